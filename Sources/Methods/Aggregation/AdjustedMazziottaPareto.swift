import Diagnostics
import Kernels

/// The adjusted Mazziotta–Pareto index: the mean less a penalty for imbalance, on columns brought to a common scale
/// round 100.
///
///     z_ij = 60 (y_ij − (r_j − D_j / 2)) / D_j + 70,   D_j = max y_j − min y_j,   r_j = mean y_j
///     S_i = M_i ∓ s_i² / M_i,   M_i = Σ_j w_j z_ij,   s_i² = Σ_j w_j (z_ij − M_i)²
///
/// so that 100 is the mean of the units. Weights are shares of one; a column without differences is 100 for all.
/// Within a period, goalposts come from its own units. For years on one scale, normalise with goalposts of your own
/// from 70 to 130 and use `mazziotta-pareto`, which is the same index.
public struct AdjustedMazziottaPareto: RowComparison {
    private let index: MazziottaPareto

    public static let declaration = MethodDeclaration(
        id: "adjusted-mazziotta-pareto", family: .aggregation,
        title: Phrase(zh: "调整的 Mazziotta–Pareto 指数", en: "Adjusted Mazziotta–Pareto index"),
        summary: Phrase(
            zh: "各列换到以平均为 100 的共同尺度，再取均值减（或加）不均衡惩罚。",
            en:
                "Columns on a common scale with the mean at 100, then the mean less (or plus) a penalty for imbalance."
        ),
        formula: "z = 60·(y − (mean − D/2))/D + 70,  S = M ∓ s²/M",
        whenToUse: Phrase(
            zh: "要奖励均衡，并让 100 表示样本平均时。", en: "To reward balance, with 100 as the average of the units."),
        whenNot: Phrase(
            zh: "跨年份比较时：每年各有自己的尺度；请用固定的 goalposts（70–130）与 mazziotta-pareto。",
            en:
                "To compare years, each of which has its own scale: use fixed goalposts (70–130) and mazziotta-pareto."
        ),
        references: [
            "after Mazziotta and Pareto; R package Compind 3.4 (ci_ampi), reference outputs in the tests"
        ],
        parameters: [MazziottaPareto.penaltyParameter],
        laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {
        index = MazziottaPareto(settings)
    }

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) throws(MethodError) -> [Double] {
        let standing = Standing(children, weights)
        let columns = zip(standing.columns, standing.extremes).map { column, range -> [Double] in
            let known = column.filter { !$0.isNaN }
            guard let range, let mean = Moments.mean(known.span) else { return column }
            return column.map { range.length > 0 ? 60 * ($0 - mean) / range.length + 100 : $0 - $0 + 100 }
        }
        return columns.isEmpty
            ? [Double](repeating: .nan, count: standing.rows)
            : try index.scores(columns, weights: standing.weights)
    }
}
