import Kernels

/// A way of taming outliers and skew in one column.
public protocol Treatment: Method {
    /// The treated column.
    /// - Parameter values: the values that are not missing.
    /// - Throws: ``MethodError`` when the column does not allow it.
    func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn
}

/// What a treatment did to a column.
public struct TreatedColumn: Sendable {
    /// As many as were given, in the same order.
    public var values: [Double]
    /// Positions drawn in at the top and at the bottom.
    public var high: [Int] = []
    public var low: [Int] = []
    /// Positions cut at a limit that the author set.
    public var limited: [Int] = []
    /// Whether every value was moved by a formula.
    public var isTransformed = false
    public var facts: [Fact] = []
    /// What becomes of a value that was not among those given, such as one of another year; ends of what is drawn in or
    /// cut are limits for it, and formulas keep what they learnt. Not a number where a formula has no value.
    public var transform: @Sendable (Double) -> Double = { $0 }
    /// The limits that hold for such a value before any formula.
    public var limits: ClosedRange<Double> = -Double.infinity...Double.infinity

    public init(values: [Double]) {
        self.values = values
    }
}

/// The skewness and kurtosis rule: a column passes when either is small.
///
///     |skewness| < t_s  or  excess kurtosis < t_k
///
/// with sample-adjusted moments (G1, G2).
public struct SkewnessRule: Sendable, Hashable {
    public var skewness: Double
    public var kurtosis: Double

    public init(skewness: Double = 2, kurtosis: Double = 3.5) {
        self.skewness = skewness
        self.kurtosis = kurtosis
    }

    /// Whether the values pass; `nil` when it cannot be said: a constant column, or fewer than three values, or
    /// three that are skewed.
    public func passes(_ values: [Double]) -> Bool? {
        let shape = Moments.shape(values.span)
        return passes(skewness: shape.skewness, excessKurtosis: shape.excessKurtosis)
    }

    func passes(skewness: Double?, excessKurtosis: Double?) -> Bool? {
        let skewed = skewness.map { abs($0) < self.skewness }
        if skewed == true { return true }
        guard let excessKurtosis else { return nil }
        if excessKurtosis < kurtosis { return true }
        return skewed
    }
}

extension Parameter {
    static let skewness = Parameter(
        "skewness", .number(nonNegative), default: 2, zh: "偏度阈值", en: "threshold of skewness")
    static let kurtosis = Parameter(
        "kurtosis", .number(anyNumber), default: 3.5, zh: "超额峰度阈值", en: "threshold of excess kurtosis")
}
