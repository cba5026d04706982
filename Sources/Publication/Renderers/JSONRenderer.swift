import Diagnostics

/// A report as JSON: keys in a fixed order, numbers in full precision, `null` where a value is missing.
public enum JSONRenderer {
    /// The whole report.
    public static func text(_ report: Report) -> String {
        JSONWriter.text(value(report)) + "\n"
    }

    /// The rows of the report's first table, one object a line; each carries the digests.
    public static func lines(_ report: Report) -> String {
        guard let table = report.table else { return text(report) }
        let stamp = report.provenance.map(stamp) ?? []
        return table.rows.map {
            JSONWriter.text(.object(members($0, of: table) + stamp), isCompact: true) + "\n"
        }
        .joined()
    }

    public static func value(_ report: Report) -> JSONValue {
        var members: [JSONValue.Member] = [
            .init("title_zh", .string(report.title.zh)), .init("title_en", .string(report.title.en)),
        ]
        if let provenance = report.provenance { members += self.members(provenance) }
        members += report.sections.map { .init($0.id, value($0)) }
        return .object(members)
    }

    /// A section's rows, or its paragraphs.
    public static func value(_ section: Section) -> JSONValue {
        switch section.content {
        case let .table(table): .array(table.rows.map { .object(self.members($0, of: table)) })
        case let .text(phrases): .array(phrases.map(JSONRenderer.value))
        }
    }

    /// Both halves of a phrase.
    public static func value(_ phrase: Phrase) -> JSONValue {
        ["zh": .string(phrase.zh), "en": .string(phrase.en)]
    }

    static func members(_ provenance: Provenance) -> [JSONValue.Member] {
        var members: [JSONValue.Member] = [
            .init("zhulu", .string(provenance.version)),
            .init("method", .string(provenance.shortMethod)), .init("data", .string(provenance.shortData)),
            .init("method_sha256", .string(provenance.method)),
            .init("data_sha256", .string(provenance.data)),
        ]
        if !provenance.declared.isEmpty {
            let digests = provenance.declared.map { JSONValue.Member($0.id, .string($0.digest)) }
            members.append(.init("declared_sha256", .object(digests)))
        }
        members.append(
            .init("changes", changes(provenance)))
        return members + (provenance.command.map { [.init("command", .string($0))] } ?? [])
    }

    static func changes(_ provenance: Provenance) -> JSONValue {
        .array(
            provenance.changes.map {
                ["path": .string($0.path), "before": JSONValue($0.before), "after": .string($0.after)]
            })
    }

    /// The digests, changes and command in short, for formats that have only rows.
    private static func stamp(_ provenance: Provenance) -> [JSONValue.Member] {
        [
            .init("method", .string(provenance.shortMethod)), .init("data", .string(provenance.shortData)),
            .init("changes", .string(provenance.changeText)),
        ] + (provenance.command.map { [.init("command", .string($0))] } ?? [])
            + (provenance.declared.isEmpty
                ? [] : [.init("declared", .string(provenance.declaredText))])
    }

    private static func members(_ row: [Table.Cell], of table: Table) -> [JSONValue.Member] {
        zip(table.columns, row).flatMap { column, cell -> [JSONValue.Member] in
            guard column.kind == .name else { return [.init(column.code, value(cell, .en))] }
            return Language.allCases.map {
                .init("\(column.code)_\($0.rawValue)", value(cell, $0))
            }
        }
    }

    private static func value(_ cell: Table.Cell, _ language: Language) -> JSONValue {
        switch cell {
        case let .text(text): .string(text)
        case let .phrase(phrase): .string(phrase[language])
        case let .number(value): .number(value)
        case .missing: .null
        }
    }
}
