import Diagnostics
import Kernels

/// Categorical scale: scores by the share of units that are no better.
///
///     y = scores[k],  k = number of percentiles that the unit's percentile rank exceeds
///
/// With cuts at the 5th, 25th, 65th, 85th and 95th percentile and scores 0, 20, 40, 60, 80, 100 this is the
/// scale shown in the handbook. Cuts are quantiles of the column (type 7); a value equal to a cut falls in the
/// lower category.
public struct Categories: Normalisation {
    let percentiles: [Double]
    let scores: [Double]

    public static let declaration = MethodDeclaration(
        id: "categories", family: .normalisation,
        title: Phrase(zh: "分档计分", en: "Categorical scale"),
        summary: Phrase(
            zh: "按分位数分档，每档一个分数。", en: "Cuts the units into categories at percentiles; each has one score."),
        formula: "y = scores[#{p : x > quantile_p}]",
        whenToUse: Phrase(zh: "数据粗糙、只想分几档时。", en: "When data are coarse and only bands are wanted."),
        whenNot: Phrase(zh: "分档边缘的差异会决定名次时。", en: "When differences at a band's edge decide ranks."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "percentiles", .list, default: [5, 25, 65, 85, 95],
                zh: "分档的百分位，升序", en: "percentiles at which to cut, ascending"),
            Parameter(
                "scores", .list, default: [0, 20, 40, 60, 80, 100],
                zh: "各档分数，比百分位多一个", en: "score of each category, one more than the percentiles"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        percentiles = settings.list("percentiles") ?? []
        scores = settings.list("scores") ?? []
        guard scores.count == percentiles.count + 1, percentiles == percentiles.sorted(),
            percentiles.allSatisfy({ 0 < $0 && $0 < 100 }), scores == scores.sorted()
        else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "百分位须在 0 与 100 之间升序，分数须升序且多一个",
                        en: "percentiles must ascend between 0 and 100, scores must ascend and be one more")))
        }
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        var cuts: [Double] = []
        for percentile in percentiles {
            guard let cut = Order.quantile(sample.values.span, percentile / 100) else {
                throw MethodError(.tooFewValues(needed: 1, found: 0))
            }
            cuts.append(cut)
        }
        return Steps(cuts: cuts, scores: scores)
    }
}

/// A staircase: a score for each interval between cuts.
struct Steps: FittedNormalisation {
    let cuts: [Double]
    let scores: [Double]

    func apply(_ oriented: Double) -> Double { scores[cuts.count { oriented > $0 }] }

    func arithmetic(_ oriented: Double) -> String {
        let passed = cuts.count { oriented > $0 }
        let conditions =
            (passed > 0 ? ["\(digits(oriented)) > \(digits(cuts[passed - 1]))"] : [])
            + (passed < cuts.count ? ["\(digits(oriented)) ≤ \(digits(cuts[passed]))"] : [])
        return conditions.joined(separator: ", ")
    }

    var facts: [Fact] { cuts.enumerated().map { Fact(zh: "分界 \($0 + 1)", en: "cut \($0 + 1)", $1) } }

    var bounds: ClosedRange<Double>? {
        guard let least = scores.min(), let greatest = scores.max() else { return nil }
        return least...greatest
    }
}
