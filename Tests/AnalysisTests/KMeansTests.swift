import Testing

@testable import Analysis

@Suite struct KMeansTests {
    private static func squares(_ columns: [[Double]], _ clusters: [[Int]]) -> Double {
        clusters.reduce(0) { total, members in
            columns.reduce(total) { sum, column in
                let mean = members.reduce(0) { $0 + column[$1] } / Double(members.count)
                return sum + members.reduce(0) { $0 + (column[$1] - mean) * (column[$1] - mean) }
            }
        } / Double(columns.count)
    }

    /// Every partition of 9 units into 3 clusters, by the label of each unit.
    private static func least(_ columns: [[Double]], clusters: Int) -> Double {
        let units = columns[0].count
        var best = Double.infinity
        var labels = [Int](repeating: 0, count: units)
        while true {
            let parts = (0..<clusters).map { label in labels.indices.filter { labels[$0] == label } }
            if parts.allSatisfy({ !$0.isEmpty }) { best = min(best, squares(columns, parts)) }
            guard let place = labels.firstIndex(where: { $0 < clusters - 1 }) else { return best }
            for earlier in 0..<place { labels[earlier] = 0 }
            labels[place] += 1
        }
    }

    @Test(arguments: [1, 2, 3, 4, 5, 6] as [UInt64])
    func theBestOfAllPartitionsIsFound(_ seed: UInt64) {
        var state = seed
        func number() -> Double {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Double(state >> 33) / Double(1 << 31) * 100
        }
        let columns = (0..<3).map { _ in (0..<9).map { _ in number() } }
        let found = KMeans(columns, clusters: 3)
        #expect(abs(found.within - Self.least(columns, clusters: 3)) < 1e-9 * found.within)
        #expect(abs(found.within - Self.squares(columns, found.clusters)) < 1e-9 * found.within)
        #expect(found.clusters.flatMap { $0 }.sorted() == Array(0..<9))
    }

    @Test func clustersThatLieApartAreFoundAndSeedsOnlyMatterForTies() {
        let x = [1, 1.2, 50, 51, 0.9, 49.5, 100, 101]
        for seed in 1...5 as ClosedRange<UInt64> {
            #expect(KMeans([x], clusters: 3, seed: seed).clusters == [[0, 1, 4], [2, 3, 5], [6, 7]])
        }
    }

    @Test func edges() {
        #expect(KMeans([[4, 4, 4]], clusters: 2).clusters.count == 2)
        #expect(KMeans([[4, 7, 5]], clusters: 3).clusters == [[0], [1], [2]])
        #expect(KMeans([[4, 7, 5]], clusters: 1).clusters == [[0, 1, 2]])
        #expect(KMeans([[1, .nan, 9, 8], [2, 1, .nan, 9]], clusters: 2).clusters == [[0, 1], [2, 3]])
    }
}
