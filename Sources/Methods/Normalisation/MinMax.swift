import Diagnostics

/// Min–max normalisation: the worst unit scores ``lower``, the best ``upper``.
///
///     y = lower + (upper − lower) · (x − min x) / (max x − min x)
///
/// with *x* oriented so that more is better. A constant column is refused: nothing can be told apart.
public struct MinMax: Normalisation {
    let lower: Double
    let upper: Double

    public static let declaration = MethodDeclaration(
        id: "min-max", family: .normalisation,
        title: Phrase(zh: "极差标准化（min–max）", en: "Min–max"),
        summary: Phrase(
            zh: "最差的单位得下限分，最好的得上限分，其余按线性内插。",
            en: "The worst unit scores the lower bound, the best the upper, the others linearly between."),
        formula: "y = lower + (upper − lower) · (x − min x) / (max x − min x)",
        whenToUse: Phrase(
            zh: "想要易读的 0–100 分、保留各单位之间距离时。",
            en: "When scores from 0 to 100 should be easy to read and distances between units should count."),
        whenNot: Phrase(
            zh: "有极端值而未处理时；面板数据若各年单独计算，年份之间不可比。",
            en: "With untreated outliers; and not year by year when years are to be compared."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "lower", .number(Parameter.anyNumber), default: 0, isPerIndicator: true,
                zh: "最差单位的得分", en: "score of the worst unit"),
            Parameter(
                "upper", .number(Parameter.anyNumber), default: 100, isPerIndicator: true,
                zh: "最好单位的得分", en: "score of the best unit"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone, .bounded])

    public init(_ settings: Settings) throws(MethodError) {
        lower = try settings.required("lower")
        upper = try settings.required("upper")
        guard lower < upper else {
            throw MethodError(
                .settings(Phrase(zh: "lower 必须小于 upper", en: "lower must be less than upper")))
        }
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let (least, greatest) = try sample.extremes()
        return FittedLine(
            origin: least, span: greatest - least, slope: upper - lower, offset: lower,
            facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "最大值", en: "maximum", greatest)],
            bounds: lower...upper)
    }
}
