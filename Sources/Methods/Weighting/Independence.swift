import Diagnostics
import Kernels

/// Independence weights (独立性权重): a column weighs the more, the worse the others predict it.
///
///     w_j ∝ 1 / R_j
///
/// with *R_j* the multiple correlation of column *j* with all the others, R_j² = 1 − 1 / (C⁻¹)_jj for the correlation
/// matrix *C*. Rows with a gap are left out; a constant column weighs 0. Refused when columns can be computed from
/// one another, as whenever there are no more rows than columns, and when a column is not correlated with any other.
public struct IndependenceWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "independence", family: .weighting, title: Phrase(zh: "独立性权重", en: "Independence weights"),
        summary: Phrase(
            zh: "复相关系数越大、与其他列重复越多，权重越小。", en: "Columns that the others predict well weigh less."),
        formula: "w_j ∝ 1/R_j,  R_j² = 1 − 1/(C⁻¹)_jj",
        whenToUse: Phrase(
            zh: "指标之间有共线、想减轻重复计算时。", en: "When columns overlap and should not count twice."),
        whenNot: Phrase(
            zh: "单位数不比指标数多很多时：复相关系数会虚高；噪声列因独立而得大权重。",
            en:
                "With hardly more units than columns, where R is inflated; and noise weighs much for being independent."
        ),
        references: ["as in SPSSAU (独立性权重); reference outputs by numpy in the tests", Reference.textbook],
        parameters: [.scope], laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let columns = children.complete
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        var weights = [Double](repeating: 0, count: columns.count)
        if varying.count == 1 { weights[varying[0]] = 1 }
        if varying.count > 1, let correlations = Matrix.correlations(among: varying.map { columns[$0] }) {
            let squares = try IndependenceWeights.multipleCorrelations(correlations)
            for (child, square) in zip(varying, squares) {
                guard square > 1e-12 else {
                    throw children.unusable(
                        child, zh: "与其他列毫不相关，1/R 没有上限",
                        en: "is not correlated with any other, so 1/R has no limit")
                }
                weights[child] = 1 / square.squareRoot()
            }
        }
        return try proportional(weights)
    }

    /// R² by column.
    private static func multipleCorrelations(_ correlations: Matrix) throws(MethodError) -> [Double] {
        let parts = EigenDecomposition(symmetric: correlations)
        guard let least = parts.values.last, least > 1e-10 else {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "有的列可由其他列算出（或单位太少），复相关系数都是 1",
                        en:
                            "columns can be computed from one another, or there are too few units: every R is 1"
                    )))
        }
        return (0..<correlations.rows).map { row in
            let inverse = parts.values.indices.reduce(0.0) {
                $0 + parts.vectors[row, $1] * parts.vectors[row, $1] / parts.values[$1]
            }
            return 1 - 1 / inverse
        }
    }
}
