/// What a cell of a workbook that was read holds.
public enum ReadValue: Sendable, Hashable {
    case text(String)
    case number(Double)
    /// A number that shows as a percentage: 12% is 0.12.
    case percent(Double)
    /// A date or a time, as ISO 8601 writes it.
    case date(String)
    case boolean(Bool)
    /// An error: `#DIV/0!`.
    case error(String)
    /// A formula without a stored result.
    case formulaWithoutResult
}

/// A cell that holds something.
public struct ReadCell: Sendable, Hashable {
    /// The column, from 1.
    public var column: Int
    public var value: ReadValue

    public init(column: Int, value: ReadValue) {
        self.column = column
        self.value = value
    }
}

/// A row in which something stands.
public struct ReadRow: Sendable, Hashable {
    /// The row, from 1.
    public var number: Int
    /// The cells that hold something, from the left.
    public var cells: [ReadCell]

    public init(number: Int, cells: [ReadCell]) {
        self.number = number
        self.cells = cells
    }

    /// What stands in a column, from 1.
    public subscript(column: Int) -> ReadValue? { cells.first { $0.column == column }?.value }
}

/// A sheet that was read. Cells without contents are not held, however far apart the others are.
public struct ReadSheet: Sendable {
    /// A range of cells; rows and columns from 1.
    public struct Range: Sendable, Hashable {
        public var rows: ClosedRange<Int>
        public var columns: ClosedRange<Int>
    }

    /// The rows that hold something, from the top.
    public internal(set) var rows: [ReadRow] = []
    public internal(set) var merged: [Range] = []
    /// How many cells are formulas.
    public internal(set) var formulas = 0
    /// Hidden rows that hold something.
    public internal(set) var hiddenRows = 0
    /// Hidden columns, from 1.
    public internal(set) var hiddenColumns: [ClosedRange<Int>] = []
}

/// The name of a cell, `C7`.
enum CellReference {
    /// The row and the column, from 1; `nil` for what names no cell of a sheet.
    static func parse(_ text: UnsafePointer<CChar>) -> (row: Int, column: Int)? {
        var next = text
        var column = 0
        while case let letter = UInt8(bitPattern: next.pointee) | 0x20, 97...122 ~= letter {
            column = column * 26 + Int(letter) - 96
            if column > WorkbookLimits.columns { return nil }
            next += 1
        }
        var row = 0
        while case let digit = UInt8(bitPattern: next.pointee) &- 48, digit <= 9 {
            row = row * 10 + Int(digit)
            if row > WorkbookLimits.rows { return nil }
            next += 1
        }
        return next.pointee == 0 && row > 0 && column > 0 ? (row, column) : nil
    }

    /// A range such as `A1:B2`, or one cell.
    static func range(_ text: String) -> ReadSheet.Range? {
        let ends = text.split(separator: ":").map { part in String(part).withCString(parse) }
        guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
            first.row <= last.row, first.column <= last.column
        else { return nil }
        return ReadSheet.Range(rows: first.row...last.row, columns: first.column...last.column)
    }
}
