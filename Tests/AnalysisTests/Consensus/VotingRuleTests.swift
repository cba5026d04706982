import Analysis
import Kernels
import Methods
import Testing

@Suite struct VotingRuleTests {
    /// Schulze (2011), example 1: 45 voters, E > A > C > B > D.
    @Test func schulzesFirstExample() {
        let ballots: [(Int, String)] = [
            (5, "ACBED"), (5, "ADECB"), (8, "BEDAC"), (3, "CABED"), (7, "CAEBD"), (2, "CBADE"), (7, "DCEBA"),
            (8, "EBADC"),
        ]
        let letters = Array("ABCDE")
        let rankings = ballots.map { _, ballot in
            let places = Array(ballot)
            return PartialRanking(
                ranks: letters.map { letter in places.firstIndex(of: letter).map { Double($0 + 1) } })
        }
        let support = PairwiseSupport(rankings, weights: ballots.map { Double($0.0) })
        #expect(support[0, 1] == 20 && support[1, 0] == 25 && support[4, 1] == 27)
        #expect(Schulze.ranks(support) == [2, 4, 3, 5, 1])
    }

    /// There is something to reconcile once two rankings order one pair, by a tie too; one ranking's own tie is no second.
    @Test(arguments: [
        ([[1, 2, nil, nil], [nil, nil, 1, 2]], false), ([[1, 1, nil, nil], [nil, nil, 1, 1]], false),
        ([[1, 2, nil, nil], [nil, 1, 2, nil]], false), ([[1, 2, nil, nil], [1, 2, nil, nil]], true),
        ([[1, 2, nil, nil], [2, 1, 3, nil]], true), ([[1, 1, nil, nil], [2, 1, nil, nil]], true),
    ]) func whetherRankingsMeet(ranks: [[Double?]], meet: Bool) {
        #expect(PairwiseVotes(ranks.map { PartialRanking(ranks: $0) }).meet == meet)
    }

    /// Over complete rankings a Condorcet winner is first for Copeland, Schulze and Kemeny.
    @Test func condorcetWinnersAreFirst() {
        var random = CounterStream(seed: 21, replicate: 0, stream: 0)
        var winners = 0
        for _ in 0..<200 {
            let count = Int.random(in: 2...7, using: &random)
            let rankings = (0..<5).map { _ in
                PartialRanking(ranks: (1...count).map(Double.init).shuffled(using: &random))
            }
            let support = PairwiseSupport(rankings)
            let winner = (0..<count).first { unit in
                (0..<count).allSatisfy { $0 == unit || support.margin(unit, $0) > 0 }
            }
            guard let winner else { continue }
            winners += 1
            for method in [ConsensusMethod.kemeny, .copeland, .schulze] {
                let ranks = Consensus(support, method: method).ranks
                #expect(ranks[winner] == 1 && ranks.count { $0 == 1 } == 1, "\(method)")
            }
        }
        #expect(winners > 50)
    }

    @Test func bordaPointsAreThoseOfRanks() {
        var random = CounterStream(seed: 22, replicate: 0, stream: 0)
        let columns = (0..<6).map { _ in (1...8).map(Double.init).shuffled(using: &random) }
        let support = PairwiseSupport(columns.map { PartialRanking(ranks: $0.map { $0 }) })
        let points = (0..<8).map { unit in columns.reduce(0) { $0 + 8 - $1[unit] } }
        #expect(support.bordaPoints == points)
        let shares: [Double] = support.bordaShare.map { ($0 ?? 0) * 42 }
        #expect(zip(shares, points).allSatisfy { abs($0 - $1) < 1e-12 })
    }

    /// A unit that one ranking names last is behind nobody whom that ranking leaves out.
    @Test func whatIsNotComparedIsNotCounted() {
        let support = PairwiseSupport([
            PartialRanking(ranks: [1, 2, nil]), PartialRanking(ranks: [nil, nil, 1]),
        ])
        #expect(support.bordaShare == [1, 0, nil] && support.copeland == [1, 0, nil])
        #expect(Consensus(support, method: .schulze).ranks == [1, 2, nil])
        #expect(Consensus(support, method: .kemeny).ranks == [1, 2, nil])
    }

    @Test func resamplesDoNotDependOnThreads() {
        var random = CounterStream(seed: 23, replicate: 0, stream: 0)
        let rankings = (0..<9).map { _ in RankingCases.partial(12, &random) }
        let votes = PairwiseVotes(rankings)
        for method in ConsensusMethod.allCases {
            func spreads(_ tasks: Int, seed: UInt64 = 5) -> [ConsensusResamples.Spread] {
                ConsensusResamples(
                    votes, method: method, replicates: 200, seed: seed, executor: RankModel.threads(tasks)
                ).spreads
            }
            let one = spreads(1)
            #expect(one == spreads(2) && one == spreads(5) && one != spreads(1, seed: 6))
            for spread in one where spread.ranked > 0 {
                #expect((spread.low ?? 0) <= spread.high ?? 0 && spread.firsts <= spread.inThree)
            }
        }
        // Rankings that are all the same leave no doubt.
        let same = PairwiseVotes((0..<4).map { _ in PartialRanking(ranks: [2, 1, 3]) })
        let sure = ConsensusResamples(same, method: .kemeny, replicates: 50, seed: 1)
        #expect(sure.spreads.map(\.low) == [2, 1, 3] && sure.spreads.map(\.high) == [2, 1, 3])
        #expect(sure.spreads.map(\.firsts) == [0, 50, 0] && sure.unproven == 0)
    }
}
