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

    /// The scalar products of one column with four others, each to the bit what ``dot(_:_:)`` gives.
    static func dots(
        _ x: Span<Double>, _ y0: Span<Double>, _ y1: Span<Double>, _ y2: Span<Double>, _ y3: Span<Double>
    ) -> SIMD4<Double> {
        let count = x.count
        precondition(
            y0.count == count && y1.count == count && y2.count == count && y3.count == count,
            "the factors of a scalar product have one length")
        return dots(x, y0, y1, y2, y3, from: 0, to: count)
    }

    /// Over a range, halved as ``dot(_:_:)`` halves it.
    private static func dots(
        _ x: Span<Double>, _ y0: Span<Double>, _ y1: Span<Double>, _ y2: Span<Double>, _ y3: Span<Double>,
        from start: Int, to end: Int
    ) -> SIMD4<Double> {
        if end - start > block {
            let middle = start + (end - start) / 2
            return dots(x, y0, y1, y2, y3, from: start, to: middle)
                + dots(x, y0, y1, y2, y3, from: middle, to: end)
        }
        var (a, b) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
        var (c, d) = (a, b)
        var index = start
        // Every index below stays under the common count.
        while index + 4 <= end {
            let factor = quadruple(x, index)
            a += factor * quadruple(y0, index)
            b += factor * quadruple(y1, index)
            c += factor * quadruple(y2, index)
            d += factor * quadruple(y3, index)
            index += 4
        }
        while index < end {
            let factor = unsafe x[unchecked: index]
            a[0] += unsafe factor * y0[unchecked: index]
            b[0] += unsafe factor * y1[unchecked: index]
            c[0] += unsafe factor * y2[unchecked: index]
            d[0] += unsafe factor * y3[unchecked: index]
            index += 1
        }
        return SIMD4(
            (a[0] + a[1]) + (a[2] + a[3]), (b[0] + b[1]) + (b[2] + b[3]), (c[0] + c[1]) + (c[2] + c[3]),
            (d[0] + d[1]) + (d[2] + d[3]))
    }

    @inline(__always)
    private static func quadruple(_ x: Span<Double>, _ index: Int) -> SIMD4<Double> {
        unsafe SIMD4(
            x[unchecked: index], x[unchecked: index + 1], x[unchecked: index + 2], x[unchecked: index + 3])
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
