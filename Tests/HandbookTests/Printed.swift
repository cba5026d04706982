import Foundation

/// The handbook's printed tables: numbers as they stand there, digit by digit.
struct Printed {
    let header: [String]
    let rows: [[String: String]]

    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    init(_ name: String) throws {
        let file = Self.root.appendingPathComponent("Tests/References/handbook/\(name).csv")
        let lines = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let header = lines.first ?? []
        self.header = header.filter { !$0.hasPrefix("source_") }
        rows = lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }

    /// The text of a field in the row whose first column has a value.
    func text(_ key: String, _ column: String) -> String {
        rows.first { $0[header[0]] == key }?[column] ?? ""
    }

    /// A whole column.
    func texts(_ column: String) -> [String] { rows.map { $0[column] ?? "" } }
    func numbers(_ column: String) -> [Double] { texts(column).map { Double($0) ?? .nan } }

    /// Orders from the best to the worst by letters, with weights.
    var profile: [(order: [Int], weight: Double)] {
        let letters = ["a", "b", "c", "d"]
        return rows.map { row in
            let order = (row["order_best_to_worst"] ?? "").split(separator: " ")
            return (
                order.compactMap { letters.firstIndex(of: String($0)) },
                Double(row["n_indicators"] ?? "") ?? 0
            )
        }
    }
}
