import Diagnostics
import Tables

/// A table as texts: what stands in a file, with the digits that stand there.
public struct TextTable: Sendable {
    /// The key of the section in JSON; empty in one-table formats.
    public var id: String
    public var columns: [String]
    /// A text for every column; empty where a value is missing.
    public var rows: [[String]]

    /// The columns that say where a row comes from.
    static let stamps = ["method", "data", "changes", "command", "declared"]

    init(id: String, columns: [String], rows: [[String]]) {
        self.id = id
        self.columns = columns
        self.rows = rows
    }

    init(_ file: inout DelimitedFile) throws(Diagnosed) {
        id = ""
        columns = file.columns.map(\.name)
        rows = []
        while let record = try file.next() {
            if !record.isBlank { rows.append((0..<record.count).map { TextTable.trimmed(record.text($0)) }) }
        }
        try file.finish()
    }

    private static func trimmed(_ text: String) -> String {
        var text = text[...]
        while text.first == " " { text.removeFirst() }
        while text.last == " " { text.removeLast() }
        return String(text)
    }

    /// What the columns of digests, changes and commands hold, each text once.
    var origin: PublishedOutput.Origin {
        func all(_ name: String) -> [String] {
            guard let column = columns.firstIndex(of: name) else { return [] }
            var found: [String] = []
            for row in rows where !found.contains(row[column]) { found.append(row[column]) }
            return found
        }
        return .init(
            method: all("method"), data: all("data"), changes: all("changes"), command: all("command"),
            declared: all("declared").map(PublishedOutput.Origin.declared).reduce(into: [:]) { known, found in
                known.merge(found) { first, _ in first }
            })
    }
}
