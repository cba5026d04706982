import Diagnostics
import Kernels

/// MEREC weights: a column weighs the more, the more the units' overall performance changes when it is removed.
///
///     n_ij = min y_j / y_ij,   S_i = ln(1 + (1/m) Σ_j |ln n_ij|),   S_i(j) = the same without column j,
///     E_j = Σ_i |S_i(j) − S_i|,   w_j = E_j / Σ_k E_k
///
/// Values must be above 0. Rows with a gap are left out; a constant column weighs 0.
public struct MerecWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "merec", family: .weighting, title: Phrase(zh: "MEREC 权重（删除效应）", en: "MEREC weights"),
        summary: Phrase(
            zh: "去掉一列后总体表现变化越大，该列权重越大。",
            en: "The more its removal changes the units' performance, the more a column weighs."),
        formula: "S_i = ln(1 + (1/m)·Σ|ln(min y/y)|),  E_j = Σ_i |S_i(j) − S_i|,  w_j = E_j / Σ E",
        whenToUse: Phrase(
            zh: "各列为正值、想以“缺了它差多少”定权时。",
            en: "With positive columns, to weigh by what would be missing without one."),
        whenNot: Phrase(
            zh: "min–max 到 0 之后（有 0）：最小值接近 0 的列会独大。",
            en: "After min–max to 0: a column with a value near 0 rules the rest."),
        references: [
            "after Keshavarz-Ghorabaee et al. (2021); Python package pymcdm 1.4.0, reference outputs in the tests"
        ],
        parameters: [.scope], laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let columns = children.complete
        try children.requirePositive(columns)
        let count = Double(columns.count)
        let losses = columns.map { column -> [Double] in
            guard let least = Moments.extremes(column.span)?.least else { return [] }
            return column.map { Elementary.log($0 / least) }
        }
        var effects = [Double](repeating: 0, count: columns.count)
        for row in losses.first?.indices ?? 0..<0 {
            let total = losses.reduce(0) { $0 + $1[row] }
            let whole = Elementary.log(1 + total / count)
            for (child, column) in losses.enumerated() {
                effects[child] += whole - Elementary.log(1 + max(0, total - column[row]) / count)
            }
        }
        return try proportional(effects.map { max(0, $0) })
    }
}
