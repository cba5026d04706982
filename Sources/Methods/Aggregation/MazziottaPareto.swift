import Diagnostics

/// The Mazziotta–Pareto index: the mean, less (or plus) a penalty for unbalanced profiles.
///
///     S = M ∓ s² / M,   M = Σ w_j y_j / Σ w_j,   s² = Σ w_j (y_j − M)² / Σ w_j
///
/// The penalty is subtracted where more is better (`penalty: negative`), added where the index measures a
/// burden. With `deviation: sample`, *s²* is multiplied by m / (m − 1), with *m* the number of
/// children whose weight is not 0. Made for scores around 100, such as
/// z-scores with mean 100 and deviation 10: refused when the mean is not above 0, near which the penalty means
/// nothing.
public struct MazziottaPareto: RowAggregation {
    let sign: Double
    let isSample: Bool

    public static let declaration = MethodDeclaration(
        id: "mazziotta-pareto", family: .aggregation,
        title: Phrase(zh: "Mazziotta–Pareto 指数", en: "Mazziotta–Pareto index"),
        summary: Phrase(zh: "均值减去（或加上）不均衡惩罚。", en: "The mean less (or plus) a penalty for imbalance."),
        formula: "S = M ∓ s²/M",
        whenToUse: Phrase(zh: "要奖励均衡而保留均值的易懂性时。", en: "To reward balance and keep the clarity of a mean."),
        whenNot: Phrase(zh: "得分接近零或有负值时。", en: "When scores are near 0 or negative."),
        references: ["after Mazziotta and Pareto; reference outputs of R package Compind 3.4 in the tests"],
        parameters: [
            penaltyParameter,
            Parameter(
                "deviation", .choice(["population", "sample"]), default: "population",
                zh: "方差除以 m 还是 m−1", en: "whether the variance divides by m or m − 1"),
        ])

    static let penaltyParameter = Parameter(
        "penalty", .choice(["negative", "positive"]), default: "negative",
        zh: "惩罚为减（越大越好）或加（越小越好）", en: "whether the penalty is subtracted (more is better) or added")

    public init(_ settings: Settings) {
        sign = settings.text("penalty") == "positive" ? 1 : -1
        isSample = settings.text("deviation") == "sample"
    }

    public func score(_ values: [Double], weights: [Double]) throws(MethodError) -> Double {
        let (mean, penalty) = parts(values, weights)
        guard mean > 0 else { throw MethodError(.notPositive(row: 0, child: 0)) }
        return mean + penalty
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let total = weights.reduce(0, +)
        return Decomposition(
            points: zip(values, weights).map { $0 * $1 / total }, remainder: parts(values, weights).penalty)
    }

    private func parts(_ values: [Double], _ weights: [Double]) -> (mean: Double, penalty: Double) {
        let total = weights.reduce(0, +)
        let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / total
        var variance = zip(values, weights).reduce(0) { $0 + $1.1 * ($1.0 - mean) * ($1.0 - mean) } / total
        let count = Double(weights.count { $0 != 0 })
        if isSample, count > 1 { variance *= count / (count - 1) }
        return (mean, sign * variance / mean)
    }
}
