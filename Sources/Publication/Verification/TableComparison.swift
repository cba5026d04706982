import Diagnostics

/// Holds published tables against derived ones: columns by name, rows by what they speak of, in any order.
struct TableComparison {
    private(set) var differences: [Verification.Difference] = []
    private(set) var cells = 0
    /// Numbers that agree, and are printed with fewer digits.
    private(set) var rounded: [Verification.Difference] = []
    private(set) var rows = 0
    /// Columns that both have.
    private(set) var columns = 0
    private(set) var foreignColumns: [String] = []
    private(set) var missingColumns: [String] = []
    private(set) var isReordered = false

    mutating func lacks(_ part: String) {
        add(.missingPart, part, Phrase(verbatim: part), "", "", "")
    }

    /// Parts that the published output alone has.
    mutating func foreignParts(_ parts: [String]) { foreignColumns += parts }

    mutating func compare(_ published: String?, with derived: String, key: String) {
        guard let published else { return lacks(key) }
        judge(published, derived, "", Phrase(verbatim: key), key)
    }

    mutating func compare(_ published: TextTable, with derived: TextTable) {
        let names = derived.columns.filter { !TextTable.stamps.contains($0) }
        let shared = names.filter(published.columns.contains)
        columns += shared.count
        foreignColumns += published.columns.filter {
            !derived.columns.contains($0) && !TextTable.stamps.contains($0)
        }
        missingColumns += names.filter { !published.columns.contains($0) }
        guard !shared.isEmpty || derived.rows.isEmpty else { return lacks(derived.id) }
        let keys = RowKeys(derived, published, among: shared)
        let before = keys.positions(of: derived)
        var seen: Set<Int> = []
        var order: [Int] = []
        let places = (
            shared.map { published.columns.firstIndex(of: $0) ?? 0 },
            shared.map { derived.columns.firstIndex(of: $0) ?? 0 }
        )
        for (position, row) in published.rows.enumerated() {
            let label = keys.label(published, position)
            guard let match = before[keys.key(published, position)] else {
                add(.foreignRow, derived.id, label, "", "", "")
                continue
            }
            guard seen.insert(match).inserted else {
                add(.repeatedRow, derived.id, label, "", "", "")
                continue
            }
            order.append(match)
            let name = keys.label(derived, match)
            for (column, (left, right)) in zip(shared, zip(places.0, places.1)) {
                judge(row[left], derived.rows[match][right], derived.id, name, column)
            }
        }
        for position in derived.rows.indices where !seen.contains(position) {
            add(.missingRow, derived.id, keys.label(derived, position), "", "", "")
        }
        rows += order.count
        if order != order.sorted() { isReordered = true }
    }

    private mutating func judge(
        _ published: String, _ derived: String, _ part: String, _ row: Phrase, _ column: String
    ) {
        cells += 1
        switch CellVerdict.of(published: published, derived: derived) {
        case .same: break
        case .rounded: rounded.append(named(.rounded, part, row, column, published, derived))
        case .tooFewDigits: add(.tooFewDigits, part, row, column, published, derived)
        case .differs: add(.value, part, row, column, published, derived)
        }
    }

    private mutating func add(
        _ kind: Verification.Difference.Kind, _ part: String, _ row: Phrase, _ column: String,
        _ published: String, _ derived: String
    ) {
        differences.append(named(kind, part, row, column, published, derived))
    }

    private func named(
        _ kind: Verification.Difference.Kind, _ part: String, _ row: Phrase, _ column: String,
        _ published: String, _ derived: String
    ) -> Verification.Difference {
        Verification.Difference(
            kind: kind, part: part, row: row, column: column, published: published, derived: derived)
    }
}
