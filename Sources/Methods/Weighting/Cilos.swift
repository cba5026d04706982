import Diagnostics
import Kernels

/// CILOS weights: a column weighs the more, the less it loses where another column is at its best.
///
///     p_ij = (y⁺_j − y_j(best unit of i)) / y⁺_j,   Σ_j p_ij w_j = w_i Σ_k p_ki,   Σ w = 1
///
/// with *y⁺* the greatest value of a column: *p_ij* is the relative loss of column *j* in the unit in which column *i*
/// is best (the mean of the losses where several are). Values must be above 0; rows with a gap are left out; a constant
/// column weighs 0. Refused when the losses do not tie the columns together, as when one unit is best in all.
public struct CilosWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "cilos", family: .weighting, title: Phrase(zh: "CILOS 权重（影响损失）", en: "CILOS weights"),
        summary: Phrase(
            zh: "其他指标最优时自己损失越小的列，权重越大。",
            en: "Columns that lose little where others are at their best weigh more."),
        formula: "p_ij = (y⁺_j − y_j(best of i))/y⁺_j,  Σ_j p_ij·w_j = w_i·Σ_k p_ki",
        whenToUse: Phrase(
            zh: "想兼顾指标之间的取舍、且各列最优单位不同时；常与熵值法合用（idocriw）。",
            en: "To heed trade-offs between columns that different units lead; often with entropy (idocriw)."),
        whenNot: Phrase(
            zh: "只看各列的第一名：一个单位的误差就能改变全部权重。",
            en: "It looks at the leaders only: an error in one unit can change every weight."),
        references: [
            "after Zavadskas and Podvezko (2016); Python package pymcdm 1.4.0, reference outputs in the tests"
        ],
        parameters: [.scope], laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let columns = children.complete
        try children.requirePositive(columns)
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        var weights = [Double](repeating: 0, count: columns.count)
        for (child, weight) in zip(varying, try CilosWeights.balance(losses(varying.map { columns[$0] }))) {
            weights[child] = weight
        }
        return try proportional(weights)
    }

    /// p by column i, then j.
    private func losses(_ columns: [[Double]]) -> [[Double]] {
        let greatest = columns.map { Moments.extremes($0.span)?.greatest ?? 0 }
        return columns.indices.map { best in
            let leaders = columns[best].indices.filter { columns[best][$0] == greatest[best] }
            return columns.indices.map { child in
                let lost = leaders.reduce(0) { $0 + (greatest[child] - columns[child][$1]) / greatest[child] }
                return child == best ? 0 : lost / Double(leaders.count)
            }
        }
    }

    /// The weights that balance the losses: the stationary law of a chain that goes from j to i at the rate p_ij, by
    /// elimination without subtraction (after Grassmann, Taksar and Heyman 1985).
    private static func balance(_ losses: [[Double]]) throws(MethodError) -> [Double] {
        let count = losses.count
        guard count > 1 else { return losses.map { _ in 1 } }
        var rates = (0..<count).map { from in (0..<count).map { losses[$0][from] } }
        for last in (1..<count).reversed() {
            let leaving = rates[last][..<last].reduce(0, +)
            guard leaving > 0 else { throw untied }
            for state in 0..<last { rates[state][last] /= leaving }
            for from in 0..<last {
                for to in 0..<last where to != from {
                    rates[from][to] += rates[from][last] * rates[last][to]
                }
            }
        }
        var weights = [1.0]
        for state in 1..<count {
            weights.append((0..<state).reduce(0) { $0 + weights[$1] * rates[$1][state] })
        }
        guard weights.allSatisfy({ $0 > 0 }) else { throw untied }
        return weights
    }

    private static var untied: MethodError {
        MethodError(
            .weights(
                Phrase(
                    zh: "有一列在其他列的最优单位上毫无损失，CILOS 无法定权",
                    en: "a column loses nothing where others are best, so CILOS cannot weigh them")))
    }
}
