import Diagnostics

/// No normalisation: the value itself, turned so that more is better.
///
///     y = direction · x
public struct Unchanged: Normalisation {
    public static let declaration = MethodDeclaration(
        id: "none", family: .normalisation,
        title: Phrase(zh: "不标准化", en: "None"),
        summary: Phrase(zh: "只按方向取正负，不改尺度。", en: "Turns values by direction and leaves the scale alone."),
        formula: "y = direction · x",
        whenToUse: Phrase(zh: "指标本来就在同一尺度上时。", en: "When indicators are on one scale already."),
        whenNot: Phrase(zh: "计量单位不同时。", en: "When units of measure differ."),
        references: [Reference.textbook], laws: [.monotone])

    public init(_ settings: Settings) {}

    public func fitted(to sample: Sample) -> any FittedNormalisation { Identity() }

    struct Identity: FittedNormalisation {
        func apply(_ oriented: Double) -> Double { oriented }
        func arithmetic(_ oriented: Double) -> String { digits(oriented) }
        var facts: [Fact] { [] }
        var straight: StraightLine? { StraightLine(origin: 0, span: 1, slope: 1, offset: 0) }
        func inverse(_ score: Double) -> Double? { score }
    }
}
