import Diagnostics

/// Grey relational analysis: likeness to an ideal unit that has the best value of every child.
///
///     Δ_ij = y⁺_j − y_ij,   ξ_ij = (min Δ + ρ max Δ) / (Δ_ij + ρ max Δ),   S_i = Σ_j w_j ξ_ij
///
/// with *y⁺* the greatest value of a column, min and max over all units and children, and weights as shares of one.
/// Columns must be on a common scale, for the greatest gap of any sets the measure. Where nothing differs, every
/// unit scores 1.
public struct GreyRelational: RowComparison {
    let resolution: Double

    public static let declaration = MethodDeclaration(
        id: "grey-relational", family: .aggregation,
        title: Phrase(zh: "灰色关联度", en: "Grey relational grade"),
        summary: Phrase(
            zh: "与各项最优值组成的理想单位的关联程度。",
            en: "How closely a unit follows an ideal one that is best in everything."),
        formula: "ξ_ij = (min Δ + ρ·max Δ)/(Δ_ij + ρ·max Δ),  S_i = Σ_j w_j·ξ_ij",
        whenToUse: Phrase(
            zh: "样本小、分布不明，只想看与最优的贴近程度时；各列须先标准化到同一尺度。",
            en: "With few units of unknown distribution; columns must be on one scale first."),
        whenNot: Phrase(
            zh: "需要得分差距有含义时：分辨系数 ρ 左右差距，单位名单变动也会改变得分。",
            en: "When distances between scores matter: ρ shapes them, and so does the list of units."),
        references: ["after Deng (1982); reference outputs by numpy in the tests"],
        parameters: [
            Parameter(
                "resolution", .number(0.01...1), default: 0.5, zh: "分辨系数 ρ", en: "the resolution ρ")
        ],
        laws: [.shiftInvariant, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        resolution = try settings.required("resolution")
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let best = standing.extremes.map { $0?.upperBound ?? 0 }
        let gaps = zip(standing.columns, best).flatMap { column, best in
            column.filter { !$0.isNaN }.map { best - $0 }
        }
        guard let least = gaps.min(), let greatest = gaps.max() else { return standing.scores { _, _ in 1 } }
        let margin = resolution * greatest
        return standing.scores { row, shares in
            standing.sum(row, shares) { child, value in
                greatest == 0 ? 1 : (least + margin) / (best[child] - value + margin)
            }
        }
    }
}
