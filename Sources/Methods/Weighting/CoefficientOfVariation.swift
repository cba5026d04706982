import Diagnostics
import Kernels

/// Weights in proportion to the coefficient of variation of the columns, in China also called information weights
/// (信息量权重).
///
///     v_j = s_j / mean y_j,   w_j = v_j / Σ_k v_k
///
/// with the sample standard deviation *s*. Columns must have a mean above 0. A shift changes the coefficient, so that
/// after min–max it depends on the bounds. Missing values are left out.
public struct CoefficientOfVariationWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "coefficient-of-variation", family: .weighting,
        title: Phrase(zh: "变异系数（信息量）权重", en: "Coefficient-of-variation weights"),
        summary: Phrase(
            zh: "标准差与均值之比越大，权重越大。", en: "Columns weigh in proportion to their spread relative to their mean."),
        formula: "v_j = s_j / mean_j,  w_j = v_j / Σ v",
        whenToUse: Phrase(
            zh: "各列都是比例尺度的正值、相对差异大的指标更能区分单位时。",
            en: "With positive ratio-scale columns, when relative differences tell units apart."),
        whenNot: Phrase(
            zh: "Z 分数之后（均值为 0）或零点任意的指标：变异系数没有意义。",
            en: "After z-scores, whose mean is 0, or where zero is arbitrary: the coefficient means nothing."),
        references: [Reference.textbook, "reference outputs by numpy in the tests"], parameters: [.scope],
        laws: [.scaleInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        var amounts: [Double] = []
        for (child, column) in children.available.enumerated() {
            guard let deviation = Moments.standardDeviation(column.span), deviation > 0 else {
                amounts.append(0)
                continue
            }
            guard let mean = Moments.mean(column.span), mean > 0 else {
                throw children.unusable(
                    child, zh: "均值不大于 0，变异系数没有意义",
                    en: "has a mean that is not above 0, so its coefficient of variation means nothing")
            }
            amounts.append(deviation / mean)
        }
        return try proportional(amounts)
    }
}

extension Siblings {
    /// That a child's values forbid a weighting, with its code.
    func unusable(_ child: Int, zh: String, en: String) -> MethodError {
        MethodError(.weights(Phrase(zh: "“\(ids[child])”\(zh)", en: "\"\(ids[child])\" \(en)")))
    }

    /// Refuses columns of rows without gaps in which a value is not above 0.
    func requirePositive(_ columns: [[Double]]) throws(MethodError) {
        for (child, column) in columns.enumerated() where column.contains(where: { $0 <= 0 }) {
            throw unusable(
                child, zh: "有不大于 0 的值；可改用 min–max 1–100",
                en: "has values that are not above 0; min–max from 1 to 100 would do")
        }
    }
}
