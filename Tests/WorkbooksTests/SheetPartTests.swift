import Diagnostics
import Testing

@testable import Workbooks

/// What cells mean, on sheets made by hand.
@Suite struct SheetPartTests {
    private func values(
        _ cells: String, strings: String = "", styles: String = "<cellXfs/>", workbook: String = ""
    )
        throws -> [ReadValue]
    {
        let package = Package(
            rows: "<row r=\"1\">\(cells)</row>", strings: strings, styles: styles, workbook: workbook)
        return try package.read().rows.first?.cells.map(\.value) ?? []
    }

    @Test func numbersAreTheNearestDoubles() throws {
        let digits = [
            "0.1", "1E-3", "-12", "1.2345678901234567E+19", "0.30000000000000004", "5E-324", "1e+02",
        ]
        let found = try values(digits.map { "<c><v>\($0)</v></c>" }.joined())
        #expect(found == digits.map { .number(Double($0) ?? .nan) })
    }

    @Test func textsComeInFourForms() throws {
        let found = try values(
            "<c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"str\"><f>A1</f><v>北京</v></c>"
                + "<c t=\"inlineStr\"><is><t xml:space=\"preserve\"> 甲 </t></is></c>"
                + "<c t=\"inlineStr\"><is><r><t>a</t></r><r><t>b&amp;_x0041_</t></r></is></c>",
            strings:
                "<si><r><rPr><b/></rPr><t>东</t></r><r><t>京</t></r><rPh sb=\"0\" eb=\"1\"><t>とう</t></rPh></si>"
                + "<si><t>一\n二_x005F_x000D__x000D_</t><phoneticPr fontId=\"1\"/></si>")
        #expect(
            found == [
                .text("一\n二_x000D_\r"), .text("东京"), .text("北京"), .text(" 甲 "), .text("ab&A"),
            ])
    }

    @Test func otherKindsAreToldApart() throws {
        let found = try values(
            "<c t=\"b\"><v>1</v></c><c t=\"b\"><v>0</v></c><c t=\"e\"><v>#DIV/0!</v></c><c t=\"d\"><v>2024-03-01</v></c>"
                + "<c><f>A1*2</f></c><c><f>A1*2</f><v></v></c><c t=\"str\"><f>\"\"</f><v></v></c><c s=\"1\"/><c><f>1+1</f><v>2</v></c>"
        )
        #expect(
            found == [
                .boolean(true), .boolean(false), .error("#DIV/0!"), .date("2024-03-01"),
                .formulaWithoutResult,
                .formulaWithoutResult, .number(2),
            ])
    }

    @Test func formatsTellDatesAndPercents() throws {
        let formats = [
            "yyyy\\-mm\\-dd", "0.0%", "0.00E+00", "[Red]0.0;[Blue]\\-0.0", "\"day\" 0",
            "[$-804]yyyy\"年\"m\"月\"",
            "[h]:mm", "General", "上午/下午h\"时\"", "#,##0_);[Red]\\(#,##0\\)", "mm:ss.0", "0;yyyy", "aaaa",
        ]
        let looks: [NumberLook] = [
            .date, .percent, .plain, .plain, .plain, .date, .time, .plain, .time, .plain, .time, .plain,
            .date,
        ]
        #expect(formats.map { NumberLook(code: $0) } == looks)
        let styles =
            "<numFmts>"
            + formats.enumerated().map {
                "<numFmt numFmtId=\"\(164 + $0)\" formatCode=\"\($1.replacing("\"", with: "&quot;"))\"/>"
            }.joined()
            + "</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
            + (0..<formats.count).map { "<xf numFmtId=\"\(164 + $0)\"/>" }.joined()
            + [14, 9, 31, 45, 22].map { "<xf numFmtId=\"\($0)\"/>" }.joined() + "</cellXfs>"
        let cells = (0...(formats.count + 5)).map { "<c s=\"\($0)\"><v>45352.5</v></c>" }.joined()
        let found = try values(cells, styles: styles)
        let day = ReadValue.date("2024-03-01T12:00:00")
        let time = ReadValue.date("1088460:00:00")
        let plain = ReadValue.number(45352.5)
        let percent = ReadValue.percent(45352.5)
        #expect(
            found == [
                plain, day, percent, plain, plain, plain, day, time, plain, time, plain, time, plain, day,
                day, percent,
                day, time, day,
            ])
    }

    @Test(arguments: [
        (0, "1900-01-00"), (1, "1900-01-01"), (59, "1900-02-28"), (60, "1900-02-29"), (61, "1900-03-01"),
        (366, "1900-12-31"), (45352, "2024-03-01"), (45351, "2024-02-29"), (2_958_465, "9999-12-31"),
        (36526, "2000-01-01"), (73050, "2099-12-31"), (73109, "2100-02-28"), (73110, "2100-03-01"),
    ])
    func daysSince1900(serial: Int, date: String) {
        // Day 0 shows as 0 January; the day before is 31 December 1899.
        let wanted = serial == 0 ? "1899-12-31" : date
        #expect(SerialDate.text(Double(serial), .date, since1904: false) == wanted)
    }

    @Test func daysSince1904() throws {
        #expect(SerialDate.text(0, .date, since1904: true) == "1904-01-01")
        #expect(SerialDate.text(43_890, .date, since1904: true) == "2024-03-01")
        let styles = "<cellXfs><xf numFmtId=\"14\"/></cellXfs>"
        #expect(
            try values("<c><v>43890</v></c>", styles: styles, workbook: "<workbookPr date1904=\"1\"/>") == [
                .date("2024-03-01")
            ])
        #expect(SerialDate.text(-1, .date, since1904: false) == nil)
        #expect(SerialDate.text(2_958_466, .date, since1904: false) == nil)
        #expect(SerialDate.text(0.5, .time, since1904: false) == "12:00:00")
    }

    @Test func farApartCellsAreNotAllocated() throws {
        let sheet = try Package(
            rows:
                "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"1048576\"><c r=\"XFD1048576\"><v>2</v></c></row>"
        ).read()
        #expect(sheet.rows.count == 2)
        #expect(
            sheet.rows[1] == ReadRow(number: 1_048_576, cells: [ReadCell(column: 16_384, value: .number(2))]))
    }

    @Test func hiddenAndMergedAreKept() throws {
        let package = Package(
            rows:
                "<row r=\"2\" hidden=\"1\"><c r=\"B2\"><v>1</v></c></row><row r=\"3\" hidden=\"0\"><c r=\"B3\"><v>1</v></c></row>",
            after: "<mergeCells><mergeCell ref=\"B2:C3\"/><mergeCell ref=\"?\"/></mergeCells>")
        let sheet = try package.read()
        #expect(sheet.hiddenRows == 1)
        #expect(sheet.merged == [ReadSheet.Range(rows: 2...3, columns: 2...3)])
    }

    @Test func namespacesMayHavePrefixesAndBeStrict() throws {
        var package = Package(rows: "")
        package["xl/worksheets/sheet1.xml"] = """
            <x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:o="urn:other"><x:sheetData>
            <x:row r="1"><x:c r="B1"><x:v>7</x:v><o:v>8</o:v></x:c></x:row></x:sheetData></x:worksheet>
            """
        let workbook = package["xl/workbook.xml"]
            .replacing(
                "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                with: "http://purl.oclc.org/ooxml/spreadsheetml/main"
            )
            .replacing("xmlns:r", with: "xmlns:q").replacing("r:id", with: "q:id")
            .replacing(
                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                with: "http://purl.oclc.org/ooxml/officeDocument/relationships")
        package["xl/workbook.xml"] = workbook
        #expect(
            try package.read().rows == [ReadRow(number: 1, cells: [ReadCell(column: 2, value: .number(7))])])
    }

    @Test(arguments: [
        "<c r=\"XFE1\"><v>1</v></c>", "<c r=\"A0\"><v>1</v></c>", "<c r=\"7\"><v>1</v></c>",
        "<c r=\"A2\"><v>1</v></c>",
        "<c r=\"B1\"><v>1</v></c><c r=\"B1\"><v>1</v></c>", "<c><v>1,5</v></c>", "<c t=\"s\"><v>9</v></c>",
        "<c r=\"AAAAAAAAAAAAAAAAAAAAAAAAAAAA1\"><v>1</v></c>", "<c><v>1e999</v></c>",
    ])
    func whatNamesNoCellIsRefused(cells: String) throws {
        let error = try #require(throws: Diagnosed.self) { try values(cells) }
        #expect(error.diagnostics.map(\.code) == ["E0160"])
        #expect(error.diagnostics[0].places[0].description.hasPrefix("data.xlsx › 指标!"))
    }
}
