import Diagnostics
import Kernels

/// Standardisation: the mean unit scores ``mean``, and one standard deviation is worth ``deviation``.
///
///     y = (x − x̄) / s · deviation + mean,   s² = Σ (x − x̄)² / (n − 1)
///
/// A constant column is refused.
public struct ZScore: Normalisation {
    let mean: Double
    let deviation: Double

    public static let declaration = MethodDeclaration(
        id: "z-score", family: .normalisation,
        title: Phrase(zh: "Z 分数标准化", en: "Z-score"),
        summary: Phrase(
            zh: "减去均值、除以样本标准差（n−1），再换到所需的均值与标准差。",
            en:
                "Subtracts the mean, divides by the sample standard deviation (n−1), then moves to the mean and deviation asked for."
        ),
        formula: "y = (x − mean x) / sd x · deviation + mean",
        whenToUse: Phrase(
            zh: "想让各指标离散程度相同、允许极端表现多得分时。",
            en:
                "When every indicator should have the same spread, and exceptional performance should be rewarded."
        ),
        whenNot: Phrase(
            zh: "后面要用几何或调和平均时（会出现负值）。",
            en: "Before a geometric or harmonic mean: half the values are negative."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "mean", .number(Parameter.anyNumber), default: 0, isPerIndicator: true,
                zh: "平均水平的得分", en: "score of the mean"),
            Parameter(
                "deviation", .number(1e-300...Double.greatestFiniteMagnitude), default: 1,
                isPerIndicator: true, zh: "一个标准差对应的分数", en: "what one standard deviation is worth"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone])

    public init(_ settings: Settings) throws(MethodError) {
        mean = try settings.required("mean")
        deviation = try settings.required("deviation")
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        guard sample.values.count >= 2 else {
            throw MethodError(.tooFewValues(needed: 2, found: sample.values.count))
        }
        _ = try sample.extremes()
        guard let centre = Moments.mean(sample.values.span),
            let spread = Moments.standardDeviation(sample.values.span), spread > 0
        else { throw MethodError(.constant) }
        return FittedLine(
            origin: centre, span: spread, slope: deviation, offset: mean,
            facts: [Fact(zh: "均值", en: "mean", centre), Fact(zh: "标准差", en: "standard deviation", spread)],
            centre: mean)
    }
}
