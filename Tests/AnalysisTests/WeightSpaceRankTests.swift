import Analysis
import Construction
import IndexModel
import Kernels
import Testing

@Suite struct WeightSpaceRankTests {
    /// Every bound is attained by an allowed weighting, and no other one beats it.
    @Test(arguments: WeightSpaceCase.Kind.allCases, UInt64(20)..<28)
    func ranksAreAttainedAndNeverBeaten(kind: WeightSpaceCase.Kind, seed: UInt64) throws {
        let example = WeightSpaceCase(seed: seed, kind, wholeValues: seed % 2 == 0)
        guard example.isPossible else { return }
        let space = try WeightSpace(example.region, columns: example.columns)
        let bounds = space.rankBounds(space.dominance())
        #expect(bounds.open.isEmpty)
        for unit in 0..<example.units {
            let best = try #require(bounds.best[unit].weights)
            let worst = try #require(bounds.worst[unit].weights)
            #expect(example.ranks(best)[unit] == bounds.best[unit].attained)
            #expect(example.ranks(worst)[unit] == bounds.worst[unit].attained)
            #expect(example.region.contains(best, slack: 1e-9))
            #expect(example.region.contains(worst, slack: 1e-9))
        }
        var stream = CounterStream(seed: seed, replicate: 1, stream: 0)
        for _ in 0..<1500 {
            for (unit, rank) in example.ranks(example.sample(&stream)).enumerated() {
                #expect(rank >= bounds.best[unit].limit)
                #expect(rank <= bounds.worst[unit].limit)
            }
        }
    }

