import Diagnostics

/// A spreadsheet as a value: sheets of cells, of which some are formulas with the result that they should give.
public struct Workbook: Sendable {
    public var title: String
    public var subject: String
    public var comments: String
    /// Seconds since 1970 that are written as the time of making, so that the same contents give the same file.
    public var created: Int
    /// What else the file says of itself, by name.
    public var properties: [(name: String, value: String)]
    public var sheets: [Sheet]

    public init(
        title: String, subject: String = "", comments: String = "", created: Int,
        properties: [(name: String, value: String)] = [], sheets: [Sheet] = []
    ) {
        self.title = title
        self.subject = subject
        self.comments = comments
        self.created = created
        self.properties = properties
        self.sheets = sheets
    }
}

/// A sheet of a workbook.
public struct Sheet: Sendable {
    /// At most 31 characters, none of them one of `[]:*?/\`.
    public var name: String
    /// Cells by row, then column; `nil` where nothing stands.
    public private(set) var rows: [[SheetCell?]] = []
    /// Widths of columns in characters, from the first.
    public var widths: [Double] = []
    /// Rows and columns that stay in sight.
    public var frozenRows = 0
    public var frozenColumns = 0

    public init(_ name: String) {
        self.name = name
    }

    /// The position of the next row that is added, from 0.
    public var nextRow: Int { rows.count }

    public mutating func add(_ row: [SheetCell?] = []) { rows.append(row) }

    /// The name of a cell as formulas of this sheet write it: `B5` for row 4 and column 1.
    ///
    /// - Parameters:
    ///   - fixedRow: whether the row stays when the formula is copied.
    ///   - fixedColumn: whether the column stays.
    public static func reference(
        _ row: Int, _ column: Int, fixedRow: Bool = false, fixedColumn: Bool = false
    ) -> String {
        var letters = ""
        var rest = column + 1
        while rest > 0 {
            letters = String(UnicodeScalar(UInt8(65 + (rest - 1) % 26))) + letters
            rest = (rest - 1) / 26
        }
        return (fixedColumn ? "$" : "") + letters + (fixedRow ? "$" : "") + "\(row + 1)"
    }

    /// What formulas of other sheets put before the name of a cell.
    public static func prefix(_ name: String) -> String {
        "'" + name.replacing("'", with: "''") + "'!"
    }
}

/// What stands in a cell, and how it looks.
public struct SheetCell: Sendable, Hashable {
    public enum Content: Sendable, Hashable {
        case text(String)
        case number(Double)
        /// A formula with its leading `=`, and the number that it gives.
        case formula(String, Double)
        case empty
    }

    public var content: Content
    public var style: CellStyle

    public init(_ content: Content, _ style: CellStyle = CellStyle()) {
        self.content = content
        self.style = style
    }

    public static func text(_ text: String, _ style: CellStyle = CellStyle()) -> SheetCell {
        SheetCell(.text(text), style)
    }

    /// A number; nothing where it is missing.
    public static func number(_ number: Double?, _ style: CellStyle = CellStyle()) -> SheetCell? {
        guard let number, number.isFinite else { return nil }
        return SheetCell(.number(number), style)
    }

    public static func formula(_ text: String, _ value: Double, _ style: CellStyle = CellStyle()) -> SheetCell
    {
        SheetCell(.formula(text, value), style)
    }
}

/// How a cell looks.
public struct CellStyle: Sendable, Hashable {
    public enum Look: Sendable, Hashable {
        case plain
        /// The title of a sheet.
        case title
        /// The head of a column.
        case heading
        /// Words that explain.
        case note
        /// A number that a reader may change.
        case input
        /// A number that differs from what was found.
        case changed
    }

    public var look: Look
    /// The number's format in the notation of spreadsheets; `nil` for as many digits as there are.
    public var format: String?
    public var wraps: Bool
    public var indent: Int

    public init(_ look: Look = .plain, format: String? = nil, wraps: Bool = false, indent: Int = 0) {
        self.look = look
        self.format = format
        self.wraps = wraps
        self.indent = indent
    }
}
