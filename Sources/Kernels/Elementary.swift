import RealModule

/// The transcendental functions that other targets need, so that they need no mathematics library.
public enum Elementary {
    /// xʸ; not a number for a negative base, unless the exponent is a whole number.
    public static func power(_ base: Double, _ exponent: Double) -> Double {
        if base < 0, exponent == exponent.rounded(), abs(exponent) <= 1e9 {
            return Double.pow(base, Int(exponent))
        }
        return Double.pow(base, exponent)
    }

    /// The value rounded to a number of significant decimal digits, halves to the even neighbour.
    ///
    ///     Elementary.rounded(2.067254, significantDigits: 3)  // 2.07
    public static func rounded(_ value: Double, significantDigits digits: Int) -> Double {
        precondition(digits >= 1, "a number has at least one significant digit")
        guard value.isFinite, value != 0, digits < 16 else { return value }
        let shift = digits - 1 - Int(Double.log10(abs(value)).rounded(.down))
        guard abs(shift) <= 300 else { return value }
        let scale = Double.pow(10, Double(abs(shift)))
        return shift >= 0
            ? (value * scale).rounded(.toNearestOrEven) / scale
            : (value / scale).rounded(.toNearestOrEven) * scale
    }
}