    /// Two indicators, the first with a share between two bounds: scores are lines over that share, and ranks change
    /// only where lines meet, so looking at the meeting points and between them sees all ranks.
    @Test(arguments: UInt64(0)..<30) func twoIndicatorsAreAMatterOfLines(seed: UInt64) throws {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 3)
        let count = 8
        // Few different values, so that lines meet at their ends and several at once.
        let columns = (0..<2).map { _ in (0..<count).map { _ in Double(Int(stream.uniform() * 6)) } }
        let framework = IndexModel.Framework(.node("x", children: [.indicator("a"), .indicator("b")]))
        let upper = seed % 3 == 0 ? Double.infinity : 4
        let lower = upper == 4 ? 1.0 : 0
        let region = WeightRegion(
            framework: framework,
            siblings: [.init(lower: [lower, lower], upper: [upper, upper]), nil, nil])
        let ends = upper == 4 ? [0.2, 0.8] : [0.0, 1]
        var shares = ends
        for first in 0..<count {
            for second in 0..<count {
                let (a, b) = (columns[0][first] - columns[0][second], columns[1][first] - columns[1][second])
                if a != b, case let share = -b / (a - b), share > ends[0], share < ends[1] {
                    shares.append(share)
                }
            }
        }
        shares.sort()
        shares += zip(shares, shares.dropFirst()).map { ($0 + $1) / 2 }
        let example = WeightSpaceCase(region: region, columns: columns)
        let ranks = shares.map { example.ranks([1, $0, 1 - $0]) }
        let space = try WeightSpace(region, columns: columns)
        let bounds = space.rankBounds(space.dominance())
        for unit in 0..<count {
            #expect(bounds.best[unit].isExact && bounds.worst[unit].isExact)
            #expect(bounds.best[unit].attained == ranks.map { $0[unit] }.min())
            #expect(bounds.worst[unit].attained == ranks.map { $0[unit] }.max())
        }
    }

    /// A unit in the middle of two others can tie with both and fall behind either, not behind both.
    @Test func tiesAreNoLeads() throws {
        let framework = IndexModel.Framework(.node("x", children: [.indicator("a"), .indicator("b")]))
        let region = WeightRegion(
            framework: framework,
            siblings: [.init(lower: [0, 0], upper: [.infinity, .infinity]), nil, nil])
        let space = try WeightSpace(region, columns: [[10, 0, 5, 5], [0, 10, 5, 5]])
        let bounds = space.rankBounds(space.dominance())
        #expect(bounds.best.map(\.attained) == [1, 1, 1, 1])
        #expect(bounds.worst.map(\.attained) == [4, 4, 2, 2])
        #expect(bounds.open.isEmpty)
        #expect(bounds.worst[2].proof == .programme)
    }

    /// An index that is large enough for programmes to be needed.
    private func index(seed: UInt64, units: Int) throws -> WeightSpace {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 1)
        let framework = IndexModel.Framework(
            .node(
                "x",
                children: (0..<3).map { pillar in
                    .node("p\(pillar)", children: (0..<4).map { .indicator("i\(pillar)\($0)") })
                }))
        let common = (0..<units).map { _ in stream.uniform() }
        let columns = framework.leaves.map { _ in common.map { $0 + stream.uniform() } }
        let region = WeightRegion(
            WeightVariation(noise: [1: 0.5, 2: 0.5]), weights: framework.nodes.map(\.weight), of: framework)
        return try WeightSpace(#require(region), columns: columns)
    }

    /// Ranks by HiGHS (scipy 1.17.1, `milp` without gap) from a programme written apart from ours: one big constant for
    /// all rivals, leads of 10⁻⁵ asked for where the worst rank is sought.
    @Test func ranksAreThoseOfAnotherSolver() throws {
        let framework = IndexModel.Framework(
            .node(
                "x",
                children: [
                    .node("a", children: (0..<4).map { .indicator("a\($0)") }),
                    .node("b", children: (0..<6).map { .indicator("b\($0)") }),
                ]))
        let columns = (0..<10).map { j in
            (0..<20).map { u -> Double in
                let own = 37 * u * u + 91 * j * u
                let rest = 53 * j * j + 29 * u * (j % 3) + 11 * (u * j % 7)
                return Double((own + rest) % 101)
            }
        }
        let region = WeightRegion(
            WeightVariation(noise: [1: 0.5, 2: 0.5]), weights: framework.nodes.map(\.weight), of: framework)
        let space = try WeightSpace(#require(region), columns: columns)
        let bounds = space.rankBounds(space.dominance())
        #expect(bounds.open.isEmpty)
        #expect(
            bounds.best.map(\.attained) == [2, 12, 1, 1, 1, 8, 8, 1, 3, 1, 4, 1, 2, 5, 1, 3, 4, 1, 2, 2])
        #expect(
            bounds.worst.map(\.attained) == [
                20, 20, 15, 16, 13, 20, 20, 14, 19, 17, 20, 19, 19, 20, 16, 20, 20, 16, 20, 20,
            ])
    }

    @Test func effortNarrowsBounds() throws {
        let space = try index(seed: 5, units: 14)
        let dominance = space.dominance()
        let exact = space.rankBounds(dominance)
        let free = space.rankBounds(dominance, effort: RankEffort(nodes: 0))
        #expect(exact.open.isEmpty)
        #expect(exact.best.contains { $0.proof == .programme })
        #expect(!free.open.isEmpty)
        for unit in 0..<space.units {
            #expect(free.best[unit].limit <= exact.best[unit].limit)
            #expect(free.best[unit].attained >= exact.best[unit].attained)
            #expect(free.worst[unit].limit >= exact.worst[unit].limit)
            #expect(free.worst[unit].attained <= exact.worst[unit].attained)
            #expect(free.best[unit].proof == .dominance)
        }
        let stopped = space.rankBounds(dominance, progress: { _ in false })
        #expect(stopped.best.dropFirst() == free.best.dropFirst())
    }

    /// Ranks that were seen may spare the search; a rank that no weighting gives is not believed.
    @Test func seenRanksCountWhereTheyArePossible() throws {
        let space = try index(seed: 5, units: 14)
        let dominance = space.dominance()
        let exact = space.rankBounds(dominance)
        let seen = (best: exact.best.map(\.attained), worst: exact.worst.map(\.attained))
        let again = space.rankBounds(dominance, seen: seen)
        #expect(again.best.map(\.attained) == seen.best)
        #expect(again.worst.map(\.attained) == seen.worst)
        #expect(again.open.isEmpty)
        let impossible = (best: seen.best.map { $0 - 1 }, worst: seen.worst.map { $0 + 1 })
        let denied = space.rankBounds(dominance, seen: impossible)
        for unit in 0..<space.units {
            #expect(denied.best[unit].limit == seen.best[unit])
            #expect(denied.worst[unit].limit == seen.worst[unit])
            #expect(denied.best[unit].attained >= seen.best[unit])
        }
    }

    /// Units in another order, the same ranks; and pieces handed out in another order, the same result.
    @Test func orderDoesNotMatter() throws {
        let example = WeightSpaceCase(seed: 41, .boxes)
        let space = try WeightSpace(example.region, columns: example.columns)
        let turned = try WeightSpace(example.region, columns: example.columns.map { $0.reversed() })
        let (one, other) = (space.rankBounds(space.dominance()), turned.rankBounds(turned.dominance()))
        #expect(one.best.map(\.attained) == other.best.map(\.attained).reversed())
        #expect(one.worst.map(\.attained) == other.worst.map(\.attained).reversed())
        let backwards: ChunkExecutor = { count, body in for piece in (0..<count).reversed() { body(piece) } }
        #expect(space.rankBounds(space.dominance(), executor: backwards) == one)
    }
}
