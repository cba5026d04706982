/// Reads a plain decimal number: `[+-] digits [. digits] [e [+-] digits]`, with white space around it.
///
/// The value is always correctly rounded. Where the digits make an integer below 2⁵³ and the power of ten
/// is a double, one multiplication or division rounds once (Clinger 1990, doi:10.1145/93548.93557). Up to
/// 19 digits with as many decimals are divided as integers. The rest goes to the standard library.
struct PlainNumber {
    enum Outcome {
        case value(Double)
        case empty
        /// Written as a number that no double can hold.
        case tooLarge
        case other
    }

    private(set) var outcome = Outcome.other
    private var mantissa: UInt64 = 0
    /// The digits in the mantissa, leading zeros apart.
    private var digits = 0
    private var exponent = 0
    private var isExact = true

    init(_ bytes: Span<UInt8>) {
        var start = 0
        var end = bytes.count
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while start < end, Self.isSpace(bytes[end - 1]) { end -= 1 }
        if start == end {
            outcome = .empty
            return
        }
        var i = start
        let isNegative = bytes[i] == UInt8(ascii: "-")
        if isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }
        let whole = i
        i = read(bytes, from: i, to: end, isFraction: false)
        var count = i - whole
        if i < end, bytes[i] == UInt8(ascii: ".") {
            let fraction = i + 1
            i = read(bytes, from: fraction, to: end, isFraction: true)
            count += i - fraction
        }
        guard count > 0, let last = readExponent(bytes, from: i, to: end), last == end else { return }
        outcome = rounded(isNegative) ?? Self.parsed(bytes.extracting(start..<end))
    }

    private static func isSpace(_ byte: UInt8) -> Bool {
        byte == ASCII.space || byte &- ASCII.tab <= 4
    }

    private mutating func read(_ bytes: Span<UInt8>, from start: Int, to end: Int, isFraction: Bool) -> Int {
        var i = start
        var mantissa = mantissa
        var digits = digits
        while i < end {
            let digit = bytes[i] &- 48
            if digit > 9 { break }
            if digits < 19 {
                mantissa = mantissa &* 10 &+ UInt64(digit)
                if mantissa > 0 { digits &+= 1 }
            } else {
                exponent += 1
                isExact = false
            }
            i += 1
        }
        self.mantissa = mantissa
        self.digits = digits
        if isFraction { exponent -= i - start }
        return i
    }

    /// - Returns: the end of the exponent, `start` where there is none, `nil` where it has no digits.
    private mutating func readExponent(_ bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
        guard start < end, bytes[start] | 0x20 == UInt8(ascii: "e") else { return start }
        var i = start + 1
        let isNegative = i < end && bytes[i] == UInt8(ascii: "-")
        if i < end, isNegative || bytes[i] == UInt8(ascii: "+") { i += 1 }
        let first = i
        var power = 0
        while i < end, bytes[i] &- 48 <= 9 {
            power = min(power * 10 + Int(bytes[i] &- 48), 1_000_000)
            i += 1
        }
        exponent += isNegative ? -power : power
        return i > first ? i : nil
    }

    /// The nearest double, where integer or exact arithmetic gives it.
    private func rounded(_ isNegative: Bool) -> Outcome? {
        guard isExact else { return nil }
        let magnitude: Double
        if mantissa <= 1 << 53, -22...22 ~= exponent {
            let power = Self.powers[abs(exponent)]
            magnitude = exponent < 0 ? Double(mantissa) / power : Double(mantissa) * power
        } else if mantissa == 0 {
            magnitude = 0
        } else if -19...0 ~= exponent {
            magnitude = Self.quotient(mantissa, Self.integerPowers[-exponent])
        } else {
            return nil
        }
        return .value(isNegative ? -magnitude : magnitude)
    }

    /// The double nearest to the quotient of two positive integers.
    ///
    /// Both are shifted to fill 64 bits, so that the integer quotient of `dividend · 2⁶³` has 63 or 64
    /// bits; its last 10 or 11 and the remainder decide the rounding, halves to even.
    static func quotient(_ dividend: UInt64, _ divisor: UInt64) -> Double {
        let up = dividend.leadingZeroBitCount
        let down = divisor.leadingZeroBitCount
        let high = dividend << UInt64(up)
        let (quotient, remainder) = (divisor << UInt64(down)).dividingFullWidth((high >> 1, high << 63))
        let surplus = 11 - quotient.leadingZeroBitCount
        var significand = quotient >> UInt64(surplus)
        let rest = quotient & (1 << UInt64(surplus) - 1)
        let half: UInt64 = 1 << UInt64(surplus - 1)
        if rest > half || rest == half && (remainder > 0 || significand & 1 == 1) { significand += 1 }
        let exponent = surplus - 63 + down - up
        return Double(significand) * Double(bitPattern: UInt64(exponent + 1023) << 52)
    }

    /// What the standard library makes of it, for the longest numbers and the largest exponents.
    private static func parsed(_ bytes: Span<UInt8>) -> Outcome {
        let text = String(decoding: bytes.indices.map { bytes[$0] }, as: UTF8.self)
        guard let value = Double(text) else { return .other }
        return value.isFinite ? .value(value) : .tooLarge
    }

    private static let powers: [Double] = [
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17,
        1e18,
        1e19, 1e20, 1e21, 1e22,
    ]

    private static let integerPowers: [UInt64] = (0...19).map { power in
        (0..<power).reduce(1) { product, _ in product * 10 }
    }
}
