import Diagnostics
import Foundation
import Testing

/// Documentation/Handbook.md: the handbook's printed tables beside ours, from its raw data.
///
/// The test fails where the file is not what the engine gives today. Written anew with
///
///     ZHULU_WRITE_HANDBOOK=1 swift test --filter HandbookTests
@Suite struct HandbookTests {
    static let file = Printed.root.appendingPathComponent("Documentation/Handbook.md")

    private func sections() throws -> [Section] {
        let example = try Example()
        try #require(example.countries.count == 23 && example.goals.allSatisfy { $0.count == 23 })
        let weights = try WeightSections(example: example).sections()
        let structure = try StructureSections(example: example).sections()
        let sensitivity = SensitivitySections(example: example)
        let voting = try VotingSections(example: example).sections()
        let clusters = try ClusterSections(example: example).sections()
        let scales = try NormalisationSections(example: example).sections()
        let middle = structure.filter { $0.name.en != "Table 16" && $0.name.en != "Box 7" }
        let others = structure.filter { $0.name.en == "Box 7" }
        return middle + clusters + others + scales + structure.filter { $0.name.en == "Table 16" } + weights
            + [try sensitivity.geometric()] + voting + (try sensitivity.sections())
    }

    @Test func documentIsWhatTheEngineGives() throws {
        let text = HandbookDocument(sections: try sections()).markdown
        if ProcessInfo.processInfo.environment["ZHULU_WRITE_HANDBOOK"] != nil {
            try text.write(to: Self.file, atomically: true, encoding: .utf8)
        }
        let written = try String(contentsOf: Self.file, encoding: .utf8).split(
            separator: "\n", omittingEmptySubsequences: false)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(written.count == lines.count, "Documentation/Handbook.md is stale: see HandbookTests")
        for (place, (old, new)) in zip(written, lines).enumerated() where old != new {
            Issue.record("line \(place + 1) is \(old), and should be \(new)")
        }
    }

    /// The tables that follow from the data do so to the last printed digit.
    @Test(arguments: [
        "Table 6", "Table 7", "Table 8", "Table 9", "Table 11", "Table 14", "Table 16", "Table 19",
        "Table 26",
        "Table 27", "Table 29", "Table 30", "Table 32", "Table 33", "Table 36", "Table 37", "Page 111",
        "Figure 13",
    ])
    func exact(_ name: String) throws {
        let number = name.split(separator: " ").last.map(String.init) ?? ""
        let section = try #require(
            try sections().first { $0.name.en == name || $0.name.en.hasSuffix(", \(number)") })
        #expect(!section.cells.isEmpty && section.agreeing == section.cells.count)
    }

    /// The example's evidence is the printed Table A.2, logarithms to its two digits.
    @Test func evidenceIsTheRawData() throws {
        let (example, printed) = (try Example(), try Printed("tai_raw"))
        #expect(example.countries == printed.texts("country"))
        for (place, name) in Example.names.enumerated() {
            if place == 4 || place == 5 {
                let cells = zip(printed.texts("\(name)_log10"), example.columns[place]).map { Cell($0, $1) }
                #expect(cells.count == 23 && cells.allSatisfy(\.agrees), "\(name)")
            } else {
                #expect(example.levels[place] == printed.numbers(name), "\(name)")
            }
        }
    }
}
