import Diagnostics
import Kernels

/// Weights from the first principal component of a node's children.
///
///     w_j = a_j²   (they add up to 1),   w_j = a_j,   or   w_j = a_j / s_j
///
/// where *a* is the eigenvector of length 1 of the correlation matrix with the largest eigenvalue, with the sign
/// that makes its largest entry positive. Rows with a gap are left out; a constant column weighs 0. Loadings of
/// different signs are refused but for the squares: a negative weight would turn an indicator round unseen.
///
/// With `standardised-loading`, *s* being the standard deviations, the arithmetic mean of the columns under these weights is the
/// first component itself, so that Σ_j corr(y_j, S)² is the greatest that any weights reach, λ₁: COINr calls it infomax.
public struct PrincipalComponentWeights: Weighting {
    let isSquared: Bool
    let isStandardised: Bool

    public static let declaration = MethodDeclaration(
        id: "principal-component", family: .weighting,
        title: Phrase(zh: "第一主成分权重", en: "First principal component"),
        summary: Phrase(
            zh: "用第一主成分的载荷（或其平方）作权重。",
            en: "Uses the loadings of the first principal component, or their squares."),
        formula: "R a = λ₁ a, |a| = 1;  w_j = a_j², a_j or a_j / s_j",
        whenToUse: Phrase(
            zh: "第一主成分解释了大部分差异、载荷同号时。",
            en: "When the first component explains most of the variance and loadings share a sign."),
        whenNot: Phrase(zh: "指标之间负相关或彼此独立时。", en: "When indicators are unrelated or contradict each other."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "of", .choice(["squared-loading", "loading", "standardised-loading"]),
                default: "squared-loading",
                zh: "用载荷的平方、载荷本身，或载荷除以标准差（使得分与各项相关系数的平方和最大）",
                en:
                    "squares of the loadings, the loadings, or the loadings over the standard deviations, with which the score's squared correlations add up to the most"
            ), .scope,
        ],
        laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {
        isSquared = settings.text("of") == "squared-loading"
        isStandardised = settings.text("of") == "standardised-loading"
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let columns = children.complete
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        guard !varying.isEmpty, let correlations = Matrix.correlations(among: varying.map { columns[$0] })
        else { return try proportional(columns.map { _ in 0 }) }
        let loadings = Array(EigenDecomposition(symmetric: correlations).vectors.column(0))
        if !isSquared, loadings.contains(where: { $0 < 0 }) {
            let names = zip(varying, loadings).filter { $0.1 < 0 }.map { children.ids[$0.0] }
                .joined(separator: ", ")
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "第一主成分的载荷不同号：\(names)",
                        en: "loadings of the first component differ in sign: \(names)")))
        }
        var weights = [Double](repeating: 0, count: columns.count)
        for (position, loading) in zip(varying, loadings) {
            let deviation = isStandardised ? spread(columns[position], isRescaled: false) : 1
            weights[position] = isSquared ? loading * loading : loading / deviation
        }
        return weights
    }
}
