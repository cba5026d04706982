import Analysis
import Testing

@Suite("Statistics of columns")
struct ColumnStatisticsTests {
    let column: [Double] = [2, 3, .nan, -4, 7.5, 2, 0, 0.25, .nan, 100]

    @Test func missingValuesChangeAvailabilityOnly() {
        let complete = ColumnStatistics(column.filter { !$0.isNaN })
        let gappy = ColumnStatistics(column)
        #expect(gappy.mean == complete.mean && gappy.skewness == complete.skewness)
        #expect(gappy.unique == complete.unique && gappy.shareUnique == complete.shareUnique)
        #expect(gappy.shareAvailable == 0.8 && complete.shareAvailable == 1)
        #expect(gappy.units == 10 && gappy.available == 8 && gappy.nonZero == 7 && gappy.mostFrequent == 2)
    }

    @Test func orderOfUnitsDoesNotMatter() {
        let statistics = ColumnStatistics(column.reversed()).rounded(significantDigits: 12)
        #expect(statistics == ColumnStatistics(column).rounded(significantDigits: 12))
    }

    @Test func statisticsLieInTheirBounds() throws {
        let statistics = ColumnStatistics(column)
        let (least, greatest) = (try #require(statistics.least), try #require(statistics.greatest))
        #expect((least...greatest).contains(try #require(statistics.mean)))
        #expect((least...greatest).contains(try #require(statistics.median)))
        #expect(try #require(statistics.standardDeviation) >= 0)
    }

    @Test func emptyColumnsDefineNothing() {
        for column in [[], [Double.nan, .nan]] {
            let statistics = ColumnStatistics(column)
            #expect(statistics.least == nil && statistics.mean == nil && statistics.median == nil)
            #expect(statistics.standardDeviation == nil && statistics.shareNonZero == nil)
            #expect(statistics.available == 0 && statistics.mostFrequent == 0)
            #expect(statistics.hasOutliers == nil)
        }
        #expect(ColumnStatistics([]).shareAvailable == nil)
    }

    @Test func outliersNeedSkewnessAndKurtosis() {
        #expect(ColumnStatistics([1, 2, 3, 4, 5, 1000]).hasOutliers == true)
        #expect(ColumnStatistics([1, 2, 3, 4, 5, 6]).hasOutliers == false)
        #expect(ColumnStatistics([1, 2, 4]).hasOutliers == false)
        #expect(ColumnStatistics([3, 3, 3, 3]).hasOutliers == nil)
        var thresholds = ColumnStatistics.Thresholds()
        thresholds.kurtosis = 1000
        #expect(ColumnStatistics([1, 2, 3, 4, 5, 1000], thresholds: thresholds).hasOutliers == false)
    }
}

@Suite("Statistics of columns, as COINr has them", .enabled(if: Reference.isPresent, Reference.absence))
struct ColumnStatisticsReferenceTests {
    static let tolerance = 1e-12

    @Test func rawIndicators() throws {
        try compare("asem_st_stats", input: Reference.raw())
    }

    @Test func threeSignificantDigits() throws {
        try compare("asem_st_stats_sig3", input: Reference.raw(), significantDigits: 3)
    }

    @Test func edgeCases() throws {
        try compare("edge_stats", input: Reference.expected("edge_raw"))
    }

    private func compare(_ name: String, input: Sheet, significantDigits: Int? = nil) throws {
        let expected = try Reference.expected(name)
        for (row, code) in try expected.texts("iCode").enumerated() {
            let exact = ColumnStatistics(try input.numbers(code))
            let statistics = significantDigits.map { exact.rounded(significantDigits: $0) } ?? exact
            for (column, value) in values(statistics) {
                let reference = try expected.numbers(column)[row]
                #expect(agrees(value, reference, Self.tolerance), "\(name), \(code), \(column)")
            }
            for (column, flag) in flags(statistics) {
                let reference = try expected.texts(column)[row]
                #expect(flag == reference, "\(name), \(code), \(column)")
            }
        }
    }

    private func values(_ statistics: ColumnStatistics) -> [(String, Double?)] {
        let isEmpty = statistics.available == 0
        return [
            ("Min", statistics.least), ("Max", statistics.greatest), ("Mean", statistics.mean),
            ("Median", statistics.median), ("Std", statistics.standardDeviation),
            ("Skew", statistics.skewness), ("Kurt", statistics.excessKurtosis),
            ("N.Avail", Double(statistics.available)), ("N.NonZero", Double(statistics.nonZero)),
            ("N.Unique", Double(statistics.unique)),
            ("N.Same", isEmpty ? nil : Double(statistics.mostFrequent)),
            ("Frc.Avail", statistics.shareAvailable), ("Frc.NonZero", statistics.shareNonZero),
            ("Frc.Unique", statistics.shareUnique), ("Frc.Same", statistics.shareMostFrequent),
        ]
    }

    private func flags(_ statistics: ColumnStatistics) -> [(String, String)] {
        [
            ("Flag.Avail", statistics.hasFewAvailable ? "LOW" : "ok"),
            ("Flag.NonZero", statistics.hasFewNonZero ? "LOW" : "ok"),
            ("Flag.Unique", statistics.hasFewUnique ? "LOW" : "ok"),
            ("Flag.SkewKurt", statistics.hasOutliers.map { $0 ? "OUT" : "ok" } ?? "NA"),
        ]
    }
}
