import Kernels

/// Summaries of the course of one value over time.
///
/// A series is given by its values, not-a-number meaning missing, and the different times at which they stand,
/// in any order.
public enum Trend {
    /// The compound growth rate from the first value to the last,
    ///
    ///     g = (y_last / y_first)^(1 / (t_last − t_first)) − 1
    ///
    /// per unit of time; 0 where both are equal. `nil` with fewer than two values, from a first value of 0, and
    /// where the sign changes. It knows nothing of the values between.
    ///
    ///     Trend.compoundGrowth(of: [1, .nan, 4], at: [2000, 2001, 2002])  // 1
    public static func compoundGrowth(of values: [Double], at times: [Double]) -> Double? {
        let series = observed(values, times)
        guard series.count >= 2, let first = series.first, let last = series.last else { return nil }
        guard first.value != last.value else { return 0 }
        let span = last.time - first.time
        guard span > 0 else { return nil }
        return (Elementary.power(last.value / first.value, 1 / span) - 1).defined
    }

    /// Why a series has no rate of growth.
    public enum NoGrowth: Sendable, Hashable {
        /// Fewer than two values.
        case tooFew
        /// It starts or ends at 0 or below, where a rate has no meaning: −2 to −3 is no growth of 50 %.
        case notPositive
    }

    /// The compound growth rate of a series that is above 0 at both ends, as ``compoundGrowth(of:at:)`` has it, or why
    /// there is none.
    public static func growth(of values: [Double], at times: [Double]) -> Result<Double, GrowthRefusal> {
        let series = observed(values, times)
        guard series.count >= 2, let first = series.first, let last = series.last else {
            return .failure(GrowthRefusal(reason: .tooFew))
        }
        guard first.value > 0, last.value > 0, let rate = compoundGrowth(of: values, at: times) else {
            return .failure(GrowthRefusal(reason: .notPositive))
        }
        return .success(rate)
    }

    /// A rate of growth that is refused.
    public struct GrowthRefusal: Error, Sendable, Hashable {
        public let reason: NoGrowth
    }

    /// The slope of the straight line through the values by least squares, in per cent of the line's value at
    /// the first observation,
    ///
    ///     100 · p · b / (ȳ + b (t₁ − t̄)),   b = Σ (tᵢ − t̄)(yᵢ − ȳ) / Σ (tᵢ − t̄)²
    ///
    /// With two values it is their plain change. 0 where all values are equal; `nil` with fewer than two, and
    /// where the line starts at 0. A line that starts near 0 gives figures of any size and sign.
    ///
    /// - Parameter period: p, in units of time: 10 gives the change per decade for times in years.
    public static func percentageChange(
        of values: [Double], at times: [Double], per period: Double = 1
    ) -> Double? {
        let series = observed(values, times)
        guard series.count >= 2, let first = series.first else { return nil }
        guard series.contains(where: { $0.value != first.value }) else { return 0 }
        let count = Double(series.count)
        let meanTime = series.reduce(0) { $0 + $1.time } / count
        let meanValue = series.reduce(0) { $0 + $1.value } / count
        let shared = series.reduce(0) { $0 + ($1.time - meanTime) * ($1.value - meanValue) }
        let slope = shared / series.reduce(0) { $0 + ($1.time - meanTime) * ($1.time - meanTime) }
        return (100 * period * slope / (meanValue + slope * (first.time - meanTime))).defined
    }

    /// The values with gaps between two observations filled in along a straight line; gaps at the ends stay.
    ///
    ///     Trend.interpolated([.nan, 1, .nan, 4], at: [0, 1, 2, 4])  // [nan, 1, 2, 4]
    public static func interpolated(_ values: [Double], at times: [Double]) -> [Double] {
        let series = observed(values, times)
        return values.indices.map { place in
            guard values[place].isNaN else { return values[place] }
            let time = times[place]
            guard let after = series.firstIndex(where: { $0.time > time }), after > 0 else { return .nan }
            let (left, right) = (series[after - 1], series[after])
            let share = (time - left.time) / (right.time - left.time)
            return left.value + (right.value - left.value) * share
        }
    }

    /// The places of the last points in time, counted back from the latest that has a value; `nil` where the
    /// series has no value or does not reach back so far.
    ///
    /// - Returns: places in `values`, in order of time; some may be missing.
    public static func latest(_ count: Int, of values: [Double], at times: [Double]) -> [Int]? {
        precondition(count >= 1, "at least one point in time is asked for")
        precondition(values.count == times.count, "every value stands at a time")
        let places = times.indices.sorted { times[$0] < times[$1] }
        guard let last = places.lastIndex(where: { !values[$0].isNaN }), last + 1 >= count else { return nil }
        return Array(places[(last + 1 - count)...last])
    }

    /// The observations in order of time.
    static func observed(_ values: [Double], _ times: [Double]) -> [(time: Double, value: Double)] {
        precondition(values.count == times.count, "every value stands at a time")
        return zip(times, values).filter { !$0.1.isNaN }.sorted { $0.0 < $1.0 }.map { ($0.0, $0.1) }
    }
}

/// How much of a series there is.
public struct SeriesAvailability: Sendable, Equatable {
    /// The share of points in time that have a value; `nil` for an empty series.
    public let share: Double?
    /// The first and the last time that has a value; `nil` with fewer than two values.
    public let extent: ClosedRange<Double>?

    public init(of values: [Double], at times: [Double]) {
        precondition(values.count == times.count, "every value stands at a time")
        let present = zip(times, values).filter { !$0.1.isNaN }.map(\.0)
        share = (Double(present.count) / Double(values.count)).defined
        guard present.count >= 2, let first = present.min(), let last = present.max() else {
            extent = nil
            return
        }
        extent = first...last
    }
}
