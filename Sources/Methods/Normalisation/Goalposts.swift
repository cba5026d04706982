import Diagnostics

/// Goalposts: ``lower`` scores 0, ``upper`` scores ``scale``, and values beyond the posts are cut to them.
///
///     y = (min(max(x, lower), upper) − lower) / (upper − lower) · scale
///
/// Posts are in the indicator's own units; where less is better they change places.
public struct Goalposts: Normalisation {
    let lower: Double
    let upper: Double
    let scale: Double
    let isCut: Bool

    public static let declaration = MethodDeclaration(
        id: "goalposts", family: .normalisation,
        title: Phrase(zh: "门柱法", en: "Goalposts"),
        summary: Phrase(
            zh: "用固定上下界换算到 0 至满分，界外截取。",
            en: "Moves fixed bounds to 0 and the full score; values beyond them are cut."),
        formula: "y = (clamp(x) − lower) / (upper − lower) · scale",
        whenToUse: Phrase(
            zh: "界限有公认依据、要求逐年可比时，例如人类发展指数。",
            en: "When bounds are agreed and years must compare, as in the Human Development Index."),
        whenNot: Phrase(
            zh: "许多单位落在界外时：它们会得同样的分。", en: "When many units lie beyond the posts: they all score the same."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "lower", .number(Parameter.anyNumber), isPerIndicator: true,
                zh: "下门柱（指标自己的单位）", en: "lower post, in the indicator's own units"),
            Parameter(
                "upper", .number(Parameter.anyNumber), isPerIndicator: true,
                zh: "上门柱（指标自己的单位）", en: "upper post, in the indicator's own units"),
            Parameter(
                "scale", .number(Parameter.anyNumber), default: 100, isPerIndicator: true,
                zh: "满分", en: "the full score"),
            Parameter(
                "cut", .flag, default: true, isPerIndicator: true,
                zh: "界外是否截取", en: "whether values beyond the posts are cut"),
        ],
        laws: [.monotone])

    public init(_ settings: Settings) throws(MethodError) {
        lower = try settings.required("lower")
        upper = try settings.required("upper")
        scale = try settings.required("scale")
        isCut = settings.flag("cut")
        guard lower < upper else {
            throw MethodError(
                .settings(Phrase(zh: "lower 必须小于 upper", en: "lower must be less than upper")))
        }
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        let (worse, better) = sample.oriented(lower, upper)
        let line = FittedLine(
            origin: worse, span: better - worse, slope: scale, offset: 0,
            facts: [Fact(zh: "零分值", en: "scores 0", worse), Fact(zh: "满分值", en: "scores full", better)])
        return isCut ? CutLine(line: line, range: min(0, scale)...max(0, scale)) : line
    }
}
