import Construction
import Diagnostics
import Foundation
import IndexModel
import Testing

@testable import ProjectFiles

/// Edits of a methodology's text: what they are about changes, and nothing else does.
@Suite struct EditingTests {
    static let text = """
        # Who made this, and why.
        zhulu: 1
        title: {zh: 小例, en: Small}
        data: {units: units.csv, indicators: indicators.csv, evidence: evidence.csv, sources: sources.csv}

        index:
          id: all   # the index
          children:
            # What comes first.
            - id: left          # a pillar
              weight: 0.6
              children: [a, {id: b, weight: 2}]   # two of them
            - {id: right, weight: 0.4, children: [c]}
            # the end
        methods:
          # from 0 to 100
          normalisation: {min-max: {lower: 0, upper: 100}}   # the usual
          aggregation: arithmetic # for all
        """

    func edited(_ edit: MethodologyEdit, of text: String = EditingTests.text) throws -> String {
        try MethodologyCopy(text).edited(edit).text
    }

    /// The lines that differ, as `-old` and `+new`.
    func difference(_ edit: MethodologyEdit, of text: String = EditingTests.text) throws -> [String] {
        let (old, new) = (
            text.components(separatedBy: "\n"), try edited(edit, of: text).components(separatedBy: "\n")
        )
        return new.difference(from: old).map { change in
            switch change {
            case let .remove(_, line, _): "-" + line
            case let .insert(_, line, _): "+" + line
            }
        }
    }

