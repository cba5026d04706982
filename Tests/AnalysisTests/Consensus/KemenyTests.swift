import Analysis
import Kernels
import Methods
import Testing

@Suite struct KemenyTests {
    /// All orders of units.
    private static func orders(_ units: [Int]) -> [[Int]] {
        guard units.count > 1 else { return [units] }
        return units.indices.flatMap { place -> [[Int]] in
            var rest = units
            let first = rest.remove(at: place)
            return orders(rest).map { [first] + $0 }
        }
    }

    /// Held against every order there is: partial rankings with ties, tiers and gaps, solved by subsets and by programmes.
    @Test(arguments: 0..<8) func bruteForce(_ stream: Int) {
        var random = CounterStream(seed: 11, replicate: 0, stream: UInt64(stream))
        for _ in 0..<(stream < 6 ? 25 : 4) {
            let count = stream < 6 ? Int.random(in: 1...6, using: &random) : 7 + stream % 2
            let rankings = (0..<Int.random(in: 1...7, using: &random)).map { _ in
                RankingCases.partial(count, &random)
            }
            let support = PairwiseSupport(rankings)
            let all = Self.orders(Array(0..<count)).map { ($0, support.score(of: $0)) }
            let most = all.map(\.1).max() ?? 0
            let bestOrders = all.filter { $0.1 == most }.map(\.0)
            for subsets in [12, 1] {
                let found = Kemeny(support, effort: .init(subsets: subsets))
                #expect(found.isProven && found.score == most && found.bound == most)
                #expect(support.score(of: found.order) == most)
                let ranks = (0..<count).map { unit in
                    bestOrders.map { 1 + ($0.firstIndex(of: unit) ?? 0) }
                }
                for unit in 0..<count {
                    #expect(found.best[unit] <= ranks[unit].min() ?? 0)
                    #expect(found.worst[unit] >= ranks[unit].max() ?? 0)
                    // Subsets find all best orders of a component; where there are no components, nothing is lost.
                    if found.components.isEmpty {
                        #expect(
                            found.best[unit] == ranks[unit].min() && found.worst[unit] == ranks[unit].max())
                    }
                }
                if found.isKnownUnique { #expect(bestOrders.count == 1) }
                if subsets == 12, bestOrders.count == 1 { #expect(found.isKnownUnique) }
            }
        }
    }

    /// Larger components, solved by both ways.
    @Test func programmesAgreeWithSubsets() {
        var random = CounterStream(seed: 12, replicate: 0, stream: 0)
        for _ in 0..<30 {
            let count = Int.random(in: 9...14, using: &random)
            let rankings = (0..<5).map { _ in
                PartialRanking(ranks: (1...count).map(Double.init).shuffled(using: &random))
            }
            let support = PairwiseSupport(rankings)
            let subsets = Kemeny(support, effort: .init(subsets: 14))
            let programme = Kemeny(support, effort: .init(subsets: 1))
            #expect(subsets.isProven && programme.isProven)
            #expect(subsets.score == programme.score && programme.bound == programme.score)
            #expect(subsets.components == programme.components)
            for unit in 0..<count {
                #expect(programme.best[unit] <= subsets.best[unit])
                #expect(programme.worst[unit] >= subsets.worst[unit])
            }
        }
    }

    /// Without effort there is a bound and a gap, and both are right.
    @Test func withoutEffortTheBoundHolds() {
        var random = CounterStream(seed: 13, replicate: 0, stream: 0)
        var gaps = 0
        for _ in 0..<40 {
            let rankings = (0..<5).map { _ in
                PartialRanking(ranks: (1...11).map(Double.init).shuffled(using: &random))
            }
            let support = PairwiseSupport(rankings)
            let exact = Kemeny(support)
            let none = Kemeny(support, effort: .init(subsets: 1, rounds: 0, nodes: 0))
            #expect(none.score <= exact.score && none.bound >= exact.score)
            #expect(none.isProven == (none.bound == none.score))
            gaps += none.isProven ? 0 : 1
        }
        #expect(gaps > 0)
    }

    /// Weights that are no fractions of two: the value is right to rounding.
    @Test func anyWeights() {
        var random = CounterStream(seed: 14, replicate: 0, stream: 0)
        for _ in 0..<60 {
            let rankings = (0..<4).map { _ in RankingCases.partial(6, &random) }
            let support = PairwiseSupport(
                rankings, weights: rankings.map { _ in Double.random(in: 0...1, using: &random) })
            let most = Self.orders(Array(0..<6)).map(support.score(of:)).max() ?? 0
            for subsets in [12, 1] {
                let found = Kemeny(support, effort: .init(subsets: subsets))
                #expect(found.isProven && abs(found.score - most) < 1e-9 && found.bound >= most - 1e-9)
            }
        }
    }

    @Test func theOrderOfUnitsInTheListChangesNoScore() {
        var random = CounterStream(seed: 15, replicate: 0, stream: 0)
        for _ in 0..<20 {
            let rankings = (0..<6).map { _ in RankingCases.partial(15, &random) }
            let shuffled = Array(0..<15).shuffled(using: &random)
            let moved = rankings.map { ranking in
                PartialRanking(standings: shuffled.map { ranking.standings[$0] })
            }
            let (one, other) = (Kemeny(PairwiseSupport(rankings)), Kemeny(PairwiseSupport(moved)))
            #expect(one.score == other.score && one.isProven && other.isProven)
            for (place, unit) in shuffled.enumerated() where one.components.allSatisfy({ $0 <= 12 }) {
                #expect(one.best[unit] == other.best[place] && one.worst[unit] == other.worst[place])
            }
        }
    }

    @Test func edges() {
        let nobody = Kemeny(PairwiseSupport([]))
        #expect(nobody.order.isEmpty && nobody.score == 0 && nobody.isProven)
        let apart = Kemeny(
            PairwiseSupport([PartialRanking(ranks: [1, nil]), PartialRanking(ranks: [nil, 1])]))
        #expect(
            apart.order == [0, 1] && apart.best == [1, 1] && apart.worst == [2, 2] && !apart.isKnownUnique)
        // A unit named last by one ranking alone is not behind those it was never compared with.
        let partial = Kemeny(
            PairwiseSupport([
                PartialRanking(ranks: [1, 2, nil, nil]), PartialRanking(ranks: [nil, nil, 1, 2]),
            ]))
        #expect(partial.best == [1, 2, 1, 2] && partial.worst == [3, 4, 3, 4])
    }
}
