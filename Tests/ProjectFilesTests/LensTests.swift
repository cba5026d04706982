import Construction
import Diagnostics
import Foundation
import ProjectFiles
import Testing

/// What may stand under `lenses`, read into the plan.
@Suite struct LensTests {
    static let lenses = """

        lenses:
          - id: other
            name: {zh: 另一种, en: Other}
            note: A reading
            groups:
              - {id: pair, name: {zh: 对, en: Pair}, indicators: [a, {id: right, weight: 3}]}
              - {id: side, indicators: [left]}
              - {id: gap, not-measured: {zh: 没有数据, en: no data}}
          - {id: single, groups: [{id: one, indicators: [b]}]}
        """

    private func project(_ lenses: String = lenses) throws -> Project {
        try Sound.scratch(["zhulu.yaml": Sound.methodology + lenses]).read()
    }

    @Test func groupsNodesWeightsAndGaps() throws {
        let plan = try project().plan
        #expect(plan.lenses.map(\.id) == ["other", "single"])
        let lens = plan.lenses[0]
        #expect(lens.name == Phrase(zh: "另一种", en: "Other") && lens.note?.en == "A reading")
        #expect(lens.groups.map(\.id) == ["pair", "side", "gap"])
        #expect(lens.groups[0].members == [Lens.Member("a"), Lens.Member("right", weight: 3)])
        #expect(lens.groups[2].members.isEmpty && lens.groups[2].gap?.zh == "没有数据")
        let names = lens.groups.map { $0.leaves(in: plan.framework).map { plan.framework.nodes[$0].id } }
        #expect(names == [["a", "c"], ["a", "b"], []])
        #expect(lens.leftOut(of: plan.framework).isEmpty)
        #expect(plan.lenses[1].leftOut(of: plan.framework).map { plan.framework.nodes[$0].id } == ["a", "c"])
    }

    /// The index weighs a 0.6 · 1/3 = 0.2, b 0.4 and c 0.4.
    @Test func weightsAreTheIndexsUnlessWritten() throws {
        let plan = try project().plan
        let effective = plan.framework.effectiveWeights(plan.framework.nodes.map(\.weight))
        func weights(_ group: Int) -> [Double] {
            plan.lenses[0].groups[group].weights(in: plan.framework, effective: effective)
        }
        #expect(weights(0) == [1, 3])
        let side = weights(1)
        #expect(abs(side[0] - 0.2) < 1e-15 && abs(side[1] - 0.4) < 1e-15)
        // A node with a written weight shares it out as the index does.
        let written = try project(
            "\nlenses: [{id: l, groups: [{id: g, indicators: [{id: left, weight: 6}, c]}]}]")
        let shared = written.plan.lenses[0].groups[0].weights(in: plan.framework, effective: effective)
        #expect(abs(shared[0] - 2) < 1e-14 && abs(shared[1] - 4) < 1e-14 && shared[2] == 1)
        // Where the index gives a node nothing, its leaves share equally.
        let nothing = written.plan.lenses[0].groups[0].weights(
            in: plan.framework, effective: [1, 0, 0, 0, 1, 1])
        #expect(nothing == [3, 3, 1])
    }

    @Test func lensesMoveNoScoreAndNoDigest() throws {
        let plain = try Sound.scratch().read()
        let with = try project()
        #expect(with.digests == plain.digests && with.diagnostics.isEmpty)
        let scores = try [plain, with].map { try Constructor($0.plan).run(on: $0.panel).scores }
        #expect(scores[0] == scores[1])
    }

    @Test func theBundledProjectHasItsLenses() throws {
        let project = try Project.read(ExamplesTests.examples.appendingPathComponent("ai-cities").path)
        #expect(
            project.plan.lenses.map(\.id) == [
                "stage", "six_factors", "report_ranking_2024", "report_index_2023",
            ])
        // Whose indicators are a reading is said of every one of them.
        #expect(project.plan.lenses.allSatisfy { $0.note?.en.contains("our reading") == true })
        #expect(project.plan.lenses[1].groups.filter { $0.gap != nil }.map(\.id) == ["data"])
    }

    @Test func aMisspeltCodeGetsASuggestion() throws {
        let scratch = try Sound.scratch([
            "zhulu.yaml": Sound.methodology
                + "\nlenses: [{id: l, groups: [{id: g, indicators: [rigth]}]}]"
        ])
        do throws(Diagnosed) {
            _ = try Project.read(scratch.path)
            Issue.record("a misspelt code was read")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["E0740"])
            #expect(error.diagnostics[0].suggestion == "right")
        }
    }

    @Test func whatIsNoListIsToldWhereItStands() throws {
        for lenses in [
            "\nlenses: stage", "\nlenses: {id: a}", "\nlenses: [stage]", "\nlenses: [{id: l, groups: [g]}]",
            "\nlenses: [{id: l, groups: [{id: g, indicators: a}]}]",
            "\nlenses: [{id: l, groups: [{id: g, indicators: [[a]]}]}]",
        ] {
            let found = try Sound.scratch(["zhulu.yaml": Sound.methodology + lenses]).findings()
            #expect(found.count == 1 && found[0].hasPrefix("E0205 zhulu.yaml:14:"), "\(lenses): \(found)")
        }
    }
}
