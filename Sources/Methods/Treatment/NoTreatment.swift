import Diagnostics

/// No treatment: for indicators that a general rule should leave alone.
public struct NoTreatment: Treatment {
    public static let declaration = MethodDeclaration(
        id: "none", family: .treatment,
        title: Phrase(zh: "不处理", en: "None"),
        summary: Phrase(zh: "保留原值。", en: "Keeps values as they are."),
        formula: "y = x",
        whenToUse: Phrase(zh: "极端值就是真实成绩时。", en: "When extremes are real achievements."),
        whenNot: Phrase(zh: "极端值会压缩其余单位的差距时。", en: "When an extreme would squeeze all others together."),
        references: [Reference.textbook], laws: [.monotone, .mean, .scaleInvariant, .shiftInvariant])

    public init(_ settings: Settings) {}

    public func treated(_ values: [Double]) -> TreatedColumn { TreatedColumn(values: values) }
}
