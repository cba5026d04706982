import Foundation
import Testing

@testable import Analysis

/// Ward's tree against SciPy, against its laws, and at its edges.
@Suite("Ward's tree") struct ProfileWardTests {
    /// One case of `Tests/References/ward.json`, which `Scripts/ward-reference` writes.
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        struct Cut: Decodable, Sendable {
            var clusters: Int
            var labels: [Int]
            var silhouettes: [Double]
        }
        var name: String
        var points: [[Double]]
        var joins: [[Double]]
        var leaves: [Int]
        var cophenetic: Double?
        var cuts: [Cut]
        var testDescription: String { name }

        /// By column, then unit.
        var columns: [[Double]] { points[0].indices.map { column in points.map { $0[column] } } }
    }

    private struct File: Decodable {
        var scipy: String
        var cases: [Case]
    }

    static let cases: [Case] = {
        let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "References/ward.json")
        let file = (try? Data(contentsOf: path)).flatMap { try? JSONDecoder().decode(File.self, from: $0) }
        return file?.cases ?? []
    }()

    @Test func theReferencesAreThere() {
        #expect(Self.cases.count == 7)
    }

    @Test(arguments: cases) func agreesWithSciPy(_ reference: Case) {
        let tree = ClusterTree(ProfileDistances(reference.columns))
        #expect(tree.joins.count == reference.joins.count)
        for (join, expected) in zip(tree.joins, reference.joins) {
            // Both update squared distances some n times; their rounding errors differ.
            #expect(abs(join.height - expected[2]) < 1e-9)
            if reference.name != "twins" {
                // Twins are joined at height 0, in an order that neither defines.
                #expect(
                    [join.first, join.second, join.size]
                        == [expected[0], expected[1], expected[3]].map(Int.init))
            }
        }
        if reference.name != "twins" { #expect(tree.order == reference.leaves) }
    }

    @Test(arguments: cases) func cutsAndSilhouettesAgree(_ reference: Case) {
        let distances = ProfileDistances(reference.columns)
        let tree = ClusterTree(distances)
        for cut in reference.cuts {
            let clusters = tree.cut(into: cut.clusters)
            let expected = Dictionary(grouping: cut.labels.indices) { cut.labels[$0] }.values.map(Set.init)
            #expect(Set(clusters.map(Set.init)) == Set(expected), "\(cut.clusters) clusters")
            for (value, other) in zip(Silhouettes(clusters, distances).values, cut.silhouettes) {
                #expect(abs(value - other) < 1e-12)
            }
        }
        guard let expected = reference.cophenetic else { return }
        let found = Correlation(of: distances.all, and: tree.copheneticDistances).coefficient
        #expect(abs((found ?? .nan) - expected) < 1e-12)
    }

    /// Squares within clusters grow by D²/2 with each join, D being on the scale of distances: Ward's criterion itself,
    /// which says nothing of Lance and Williams.
    @Test(arguments: cases) func heightsAreTheGrowthOfSquares(_ reference: Case) {
        let columns = reference.columns
        let tree = ClusterTree(ProfileDistances(columns))
        func squares(_ units: [Int]) -> Double {
            columns.reduce(0) { total, column in
                let mean = units.reduce(0) { $0 + column[$1] } / Double(units.count)
                return total + units.reduce(0) { $0 + (column[$1] - mean) * (column[$1] - mean) }
            } / Double(columns.count)
        }
        var members = reference.points.indices.map { [$0] }
        for join in tree.joins {
            let union = members[join.first] + members[join.second]
            let growth = squares(union) - squares(members[join.first]) - squares(members[join.second])
            #expect(abs(join.height * join.height / 2 - growth) < 1e-9 * max(1, growth))
            members.append(union)
        }
    }

    @Test(arguments: cases) func heightsNeverFallAndEveryCutIsAPartition(_ reference: Case) {
        let tree = ClusterTree(ProfileDistances(reference.columns))
        for (lower, upper) in zip(tree.joins, tree.joins.dropFirst()) {
            #expect(lower.height <= upper.height)
        }
        #expect(tree.order.sorted() == Array(reference.points.indices))
        for clusters in 1...reference.points.count {
            let cut = tree.cut(into: clusters)
            #expect(cut.count == clusters && cut.flatMap { $0 } == tree.order)
        }
    }

    @Test func theOrderOfUnitsChangesNothing() throws {
        let reference = try #require(Self.cases.first { $0.name == "forty" })
        // Reversed and then rotated by 13: every unit moves.
        let moved = reference.points.indices.map { (52 - $0) % 40 }
        let columns = reference.columns
        let tree = ClusterTree(ProfileDistances(columns))
        let other = ClusterTree(ProfileDistances(columns.map { column in moved.map { column[$0] } }))
        for (join, same) in zip(tree.joins, other.joins) { #expect(abs(join.height - same.height) < 1e-9) }
        for clusters in 1...10 {
            let found = Set(other.cut(into: clusters).map { Set($0.map { moved[$0] }) })
            #expect(found == Set(tree.cut(into: clusters).map(Set.init)))
        }
    }

    /// Points on a line at 0, 1, 3, 7: single joins at the gaps, complete at the spans, average at the mean distances.
    @Test func linkagesByHand() {
        let distances = ProfileDistances([[0, 1, 3, 7]])
        func heights(_ linkage: Linkage) -> [Double] {
            ClusterTree(distances, by: linkage).joins.map(\.height)
        }
        #expect(heights(.single) == [1, 2, 4])
        #expect(heights(.complete) == [1, 3, 7])
        #expect(heights(.average) == [1, 2.5, 17.0 / 3])
    }

    /// A cut of a tree by single linkage at a height is the graph of all nearer pairs fallen into its parts.
    @Test(arguments: cases) func singleLinkageIsConnectedness(_ reference: Case) {
        let distances = ProfileDistances(reference.columns)
        let tree = ClusterTree(distances, by: .single)
        let count = distances.count
        for clusters in [2, 3, 5] where clusters <= count {
            let height = tree.joins[count - clusters - 1 >= 0 ? count - clusters - 1 : 0].height
            guard clusters < count, tree.joins[count - clusters].height > height else { continue }
            var part = Array(0..<count)
            for first in 0..<count {
                for second in 0..<count
                where distances[first, second] <= height && part[first] != part[second] {
                    let (old, new) = (part[second], part[first])
                    for unit in 0..<count where part[unit] == old { part[unit] = new }
                }
            }
            let expected = Set(Dictionary(grouping: 0..<count) { part[$0] }.values.map(Set.init))
            #expect(Set(tree.cut(into: clusters).map(Set.init)) == expected)
        }
    }

    @Test func edges() {
        let none = ClusterTree(ProfileDistances([[]]))
        #expect(none.joins.isEmpty && none.order.isEmpty)
        let one = ClusterTree(ProfileDistances([[3], [4]]))
        #expect(one.joins.isEmpty && one.order == [0] && one.cut(into: 1) == [[0]])
        let two = ClusterTree(ProfileDistances([[0, 3], [0, 4]]))
        #expect(two.joins == [.init(first: 0, second: 1, height: 12.5.squareRoot(), size: 2)])
        let same = ClusterTree(ProfileDistances([[1, 1, 1, 1]]))
        #expect(same.joins.map(\.height) == [0, 0, 0] && same.cut(into: 2).count == 2)
    }

    @Test func distancesUseWhatBothHave() {
        let distances = ProfileDistances([[0, 3, .nan], [0, 4, 1], [.nan, 0, .nan]])
        #expect(distances[0, 1] == 12.5.squareRoot() && distances[1, 0] == distances[0, 1])
        #expect(distances[0, 2] == 1 && distances[1, 2] == 3 && distances[1, 1] == 0)
        #expect(distances.nearest(to: 0) == [2, 1])
        #expect(ProfileDistances([[1, .nan], [.nan, 1]])[0, 1].isNaN)
    }
}
