import Diagnostics
import Kernels

/// Weights from the unobserved components model: every column is the common quality and a noise of its own.
///
///     z_j = λ_j g + e_j,   var e_j = ψ_j,   E(g | z) ∝ Σ_j (λ_j / ψ_j) z_j,   w_j = (λ_j / ψ_j) / s_j
///
/// with *z* the standardised and *s* the standard deviation of a column: a column weighs the more, the more it owes to what
/// all have in common and the less noise it has. λ and ψ are those of greatest likelihood, found by the EM algorithm from
/// the correlations. Where ψ would fall below 0.005 it stays there (a Heywood case), and a doubt says so. Rows with a gap
/// are left out; a constant column weighs 0. Refused for two columns, of which the noise cannot be told, and where a
/// column runs against the common quality, for its weight would be negative.
public struct UnobservedComponentsWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "unobserved-components", family: .weighting,
        title: Phrase(zh: "不可观测成分模型权重", en: "Unobserved components weights"),
        summary: Phrase(
            zh: "把各列看作共同水平加各自噪声，噪声小的列权重大。",
            en: "Each column is a common quality and noise; those with less noise weigh more."),
        formula: "z_j = λ_j·g + e_j,  w_j ∝ λ_j/(ψ_j·s_j),  ψ_j = var e_j",
        whenToUse: Phrase(
            zh: "各指标都在测同一件事、只是精度不同时。", en: "When all columns measure one thing with different accuracy."),
        whenNot: Phrase(
            zh: "指标测的是不同方面时：与众不同的列会被当成噪声；单位很少时估计不稳。",
            en: "When columns measure different things: one that differs counts as noise; nor with few units."
        ),
        references: [
            Reference.handbook,
            "after Kaufmann, Kraay and Zoido-Lobatón (1999); reference outputs by scipy in the tests",
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
        if varying.count == 1 { weights[varying[0]] = 1 }
        guard varying.count > 1, let correlations = Matrix.correlations(among: varying.map { columns[$0] })
        else { return WeightingResult(try proportional(weights)) }
        guard varying.count > 2 else {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "只有两列有差异，分不清共同水平与噪声",
                        en: "of two columns the common quality cannot be told from noise")))
        }
        let (loadings, noise) = Self.fit(correlations)
        var doubts: [Phrase] = []
        for (position, child) in varying.enumerated() {
            guard loadings[position] >= 0 else {
                throw children.unusable(
                    child, zh: "与共同水平方向相反，权重会是负的",
                    en: "runs against the common quality, so its weight would be negative")
            }
            weights[child] =
                loadings[position] / noise[position] / spread(columns[child], isRescaled: false)
            if noise[position] <= Self.least { doubts.append(heywood(children.ids[child])) }
        }
        return WeightingResult(try proportional(weights), doubts: doubts)
    }

    private static let least = 0.005

    private func heywood(_ id: String) -> Phrase {
        Phrase(
            zh: "“\(id)”几乎没有自己的噪声（Heywood 情形），权重由下限 0.005 决定",
            en:
                "\"\(id)\" has next to no noise of its own (a Heywood case), so the bound of 0.005 makes its weight"
        )
    }

    /// λ and ψ of greatest likelihood, from the first principal component on.
    private static func fit(_ correlations: Matrix) -> (loadings: [Double], noise: [Double]) {
        let parts = EigenDecomposition(symmetric: correlations)
        let length = parts.values[0].squareRoot()
        var loadings = parts.vectors.column(0).map { $0 * length }
        var noise = loadings.map { max(least, 1 - $0 * $0) }
        for _ in 0..<200_000 {
            let precision = zip(loadings, noise).reduce(1) { $0 + $1.0 * $1.0 / $1.1 }
            let slopes = zip(loadings, noise).map { $0 / $1 / precision }
            // What the columns and the square of the common quality are expected to be together.
            let products = slopes.indices.map { row in
                slopes.indices.reduce(0) { $0 + correlations[row, $1] * slopes[$1] }
            }
            let square = zip(slopes, zip(loadings, products)).reduce(1) { $0 + $1.0 * ($1.1.1 - $1.1.0) }
            let next = products.map { $0 / square }
            noise = zip(next, products).map { max(least, 1 - $0 * $1) }
            let change = zip(next, loadings).reduce(0) { max($0, abs($1.0 - $1.1)) }
            loadings = next
            if change < 1e-15 { break }
        }
        return (loadings, noise)
    }
}
