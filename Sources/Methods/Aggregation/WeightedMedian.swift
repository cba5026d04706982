import Diagnostics

/// The weighted median: half of the weight lies on either side.
///
///     S = the least y_k with Σ_{y_j ≤ y_k} w_j > ½ Σ w_j
///
/// and where exactly half lies at or below a value, the middle between it and the next. With equal weights it is the
/// ordinary median. Points go to the child or the two children in the middle.
public struct WeightedMedian: RowAggregation {
    public static let declaration = MethodDeclaration(
        id: "median", family: .aggregation, title: Phrase(zh: "加权中位数", en: "Weighted median"),
        summary: Phrase(
            zh: "权重正中的那一项：极好与极差的项都不左右得分。",
            en: "The value in the middle of the weight: neither very good nor very bad children move it."),
        formula: "S = the y at which half of the weight is passed",
        whenToUse: Phrase(zh: "个别项可能严重失真时。", en: "When single values may be badly wrong."),
        whenNot: Phrase(
            zh: "子项很少，或长处短板都应计入时。", en: "With few children, or when strengths and weaknesses should count."),
        references: [Reference.textbook], laws: [.monotone, .mean])

    public init(_ settings: Settings) {}

    public func score(_ values: [Double], weights: [Double]) -> Double {
        let (lower, upper) = middle(values, weights)
        return lower == upper ? values[lower] : values[lower] / 2 + values[upper] / 2
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let (lower, upper) = middle(values, weights)
        var points = values.map { _ in 0.0 }
        points[lower] += values[lower] / 2
        points[upper] += values[upper] / 2
        return Decomposition(points: points)
    }

    /// The positions of the two children in the middle, which may be the same.
    private func middle(_ values: [Double], _ weights: [Double]) -> (lower: Int, upper: Int) {
        let order = values.indices.filter { weights[$0] != 0 }.sorted { (values[$0], $0) < (values[$1], $1) }
        let total = weights.reduce(0, +)
        var passed = 0.0
        for (position, child) in order.enumerated() {
            passed += weights[child]
            if passed > total * (0.5 + 1e-12) { return (child, child) }
            if passed >= total * (0.5 - 1e-12), position + 1 < order.count {
                return (child, order[position + 1])
            }
        }
        return (order[order.count - 1], order[order.count - 1])
    }
}
