import Foundation

/// A table of text, as R writes it: `NA`, `NaN`, `Inf`, `-Inf`, `TRUE`, `FALSE`.
struct Sheet: Sendable {
    let header: [String]
    let rows: [[String]]
    private let places: [String: Int]

    init(_ text: String) {
        let records = Sheet.records(text)
        header = records.first ?? []
        let width = header.count
        rows = records.dropFirst().map { $0 + [String](repeating: "", count: max(0, width - $0.count)) }
        places = Dictionary(header.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func has(_ column: String) -> Bool { places[column] != nil }

    func texts(_ column: String) throws -> [String] {
        guard let place = places[column] else { throw BadCase("there is no column \(column)") }
        return rows.map { $0[place] }
    }

    func numbers(_ column: String) throws -> [Double] { try texts(column).map(Sheet.number) }

    /// A number as R writes it; flags are 0 and 1.
    static func number(_ text: String) throws -> Double {
        switch text {
        case "NA", "NaN", "": return .nan
        case "Inf": return .infinity
        case "-Inf": return -.infinity
        case "TRUE": return 1
        case "FALSE": return 0
        default:
            guard let number = Double(text) else { throw BadCase("\(text) is not a number") }
            return number
        }
    }

    /// Splits text at line ends and commas outside quotes.
    private static func records(_ text: String) -> [[String]] {
        var records: [[String]] = [[""]]
        var isQuoted = false
        for character in text where character != "\r" {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: records[records.count - 1].append("")
            case "\n" where !isQuoted: records.append([""])
            default: records[records.count - 1][records[records.count - 1].count - 1].append(character)
            }
        }
        if records.last == [""] { records.removeLast() }
        return records
    }
}
