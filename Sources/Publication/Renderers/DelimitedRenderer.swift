import Diagnostics
import Tables

/// A report's first table as CSV or TSV: codes as headers, numbers in full precision, an empty cell where a
/// value is missing. The last columns carry the digests of method and data, the changes, and the command.
public struct DelimitedRenderer: Sendable {
    public var separator: Separator
    /// Whether to begin with one, for spreadsheets that take UTF-8 for something else without.
    public var byteOrderMark: Bool

    public init(separator: Separator = .comma, byteOrderMark: Bool = false) {
        self.separator = separator
        self.byteOrderMark = byteOrderMark
    }

    public func text(_ report: Report) -> String {
        String(decoding: bytes(report), as: UTF8.self)
    }

    public func bytes(_ report: Report) -> [UInt8] {
        var writer = DelimitedWriter(
            separator: separator, lineEnd: .lineFeed, byteOrderMark: byteOrderMark)
        guard let table = report.table else { return [] }
        let stamp =
            report.provenance.map {
                [$0.shortMethod, $0.shortData, $0.changeText] + ($0.command.map { [$0] } ?? [])
            } ?? []
        writer.write(headers(of: table) + TextTable.stamps.prefix(stamp.count))
        for row in table.rows {
            let cells = zip(table.columns, row).flatMap { self.cells($0, $1) }
            writer.write(cells + stamp.map { $0.isEmpty ? Tables.Cell.missing : .text($0) })
        }
        return writer.bytes
    }

    private func headers(of table: Table) -> [String] {
        table.columns.flatMap { column in
            column.kind == .name
                ? Language.allCases.map { "\(column.code)_\($0.rawValue)" } : [column.code]
        }
    }

    /// A table may be looked at in a terminal: nothing in it may steer one. Line ends are quoted and stay.
    private func harmless(_ text: String) -> String {
        text.split(separator: "\n", omittingEmptySubsequences: false).map {
            TerminalText.harmless(String($0))
        }
        .joined(separator: "\n")
    }

    private func cells(_ column: Table.Column, _ cell: Table.Cell) -> [Tables.Cell] {
        let languages = column.kind == .name ? Language.allCases : [.en]
        return languages.map { language in
            switch cell {
            case let .text(text): .text(harmless(text))
            case let .phrase(phrase): .text(harmless(phrase[language]))
            case let .number(value): .number(value)
            case .missing: .missing
            }
        }
    }
}
