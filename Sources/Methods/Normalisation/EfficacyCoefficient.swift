import Diagnostics

/// 功效系数 (efficacy coefficient): the unacceptable value scores 60, the satisfactory one 100.
///
///     y = (x − x_s) / (x_h − x_s) · 40 + 60
///
/// where *x_h* is the satisfactory and *x_s* the unacceptable value. Both are in the indicator's own units, so
/// where less is better *x_h* < *x_s*. Without them the best and the worst unit are taken. Values worse than
/// *x_s* score below 60; nothing is cut.
///
///     x = 5.81, x_h = 12, x_s = 6:  y = 58.73…
public struct EfficacyCoefficient: Normalisation {
    let satisfactory: Double?
    let unacceptable: Double?
    let range: Double
    let base: Double

    public static let declaration = MethodDeclaration(
        id: "efficacy", family: .normalisation,
        title: Phrase(zh: "功效系数法", en: "Efficacy coefficient"),
        summary: Phrase(
            zh: "不允许值得 60 分，满意值得 100 分，线性换算，不截取。",
            en: "The unacceptable value scores 60, the satisfactory one 100, linearly and uncut."),
        formula: "y = (x − x_s) / (x_h − x_s) · 40 + 60",
        whenToUse: Phrase(
            zh: "国内常见的 60–100 分评价，特别是之后要作几何平均时。",
            en: "For scores from 60 to 100 as is usual in China, above all before a geometric mean."),
        whenNot: Phrase(zh: "满意值与不允许值没有依据时。", en: "When the two values have no reason."),
        references: [Reference.textbook],
        parameters: [
            Parameter(
                "satisfactory", .number(Parameter.anyNumber), isOptional: true, isPerIndicator: true,
                zh: "满意值 x_h；不写则取最好单位", en: "satisfactory value x_h; the best unit's when left out"),
            Parameter(
                "unacceptable", .number(Parameter.anyNumber), isOptional: true, isPerIndicator: true,
                zh: "不允许值 x_s；不写则取最差单位", en: "unacceptable value x_s; the worst unit's when left out"),
            Parameter(
                "range", .number(1e-300...Double.greatestFiniteMagnitude), default: 40,
                zh: "满意值与不允许值的分差", en: "points between the two values"),
            Parameter(
                "base", .number(Parameter.anyNumber), default: 60, zh: "不允许值的得分",
                en: "score of the unacceptable value"),
        ],
        laws: [.scaleInvariant, .shiftInvariant, .monotone])

    public init(_ settings: Settings) throws(MethodError) {
        satisfactory = settings.number("satisfactory")
        unacceptable = settings.number("unacceptable")
        range = try settings.required("range")
        base = try settings.required("base")
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        var (worse, better) = (unacceptable.map(sample.oriented), satisfactory.map(sample.oriented))
        if worse == nil || better == nil {
            let (least, greatest) = try sample.extremes()
            worse = worse ?? least
            better = better ?? greatest
        }
        guard let worse, let better, worse < better else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "满意值必须优于不允许值",
                        en: "the satisfactory value must be better than the unacceptable one")))
        }
        return FittedLine(
            origin: worse, span: better - worse, slope: range, offset: base,
            facts: [
                Fact(zh: "不允许值", en: "unacceptable", worse), Fact(zh: "满意值", en: "satisfactory", better),
            ])
    }
}
