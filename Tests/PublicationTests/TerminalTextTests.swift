import Testing

@testable import Publication

@Suite struct TerminalTextTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("深圳", 4), ("深圳 Shenzhen", 13), ("e\u{301}", 1), ("，", 2), ("ａ", 2),
        ("“”", 2), ("–", 1), ("▅", 1), ("한국", 4), ("か\u{3099}", 2), ("🚀", 2), ("❤️", 2), ("𠀀", 2),
        ("\u{200B}", 0),
    ]) func width(_ text: String, _ expected: Int) {
        #expect(TerminalText.width(text) == expected)
    }

    @Test func wideRangesAreInOrderAndApart() {
        let ranges = TerminalText.wideRanges
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }

    @Test func paddingCountsCells() {
        #expect(TerminalText.padded("深圳", to: 6, right: false) == "深圳  ")
        #expect(TerminalText.padded("深圳", to: 6, right: true) == "  深圳")
        #expect(TerminalText.padded("深圳", to: 3, right: true) == "深圳")
    }

    @Test func nothingMovesTheCursorOrTurnsTheWriting() {
        #expect(TerminalText.harmless("a\u{1B}[2Jb\u{202E}c\nd\te") == "a\u{FFFD}[2Jb\u{FFFD}c d e")
        #expect(TerminalText.harmless("深圳") == "深圳")
    }

    @Test func linesBreakAtSpacesAndBetweenHan() {
        #expect(TerminalText.wrapped("Data and applications", to: 12) == ["Data and", "applications"])
        #expect(TerminalText.wrapped("数据与应用", to: 6) == ["数据与", "应用"])
        // Closing punctuation stays with what it closes.
        #expect(TerminalText.wrapped("数据，应用", to: 4) == ["数", "据，", "应用"])
        #expect(TerminalText.wrapped("unbreakable", to: 4) == ["unbreakable"])
        #expect(TerminalText.wrapped("", to: 4) == [""])
    }

    @Test(arguments: [
        (0.5, 0, "0"), (1.5, 0, "2"), (0.125, 2, "0.12"), (-0.001, 2, "0.00"), (-1.5, 1, "-1.5"),
        (1e15, 1, "1000000000000000.0"),
    ]) func fixed(_ value: Double, _ decimals: Int, _ expected: String) {
        #expect(NumberText.fixed(value, decimals: decimals) == expected)
    }

    @Test(arguments: [
        (43761, "43761"), (0.1, "0.1"), (1.0 / 3, "0.333333"), (1234567.891, "1234568"),
        (89263.1145678, "89263.1"),
        (123456.789, "123456.8"), (1e-20, "1e-20"),
    ]) func quantity(_ value: Double, _ expected: String) {
        #expect(NumberText.quantity(value) == expected)
    }
}
