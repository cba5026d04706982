import Diagnostics
import Kernels

/// How the index's scores are shown. Ranks never depend on it.
public protocol Presentation: Method {
    /// Scores as shown; NaN where missing.
    func presented(_ scores: [Double]) throws(MethodError) -> [Double]
}

/// Scores as the aggregation gives them.
public struct RawScores: Presentation {
    public static let declaration = MethodDeclaration(
        id: "raw", family: .presentation, title: Phrase(zh: "原始得分", en: "Raw scores"),
        summary: Phrase(zh: "合成得到的分数，不再换算。", en: "Scores as the aggregation gives them."),
        formula: "S′ = S",
        whenToUse: Phrase(zh: "分数的尺度本身有意义时。", en: "When the scale of the scores means something."),
        whenNot: Phrase(zh: "读者不知道满分是多少时。", en: "When readers cannot know what the full score is."),
        references: [Reference.textbook])

    public init(_ settings: Settings) {}

    public func presented(_ scores: [Double]) -> [Double] { scores }
}

/// Scores moved so that the last unit has 0 and the first has 100.
///
///     S′ = 100 (S − min S) / (max S − min S)
public struct ZeroToHundred: Presentation {
    public static let declaration = MethodDeclaration(
        id: "0-100", family: .presentation, title: Phrase(zh: "0–100", en: "0–100"),
        summary: Phrase(zh: "末位为 0，首位为 100，线性换算。", en: "The last unit has 0, the first 100, linearly."),
        formula: "S′ = 100·(S − min S)/(max S − min S)",
        whenToUse: Phrase(zh: "强调样本内的相对位置时。", en: "To stress positions inside the sample."),
        whenNot: Phrase(zh: "跨年份比较时：两端每年都变。", en: "To compare years: both ends move."),
        references: [Reference.textbook])

    public init(_ settings: Settings) {}

    public func presented(_ scores: [Double]) throws(MethodError) -> [Double] {
        let present = scores.filter { !$0.isNaN }
        guard let (least, greatest) = Moments.extremes(present.span), least < greatest else {
            throw MethodError(.constant)
        }
        return scores.map { ($0 - least) / (greatest - least) * 100 }
    }
}

/// Scores divided by the leader's, so that the first unit has 1, or another full score.
///
///     S′ = scale · S / max S
///
/// Refused when the leader's score is not above 0.
public struct LeaderScores: Presentation {
    let scale: Double

    public static let declaration = MethodDeclaration(
        id: "leader", family: .presentation, title: Phrase(zh: "领先者为 1", en: "Leader = 1"),
        summary: Phrase(zh: "各单位得分除以第一名得分。", en: "Scores divided by the leader's."),
        formula: "S′ = scale·S / max S",
        whenToUse: Phrase(
            zh: "想说“相当于第一名的百分之几”时。", en: "To say what share of the leader's score a unit reaches."),
        whenNot: Phrase(zh: "分数可能为负（如 Z 分数）时。", en: "When scores may be negative, as with z-scores."),
        references: [Reference.textbook],
        parameters: [
            Parameter(
                "scale", .number(1e-300...Double.greatestFiniteMagnitude), default: 1,
                zh: "第一名的得分", en: "the leader's score")
        ])

    public init(_ settings: Settings) throws(MethodError) {
        scale = try settings.required("scale")
    }

    public func presented(_ scores: [Double]) throws(MethodError) -> [Double] {
        guard let greatest = scores.filter({ !$0.isNaN }).max(), greatest > 0 else {
            throw MethodError(.notPositive(row: 0, child: 0))
        }
        return scores.map { $0 / greatest * scale }
    }
}
