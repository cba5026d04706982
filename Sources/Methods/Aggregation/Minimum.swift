import Diagnostics

/// The least of the children, whatever the others are: nothing makes up for the weakest.
///
///     S = min_j y_j
///
/// Weights do not count, but a child of weight 0 takes no part. Points go to the weakest child, or in equal parts to
/// those that tie.
public struct Minimum: RowAggregation {
    public static let declaration = MethodDeclaration(
        id: "minimum", family: .aggregation, title: Phrase(zh: "最小值（木桶）", en: "Minimum"),
        summary: Phrase(
            zh: "得分等于最弱的一项：任何长处都不能弥补。", en: "The score is the weakest child's: nothing makes up for it."),
        formula: "S = min_j y_j",
        whenToUse: Phrase(zh: "缺一不可、短板就是上限时。", en: "When every part is needed and the weakest is the limit."),
        whenNot: Phrase(
            zh: "数据有误差时：最小值只取一项，也就只凭一项的误差。", en: "With noisy data: one value, and its error, decides."),
        references: [Reference.textbook], laws: [.monotone, .mean])

    public init(_ settings: Settings) {}

    public func score(_ values: [Double], weights: [Double]) -> Double {
        zip(values, weights).reduce(.infinity) { $1.1 == 0 ? $0 : min($0, $1.0) }
    }

    public func decomposition(_ values: [Double], weights: [Double]) -> Decomposition? {
        let least = score(values, weights: weights)
        let deciding = zip(values, weights).map { $0 == least && $1 != 0 }
        let count = Double(deciding.count { $0 })
        return Decomposition(points: deciding.map { $0 ? least / count : 0 })
    }
}
