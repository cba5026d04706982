import Diagnostics

/// The mean–min function: the mean less a share of its distance to the weakest child.
///
///     S = M − α (√((M − min_j y_j)² + β²) − β),   M = Σ w_j y_j / Σ w_j
///
/// α = 0 is the mean; α = 1 and β = 0 the minimum. β > 0 forgives small imbalance. A child of weight 0 takes no part.
public struct MeanLessUnbalance: RowAggregation {
    let penalty: Double
    let tolerance: Double

    public static let declaration = MethodDeclaration(
        id: "mean-min", family: .aggregation, title: Phrase(zh: "均值–最小值函数", en: "Mean–min function"),
        summary: Phrase(
            zh: "均值减去它与最弱一项之差的一部分：介于算术平均与最小值之间。",
            en: "The mean less a share of its distance to the weakest child: between mean and minimum."),
        formula: "S = M − α·(√((M − min y)² + β²) − β)",
        whenToUse: Phrase(
            zh: "想明说短板扣多少时：α 就是扣的份额。", en: "To say outright how much of the gap to the weakest is taken off."),
        whenNot: Phrase(zh: "α 说不出来由时。", en: "When nobody can say why α is what it is."),
        references: ["after Casadio Tarabusi and Guarini (2013)"],
        parameters: [
            Parameter(
                "alpha", .number(0...1), default: 0.5, zh: "扣除的份额 α", en: "the share α that is taken off"),
            Parameter(
                "beta", .number(Parameter.nonNegative), default: 0,
                zh: "β：以得分为单位，多大的不均衡从轻", en: "β, in points of score: how much imbalance is treated mildly"),
        ],
        laws: [.monotone, .mean])

    public init(_ settings: Settings) throws(MethodError) {
        penalty = try settings.required("alpha")
        tolerance = try settings.required("beta")
    }

    public func score(_ values: [Double], weights: [Double]) -> Double {
        let (mean, taken) = parts(values, weights)
        return mean - taken
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let total = weights.reduce(0, +)
        return Decomposition(
            points: zip(values, weights).map { $0 * $1 / total }, remainder: -parts(values, weights).taken)
    }

    private func parts(_ values: [Double], _ weights: [Double]) -> (mean: Double, taken: Double) {
        let total = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        let least = zip(values, weights).reduce(Double.infinity) { $1.1 == 0 ? $0 : min($0, $1.0) }
        let gap = mean - least
        let bent = tolerance == 0 ? abs(gap) : (gap * gap + tolerance * tolerance).squareRoot()
        return (mean, penalty * (bent - tolerance))
    }
}
