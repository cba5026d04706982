import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods
import Testing

@testable import Analysis

/// Relative advantage by hand and by law; clusters and the field over years.
@Suite("Relative advantage") struct ProfileMeasureTests {
    /// | | a | b |
    /// |---|---|---|
    /// | x | 10 | 0 |
    /// | y | 0 | 30 |
    /// | z | 20 | 60 |
    ///
    /// Means: a 10, b 30; centred on them x 0, −30; y −10, 0; z 10, 30.
    static let scores = [[10.0, 0, 20], [0.0, 30, 60]]

    @Test func byHand() {
        let advantage = RelativeAdvantage(Self.scores)
        #expect(advantage.centred == [[15, -5, -10], [-15, 5, 10]])
        // Put to 0 … 1: a ½, 0, 1; b 0, ½, 1. Both columns have the mean ½, so the field has half of each.
        #expect(advantage.quotients == [[2, 0, 1], [0, 2, 1]])
        #expect(advantage.specialisation == [1, 1, 0])
    }

    @Test func missingIsNoStatement() {
        let advantage = RelativeAdvantage([[10, 0, 20], [0, 30, 60], [.nan, 5, 15]])
        #expect(advantage.centred[2][0].isNaN && advantage.quotients[2][0].isNaN)
        // The unit with the gap is as if the column were not there.
        #expect(advantage.centred[0][0] == 15 && advantage.centred[1][0] == -15)
        #expect(advantage.quotients[0][0] == 2 && advantage.specialisation[0] == 1)
        let empty = RelativeAdvantage([[.nan, 1, 2], [.nan, 1, 3]])
        #expect(empty.centred[0][0].isNaN && empty.specialisation[0].isNaN)
    }

    @Test func lastEverywhereHasNoQuotientAndConstantColumnsDoNotCount() {
        let advantage = RelativeAdvantage([[0, 1, 2], [0, 3, 1], [7, 7, 7]])
        #expect(advantage.quotients[0][0].isNaN && advantage.specialisation[0].isNaN)
        #expect(advantage.quotients[2].allSatisfy { $0.isNaN })
        #expect(advantage.centred[2].allSatisfy { !$0.isNaN })
        #expect(advantage.specialisation[1] > 0)
    }

