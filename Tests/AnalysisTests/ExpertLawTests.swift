import Construction
import IndexModel
import Methods
import Testing

@testable import Analysis

/// Experts whose judgements the draws take, one by one or drawn anew.
@Suite struct ExpertLawTests {
    /// Three experts on every node; the third says nothing of the second node's children.
    private static func plan(_ way: WeightVariation.Experts, centre: String = "mean") -> Plan {
        var plan = Synthetic.plan()
        let framework = plan.framework
        var rows: [[String: Setting]] = (0..<3).map { ["expert": .text("e\($0)")] }
        for (position, node) in framework.nodes.filter({ !$0.isLeaf }).enumerated() {
            for expert in 0..<3 where !(expert == 2 && position == 1) {
                let points = node.children.indices.map { Double(1 + ($0 + expert * 2 + position) % 5) }
                let total = points.reduce(0, +)
                for (child, point) in zip(node.children, points) {
                    rows[expert][framework.nodes[child].id] = .number(100 * point / total)
                }
            }
        }
        plan.weighting = Assignment(
            MethodChoice(
                "budget-allocation",
                ["experts": .list(rows.map(Setting.table)), "centre": .text(centre)]))
        plan.assumptions = [Assumption("weights", .weights(WeightVariation(experts: way)))]
        return plan
    }

    /// Shares among the children of each inner node in each draw.
    private func shares(_ plan: Plan, draws: Int) throws -> [[[Double]]] {
        let panel = Synthetic.panel(missing: false)
        let nominal = try Constructor(plan).run(on: panel)
        let last = nominal.final.periods[nominal.final.periods.count - 1]
        let subject = Subject(
            units: last.rows.map { nominal.final.unit(at: $0).code }, period: last.period, target: 0)
        let engine = try ReplicateEngine(
            plan: plan, panel: panel, subject: subject, cells: [], nominal: nominal.weights, seed: 3)
        return try (0..<draws).map { replicate in
            let draw = engine.draw(replicate)
            let run = try Constructor(draw.plan).run(on: draw.panel)
            return plan.framework.nodes.filter { !$0.isLeaf }.map { node in
                let total = node.children.reduce(0) { $0 + run.weights[$1] }
                return node.children.map { run.weights[$0] / total }
            }
        }
    }

    private func judges(_ plan: Plan) throws -> [[(name: String, weights: [Double])]] {
        let choice = try #require(plan.weighting.general)
        let method = try #require(try Catalogue.weighting(choice) as? any ExpertWeighting)
        return plan.framework.nodes.filter { !$0.isLeaf }.map { node in
            method.judges(of: node.children.map { plan.framework.nodes[$0].id })
        }
    }

    private func isSame(_ left: [Double], _ right: [Double]) -> Bool {
        zip(left, right).allSatisfy { abs($0 - $1) < 1e-12 }
    }

    /// Every draw has the weights of one expert throughout; where that one has no say, those of all together.
    @Test func oneExpertAtATime() throws {
        let plan = Self.plan(.one)
        let judges = try judges(plan)
        let together = try Constructor(plan).run(on: Synthetic.panel(missing: false)).weights
        var counts = [0, 0, 0]
        for draw in try shares(plan, draws: 300) {
            let expert = try #require((0..<3).first { isSame(draw[0], judges[0][$0].weights) })
            counts[expert] += 1
            for (node, found) in draw.enumerated() {
                if expert < judges[node].count {
                    #expect(isSame(found, judges[node][expert].weights))
                } else {
                    let inner = plan.framework.nodes.filter { !$0.isLeaf }[node]
                    let total = inner.children.reduce(0) { $0 + together[$1] }
                    #expect(isSame(found, inner.children.map { together[$0] / total }))
                }
            }
        }
        // Binomial with p = 1/3: 100 ± 5 standard deviations of 8.2.
        #expect(counts.allSatisfy { abs($0 - 100) < 41 }, "\(counts)")
    }

    /// Drawn anew, the weights are means of as many experts as there are, with replacement: ten multisets of three.
    @Test func expertsDrawnAnew() throws {
        let plan = Self.plan(.resampled)
        let first = try judges(plan)[0].map(\.weights)
        var possible: [[Double]] = []
        for a in 0..<3 {
            for b in a..<3 {
                for c in b..<3 {
                    possible.append(first[0].indices.map { (first[a][$0] + first[b][$0] + first[c][$0]) / 3 })
                }
            }
        }
        var seen: Set<Int> = []
        for draw in try shares(plan, draws: 200) {
            let found = possible.indices.first { isSame(possible[$0], draw[0]) }
            seen.insert(try #require(found))
        }
        #expect(seen.count == 10)
    }

    @Test func aFewPointsAreNoRegion() throws {
        let plan = Self.plan(.one)
        let weights = plan.framework.nodes.map { _ in 1.0 }
        #expect(WeightRegion(plan: plan, weights: weights) == nil)
    }
}
