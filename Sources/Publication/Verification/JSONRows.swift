/// A JSON document as tables and texts.
enum JSONRows {
    static let origins = ["zhulu", "method", "data", "method_sha256", "data_sha256", "changes", "command"]

    /// Whether a value is a row of NDJSON rather than a whole report: an object without a list in it.
    static func isRow(_ value: WrittenJSON) -> Bool {
        guard case let .object(members) = value else { return false }
        return !members.isEmpty
            && members.allSatisfy { member in
                switch member.value {
                case .array, .object: false
                default: true
                }
            }
    }

    static func contents(
        _ values: [WrittenJSON], isLines: Bool
    ) -> (tables: [TextTable], texts: [(key: String, text: String)]) {
        if isLines { return ([table(values, id: "")], []) }
        guard let value = values.first else { return ([], []) }
        if case let .array(elements) = value { return ([table(elements, id: "")], []) }
        guard case let .object(members) = value else { return ([], []) }
        var tables: [TextTable] = []
        var texts: [(key: String, text: String)] = []
        for member in members where !origins.contains(member.key) {
            if case let .array(elements) = member.value {
                tables.append(table(elements, id: member.key))
            } else {
                texts.append((member.key, text(member.value)))
            }
        }
        return (tables, texts)
    }

    /// Objects as rows; the columns are all keys in the order in which they first occur.
    private static func table(_ elements: [WrittenJSON], id: String) -> TextTable {
        var columns: [String] = []
        var known: Set<String> = []
        for case let .object(members) in elements {
            for member in members where known.insert(member.key).inserted { columns.append(member.key) }
        }
        if columns.isEmpty {
            return TextTable(id: id, columns: ["value"], rows: elements.map { [text($0)] })
        }
        return TextTable(
            id: id, columns: columns,
            rows: elements.map { element in columns.map { element[$0].map(text) ?? "" } })
    }

    private static func text(_ value: WrittenJSON) -> String {
        switch value {
        case .null: ""
        case let .bool(flag): "\(flag)"
        case let .number(digits): digits
        case let .string(text): text
        case let .array(elements): "[" + elements.map(text).joined(separator: ", ") + "]"
        case let .object(members):
            "{" + members.map { "\($0.key): \(text($0.value))" }.joined(separator: ", ") + "}"
        }
    }

    static func origin(_ values: [WrittenJSON], _ tables: [TextTable]) -> PublishedOutput.Origin {
        guard let value = values.first, values.count == 1, case .object = value, !isRow(value) else {
            return tables.first?.origin ?? .init()
        }
        func one(_ key: String) -> [String] { value[key]?.string.map { [$0] } ?? [] }
        var changes: [String] = []
        if case let .array(elements)? = value["changes"] {
            let texts = elements.map { "\($0["path"]?.string ?? "")=\($0["after"]?.string ?? "")" }
            changes = [texts.joined(separator: "; ")]
        }
        return .init(
            method: one("method") + one("method_sha256"), data: one("data") + one("data_sha256"),
            changes: changes, command: one("command"), version: one("zhulu"))
    }
}