    private func random(_ columns: Int, _ units: Int, seed: UInt64, gaps: Bool = false) -> [[Double]] {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 0)
        return (0..<columns).map { _ in
            (0..<units).map { _ in
                let value = 100 * stream.uniform()
                return gaps && stream.uniform() < 0.15 ? .nan : value
            }
        }
    }

    @Test(arguments: [UInt64](1...20)) func laws(seed: UInt64) {
        let scores = random(5, 12, seed: seed)
        let advantage = RelativeAdvantage(scores)
        let grand = scores.flatMap { $0 }.reduce(0, +) / 60
        for unit in 0..<12 {
            let row = scores.map { $0[unit] }
            for column in 0..<5 {
                let textbook =
                    row[column] - row.reduce(0, +) / 5 - scores[column].reduce(0, +) / 12 + grand
                #expect(abs(advantage.centred[column][unit] - textbook) < 1e-12)
            }
            #expect(abs(advantage.centred.reduce(0) { $0 + $1[unit] }) < 1e-12)
            #expect((0...2).contains(advantage.specialisation[unit]))
        }
        // Weighted by the field's make-up, a unit's quotients have the mean 1.
        let relative = scores.map { column -> [Double] in
            let (least, greatest) = RelativeAdvantage.range(column)
            return column.map { ($0 - least) / (greatest - least) }
        }
        let means = relative.map { $0.reduce(0, +) / 12 }
        for unit in 0..<12 where !advantage.specialisation[unit].isNaN {
            let mean =
                (0..<5).reduce(0) { $0 + means[$1] * advantage.quotients[$1][unit] } / means.reduce(0, +)
            #expect(abs(mean - 1) < 1e-12)
        }
        // What is added to a unit everywhere, or to all units in a column, changes no double-centred profile; a change of
        // scale of a column changes no quotient.
        let shifted = scores.enumerated().map { column, values in
            values.enumerated().map { $1 + (($0 == 3) ? 20 : 0) + Double(column) * 7 }
        }
        let other = RelativeAdvantage(shifted).centred
        for (one, two) in zip(advantage.centred, other) {
            for unit in 0..<12 { #expect(abs(one[unit] - two[unit]) < 1e-10 || unit != 3) }
        }
        let scaled = RelativeAdvantage(scores.map { $0.map { 3 * $0 + 11 } })
        for (one, two) in zip(advantage.quotients, scaled.quotients) {
            for (first, second) in zip(one, two) { #expect(abs(first - second) < 1e-9) }
        }
    }

    private func matrix(_ scores: [[Double]], codes: [String]? = nil, period: Int? = nil) -> ProfileMatrix {
        let codes = codes ?? scores[0].indices.map { "u\($0)" }
        return ProfileMatrix(
            units: codes.map { StatisticalUnit(code: $0) }, rows: Array(codes.indices), period: period,
            columns: scores.indices.map { .init(id: "c\($0)", name: Phrase(verbatim: "c\($0)")) },
            scores: scores)
    }

    @Test func theStrongestIsOneOrNone() {
        #expect(ProfileMatrix.strongest([1, 3, .nan, 2]) == 1)
        #expect(ProfileMatrix.strongest([3, 3, 1]) == nil)
        #expect(ProfileMatrix.strongest([.nan, .nan]) == nil)
        #expect(ProfileMatrix.strongest([1, 2, 2, 5]) == 3)
    }

    @Test(arguments: [false, true]) func clustersDoNotDependOnTheOrderOfUnits(gaps: Bool) {
        let scores = random(6, 30, seed: 5, gaps: gaps)
        let codes = (0..<30).map { "k\(($0 * 7) % 30)" }
        let moved = (0..<30).map { ($0 * 11 + 4) % 30 }
        let one = Clustering(matrix(scores, codes: codes))
        let two = Clustering(
            matrix(scores.map { column in moved.map { column[$0] } }, codes: moved.map { codes[$0] }))
        func names(_ clustering: Clustering) -> [[String]] {
            clustering.clusters.map { $0.members.map { clustering.matrix.units[$0].code } }
        }
        #expect(names(one) == names(two) && one.clusters.count > 1)
        #expect(one.silhouettes.count == two.silhouettes.count)
        for (first, second) in zip(one.silhouettes, two.silhouettes) { #expect(abs(first - second) < 1e-12) }
    }

    @Test func alikeProfilesAreOneClusterAndLevelsDoNotMatter() {
        // Three units good at a, three good at b, at different heights.
        let a = [90.0, 70, 50, 40, 20, 5]
        let b = [40.0, 20, 5, 90, 70, 50]
        let found = Clustering(matrix([a, b]))
        #expect(Set(found.clusters.map { Set($0.members) }) == [[0, 1, 2], [3, 4, 5]])
        let first = found.clusters.first { $0.members.contains(0) }
        #expect(first.map { $0.profile[0] > 20 && $0.profile[1] < -20 } == true)
        #expect(found.cluster(of: 4).map { found.clusters[$0].members.contains(5) } == true)
        #expect((found.copheneticCorrelation ?? 0) > 0.9)
    }

    @Test func edgesOfClustering() {
        #expect(Clustering(matrix([[1], [2]])).clusters.map(\.members) == [[0]])
        let two = Clustering(matrix([[1, 5], [2, 0]]))
        #expect(two.clusters.count == 1 && two.copheneticCorrelation == nil)
        #expect(Clustering(matrix([[1, 5], [2, 0]]), clusters: 2).clusters.count == 2)
        #expect(Clustering(matrix([[1, 5], [2, 0]]), clusters: 9).clusters.count == 2)
        let same = Clustering(matrix([[1, 1, 1, 1], [2, 2, 2, 2]]))
        #expect(same.clusters.count == 1 && same.silhouettes.isEmpty && same.copheneticCorrelation == nil)
        // One of two columns is half: too few.
        let gaps = Clustering(matrix([[1, 5, 3], [2, 0, .nan]]))
        #expect(gaps.leftOut == [2] && gaps.silhouette[2].isNaN && gaps.cluster(of: 2) == nil)
        #expect(Clustering(matrix([[], []])).clusters.isEmpty)
    }

    @Test func yearsCompareOverTheSameUnitsOnOneScale() throws {
        // z is there in the second year only; x and y become alike.
        let first = matrix([[100, 0], [0, 100]], codes: ["x", "y"], period: 1)
        let second = matrix([[60, 40, 0], [40, 60, 100]], codes: ["x", "y", "z"], period: 2)
        let years = Differentiation.overYears([first, second])
        #expect(years.map(\.units) == [2, 2] && years.map(\.period) == [1, 2])
        // Profiles ±50 lie 100 apart, ±10 lie 20 apart. Shares 1 : 0 against ½ : ½ make 1, those of 0.6 : 0.4 make 0.2.
        #expect(years.map(\.distance) == [100, 20])
        let found = try years.map { try #require($0.specialisation) }
        #expect(abs(found[0] - 1) < 1e-12 && abs(found[1] - 0.2) < 1e-12)
        #expect(Differentiation.overYears([]).isEmpty)
        let none = Differentiation.overYears([
            matrix([[1], [2]], codes: ["x"]), matrix([[1], [2]], codes: ["y"]),
        ])
        #expect(
            none.map(\.units) == [0, 0] && none.allSatisfy { $0.distance == nil && $0.specialisation == nil })
    }
}
