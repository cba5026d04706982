import Analysis
import Foundation
import Methods
import Testing

/// Values of scipy; see Tests/Golden/rsr.py.
@Suite("Rank-sum ratios: distribution, regression, tiers")
struct RankSumTests {
    struct Golden: Decodable {
        struct Tiers: Decodable {
            let counts: [Int]
            let difference: Double
            let homogeneity: Double?
        }
        struct Case: Decodable {
            let kind: String
            let columns: [[Double]]
            let weights: [Double]
            let ratios: [Double]
            let frequencies: [Int]
            let meanRanks: [Double]
            let probits: [Double]
            let intercept: Double
            let slope: Double
            let determination: Double
            let statistic: Double
            let probability: Double
            let tiers: [String: Tiers]
        }
        let cases: [Case]
    }

    static func golden() throws -> Golden {
        var file = URL(fileURLWithPath: #filePath)
        for _ in 0..<2 { file.deleteLastPathComponent() }
        return try JSONDecoder().decode(
            Golden.self, from: Data(contentsOf: file.appendingPathComponent("Golden/rsr.json")))
    }

    private func agree(_ left: Double, _ right: Double, _ slack: Double = 1e-10) -> Bool {
        abs(left - right) <= slack * max(1, abs(right))
    }

    @Test(arguments: 0..<8)
    func valuesOfScipy(_ position: Int) throws {
        let one = try Self.golden().cases[position]
        let method = try Catalogue.aggregation(MethodChoice("rank-sum-ratio", ["ranks": .text(one.kind)]))
        let ratios = try method.scores(one.columns, weights: one.weights)
        #expect(zip(ratios, one.ratios).allSatisfy { agree($0, $1, 1e-12) })
        let found = try #require(RankSumDistribution(ratios))
        #expect(found.classes.map(\.frequency) == one.frequencies)
        #expect(found.classes.last?.cumulative == ratios.count)
        #expect(zip(found.classes.map(\.meanRank), one.meanRanks).allSatisfy { agree($0, $1) })
        #expect(zip(found.classes.map(\.probit), one.probits).allSatisfy { agree($0, $1) })
        #expect(agree(found.line.intercept, one.intercept) && agree(found.line.slope, one.slope))
        #expect(agree(found.line.determination, one.determination))
        #expect(abs(found.line.statistic / one.statistic - 1) < 1e-9)
        #expect(abs(found.line.probability / one.probability - 1) < 1e-6)
        for (count, expected) in one.tiers {
            let tiers = RankSumTiers(found, count: Int(count) ?? 0)
            #expect(tiers.counts == expected.counts)
            let difference = try #require(tiers.difference)
            #expect(abs(difference - expected.difference) <= 1e-9 * expected.difference + 1e-300)
            #expect((tiers.homogeneity == nil) == (expected.homogeneity == nil), "\(count)")
            if let alike = tiers.homogeneity, let other = expected.homogeneity {
                #expect(agree(alike, other, 1e-9))
            }
        }
    }

    /// The limits that are printed in textbooks.
    @Test func limits() throws {
        let found = try #require(RankSumDistribution((1...20).map(Double.init)))
        #expect(RankSumTiers(found, count: 3).limits == [4, 6])
        #expect(RankSumTiers(found, count: 4).limits == [3.5, 5, 6.5])
        let five = RankSumTiers(found, count: 5).limits
        #expect(zip(five, [3.2, 4.4, 5.6, 6.8]).allSatisfy { agree($0, $1) })
    }

    /// The greatest ratio has 1 − 1/(4n); a shared first place has its mean rank; a missing ratio takes no part.
    @Test func theGreatestIsCorrected() throws {
        let alone = try #require(RankSumDistribution([0.2, .nan, 0.5, 0.4]))
        let expected: [Double] = [0.3333333333333333, 0.6666666666666666, 0.9166666666666666]
        #expect(zip(alone.classes.map(\.share), expected).allSatisfy { agree($0, $1) })
        #expect(alone.classOf == [0, nil, 2, 1])
        let shared = try #require(RankSumDistribution([0.2, 0.5, 0.5, 0.4]))
        #expect(shared.classes.last?.share == 3.5 / 4 && shared.classes.last?.isCorrected == false)
        #expect(RankSumDistribution([0.2, 0.5, 0.5]) == nil)
    }

    /// The best number: the greatest whose tiers all have two units, different means and similar variances.
    @Test func bestNumber() throws {
        for one in try Self.golden().cases {
            let found = try #require(RankSumDistribution(one.ratios))
            let best = RankSumTiers.best(found)
            // What holds, by the definition: several units in each tier, tiers that differ, variances that do not.
            let all = (3...5).map { RankSumTiers(found, count: $0) }
            let holds = all.map { tiers in
                tiers.areAllFilled && (tiers.difference ?? 1) < 0.05
                    && (tiers.homogeneity ?? 0) >= 0.05
            }
            if let place = holds.lastIndex(of: true) {
                #expect(best == all[place])
            } else {
                #expect(best == all.last(where: \.areAllFilled) ?? all[0])
            }
        }
    }
}
