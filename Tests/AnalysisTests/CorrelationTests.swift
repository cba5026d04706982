import Analysis
import Testing

@Suite("Correlations")
struct CorrelationTests {
    static let first: [Double] = [1, 2, .nan, 3, 5, 5, 5, 8, 9, 10, 11, 12, 2]
    static let second: [Double] = [2, 1, 4, 4, 4, 3, 9, 8, 7, .nan, 12, 10, 4]

    @Test(arguments: CorrelationMethod.allCases)
    func symmetricBoundedAndBlindToMissingUnits(method: CorrelationMethod) throws {
        let relation = Correlation(of: Self.first, and: Self.second, by: method)
        let mirrored = Correlation(of: Self.second, and: Self.first, by: method)
        let coefficient = try #require(relation.coefficient)
        #expect(relation.pairs == 11)
        #expect(agrees(mirrored.coefficient, coefficient, 1e-15))
        #expect((-1...1).contains(coefficient))
        #expect((0...1).contains(try #require(relation.probability)))

        let units = Self.first.indices.filter { !(Self.first[$0] + Self.second[$0]).isNaN }
        let complete = Correlation(
            of: units.map { Self.first[$0] }, and: units.map { Self.second[$0] }, by: method)
        #expect(complete == relation)
    }

    @Test(arguments: [CorrelationMethod.spearman, .kendall])
    func rankCorrelationsSurviveIncreasingFunctions(method: CorrelationMethod) {
        let cubes = Self.first.map { $0 * $0 * $0 }
        #expect(
            Correlation(of: cubes, and: Self.second, by: method)
                == Correlation(of: Self.first, and: Self.second, by: method))
    }

    @Test(arguments: CorrelationMethod.allCases)
    func reversalTurnsTheSignAndKeepsTheProbability(method: CorrelationMethod) throws {
        let relation = Correlation(of: Self.first, and: Self.second, by: method)
        let reversed = Correlation(of: Self.first, and: Self.second.map { -$0 }, by: method)
        #expect(agrees(reversed.coefficient, -(try #require(relation.coefficient)), 1e-14))
        #expect(agrees(reversed.probability, try #require(relation.probability), 1e-13))
    }

    @Test(arguments: CorrelationMethod.allCases)
    func perfectAgreementIsCertain(method: CorrelationMethod) throws {
        let column = (1...60).map { Double($0 * $0) }
        let relation = Correlation(of: column, and: column, by: method)
        #expect(agrees(relation.coefficient, 1, 1e-15))
        #expect(try #require(relation.probability) < 1e-9)
    }

    @Test(arguments: CorrelationMethod.allCases)
    func nothingToCompare(method: CorrelationMethod) {
        let constant = Correlation(of: [3, 3, 3, 3], and: [1, 2, 3, 4], by: method)
        #expect(constant.coefficient == nil && constant.probability == nil && constant.pairs == 4)
        let apart = Correlation(of: [1, .nan, 3], and: [.nan, 2, 5], by: method)
        #expect(apart.coefficient == nil && apart.pairs == 1)
    }

    /// scipy 1.17.1: `pearsonr`; `kendalltau(method="asymptotic")` and `spearmanr`, both of tied columns.
    @Test(arguments: [
        (CorrelationMethod.pearson, 0.8459508106411731, 0.0005243931286581863),
        (.spearman, 0.8291814946619217, 0.0008533031702031034),
        (.kendall, 0.6451612903225806, 0.0050558145561319014),
    ])
    func probabilitiesOfTiedColumns(method: CorrelationMethod, coefficient: Double, probability: Double) {
        let relation = Correlation(
            of: [1, 2, 2, 3, 5, 5, 5, 8, 9, 10, 11, 12], and: [2, 1, 4, 4, 4, 3, 9, 8, 7, 7, 12, 10],
            by: method)
        #expect(agrees(relation.coefficient, coefficient, 1e-14))
        #expect(agrees(relation.probability, probability, 1e-14))
    }

    /// Hollander and Wolfe (1973), page 185, the example of R's `cor.test`: T = 26, p = 0.1194, without ties.
    /// Spearman by enumeration of all orders, S = 48; Pearson by scipy 1.17.1.
    @Test(arguments: [
        (CorrelationMethod.pearson, 0.5711815575638287, 0.108173054349494),
        (.spearman, 0.6, 0.09679783950617284),
        (.kendall, 4.0 / 9, 0.11943893298059964),
    ])
    func probabilitiesOfDistinctValues(method: CorrelationMethod, coefficient: Double, probability: Double) {
        let relation = Correlation(
            of: [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
            and: [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8], by: method)
        #expect(agrees(relation.coefficient, coefficient, 1e-14))
        #expect(agrees(relation.probability, probability, 1e-14))
        #expect(relation.coefficient(significantAt: 0.05) == nil)
        #expect(relation.coefficient(significantAt: 0.2) == relation.coefficient)
    }

    @Test func tablesAreSymmetricWithOnesOnTheDiagonal() {
        let columns = [Self.first, Self.second, Self.first.map { -$0 }]
        let table = CorrelationTable(among: columns)
        for row in 0..<3 {
            #expect(agrees(table[row, row].coefficient, 1, 1e-15))
            for column in 0..<3 { #expect(table[row, column] == table[column, row]) }
        }
        #expect(agrees(table[0, 2].coefficient, -1, 1e-15))
    }

    @Test func flagsKeepToTheirGroups() {
        let rising: [Double] = [1, 2, 3, 4]
        let falling: [Double] = [4, 3, 2, 1]
        let columns = [rising, falling, rising, rising]
        let groups: [Int?] = [0, 0, 0, nil]
        func places(_ bound: CorrelationBound) -> [[Int]] {
            Correlations.flagged(columns, groups: groups, bound).map { [$0.first, $0.second] }
        }
        #expect(places(.above(0.5)) == [[0, 2]])
        #expect(places(.below(-0.5)) == [[0, 1], [1, 2]])
        #expect(places(.beyond(0.5)) == [[0, 1], [0, 2], [1, 2]])
    }

    @Test func ancestorsFollowParents() {
        let column: [Double] = [1, 2, 4]
        let columns = [column, column, column, column]
        let parents: [Int?] = [2, 2, 3, nil]
        #expect(Correlations.withParents(columns, parents: parents).map(\.second) == [2, 2, 3])
        let lineage = Correlations.withAncestors(columns, parents: parents)
        #expect(lineage.map { [$0.first, $0.second] } == [[0, 2], [0, 3], [1, 2], [1, 3], [2, 3]])
    }
}
