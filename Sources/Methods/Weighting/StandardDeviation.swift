import Diagnostics
import Kernels

/// Weights in proportion to the standard deviation of the columns, or to their variance.
///
///     w_j = s_j / Σ_k s_k,   or   w_j = s_j² / Σ_k s_k²
///
/// Columns are taken as normalised, so after a z-score all weigh the same. Missing values are left out.
public struct StandardDeviationWeights: Weighting {
    let isRescaled: Bool
    let isVariance: Bool

    public static let declaration = MethodDeclaration(
        id: "standard-deviation", family: .weighting,
        title: Phrase(zh: "标准差权重", en: "Standard-deviation weights"),
        summary: Phrase(
            zh: "标准化后离散越大权重越大。", en: "Columns weigh in proportion to their spread after normalisation."),
        formula: "w_j = s_j / Σ s, or s_j² / Σ s²",
        whenToUse: Phrase(
            zh: "离散大的指标更能区分单位时。", en: "When indicators that spread more tell units apart better."),
        whenNot: Phrase(zh: "Z 分数之后：各列标准差相同。", en: "After z-scores: all spreads are equal."),
        references: [Reference.textbook],
        parameters: [
            Parameter(
                "rescaled", .flag, default: false, zh: "是否先对各列作 min–max",
                en: "whether columns are min–max rescaled first"),
            Parameter(
                "measure", .choice(["deviation", "variance"]), default: "deviation",
                zh: "用标准差还是方差", en: "the standard deviation or the variance"), .scope,
        ])

    public init(_ settings: Settings) {
        isRescaled = settings.flag("rescaled")
        isVariance = settings.text("measure") == "variance"
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try proportional(
            children.available.map { column in
                let spread = spread(column, isRescaled: isRescaled)
                return isVariance ? spread * spread : spread
            })
    }
}
