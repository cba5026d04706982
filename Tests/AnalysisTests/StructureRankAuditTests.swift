import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

@testable import Analysis

@Suite("What a change does to whom")
struct StructureRankAuditTests {
    private let panel = SmallIndex.panel(SmallIndex.random(["a", "b", "c", "d", "e"], rows: 12))

    private func audit(
        _ plan: Plan = SmallIndex.plan(SmallIndex.tree), _ panel: Panel? = nil, node: String? = nil
    ) throws -> RankAudit {
        let panel = panel ?? self.panel
        return RankAudit(of: try SmallIndex.run(plan, panel), on: panel, node: node)
    }

    private func moved(_ rebuild: RankAudit.Rebuild) throws -> (shifts: RankShifts, scores: [Double]) {
        guard case let .moved(shifts, scores, _) = rebuild.outcome else {
            throw Diagnosed(rebuild.failures)
        }
        return (shifts, scores)
    }

    @Test func omissionIsThePlanWithoutIt() throws {
        let shorter = IndexModel.Framework.Branch.node(
            "index",
            children: [
                .node("left", weight: 2, children: [.indicator("a"), .indicator("c")]),
                .node("right", children: [.indicator("d"), .indicator("e")]),
            ])
        let wanted = try SmallIndex.run(SmallIndex.plan(shorter), panel)
        let audit = try audit()
        let rebuild = audit.rebuild(.omission(of: "b"))
        let (shifts, scores) = try moved(rebuild)
        #expect(rebuild.plan.framework == IndexModel.Framework(shorter))
        #expect(scores == wanted.scores)
        #expect(shifts.units.map(\.before) == audit.run.ranks)
        #expect(shifts.units.map(\.after) == wanted.ranks)
        #expect(shifts.units.map(\.unit) == (0..<12).map { "u\($0)" })
        let sizes = zip(audit.run.ranks, wanted.ranks).map { abs(($0 ?? 0) - ($1 ?? 0)) }
        #expect(shifts.meanAbsolute == sizes.reduce(0, +) / 12)
        #expect(shifts.greatest == sizes.max())
        #expect(shifts.unmoved == sizes.count { $0 == 0 })
        #expect(shifts.moved.count + shifts.unmoved == 12)
        #expect(shifts.moved.first.flatMap { $0.gain.map(abs) } == shifts.greatest)
    }

    @Test func everyIndicatorAndEveryNode() throws {
        let audit = try audit()
        let edits = audit.withoutEachIndicator().map(\.edit)
        #expect(edits == ["a", "b", "c", "d", "e"].map { .omission(of: $0) })
        #expect(audit.withoutEachNode().map(\.edit) == ["left", "right"].map { .omission(of: $0) })
        let right = try moved(audit.withoutEachNode()[1]).scores
        let left = audit.run.nodes[1].scores
        #expect(zip(right, left).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    @Test func childrenTakeTheirParentAlong() throws {
        let tree = IndexModel.Framework.Branch.node(
            "index", children: [.node("left", children: [.indicator("a")]), .indicator("b")])
        let audit = try audit(SmallIndex.plan(tree))
        let rebuilds = audit.withoutEachIndicator()
        #expect(rebuilds[0].plan.framework.nodes.map(\.id) == ["index", "b"])
        let alone = try self.audit(SmallIndex.plan(.node("index", children: [.indicator("a")])))
        let nothing = alone.rebuild(.omission(of: "a"))
        #expect(nothing.shifts == nil)
        #expect(nothing.failures.map(\.code) == [DiagnosticKind.nodeWithoutChildren.code])
        // The node whose ranks are asked for goes too.
        let pillar = try self.audit(SmallIndex.plan(tree), node: "left")
        #expect(pillar.rebuild(.omission(of: "a")).failures.count == 1)
        #expect(pillar.rebuild(.omission(of: "b")).shifts?.meanAbsolute == 0)
    }

