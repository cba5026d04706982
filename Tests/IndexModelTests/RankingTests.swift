import IndexModel
import Testing

@Suite("Ranks")
struct RankingTests {
    static let scores: [Double] = [5, .nan, 9, 5, 1]

    @Test(arguments: [
        (RankTies.competition, [2, nil, 1, 2, 4] as [Double?]), (.dense, [2, nil, 1, 2, 3]),
        (.average, [2.5, nil, 1, 2.5, 4]), (.modified, [3, nil, 1, 3, 4]),
    ])
    func ties(_ ties: RankTies, _ expected: [Double?]) {
        #expect(Ranking.ranks(Self.scores, ties: ties) == expected)
    }

    @Test func nothingHasNoRanks() {
        #expect(Ranking.ranks([]).isEmpty)
        #expect(Ranking.ranks([.nan, .nan]) == [nil, nil])
        #expect(Ranking.ranks([3]) == [1])
        #expect(Ranking.ranks([0, -0.0]) == [1, 1])
    }

    /// A rank is one more than the number of units with a better score, whatever the order of the units.
    @Test func competitionRanksCountTheBetter() {
        var random = SplitMix64(seed: 3)
        for _ in 0..<50 {
            let scores = (0..<30).map { _ in Double(Int.random(in: 0..<12, using: &random)) }
            let ranks = Ranking.ranks(scores)
            for (score, rank) in zip(scores, ranks) {
                #expect(rank == Double(scores.count { $0 > score } + 1))
            }
            let average = Ranking.ranks(scores, ties: .average).compactMap { $0 }
            #expect(average.reduce(0, +) == 465)
        }
    }

    @Test func tiesReadAsTheyAreWritten() {
        #expect(RankTies(rawValue: "1224") == .competition && RankTies(rawValue: "1223") == .dense)
        #expect(RankTies(rawValue: "1334") == .modified)
    }
}
