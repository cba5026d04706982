import Diagnostics
import Kernels

/// Fills gaps with the mean of the column's available values.
public struct MeanImputation: Imputation {
    public static let declaration = MethodDeclaration(
        id: "mean", family: .imputation, title: Phrase(zh: "均值插补", en: "Mean"),
        summary: Phrase(zh: "缺失值填该指标现有值的均值。", en: "Fills gaps with the mean of the indicator's values."),
        formula: "x̂ = (1/k) Σ x over the k available values",
        whenToUse: Phrase(zh: "缺失很少且近似随机时。", en: "When gaps are few and nearly at random."),
        whenNot: Phrase(
            zh: "分布偏斜（用中位数）或缺失与水平有关时。",
            en: "When the column is skewed (use the median) or gaps depend on the level."),
        references: [Reference.handbook])

    public init(_ settings: Settings) {}

    public func values(for gaps: Gaps) -> [Int: Double] { gaps.filled { Moments.mean($0.span) } }
}

/// Fills gaps with the median of the column's available values.
public struct MedianImputation: Imputation {
    public static let declaration = MethodDeclaration(
        id: "median", family: .imputation, title: Phrase(zh: "中位数插补", en: "Median"),
        summary: Phrase(zh: "缺失值填该指标现有值的中位数。", en: "Fills gaps with the median of the indicator's values."),
        formula: "x̂ = median x",
        whenToUse: Phrase(zh: "缺失很少而分布偏斜时。", en: "When gaps are few and the column is skewed."),
        whenNot: Phrase(zh: "缺失很多时：它压低了差异。", en: "When gaps are many: it hides differences."),
        references: [Reference.handbook])

    public init(_ settings: Settings) {}

    public func values(for gaps: Gaps) -> [Int: Double] { gaps.filled { Order.median($0.span) } }
}
