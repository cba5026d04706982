/// Sums, means and moments of a column without missing values.
///
/// Values are expected to be finite. The order of every summation follows from the count alone, so equal
/// columns give equal bits on any machine and at any number of threads. Deviations are taken from the mean
/// and scaled by a power of two, so that neither very large nor very small units of measurement lose digits.
/// A column counts as constant when its least value equals its greatest.
///
///     Moments.mean([1, 2, 6].span)      // 3
///     Moments.skewness([1, 2, 6].span)  // 1.4579 (rounded)
///
/// Complexity: linear in the count, without allocation.
public enum Moments {
    /// The sum Σ xᵢ, by pairwise summation; 0 for an empty column.
    public static func sum(_ x: Span<Double>) -> Double {
        Summation.pairwise(x) { $0 }
    }

    /// The arithmetic mean x̄ = Σ xᵢ / n; `nil` for an empty column.
    ///
    /// The rounding error of the sum is corrected by the mean of the deviations.
    public static func mean(_ x: Span<Double>) -> Double? {
        x.isEmpty ? nil : Summation.mean(x)
    }

    /// The sample variance Σ (xᵢ − x̄)² / (n − 1); `nil` for fewer than two values.
    public static func sampleVariance(_ x: Span<Double>) -> Double? {
        guard x.count >= 2, let central = CentralSums(x) else { return nil }
        return central.second / Double(x.count - 1) * central.unit * central.unit
    }

    /// The sample standard deviation √(Σ (xᵢ − x̄)² / (n − 1)); `nil` for fewer than two values.
    public static func standardDeviation(_ x: Span<Double>) -> Double? {
        guard x.count >= 2, let central = CentralSums(x) else { return nil }
        return (central.second / Double(x.count - 1)).squareRoot() * central.unit
    }

    /// The population standard deviation √(Σ (xᵢ − x̄)² / n); `nil` for an empty column.
    public static func populationStandardDeviation(_ x: Span<Double>) -> Double? {
        guard let central = CentralSums(x) else { return nil }
        return (central.second / Double(x.count)).squareRoot() * central.unit
    }

    /// The sample-adjusted skewness
    ///
    ///     G₁ = √(n(n − 1)) / (n − 2) · m₃ / m₂^{3/2},   mₖ = Σ (xᵢ − x̄)ᵏ / n
    ///
    /// as spreadsheets compute it; `nil` for fewer than three values and for a constant column.
    ///
    /// After Joanes and Gill (1998).
    public static func skewness(_ x: Span<Double>) -> Double? {
        let n = Double(x.count)
        guard x.count >= 3, let central = CentralSums(x), central.second > 0 else { return nil }
        return skewness(central, n)
    }

    private static func skewness(_ central: CentralSums, _ n: Double) -> Double {
        let variance = central.second / n
        return (n * (n - 1)).squareRoot() / (n - 2) * (central.third / n) / (variance * variance.squareRoot())
    }

    /// Skewness and excess kurtosis together, at the price of one of them; each is `nil` where it alone would be.
    public static func shape(_ x: Span<Double>) -> (skewness: Double?, excessKurtosis: Double?) {
        let n = Double(x.count)
        guard x.count >= 3, let central = CentralSums(x), central.second > 0 else { return (nil, nil) }
        return (skewness(central, n), x.count >= 4 ? excessKurtosis(central, n) : nil)
    }

    /// The sample-adjusted excess kurtosis
    ///
    ///     G₂ = (n − 1) / ((n − 2)(n − 3)) · ((n + 1)(r − 3) + 6),   r = n Σ (xᵢ − x̄)⁴ / (Σ (xᵢ − x̄)²)²
    ///
    /// which is 0 in expectation for normal data; `nil` for fewer than four values and for a constant column.
    ///
    /// After Joanes and Gill (1998).
    public static func excessKurtosis(_ x: Span<Double>) -> Double? {
        let n = Double(x.count)
        guard x.count >= 4, let central = CentralSums(x), central.second > 0 else { return nil }
        return excessKurtosis(central, n)
    }

    private static func excessKurtosis(_ central: CentralSums, _ n: Double) -> Double {
        let ratio = n * central.fourth / (central.second * central.second)
        return ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }

    /// The least and the greatest value; `nil` for an empty column.
    public static func extremes(_ x: Span<Double>) -> (least: Double, greatest: Double)? {
        guard !x.isEmpty else { return nil }
        var least = x[0]
        var greatest = least
        for index in x.indices {
            let value = x[index]
            least = value < least ? value : least
            greatest = value > greatest ? value : greatest
        }
        return (least, greatest)
    }
}
