import Construction
import IndexModel
import Methods
import Testing

@testable import Analysis

/// Weights that give an order, against orders made from known weights, arithmetic and a grid of weights.
@Suite struct OrderFitTests {
    private struct Generator: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return z ^ (z >> 31)
        }
    }

    private func columns(_ indicators: Int, _ units: Int, _ random: inout Generator) -> [[Double]] {
        (0..<indicators).map { _ in (0..<units).map { _ in Double.random(in: 0...100, using: &random) } }
    }

    private func pairs(_ order: [Int]) -> [OrderPair] {
        order.indices.flatMap { first in
            order.indices.dropFirst(first + 1).map { OrderPair(ahead: order[first], behind: order[$0]) }
        }
    }

    @Test func ordersOfKnownWeightsAreFoundAndReproduced() throws {
        var random = Generator(state: 1)
        for _ in 0..<100 {
            let (count, units) = (
                Int.random(in: 2...20, using: &random), Int.random(in: 2...30, using: &random)
            )
            let columns = columns(count, units, &random)
            let raw = (0..<count).map { _ in Double.random(in: 0.05..<1, using: &random) }
            let weights = raw.map { $0 / raw.reduce(0, +) }
            let scores = (0..<units).map { unit in zip(columns, weights).reduce(0) { $0 + $1.0[unit] * $1.1 }
            }
            let order = scores.indices.sorted { scores[$0] > scores[$1] }
            let fit = OrderFit(columns: columns, pairs: pairs(order), bounds: weights.map { _ in 0...1 })
            let own = weights.map { _ in 1 / Double(count) }
            guard case let .possible(found, shift, margin) = try #require(fit.answer(nearestTo: own)) else {
                // Steps narrower than the tolerance count as none.
                let steps = zip(order, order.dropFirst()).map { (scores[$0] - scores[$1]) / 100 }
                #expect((steps.min() ?? 0) < 1e-5)
                continue
            }
            #expect(fit.violated(under: found).isEmpty && margin > 0)
            #expect(abs(found.reduce(0, +) - 1) < 1e-12 && found.allSatisfy { $0 >= 0 })
            // The known weights are one answer, so the nearest is no farther, but for the margin it keeps.
            let known = zip(weights, own).reduce(0) { $0 + abs($1.0 - $1.1) }
            #expect(shift <= known + 1e-4)
            let again = (0..<units).map { unit in zip(columns, found).reduce(0) { $0 + $1.0[unit] * $1.1 } }
            #expect(again.indices.sorted { again[$0] > again[$1] } == order)
            let smallest = zip(order, order.dropFirst()).map { again[$0] - again[$1] }.min() ?? 0
            let closest = try #require(fit.closest(under: found))
            #expect(abs(closest.lead * fit.scale - smallest) < 1e-9)
            // Typed as printed the weights still give every lead, and with a decimal fewer they do not.
            let decimals = fit.decimals(of: found)
            for shown in [decimals, decimals - 1] where shown >= 1 {
                let unit = 100 * (0..<shown).reduce(1.0) { power, _ in power * 10 }
                let printed = found.map { ($0 * unit).rounded() / unit }
                let sums = (0..<units).map { unit in
                    zip(columns, printed).reduce(0) { $0 + $1.0[unit] * $1.1 }
                }
                let isKept = pairs(order).allSatisfy { pair in
                    let lead = again[pair.ahead] - again[pair.behind]
                    let other = sums[pair.ahead] - sums[pair.behind]
                    return abs(other - lead) <= max(lead / 2, 1e-7 * fit.scale)
                }
                #expect(isKept == (shown == decimals), "\(shown) of \(decimals)")
            }
        }
    }

    @Test func aDominatedUnitAheadIsNamed() throws {
        var random = Generator(state: 2)
        for _ in 0..<50 {
            var columns = columns(5, 6, &random)
            for column in columns.indices { columns[column][4] = columns[column][1] - 1 }
            let fit = OrderFit(
                columns: columns, pairs: pairs([4, 1, 0, 2, 3, 5]), bounds: columns.map { _ in 0...1 })
            let own = columns.map { _ in 0.2 }
            guard case let .impossible(found) = try #require(fit.answer(nearestTo: own)) else {
                Issue.record("possible")
                continue
            }
            #expect(found.alone.contains(OrderPair(ahead: 4, behind: 1)))
            #expect(found.core.count == 1 && found.violated.contains(OrderPair(ahead: 4, behind: 1)))
            for pair in found.alone { #expect(columns.allSatisfy { $0[pair.ahead] <= $0[pair.behind] }) }
        }
    }

    /// C is behind A where the first indicator counts 2/5 or more, behind B where it counts 3/5 or less.
    @Test func aContradictionIsMadeOfOrdersThatCouldHoldAlone() throws {
        let columns = [[1.0, 0, 0.4], [0.0, 1, 0.4]]
        let both = [OrderPair(ahead: 2, behind: 0), OrderPair(ahead: 2, behind: 1)]
        let fit = OrderFit(columns: columns, pairs: both, bounds: [0...1, 0...1])
        guard case let .impossible(found) = try #require(fit.answer(nearestTo: [0.5, 0.5])) else {
            Issue.record("possible")
            return
        }
        #expect(found.alone.isEmpty && found.core == both)
        #expect(found.violated.count == 1 && found.isLeast)
        // Least sum of shortfalls: (w − 0.4) + (0.6 − w) inside, 0.2.
        #expect(abs(found.shortfall - 0.2) < 1e-4)
        #expect(abs(fit.greatestLead(both[0]) - 0.4) < 1e-12)
        // Bounds decide: with at most 0.55 each, C cannot be ahead of either.
        let bounded = OrderFit(columns: columns, pairs: both, bounds: [0.45...0.55, 0.45...0.55])
        #expect(bounded.impossible == both)
    }

    /// No weights on a grid violate fewer pairs than was proven.
    @Test func theFewestViolationsAgainstAGrid() throws {
        var random = Generator(state: 4)
        for _ in 0..<30 {
            let columns = columns(3, 7, &random)
            let order = (0..<7).shuffled(using: &random)
            let fit = OrderFit(columns: columns, pairs: pairs(order), bounds: columns.map { _ in 0...1 })
            var fewest = Int.max
            for first in 0...100 {
                for second in 0...(100 - first) {
                    let weights = [first, second, 100 - first - second].map { Double($0) / 100 }
                    fewest = min(fewest, fit.violated(under: weights).count)
                }
            }
            switch try #require(fit.answer(nearestTo: [0.4, 0.3, 0.3])) {
            case .possible: break
            case let .impossible(found):
                #expect(fewest > 0)
                #expect(found.isLeast && found.violated.count <= fewest)
                #expect(fit.violated(under: found.weights) == found.violated)
                // None of a core can be spared.
                for pair in found.core where found.core.count > 1 {
                    let rest = found.core.filter { $0 != pair }
                    #expect(try #require(fit.greatestMargin(rest)).margin > OrderFit.least)
                }
                #expect(try #require(fit.greatestMargin(found.core)).margin <= OrderFit.least)
            }
        }
    }

    /// The whole way: a project, a ranking made from other weights, the weights found, the index built anew.
    @Test func theIndexBuiltAnewHasTheOrder() throws {
        var random = Generator(state: 5)
        for _ in 0..<20 {
            let codes = ["a", "b", "c", "d", "e"]
            let panel = Panel(
                units: (0..<9).map { StatisticalUnit(code: "u\($0)") },
                indicators: codes.map { Indicator(code: $0, direction: $0 == "b" ? .negative : .positive) },
                columns: columns(5, 9, &random))
            let framework = IndexModel.Framework(
                .node(
                    "index",
                    children: [
                        .node("p", children: [.indicator("a"), .indicator("b")]),
                        .node("q", weight: 2, children: [.indicator("c"), .indicator("d"), .indicator("e")]),
                    ]))
            let plan = Plan(
                framework: framework, steps: [.normalisation(Assignment(MethodChoice("min-max")))])
            let run = try Constructor(plan).run(on: panel)
            var other = plan
            other.framework.reweigh([1, 3, 1, 0, 1, 1, 2, 0])
            let ranks = try Constructor(other).run(on: panel).ranks
            // Only some are ranked.
            let ranking: ([String]) -> PartialRanking = { units in
                PartialRanking(ranks: units.indices.map { $0 % 3 == 2 ? nil : ranks[$0] })
            }
            let fit = LeagueFit(run, panel: panel, period: nil, ranking: ranking)
            #expect(fit.units.count == 6 && fit.isOwnMethod && fit.fit.pairs.count == 15)
            #expect(abs(fit.own.reduce(0, +) - 1) < 1e-12)
            guard case let .possible(weights, _, _) = try #require(fit.fit.answer(nearestTo: fit.own)) else {
                Issue.record("impossible")
                continue
            }
            let rebuilt = try fit.rebuilt(weights)
            for pair in fit.fit.pairs { #expect(rebuilt[pair.ahead] > rebuilt[pair.behind]) }
            let below = LeagueFit(run, panel: panel, period: nil, ranking: ranking, othersBelow: true)
            #expect(below.units.count == 9 && below.fit.pairs.count == 15 + 18)
        }
    }
}
