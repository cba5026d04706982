import Diagnostics
import Kernels

/// CRITIC weights: a column weighs more the more it varies and the less it repeats the others.
///
///     C_j = σ_j Σ_k (1 − r_jk),   w_j = C_j / Σ_k C_k
///
/// with σ the standard deviation and r Pearson's correlation of the columns, min–max rescaled first unless
/// told otherwise. Rows with a gap are left out; a constant column weighs 0.
public struct CriticWeights: Weighting {
    let isRescaled: Bool

    public static let declaration = MethodDeclaration(
        id: "critic", family: .weighting, title: Phrase(zh: "CRITIC 权重", en: "CRITIC weights"),
        summary: Phrase(
            zh: "差异大、与其他指标重复少的列权重大。", en: "Columns that vary more and repeat others less weigh more."),
        formula: "C_j = σ_j · Σ_k (1 − r_jk),  w_j = C_j / Σ C",
        whenToUse: Phrase(zh: "指标相关、想减少重复计算时。", en: "When indicators overlap and should not count twice."),
        whenNot: Phrase(
            zh: "与其他指标负相关的列只是噪声时：它会得到大权重。",
            en: "When a column that contradicts the others is only noise: it will weigh much."),
        references: ["after Diakoulaki, Mavrotas and Papayannakis (1995)", Reference.textbook],
        parameters: [.rescaled, .scope], laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {
        isRescaled = settings.flag("rescaled")
    }

    public func weights(for children: Siblings) throws(MethodError) -> [Double] {
        let columns = children.complete
        let varying = columns.indices.filter { spread(columns[$0], isRescaled: false) > 0 }
        var amounts = [Double](repeating: 0, count: columns.count)
        let kept = varying.map { columns[$0] }
        if kept.count > 1, let correlations = Matrix.correlations(among: kept) {
            for (position, column) in kept.enumerated() {
                let conflict = kept.indices.reduce(0.0) { sum, other in
                    other == position ? sum : sum + disagreement(correlations[position, other])
                }
                amounts[varying[position]] = spread(column, isRescaled: isRescaled) * conflict
            }
        }
        if varying.count == 1 { amounts[varying[0]] = 1 }
        if varying.count > 1, amounts.allSatisfy({ $0 == 0 }) {
            throw MethodError(
                .weights(
                    Phrase(
                        zh: "各列完全相关，CRITIC 无法定权",
                        en: "the columns repeat one another entirely, so CRITIC cannot weigh them")))
        }
        return try proportional(amounts)
    }

    /// 1 − r, and 0 where rounding alone keeps two columns from repeating each other.
    private func disagreement(_ correlation: Double) -> Double {
        let conflict = 1 - correlation
        return conflict < 1e-12 ? 0 : conflict
    }
}

/// The standard deviation of a column, of its min–max rescaled values if asked.
func spread(_ column: [Double], isRescaled: Bool) -> Double {
    guard let deviation = Moments.standardDeviation(column.span), deviation > 0,
        let (least, greatest) = Moments.extremes(column.span)
    else { return 0 }
    return isRescaled ? deviation / (greatest - least) : deviation
}

extension Parameter {
    static let rescaled = Parameter(
        "rescaled", .flag, default: true, zh: "是否先对各列作 min–max",
        en: "whether columns are min–max rescaled first")
}
