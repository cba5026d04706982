import Diagnostics
import Kernels

/// Weights in proportion to the angle between a column and a column without differences.
///
///     cos θ_j = Σ_i y_ij / √(n Σ_i y_ij²),   w_j = θ_j / Σ_k θ_k
///
/// so that tan θ is the coefficient of variation (with *n*): equal values give 0. The mean of a column must be above 0.
/// Missing values are left out.
public struct AngleWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "angle", family: .weighting, title: Phrase(zh: "夹角权重", en: "Angle weights"),
        summary: Phrase(
            zh: "与“人人相同”的向量夹角越大，权重越大：变异系数的温和形式。",
            en:
                "The wider its angle to equality, the more a column weighs: a milder coefficient of variation."
        ),
        formula: "cos θ_j = Σ y / √(n·Σ y²),  w_j = θ_j / Σ θ",
        whenToUse: Phrase(
            zh: "想按相对差异定权、而不让极偏斜的列独大时。",
            en: "To weigh by relative spread without letting one skewed column rule."),
        whenNot: Phrase(zh: "零点任意的指标，或 Z 分数之后。", en: "Where zero is arbitrary, or after z-scores."),
        references: [
            "after Shuai et al. (2012), as in Python package pymcdm 1.4.0, reference outputs in the tests"
        ],
        parameters: [.scope], laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        var amounts: [Double] = []
        for (child, column) in children.available.enumerated() {
            guard let deviation = Moments.populationStandardDeviation(column.span), deviation > 0 else {
                amounts.append(0)
                continue
            }
            guard let mean = Moments.mean(column.span), mean > 0 else {
                throw children.unusable(
                    child, zh: "均值不大于 0，夹角没有意义",
                    en: "has a mean that is not above 0, so its angle means nothing")
            }
            amounts.append(Elementary.arctangent(deviation / mean))
        }
        return try proportional(amounts)
    }
}
