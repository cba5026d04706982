import Diagnostics

/// Limits that the author sets: values beyond them are cut.
///
///     y = min(max(x, lower), upper)
public struct Limits: Treatment {
    let lower: Double
    let upper: Double

    public static let declaration = MethodDeclaration(
        id: "limits", family: .treatment,
        title: Phrase(zh: "人工界限截取", en: "Limits"),
        summary: Phrase(zh: "超出给定界限的值截到界限。", en: "Cuts values beyond limits that the author gives."),
        formula: "y = min(max(x, lower), upper)",
        whenToUse: Phrase(
            zh: "超过某值不再有意义时，例如覆盖率 100%。",
            en: "When more than a limit means nothing, such as coverage above 100 %."),
        whenNot: Phrase(zh: "界限没有依据时。", en: "When the limits have no reason."),
        references: [Reference.textbook],
        parameters: [
            Parameter(
                "lower", .number(Parameter.anyNumber), isOptional: true, isPerIndicator: true,
                zh: "下限", en: "lower limit"),
            Parameter(
                "upper", .number(Parameter.anyNumber), isOptional: true, isPerIndicator: true,
                zh: "上限", en: "upper limit"),
        ],
        laws: [.monotone])

    public init(_ settings: Settings) throws(MethodError) {
        lower = settings.number("lower") ?? -Double.infinity
        upper = settings.number("upper") ?? Double.infinity
        guard lower < upper else {
            throw MethodError(
                .settings(Phrase(zh: "lower 必须小于 upper", en: "lower must be less than upper")))
        }
    }

    public func treated(_ values: [Double]) -> TreatedColumn {
        var column = TreatedColumn(values: values.map { min(max($0, lower), upper) })
        column.limited = values.indices.filter { column.values[$0] != values[$0] }
        column.limits = lower...upper
        column.transform = { [lower, upper] in min(max($0, lower), upper) }
        column.facts = [Fact(zh: "截取点数", en: "points cut", Double(column.limited.count))]
        return column
    }
}
