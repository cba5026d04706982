/// Where in a file something was written.
public struct Place: Sendable, Hashable {
    /// The path as the reader was given it, usually relative to the project folder.
    public var file: String
    /// The line, counted from 1; `nil` when the whole file is meant.
    public var line: Int?
    /// The column in characters, counted from 1.
    public var column: Int?
    /// The cell as a spreadsheet names it, for tables: `G118`.
    public var cell: String?
    /// How many characters a caret should underline.
    public var length: Int

    public init(file: String, line: Int? = nil, column: Int? = nil, cell: String? = nil, length: Int = 1) {
        self.file = file
        self.line = line
        self.column = column
        self.cell = cell
        self.length = length
    }

    /// The name that a spreadsheet gives to a cell: the column in letters, then the line.
    ///
    ///     Place.cellName(line: 118, field: 7)  // "G118"
    ///
    /// - Parameters:
    ///   - line: the line, from 1.
    ///   - field: the number of the field in its line, from 1.
    public static func cellName(line: Int, field: Int) -> String {
        var letters: [Character] = []
        var rest = field
        while rest > 0 {
            rest -= 1
            letters.append(Character(UnicodeScalar(UInt8(65 + rest % 26))))
            rest /= 26
        }
        return String(letters.reversed()) + String(line)
    }
}

/// Places in workbooks: the file and the sheet are named together, `data.xlsx › 指标`.
extension Place {
    private static let ofSheet = " › "

    /// A sheet of a workbook as the file of a place.
    public static func sheet(_ name: String, of file: String) -> String { file + ofSheet + name }

    /// A cell of a sheet.
    /// - Parameters:
    ///   - sheet: as ``sheet(_:of:)`` gives it.
    ///   - row: the row, from 1.
    ///   - column: the column, from 1.
    public static func inSheet(_ sheet: String, row: Int, column: Int) -> Place {
        Place(file: sheet, line: row, cell: cellName(line: row, field: column))
    }

    /// Whether this is in a workbook, where there are cells rather than lines.
    public var isInWorkbook: Bool { file.contains(Self.ofSheet) }

    /// The file without the sheet.
    public var fileAlone: String {
        guard let cut = file.firstRange(of: Self.ofSheet) else { return file }
        return String(file[..<cut.lowerBound])
    }
}

extension Place: CustomStringConvertible {
    /// `file`, `file:line` or `file:line:column`; in workbooks `file › sheet!C7`.
    public var description: String {
        if isInWorkbook, let cell { return "\(file)!\(cell)" }
        return switch (line, column) {
        case let (line?, column?): "\(file):\(line):\(column)"
        case let (line?, nil): "\(file):\(line)"
        default: file
        }
    }
}

extension Place: Comparable {
    public static func < (left: Place, right: Place) -> Bool {
        (left.file, left.line ?? 0, left.column ?? 0) < (right.file, right.line ?? 0, right.column ?? 0)
    }
}
