import Diagnostics
import Kernels

/// The weighted arithmetic mean.
///
///     S = Σ w_j y_j / Σ w_j
public struct ArithmeticMean: QuasiArithmeticMean {
    public static let declaration = MethodDeclaration(
        id: "arithmetic", family: .aggregation, title: Phrase(zh: "加权算术平均", en: "Arithmetic mean"),
        summary: Phrase(
            zh: "各项得分按权重相加：短板可由长板完全弥补。", en: "A weighted sum: strengths make up for weaknesses in full."),
        formula: "S = Σ w_j y_j / Σ w_j",
        whenToUse: Phrase(
            zh: "接受完全互补、要最易懂的合成时。", en: "When full compensation is accepted and clarity comes first."),
        whenNot: Phrase(
            zh: "短板不应由别处弥补时（用几何平均）。",
            en: "When a weakness should not be made up elsewhere (use the geometric mean)."),
        references: [Reference.handbook], laws: [.monotone, .mean])

    public init(_ settings: Settings) {}

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let rows = children.first?.count ?? 0
        var sums = [Double](repeating: 0, count: rows)
        var totals = sums
        for (column, weight) in zip(children, weights) {
            for row in 0..<rows {
                let isThere = !column[row].isNaN
                sums[row] += isThere ? weight * column[row] : 0
                totals[row] += isThere ? weight : 0
            }
        }
        for row in 0..<rows { sums[row] = totals[row] == 0 ? .nan : sums[row] / totals[row] }
        return sums
    }

    public func linked(_ score: Double) -> Double? { score }
    public func link(column scores: inout [Double]) -> Bool { !scores.contains { $0.isNaN } }
    public var link: ScoreLink { .identity }
    public func score(ofLinked mean: Double) -> Double { mean }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let total = weights.reduce(0, +)
        return Decomposition(points: zip(values, weights).map { $0 * $1 / total })
    }
}
