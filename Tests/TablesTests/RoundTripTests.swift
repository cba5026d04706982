import Testing

@testable import Tables

/// A table that is written and read again is the same table.
@Suite struct RoundTripTests {
    /// Texts with everything that has a meaning in delimited text, Han, emoji and combining marks.
    static func randomText(_ generator: inout SeededGenerator) -> String {
        let pieces = [
            "a", "Z", "7", ".", " ", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n", "'", "=", "-", "深",
            "圳", "é",
            "e\u{301}", "𠮷", "🏙️", "　", "\u{FEFF}", "€",
        ]
        let length = Int.random(in: 0...8, using: &generator)
        return (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    static func randomTable(_ generator: inout SeededGenerator, rows: Int, columns: Int) -> [[String]] {
        (0..<rows).map { _ in (0..<columns).map { _ in randomText(&generator) } }
    }

    @Test(arguments: Separator.allCases, DelimitedWriter.LineEnd.allCases)
    func everyTable(_ separator: Separator, _ lineEnd: DelimitedWriter.LineEnd) {
        var generator = SeededGenerator(1)
        for round in 0..<40 {
            let columns = 1 + round % 5
            let rows = Int.random(in: 1...12, using: &generator)
            let table = Self.randomTable(&generator, rows: rows, columns: columns)
            let header = (0..<columns).map { "深圳\($0)" }
            for encoding in TextEncoding.allCases {
                var writer = DelimitedWriter(
                    separator: separator, lineEnd: lineEnd,
                    byteOrderMark: encoding == .utf8 && round % 2 == 0, guardsAgainstFormulas: false)
                writer.write(header)
                for row in table { writer.write(row) }
                let bytes = encoded(writer.bytes, as: encoding)
                let reading = Reading(bytes, separator: columns == 1 ? separator : nil)
                #expect(reading.header == header)
                #expect(reading.rows == table)
                #expect(reading.encoding == encoding)
                #expect(reading.separator == separator)
                #expect(reading.found == [])
            }
        }
    }

    @Test func withoutTheLastLineEnd() {
        for text in [
            "a,b\n1,2", "a,b\r\n1,2\r\n", "a,b\r1,2\r", "\u{FEFF}a,b\n1,\"2\"", "\n\na,b\n \n1,2\n\n",
        ] {
            #expect(Reading(text).header == ["a", "b"])
            #expect(Reading(text).rows == [["1", "2"]])
        }
        #expect(Reading("a,b\n1,").rows == [["1", ""]])
        #expect(Reading("a,b\n,\"\"").rows == [["", ""]])
    }

    @Test(arguments: [TextEncoding.utf8, .gb18030, .utf16LittleEndian])
    func tablesOfManyWindows(_ encoding: TextEncoding) throws {
        var generator = SeededGenerator(2)
        var table = Self.randomTable(&generator, rows: 9_000, columns: 5)
        table[100][1] = String(repeating: "长\r\n\"", count: 90_000)
        var writer = DelimitedWriter(guardsAgainstFormulas: false)
        writer.write(["深圳", "b", "c", "d", "e"])
        for row in table { writer.write(row) }
        let folder = TemporaryFolder()
        let file = try folder.file("t.csv", encoded(writer.bytes, as: encoding))
        let reading = Reading(file: file)
        #expect(reading.encoding == encoding)
        #expect(reading.rows == table)
        #expect(reading.places.last?.first?.cell == "A9001")
    }

    /// Whatever the bytes, reading ends, and how many of them are held at a time changes nothing.
    @Test func windowsChangeNothing() {
        var generator = SeededGenerator(6)
        let alphabet = Array("a1,;\t\"\"\n\r ".utf8) + [0xC9, 0xEE, 0xE6, 0xB7, 0xB1]
        var small = TableLimits()
        for round in 0..<1500 {
            let count = Int.random(in: 0...300, using: &generator)
            let letters = round % 2 == 0 ? alphabet : Array(alphabet.dropLast(5))
            let noise = (0..<count).map { _ in letters.randomElement(using: &generator) ?? 0 }
            let start = round % 3 == 0 ? [] : Array("a,b\n1,2\n\"x\ry\",2\n".utf8)
            let bytes = start + noise
            small.windowBytes = Int.random(in: 32...90, using: &generator)
            let whole = Reading(bytes, separator: .comma)
            let pieces = Reading(bytes, separator: .comma, limits: small)
            #expect(pieces.header == whole.header)
            #expect(pieces.rows == whole.rows)
            #expect(pieces.places == whole.places)
            #expect(pieces.found == whole.found)
        }
    }

    @Test func formulasAreDisarmedAndNumbersAreNot() {
        for text in ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=cmd|'/c calc'!A1"] {
            var writer = DelimitedWriter()
            writer.write(["n", text])
            #expect(Reading(writer.text + "1,2").header.first == "n")
            var data = DelimitedWriter()
            data.write(["n", "t"])
            data.write([.number(-1), .text(text)])
            #expect(Reading(data.bytes).rows == [["-1", "'" + text]])
        }
        var writer = DelimitedWriter(lineEnd: .lineFeed)
        writer.write([.text("a=b"), .text("深圳"), .integer(-3), .missing, .number(0.1), .number(1e21)])
        #expect(writer.text == "a=b,深圳,-3,,0.1,1e+21\n")
    }

    @Test func numbersReadBackAsTheSameDouble() {
        var generator = SeededGenerator(3)
        for _ in 0..<20_000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            var writer = DelimitedWriter(lineEnd: .lineFeed)
            writer.write([.number(number)])
            #expect(ParsedNumber(String(writer.text.dropLast())).value?.bitPattern == number.bitPattern)
        }
    }
}
