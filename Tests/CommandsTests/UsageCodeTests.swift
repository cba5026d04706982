import Foundation
import Testing

/// Usage problems that belong to no project, so that no folder of Examples/broken can show them: `check` never meets what
/// other commands are asked. Each is met from the command line, with a way out in both languages.
@Suite struct UsageCodeTests {
    private static let cities = Program.package + "/Examples/ai-cities"
    private static let prefectures = Program.package + "/Examples/prefectures"

    @Test(arguments: [
        ("E0831", ["why", "nowhere_at_all", "--project", cities]),
        ("E0832", ["why", "--since", "1999", "--project", prefectures]),
        ("E0834", ["why", "tmt_ai_city_2024", "--since", "2020", "--project", cities]),
        (
            "E0835",
            ["why", "--since", "2020", "--set", "methods.aggregation=copeland", "--project", prefectures]
        ),
        ("E0836", ["league", "fit", "adj_imd_sci_2020", "--project", cities]),
        ("E0850", ["source", "show", "no-such-source", "--project", cities]),
        ("E0852", ["evidence", "合肥", "loans", "--year", "1999", "--project", prefectures]),
    ]) func questionsThatCannotBeAsked(code: String, arguments: [String]) throws {
        for language in ["zh", "en"] {
            let outcome = try Program.run(arguments + ["--lang", language])
            #expect(outcome.status == 64 && outcome.messages.contains(code), "\(outcome.messages)")
            #expect(outcome.messages.contains("zhulu explain \(code)"), "\(outcome.messages)")
        }
    }

    @Test func bothYearsTheSame() throws {
        let latest = try Program.run([
            "why", "--since", "2020", "--year", "2020", "--project", Self.prefectures, "--lang", "en",
        ])
        #expect(latest.status == 64 && latest.messages.contains("E0833"), "\(latest.messages)")
    }

    /// A lens of which only one group is measured.
    @Test func oneGroupIsNoProfile() throws {
        let folder = try Scratch(example: "tiny")
        let methodology = try folder.read("zhulu.yaml")
        try folder.write(
            methodology
                + "\nlenses:\n  - id: lens\n    groups:\n      - {id: one, indicators: [cost]}\n      - {id: two, not-measured: nobody counts it}\n",
            to: "zhulu.yaml")
        let outcome = try Program.run(["profile", "丙", "--lens", "lens", "--lang", "en"], in: folder.path)
        #expect(outcome.status == 64 && outcome.messages.contains("E0842"), "\(outcome.messages)")
    }

    /// A recorded command that writes files is not repeated.
    @Test func commandsThatWriteAreNotRepeated() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write("unit,rank,score,command\nc,2,0.96,init evil\n", to: "out.csv")
        let outcome = try Program.run(["verify", "out.csv", "--lang", "en"], in: folder.path)
        #expect(outcome.status == 2 && outcome.messages.contains("E0857"), "\(outcome.messages)")
    }
}
