import RealModule

/// Tail probabilities of the distributions behind the significance of correlations.
public enum Tails {
    /// The probability that a standard normal variable exceeds z: ½ erfc(z / √2).
    public static func normal(above z: Double) -> Double { Double.erfc(z / 2.0.squareRoot()) / 2 }

    /// The probability that a variable of Student's t distribution exceeds t,
    ///
    ///     P = ½ I(ν/2, ½; ν / (ν + t²))   for t ≥ 0, and 1 − P(−t) for t < 0
    ///
    /// - Parameter freedom: ν > 0, the degrees of freedom.
    public static func student(above t: Double, freedom: Double) -> Double {
        precondition(freedom > 0, "Student's t distribution has positive degrees of freedom")
        guard t.isFinite else { return t > 0 ? 0 : 1 }
        // The quotient is formed first: t² alone may overflow.
        let ratio = t / freedom * t
        let (share, rest) = ratio.isFinite ? (1 / (1 + ratio), 1 / (1 + 1 / ratio)) : (0, 1)
        let both = incompleteBeta(freedom / 2, 0.5, at: share, complement: rest)
        return t >= 0 ? both / 2 : 1 - both / 2
    }

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

    /// The regularised incomplete beta function
    ///
    ///     I(a, b; x) = ∫₀ˣ uᵃ⁻¹ (1 − u)ᵇ⁻¹ du / B(a, b)
    ///
    /// by the continued fraction of the Digital Library of Mathematical Functions, 8.17.22, on the side of
    /// the mean where it converges fast. The relative error stays near 10⁻¹⁴ down to the smallest tails while
    /// a and b stay below some thousands, and near 10⁻¹¹ at a million.
    ///
    /// - Parameters:
    ///   - x: the upper limit, from 0 to 1.
    ///   - complement: 1 − x, given apart since the difference loses digits as x nears 1.
    public static func incompleteBeta(_ a: Double, _ b: Double, at x: Double, complement: Double) -> Double {
        precondition(a > 0 && b > 0, "the parameters of the beta function are positive")
        guard x > 0 else { return 0 }
        guard complement > 0 else { return 1 }
        if x > (a + 1) / (a + b + 2) {
            return 1 - incompleteBeta(b, a, at: complement, complement: x)
        }
        let logX = x < 0.5 ? Double.log(x) : Double.log(onePlus: -complement)
        let logRest = complement < 0.5 ? Double.log(complement) : Double.log(onePlus: -x)
        let front = Double.exp(a * logX + b * logRest - logBeta(a, b)) / a
        return front / continuedFraction(a, b, x)
    }

    /// ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without cancellation between large terms.
    static func logBeta(_ a: Double, _ b: Double) -> Double {
        let (small, large) = a < b ? (a, b) : (b, a)
        let sum = small + large
        guard large >= asymptotic else {
            return Double.logGamma(small) + Double.logGamma(large) - Double.logGamma(sum)
        }
        let largeOverSum =
            stirlingRest(large) - stirlingRest(sum)
            - (sum - 0.5) * Double.log(onePlus: small / large)
        guard small >= asymptotic else {
            return Double.logGamma(small) + largeOverSum - small * Double.log(large) + small
        }
        let halfLogTwoPi = 0.918_938_533_204_672_74
        return halfLogTwoPi + stirlingRest(small) + largeOverSum + small * Double.log(small / large)
            - 0.5 * Double.log(small)
    }

    /// Arguments from here on take Stirling's series.
    private static let asymptotic = 15.0

    /// ln Γ(z) − ((z − ½) ln z − z + ½ ln 2π) for z ≥ 15.
    private static func stirlingRest(_ z: Double) -> Double {
        let coefficients = [
            1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188, -691.0 / 360_360, 1.0 / 156,
        ]
        let inverseSquare = 1 / (z * z)
        return coefficients.reversed().reduce(0) { $0 * inverseSquare + $1 } / z
    }

    /// The continued fraction 1 + d₁/(1 + d₂/(1 + …)), by the modified algorithm of Lentz.
    private static func continuedFraction(_ a: Double, _ b: Double, _ x: Double) -> Double {
        let tiny = 1e-300
        func kept(_ value: Double) -> Double { abs(value) < tiny ? tiny : value }
        var value = 1.0
        var (c, d) = (1.0, 0.0)
        for step in 1...100_000 {
            let m = Double(step / 2)
            let coefficient =
                step.isMultiple(of: 2)
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 / kept(1 + coefficient * d)
            c = kept(1 + coefficient / c)
            let factor = c * d
            value *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return value
    }
}
