import Diagnostics

/// The records of a text one after the other, the header among them.
///
/// Blank lines are passed over. A record that cannot be read becomes a finding and is passed over too.
struct RecordStream: ~Copyable {
    let separator: Separator
    /// Where the records stand, if they were made from a sheet.
    let grid: TableGrid?
    var findings: CappedFindings
    private let source: TextSource
    private let limits: TableLimits
    private var scanner: RecordScanner
    private var window: [UInt8]
    private var position = 0
    private var filled: Int
    private var ended: Bool
    private var line = 1
    private var row = 1

    /// - Parameter separator: `nil` to find it in the first line.
    init(
        _ source: TextSource, separator: Separator?, limits: TableLimits, grid: TableGrid? = nil
    ) throws(Diagnosed) {
        var window = [UInt8](repeating: 0, count: limits.windowBytes)
        let filled = try source.fill(&window, from: 0)
        let separator = separator ?? Separator.sniffed(in: window[..<filled])
        self.source = source
        self.limits = limits
        self.separator = separator
        self.grid = grid
        self.window = window
        self.filled = filled
        ended = filled == 0
        scanner = RecordScanner(separator: separator, limits: limits)
        findings = CappedFindings(limit: limits.findingsOfOneKind)
    }

    /// The next record, or `nil` at the end.
    /// - Throws: ``Diagnosed`` with all findings so far, where the text cannot be read on.
    mutating func next() throws(Diagnosed) -> Record? {
        while true {
            if position == filled {
                if ended { return nil }
                try refill()
                continue
            }
            switch scanner.scan(window, position..<filled, isFinal: ended) {
            case .unfinished: try refill()
            case .refused(let fault): throw refusal(diagnostic(fault))
            case .malformed(let fault, let next, let lines):
                findings.add(diagnostic(fault))
                advance(to: next, lines: lines)
            case .record(let next, let lines):
                let record = isBlankLine ? nil : current
                advance(to: next, lines: lines)
                if let record { return record }
            }
        }
    }

    /// Passes over blank lines.
    /// - Returns: whether a further record begins after them.
    mutating func reachesRecord() throws(Diagnosed) -> Bool {
        while true {
            if position == filled {
                if ended { return false }
                try refill()
                continue
            }
            switch scanner.scan(window, position..<filled, isFinal: ended) {
            case .unfinished: try refill()
            case .record(let next, let lines) where isBlankLine: advance(to: next, lines: lines)
            default: return true
            }
        }
    }

    /// What ends the reading: every finding so far and the last one.
    func refusal(_ last: Diagnostic) -> Diagnosed {
        Diagnosed(findings.summary(in: source.name) + [last])
    }

    private var current: Record {
        let end = scanner.fields.last?.outerRange.upperBound ?? position
        return Record(text(upTo: end), fields: scanner.fields, row: row)
    }

    /// The bytes of the record that begins here.
    private func text(upTo end: Int) -> RecordText {
        RecordText(
            file: source.name, window: window, start: position, end: end,
            line: grid.map { $0.rows[row - 1] } ?? line, columns: grid?.columns)
    }

    /// Whether the record just scanned is a line with nothing but spaces.
    private var isBlankLine: Bool {
        guard scanner.fields.count == 1, scanner.fields[0].form == .plain else { return false }
        return window[scanner.fields[0].range].allSatisfy { $0 == ASCII.space || $0 == ASCII.tab }
    }

    private mutating func advance(to next: Int, lines: Int) {
        position = next
        line += lines
        row += 1
    }

    /// Moves what is left to the front of the window, which grows where that fills half of it, and reads on.
    private mutating func refill() throws(Diagnosed) {
        let kept = filled - position
        if kept > limits.recordBytes {
            throw refusal(
                Diagnostic(
                    .rowTooLong,
                    at: grid == nil
                        ? Place(file: source.name, line: line)
                        : text(upTo: filled).place(filled..<filled, row: row, field: 0),
                    ["limit": TableLimits.words(for: limits.recordBytes)]))
        }
        if position > 0 {
            let start = position
            window.withUnsafeMutableBytes { bytes in
                let tail = UnsafeRawBufferPointer(rebasing: bytes[start..<start + kept])
                UnsafeMutableRawBufferPointer(rebasing: bytes[..<kept]).copyMemory(from: tail)
            }
        }
        if kept > window.count / 2 { window.append(contentsOf: repeatElement(0, count: window.count)) }
        (position, filled) = (0, kept)
        while !ended, window.count - filled >= TextSource.leastRoom {
            let count = try source.fill(&window, from: filled)
            filled += count
            ended = count == 0
        }
    }

    private func diagnostic(_ fault: RecordFault) -> Diagnostic {
        func place(_ offset: Int, _ field: Int) -> Place {
            text(upTo: filled).place(offset..<min(offset + 1, filled), row: row, field: field)
        }
        switch fault {
        case .cellTooLong(let at, let field):
            return Diagnostic(
                .cellTooLong, at: place(at, field), ["limit": TableLimits.words(for: limits.cellBytes)])
        case .tooManyColumns(let at, let field):
            return Diagnostic(.tooManyColumns, at: place(at, field), ["limit": "\(limits.columns)"])
        case .quoteLeftOpen(let at, let field):
            return Diagnostic(.quoteLeftOpen, at: place(at, field))
        case .textAfterQuote(let at, let opened, let field):
            return Diagnostic(.textAfterQuote, at: [place(at, field), place(opened, field)])
        }
    }
}
