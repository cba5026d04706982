import Construction
import IndexModel
import Methods
import Testing

@testable import Explanations

/// Where a difference of two scores comes from: by hand, and as laws over random plans.
@Suite("Gaps between two units")
struct GapTests {
    static func gap(
        _ root: Framework.Branch, _ values: [[Double]], aggregation: Assignment<MethodChoice>,
        renormalisation: Assignment<MethodChoice> = Assignment(nil)
    ) throws -> Gap {
        let framework = Framework(root)
        let panel = Panel(
            units: values[0].indices.map { StatisticalUnit(code: "u\($0)") },
            indicators: framework.leaves.map { Indicator(code: framework.nodes[$0].id) }, columns: values)
        let plan = Plan(
            framework: framework, steps: [.normalisation(Assignment(MethodChoice("none")))],
            aggregation: aggregation, renormalisation: renormalisation)
        return try #require(Explainer(try Constructor(plan).run(on: panel)).gap(0, 1))
    }

    static let pair = Framework.Branch.node(
        "index", children: [.indicator("a"), .indicator("b", weight: 3)])

    /// ¼ · (10 − 30) + ¾ · (90 − 50).
    @Test func arithmetic() throws {
        let gap = try Self.gap(
            Self.pair, [[10, 30], [90, 50]], aggregation: Assignment(MethodChoice("arithmetic")))
        #expect(gap.points == [25, -5, 30] && gap.methods[0] == .weights && gap.remainders.isEmpty)
        #expect(gap.share(of: 1) == -0.2)
    }

    /// √(20 · 80) = 40 against √(5 · 5) = 5: ln 4 and ln 16 of ln 64 in halves, so a third and two thirds of 35.
    @Test func geometricByLogarithmicMeans() throws {
        let gap = try Self.gap(
            .node("index", children: [.indicator("a"), .indicator("b")]), [[20, 5], [80, 5]],
            aggregation: Assignment(MethodChoice("geometric")))
        #expect(gap.methods[0] == .logarithmicMean)
        #expect(abs((gap.points[1] ?? 0) - 35.0 / 3) < 1e-12)
        #expect(abs((gap.points[2] ?? 0) - 70.0 / 3) < 1e-12)
    }

    /// Means 100 and 100, penalties 1 and 0: nothing but the penalty tells them apart.
    @Test func thePenaltyIsARemainder() throws {
        let gap = try Self.gap(
            .node("index", children: [.indicator("a"), .indicator("b")]), [[90, 100], [110, 100]],
            aggregation: Assignment(MethodChoice("mazziotta-pareto")))
        #expect(gap.points == [-1, -5, 5])
        #expect(gap.remainders == [GapRemainder(kind: .penalty, node: 0, points: -1)])
    }

    /// The second unit lacks b: on a alone the first is behind by 20, and b gives it 60 more.
    @Test func whatOnlyOneHasIsCoverage() throws {
        let gap = try Self.gap(
            Self.pair, [[10, 30], [90, .nan]], aggregation: Assignment(MethodChoice("arithmetic")))
        #expect(gap.points == [40, -20, nil])
        #expect(gap.remainders == [GapRemainder(kind: .coverage, node: 0, points: 60)])
    }

    /// Duels over a and b: the first unit wins a against both others, b against none.
    @Test func duelsByShapley() throws {
        let gap = try Self.gap(
            Self.pair, [[9, 1, 5], [1, 2, 3]], aggregation: Assignment(MethodChoice("copeland")))
        // With a alone 2 − (−2), with b alone −2 − 0, with both −2 − 0.
        #expect(gap.methods[0] == .shapley && gap.points == [-2, 2, -4])
    }

