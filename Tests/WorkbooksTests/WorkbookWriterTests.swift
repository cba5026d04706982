import Foundation
import Testing

@testable import Workbooks

/// Workbooks as they stand in the file, read back by unzip.
@Suite struct WorkbookWriterTests {
    private func part(_ name: String, of workbook: Workbook) throws -> String {
        let bytes = try WorkbookWriter().bytes(workbook)
        let path = NSTemporaryDirectory() + "zhulu-\(UInt64.random(in: 0 ... .max)).xlsx"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        defer { try? FileManager.default.removeItem(atPath: path) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", path, name]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self)
    }

    private static func book(_ cells: [SheetCell?]) -> Workbook {
        var sheet = Sheet("排行 Ranking")
        sheet.add(cells)
        return Workbook(title: "城市 <AI>", created: 1_773_014_400, sheets: [sheet])
    }

    @Test func cellsAreWhatTheyWere() throws {
        let sheet = try part(
            "xl/worksheets/sheet1.xml",
            of: Self.book([.text("深圳"), .number(0.1), nil, .formula("=B1*2", 0.2), .number(.nan)]))
        #expect(try part("xl/sharedStrings.xml", of: Self.book([.text("深圳")])).contains("深圳"))
        #expect(sheet.contains("<v>0.1</v>"))
        #expect(sheet.contains("<f>B1*2</f><v>0.2</v>"))
        #expect(!sheet.contains("r=\"C1\"") && !sheet.contains("r=\"E1\""))
    }

    @Test(arguments: ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
    func textsThatLookLikeFormulasAreNone(text: String) throws {
        let book = Self.book([.text(text), .text("a=b")])
        let strings = try part("xl/sharedStrings.xml", of: book)
        #expect(strings.contains(">'"), "\(strings)")
        #expect(strings.contains("<t>a=b</t>"))
        #expect(try !part("xl/worksheets/sheet1.xml", of: book).contains("<f>"))
    }

    @Test func markupIsText() throws {
        let strings = try part("xl/sharedStrings.xml", of: Self.book([.text("<script>&\u{1}")]))
        #expect(strings.contains("&lt;script&gt;&amp;\u{FFFD}"))
        #expect(try part("docProps/core.xml", of: Self.book([])).contains("城市 &lt;AI&gt;"))
    }

    @Test func textsThatAreTooLongAreCutAndSayIt() throws {
        let strings = try part(
            "xl/sharedStrings.xml", of: Self.book([.text(String(repeating: "🏙", count: 20_000))]))
        #expect(strings.contains("…</t>"))
        #expect(strings.unicodeScalars.count { $0 == "🏙" } == 16_383)
    }

    @Test func theSameWorkbookIsTheSameFile() throws {
        let book = Self.book([.text("甲"), .formula("=1/3", 1.0 / 3)])
        let first = try WorkbookWriter().bytes(book)
        #expect(first.count > 1000)
        #expect(try WorkbookWriter().bytes(book) == first)
        // The date that is given, not the clock's.
        #expect(try part("docProps/core.xml", of: book).contains("2026-03-09T00:00:00Z"))
    }

    @Test func whatTheLibraryRefusesIsSaid() {
        #expect(throws: (any Error).self) {
            try WorkbookWriter().bytes(Workbook(title: "", created: 0, sheets: [Sheet("a/b")]))
        }
    }

    @Test func columnsHaveLetters() {
        #expect(Sheet.reference(0, 0) == "A1")
        #expect(Sheet.reference(9, 25, fixedRow: true) == "Z$10")
        #expect(Sheet.reference(9, 26, fixedColumn: true) == "$AA10")
        #expect(Sheet.reference(0, 701) == "ZZ1")
        #expect(Sheet.reference(0, 702) == "AAA1")
        #expect(Sheet.prefix("甲's") == "'甲''s'!")
    }
}
