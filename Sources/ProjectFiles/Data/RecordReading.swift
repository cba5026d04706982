import Diagnostics
import Tables

/// The columns that a kind of table may have, found in a file.
struct ColumnFinder {
    private let positions: [String: Int]
    private let names: [String]

    init(_ file: borrowing DelimitedFile) {
        names = file.columns.map(\.name)
        positions = Dictionary(
            names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    subscript(name: String) -> Int? { positions[name] }

    /// The columns apart from these, with their positions.
    func others(than known: [String]) -> [(name: String, position: Int)] {
        names.enumerated().filter { !known.contains($1) }.map { ($1, $0) }
    }

    /// Columns that must be there.
    /// - Throws: ``Diagnosed`` with `E0301` for each that is not.
    func require(_ required: [String], of known: [String], in file: String) throws(Diagnosed) {
        let missing = required.filter { positions[$0] == nil }
        guard missing.isEmpty else {
            throw Diagnosed(
                missing.map {
                    Diagnostic(
                        .columnMissing, at: Place(file: file, line: 1),
                        ["column": $0, "known": known.joined(separator: ", ")],
                        suggestion: Suggestion.nearest(to: $0, in: names))
                })
        }
    }
}

extension Record {
    /// A field's text without spaces around it; empty where the table has no such column.
    func trimmed(_ position: Int?) -> String {
        guard let position else { return "" }
        let text = self.text(position)
        func isSpace(_ byte: UInt8?) -> Bool { byte == 0x20 || byte == 0x09 }
        guard isSpace(text.utf8.first) || isSpace(text.utf8.last) else { return text }
        let trimmed = text.utf8.drop(while: isSpace)
        let end = trimmed.lastIndex { !isSpace($0) }.map(trimmed.index(after:)) ?? trimmed.startIndex
        return String(text[trimmed.startIndex..<end])
    }
}
