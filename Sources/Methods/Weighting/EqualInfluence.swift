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
/// With `targets`, correlations are to be in proportion to numbers *t* instead, those of the framework (`written`) or of one's
/// own by name: u = R⁻¹ t, and where that is not possible, the least corr(y_j, S) / t_j is made greatest.
///
/// For a weighted arithmetic mean; with other aggregations influences are near to equal at best. Rows with a gap are left
/// out; a constant column weighs 0.
public struct EqualInfluenceWeights: JudgedWeighting {
    public var learns: Bool { true }

    public static let declaration = MethodDeclaration(
        id: "equal-influence", family: .weighting, title: Phrase(zh: "等影响权重", en: "Equal-influence weights"),
        summary: Phrase(
            zh: "使各子项与合成得分的相关系数相等，或与给定目标成比例（做不到时使最小的最大）。",
            en:
                "Every child is correlated with the score alike, or in proportion to targets; if that cannot be, the least is made greatest."
        ),
        formula: "u = R⁻¹·t (u ≥ 0, t = 1 or targets),  w_j ∝ u_j / s_j",
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
        parameters: [
            Parameter(
                "to", .choice(["equal", "written"]), default: "equal",
                zh: "目标：影响相等，或与框架里写的权重成比例",
                en: "influence alike, or in proportion to the weights that the framework gives"),
            Parameter(
                "targets", .numbers, isOptional: true,
                zh: "各子项的目标影响 {a: 2, b: 1}，大于 0；写了就不用 to",
                en:
                    "the influence that each child is to have, {a: 2, b: 1}, above 0; then `to` does not count"
            ),
            .scope,
        ], laws: [.shiftInvariant])

    private let usesWritten: Bool
    private let targets: [String: Double]?

    public init(_ settings: Settings) {
        usesWritten = settings.text("to") == "written"
        targets = settings.numbers("targets")
    }

    public func faults(among ids: [String]) -> [JudgementFault] {
        guard let targets else { return [] }
        var faults: [JudgementFault] = []
        for (name, value) in targets.sorted(by: { $0.key < $1.key }) {
            if !ids.contains(name) {
                faults.append(.unknown(name, at: ["targets", name]))
            } else if value <= 0 {
                faults.append(
                    JudgementFault(
                        path: ["targets", name],
                        reason: Phrase(zh: "“\(name)”的目标应大于 0", en: "the target of \"\(name)\" is above 0")))
            }
        }
        let missing = ids.filter { targets[$0] == nil }
        if !missing.isEmpty { faults.append(.missing(missing, at: ["targets"])) }
        return faults
    }

    /// t by child.
    private func wanted(_ children: Siblings) -> [Double] {
        if let targets { return children.ids.map { targets[$0] ?? 1 } }
        return usesWritten ? children.written : children.ids.map { _ in 1 }
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        try requireFit(children)
        let columns = children.complete
        let wanted = wanted(children)
        let varying = columns.indices.filter {
            spread(columns[$0], isRescaled: false) > 0 && wanted[$0] > 0
        }
        var weights = [Double](repeating: 0, count: columns.count)
        guard let correlations = Matrix.correlations(among: varying.map { columns[$0] }), !varying.isEmpty
        else {
            return WeightingResult(try proportional(weights))
        }
        let targets = varying.map { wanted[$0] }
        guard let parts = Self.balance(correlations, targets) else {
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
        // uᵀR u = Σ t u at the solution, so that the correlation with the score is t / √Σ t u.
        let common = 1 / zip(parts, targets).reduce(0) { $0 + $1.0 * $1.1 }.squareRoot()
        let isEqual = targets.allSatisfy { $0 == targets[0] }
        let idle = zip(varying, parts).filter { $1 == 0 }.map { children.ids[$0.0] }
        let fact =
            !isEqual
            ? Fact(zh: "相关系数与目标之比（最小）", en: "correlation with the score over its target, at least", common)
            : idle.isEmpty
                ? Fact(zh: "各项与得分的相关系数", en: "correlation of each with the score", common * targets[0])
                : Fact(zh: "最小的相关系数", en: "least correlation with the score", common * targets[0])
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

    /// u ≥ 0 with the least ½ uᵀR u − Σ t u, by the active-set method of Lawson and Hanson (1974); `nil` where R has no
    /// inverse.
    static func balance(_ correlations: Matrix, _ targets: [Double]) -> [Double]? {
        let order = correlations.rows
        guard Cholesky(correlations, least: 1e-10) != nil else { return nil }
        var parts = [Double](repeating: 0, count: order)
        var active: [Int] = []
        func solution() -> [Double] {
            var matrix = Matrix(rows: active.count, columns: active.count)
            for (i, row) in active.enumerated() {
                for (j, column) in active.enumerated() { matrix[i, j] = correlations[row, column] }
            }
            return Cholesky(matrix)?.solution(of: active.map { targets[$0] }) ?? []
        }
        // A column enters and leaves a few times at most, but for rounding.
        for _ in 0..<10 * order {
            let slopes = (0..<order).map { row in
                (0..<order).reduce(targets[row]) { $0 - correlations[row, $1] * parts[$1] }
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
