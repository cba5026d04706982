import Analysis
import Kernels
import Testing

@Suite("Lines over time") struct LinearTrendTests {
    /// The rounding of values far from 0 is a part of their size, not of the slope's: 1e-13 of it per unit of time.
    @Test(arguments: GoldenTrends.shared.series)
    func slopesAndIntervalsAreThoseOfOthers(_ series: GoldenTrends.Series) throws {
        let line = try #require(LinearTrend(of: series.values, at: series.times))
        let size = series.values.map { abs($0) }.max() ?? 0
        func near(_ found: Double?, _ wanted: Double) -> Bool {
            guard let found else { return false }
            return abs(found - wanted) <= 1e-11 * abs(wanted) + 1e-13 * size
        }
        #expect(near(line.slope, series.slope))
        #expect(near(line.standardError, series.error))
        let interval = line.interval(level: 0.95)
        // t with one degree of freedom multiplies what the error lost by 12.7.
        #expect(abs((interval?.lowerBound ?? .nan) - series.low) <= 1e-10 * abs(series.low) + 2e-12 * size)
        #expect(abs((interval?.upperBound ?? .nan) - series.high) <= 1e-10 * abs(series.high) + 2e-12 * size)
    }

    @Test func quantilesAreThoseOfOthers() {
        for known in GoldenTrends.shared.quantiles {
            let found = Quantiles.student(above: known.tail, freedom: known.freedom)
            #expect(abs(found - known.quantile) <= 1e-12 * known.quantile, "\(known)")
            #expect(abs(Quantiles.student(above: 1 - known.tail, freedom: known.freedom) + found) < 1e-8)
            #expect(abs(Tails.student(above: found, freedom: known.freedom) - known.tail) < 1e-13)
        }
    }

    @Test func gapsAreLongerStepsAndNoValues() throws {
        let gappy = LinearTrend(of: [1, .nan, 2, .nan, 6], at: [2000, 2001, 2002, 2003, 2004])
        #expect(gappy == LinearTrend(of: [1, 2, 6], at: [2000, 2002, 2004]))
        #expect(gappy?.count == 3)
        // Squeezed together, the same values would rise twice as fast.
        let squeezed = try #require(LinearTrend(of: [1, 2, 6], at: [2000, 2001, 2002]))
        #expect(abs(squeezed.slope - 2 * (gappy?.slope ?? 0)) < 1e-12)
    }

    @Test func aLineHasItsSlopeForCertain() throws {
        let line = try #require(LinearTrend(of: [4, 6, 10, 14], at: [1, 2, 4, 6]))
        #expect(abs(line.slope - 2) < 1e-14 && abs(line.start - 4) < 1e-13 && abs(line.end - 14) < 1e-13)
        #expect((line.standardError ?? 1) < 1e-13 && line.direction(level: 0.99) == .rises)
        #expect(LinearTrend(of: [14, 10, 6, 4], at: [-6, -4, -2, -1])?.direction(level: 0.99) == .falls)
        #expect(LinearTrend(of: [3, 3, 3], at: [1, 2, 3])?.direction(level: 0.5) == .unclear)
    }

    @Test func twoValuesHaveNoIntervalAndOneNoLine() {
        let two = LinearTrend(of: [1, .nan, 5], at: [2000, 2001, 2004])
        #expect(two?.slope == 1 && two?.standardError == nil && two?.interval(level: 0.95) == nil)
        #expect(two?.direction(level: 0.5) == .unclear)
        #expect(LinearTrend(of: [1, .nan], at: [1, 2]) == nil)
        #expect(LinearTrend(of: [], at: []) == nil)
    }

    /// The interval moves with scale and shift, and widens with confidence.
    @Test func intervalsAreEquivariant() throws {
        for series in GoldenTrends.shared.series where series.kind == "walk" {
            let own = try #require(LinearTrend(of: series.values, at: series.times)?.interval(level: 0.9))
            let turned = LinearTrend(of: series.values.map { 5 - 3 * $0 }, at: series.times.map { $0 + 7 })
            let other = try #require(turned?.interval(level: 0.9))
            let size = abs(own.lowerBound) + abs(own.upperBound)
            #expect(abs(other.lowerBound + 3 * own.upperBound) < 1e-11 * size)
            #expect(abs(other.upperBound + 3 * own.lowerBound) < 1e-11 * size)
            let wider = try #require(LinearTrend(of: series.values, at: series.times)?.interval(level: 0.99))
            #expect(wider.lowerBound < own.lowerBound && wider.upperBound > own.upperBound)
        }
    }

    @Test func growthNeedsValuesAboveNothing() {
        func reason(_ values: [Double]) -> Trend.NoGrowth? {
            if case let .failure(refusal) = Trend.growth(of: values, at: values.indices.map(Double.init)) {
                refusal.reason
            } else {
                nil
            }
        }
        #expect(reason([-2, 1, -3]) == .notPositive)
        #expect(reason([0, 5]) == .notPositive && reason([5, 0]) == .notPositive)
        #expect(reason([-1, 5]) == .notPositive && reason([.nan, 5]) == .tooFew && reason([]) == .tooFew)
        // What lies between the ends does not count.
        #expect((try? Trend.growth(of: [2, -9, 8], at: [2000, 2001, 2002]).get()) == 1)
    }
}
