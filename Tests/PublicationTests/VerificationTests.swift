import Diagnostics
import Testing

@testable import Publication

/// Published outputs, read again and held against the same report.
@Suite struct VerificationTests {
    private static let report = RendererTests.report

    private func verified(
        _ text: String, with report: Report = report, name: String = "out"
    ) throws -> Verification {
        try Verification(PublishedOutput(Array(text.utf8), name: name), with: report, command: "rank")
    }

    private static var csv: String { DelimitedRenderer().text(report) }
    private static var json: String { JSONRenderer.text(report) }

    @Test(arguments: [Format.json, .ndjson, .csv, .tsv]) func whatWasWrittenIsIdentical(_ format: Format)
        throws
    {
        let text = format.text(Self.report, terminal: TerminalRenderer(languages: .en))
        let found = try verified(text)
        #expect(found.isByteIdentical && found.agrees)
        #expect(found.cells >= 14)
        #expect(found.foreignColumns.isEmpty && found.missingColumns.isEmpty)
    }

    /// Every single digit of every number, replaced by another one, is found.
    @Test func noDigitCanBeChanged() throws {
        for original in [Self.csv, Self.json] {
            let bytes = Array(original.utf8)
            let stamp = Self.report.provenance?.shortMethod ?? "?"
            var tried = 0
            for position in bytes.indices where (0x30...0x39).contains(bytes[position]) {
                let line = bytes[..<position].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
                let text = String(decoding: bytes[line...].prefix { $0 != 0x0A }, as: UTF8.self)
                // Digests and versions are told apart from results.
                if ["sha256", "zhulu", "\"method\"", "\"data\""].contains(where: text.contains) { continue }
                if let start = original.range(ofText: stamp, from: line), position >= start { continue }
                var changed = bytes
                changed[position] = bytes[position] == 0x39 ? 0x38 : bytes[position] + 1
                // A seventeenth digit may be another notation of the same double.
                if String(decoding: changed, as: UTF8.self).contains("0.30000000000000005") { continue }
                let found = try verified(String(decoding: changed, as: UTF8.self))
                #expect(
                    !found.agrees,
                    "\(String(decoding: changed[line...].prefix { $0 != 0x0A }, as: UTF8.self))")
                tried += 1
            }
            #expect(tried > 25)
        }
    }

    @Test func theCellIsNamed() throws {
        let found = try verified(Self.csv.replacingText("49.96", with: "59.96"))
        let difference = try #require(found.differences.first)
        #expect(found.differences.count == 1)
        #expect(difference.row.en == "Beijing (bj)")
        #expect(difference.row.zh == "北京（bj）")
        #expect(difference.column == "talent")
        #expect((difference.published, difference.derived) == ("59.96", "49.96"))
    }

    /// What a spreadsheet does to a file: CR LF, a byte order mark, fewer digits, columns and rows moved, a column added.
    @Test func spreadsheetsAreForgiven() throws {
        let text = """
            \u{FEFF}name_zh;talent;unit;score;remark\r
            北京;50.0;bj;0.3;near\r
            深圳;100;sz;1;\r

            """
        let found = try verified(text)
        #expect(found.agrees && !found.isByteIdentical)
        #expect(found.isReordered)
        #expect(found.rounded.map(\.published) == ["0.3", "50.0"])
        #expect(found.rounded.map(\.column) == ["score", "talent"])
        #expect(found.foreignColumns == ["remark"])
        #expect(found.missingColumns == ["rank", "name_en", "coverage"])
    }

    @Test func rowsThatAreMissingTwiceOrForeign() throws {
        let lines = Self.csv.split(separator: "\n").map(String.init)
        #expect(try verified(lines[0...1].joined(separator: "\n")).differences.map(\.kind) == [.missingRow])
        #expect(
            try verified((lines + [lines[1]]).joined(separator: "\n")).differences.map(\.kind) == [
                .repeatedRow
            ])
        let foreign = try verified(Self.csv.replacingText(",sz,", with: ",gz,"))
        #expect(foreign.differences.map(\.kind) == [.foreignRow, .missingRow])
    }

    @Test func anotherMethodIsSaidFirst() throws {
        var other = Self.report
        other.provenance?.method = "9999999999abcdef"
        for text in [Self.csv, Self.json] {
            let found = try verified(text, with: other)
            #expect(found.differences.isEmpty && !found.agrees && found.origins.count == 1)
            #expect(found.origins[0].what.en == "digest of the method")
        }
    }

    /// Every digest and the changes, each altered alone, in each format.
    @Test func whatTheFileSaysOfItsOriginIsChecked() throws {
        for (text, from, to) in [
            (Self.json, "\"method\": \"01234567\"", "\"method\": \"deadbeef\""),
            (Self.json, "\"0123456789abcdef\"", "\"0123456789abcdee\""),
            (Self.json, "\"data\": \"fedcba98\"", "\"data\": \"deadbeef\""),
            (Self.json, "\"fedcba9876543210\"", "\"fedcba9876543211\""),
            (Self.json, "\"after\": \"geometric\"", "\"after\": \"harmonic\""),
            (Self.csv, "01234567", "deadbeef"), (Self.csv, "fedcba98", "deadbeef"),
            (Self.csv, "methods.aggregation=geometric", ""),
        ] {
            let altered = text.replacingText(from, with: to)
            #expect(altered != text)
            let found = try verified(altered)
            #expect(found.origins.count == 1 && found.differences.isEmpty && !found.agrees, "\(to)")
        }
        let older = try verified(Self.json.replacingText("\"0.1.0\"", with: "\"9.9.9\""))
        #expect(older.agrees && older.versions?.made == "9.9.9" && older.versions?.now == "0.1.0")
    }

    @Test(arguments: [
        ("{\"ranking\": [{\"score\": NaN}]}", "E0854 out:1:24"), ("{\"a\": 1,}", "E0854 out:1:9"),
        ("{\n  \"a\": [1, 2\n", "E0854 out:3:1"), ("{\"a\": \"\\ud800\"}", "E0854 out:1:14"),
        ("{\"a\": 01}", "E0854 out:1:8"), ("[" + String(repeating: "[", count: 200), "E0854 out:1:65"),
        ("{}", "E0855 out"), ("colour,size\nred,3\n", "E0858 out:1"),
        ("rank,unit\n1,sz,2\n", "E0115 out:2"),
        ("# Index\n\n| rank | unit |\n| ---: | --- |\n| 1 | sz, x |\n", "E0859 out"),
        ("| rank | unit |\n| ---: | --- |\n| 1 | sz |\n", "E0859 out"),
        ("<!DOCTYPE html>\n<html></html>", "E0859 out"), ("PK\u{3}\u{4}", "E0859 out"),
        ("", "E0105 out"),
    ]) func brokenFilesAreLocated(_ text: String, _ expected: String) {
        do throws(Diagnosed) {
            let published = try PublishedOutput(Array(text.utf8), name: "out")
            _ = try Verification(published, with: Self.report, command: "rank")
            Issue.record("nothing is wrong with \(text)")
        } catch {
            let found = error.diagnostics.map { $0.code + ($0.places.first.map { " \($0)" } ?? "") }
            #expect(found.first?.hasPrefix(expected) == true, "\(found)")
        }
    }

    @Test func hugeCellsAreRefused() {
        let cell = String(repeating: "9", count: 10_000_000)
        for text in ["rank,unit\n\(cell),sz\n", "{\"a\": \"\(cell)\"}", "{\"a\": \(cell)}"] {
            #expect(throws: Diagnosed.self) { try PublishedOutput(Array(text.utf8), name: "out") }
        }
    }

    @Test func printedNumbers() {
        func verdict(_ published: String, _ derived: String) -> CellVerdict {
            CellVerdict.of(published: published, derived: derived)
        }
        for (published, derived) in [
            ("0.985", "0.98499"), ("98.5%", "0.98499"), ("1.23E+03", "1234.5"), ("70.8", "70.75051103619931"),
            ("10.0", "9.995"), ("0.100", "0.09999999"), ("-1.23", "-1.2345"),
            // A half: up, to the even digit, and as the stored number lies, which is a little less than 1.015.
            ("-0.0125", "-0.01245"), ("-0.0124", "-0.01245"), ("1.02", "1.015"), ("1.01", "1.015"),
            // What a spreadsheet makes of 17 digits.
            ("0.3", "0.30000000000000004"), ("87.9", "87.89999999999999"),
        ] {
            #expect(verdict(published, derived) == .rounded, "\(published) \(derived)")
        }
        for (published, derived) in [
            ("1", "0.8143502799268608"), ("0.8", "0.8143502799268608"), ("0.98", "0.9849"),
            ("1.2E+03", "1234.5"),
            ("-0.3", "-0.25"), ("0.000", "0.0003"), ("71", "70.75051103619931"),
        ] {
            #expect(verdict(published, derived) == .tooFewDigits, "\(published) \(derived)")
        }
        for (published, derived) in [
            ("1", "1.0"), ("1,234.5", "1234.5"), ("1.1E+05", "110000"), ("100%", "1"), ("−2", "-2"),
        ] {
            #expect(verdict(published, derived) == .same, "\(published) \(derived)")
        }
        for (published, derived) in [
            ("0.97", "0.9849"), ("0.9849", "0.98499"), ("70.7", "70.75051103619931"), ("-1.23", "1.2345"),
            // Stored exactly, and 7 is odd: half goes up only.
            ("1.37", "1.375"), ("0.29999999999999", "0.30000000000000004"),
            ("0.98500000000000001e1", "0.985"), ("2", "3"), ("", "0"), ("NaN", "0.5"),
            ("0.9850000000000001", "0.985"), ("1,23.5", "123.5"), ("inf", "1e300"), ("Beijing", "Shanghai"),
        ] {
            #expect(verdict(published, derived) == .differs, "\(published) \(derived)")
        }
    }

    /// Whatever is written is read back, member by member and digit by digit.
    @Test func jsonIsReadBack() throws {
        let value: JSONValue = [
            "空 \"\\\n\u{7}": ["a", 1, true], "n": .number(1.0e-7), "none": .null, "empty": [], "object": [:],
            "emoji": "🏙️",
        ]
        for isCompact in [true, false] {
            let text = JSONWriter.text(value, isCompact: isCompact)
            let read = try #require(try JSONReader.values(Array(text.utf8), file: "x").first)
            guard case let .object(members) = read else { throw Diagnosed([]) }
            #expect(members.map(\.key) == ["空 \"\\\n\u{7}", "n", "none", "empty", "object", "emoji"])
            #expect(members[0].value == .array([.string("a"), .number("1"), .bool(true)]))
            #expect(read["n"] == .number("1e-07") && read["emoji"]?.string == "🏙️")
        }
        let escaped = try JSONReader.values(Array(#"["\ud83c\udfd9\u6df1"]"#.utf8), file: "x")
        #expect(escaped == [.array([.string("🏙深")])])
    }
}

extension String {
    /// Where a text starts, in bytes, at or after a position.
    fileprivate func range(ofText text: String, from start: Int) -> Int? {
        let (bytes, wanted) = (Array(utf8), Array(text.utf8))
        guard bytes.count >= wanted.count else { return nil }
        return (start...(bytes.count - wanted.count)).first {
            bytes[$0..<($0 + wanted.count)].elementsEqual(wanted)
        }
    }

    fileprivate func replacingText(_ text: String, with other: String) -> String {
        split(separator: text, omittingEmptySubsequences: false).joined(separator: other)
    }
}
