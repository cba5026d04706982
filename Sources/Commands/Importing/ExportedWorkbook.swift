import Diagnostics
import Publication
import Tables
import Workbooks

/// Makes a project again of a workbook that `export` wrote: the methodology as it was applied, and the raw values as they
/// stand in their sheet, also where somebody has changed them.
///
/// Raw values come back bit for bit: those that need 17 digits stand in the sheet ``ProjectSheet`` with all of them, and are
/// taken from there as long as the sheet of raw values still says the same. Evidence, sources and league tables stay behind.
struct ExportedWorkbook {
    let book: WorkbookFile

    /// - Returns: `nil` for a workbook of another origin.
    init?(_ book: WorkbookFile) {
        guard book.sheets.contains(where: { $0.name == ProjectSheet.name }) else { return nil }
        self.book = book
    }

    /// - Throws: ``Diagnosed`` with everything that is wrong.
    func project() throws(Diagnosed) -> ImportedProject {
        let own = try book.sheet(named: ProjectSheet.name)
        let sheet = try book.read(own)
        guard sheet.rows.first?[1] == .text(ProjectSheet.mark), sheet.rows.count > 2,
            case let .text(rawName)? = sheet.rows[1][2], case let .number(header)? = sheet.rows[1][3],
            case let .number(head)? = sheet.rows[1][4], 1...10_000 ~= header, 3...4 ~= head
        else { throw damaged(own) }
        let files = try files(sheet.rows.dropFirst(2), own)
        let raw = try book.sheet(named: rawName)
        var cells = CellReader(try book.read(raw), name: book.place(raw))
        let table = try table(&cells, header: Int(header), head: Int(head), files)
        let found = cells.findings.summary(in: cells.name)
        if found.contains(where: { $0.severity == .error }) { throw Diagnosed(found) }
        let note = Diagnostic(.importLeavesEvidence, at: Place(file: book.file))
        let kept = files.filter { $0.name != ProjectSheet.digits }.map { TemplateFile($0.name, $0.contents) }
        return ImportedProject(files: kept + [TemplateFile("table.csv", table)], findings: found + [note])
    }

    private func damaged(_ sheet: WorkbookFile.Listed) -> Diagnosed {
        Diagnosed(Diagnostic(.projectSheetDamaged, at: Place(file: book.place(sheet))))
    }

    private func files(
        _ rows: ArraySlice<ReadRow>, _ sheet: WorkbookFile.Listed
    ) throws(Diagnosed) -> [(name: String, contents: String)] {
        let known = ["zhulu.yaml", "units.csv", "indicators.csv", ProjectSheet.digits]
        var files: [(name: String, contents: String)] = []
        for row in rows {
            guard case let .text(name)? = row[1], known.contains(name) else { throw damaged(sheet) }
            let json = row.cells.dropFirst().map { cell in
                if case let .text(text) = cell.value { String(text.dropFirst()) } else { "" }
            }.joined()
            guard let line = try JSONReader.values(Array(json.utf8), file: book.place(sheet)).first?.string
            else {
                throw damaged(sheet)
            }
            if files.last?.name != name { files.append((name, "")) }
            files[files.count - 1].contents += line + "\n"
        }
        guard Set(files.map(\.name)).isSuperset(of: known.dropLast()) else { throw damaged(sheet) }
        return files
    }

    private func table(
        _ cells: inout CellReader, header: Int, head: Int, _ files: [(name: String, contents: String)]
    ) throws(Diagnosed) -> String {
        let digits = digits(files)
        let codes = try codes(files)
        var columns: [(column: Int, code: String)] = []
        var column = head + 1
        while case let code = Self.unmarked(cells.text(header, column)), !code.isEmpty {
            if codes.contains(code) { columns.append((column, code)) }
            column += 1
        }
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(["unit"] + (head == 4 ? ["year"] : []) + columns.map(\.code))
        // The head has the code, two names and the unit of measure.
        for row in stride(from: header + 4, through: cells.lastRow, by: 1) {
            let unit = Self.unmarked(cells.text(row, 1))
            if unit.isEmpty { continue }
            var line = [Cell.text(unit)]
            if head == 4 { line.append(.text(cells.text(row, 4))) }
            for (column, _) in columns {
                let read = cells.number(row, column)
                let exact = digits[Place.cellName(line: row, field: column)]
                let isUnchanged = exact.map { ProjectSheet.asWritten($0) == read } ?? false
                line.append((isUnchanged ? exact : read).map(Cell.number) ?? .missing)
            }
            writer.write(line)
        }
        return writer.text
    }

    /// A code without the mark that keeps a spreadsheet from taking it for a formula.
    private static func unmarked(_ text: String) -> String {
        guard text.hasPrefix("'"), let next = text.dropFirst().first, "=+-@".contains(next) else {
            return text
        }
        return String(text.dropFirst())
    }

    private func digits(_ files: [(name: String, contents: String)]) -> [String: Double] {
        var digits: [String: Double] = [:]
        for line in files.first(where: { $0.name == ProjectSheet.digits })?.contents.split(separator: "\n")
            ?? []
        {
            let parts = line.split(separator: ",")
            if parts.count == 2, let number = Double(parts[1]) { digits[String(parts[0])] = number }
        }
        return digits
    }

    /// The indicators that the project lists; those that are derived are computed again.
    private func codes(_ files: [(name: String, contents: String)]) throws(Diagnosed) -> Set<String> {
        let text = files.first { $0.name == "indicators.csv" }?.contents ?? ""
        var table = try DelimitedFile(contents: Array(text.utf8), shownAs: "indicators.csv")
        var codes: Set<String> = []
        while let record = try table.next() { codes.insert(record.text(0)) }
        return codes
    }
}
