import Diagnostics
import Kernels

/// Winsorisation with the skewness and kurtosis rule: the most extreme points are drawn in to their neighbours,
/// one step at a time, until the column passes or ``points`` are reached.
///
/// A step takes every point at the maximum (when the skewness is 0 or more) to the next lower value, or every
/// point at the minimum to the next higher. Points that tie count each, so the last step may pass the limit.
///
/// With `until: points` the shape decides on the end of a step only, not when to stop: as many points are drawn in as
/// ``points`` says, or until all are equal. A column that passes before any step is still left alone unless `when: always`
/// stands beside the method.
public struct Winsorise: Treatment {
    let rule: SkewnessRule
    /// `Int.max` for no limit.
    let points: Int
    /// Whether a column that passes is treated further.
    let isForced: Bool

    public static let declaration = MethodDeclaration(
        id: "winsorise", family: .treatment,
        title: Phrase(zh: "缩尾（偏度峰度规则）", en: "Winsorisation"),
        summary: Phrase(
            zh: "从最极端的点起逐步拉近到相邻值，直到偏度或峰度合格，或达到点数上限。",
            en:
                "Draws the most extreme points in to their neighbours, step by step, until skewness or kurtosis is acceptable or the limit of points is reached."
        ),
        formula:
            "while |skew| ≥ t_s and kurt ≥ t_k and points < limit: max → next lower value (or min → next higher)",
        whenToUse: Phrase(zh: "少数单位极端、其余分布正常时。", en: "When a few units are extreme and the others are not."),
        whenNot: Phrase(
            zh: "整列严重偏斜时（用对数），或极端值正是要奖励的成绩时。",
            en:
                "When the whole column is skewed (take logs), or when the extreme is the achievement to be rewarded."
        ),
        references: [Reference.handbook, Reference.coinr],
        parameters: [
            .skewness, .kurtosis,
            Parameter(
                "points", .integer(0...Int.max), default: 5, zh: "最多缩尾的点数", en: "most points to draw in"),
            Parameter(
                "until", .choice(["passes", "points"]), default: "passes",
                zh: "到合格为止（passes），还是一定到点数（points，即强制缩尾）",
                en: "until the column passes, or by force until the points are drawn in"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .mean])

    public init(_ settings: Settings) throws(MethodError) {
        rule = SkewnessRule(
            skewness: try settings.required("skewness"), kurtosis: try settings.required("kurtosis"))
        points = settings.integer("points") ?? 5
        isForced = settings.text("until") == "points"
    }

    public func treated(_ values: [Double]) throws(MethodError) -> TreatedColumn {
        var column = TreatedColumn(values: values)
        while column.high.count + column.low.count < points {
            let shape = Moments.shape(column.values.span)
            guard let skewness = shape.skewness,
                isForced || rule.passes(skewness: skewness, excessKurtosis: shape.excessKurtosis) == false,
                let moved = Winsorise.drawnIn(&column.values, atTop: skewness >= 0)
            else { break }
            if skewness >= 0 { column.high = moved } else { column.low = moved }
        }
        let limits = Winsorise.limits(of: column)
        column.limits = limits
        column.transform = { min(max($0, limits.lowerBound), limits.upperBound) }
        column.facts = [Fact(zh: "缩尾点数", en: "points drawn in", Double(column.high.count + column.low.count))]
        return column
    }

    /// The ends to which points were drawn in; an end where none was is no limit.
    private static func limits(of column: TreatedColumn) -> ClosedRange<Double> {
        let lower = column.low.first.map { column.values[$0] } ?? -.infinity
        let upper = column.high.first.map { column.values[$0] } ?? .infinity
        return lower...max(lower, upper)
    }

    /// Takes every point at an end to the next value.
    /// - Returns: their positions; `nil` when all values are equal.
    private static func drawnIn(_ values: inout [Double], atTop: Bool) -> [Int]? {
        guard let (least, greatest) = Moments.extremes(values.span), least < greatest else { return nil }
        let edge = atTop ? greatest : least
        var next = atTop ? least : greatest
        var moved: [Int] = []
        for (position, value) in values.enumerated() {
            if value == edge {
                moved.append(position)
            } else if atTop ? value > next : value < next {
                next = value
            }
        }
        for position in moved { values[position] = next }
        return moved
    }
}
