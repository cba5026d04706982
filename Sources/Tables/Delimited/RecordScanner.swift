/// Where a field stands in the window.
struct Field: Sendable {
    enum Form: UInt8, Sendable {
        case plain
        case quoted
        /// Quoted, with doubled quotes inside.
        case escaped
    }

    /// The contents, without the quotes around them.
    var start: UInt32
    var end: UInt32
    var form: Form

    var range: Range<Int> { Int(start)..<Int(end) }
    /// With the quotes.
    var outerRange: Range<Int> { form == .plain ? range : Int(start) - 1..<Int(end) + 1 }
}

/// Splits the bytes of one record into fields.
///
/// A pure function of the window: when a record does not end in it, the caller reads more and the record
/// is scanned again from its start. The window doubles, so the whole stays linear.
struct RecordScanner {
    enum Outcome {
        /// The record was read; `next` is the byte behind its line end, `lines` the line ends passed.
        case record(next: Int, lines: Int)
        /// The record does not end in the window.
        case unfinished
        /// The record cannot be read; the scan can go on at `next`.
        case malformed(RecordFault, next: Int, lines: Int)
        /// The scan cannot go on.
        case refused(RecordFault)
    }

    private(set) var fields: [Field] = []
    private let separator: UInt8
    private let cellLimit: Int
    private let columnLimit: Int
    private var lines = 0

    init(separator: Separator, limits: TableLimits) {
        self.separator = separator.rawValue
        cellLimit = limits.cellBytes
        columnLimit = limits.columns
    }

    /// Scans the record at the start of a range of the window.
    /// - Parameter isFinal: whether no more bytes follow the range.
    mutating func scan(_ window: [UInt8], _ range: Range<Int>, isFinal: Bool) -> Outcome {
        scan(window.span.extracting(0..<range.upperBound), from: range.lowerBound, isFinal: isFinal)
    }

    private mutating func scan(_ bytes: Span<UInt8>, from start: Int, isFinal: Bool) -> Outcome {
        fields.removeAll(keepingCapacity: true)
        lines = 0
        let separator = separator
        let count = bytes.count
        var i = start
        while true {
            let begin = i
            if i < count, bytes[i] == ASCII.quote {
                switch quotedField(bytes, opened: i, isFinal: isFinal) {
                case .ended(let end): i = end
                case .stopped(let outcome): return outcome
                }
            } else {
                while i < count {
                    let byte = bytes[i]
                    if byte == separator || byte == ASCII.lineFeed || byte == ASCII.carriageReturn { break }
                    i += 1
                }
                if i - begin > cellLimit { return .refused(.cellTooLong(at: begin, field: fields.count)) }
                fields.append(Field(start: UInt32(begin), end: UInt32(i), form: .plain))
            }
            if fields.count > columnLimit {
                return .refused(.tooManyColumns(at: begin, field: fields.count - 1))
            }
            if i == count { return isFinal ? .record(next: i, lines: lines) : .unfinished }
            if bytes[i] == separator {
                i += 1
                continue
            }
            guard let next = Self.lineEnd(bytes, at: i, isFinal: isFinal) else { return .unfinished }
            return .record(next: next, lines: lines + 1)
        }
    }

    private enum QuotedField {
        case ended(Int)
        case stopped(Outcome)
    }

    /// Scans a field that opens with a quote, up to the separator or line end behind it.
    private mutating func quotedField(_ bytes: Span<UInt8>, opened: Int, isFinal: Bool) -> QuotedField {
        var i = opened + 1
        var form = Field.Form.quoted
        while i < bytes.count {
            let byte = bytes[i]
            if byte == ASCII.quote {
                if i + 1 == bytes.count, !isFinal { return .stopped(.unfinished) }
                if i + 1 == bytes.count || bytes[i + 1] != ASCII.quote { break }
                form = .escaped
                i += 1
            } else if byte == ASCII.lineFeed {
                lines += 1
            } else if byte == ASCII.carriageReturn, i + 1 < bytes.count, bytes[i + 1] != ASCII.lineFeed {
                lines += 1
            }
            i += 1
        }
        let field = fields.count
        if i - opened - 1 > cellLimit { return .stopped(.refused(.cellTooLong(at: opened, field: field))) }
        if i == bytes.count {
            let fault = RecordFault.quoteLeftOpen(at: opened, field: field)
            return .stopped(isFinal ? .malformed(fault, next: i, lines: lines) : .unfinished)
        }
        fields.append(Field(start: UInt32(opened + 1), end: UInt32(i), form: form))
        i += 1
        if i == bytes.count || bytes[i] == separator || Self.isLineEnd(bytes[i]) { return .ended(i) }
        return .stopped(afterFault(.textAfterQuote(at: i, opened: opened, field: field), bytes, i, isFinal))
    }

    /// Passes over the rest of the line.
    private func afterFault(
        _ fault: RecordFault, _ bytes: Span<UInt8>, _ start: Int, _ isFinal: Bool
    ) -> Outcome {
        var i = start
        while i < bytes.count, !Self.isLineEnd(bytes[i]) { i += 1 }
        if i == bytes.count { return isFinal ? .malformed(fault, next: i, lines: lines) : .unfinished }
        guard let next = Self.lineEnd(bytes, at: i, isFinal: isFinal) else { return .unfinished }
        return .malformed(fault, next: next, lines: lines + 1)
    }

    private static func isLineEnd(_ byte: UInt8) -> Bool {
        byte == ASCII.lineFeed || byte == ASCII.carriageReturn
    }

    /// The byte behind a line end, which is LF, CR LF or CR; `nil` where that cannot be told yet.
    private static func lineEnd(_ bytes: Span<UInt8>, at i: Int, isFinal: Bool) -> Int? {
        if bytes[i] == ASCII.lineFeed { return i + 1 }
        if i + 1 == bytes.count { return isFinal ? i + 1 : nil }
        return bytes[i + 1] == ASCII.lineFeed ? i + 2 : i + 1
    }
}

/// Why a record cannot be read. Bytes are those of the window, fields count from 0.
enum RecordFault {
    case cellTooLong(at: Int, field: Int)
    case tooManyColumns(at: Int, field: Int)
    case quoteLeftOpen(at: Int, field: Int)
    case textAfterQuote(at: Int, opened: Int, field: Int)
}
