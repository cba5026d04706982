import Diagnostics
import Kernels

/// LOPCOW weights: the logarithm of a column's level relative to its spread, after min–max to 0–1.
///
///     r_ij = (y_ij − min y_j) / (max y_j − min y_j),   v_j = |ln(√(Σ_i r_ij² / n) / s_j)|,   w_j = v_j / Σ_k v_k
///
/// with the sample standard deviation *s* of *r*. Missing values are left out; a constant column weighs 0.
public struct LopcowWeights: Weighting {
    public static let declaration = MethodDeclaration(
        id: "lopcow", family: .weighting, title: Phrase(zh: "LOPCOW 权重（对数变化率）", en: "LOPCOW weights"),
        summary: Phrase(
            zh: "用均方根与标准差之比的对数定权，压低各列权重的悬殊。",
            en: "The logarithm of root mean square over deviation: weights that differ little."),
        formula: "v_j = |ln(rms(r_j)/s_j)|,  w_j = v_j / Σ v",
        whenToUse: Phrase(
            zh: "不希望客观赋权拉开太大差距时。", en: "When data should weigh without making weights very unequal."),
        whenNot: Phrase(
            zh: "想让离散大的列权重大时：LOPCOW 恰相反，多数单位得分高的列权重大。",
            en: "When spread should weigh more: LOPCOW favours columns in which most units score high."),
        references: [
            "after Ecer and Pamucar (2022), as in Python package pymcdm 1.4.0, reference outputs in the tests"
        ],
        parameters: [.scope], laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {}

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        try proportional(
            children.available.map { column in
                guard let (least, greatest) = Moments.extremes(column.span), least < greatest else {
                    return 0
                }
                let rescaled = column.map { ($0 - least) / (greatest - least) }
                guard let deviation = Moments.standardDeviation(rescaled.span), deviation > 0 else {
                    return 0
                }
                let squares = rescaled.map { $0 * $0 }
                let level = (Moments.sum(squares.span) / Double(column.count)).squareRoot()
                return abs(Elementary.log(level / deviation))
            })
    }
}
