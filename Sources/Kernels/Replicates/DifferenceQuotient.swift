import RealModule

extension ScoreLink {
    /// f(a) − f(b), where f is what leads from a score to the sum.
    ///
    /// Exactly the negative of f(b) − f(a), and precise also where the two scores nearly tie.
    public func difference(_ a: Double, _ b: Double) -> Double {
        guard a != b else { return 0 }
        switch self {
        case .identity: return a - b
        case .exponential: return logarithms(a, b)
        case .negativeReciprocal: return (a - b) / (a * b)
        case let .power(exponent):
            let power = 1 / exponent
            let difference: Double
            if isNear(a, b) {
                difference = 2 * Elementary.power(a * b, power / 2) * .sinh(power / 2 * logarithms(a, b))
            } else {
                difference = Elementary.power(a, power) - Elementary.power(b, power)
            }
            return power > 0 ? difference : -difference
        }
    }

    /// The mean slope of f between two scores, (f(a) − f(b)) / (a − b); the derivative where they are equal.
    ///
    /// For the logarithm it is the reciprocal of the logarithmic mean of the two. Not finite where the derivative is not.
    public func meanSlope(_ a: Double, _ b: Double) -> Double {
        guard a == b else { return difference(a, b) / (a - b) }
        switch self {
        case .identity: return 1
        case .exponential: return 1 / a
        case .negativeReciprocal: return 1 / (a * a)
        case let .power(exponent):
            return abs(1 / exponent) * Elementary.power(a, 1 / exponent - 1)
        }
    }

    /// Whether the difference of two positive scores is so small that it must not be taken of their functions.
    private func isNear(_ a: Double, _ b: Double) -> Bool { abs(a - b) < 0.5 * (a + b) }

    /// ln(a / b).
    private func logarithms(_ a: Double, _ b: Double) -> Double {
        isNear(a, b) ? 2 * .atanh((a - b) / (a + b)) : .log(a) - .log(b)
    }
}
