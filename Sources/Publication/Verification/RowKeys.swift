import Diagnostics

/// What tells the rows of a table apart: codes and years where they do, else all columns that are no numbers, else their
/// order.
struct RowKeys {
    private let names: [String]

    /// Columns that may tell rows apart, the best first.
    private static let preferred = [
        "unit", "code", "id", "key", "indicator", "source", "period", "year", "place", "name_zh", "name_en",
    ]

    init(_ derived: TextTable, _ published: TextTable, among shared: [String]) {
        let known = RowKeys.preferred.filter(shared.contains)
        let words = shared.filter { name in
            guard let column = derived.columns.firstIndex(of: name) else { return false }
            return !known.contains(name)
                && derived.rows.contains { !$0[column].isEmpty && PrintedNumber($0[column]) == nil }
        }
        let candidates =
            known.indices.map { [known[$0]] }
            + known.indices.map { Array(known[...$0]) } + words.map { [$0] } + [known + words]
        names = candidates.first { !$0.isEmpty && RowKeys.areUnique($0, in: derived) } ?? []
    }

    private static func areUnique(_ names: [String], in table: TextTable) -> Bool {
        Set(table.rows.indices.map { key(names, table, $0) }).count == table.rows.count
    }

    func key(_ table: TextTable, _ row: Int) -> [String] {
        names.isEmpty ? ["\(row)"] : RowKeys.key(names, table, row)
    }

    /// The texts of some columns; numbers in one notation, because spreadsheets rewrite codes.
    private static func key(_ names: [String], _ table: TextTable, _ row: Int) -> [String] {
        names.map { name in
            guard let column = table.columns.firstIndex(of: name) else { return "" }
            let text = table.rows[row][column]
            return PrintedNumber(text).map { NumberText.plain($0.value) } ?? text
        }
    }

    func positions(of table: TextTable) -> [[String]: Int] {
        Dictionary(
            table.rows.indices.map { (key(table, $0), $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// A row for a reader: its name with its code, or its number.
    func label(_ table: TextTable, _ row: Int) -> Phrase {
        func text(_ name: String) -> String? {
            table.columns.firstIndex(of: name).map { table.rows[row][$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }
        let code = names.compactMap(text).joined(separator: " ")
        guard !code.isEmpty else { return Phrase(zh: "第 \(row + 1) 行", en: "row \(row + 1)") }
        guard let zh = text("name_zh"), let en = text("name_en"), !names.contains("name_zh") else {
            return Phrase(verbatim: code)
        }
        return Phrase(zh: "\(zh)（\(code)）", en: "\(en) (\(code))")
    }
}
