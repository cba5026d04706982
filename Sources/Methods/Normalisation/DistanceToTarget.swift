import Diagnostics
import Kernels

/// Distance to a target: the target scores 1, the worst unit 0.
///
///     y = (x − min x) / (target − min x)
///
/// The target is in the indicator's own units. A target that is no better than the worst unit is refused: it
/// would turn the order round.
public struct DistanceToTarget: Normalisation {
    let target: Double
    let isCut: Bool

    public static let declaration = MethodDeclaration(
        id: "distance-to-target", family: .normalisation,
        title: Phrase(zh: "与目标值的距离", en: "Distance to a target"),
        summary: Phrase(
            zh: "目标值为 1，最差单位为 0；超过目标的可截为 1。",
            en: "The target scores 1, the worst unit 0; scores beyond the target may be cut to 1."),
        formula: "y = (x − min x) / (target − min x)",
        whenToUse: Phrase(zh: "有政策目标或规划值时。", en: "When policy sets a target."),
        whenNot: Phrase(zh: "目标值没有依据时。", en: "When the target has no reason."),
        references: [Reference.handbook],
        parameters: [
            Parameter(
                "target", .number(Parameter.anyNumber), isPerIndicator: true,
                zh: "目标值（指标自己的单位）", en: "the target, in the indicator's own units"),
            Parameter(
                "cut", .flag, default: false, isPerIndicator: true,
                zh: "超过 1 的是否截为 1", en: "whether scores above 1 are cut to 1"),
        ],
        laws: [.monotone])

    public init(_ settings: Settings) throws(MethodError) {
        target = try settings.required("target")
        isCut = settings.flag("cut")
    }

    public func fitted(to sample: Sample) throws(MethodError) -> any FittedNormalisation {
        guard let (least, _) = Moments.extremes(sample.values.span) else {
            throw MethodError(.tooFewValues(needed: 1, found: 0))
        }
        let goal = sample.oriented(target)
        guard goal > least else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "目标值 \(digits(target)) 不优于最差的单位",
                        en: "the target \(digits(target)) is no better than the worst unit")))
        }
        let line = FittedLine(
            origin: least, span: goal - least, slope: 1, offset: 0,
            facts: [Fact(zh: "最小值", en: "minimum", least), Fact(zh: "目标值", en: "target", goal)])
        return isCut ? CutLine(line: line, range: 0...1) : line
    }
}
