import Analysis
import Foundation
import Methods
import Testing

/// The OECD/JRC handbook's tables, in Tests/References/handbook.
enum HandbookFiles {
    static func rows(_ name: String) -> [[String: String]]? {
        var folder = URL(fileURLWithPath: #filePath)
        while folder.lastPathComponent != "Tests" { folder.deleteLastPathComponent() }
        guard
            let text = try? String(
                contentsOf: folder.appendingPathComponent("References/handbook/\(name)"), encoding: .utf8)
        else { return nil }
        let lines = text.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        guard let header = lines.first else { return nil }
        return lines.dropFirst().map { Dictionary(zip(header, $0)) { first, _ in first } }
    }
}

@Suite("The handbook's voting rules")
struct HandbookVotingTests {
    private let letters = ["a", "b", "c", "d"]

    private func rows(_ name: String) throws -> [[String: String]] {
        try #require(HandbookFiles.rows(name))
    }

    private func profile() throws -> [(order: [Int], weight: Double)] {
        try rows("table_25_profile.csv").map { row in
            let order = try #require(row["order_best_to_worst"]).split(separator: " ").map(String.init)
            return (
                order.compactMap(letters.firstIndex(of:)),
                try #require(row["n_indicators"].flatMap(Double.init))
            )
        }
    }

    private func support(_ profile: [(order: [Int], weight: Double)]) -> PairwiseSupport {
        let rankings = profile.map { order, _ in
            PartialRanking(
                ranks: order.indices.map { unit in order.firstIndex(of: unit).map { Double($0 + 1) } })
        }
        return PairwiseSupport(rankings, weights: profile.map(\.weight))
    }

    @Test func table26FrequenciesPluralityAndBorda() throws {
        let counts = PositionCounts(try profile())
        let printed = try rows("table_26_frequency.csv")
        for (place, row) in printed.prefix(4).enumerated() {
            #expect(counts.weights[place] == letters.compactMap { row[$0].flatMap(Double.init) })
        }
        #expect(counts.borda == letters.compactMap { printed[4][$0].flatMap(Double.init) })
        #expect(counts.borda == support(try profile()).bordaPoints)
        // Plurality elects a, which eight put first, though thirteen put it last.
        #expect(counts.firsts == [8, 7, 6, 0])
    }

    @Test func table27Outranking() throws {
        let support = support(try profile())
        for (unit, row) in try rows("table_27_outranking.csv").enumerated() {
            for (other, letter) in letters.enumerated() {
                #expect(support[unit, other] == row[letter].flatMap(Double.init))
            }
        }
    }

    /// Condorcet's 60 voters: a over b 33, b over c 42, c over a 35.
    @Test func page111Kemeny() throws {
        let votes: [(order: [Int], weight: Double)] = [
            ([0, 1, 2], 23), ([1, 2, 0], 17), ([1, 0, 2], 2), ([2, 0, 1], 10), ([2, 1, 0], 8),
        ]
        let support = support(votes)
        for row in try rows("text_p111_kemeny_scores.csv") {
            let order = try #require(row["order_best_to_worst"]).split(separator: " ").map(String.init)
            #expect(
                support.score(of: order.compactMap(letters.firstIndex(of:)))
                    == row["score"].flatMap(Double.init))
        }
        let found = Kemeny(support)
        #expect(found.order == [1, 2, 0] && found.score == 104 && found.isKnownUnique)
        #expect(found.components == [3])
    }

    /// Table 38 prints a non-compensatory ranking of 23 countries by eight indicators as Kemeny's; it has less support than
    /// another.
    @Test func table38HasABetterOrder() throws {
        let data = try rows("tai_raw.csv")
        let columns = [
            "patents", "royalties", "internet", "exports", "telephones_per_1000", "electricity_kwh_pc",
            "schooling", "university",
        ]
        let rankings = columns.map { column in
            let values = data.map { $0[column].flatMap(Double.init) ?? .nan }
            return PartialRanking(ranks: values.map { value in Double(1 + values.count { $0 > value }) })
        }
        let support = PairwiseSupport(rankings, weights: columns.map { _ in 0.125 })
        let printed = try rows("table_38_ranks_by_aggregation.csv")
        let ranks = data.map { row in
            printed.first { $0["country"] == row["country"] }?["NCMC"].flatMap(Double.init) ?? .nan
        }
        // Korea and Australia share rank 9 in print; neither way does the printed order reach the optimum.
        let one = data.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
        let other = data.indices.sorted { (ranks[$0], -$0) < (ranks[$1], -$1) }
        #expect(support.score(of: one) == 181.625 && support.score(of: other) == 182.125)
        for effort in [Kemeny.Effort(), Kemeny.Effort(subsets: 1)] {
            let found = Kemeny(support, effort: effort)
            #expect(found.score == 184.75 && found.bound == 184.75 && found.isProven)
            #expect(support.score(of: found.order) == 184.75)
        }
    }
}
