/// Σ dᵢᵏ for k = 2, 3, 4, with dᵢ = (xᵢ − x̄) / unit and the unit a power of two near the greatest deviation.
struct CentralSums {
    /// The power of two by which the deviations were divided.
    let unit: Double
    let second: Double
    let third: Double
    let fourth: Double

    /// `nil` for an empty column; all sums are exactly 0 for a constant one.
    init?(_ x: Span<Double>) {
        guard let (least, greatest) = Moments.extremes(x) else { return nil }
        guard least < greatest else {
            (unit, second, third, fourth) = (1, 0, 0, 0)
            return
        }
        let mean = Summation.mean(x)
        let widest = max(greatest - mean, mean - least)
        let unit = Double(sign: .plus, exponent: min(max(widest.exponent, -1000), 1000), significand: 1)
        let perUnit = 1 / unit
        let powers = CentralSums.powers(x, mean, perUnit)
        let (rest, squares) = (powers[0], powers[1])
        third = powers[2]
        fourth = powers[3]
        second = squares - rest * rest / Double(x.count)
        self.unit = unit
    }

    /// Σ d, Σ d², Σ d³ and Σ d⁴ in one pass, pairwise, with four lanes in each block.
    private static func powers(_ x: Span<Double>, _ mean: Double, _ perUnit: Double) -> SIMD4<Double> {
        if x.count > 128 {
            let middle = x.count / 2
            return powers(x.extracting(..<middle), mean, perUnit)
                + powers(x.extracting(middle...), mean, perUnit)
        }
        var first = SIMD4<Double>.zero
        var (second, third, fourth) = (first, first, first)
        var index = 0
        // Every index below stays under the count.
        while index + 4 <= x.count {
            let values = unsafe SIMD4(
                x[unchecked: index], x[unchecked: index + 1], x[unchecked: index + 2], x[unchecked: index + 3]
            )
            let deviation = (values - mean) * perUnit
            let square = deviation * deviation
            first += deviation
            second += square
            third += square * deviation
            fourth += square * square
            index += 4
        }
        var sums = SIMD4(first.sum(), second.sum(), third.sum(), fourth.sum())
        while index < x.count {
            let deviation = unsafe (x[unchecked: index] - mean) * perUnit
            let square = deviation * deviation
            sums += SIMD4(deviation, square, square * deviation, square * square)
            index += 1
        }
        return sums
    }
}

/// Summation whose order depends on the count alone.
enum Summation {
    /// Counts up to this are summed in four lanes; larger ones are halved first.
    private static let block = 128

    /// Σ term(xᵢ), pairwise: the error grows with the logarithm of the count.
    @inline(__always)
    static func pairwise(_ x: Span<Double>, _ term: (Double) -> Double) -> Double {
        x.count <= block ? lanes(x, term) : halves(x, term)
    }

    static func mean(_ x: Span<Double>) -> Double {
        let n = Double(x.count)
        let first = pairwise(x) { $0 } / n
        guard first.isFinite else { return first }
        return first + pairwise(x) { $0 - first } / n
    }

    /// Σ xᵢ yᵢ in the same order.
    static func dot(_ x: Span<Double>, _ y: Span<Double>) -> Double {
        precondition(x.count == y.count, "the factors of a scalar product have one length")
        if x.count > block {
            let middle = x.count / 2
            return dot(x.extracting(..<middle), y.extracting(..<middle))
                + dot(x.extracting(middle...), y.extracting(middle...))
        }
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        var index = 0
        // Every index below stays under the common count.
        while index + 4 <= x.count {
            a += unsafe x[unchecked: index] * y[unchecked: index]
            b += unsafe x[unchecked: index + 1] * y[unchecked: index + 1]
            c += unsafe x[unchecked: index + 2] * y[unchecked: index + 2]
            d += unsafe x[unchecked: index + 3] * y[unchecked: index + 3]
            index += 4
        }
        while index < x.count {
            a += unsafe x[unchecked: index] * y[unchecked: index]
            index += 1
        }
        return (a + b) + (c + d)
    }

    private static func halves(_ x: Span<Double>, _ term: (Double) -> Double) -> Double {
        if x.count <= block { return lanes(x, term) }
        let middle = x.count / 2
        return halves(x.extracting(..<middle), term) + halves(x.extracting(middle...), term)
    }

    @inline(__always)
    private static func lanes(_ x: Span<Double>, _ term: (Double) -> Double) -> Double {
        var (a, b, c, d) = (0.0, 0.0, 0.0, 0.0)
        var index = 0
        // Every index below stays under the count.
        while index + 4 <= x.count {
            a += unsafe term(x[unchecked: index])
            b += unsafe term(x[unchecked: index + 1])
            c += unsafe term(x[unchecked: index + 2])
            d += unsafe term(x[unchecked: index + 3])
            index += 4
        }
        while index < x.count {
            a += unsafe term(x[unchecked: index])
            index += 1
        }
        return (a + b) + (c + d)
    }
}
