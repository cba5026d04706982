/// What a cell holds when it is written.
public enum Cell: Sendable, Equatable {
    case text(String)
    case number(Double)
    case integer(Int)
    case missing
}

/// Writes delimited text (RFC 4180) in UTF-8.
///
///     var writer = DelimitedWriter()
///     writer.write(["code", "name_zh"])
///     writer.write([.text("sz"), .text("深圳"), .number(0.1), .missing])
///     writer.text  // "code,name_zh\r\nsz,深圳,0.1,\r\n"
///
/// Numbers are written with the fewest digits that read back as the same double, integers without a
/// decimal point; a missing value is an empty cell. A text is quoted where it has to be.
///
/// A spreadsheet takes a text that starts with `=`, `+`, `-`, `@`, a tab or a carriage return for a
/// formula, which may do harm on opening the file. Such a text gets an apostrophe in front, unless that is
/// switched off.
public struct DelimitedWriter: Sendable {
    /// What ends a record.
    public enum LineEnd: String, Sendable, CaseIterable {
        case lineFeed = "\n"
        /// That of RFC 4180.
        case carriageReturnLineFeed = "\r\n"
        case carriageReturn = "\r"
    }

    /// What was written so far.
    public private(set) var bytes: [UInt8] = []
    /// What was written so far.
    public var text: String { String(decoding: bytes, as: UTF8.self) }

    private let separator: Separator
    private let lineEnd: LineEnd
    private let guardsAgainstFormulas: Bool

    /// - Parameter byteOrderMark: whether to begin with one. Excel needs it to read Chinese in UTF-8.
    public init(
        separator: Separator = .comma, lineEnd: LineEnd = .carriageReturnLineFeed,
        byteOrderMark: Bool = false, guardsAgainstFormulas: Bool = true
    ) {
        self.separator = separator
        self.lineEnd = lineEnd
        self.guardsAgainstFormulas = guardsAgainstFormulas
        if byteOrderMark { bytes = TextEncoding.utf8.byteOrderMark }
    }

    /// Writes one record.
    /// - Precondition: numbers are finite.
    public mutating func write(_ cells: some Collection<Cell>) {
        for (i, cell) in cells.enumerated() {
            if i > 0 { bytes.append(separator.rawValue) }
            switch cell {
            case .text(let text): write(text, isAlone: cells.count == 1)
            case .number(let number): write(number)
            case .integer(let number): bytes.append(contentsOf: number.description.utf8)
            case .missing: if cells.count == 1 { write("", isAlone: true) }
            }
        }
        bytes.append(contentsOf: lineEnd.rawValue.utf8)
    }

    /// Writes one record of texts.
    public mutating func write(_ texts: some Collection<String>) {
        write(texts.map(Cell.text))
    }

    private mutating func write(_ number: Double) {
        precondition(number.isFinite, "only finite numbers are written to a table")
        let digits = number.description
        bytes.append(contentsOf: (digits.hasSuffix(".0") ? digits.dropLast(2) : digits[...]).utf8)
    }

    /// - Parameter isAlone: whether it is the whole record, which must not look like a blank line.
    private mutating func write(_ text: String, isAlone: Bool) {
        let isFormula = guardsAgainstFormulas && Self.looksLikeFormula(text)
        guard isFormula || needsQuotes(text, isAlone: isAlone) else {
            bytes.append(contentsOf: text.utf8)
            return
        }
        let contents = isFormula ? "'" + text : text
        guard needsQuotes(contents, isAlone: isAlone) else {
            bytes.append(contentsOf: contents.utf8)
            return
        }
        bytes.append(ASCII.quote)
        for byte in contents.utf8 {
            if byte == ASCII.quote { bytes.append(ASCII.quote) }
            bytes.append(byte)
        }
        bytes.append(ASCII.quote)
    }

    private static func looksLikeFormula(_ text: String) -> Bool {
        guard let first = text.utf8.first else { return false }
        return first == ASCII.tab || first == ASCII.carriageReturn || "=+-@".utf8.contains(first)
    }

    /// Texts with spaces around them are quoted too, since many readers drop bare ones, and so is a byte
    /// order mark at the front, which would be dropped from the first cell.
    private func needsQuotes(_ text: String, isAlone: Bool) -> Bool {
        let utf8 = text.utf8
        guard let first = utf8.first, let last = utf8.last else { return isAlone }
        if first == ASCII.space || last == ASCII.space || first == 0xEF { return true }
        return utf8.contains { byte in
            switch byte {
            case ASCII.quote, ASCII.lineFeed, ASCII.carriageReturn, ASCII.tab: true
            default: byte == separator.rawValue
            }
        }
    }
}
