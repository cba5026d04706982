import Kernels

/// The straight line through values over time by least squares, y = a + b·t, and how sure its slope is.
///
///     b = Σ (tᵢ − t̄)(yᵢ − ȳ) / Σ (tᵢ − t̄)²,   s² = Σ (yᵢ − a − b tᵢ)² / (n − 2),   se(b) = s / √Σ (tᵢ − t̄)²
///     b ± t(n − 2; 1 − α/2) · se(b)
///
/// Times are real ones: a year without a value is a longer step and no value. The interval takes the deviations from the
/// line as independent and equally wide. Those of yearly figures seldom are; with few years it is wide, and rightly so.
///
///     LinearTrend(of: [1, 2, .nan, 5], at: [2020, 2021, 2022, 2023])?.slope  // 1.357…
///
/// After Draper and Smith, Applied Regression Analysis.
public struct LinearTrend: Sendable, Hashable {
    /// How many values there are.
    public let count: Int
    /// b, per unit of time.
    public let slope: Double
    /// The line's value at the first time that has a value, and at the last.
    public let start: Double
    public let end: Double
    /// se(b); `nil` with fewer than three values, of which a line misses none.
    public let standardError: Double?

    /// - Parameters:
    ///   - values: not-a-number where missing.
    ///   - times: as many, all different, in any order.
    /// - Returns: `nil` with fewer than two values.
    public init?(of values: [Double], at times: [Double]) {
        let series = Trend.observed(values, times)
        guard series.count >= 2, let first = series.first, let last = series.last else { return nil }
        let number = Double(series.count)
        let timeTerms = series.map { $0.time - first.time }
        let valueTerms = series.map(\.value)
        let meanTime = Moments.sum(timeTerms.span) / number
        let meanValue = Moments.sum(valueTerms.span) / number
        let steps = timeTerms.map { $0 - meanTime }
        let squares = steps.map { $0 * $0 }
        let spread = Moments.sum(squares.span)
        guard spread > 0 else { return nil }
        let shared = zip(steps, valueTerms).map { $0 * ($1 - meanValue) }
        let slope = Moments.sum(shared.span) / spread
        guard slope.isFinite else { return nil }
        count = series.count
        self.slope = slope
        start = meanValue - slope * meanTime
        end = meanValue + slope * (last.time - first.time - meanTime)
        let residuals = zip(steps, valueTerms).map { step, value -> Double in
            let rest = value - meanValue - slope * step
            return rest * rest
        }
        standardError =
            series.count < 3 ? nil : (Moments.sum(residuals.span) / (number - 2) / spread).squareRoot()
    }

    /// The confidence interval of the slope; `nil` with fewer than three values.
    /// - Parameter level: the share of such intervals that hold the slope, above 0 and below 1.
    public func interval(level: Double) -> ClosedRange<Double>? {
        precondition(level > 0 && level < 1, "a level of confidence is a share")
        guard let standardError else { return nil }
        let reach =
            Quantiles.student(above: (1 - level) / 2, freedom: Double(count - 2)) * standardError
        return slope - reach...slope + reach
    }

    /// What the interval says of the direction.
    public enum Direction: Sendable, Hashable {
        case rises, falls
        /// 0 lies within the interval, or there is none.
        case unclear
    }

    public func direction(level: Double) -> Direction {
        guard let interval = interval(level: level) else { return .unclear }
        return interval.lowerBound > 0 ? .rises : interval.upperBound < 0 ? .falls : .unclear
    }
}
