import Diagnostics
import Kernels

/// Weights from factor analysis, after Nicoletti, Scarpetta and Boylaud (2000), as in the OECD/JRC handbook.
///
///     Λ = varimax of the first principal components,   E_f = Σ_j λ_jf²
///     w_j ∝ (λ_jf² / E_f) · (E_f / Σ_g E_g)   for the factor f on which λ_jf² / E_f is greatest
///
/// Each column belongs to the factor to which it contributes most, and weighs its share of the factor times the factor's
/// share of what all explain. Components are those of the correlation matrix that explain at least `share` of the whole
/// variance each, one at least, or the first `factors`. Rows with a gap are left out; a constant column weighs 0.
public struct FactorAnalysisWeights: Weighting {
    let count: Int?
    let share: Double

    public static let declaration = MethodDeclaration(
        id: "factor-analysis", family: .weighting,
        title: Phrase(zh: "因子分析权重", en: "Factor-analysis weights"),
        summary: Phrase(
            zh: "主成分提取、方差最大旋转后，按载荷平方与因子解释的方差定权。",
            en: "Principal components, varimax, then squared loadings and what each factor explains."),
        formula: "w_j ∝ (λ_jf²/E_f)·(E_f/Σ E),  f with the greatest λ_jf²/E_f",
        whenToUse: Phrase(
            zh: "指标成组相关、想让每组信息只计一次时。",
            en: "When columns correlate in groups and each group should count once."),
        whenNot: Phrase(
            zh: "指标之间相关很弱，或单位太少时：因子不稳定，权重也不稳定。",
            en: "With weak correlations or few units: factors, and so weights, are unstable."),
        references: ["after Nicoletti, Scarpetta and Boylaud (2000)", Reference.handbook],
        parameters: [
            Parameter(
                "share", .number(0...1), default: 0.1,
                zh: "保留解释总方差不少于此份额的主成分（手册：10%）",
                en:
                    "components are kept that explain at least this share of the variance (the handbook: 10 %)"
            ),
            Parameter(
                "factors", .integer(1...1000), isOptional: true, zh: "因子数；写了就不看 share",
                en: "the number of factors; then share does not count"), .scope,
        ],
        laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) throws(MethodError) {
        share = try settings.required("share")
        count = settings.integer("factors")
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try result(for: children).weights
    }

    public func result(for children: Siblings) throws(MethodError) -> WeightingResult {
        let columns = children.complete
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        guard !varying.isEmpty, let correlations = Matrix.correlations(among: varying.map { columns[$0] })
        else { return WeightingResult(try proportional(columns.map { _ in 0 })) }
        let loadings = Rotation.varimax(loadings(of: correlations))
        let explained = (0..<loadings.columns).map { factor in
            loadings.column(factor).reduce(0) { $0 + $1 * $1 }
        }
        var weights = [Double](repeating: 0, count: columns.count)
        for (row, child) in varying.enumerated() {
            let shares = explained.indices.map { factor -> (of: Double, whole: Double) in
                let square = loadings[row, factor] * loadings[row, factor]
                return (explained[factor] > 0 ? square / explained[factor] : 0, square)
            }
            weights[child] = shares.max { $0.of < $1.of }?.whole ?? 0
        }
        let total = explained.reduce(0, +) / Double(varying.count)
        return WeightingResult(
            try proportional(weights),
            facts: [
                Fact(zh: "因子数", en: "factors", Double(loadings.columns)),
                Fact(zh: "解释的方差份额", en: "share of variance explained", total),
            ])
    }

    /// The loadings of the components that are kept: eigenvectors times the roots of their eigenvalues.
    private func loadings(of correlations: Matrix) -> Matrix {
        let parts = EigenDecomposition(symmetric: correlations)
        let whole = Double(correlations.rows)
        let kept =
            count.map { min($0, correlations.rows) }
            ?? max(1, parts.values.count { $0 / whole >= share && $0 > 0 })
        let elements = (0..<kept).flatMap { factor in
            parts.vectors.column(factor).map { $0 * max(0, parts.values[factor]).squareRoot() }
        }
        return Matrix(rows: correlations.rows, columns: kept, elements: elements)
    }
}
