import Kernels
import Testing

@Suite("Moments")
struct MomentsTests {
    /// The range of the moments' rounding: a few units in the last place of sums of a dozen terms.
    static let tolerance = 1e-13

    let column: [Double] = [2, 3, 9, -4, 7.5, 2, 8, 0.25, 4, 1e2]

    @Test func emptyAndShortColumnsHaveNoMoments() {
        let empty: [Double] = []
        #expect(on(empty, Moments.sum) == 0)
        #expect(on(empty, Moments.mean) == nil)
        #expect(on(empty, Moments.populationStandardDeviation) == nil)
        #expect(on(empty, Moments.extremes) == nil)
        #expect(on([1], Moments.sampleVariance) == nil)
        #expect(on([1], Moments.standardDeviation) == nil)
        #expect(on([1], Moments.populationStandardDeviation) == 0)
        #expect(on([1, 2], Moments.skewness) == nil)
        #expect(on([1, 2, 4], Moments.excessKurtosis) == nil)
    }

    @Test(arguments: [0.1, -3, 1e-300, 1e300, 0])
    func constantColumnsHaveNoSpreadAndNoShape(value: Double) {
        let constant = [Double](repeating: value, count: 7)
        #expect(on(constant, Moments.sampleVariance) == 0)
        #expect(on(constant, Moments.standardDeviation) == 0)
        #expect(on(constant, Moments.skewness) == nil)
        #expect(on(constant, Moments.excessKurtosis) == nil)
    }

    @Test func valuesOfTheCommonFormulas() throws {
        #expect(on(column, Moments.sum) == 131.75)
        #expect(on(column, Moments.mean) == 13.175)
        let extremes = try #require(on(column, Moments.extremes))
        #expect(extremes.least == -4 && extremes.greatest == 100)
        // scipy 1.17.1: skew(bias=False) and kurtosis(bias=False); numpy 2.4.6: var(ddof=1).
        #expect(isClose(on([1, 2, 6], Moments.skewness), 1.4578629673213046, Self.tolerance))
        #expect(isClose(on([1, 2, 6, 7, 30], Moments.excessKurtosis), 4.109375568071741, Self.tolerance))
        #expect(isClose(on(column, Moments.sampleVariance), 946.0562500000001, Self.tolerance))
    }

    @Test(arguments: [1e-180, 0.01, 3, 1e150])
    func unitsOfMeasurementLeaveTheShapeAlone(unit: Double) throws {
        let scaled = column.map { $0 * unit }
        #expect(isClose(on(scaled, Moments.skewness), try #require(on(column, Moments.skewness)), 1e-13))
        #expect(
            isClose(
                on(scaled, Moments.excessKurtosis), try #require(on(column, Moments.excessKurtosis)), 1e-13))
        let spread = try #require(on(column, Moments.standardDeviation))
        #expect(isClose(on(scaled, Moments.standardDeviation), spread * unit, 1e-13))
    }

    @Test func reflectionTurnsTheSkewnessOnly() throws {
        let mirrored = column.map { -$0 }
        #expect(isClose(on(mirrored, Moments.skewness), -(try #require(on(column, Moments.skewness))), 1e-14))
        #expect(
            isClose(
                on(mirrored, Moments.excessKurtosis), try #require(on(column, Moments.excessKurtosis)), 1e-14)
        )
    }

    @Test func largeShiftsLoseNoVariance() {
        let shifted = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16]
        #expect(on(shifted, Moments.sampleVariance) == 30)
        #expect(on(shifted, Moments.mean) == 1e9 + 10)
    }

    @Test func longSumsStayExactWhereNaiveOnesDrift() {
        let tenths = [Double](repeating: 0.1, count: 1_000_000)
        #expect(abs(on(tenths, Moments.sum) - 100_000) < 1e-8)
        #expect(on(tenths, Moments.mean) == 0.1)
    }
}
