import Diagnostics
import Methods

/// What there is to say about methods, from their declarations.
public enum MethodReport {
    /// A line for each method.
    public static func list(_ declarations: [MethodDeclaration]) -> Report {
        let columns = [
            Table.Column("method", Phrase(zh: "方法", en: "method"), .code),
            Table.Column("family_id", Phrase(zh: "族代码", en: "family code"), .code, isHidden: true),
            Table.Column("family", Phrase(zh: "族", en: "family"), .name),
            Table.Column("title", Phrase(zh: "名称", en: "title"), .name),
            Table.Column("summary", Phrase(zh: "说明", en: "what it does"), .name),
            Table.Column("formula", Phrase(zh: "公式", en: "formula"), .text, isHidden: true),
            Table.Column("when", Phrase(zh: "适用", en: "when to use it"), .name, isHidden: true),
            Table.Column("when_not", Phrase(zh: "不适用", en: "when not"), .name, isHidden: true),
        ]
        let rows = declarations.map { method -> [Table.Cell] in
            [
                .text(method.id), .text(method.family.rawValue), .phrase(method.family.word),
                .phrase(method.title), .phrase(method.summary), .text(method.formula),
                .phrase(method.whenToUse),
                .phrase(method.whenNot),
            ]
        }
        return Report(
            title: Phrase(zh: "", en: ""),
            sections: [Section("methods", table: Table(columns: columns, rows: rows))])
    }

    /// All that is known of methods that share a name.
    public static func description(_ declarations: [MethodDeclaration]) -> Report {
        guard let first = declarations.first else { return list([]) }
        let title = Phrase(zh: "\(first.id)：\(first.title.zh)", en: "\(first.id): \(first.title.en)")
        return Report(title: title, sections: declarations.flatMap(sections))
    }

    private static func sections(_ method: MethodDeclaration) -> [Section] {
        var sections = [
            Section("what", heading: method.family.word, text: [method.summary]),
            Section(
                "formula", heading: Phrase(zh: "公式", en: "Formula"),
                text: method.formula.split(separator: "\n").map { Phrase(verbatim: "  " + $0) }),
            Section("when", heading: Phrase(zh: "适用", en: "When to use it"), text: [method.whenToUse]),
            Section("when_not", heading: Phrase(zh: "不适用", en: "When not"), text: [method.whenNot]),
        ]
        if !method.parameters.isEmpty {
            sections.append(
                Section(
                    "parameters", heading: Phrase(zh: "参数", en: "Settings"), table: parameters(of: method)))
        }
        sections.append(
            Section(
                "references", heading: Phrase(zh: "出处", en: "References"),
                text: method.references.map { Phrase(verbatim: $0) }))
        return sections
    }

    static func parameters(of method: MethodDeclaration) -> Table {
        let columns = [
            Table.Column("name", Phrase(zh: "参数", en: "setting"), .code),
            Table.Column("expectation", Phrase(zh: "取值", en: "value"), .name),
            Table.Column("default", Phrase(zh: "默认", en: "default"), .code),
            Table.Column("meaning", Phrase(zh: "含义", en: "meaning"), .name),
            Table.Column("per_indicator", Phrase(zh: "可逐指标", en: "per indicator"), .name, isHidden: true),
        ]
        let rows = method.parameters.map { parameter -> [Table.Cell] in
            [
                .text(parameter.name), .phrase(parameter.expectation),
                parameter.defaultValue.map { .text($0.description) } ?? .missing,
                .phrase(parameter.meaning),
                .phrase(parameter.isPerIndicator ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")),
            ]
        }
        return Table(columns: columns, rows: rows)
    }
}
