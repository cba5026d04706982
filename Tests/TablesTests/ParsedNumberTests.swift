import Diagnostics
import Testing

@testable import Tables

@Suite struct ParsedNumberTests {
    @Test func agreesWithTheStandardLibrary() {
        var generator = SeededGenerator(4)
        for _ in 0..<60_000 {
            let text = Self.randomNumber(&generator)
            #expect(ParsedNumber(text).value?.bitPattern == Double(text)?.bitPattern, "\(text)")
        }
    }

    /// Halfway cases and their neighbours, where one digit too few decides wrongly.
    @Test func agreesNearHalfwayCases() {
        var generator = SeededGenerator(5)
        for _ in 0..<20_000 {
            let odd = UInt64.random(in: 1 << 53..<1 << 54, using: &generator) | 1
            let scaled = odd << UInt64.random(in: 0...9, using: &generator)
            for integer in [scaled - 1, scaled, scaled + 1] {
                let digits = String(integer)
                let point = Int.random(in: 0...digits.count, using: &generator)
                let text = "0" + digits.prefix(point) + "." + digits.dropFirst(point)
                #expect(ParsedNumber(text).value == Double(text), "\(text)")
            }
        }
    }

    private static func randomNumber(_ generator: inout SeededGenerator) -> String {
        func digits(_ range: ClosedRange<Int>) -> String {
            let count = Int.random(in: range, using: &generator)
            return (0..<count).map { _ in String(Int.random(in: 0...9, using: &generator)) }.joined()
        }
        let sign = ["", "", "-", "+"].randomElement(using: &generator) ?? ""
        let fraction = Bool.random(using: &generator) ? "." + digits(0...22) : ""
        let power = Bool.random(using: &generator) ? "e\(Int.random(in: -330...280, using: &generator))" : ""
        return sign + digits(1...22) + fraction + power
    }

    @Test(arguments: [
        ("1234.5", 1234.5), ("-1.2e-3", -0.0012), (" 7 ", 7), ("\t7\r\n", 7), ("+.5", 0.5), ("5.", 5),
        ("0", 0),
        ("1E3", 1000), ("9007199254740993", 9_007_199_254_740_992), ("0.1", 0.1), ("\u{A0}3\u{3000}", 3),
        ("1e-400", 0), ("0e999999999999999999999", 0),
        ("123456789012345678901234567890", 1.2345678901234568e29),
    ])
    func plainNumbers(_ text: String, _ value: Double) {
        #expect(ParsedNumber(text) == .value(value))
    }

    @Test(arguments: ParsedNumber.missingMarks + ["  ", "na", "n/a", "NULL", " - ", "\u{3000}"])
    func missing(_ text: String) {
        #expect(ParsedNumber(text) == .missing)
    }

    @Test(
        arguments: [
            ("12,5", .comma, "12.5"), ("1,234", .comma, "1234"), ("1,234.5", .comma, "1234.5"),
            ("-1,234,567.25", .comma, "-1234567.25"), ("1.234,5", .comma, "1234.5"),
            ("0,123", .comma, "0.123"),
            ("1 234", .comma, "1234"), ("1 234,5", .comma, "1234.5"), ("1\u{202F}234", .comma, "1234"),
            ("1,2345", .comma, "1.2345"), (",5", .comma, ".5"),
            ("12%", .percent, "0.12"), ("12.3 %", .percent, "0.123"), ("1,234%", .percent, "12.34"),
            ("１２", .fullWidth, "12"), ("－１．５", .fullWidth, "-1.5"), ("１２％", .fullWidth, "0.12"),
            ("−5", .fullWidth, "-5"), ("１，２３４", .fullWidth, "1234"),
            ("NaN", .notFinite, nil), ("-inf", .notFinite, nil), ("Infinity", .notFinite, nil),
            ("1e999", .notFinite, nil), ("-1e400", .notFinite, nil),
            ("#N/A", .spreadsheetError, nil), ("#DIV/0!", .spreadsheetError, nil),
            ("#ref!", .spreadsheetError, nil),
            ("2024-03-01", .date, nil), ("2024/3/1 12:30", .date, nil), ("12:30", .date, nil),
            ("2024-03", .text, nil), ("1-2-3", .text, nil), ("-12:30", .text, nil),
            ("abc", .text, nil), ("12abc", .text, nil), ("1e", .text, nil), ("0x10", .text, nil),
            ("--1", .text, nil),
            ("1.2.3", .text, nil), ("12亿", .text, nil), ("#1", .text, nil), (".", .text, nil),
            ("1_000", .text, nil),
            ("12,34,567", .text, nil), ("5e%", .text, nil), ("+", .text, nil), ("%", .text, nil),
            (",", .text, nil),
        ] as [(String, ParsedNumber.Reason, String?)])
    func invalid(_ text: String, _ reason: ParsedNumber.Reason, _ suggestion: String?) {
        #expect(ParsedNumber(text) == .invalid(reason, suggestion: suggestion))
        if let suggestion { #expect(ParsedNumber(suggestion).value != nil) }
    }

    @Test func diagnostics() throws {
        var table = try DelimitedFile(contents: Array("unit,x\n深圳,\"12,5\"\n".utf8), shownAs: "t.csv")
        let record = try #require(try table.next())
        let finding = try #require(record.finding(at: 1))
        #expect(finding.code == "E0131")
        #expect(finding.suggestion == "12.5")
        #expect(finding.places == [Place(file: "t.csv", line: 2, column: 4, cell: "B2", length: 6)])
        #expect(finding.message.zh.contains("12,5"))
        #expect(record.finding(at: 0)?.code == "E0130")
        let codes = ParsedNumber.Reason.allCases.map {
            ParsedNumber.invalid($0, suggestion: nil).diagnostic(for: "x", at: Place(file: "f"))?.code
        }
        #expect(codes == ["E0130", "E0131", "E0132", "E0133", "E0134", "E0135", "E0168"])
    }
}
