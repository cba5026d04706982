import Analysis
import Glibc
import Kernels
import Testing

@Suite struct RankOverlapTests {
    /// Webber, Moffat and Zobel (2010), eq. 32, for lists without ties.
    private func formula(_ first: [Int], _ second: [Int], _ p: Double) -> Double {
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        let (s, l) = (Double(short.count), Double(long.count))
        func overlap(_ depth: Int) -> Double {
            Double(Set(short.prefix(depth)).intersection(long.prefix(depth)).count)
        }
        let (atS, atL) = (overlap(short.count), overlap(long.count))
        var sum = 0.0
        for d in 1...long.count { sum += overlap(d) / Double(d) * pow(p, Double(d)) }
        for d in short.count..<long.count {
            sum += atS * (Double(d + 1) - s) / (s * Double(d + 1)) * pow(p, Double(d + 1))
        }
        return (1 - p) / p * sum + ((atL - atS) / l + atS / s) * pow(p, l)
    }

    private func ranking(_ order: [Int], _ count: Int) -> PartialRanking {
        var ranks = [Double?](repeating: nil, count: count)
        for (place, unit) in order.enumerated() { ranks[unit] = Double(place + 1) }
        return PartialRanking(ranks: ranks)
    }

    @Test func listsWithoutTiesFollowTheFormula() throws {
        var random = CounterStream(seed: 5, replicate: 0, stream: 0)
        for _ in 0..<300 {
            let units = Array(0..<12)
            let first = Array(units.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random)))
            let second = Array(units.shuffled(using: &random).prefix(Int.random(in: 1...12, using: &random)))
            let p = Double.random(in: 0.1...0.98, using: &random)
            let found = try #require(
                RankBiasedOverlap.extrapolated(ranking(first, 12), ranking(second, 12), persistence: p))
            #expect(abs(found - formula(first, second, p)) < 1e-10)
        }
    }

    @Test func equalListsHaveOneAndDisjointOnesNone() {
        var random = CounterStream(seed: 6, replicate: 0, stream: 0)
        for _ in 0..<100 {
            let ranking = PartialRanking(ranks: RankingCases.weak(8, &random, levels: 4).map { $0 })
            let same = RankBiasedOverlap.extrapolated(ranking, ranking) ?? 0
            #expect(abs(same - 1) < 1e-12)
        }
        #expect(RankBiasedOverlap.extrapolated(ranking([0, 1], 4), ranking([2, 3], 4)) == 0)
        #expect(RankBiasedOverlap.extrapolated(ranking([], 4), ranking([2, 3], 4)) == nil)
    }

    @Test func concordanceByHandAndByItsRelationToSpearman() throws {
        let tied = Concordance([
            PartialRanking(ranks: [1, 1, 3]), PartialRanking(ranks: [1, 2, 3]),
            PartialRanking(ranks: [1, 2, 3]),
        ])
        // Midranks 1.5 1.5 3, 1 2 3, 1 2 3: sums 3.5, 5.5, 9, S = 15.5; within 1.5 + 2 + 2.
        #expect(abs(try #require(tied.coefficient) - 15.5 / (3 * 5.5)) < 1e-12)
        var random = CounterStream(seed: 7, replicate: 0, stream: 0)
        for _ in 0..<50 {
            let columns = (0..<5).map { _ in (1...9).map(Double.init).shuffled(using: &random) }
            let rankings = columns.map { PartialRanking(ranks: $0.map { $0 }) }
            let w = try #require(Concordance(rankings).coefficient)
            var total = 0.0
            for i in 0..<5 {
                for j in 0..<i { total += RankAgreement(rankings[i], rankings[j]).spearman ?? 0 }
            }
            // The mean of Spearman's ρ over all pairs is (m W − 1) / (m − 1).
            #expect(abs(total / 10 - (5 * w - 1) / 4) < 1e-12)
        }
    }

    @Test func concordanceIsOfTheUnitsThatAllRank() {
        let found = Concordance([
            PartialRanking(ranks: [1, 2, 3, nil]), PartialRanking(ranks: [nil, 2, 1, 3]),
        ])
        #expect(found.units == [1, 2] && found.coefficient == 0)
        #expect(
            Concordance([PartialRanking(ranks: [1, nil]), PartialRanking(ranks: [nil, 1])]).coefficient == nil
        )
    }

    @Test func podiumCountsWhatIsKnown() {
        let podium = Podium([
            PartialRanking(ranks: [1, 2, 3, 4]), PartialRanking(ranks: [2, 1, nil, 3]),
            PartialRanking(standings: [.init(best: 1, worst: 10), nil, nil, .init(best: 4, worst: .infinity)]
            ),
        ])
        #expect(podium.counts.map(\.named) == [3, 2, 1, 3])
        #expect(podium.counts.map(\.inside) == [2, 2, 1, 1])
        #expect(podium.counts.map(\.outside) == [0, 0, 0, 2])
        #expect(podium.counts.map(\.open) == [1, 0, 0, 0] && podium.counts.map(\.firsts) == [1, 1, 0, 0])
        #expect(podium.always.isEmpty && podium.neverOutside.map(\.unit) == [0, 1, 2])
        #expect(podium.ever.map(\.unit) == [0, 1, 2, 3])
    }
}
