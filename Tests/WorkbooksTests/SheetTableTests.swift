import Diagnostics
import Foundation
import Tables
import Testing

@testable import Workbooks

/// Sheets as tables: of other programs, and written by ours.
@Suite struct SheetTableTests {
    private func fixture(_ name: String) throws -> WorkbookFile {
        let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
            "Fixtures")
        return try WorkbookFile(
            Array(Data(contentsOf: folder.appendingPathComponent(name))), shownAs: "data.xlsx")
    }

    private func rows(_ table: inout DelimitedFile) throws -> [[String]] {
        var rows: [[String]] = []
        while let record = try table.next() { rows.append((0..<record.count).map(record.text)) }
        return rows
    }

    /// openpyxl stores 16 digits and no results of formulas.
    @Test func readsWhatOpenpyxlWrites() throws {
        let book = try fixture("openpyxl.xlsx")
        #expect(book.sheets.map(\.name) == ["指标 数据", "隐藏"])
        var table = try book.table(book.sheet(calledOneOf: []))
        #expect(table.columns.map(\.name) == ["code", "值", "share", "day", "time", "is", "sum", "note"])
        #expect(table.columns[0].place.description == "data.xlsx › 指标 数据!B1")
        let read = try rows(&table)
        #expect(
            read == [
                ["bj", "0.1", "0.12", "2024-03-01", "12:30:00", "TRUE", "", "甲\n乙"],
                ["sh", "0.3333333333333333", "1", "1900-02-28", "00:00:01", "FALSE", "", "=text"],
                ["310000", "1e-300", "0.005", "2024-02-29T06:00:00", "", "", "", "  两头  "],
                ["gz", "1.234567890123457e+17", "-0.5", "1900-03-01", "", "", "", "北京市 🏙"],
                ["合并", "", "", "", "", "", "", ""],
            ])
        let found = table.findings.diagnostics.map { "\($0.code) \($0.places[0])" }
        #expect(
            found == [
                "E0167 data.xlsx › 指标 数据!H2", "E0167 data.xlsx › 指标 数据!H3", "E0167 data.xlsx › 指标 数据!H4",
                "E0167 data.xlsx › 指标 数据!H5", "W0174 data.xlsx › 指标 数据", "W0172 data.xlsx › 指标 数据!B7",
                "N0177 data.xlsx › 指标 数据!D1", "N0176 data.xlsx › 指标 数据",
            ])
    }

    /// LibreOffice stores 15 digits and all results.
    @Test func readsWhatLibreOfficeWrites() throws {
        let book = try fixture("libreoffice.xlsx")
        var table = try book.table(book.sheet(named: "指标 数据"))
        #expect(
            try rows(&table) == [
                ["bj", "0.1", "0.12", "2024-03-01", "12:30:00", "TRUE", "0.3", "甲\n乙"],
                ["sh", "0.333333333333333", "1", "1900-02-28", "00:00:01", "FALSE", "", "=text"],
                ["310000", "1e-300", "0.005", "2024-02-29T06:00:00", "", "", "", "  两头  "],
                ["gz", "1.23456789012346e+17", "-0.5", "1900-03-01", "", "", "", "北京市 🏙"],
                ["合并", "", "", "", "", "", "", ""],
            ])
        let found = table.findings.diagnostics.map { "\($0.code) \($0.places[0])" }
        #expect(found.contains("E0135 data.xlsx › 指标 数据!H3"))
        #expect(found.contains("W0171 data.xlsx › 指标 数据!H5"))
        #expect(table.findings.count(of: .sheetWithFormulas) == 1)
        let hidden = try book.table(book.sheet(named: "隐藏"))
        #expect(hidden.columns[0].place.cell == "XFD1048576")
        #expect(hidden.findings.count(of: .sheetHidden) == 1)
    }

    @Test func sheetsAreChosenByName() throws {
        let book = try fixture("openpyxl.xlsx")
        let error = try #require(throws: Diagnosed.self) { try book.sheet(named: "指标数据") }
        #expect(error.diagnostics[0].code == "E0165")
        #expect(error.diagnostics[0].suggestion == "指标 数据")
        var second = Workbook(title: "", created: 0)
        second.sheets = ["a", "Units", "b"].map(Sheet.init)
        let several = try WorkbookFile(WorkbookWriter().bytes(second), shownAs: "x.xlsx")
        #expect(try several.sheet(calledOneOf: ["单位", "units"]).name == "Units")
        #expect(throws: Diagnosed.self) { try several.sheet(calledOneOf: ["table"]) }
    }

    @Test func whatStandsBesideTheTableIsSaid() throws {
        let book = try Package(
            rows:
                "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>a</t></is></c><c r=\"D2\"><v>2020</v></c></row>"
                + "<row r=\"4\"><c r=\"B4\"><v>1</v></c><c r=\"C4\"><v>5</v></c><c r=\"F4\"><v>6</v></c></row>"
        ).open()
        var table = try book.table(book.sheets[0])
        #expect(table.columns.map(\.name) == ["a", "2020"])
        #expect(table.sheetColumn(of: 1) == 4)
        let record = try #require(try table.next())
        #expect(record.line == 4 && record.place(of: 1).cell == "D4" && record.place(of: 2).cell == "E4")
        #expect(
            table.findings.diagnostics.map { "\($0.code) \($0.places[0].cell ?? "")" } == [
                "E0169 C4", "E0169 F4",
            ])
    }

    @Test func aBlankSheetIsEmpty() throws {
        let book = try Package(rows: "<row><c t=\"inlineStr\"><is><t>  </t></is></c></row>").open()
        let error = try #require(throws: Diagnosed.self) { _ = try book.table(book.sheets[0]) }
        #expect(error.diagnostics.map(\.code) == ["E0105"])
    }

    /// What is written is read: texts as they are made harmless, numbers to the 16 digits that libxlsxwriter writes.
    @Test(arguments: 0..<8) func whatIsWrittenIsRead(seed: Int) throws {
        var random = SplitMix64(seed: UInt64(seed))
        let pieces = [
            "=", "+", "-", "@", "'", "\"", ",", "\n", "\t", "北", "🏙", "é", " ", "a", "_x0041_", "<", "&", "0",
        ]
        var sheet = Sheet("随机")
        var cells: [[SheetCell?]] = []
        for _ in 0..<40 {
            let row = (0..<7).map { _ -> SheetCell? in
                switch Int.random(in: 0..<4, using: &random) {
                case 0: return nil
                case 1:
                    let count = Int.random(in: 0..<8, using: &random)
                    return .text((0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined())
                case 2: return .number(Double(Int.random(in: -(1 << 53)...(1 << 53), using: &random)) / 1000)
                default:
                    let number = Double(bitPattern: UInt64.random(in: 0 ... .max, using: &random))
                    return .number(abs(number) < 1e307 ? number : 0)
                }
            }
            cells.append(row)
            sheet.add(row)
        }
        let book = try WorkbookFile(
            WorkbookWriter().bytes(Workbook(title: "t", created: 0, sheets: [sheet])), shownAs: "x.xlsx")
        let found = try book.read(book.sheet(named: "随机"))
        for (row, written) in cells.enumerated() {
            for (column, cell) in written.enumerated() {
                let read = found.rows.first { $0.number == row + 1 }?[column + 1]
                switch cell?.content {
                case let .text(text)?:
                    let harmless = CellText.harmless(text)
                    #expect(read == (harmless.isEmpty ? nil : .text(harmless)), "\(text.debugDescription)")
                case let .number(number)?:
                    guard case let .number(value)? = read else {
                        Issue.record("\(number) is read as \(String(describing: read))")
                        continue
                    }
                    #expect(abs(value - number) <= number.ulp * 5, "\(number)")
                default: #expect(read == nil)
                }
            }
        }
    }
}
