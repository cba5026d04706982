import Diagnostics

/// A table as a value: typed cells with their full precision. Rounding is for show only.
public struct Table: Sendable {
    /// How a column's cells are shown.
    public enum Kind: Sendable, Hashable {
        /// Text as somebody wrote it, the same in every language.
        case text
        /// A code in ASCII, the same in every language.
        case code
        /// A name or a word in both languages: one column for a reader, `…_zh` and `…_en` for a machine.
        case name
        /// A rank: whole numbers unless ties are averaged.
        case rank
        case number(decimals: Int)
        /// A number with its sign: points gained or lost.
        case signed(decimals: Int)
        /// A number as it was found: as many digits as it came with, up to six significant ones.
        case quantity
        /// A number with a small bar for its place in a range.
        case bar(ClosedRange<Double>, decimals: Int)
        /// A share, shown times 100.
        case percent(decimals: Int)
        /// A share of draws or of weightings, shown times 100: one that is not quite all or none is never rounded to it.
        case share(decimals: Int)
        /// Such a share times 100 already, shown without the sign: for wide tables.
        case hundredths(decimals: Int)
        /// The probability of a test: three decimals, or `< 0.001`.
        case probability

        var isNumeric: Bool {
            switch self {
            case .text, .code, .name: false
            case .rank, .number, .signed, .quantity, .bar, .percent, .share, .hundredths, .probability:
                true
            }
        }
    }

    public struct Column: Sendable, Hashable {
        /// The key in JSON and the header in CSV, in ASCII.
        public var code: String
        public var header: Phrase
        public var kind: Kind
        /// Whether readers see it only on asking; machines always do.
        public var isHidden: Bool

        public init(_ code: String, _ header: Phrase, _ kind: Kind, isHidden: Bool = false) {
            self.code = code
            self.header = header
            self.kind = kind
            self.isHidden = isHidden
        }
    }

    public enum Cell: Sendable, Hashable {
        case text(String)
        case phrase(Phrase)
        case number(Double)
        case missing

        /// A number, or a gap where it is not finite.
        public init(_ value: Double?) {
            self = if let value, value.isFinite { .number(value) } else { .missing }
        }
    }

    public var columns: [Column]
    public var rows: [[Cell]]
    /// How far the first name of each row is indented for readers; empty for a table that is no tree.
    public var depths: [Int] = []

    /// What a reader sees instead of a table without rows.
    public var whenEmpty: Phrase?

    public init(columns: [Column], rows: [[Cell]]) {
        precondition(rows.allSatisfy { $0.count == columns.count }, "a cell for every column")
        self.columns = columns
        self.rows = rows
    }

    /// The table with only these columns, in this order, all of them shown.
    /// - Returns: `nil` where a code is not a column's.
    public func selecting(_ codes: [String]) -> Table? {
        var positions: [Int] = []
        for code in codes {
            guard let position = columns.firstIndex(where: { $0.code == code }) else { return nil }
            positions.append(position)
        }
        var table = keeping(positions)
        for position in table.columns.indices { table.columns[position].isHidden = false }
        return table
    }

    /// The table without the columns that readers see only on asking.
    var forReaders: Table {
        keeping(columns.indices.filter { !columns[$0].isHidden })
    }

    private func keeping(_ positions: [Int]) -> Table {
        var table = Table(
            columns: positions.map { columns[$0] }, rows: rows.map { row in positions.map { row[$0] } })
        table.depths = depths
        table.whenEmpty = whenEmpty
        return table
    }

    /// The column that shows the tree.
    var treeColumn: Int? { depths.isEmpty ? nil : columns.firstIndex { $0.kind == .name } }
}