    @Test func aWeightIsTheFewCharactersThatItIs() throws {
        #expect(
            try difference(.weight(of: "left", 0.55)) == ["-      weight: 0.6", "+      weight: 0.55"])
        #expect(
            try difference(.weight(of: "b", 3)) == [
                "-      children: [a, {id: b, weight: 2}]   # two of them",
                "+      children: [a, {id: b, weight: 3}]   # two of them",
            ])
    }

    @Test func anIndicatorThatIsACodeAloneBecomesATable() throws {
        #expect(
            try difference(.weight(of: "a", 0.5)) == [
                "-      children: [a, {id: b, weight: 2}]   # two of them",
                "+      children: [{id: a, weight: 0.5}, {id: b, weight: 2}]   # two of them",
            ])
        #expect(
            try difference(.direction(of: "c", 1)) == [
                "-    - {id: right, weight: 0.4, children: [c]}",
                "+    - {id: right, weight: 0.4, children: [{id: c, direction: 1}]}",
            ])
    }

    @Test func namesStandBehindTheCode() throws {
        #expect(
            try difference(.name(of: "left", zh: "左", en: "Left: \"one\" # no comment")) == [
                "+      name: {zh: 左, en: \"Left: \\\"one\\\" # no comment\"}"
            ])
    }

    @Test func whatIsRemovedLeavesItsComments() throws {
        #expect(
            try difference(.removal(of: "a")) == [
                "-      children: [a, {id: b, weight: 2}]   # two of them",
                "+      children: [{id: b, weight: 2}]   # two of them",
            ])
        let text = try edited(.removal(of: "left"))
        for comment in ["# What comes first.", "# a pillar", "# two of them", "# the end"] {
            #expect(text.contains(comment))
        }
        #expect(!text.contains("id: left"))
        // The last indicator of a pillar takes the pillar along.
        #expect(try !edited(.removal(of: "c")).contains("right"))
        #expect(throws: Diagnosed.self) { try edited(.removal(of: "all")) }
        #expect(throws: Diagnosed.self) { try edited(.removal(of: "nobody")) }
    }

    @Test func anIndicatorMoves() throws {
        let text = try edited(.move("b", under: "right"))
        #expect(text.contains("children: [a]   # two of them"))
        #expect(text.contains("- {id: right, weight: 0.4, children: [c, {id: b, weight: 2}]}"))
        #expect(throws: Diagnosed.self) { try edited(.move("left", under: "left")) }
        #expect(throws: Diagnosed.self) { try edited(.move("all", under: "left")) }
    }

    /// An item of a block list moves with its lines and comments.
    @Test func aPillarChangesPlaces() throws {
        let text = try edited(.shift("left", by: 1))
        let moved = """
                # What comes first.
                - {id: right, weight: 0.4, children: [c]}
                - id: left          # a pillar
                  weight: 0.6
                  children: [a, {id: b, weight: 2}]   # two of them
                # the end
            """
        #expect(text.contains(moved), "\(text)")
        #expect(throws: Diagnosed.self) { try edited(.shift("left", by: -1)) }
    }

    @Test func indicatorsAndNodesJoin() throws {
        #expect(try edited(.addition(of: "d", under: "right")).contains("children: [c, d]"))
        let text = try edited(.group(id: "new", zh: "新", en: "New", under: "all", indicator: "b"))
        #expect(
            text.contains("    - {id: new, name: {zh: 新, en: New}, children: [b]}\n    # the end"), "\(text)")
        #expect(text.contains("children: [a]   # two of them"))
    }

    @Test func methodsKeepTheirExceptions() throws {
        #expect(
            try difference(.method(step: "aggregation", for: .everything, "geometric")) == [
                "-  aggregation: arithmetic # for all", "+  aggregation: geometric # for all",
            ])
        let own = try edited(.method(step: "aggregation", for: .node("left"), "geometric"))
        #expect(own.contains("aggregation: {default: arithmetic, by-node: {left: geometric}} # for all"))
        let gone = try edited(.method(step: "aggregation", for: .node("left"), nil), of: own)
        #expect(gone.contains("aggregation: {default: arithmetic} # for all"))
        let one = try edited(.method(step: "normalisation", for: .indicator("a"), "{z-score: {mean: 50}}"))
        #expect(
            one.contains(
                "normalisation: {min-max: {lower: 0, upper: 100}, by-indicator: {a: {z-score: {mean: 50}}}}   # the usual"
            ),
            "\(one)")
        let other = try edited(.method(step: "normalisation", for: .everything, "rank"), of: one)
        #expect(
            other.contains(
                "normalisation: {default: rank, by-indicator: {a: {z-score: {mean: 50}}}}   # the usual"),
            "\(other)")
        let imputed = try edited(.method(step: "imputation", for: .everything, "median"))
        #expect(imputed.contains("aggregation: arithmetic # for all\n  imputation: median"), "\(imputed)")
        // An indicator that goes takes what was chosen for it along.
        #expect(try !edited(.removal(of: "a"), of: one).contains("z-score"))
        #expect(try edited(.move("a", under: "right"), of: one).contains("z-score"))
    }

    @Test func aSectionThatIsNotThereIsMade() throws {
        let bare = String(EditingTests.text.prefix(upTo: EditingTests.text.range(of: "methods:")!.lowerBound))
        let text = try edited(.method(step: "weighting", for: .everything, "equal"), of: bare)
        #expect(text.hasSuffix("methods:\n  weighting: equal\n"), "\(text)")
    }

    @Test func aggregationsByLevelStay() throws {
        let text = EditingTests.text.replacingOccurrences(
            of: "aggregation: arithmetic", with: "aggregation: [arithmetic, geometric]")
        let own = try edited(.method(step: "aggregation", for: .node("left"), "minimum"), of: text)
        #expect(
            own.contains(
                "aggregation: {default: geometric, by-level: {\"2\": arithmetic}, by-node: {left: minimum}} # for all"
            ),
            "\(own)")
    }

    @Test func lineBreaksAreTheFilesOwn() throws {
        let text = EditingTests.text.replacingOccurrences(of: "\n", with: "\r\n")
        let edited = try edited(.name(of: "left", zh: "左", en: "Left"), of: text)
        #expect(!edited.replacingOccurrences(of: "\r\n", with: "").contains("\n"))
        #expect(edited.contains("\r\n      name: {zh: 左, en: Left}\r\n"))
    }

    /// What cannot be edited without harm is not edited.
    @Test func oddWritingIsRefused() throws {
        let tagged = EditingTests.text.replacingOccurrences(of: "id: left ", with: "id: !!str left ")
        #expect(throws: Diagnosed.self) { try edited(.weight(of: "left", 1), of: tagged) }
        // A reader of YAML drops a byte order mark, so that it cannot be a name.
        #expect(throws: Diagnosed.self) { try edited(.name(of: "left", zh: "\u{FEFF}", en: "x")) }
        let aliased = EditingTests.text.replacingOccurrences(of: "weight: 0.6", with: "weight: &w 0.6")
        #expect(throws: Diagnosed.self) { try edited(.weight(of: "left", 1), of: aliased) }
    }

    @Test(arguments: [
        "<script>alert('1')</script>", "a: b", "- a", "# no comment", "'", "\"", "\\", "it's \"so\"", "{a}",
        "[b]",
        "a, b", "*x", "&x", "x: *y, z", "%", "@", "`", "!", "| >", "true", "null", "~", "3", "1e5", "0x1F",
        "yes",
        " spaces ", "tab\there", "line\nbreak", "\u{2028}", "\u{85}", "\u{7}", "\u{202E}abc", "🏙️",
        "北京：“人工智能”，#1", "a\u{0301}", "<<", "=", "?", ":", "a:", "-", "2023-01-01", "---", "...", "\\u0041",
    ]) func anyNameCanBeWritten(_ name: String) throws {
        let once = try edited(.name(of: "left", zh: name, en: name + name))
        let scratch = try Sound.scratch(["zhulu.yaml": once])
        let framework = try scratch.read().plan.framework
        #expect(framework.nodes[1].name == Phrase(zh: name, en: name + name))
        // And over again, in place of the first.
        let twice = try edited(.name(of: "left", zh: "左", en: "Left"), of: once)
        #expect(twice.contains("name: {zh: 左, en: Left}"), "\(twice)")
    }

    /// What the tree says of an indicator counts for more than its table.
    @Test func theTreeHasTheLastWordOnIndicators() throws {
        let scratch = try Sound.scratch()
        let before = try scratch.read()
        let text = try MethodologyCopy(Sound.methodology).edited([
            .direction(of: "c", 1), .name(of: "a", zh: "甲项", en: "Item a"), .denominator(of: "b", "a"),
        ]).text
        try scratch.write(text, to: "zhulu.yaml")
        let after = try scratch.read()
        func indicator(_ code: String) throws -> Indicator {
            after.panel.indicators[try #require(after.panel.position(of: code))]
        }
        #expect(try indicator("c").direction == .positive)
        #expect(try indicator("a").name == Phrase(zh: "甲项", en: "Item a"))
        #expect(try indicator("b").denominator == "a")
        #expect(before.digests.method != after.digests.method && before.digests.data == after.digests.data)
        let run = try Constructor(after.plan).run(on: after.panel)
        #expect(run.stage("denomination")?.panel.columns[1] == [10, 10, 40.0 / 3])
        try scratch.write(try MethodologyCopy(text).edited(.denominator(of: "b", nil)).text, to: "zhulu.yaml")
        #expect(try scratch.read().panel.indicators[1].denominator == nil)
    }
}
