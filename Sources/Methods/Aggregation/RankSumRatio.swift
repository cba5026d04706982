import Diagnostics
import Kernels

/// Rank-sum ratio (秩和比, RSR): the weighted mean of ranks, as a share of the highest.
///
///     S_i = Σ_j w_j R_ij / n_j
///
/// with *R* the ascending rank of a unit in a child (the best has *n*, ties share the mean rank), *n* the number of
/// units that have a value, and weights as shares of one. With `ranks: fractional` (非整次秩) the rank keeps
/// distances, R = 1 + (n − 1)(y − min y) / (max y − min y).
public struct RankSumRatio: RowComparison {
    let isFractional: Bool

    public static let declaration = MethodDeclaration(
        id: "rank-sum-ratio", family: .aggregation, title: Phrase(zh: "秩和比（RSR）", en: "Rank-sum ratio (RSR)"),
        summary: Phrase(
            zh: "各项名次的加权平均，折算到 0 与 1 之间：不看差距，不怕异常值。",
            en: "The weighted mean of ranks as a share of the highest: distances and outliers do not count."),
        formula: "S_i = Σ_j w_j·R_ij/n",
        whenToUse: Phrase(
            zh: "量纲混杂、有异常值、只信先后时；整次秩直接编秩，非整次秩保留差距。",
            en: "With mixed units and outliers, when only order is trusted."),
        whenNot: Phrase(zh: "差距大小要紧时（整次秩）。", en: "When it matters how large a lead is."),
        references: ["after 田凤调 (Tian, 1988); reference outputs by scipy in the tests"],
        parameters: [
            Parameter(
                "ranks", .choice(["whole", "fractional"]), default: "whole",
                zh: "整次秩（并列取平均）或非整次秩（按极差插值）",
                en: "whole ranks, ties sharing their mean, or fractional ones that keep distances")
        ],
        laws: [.scaleInvariant, .shiftInvariant, .bounded])

    public init(_ settings: Settings) {
        isFractional = settings.text("ranks") == "fractional"
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let ranks = standing.columns.map(isFractional ? fractional : whole)
        return standing.scores { row, shares in standing.sum(row, shares) { child, _ in ranks[child][row] } }
    }

    /// R / n by row; NaN where missing.
    private func whole(_ column: [Double]) -> [Double] {
        let present = column.indices.filter { !column[$0].isNaN }
        let values = present.map { column[$0] }
        var ranks = [Double](repeating: .nan, count: column.count)
        for (row, rank) in zip(present, Order.ascendingRanks(values.span, ties: .average)) {
            ranks[row] = rank / Double(present.count)
        }
        return ranks
    }

    private func fractional(_ column: [Double]) -> [Double] {
        guard let range = Standing.range(of: column) else { return column }
        let count = Double(column.count { !$0.isNaN })
        // Units that all tie share the mean rank, as among whole ranks.
        guard range.length > 0 else { return column.map { $0 - $0 + (count + 1) / (2 * count) } }
        return column.map { (1 + (count - 1) * ($0 - range.lowerBound) / range.length) / count }
    }
}
