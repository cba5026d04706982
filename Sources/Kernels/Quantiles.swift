/// The inverses of ``Tails``: the values that a variable exceeds with a given probability.
public enum Quantiles {
    /// The value z with P(Z ≤ z) = p for a standard normal variable, within some 10⁻¹⁵ of its size.
    ///
    /// A start after Hastings (Abramowitz and Stegun 26.2.23) is bettered by Halley's rule on the tail itself.
    /// - Parameter probability: above 0 and below 1.
    public static func normal(_ probability: Double) -> Double {
        precondition(probability > 0 && probability < 1, "a quantile is of a probability between 0 and 1")
        if probability > 0.5 { return -lowerNormal(1 - probability) }
        return lowerNormal(probability)
    }

    private static func lowerNormal(_ probability: Double) -> Double {
        let t = (-2 * Elementary.log(probability)).squareRoot()
        let above = (0.010328 * t + 0.802853) * t + 2.515517
        let below = ((0.001308 * t + 0.189269) * t + 1.432788) * t + 1
        var z = above / below - t
        for _ in 0..<4 {
            let density = Elementary.exp(-z * z / 2) / 2.506_628_274_631_000_5
            let error = (Tails.normal(above: -z) - probability) / density
            let step = error / (1 + z * error / 2)
            z -= step
            if abs(step) < 1e-16 * max(1, abs(z)) { break }
        }
        return z
    }

    /// The value that a variable of Student's distribution exceeds with a probability, the inverse of
    /// ``Tails/student(above:freedom:)`` by bisection, to the last bits that function has.
    ///
    ///     Quantiles.student(above: 0.025, freedom: 2)  // 4.302652729…
    ///
    /// - Parameters:
    ///   - probability: from 0 to 1, without the ends.
    ///   - freedom: ν > 0.
    public static func student(above probability: Double, freedom: Double) -> Double {
        precondition(probability > 0 && probability < 1, "a tail is a probability")
        guard probability <= 0.5 else { return -student(above: 1 - probability, freedom: freedom) }
        func exceeds(_ value: Double) -> Bool { Tails.student(above: value, freedom: freedom) > probability }
        var (low, high) = (0.0, 1.0)
        while exceeds(high), high < 1e300 { (low, high) = (high, 2 * high) }
        while true {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { return high }
            if exceeds(middle) { low = middle } else { high = middle }
        }
    }
}
