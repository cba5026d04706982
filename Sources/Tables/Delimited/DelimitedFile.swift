import Diagnostics
import SystemPackage

/// A column of a table: its name, and where that stands.
public struct Column: Sendable {
    /// The name without the spaces around it.
    public let name: String
    public let place: Place
}

/// A table in delimited text (RFC 4180), read record by record in constant memory.
///
/// UTF-8, GB18030 and marked UTF-16; LF, CR LF or CR; comma, semicolon or tab. The first record names the
/// columns. Blank lines are passed over. A record that cannot be read, or has not one field for every
/// column, is a finding and is passed over, so that one reading finds all that is wrong:
///
///     var table = try DelimitedFile(path, shownAs: "data/2025.csv")
///     while let record = try table.next() {
///         switch record.number(2) {
///         case .value(let number): use(number)
///         case .missing: break
///         case .invalid: table.report(record.finding(at: 2))
///         }
///     }
///     try table.finish()
public struct DelimitedFile: ~Copyable {
    /// The name of the file in places.
    public let name: String
    public let encoding: TextEncoding
    public var separator: Separator { stream.separator }
    /// The columns, in the order of the first record.
    public let columns: [Column]
    /// Whether nothing but blank lines follows the first record. The caller decides whether that is wrong;
    /// ``DiagnosticKind/tableWithoutRecords`` says so.
    public let isHeaderOnly: Bool
    /// What was found so far.
    public var findings: CappedFindings { stream.findings }
    private var stream: RecordStream

    /// Opens a file, finds its encoding and separator, and reads the names of the columns.
    ///
    /// - Parameters:
    ///   - path: where the file is.
    ///   - name: its name in places, usually relative to the project folder.
    ///   - separator: `nil` to find it in the first line.
    ///   - encoding: `nil` to find it. A short text in GB18030 that happens to be valid UTF-8 needs it.
    /// - Throws: ``Diagnosed``, with `E0101`–`E0110` where the file is not a text, or with what keeps the
    ///   first record from being read. Repeated and empty names are findings and are not thrown.
    public init(
        _ path: FilePath, shownAs name: String, separator: Separator? = nil,
        encoding: TextEncoding? = nil, limits: TableLimits = TableLimits()
    ) throws(Diagnosed) {
        let source = try ByteSource(path, shownAs: name, limit: limits.fileBytes)
        try self.init(source, separator, encoding, limits, nil)
    }

    /// Reads a text in memory as if it were the contents of a file.
    public init(
        contents: [UInt8], shownAs name: String, separator: Separator? = nil,
        encoding: TextEncoding? = nil, limits: TableLimits = TableLimits()
    ) throws(Diagnosed) {
        let source = try ByteSource(contents, shownAs: name, limit: limits.fileBytes)
        try self.init(source, separator, encoding, limits, nil)
    }

    /// Reads the rows of a sheet, written as text with commas, whose places are cells.
    /// - Parameters:
    ///   - contents: one record for every row of the grid.
    ///   - name: the sheet, as ``Place/sheet(_:of:)`` names it.
    ///   - grid: where records and fields stand in the sheet.
    public init(contents: [UInt8], shownAs name: String, grid: TableGrid) throws(Diagnosed) {
        let limits = TableLimits()
        let source = try ByteSource(contents, shownAs: name, limit: limits.fileBytes)
        try self.init(source, .comma, .utf8, limits, grid)
    }

    private init(
        _ bytes: ByteSource, _ separator: Separator?, _ encoding: TextEncoding?, _ limits: TableLimits,
        _ grid: TableGrid?
    ) throws(Diagnosed) {
        let source = try TextSource(bytes, as: encoding)
        var stream = try RecordStream(source, separator: separator, limits: limits, grid: grid)
        guard let header = try stream.next() else {
            let empty = Diagnostic(.fileEmpty, at: Place(file: bytes.name), ["file": bytes.name])
            throw stream.findings.isEmpty ? Diagnosed(empty) : Diagnosed(stream.findings.diagnostics)
        }
        let columns = (0..<header.count).map {
            Column(name: Self.trimmed(header.bytes($0)), place: header.place(of: $0))
        }
        for finding in Self.findings(in: columns) { stream.findings.add(finding) }
        let reachesRecord = try stream.reachesRecord()
        self.columns = columns
        isHeaderOnly = !reachesRecord
        name = bytes.name
        self.encoding = source.encoding
        self.stream = stream
    }

    /// The next record that has a field for every column, or `nil` at the end.
    /// - Throws: ``Diagnosed`` with all findings, where the file cannot be read on.
    public mutating func next() throws(Diagnosed) -> Record? {
        while let record = try stream.next() {
            if record.count == columns.count { return record }
            let expected = columns.count
            stream.findings.add(.rowRagged) {
                Diagnostic(
                    .rowRagged, at: record.place(of: min(record.count, expected)),
                    ["count": String(record.count), "expected": String(expected)])
            }
        }
        return nil
    }

    /// Gives every record to a closure, which may add findings, then ends as ``finish()``.
    @discardableResult
    public mutating func forEachRecord(
        _ body: (Record, inout CappedFindings) throws(Diagnosed) -> Void
    ) throws(Diagnosed) -> [Diagnostic] {
        while let record = try next() { try body(record, &stream.findings) }
        return try finish()
    }

    /// Adds a finding of the caller, which counts against the same cap.
    public mutating func report(_ finding: Diagnostic?) {
        if let finding { stream.findings.add(finding) }
    }

    /// Ends the reading.
    /// - Returns: what was found, when none of it is an error.
    /// - Throws: ``Diagnosed`` with everything found and a note on what was not kept.
    @discardableResult
    public func finish() throws(Diagnosed) -> [Diagnostic] {
        let all = stream.findings.summary(in: name)
        if all.contains(where: { $0.severity == .error }) { throw Diagnosed(all) }
        return all
    }

    /// The column of a spreadsheet in which a field stands, from 1.
    public func sheetColumn(of field: Int) -> Int { stream.grid?.columns[field] ?? field + 1 }

    /// The position of a column, from 0.
    public func index(of name: String) -> Int? {
        columns.firstIndex { $0.name == name }
    }

    private static func findings(in columns: [Column]) -> [Diagnostic] {
        var first: [String: Place] = [:]
        var found: [Diagnostic] = []
        for (field, column) in columns.enumerated() {
            if column.name.isEmpty {
                found.append(Diagnostic(.headerEmpty, at: column.place, ["field": String(field + 1)]))
            } else if let earlier = first[column.name] {
                found.append(
                    Diagnostic(
                        .headerDuplicate, at: [column.place, earlier],
                        ["name": Phrase(verbatim: ParsedNumber.shortened(column.name))]))
            } else {
                first[column.name] = column.place
            }
        }
        return found
    }

    /// The text without white space and byte order marks around it.
    private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars
        func isSpace(_ scalar: Unicode.Scalar) -> Bool {
            scalar.properties.isWhitespace || scalar == "\u{FEFF}"
        }
        guard let start = scalars.firstIndex(where: { !isSpace($0) }),
            let end = scalars.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(scalars[start...end])
    }
}
