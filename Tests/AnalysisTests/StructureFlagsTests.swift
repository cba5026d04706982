import Construction
import IndexModel
import Methods
import Testing

@testable import Analysis

@Suite("Correlations that ask for a decision")
struct StructureFlagsTests {
    /// b repeats a; c runs against both; d repeats a too, in another node.
    private static func audit() throws -> RankAudit {
        var columns = SmallIndex.random(["a", "b", "c", "d", "e"], rows: 20, seed: 3)
        let a = columns["a"] ?? []
        let noise = columns["b"] ?? []
        columns["b"] = zip(a, noise).map { 2 * $0 + 0.3 * $1 }
        columns["c"] = zip(a, columns["c"] ?? []).map { $1 - $0 }
        columns["d"] = a.map { 5 * $0 + 1 }
        let panel = SmallIndex.panel(columns)
        return RankAudit(of: try SmallIndex.run(SmallIndex.plan(SmallIndex.tree), panel), on: panel)
    }

    @Test func flagsWithinNodes() throws {
        let correlations = CorrelationAudit(of: try Self.audit().run)
        let flags = correlations.flags()
        let redundant = flags.filter { $0.kind == .redundant }
        #expect(redundant.map { [$0.first, $0.second] } == [["a", "b"]])
        #expect(redundant[0].node == "left")
        #expect(redundant[0].oddOne == nil)
        let opposed = flags.filter { $0.kind == .opposed }
        #expect(opposed.map { [$0.first, $0.second] } == [["a", "c"], ["b", "c"]])
        #expect(opposed.allSatisfy { $0.oddOne == "c" })
        #expect(flags.filter { $0.kind == .againstParent }.map(\.first) == ["c"])
        let probability = try #require(redundant[0].correlation.probability)
        #expect(probability < 1e-6)
    }

    @Test func flagsAcrossNodes() throws {
        let correlations = CorrelationAudit(of: try Self.audit().run, by: .spearman)
        let across = correlations.flags(includingAcross: true).filter { $0.node == nil }
        #expect(across.contains { $0.kind == .redundant && $0.first == "a" && $0.second == "d" })
        #expect(across.allSatisfy { !($0.first == "a" && $0.second == "b") })
        #expect(correlations.table[0, 3].coefficient == 1)
    }

    @Test func cohesionTellsNeighboursFromStrangers() throws {
        let correlations = CorrelationAudit(of: try Self.audit().run)
        let cohesion = correlations.cohesion(of: "right")
        #expect(cohesion.within == correlations.table[3, 4].coefficient)
        let across = [0, 1, 2].flatMap { other in
            [3, 4].compactMap { correlations.table[other, $0].coefficient }
        }
        let mean = across.reduce(0, +) / 6
        #expect(abs((cohesion.across ?? 9) - mean) < 1e-14)
        #expect(correlations.cohesion(of: "index") == (nil, nil))
    }

    @Test func everyFlagHasItsRemedies() throws {
        let audit = try Self.audit()
        let flags = CorrelationAudit(of: audit.run).flags()
        let remedies = audit.remedies(for: flags, executor: threads)
        #expect(remedies.map(\.flag) == flags)
        #expect(
            remedies[0].rebuilds.map(\.edit) == [
                .omission(of: "a"), .omission(of: "b"), .reweighting(factors: ["a": 0.5, "b": 0.5]),
            ])
        #expect(remedies[1].rebuilds.map(\.edit) == [.reversal(of: "c"), .omission(of: "c")])
        for remedy in remedies {
            for rebuild in remedy.rebuilds {
                #expect(rebuild.shifts == audit.rebuild(rebuild.edit).shifts)
                #expect(rebuild.shifts?.meanAbsolute != nil)
            }
        }
        // The pair weighs 4 : 1 against c before, and 2 : 1 after.
        let halved = remedies[0].rebuilds[2].plan
        let set = try #require(halved.weightSets["fixed"])
        #expect([set["a"], set["b"], set["c"]] == [0.5, 1.5, 1])
    }

    /// Where two are all that a node has, halving both leaves every score as it was.
    @Test func halvingAWholeNodeChangesNothing() throws {
        let audit = try Self.audit()
        let rebuild = audit.rebuild(.reweighting(factors: ["d": 0.5, "e": 0.5]))
        #expect(rebuild.shifts?.meanAbsolute == 0)
    }
}
