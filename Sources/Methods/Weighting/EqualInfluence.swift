import Diagnostics
import Kernels

/// Weights under which every child is correlated with the node alike, or as nearly so as can be.
///
///     S = Σ_j w_j y_j,   corr(y_j, S) the same for all j:   u = R⁻¹ 1,   w_j ∝ u_j / s_j
///
/// with *R* the correlations of the columns and *s* their standard deviations. Where some *u* would be negative, no weights
/// give equal correlations; then those are taken under which the least correlation is greatest: u ≥ 0 such that
/// ½ uᵀR u − Σ u is least. Columns that go along more than the others do as it is get the weight 0, and a doubt names
/// them. The common correlation, or the least one, is a fact beside the weights.
///
/// For a weighted arithmetic mean; with other aggregations influences are near to equal at best. Rows with a gap are left
/// out; a constant column weighs 0.
public struct EqualInfluenceWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "equal-influence", family: .weighting, title: Phrase(zh: "等影响权重", en: "Equal-influence weights"),
        summary: Phrase(
            zh: "使各子项与合成得分的相关系数相等（做不到时使最小的相关系数最大）。",
            en: "Every child is correlated with the score alike, or the least correlation is made greatest."),
        formula: "u = R⁻¹·1 (u ≥ 0),  w_j ∝ u_j / s_j",
        whenToUse: Phrase(
            zh: "说“各项同等重要”而指的是影响同等，不是系数同等时。",
            en: "When \"equally important\" means equal influence, not equal coefficients."),
        whenNot: Phrase(
            zh: "子项相关悬殊时：与众不同的列权重会很大，重复的列权重为 0。",
            en:
                "With very unequal correlations: a column that differs weighs much, and ones that repeat weigh 0."
        ),
        references: [
            "the idea after Becker, Saisana, Paruolo and Vandecasteele (2017), doi:10.1016/j.ecolind.2017.03.056",
            "reference outputs by scipy (non-negative least squares) in the tests",
        ],
        parameters: [.scope], laws: [.shiftInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        let columns = children.complete
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        var weights = [Double](repeating: 0, count: columns.count)
        guard let correlations = Matrix.correlations(among: varying.map { columns[$0] }), !varying.isEmpty
        else {
            return WeightingResult(try proportional(weights))
        }
        guard let parts = Self.balance(correlations) else {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "有的列可由其他列算出（或单位太少），等影响权重不唯一",
                        en:
                            "columns can be computed from one another, or there are too few units: no weights are the only ones"
                    )))
        }
        for (child, part) in zip(varying, parts) {
            weights[child] = part / spread(columns[child], isRescaled: false)
        }
        // uᵀR u = Σ u at the solution, so that the correlation with the score is 1 / √Σ u.
        let common = 1 / parts.reduce(0, +).squareRoot()
        let idle = zip(varying, parts).filter { $1 == 0 }.map { children.ids[$0.0] }
        let fact =
            idle.isEmpty
            ? Fact(zh: "各项与得分的相关系数", en: "correlation of each with the score", common)
            : Fact(zh: "最小的相关系数", en: "least correlation with the score", common)
        return WeightingResult(
            try proportional(weights), facts: [fact], doubts: idle.isEmpty ? [] : [Self.doubt(idle)])
    }

    private static func doubt(_ idle: [String]) -> Phrase {
        Phrase(
            zh: "没有权重能使影响相等：“\(idle.joined(separator: "”“"))”不计权重也已随其他项走，权重为 0",
            en:
                "no weights give equal influence: \(idle.map { "\"\($0)\"" }.joined(separator: ", ")) follow the others even with the weight 0"
        )
    }

    /// u ≥ 0 with the least ½ uᵀR u − Σ u, by the active-set method of Lawson and Hanson (1974); `nil` where R has no
    /// inverse.
    static func balance(_ correlations: Matrix) -> [Double]? {
        let order = correlations.rows
        guard Cholesky(correlations, least: 1e-10) != nil else { return nil }
        var parts = [Double](repeating: 0, count: order)
        var active: [Int] = []
        func solution() -> [Double] {
            var matrix = Matrix(rows: active.count, columns: active.count)
            for (i, row) in active.enumerated() {
                for (j, column) in active.enumerated() { matrix[i, j] = correlations[row, column] }
            }
            return Cholesky(matrix)?.solution(of: active.map { _ in 1 }) ?? []
        }
        // A column enters and leaves a few times at most, but for rounding.
        for _ in 0..<10 * order {
            let slopes = (0..<order).map { row in
                (0..<order).reduce(1.0) { $0 - correlations[row, $1] * parts[$1] }
            }
            let waiting = (0..<order).filter { !active.contains($0) && slopes[$0] > 1e-12 }
            guard let next = waiting.max(by: { slopes[$0] < slopes[$1] }) else { return parts }
            active.append(next)
            active.sort()
            var wanted = solution()
            while wanted.contains(where: { $0 <= 0 }) {
                // As far towards it as none gets negative; whoever gets to 0 leaves.
                let step = zip(active, wanted).reduce(1.0) { least, pair in
                    pair.1 > 0 ? least : min(least, parts[pair.0] / (parts[pair.0] - pair.1))
                }
                for (column, value) in zip(active, wanted) {
                    parts[column] += step * (value - parts[column])
                    if value <= 0, parts[column] <= 1e-15 { parts[column] = 0 }
                }
                active.removeAll { parts[$0] == 0 }
                wanted = solution()
            }
            for (column, value) in zip(active, wanted) { parts[column] = value }
        }
        return parts
    }
}
