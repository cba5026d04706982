import Diagnostics
import Tables

extension WorkbookFile {
    /// A sheet as a table: its first row that is not blank names the columns, every further one is a record.
    ///
    /// The table is read as if it were delimited text, so that everything that reads such text reads workbooks, but its
    /// places are cells. Numbers become the shortest text that reads back as the same double, dates that of ISO 8601.
    /// Said as findings of the table: errors in cells, formulas and whether their results can be trusted, merged cells,
    /// percent formats, hidden sheets, rows and columns, and whatever stands beside the table.
    ///
    /// - Throws: ``Diagnosed`` as ``read(_:)``, or with `E0105` for a blank sheet.
    public func table(_ sheet: Listed) throws(Diagnosed) -> DelimitedFile {
        let contents = try read(sheet)
        var builder = SheetTable(place(sheet))
        guard let header = contents.rows.first(where: { !SheetTable.isBlank($0) }) else {
            throw Diagnosed(
                Diagnostic(.fileEmpty, at: Place(file: place(sheet)), ["file": place(sheet)]))
        }
        builder.begin(header)
        for row in contents.rows where row.number > header.number && !SheetTable.isBlank(row) {
            builder.add(row)
        }
        var table = try builder.table()
        if sheet.isHidden {
            table.report(Diagnostic(.sheetHidden, at: Place(file: place(sheet)), ["sheet": sheet.name]))
        }
        for finding in builder.findings(on: contents, asksForCalculation: asksForCalculation) {
            table.report(finding)
        }
        return table
    }
}

/// Makes delimited text of the rows of a sheet.
private struct SheetTable {
    private let name: String
    private var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
    private var grid = TableGrid()
    private var names: [String] = []
    /// The field of a column of the sheet, from 1; -1 for one without a name.
    private var fields: [Int] = []
    private var findings = CappedFindings()
    private var percents: Set<Int> = []

    init(_ name: String) { self.name = name }

    static func isBlank(_ row: ReadRow) -> Bool { row.cells.allSatisfy { isBlank($0.value) } }

    private static func isBlank(_ value: ReadValue) -> Bool {
        guard case let .text(text) = value else { return false }
        return text.allSatisfy(\.isWhitespace)
    }

    mutating func begin(_ header: ReadRow) {
        fields = [Int](repeating: -1, count: (header.cells.last?.column ?? 0) + 1)
        var cells: [Cell] = []
        for cell in header.cells where !Self.isBlank(cell.value) {
            fields[cell.column] = cells.count
            grid.columns.append(cell.column)
            let text = text(of: cell, in: header.number)
            switch text {
            case let .text(name): names.append(name)
            case let .number(number): names.append(Int(exactly: number).map(String.init) ?? "\(number)")
            default: names.append("")
            }
            cells.append(text)
        }
        grid.rows.append(header.number)
        writer.write(cells)
    }

    mutating func add(_ row: ReadRow) {
        var cells = [Cell](repeating: .missing, count: grid.columns.count)
        for cell in row.cells {
            let field = fields.indices.contains(cell.column) ? fields[cell.column] : -1
            if field >= 0 {
                if case .percent = cell.value { percents.insert(field) }
                cells[field] = text(of: cell, in: row.number)
            } else if !Self.isBlank(cell.value) {
                findings.add(Diagnostic(.cellOutsideHeader, at: place(row.number, cell.column)))
            }
        }
        grid.rows.append(row.number)
        writer.write(cells)
    }

    private mutating func text(of cell: ReadCell, in row: Int) -> Cell {
        switch cell.value {
        case let .text(text): return .text(text)
        case let .number(number), let .percent(number): return .number(number)
        case let .date(text): return .text(text)
        case let .boolean(isTrue): return .text(isTrue ? "TRUE" : "FALSE")
        case let .error(text):
            let isMissing = text == "#N/A"
            findings.add(
                Diagnostic(
                    isMissing ? .cellNotAvailable : .spreadsheetError, at: place(row, cell.column),
                    ["text": text]))
            return .missing
        case .formulaWithoutResult:
            findings.add(Diagnostic(.formulaWithoutResult, at: place(row, cell.column)))
            return .missing
        }
    }

    private func place(_ row: Int, _ column: Int) -> Place { .inSheet(name, row: row, column: column) }

    consuming func table() throws(Diagnosed) -> DelimitedFile {
        try DelimitedFile(contents: writer.bytes, shownAs: name, grid: grid)
    }

    /// What is said of the sheet as a whole, and of its cells.
    func findings(on sheet: ReadSheet, asksForCalculation: Bool) -> [Diagnostic] {
        var found = findings.summary(in: name)
        let whole = Place(file: name)
        if sheet.formulas > 0 {
            let kind: DiagnosticKind = asksForCalculation ? .formulasMayBeStale : .sheetWithFormulas
            found.append(Diagnostic(kind, at: whole, ["count": "\(sheet.formulas)"]))
        }
        found += sheet.merged.filter(touches).map { range in
            let first = Place.cellName(line: range.rows.lowerBound, field: range.columns.lowerBound)
            let last = Place.cellName(line: range.rows.upperBound, field: range.columns.upperBound)
            return Diagnostic(
                .cellsMerged, at: place(range.rows.lowerBound, range.columns.lowerBound),
                ["range": "\(first):\(last)"])
        }
        found += percents.sorted().map { field in
            Diagnostic(
                .columnOfPercents, at: place(grid.rows[0], grid.columns[field]), ["column": names[field]])
        }
        let columns = grid.columns.count { column in sheet.hiddenColumns.contains { $0.contains(column) } }
        if sheet.hiddenRows > 0 || columns > 0 {
            found.append(
                Diagnostic(.rowsHidden, at: whole, ["rows": "\(sheet.hiddenRows)", "columns": "\(columns)"]))
        }
        return found
    }

    /// Whether merged cells hide a gap in the table: titles above it do not.
    private func touches(_ range: ReadSheet.Range) -> Bool {
        guard let first = grid.rows.first, let last = grid.rows.last else { return false }
        return range.rows.overlaps(first...last) && range.rows.count * range.columns.count > 1
            && grid.columns.contains { range.columns.contains($0) }
    }
}
