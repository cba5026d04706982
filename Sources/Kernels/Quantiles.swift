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

    /// The value t that a variable of Student's distribution exceeds with probability p, within 10⁻¹² of its size.
    /// - Parameters:
    ///   - probability: above 0 and at most ½.
    ///   - freedom: ν > 0.
    public static func student(above probability: Double, freedom: Double) -> Double {
        precondition(probability > 0 && probability <= 0.5, "the upper half of Student's distribution")
        var (low, high) = (0.0, 1.0)
        while Tails.student(above: high, freedom: freedom) > probability {
            (low, high) = (high, high * 2)
            if !high.isFinite { return .infinity }
        }
        for _ in 0..<200 where high - low > 1e-13 * high {
            let middle = (low + high) / 2
            if Tails.student(above: middle, freedom: freedom) > probability {
                low = middle
            } else {
                high = middle
            }
        }
        return (low + high) / 2
    }
}

extension Tails {
    /// The probability that a variable of Fisher's distribution exceeds F,
    ///
    ///     P = I(ν₂/2, ν₁/2; ν₂ / (ν₂ + ν₁ F))
    ///
    /// - Parameters:
    ///   - first: ν₁ > 0, the degrees of freedom of the numerator.
    ///   - second: ν₂ > 0, those of the denominator.
    public static func fisher(above ratio: Double, _ first: Double, _ second: Double) -> Double {
        precondition(first > 0 && second > 0, "Fisher's distribution has positive degrees of freedom")
        guard ratio > 0 else { return 1 }
        guard ratio.isFinite else { return 0 }
        let share = first / second * ratio
        return incompleteBeta(second / 2, first / 2, at: 1 / (1 + share), complement: share / (1 + share))
    }
}
