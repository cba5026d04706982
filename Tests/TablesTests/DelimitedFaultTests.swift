import Diagnostics
import Testing

@testable import Tables

/// Every bad table gives its code at the right place.
@Suite struct DelimitedFaultTests {
    @Test(arguments: [
        ("a,b\n1\n1,2,3\n", ["E0115 2:2 B2", "E0115 3:5 C3"]),
        ("a,b\n1,\"x", ["E0116 2:3 B2"]),
        ("a,b\n1,2\n深圳,\"x\ny\n", ["E0116 3:4 B3"]),
        ("a,b\n\"深圳\"市,2\n3,4", ["E0117 2:5 A2"]),
        ("a,b\n\"x\ny\" z,2\n3,4", ["E0117 3:3 A2"]),
        ("a,b, a\n1,2,3", ["E0118 1:5 C1"]),
        ("a,,b,\n1,2,3,4", ["E0119 1:3 B1", "E0119 1:6 D1"]),
        ("\u{FEFF}a;a\n1;2", ["E0118 1:3 B1"]),
        ("深圳,é,x\n1,2", ["E0115 2:4 C2"]),
        ("a,b\r\n\r\n1\r\n", ["E0115 3:2 B3"]),
    ])
    func places(_ text: String, _ found: [String]) {
        #expect(Reading(text).found == found)
    }

    @Test func secondPlaces() {
        let opened = Reading("a,b\n\"x\ny\" z,2").diagnostics.first?.places.last
        #expect(opened == Place(file: "t.csv", line: 2, column: 1, cell: "A2"))
        let earlier = Reading("name , name\n1,2").diagnostics.first?.places
        #expect(earlier?.map(\.column) == [7, 1])
        #expect(Reading(" name ,\u{FEFF}b\n1,2").header == ["name", "b"])
    }

    @Test func readingGoesOnAfterAFault() {
        let reading = Reading("a,b\n\"x\"y,2\n1\n3,4\n")
        #expect(reading.rows == [["3", "4"]])
        #expect(reading.found == ["E0117 2:4 A2", "E0115 3:2 B3"])
    }

    @Test func cellsAndLinesDifferBehindLineEndsInCells() {
        let reading = Reading("a,b\n\"x\ny\",\"1\r\n2\r3\"\n\n3,4\n")
        #expect(reading.rows == [["x\ny", "1\r\n2\r3"], ["3", "4"]])
        #expect(reading.places[0][1] == Place(file: "t.csv", line: 3, column: 4, cell: "B2", length: 2))
        #expect(reading.places[1][1] == Place(file: "t.csv", line: 7, column: 3, cell: "B4", length: 1))
    }

    @Test func sameFindingsAreCapped() {
        let reading = Reading("a,b\n" + String(repeating: "1\n", count: 120))
        #expect(reading.diagnostics.count == 21)
        #expect(reading.found.last == "N0190")
        #expect(reading.diagnostics.last?.message.en == "100 more of E0115, not listed")
    }

    @Test func longCells() {
        let long = String(repeating: "x", count: 10_000_000)
        #expect(Reading("a,b\n1,\"\(long)\"\n").found == ["E0112 2:3 B2"])
        #expect(Reading("a,b\n1,\(long)\n").found == ["E0112 2:3 B2"])
        #expect(Reading("a,b\n1,\"" + String(repeating: "x\n", count: 2_000_000)).found == ["E0112 2:3 B2"])
        #expect(Reading("a,b\n1,\(long.prefix(1_000_000))\n").found == [])
    }

    @Test func longRecordsAndManyColumns() {
        var limits = TableLimits()
        limits.recordBytes = 300_000
        let wide = Array(repeating: String(repeating: "x", count: 1000), count: 1000).joined(separator: ",")
        #expect(Reading("a\n\n" + wide, limits: limits).found == ["E0113 3"])
        let columns = Array(repeating: "x", count: 16_385).joined(separator: ",")
        #expect(Reading(columns).found == ["E0114 1:32769 XFE1"])
        #expect(Reading("a,b\n" + columns).found == ["E0114 2:32769 XFE2"])
    }

    @Test func separators() {
        #expect(Reading("a;b,c;d\n").separator == .semicolon)
        #expect(Reading("\n\"a;;;;\"\tb\n1;1;1;1").separator == .tab)
        #expect(Reading("alone\n1").separator == .comma)
        #expect(Reading("a,b;c\n1,2", separator: .semicolon).header == ["a,b", "c"])
    }

    @Test func facts() {
        #expect(Reading("a,b\n\n  \n").isHeaderOnly == true)
        #expect(Reading("a,b\n\n1,2").isHeaderOnly == false)
        #expect(Reading("a,b\n5\" x,\"\"\"q\"\"\"").rows == [["5\" x", "\"q\""]])
    }

    @Test func callersAddTheirFindings() throws {
        var table = try DelimitedFile(contents: Array("a,b\n1,x\n2\n3,4%\n".utf8), shownAs: "t.csv")
        var numbers: [Double?] = []
        do throws(Diagnosed) {
            try table.forEachRecord { record, findings in
                numbers.append(record.number(0).value)
                if let finding = record.finding(at: 1) { findings.add(finding) }
            }
            Issue.record("three rows are wrong")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["E0130", "E0115", "E0132"])
        }
        #expect(numbers == [1, 3])
    }

    @Test func blankRecords() throws {
        var table = try DelimitedFile(contents: Array("a,b\n, \n1,\n".utf8), shownAs: "t.csv")
        #expect(try table.next()?.isBlank == true)
        #expect(try table.next()?.isBlank == false)
    }

    @Test func everyKindIsInTheCatalogue() {
        let codes = DiagnosticKind.catalogue.map(\.code)
        #expect(Set(codes).count == codes.count)
        for code in ["E0101", "E0119", "E0135", "E0153", "N0190"] {
            #expect(DiagnosticKind.named(code) != nil)
        }
    }
}
