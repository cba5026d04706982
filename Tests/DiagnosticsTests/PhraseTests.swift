import Diagnostics
import Testing

@Suite("Phrases and places")
struct PhraseTests {
    @Test func argumentsAreFilledInTheirOwnLanguage() {
        let phrase = Phrase(zh: "{city}有 {count} 个", en: "{count} in {city}, {city}")
        let filled = phrase.filled(["city": Phrase(zh: "北京", en: "Beijing"), "count": Phrase(verbatim: "3")])
        #expect(filled == Phrase(zh: "北京有 3 个", en: "3 in Beijing, Beijing"))
        #expect(filled[.zh] == filled.zh && filled[.en] == filled.en)
    }

    @Test(arguments: [
        ("{unknown} stays", "{unknown} stays"), ("open { stays", "open { stays"), ("{a", "{a"),
        ("}a{", "}a{"),
        ("{}", "{}"), ("{a}{a}", "11"), ("", ""), ("min-max: {lower: 1}", "min-max: {lower: 1}"),
    ])
    func whatIsNoArgumentStays(_ template: String, _ expected: String) {
        let filled = Phrase(verbatim: template).filled(["a": Phrase(verbatim: "1")])
        #expect(filled == Phrase(verbatim: expected))
    }

    /// Braces in an argument are text, not arguments.
    @Test func argumentsAreNotFilledAgain() {
        let arguments = ["a": Phrase(verbatim: "{b}"), "b": Phrase(verbatim: "2")]
        #expect(Phrase(verbatim: "{a}").filled(arguments).en == "{b}")
    }

    @Test(arguments: [
        (1, 1, "A1"), (118, 7, "G118"), (2, 26, "Z2"), (2, 27, "AA2"), (3, 52, "AZ3"), (3, 53, "BA3"),
        (9, 702, "ZZ9"), (9, 703, "AAA9"), (1_048_576, 16_384, "XFD1048576"),
    ])
    func cellsAreNamedAsSpreadsheetsDo(_ line: Int, _ field: Int, _ expected: String) {
        #expect(Place.cellName(line: line, field: field) == expected)
    }

    @Test func placesAreWrittenAndOrdered() {
        let whole = Place(file: "a.csv")
        let line = Place(file: "a.csv", line: 3)
        let column = Place(file: "a.csv", line: 3, column: 7)
        #expect([whole, line, column].map(\.description) == ["a.csv", "a.csv:3", "a.csv:3:7"])
        #expect([column, Place(file: "b.csv"), whole, line].sorted().first == whole)
        #expect(line < column && column < Place(file: "a.csv", line: 10))
    }

    @Test func aPhaseEndsWithEverythingItFound() {
        var findings = Findings()
        findings.add(Diagnostic(.unitsWithoutScore))
        #expect(throws: Never.self) { try findings.throwIfUnusable() }
        findings.add(Diagnostic(.weightSetUnknown, at: Place(file: "zhulu.yaml", line: 4), ["set": "x"]))
        let error = #expect(throws: Diagnosed.self) { try findings.throwIfUnusable() }
        #expect(error?.diagnostics.map(\.code) == ["W0410", "E0407"])
        #expect(findings.errors.map(\.message.en) == ["there is no weight set \"x\""])
        #expect(Severity.note < .warning && Severity.warning < .error)
    }
}
