import Diagnostics
import Tables
import Workbooks

/// Reads single cells of a sheet of known layout, keeping what is wrong with them.
struct CellReader {
    let name: String
    private let rows: [Int: ReadRow]
    let lastRow: Int
    private(set) var findings = CappedFindings()

    init(_ sheet: ReadSheet, name: String) {
        self.name = name
        rows = Dictionary(sheet.rows.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        lastRow = sheet.rows.last?.number ?? 0
    }

    /// The text of a cell; empty where nothing stands. A number is written with the fewest digits.
    func text(_ row: Int, _ column: Int) -> String {
        switch rows[row]?[column] {
        case let .text(text)?, let .date(text)?, let .error(text)?: text
        case let .number(number)?, let .percent(number)?:
            number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\(number)"
        case let .boolean(isTrue)?: isTrue ? "TRUE" : "FALSE"
        case .formulaWithoutResult?, nil: ""
        }
    }

    /// The number of a cell; `nil` where it is missing or none, which is kept as a finding.
    mutating func number(_ row: Int, _ column: Int) -> Double? {
        let place = Place.inSheet(name, row: row, column: column)
        switch rows[row]?[column] {
        case let .number(number)?, let .percent(number)?: return number
        case .formulaWithoutResult?: findings.add(Diagnostic(.formulaWithoutResult, at: place))
        case .error("#N/A")?: findings.add(Diagnostic(.cellNotAvailable, at: place))
        case nil: break
        default:
            let text = text(row, column)
            let number = ParsedNumber(text)
            if let problem = number.diagnostic(for: text, at: place) { findings.add(problem) }
            return number.value
        }
        return nil
    }
}
