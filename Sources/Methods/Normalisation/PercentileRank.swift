import Diagnostics
import Kernels

/// Percentile rank: the worst unit scores 0, the best 1.
///
///     y = (rank − 1) / (n − 1)
///
/// where *n* counts the available values. One value alone is refused.
public struct PercentileRank: Normalisation {
    let ties: TieRule

    public static let declaration = MethodDeclaration(
        id: "percentile-rank", family: .normalisation,
        title: Phrase(zh: "百分位名次", en: "Percentile rank"),
        summary: Phrase(
            zh: "名次换算到 0–1，各指标缺失数不同也可比。",
            en: "Ranks moved to 0–1, so that indicators with different numbers of gaps compare."),
        formula: "y = (rank − 1) / (n − 1)",
        whenToUse: Phrase(
            zh: "只信任先后，且各指标有值单位数不同时。",
            en: "When only the order is to be trusted and indicators have different numbers of values."),
        whenNot: Phrase(zh: "差距本身重要时。", en: "When distances matter."),
        references: [Reference.handbook], parameters: [.ties],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) {
        ties = settings.ties
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        guard sample.values.count >= 2 else {
            throw MethodError(.tooFewValues(needed: 2, found: sample.values.count))
        }
        return FittedRanks(sample, ties: ties, shift: 1, divisor: Double(sample.values.count - 1))
    }
}
