import Diagnostics

/// One record of a table, with the places of its fields.
///
/// A value: it may be kept, at the price of the piece of the file around it. Nothing is decoded before it
/// is asked for.
public struct Record: Sendable {
    /// The number of fields.
    public var count: Int { fields.count }
    /// The line on which the record starts, from 1.
    public let line: Int
    /// The row a spreadsheet shows it in, from 1: cells with line ends take many lines and one row.
    public let row: Int

    let fields: [Field]
    let text: RecordText

    init(_ text: RecordText, fields: [Field], row: Int) {
        self.text = text
        self.fields = fields
        self.row = row
        line = text.line
    }

    /// The text of a field, without the quotes around it and with doubled quotes made single.
    /// - Parameter i: the field, from 0.
    public func text(_ i: Int) -> String {
        String(decoding: bytes(i), as: UTF8.self)
    }

    /// The bytes of ``text(_:)`` in UTF-8. They are copied only where quotes are doubled.
    public func bytes(_ i: Int) -> ArraySlice<UInt8> {
        let raw = text.window[fields[i].range]
        guard fields[i].form == .escaped else { return raw }
        var result: ArraySlice<UInt8> = []
        result.reserveCapacity(raw.count)
        var wasQuote = false
        for byte in raw {
            wasQuote = byte == ASCII.quote && !wasQuote
            if !wasQuote { result.append(byte) }
        }
        return result
    }

    /// The field as a number.
    public func number(_ i: Int) -> ParsedNumber {
        let field = fields[i]
        guard field.form != .escaped else { return ParsedNumber(text(i)) }
        return ParsedNumber(text.window.span.extracting(field.range))
    }

    /// Whether every field is empty or has only spaces, as in the rows that spreadsheets leave behind.
    public var isBlank: Bool {
        fields.indices.allSatisfy { bytes($0).allSatisfy { $0 == ASCII.space || $0 == ASCII.tab } }
    }

    /// Where a field stands, with its quotes. Linear in the length of the record before it.
    /// - Parameter i: the field, from 0. The number of fields stands for the end of the record.
    public func place(of i: Int) -> Place {
        guard i < fields.count else { return text.place(text.end..<text.end, row: row, field: i) }
        return text.place(fields[i].outerRange, row: row, field: i)
    }

    /// The column of a spreadsheet in which a field stands, from 1.
    public func sheetColumn(of i: Int) -> Int { text.columns?[i] ?? i + 1 }

    /// What is wrong with a field that should be a number, or `nil` where nothing is.
    public func finding(at i: Int) -> Diagnostic? {
        number(i).diagnostic(for: text(i), at: place(of: i))
    }
}

/// The bytes of a record and where they come from.
struct RecordText: Sendable {
    let file: String
    let window: [UInt8]
    let start: Int
    /// The end of the last field.
    let end: Int
    let line: Int
    /// The column of every field in the sheet that the record was made from; ``line`` is its row.
    let columns: [Int]?

    /// The place of bytes of the window; its length ends with the line.
    func place(_ range: Range<Int>, row: Int, field: Int) -> Place {
        if let columns {
            return .inSheet(
                file, row: line, column: field < columns.count ? columns[field] : (columns.last ?? 0) + 1)
        }
        var line = line
        var lineStart = start
        var i = start
        while i < range.lowerBound {
            let isEnd =
                window[i] == ASCII.lineFeed
                || window[i] == ASCII.carriageReturn && window[i + 1] != ASCII.lineFeed
            i += 1
            if isEnd {
                line += 1
                lineStart = i
            }
        }
        let rest = window[range].prefix { $0 != ASCII.lineFeed && $0 != ASCII.carriageReturn }
        return Place(
            file: file, line: line,
            column: String(decoding: window[lineStart..<range.lowerBound], as: UTF8.self).count + 1,
            cell: Place.cellName(line: row, field: field + 1),
            length: max(1, String(decoding: rest, as: UTF8.self).count))
    }
}