    /// The two tie in p, which a and b make in different ways; its parts cancel.
    @Test func whatCancelsIsShown() throws {
        let nested = Framework.Branch.node(
            "index",
            children: [.node("p", children: [.indicator("a"), .indicator("b")]), .indicator("c")])
        for anew in [nil, MethodChoice("min-max", ["upper": 10])] {
            let gap = try Self.gap(
                nested, [[10, 30, 0], [30, 10, 0], [7, 5, 0]],
                aggregation: Assignment(MethodChoice("geometric", ["floor": 1])),
                renormalisation: Assignment(nil, byNode: anew.map { ["p": $0] } ?? [:]))
            #expect(gap.points[1] == 0 && (gap.points[2] ?? 0) < -0.5)
            #expect((gap.points[2] ?? 0) + (gap.points[3] ?? 0) == 0)
        }
    }

    @Test func shapleyValuesOfTheGloveGame() {
        // Two left gloves and a right one; a pair is worth 1.
        let worth = (0..<8).map { $0 & 4 != 0 && $0 & 3 != 0 ? 1.0 : 0.0 }
        let values = Shapley.values(of: worth, players: 3)
        for (value, expected) in zip(values, [1.0 / 6, 1.0 / 6, 4.0 / 6]) {
            #expect(abs(value - expected) < 1e-15)
        }
    }

    // MARK: Laws

    /// Points and remainders of the indicators add up to the difference, and those of each node to its own points;
    /// exchanging the units turns every sign, to the last bit.
    @Test(arguments: Synthetic.Kind.allCases)
    func itAddsUpAndTurns(kind: Synthetic.Kind) throws {
        var compared = 0
        var methods: Set<DivisionMethod> = []
        for seed in 1...60 {
            let synthetic = Synthetic(kind, seed: UInt64(seed))
            guard let run = try? Constructor(synthetic.plan).run(on: synthetic.panel) else { continue }
            let explainer = Explainer(run)
            let rows = run.final.periods.last?.rows ?? 0..<0
            for (first, second) in zip(rows, rows.dropFirst()) {
                guard let gap = explainer.gap(first, second) else { continue }
                compared += 1
                methods.formUnion(gap.methods.compactMap { $0 })
                Self.checkSums(gap, run)
                let turned = try #require(explainer.gap(second, first))
                for (one, other) in zip(gap.points, turned.points) { #expect(one == other.map { -$0 }) }
                #expect(gap.methods == turned.methods)
                #expect(
                    gap.remainders
                        == turned.remainders.map {
                            GapRemainder(kind: $0.kind, node: $0.node, points: -$0.points)
                        })
            }
        }
        #expect(compared > 200)
        #expect(methods.count > (kind == .arithmetic ? 0 : 2))
    }

    private static func checkSums(_ gap: Gap, _ run: Run) {
        let framework = run.plan.framework
        let scale = max(1, abs(gap.firstScore), abs(gap.secondScore))
        func remainders(at node: Int) -> Double {
            gap.remainders.reduce(0) { $0 + ($1.node == node ? $1.points : 0) }
        }
        let indicators = framework.leaves.reduce(0) { $0 + (gap.points[$1] ?? 0) }
        let apart = gap.remainders.reduce(0) { $0 + $1.points }
        #expect(abs(indicators + apart - gap.difference) < 1e-9 * scale)
        for node in framework.nodes.indices where !framework.nodes[node].isLeaf {
            guard let own = gap.points[node] else { continue }
            let children = framework.nodes[node].children.reduce(0) { $0 + (gap.points[$1] ?? 0) }
            #expect(abs(children + remainders(at: node) - own) < 1e-9 * scale)
        }
    }

    /// Pairs whose scores differ in the last digits do not lose the others.
    @Test func nearTies() throws {
        for method in [
            MethodChoice("geometric"), MethodChoice("harmonic"), MethodChoice("generalised", ["p": 0.5]),
            MethodChoice("generalised", ["p": -3]),
        ] {
            let gap = try Self.gap(
                Self.pair, [[10, 10 + 1e-9], [90, 90 - 3e-9]], aggregation: Assignment(method))
            let sum = (gap.points[1] ?? 0) + (gap.points[2] ?? 0)
            #expect(abs(sum - gap.difference) < 1e-13, "\(method)")
            #expect((gap.points[1] ?? 0) < -1e-13 && (gap.points[2] ?? 0) > 1e-13, "\(method)")
        }
    }
}
