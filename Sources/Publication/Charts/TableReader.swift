import Diagnostics

/// Cells of a table by the codes of its columns.
struct TableReader {
    let table: Table

    /// - Returns: `nil` where the report has no such table.
    init?(_ report: Report, _ section: String) {
        guard
            let found = report.sections.lazy.compactMap({ candidate -> Table? in
                guard candidate.id == section, case let .table(table) = candidate.content else { return nil }
                return table
            }).first, !found.rows.isEmpty
        else { return nil }
        table = found
    }

    func has(_ code: String) -> Bool { table.columns.contains { $0.code == code } }

    /// What readers see above a column; `nil` where there is none.
    func header(_ code: String) -> Phrase? { table.columns.first { $0.code == code }?.header }

    func number(_ row: Int, _ code: String) -> Double? {
        guard let column = table.columns.firstIndex(where: { $0.code == code }),
            case let .number(number) = table.rows[row][column]
        else { return nil }
        return number
    }

    func name(_ row: Int, _ code: String = "name") -> Phrase? {
        guard let column = table.columns.firstIndex(where: { $0.code == code }) else { return nil }
        return switch table.rows[row][column] {
        case let .phrase(phrase): phrase
        case let .text(text): Phrase(verbatim: text)
        default: nil
        }
    }
}
