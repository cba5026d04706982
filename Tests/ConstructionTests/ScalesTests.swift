import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

/// Aggregations whose scores are on a scale of their own, inside a tree.
@Suite struct ScalesTests {
    static let data = panel(["a": [1, 2, 3], "b": [5, 9, 7], "c": [1, 3, 2], "d": [4, 4, 8]])

    static func plan(_ methods: [String: String], top: String = "arithmetic", turned: Bool = false) -> Plan {
        let pillar = Framework.Branch.node(
            "means", direction: turned ? .negative : .positive, children: [.indicator("a"), .indicator("b")])
        let others = Framework.Branch.node("results", children: [.indicator("c"), .indicator("d")])
        return Plan(
            framework: Framework(.node("index", children: [pillar, others])), steps: [scaled("min-max")],
            aggregation: Assignment(MethodChoice(top), byNode: methods.mapValues { MethodChoice($0) }))
    }

    @Test func scalesSideBySideAreSaid() throws {
        let run = try Constructor(Self.plan(["means": "topsis"])).run(on: Self.data)
        #expect(codes(run) == ["W0414"])
        let words = try #require(run.diagnostics.first).message
        #expect(words.en.contains("index") && words.en.contains("means") && words.en.contains("topsis"))
    }

    @Test(arguments: [
        (["means": "topsis", "results": "topsis"], "arithmetic"), (["means": "topsis"], "rank-sum-ratio"),
        (["means": "topsis"], "copeland"), (["means": "median"], "arithmetic"), ([:], "topsis"),
    ])
    func scalesThatAgreeAreNotSaid(_ methods: [String: String], _ top: String) throws {
        let run = try Constructor(Self.plan(methods, top: top)).run(on: Self.data)
        #expect(codes(run).isEmpty, "\(methods) \(top)")
    }

    /// A node that is normalised anew is back on a common scale.
    @Test func renormalisedNodesAreNotSaid() throws {
        var plan = Self.plan(["means": "topsis"])
        plan.renormalisation = Assignment(nil, byNode: ["means": MethodChoice("min-max")])
        #expect(codes(try Constructor(plan).run(on: Self.data)).isEmpty)
    }

    /// TOPSIS of everything turned round is 1 − TOPSIS; the rank-sum ratio has no sum to mirror round.
    @Test func someScalesCanBeMirrored() throws {
        let methods = ["means": "topsis", "results": "topsis"]
        let run = try Constructor(Self.plan(methods, turned: true)).run(on: Self.data)
        #expect(run.nodes[1].mirror == 1)
        #expect(agree(run.nodes[1].scores, run.nodes[1].untreated.map { 1 - $0 }))
        let error = #expect(throws: Diagnosed.self) {
            try Constructor(
                Self.plan(["means": "rank-sum-ratio", "results": "rank-sum-ratio"], turned: true)
            )
            .run(on: Self.data)
        }
        #expect(error?.diagnostics.contains { $0.code == "E0408" } ?? false)
    }

    /// What a weighting learnt is kept beside the weights, and what it doubts is said.
    @Test func factsAndDoubtsAreKept() throws {
        var plan = Self.plan([:])
        let circle: Setting = .table(["a": .table(["b": 3])])
        plan.weighting = Assignment(
            MethodChoice("given"), byNode: ["means": MethodChoice("ahp", ["matrix": circle])])
        let run = try Constructor(plan).run(on: Self.data)
        #expect(run.nodes[1].weightingFacts.map(\.name.en) == ["λ max", "CI"])
        #expect(codes(run).isEmpty)
        let shares = run.plan.framework.nodes[1].children.map { run.weights[$0] }
        #expect(agree(shares, [0.75, 0.25], within: 1e-12))
        plan = Plan(
            framework: flat("a", "b", "c"), steps: [scaled("min-max")],
            weighting: Assignment(
                MethodChoice(
                    "ahp",
                    ["matrix": .table(["a": .table(["b": 5, "c": "1/5"]), "b": .table(["c": 5])])])))
        #expect(codes(try Constructor(plan).run(on: Self.data)) == ["W0413"])
    }
}