    /// With a ragged tree a node may lose its level; what its level chose for it stays.
    @Test func choicesByLevelStay() throws {
        let tree = IndexModel.Framework.Branch.node(
            "index",
            children: [
                .node(
                    "left",
                    children: [.indicator("a"), .node("deep", children: [.indicator("b"), .indicator("c")])]),
                .node("right", children: [.indicator("d"), .indicator("e")]),
            ])
        let means = Assignment(
            MethodChoice("arithmetic"), byLevel: [3: MethodChoice("harmonic"), 2: MethodChoice("geometric")])
        let scale = MethodChoice("min-max", ["lower": 1, "upper": 100])
        let audit = try audit(SmallIndex.plan(tree, normalisation: scale, aggregation: means))
        let rebuild = audit.rebuild(.omission(of: "deep"))
        let left = try #require(rebuild.plan.framework.position(of: "left"))
        #expect(rebuild.plan.framework.nodes[left].level == 2)
        #expect(rebuild.plan.aggregation.choice(for: rebuild.plan.framework.nodes[left])?.id == "harmonic")
        #expect(rebuild.plan.aggregation.choice(for: rebuild.plan.framework.root)?.id == "arithmetic")
    }

    /// Under min–max a unit that holds the maximum carries the others' order: without it they change places.
    @Test func anExcludedUnitMayTurnTheOthers() throws {
        let panel = SmallIndex.panel(["a": [0, 5, 10, 4, 100], "b": [10, 9, 0, 9.5, 5]])
        let plan = SmallIndex.plan(.node("index", children: [.indicator("a"), .indicator("b")]))
        let audit = try audit(plan, panel)
        // Scores before: 0.5, 0.475, 0.05, 0.495, 0.75.
        #expect(audit.run.ranks == [2, 4, 5, 3, 1])
        let rebuilds = audit.withoutEachUnit()
        #expect(rebuilds.count == 5)
        let shifts = try moved(rebuilds[4]).shifts
        // Among the four, and after: 0.5, 0.7, 0.5, 0.675.
        #expect(shifts.units.map(\.unit) == ["u0", "u1", "u2", "u3"])
        #expect(shifts.units.map(\.before) == [1, 3, 4, 2])
        #expect(shifts.units.map(\.after) == [3, 1, 3, 2])
        #expect(shifts.units.map(\.gain) == [-2, 2, 1, 0])
        #expect(shifts.meanAbsolute == 1.25)
    }

    @Test func whatTheNumbersForbidIsReportedAndStopsNothing() throws {
        let reference = MethodChoice("distance-to-reference", ["unit": "u3"])
        let columns = SmallIndex.random(["a", "b"], rows: 6).mapValues { column in
            column.enumerated().map { $0 == 3 ? 20 : $1 }
        }
        let tree = IndexModel.Framework.Branch.node("index", children: [.indicator("a"), .indicator("b")])
        let audit = try audit(
            SmallIndex.plan(tree, normalisation: reference), SmallIndex.panel(columns))
        let rebuilds = audit.withoutEachUnit()
        #expect(rebuilds.map { $0.shifts == nil } == [false, false, false, true, false, false])
        #expect(rebuilds[3].failures.first?.code == DiagnosticKind.methodImpossible.code)
        let geometric = SmallIndex.plan(
            tree, normalisation: MethodChoice("z-score"),
            aggregation: Assignment(MethodChoice("geometric")))
        let median = SmallIndex.plan(tree, normalisation: MethodChoice("rank"))
        let alternatives = audit.alternatives([
            (Phrase(zh: "几何", en: "geometric"), geometric), (Phrase(zh: "排名", en: "ranks"), median),
        ])
        #expect(alternatives[0].failures.first?.code == DiagnosticKind.valueForbidsMean.code)
        #expect(alternatives[0].plan == geometric)
        #expect(alternatives[1].shifts != nil)
    }

