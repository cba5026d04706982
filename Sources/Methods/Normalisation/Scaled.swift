import Diagnostics

/// Rescaling with bounds that the author gives: ``lower`` scores 0 and ``upper`` scores ``scale``.
///
///     y = (x − lower) / (upper − lower) · scale
///
/// Bounds are in the indicator's own units; for an indicator in which less is better they change places. Values
/// beyond the bounds score below 0 or above ``scale``. A constant column is allowed: nothing is learnt.
public struct Scaled: Normalisation {
    let lower: Double
    let upper: Double
    let scale: Double

    public static let declaration = MethodDeclaration(
        id: "scaled", family: .normalisation,
        title: Phrase(zh: "固定界限线性变换", en: "Rescaling with given bounds"),
        summary: Phrase(
            zh: "用作者给定的上下界作线性变换，超出界限不截取。",
            en: "A straight line through bounds that the author gives; values beyond them are not cut."),
        formula: "y = (x − lower) / (upper − lower) · scale",
        whenToUse: Phrase(
            zh: "需要跨年份、跨地区可比，且界限有依据时。",
            en: "When years or regions must compare and the bounds have a reason."),
        whenNot: Phrase(
            zh: "界限只是随手取的样本极值时。", en: "When the bounds are only the sample's extremes in disguise."),
        references: [Reference.coinr],
        parameters: [
            Parameter(
                "lower", .number(Parameter.anyNumber), default: 0, isPerIndicator: true,
                zh: "得 0 分的值（指标自己的单位）", en: "the value that scores 0, in the indicator's own units"),
            Parameter(
                "upper", .number(Parameter.anyNumber), default: 100, isPerIndicator: true,
                zh: "得满分的值（指标自己的单位）", en: "the value that scores the scale, in the indicator's own units"),
            Parameter(
                "scale", .number(Parameter.anyNumber), default: 100, isPerIndicator: true,
                zh: "满分", en: "the full score"),
        ],
        laws: [.monotone])

    public init(_ settings: Settings) throws(MethodError) {
        lower = try settings.required("lower")
        upper = try settings.required("upper")
        scale = try settings.required("scale")
        guard lower < upper else {
            throw MethodError(
                .settings(Phrase(zh: "lower 必须小于 upper", en: "lower must be less than upper")))
        }
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let (worse, better) = sample.oriented(lower, upper)
        return FittedLine(
            origin: worse, span: better - worse, slope: scale, offset: 0,
            facts: [Fact(zh: "零分值", en: "scores 0", worse), Fact(zh: "满分值", en: "scores full", better)])
    }
}
