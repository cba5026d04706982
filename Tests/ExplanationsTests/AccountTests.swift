import Construction
import Explanations
import IndexModel
import Methods
import Testing

/// Accounts by hand, where every kind of remainder arises.
@Suite("Accounts by hand")
struct AccountTests {
    /// The account of the first row, of scores that are given and not normalised.
    static func account(
        _ root: Framework.Branch, _ values: [[Double]], aggregation: Assignment<MethodChoice>,
        renormalisation: Assignment<MethodChoice> = Assignment(nil)
    ) throws -> (Account, Framework) {
        let framework = Framework(root)
        let panel = Panel(
            units: values[0].indices.map { StatisticalUnit(code: "u\($0)") },
            indicators: framework.leaves.map { Indicator(code: framework.nodes[$0].id) }, columns: values)
        let plan = Plan(
            framework: framework, steps: [.normalisation(Assignment(MethodChoice("none")))],
            aggregation: aggregation,
            renormalisation: renormalisation)
        let run = try Constructor(plan).run(on: panel)
        return (Explainer(run).account(of: 0), framework)
    }

    static let pair = Framework.Branch.node("index", children: [.indicator("a"), .indicator("b")])

    /// √(20 · 80) = 40: each child has half of it, whatever its own value.
    @Test func geometricMeansAreHalved() throws {
        let (account, _) = try Self.account(
            Self.pair, [[20, 1], [80, 2]], aggregation: Assignment(MethodChoice("geometric")))
        #expect(account.points.map { ($0 ?? 0).rounded() } == [40, 20, 20])
    }

    /// 2/(1/20 + 1/80) = 32: slopes S²/(2y²) give 25.6 to the low child and 6.4 to the high one.
    @Test func harmonicMeansGoByTheLowChild() throws {
        let (account, _) = try Self.account(
            Self.pair, [[20, 1], [80, 2]], aggregation: Assignment(MethodChoice("harmonic")))
        let points = account.points.map { ($0 ?? 0) * 10 }.map { $0.rounded() / 10 }
        #expect(points == [32, 25.6, 6.4])
    }

    /// Mean 100, penalty 100/100.
    @Test func thePenaltyIsARemainder() throws {
        let (account, _) = try Self.account(
            Self.pair, [[90, 1], [110, 2]], aggregation: Assignment(MethodChoice("mazziotta-pareto")))
        #expect(account.score == 99 && account.points == [99, 45, 55])
        #expect(account.remainders == [Remainder(.penalty, node: 0, points: -1)])
    }

    @Test func copelandHasNoAccount() throws {
        let (account, _) = try Self.account(
            Self.pair, [[90, 1], [110, 2]], aggregation: Assignment(MethodChoice("copeland")))
        #expect(account.score == 1 && account.points == [1, nil, nil])
        #expect(account.remainders == [Remainder(.notAdditive, node: 0, points: 1)])
    }

    static let nested = Framework.Branch.node(
        "index",
        children: [
            .node("p", direction: .negative, children: [.indicator("a"), .indicator("b", weight: 3)]),
            .indicator("c"),
        ])

    /// p is 0.25·40 + 0.75·80 = 70, the best of the units: 10 on the new scale, and 10 − 10 = 0 when mirrored.
    @Test func mirroredNodesLeaveTheirConstant() throws {
        let anew = Assignment<MethodChoice>(nil, byNode: ["p": MethodChoice("min-max", ["upper": 10])])
        let (account, _) = try Self.account(
            Self.nested, [[40, 30], [80, 30], [50, 0]], aggregation: Assignment(MethodChoice("arithmetic")),
            renormalisation: anew)
        // Its parts share −10/2 in the proportion 10 : 60.
        #expect(account.score == 25)
        #expect(account.remainders == [Remainder(.mirror, node: 1, points: 5)])
        #expect(account.proportional == [2, 3])
        let expected: [Double] = [25, 0, -5.0 / 7, -30.0 / 7, 25]
        for (points, wanted) in zip(account.points, expected) {
            #expect(abs((points ?? .nan) - wanted) < 1e-12)
        }
    }

    /// p's parts pull in both directions, so no share of its new score can be given to either.
    @Test func partsThatCancelHaveNoShares() throws {
        let anew = Assignment<MethodChoice>(nil, byNode: ["p": MethodChoice("min-max", ["upper": 10])])
        let upright = Framework.Branch.node(
            "index", children: [.node("p", children: [.indicator("a"), .indicator("b")]), .indicator("c")])
        let (account, _) = try Self.account(
            upright, [[90, -40], [-10, 0], [50, 0]], aggregation: Assignment(MethodChoice("arithmetic")),
            renormalisation: anew)
        #expect(account.score == 30 && account.points == [30, 5, nil, nil, 25])
        #expect(account.remainders == [Remainder(.renormalised, node: 1, points: 5)])
    }

    /// p is −5 and enters the geometric mean as its floor 4: √(4 · 25) = 10.
    @Test func raisedNodesKeepTheirPoints() throws {
        let upright = Framework.Branch.node(
            "index", children: [.node("p", children: [.indicator("a"), .indicator("b")]), .indicator("c")])
        let (account, _) = try Self.account(
            upright, [[10, 1], [-20, 1], [25, 1]],
            aggregation: Assignment(
                MethodChoice("arithmetic"), byNode: ["index": MethodChoice("geometric", ["floor": 4])]))
        #expect(account.points.map { $0.map { $0.rounded() } } == [10, 5, nil, nil, 5])
        #expect(account.remainders.map(\.kind) == [.raised])
    }
}
