import Diagnostics

/// One value that the construction changed, with what it was and what it became.
public struct Amendment: Sendable, Hashable {
    public enum Kind: Sendable, Hashable {
        /// A gap that was filled.
        case imputed
        /// An outlier drawn in to its neighbour, at the top or the bottom.
        case winsorisedHigh, winsorisedLow
        /// A value beyond a limit that the author set.
        case limited
        /// A value that the method could not use, left out.
        case dropped

        public var word: Phrase {
            switch self {
            case .imputed: Phrase(zh: "插补", en: "imputed")
            case .winsorisedHigh: Phrase(zh: "高端缩尾", en: "winsorised at the top")
            case .winsorisedLow: Phrase(zh: "低端缩尾", en: "winsorised at the bottom")
            case .limited: Phrase(zh: "按界限截取", en: "cut at the limit")
            case .dropped: Phrase(zh: "未采用", en: "left out")
            }
        }
    }

    public var kind: Kind
    /// The unit's code and the period.
    public var unit: String
    public var period: Int?
    public var indicator: String
    /// `nil` when the value was missing.
    public var before: Double?
    /// `nil` when the value is left out.
    public var after: Double?
    /// The method that did it.
    public var method: String

    public init(
        _ kind: Kind, unit: String, period: Int?, indicator: String, before: Double?, after: Double?,
        method: String
    ) {
        self.kind = kind
        self.unit = unit
        self.period = period
        self.indicator = indicator
        self.before = before
        self.after = after
        self.method = method
    }
}
