import Glibc

/// Numbers written for a reader.
public enum NumberText {
    /// The number with a fixed count of decimals, correctly rounded from its exact binary value.
    ///
    /// A number that rounds to zero has no sign.
    public static func fixed(_ value: Double, decimals: Int) -> String {
        let text = printed("%.\(max(0, min(decimals, 17)))f", value)
        return text.first == "-" && !text.contains { "123456789".contains($0) }
            ? String(text.dropFirst()) : text
    }

    /// The number with its sign, and a fixed count of decimals; 0 has none.
    public static func signed(_ value: Double, decimals: Int) -> String {
        let text = fixed(value, decimals: decimals)
        return value > 0 && text.contains { "123456789".contains($0) } ? "+" + text : text
    }

    /// A share in per cent, never rounded to a certainty that it is not: `> 99.9%`, `< 0.1%`.
    public static func share(_ share: Double, decimals: Int) -> String {
        let text = fixed(share * 100, decimals: decimals)
        let least = decimals > 0 ? "0." + String(repeating: "0", count: decimals - 1) + "1" : "1"
        if share > 0, text == fixed(0, decimals: decimals) { return "< \(least)%" }
        if share < 1, text == fixed(100, decimals: decimals) {
            let most = decimals > 0 ? "99." + String(repeating: "9", count: decimals) : "99"
            return "> \(most)%"
        }
        return text + "%"
    }

    /// The number as it was found where that is short, else with six significant digits.
    public static func quantity(_ value: Double) -> String {
        let shortest = plain(value)
        return shortest.utf8.count <= 9 ? shortest : rounded(value)
    }

    /// The fewest digits that read back as the same number, without a trailing `.0`.
    public static func plain(_ value: Double) -> String {
        let digits = value.description
        return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
    }

    /// Six significant digits; whole numbers keep all of theirs.
    private static func rounded(_ value: Double) -> String {
        let size = abs(value)
        if size >= 1e5, size < 1e15 { return fixed(value, decimals: size < 1e6 ? 1 : 0) }
        return printed("%.6g", value)
    }

    /// A count with commas between thousands.
    public static func grouped(_ count: Int) -> String {
        let digits = Array("\(count.magnitude)")
        var text = count < 0 ? "−" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }

    private static func printed(_ format: String, _ value: Double) -> String {
        withVaList([value]) { arguments in
            var buffer = [CChar](repeating: 0, count: 340)
            let count = vsnprintf(&buffer, buffer.count, format, arguments)
            return String(
                decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
    }
}