    @Test func aReversalTurnsTheData() throws {
        var turned = panel
        turned.indicators[2].direction = .negative
        let wanted = try SmallIndex.run(SmallIndex.plan(SmallIndex.tree), turned)
        let audit = try audit()
        #expect(try moved(audit.rebuild(.reversal(of: "c"))).scores == wanted.scores)
        let again = RankAudit(of: wanted, on: turned)
        #expect(try moved(again.rebuild(.reversal(of: "c"))).scores == audit.run.scores)
        let node = audit.rebuild(.reversal(of: "right"))
        #expect(node.plan.framework.nodes[5].direction == .negative)
        // Under min–max on 0 … 100 a node that is turned scores 100 less what it did.
        let scores = try moved(node).scores
        let right = audit.run.nodes[5].scores
        for row in 0..<12 {
            #expect(abs(scores[row] - audit.run.scores[row] - (100 - 2 * right[row]) / 3) < 1e-12)
        }
    }

    @Test func factorsMultiplyWhatTheDataGave() throws {
        let plan = SmallIndex.plan(SmallIndex.tree, weighting: MethodChoice("standard-deviation"))
        let audit = try audit(plan)
        #expect(try moved(audit.rebuild(.reweighting(factors: [:]))).scores == audit.run.scores)
        let without = try moved(audit.rebuild(.reweighting(factors: ["a": 0]))).scores
        let nodes = audit.run.weights
        let row = 4
        let left =
            (nodes[3] * audit.run.nodes[3].scores[row] + nodes[4] * audit.run.nodes[4].scores[row])
            / (nodes[3] + nodes[4])
        let wanted = (nodes[1] * left + nodes[5] * audit.run.nodes[5].scores[row]) / (nodes[1] + nodes[5])
        #expect(abs(without[row] - wanted) < 1e-12)
    }

    @Test func periodsKeepTheirOwnRanks() throws {
        let panel = SmallIndex.panel(
            SmallIndex.random(["a", "b", "c", "d", "e"], rows: 10), periods: [2020, 2021])
        let audit = try audit(SmallIndex.plan(SmallIndex.tree), panel)
        let shifts = try moved(audit.rebuild(.exclusion(ofUnit: "u2"))).shifts
        #expect(shifts.units.count == 8)
        for year in [2020, 2021] {
            let own = shifts.units.filter { $0.period == year }
            #expect(Set(own.compactMap(\.before)) == [1, 2, 3, 4])
            #expect(Set(own.compactMap(\.after)) == [1, 2, 3, 4])
        }
    }

    @Test func gapsAreNeitherMovedNorLost() throws {
        var columns = SmallIndex.random(["a", "b", "c", "d", "e"], rows: 8)
        columns = columns.mapValues { $0.enumerated().map { $0 == 5 ? .nan : $1 } }
        columns["a"]?[5] = 3
        let audit = try audit(SmallIndex.plan(SmallIndex.tree), SmallIndex.panel(columns))
        let shifts = try moved(audit.rebuild(.omission(of: "a"))).shifts
        #expect(shifts.units[5].before != nil)
        #expect(shifts.units[5].after == nil)
        #expect(shifts.units[5].gain == nil)
        #expect(shifts.changedRanked.map(\.unit) == ["u5"])
        #expect(shifts.meanAbsolute?.isNaN == false)
    }

    @Test func threadsChangeNothing() throws {
        let audit = try audit()
        let alone = audit.withoutEachUnit().map(\.shifts)
        #expect(audit.withoutEachUnit(executor: threads).map(\.shifts) == alone)
    }

    @Test func editsAreNamedInBothLanguages() throws {
        let run = try audit().run
        let words = PlanEdit.reweighting(factors: ["b": 0.5, "a": 0.5]).words(for: run)
        #expect(words.en == "change weights: a × 0.5, b × 0.5")
        #expect(words.zh == "改动权重：a × 0.5、b × 0.5")
        #expect(PlanEdit.exclusion(ofUnit: "u1").words(for: run).zh == "去掉“u1”")
    }
}
