import Diagnostics
import Kernels

/// The Wrocław taxonomic measure: distance from an ideal unit, as a share of a distance that is great in this sample.
///
///     d_i = √(Σ_j w_j (y⁺_j − y_ij)²),   d₀ = mean d + 2 s_d,   S_i = 1 − d_i / d₀
///
/// with *y⁺* the greatest value of a column, *s_d* the sample standard deviation of the distances and weights as
/// shares of one. The ideal scores 1; a unit further away than *d₀* scores below 0. The measure is published as
/// d / d₀, of which less is better; here it is turned, so that more is better. Where nothing differs, every unit
/// scores 1.
public struct Wroclaw: RowComparison {
    public static let declaration = MethodDeclaration(
        id: "wroclaw", family: .aggregation,
        title: Phrase(zh: "弗罗茨瓦夫分类距离", en: "Wrocław taxonomic measure"),
        summary: Phrase(
            zh: "与理想单位的距离，相对于样本中的大距离；1 为理想。",
            en: "Distance from an ideal unit against a great distance of the sample; the ideal scores 1."),
        formula: "S_i = 1 − d_i/(mean d + 2·s_d),  d_i = √Σ_j w_j·(y⁺_j − y_ij)²",
        whenToUse: Phrase(
            zh: "想看离理想差多远，且不愿由极端单位定尺度时；通常先作 Z 分数。",
            en:
                "To see distances from an ideal without an extreme unit as the measure; usually after z-scores."
        ),
        whenNot: Phrase(
            zh: "单位名单会变动或跨年份比较时；得分不能分解到各项。",
            en: "When units change or years are compared; scores have no additive account."),
        references: [
            "after Hellwig (1968), as in R package Compind 3.4 (ci_wroclaw), reference outputs in the tests"
        ],
        laws: [.scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {}

    public var scale: ScoreScale { .own(mirror: nil) }

    public func scores(_ children: [[Double]], weights: [Double]) -> [Double] {
        let standing = Standing(children, weights)
        let best = standing.extremes.map { $0?.upperBound ?? 0 }
        let distances = standing.scores { row, shares in
            standing.sum(row, shares) { child, value in (best[child] - value) * (best[child] - value) }
                .squareRoot()
        }
        let known = distances.filter { !$0.isNaN }
        guard let mean = Moments.mean(known.span) else { return distances }
        let great = mean + 2 * (Moments.standardDeviation(known.span) ?? 0)
        return distances.map { great > 0 ? 1 - $0 / great : 1 + $0 }
    }
}
