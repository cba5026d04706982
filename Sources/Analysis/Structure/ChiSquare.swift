import Kernels

/// The tail of the chi-square distribution.
enum ChiSquare {
    /// The probability that a chi-square variable with ν degrees of freedom exceeds x.
    ///
    ///     ν even:  e^{−x/2} Σ_{i < ν/2} (x/2)ⁱ / i!
    ///     ν odd:   2 P(Z > √x) + e^{−x/2} Σ_{i ≤ (ν−1)/2} (x/2)^{i−½} / Γ(i + ½)
    ///
    /// Terms are formed as exponentials of sums of logarithms, so that none overflows.
    ///
    /// Complexity: ν / 2 exponentials.
    static func tail(above x: Double, freedom: Int) -> Double {
        precondition(freedom >= 1, "the chi-square distribution has degrees of freedom")
        guard x > 0 else { return 1 }
        guard x.isFinite else { return 0 }
        let half = x / 2
        let logHalf = Elementary.log(half)
        let isEven = freedom.isMultiple(of: 2)
        // ln of the first term: e^{−h} for even, e^{−h} √h / Γ(3/2) for odd degrees.
        let logGammaOfThreeHalves = -0.120_782_237_635_245_22
        var term = isEven ? -half : -half + logHalf / 2 - logGammaOfThreeHalves
        var sum = isEven ? 0 : 2 * Tails.normal(above: x.squareRoot())
        for step in 0..<freedom / 2 {
            sum += Elementary.exp(term)
            term += logHalf - Elementary.log(Double(step + 1) + (isEven ? 0 : 0.5))
        }
        return min(sum, 1)
    }
}
