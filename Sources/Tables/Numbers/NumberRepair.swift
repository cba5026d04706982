/// Guesses at what was meant by a text that is not written as a number. A guess is only ever offered.
enum NumberRepair {
    static let spreadsheetErrors: Set<String> = [
        "#N/A", "#DIV/0!", "#REF!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#SPILL!", "#CALC!", "#FIELD!",
        "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA",
    ]

    /// What is not as it should be, and the number in plain writing.
    static func repaired(_ text: String) -> (ParsedNumber.Reason, String)? {
        let narrow = halfWidth(text)
        if narrow != text {
            if isPlain(narrow) { return (.fullWidth, narrow) }
            return repaired(narrow).map { (.fullWidth, $0.1) }
        }
        if text.hasSuffix("%") {
            let number = trimmed(String(text.dropLast()))
            let plain = isPlain(number) ? number : withoutCommas(number)
            return plain.flatMap(hundredth).map { (.percent, $0) }
        }
        return withoutCommas(text).map { (.comma, $0) }
    }

    /// Whether a text is a date that begins with its year, or a time: `2024-03-01`, `2024/3/1 12:30`, `12:30:00`.
    static func isDate(_ text: String) -> Bool {
        let parts = text.split(whereSeparator: { "-/T :".contains($0) })
        guard (2...6).contains(parts.count), parts.allSatisfy({ $0.utf8.allSatisfy { 48...57 ~= $0 } }),
            text.first.map({ "0123456789".contains($0) }) ?? false
        else { return false }
        let isDay = parts.count >= 3 && parts[0].count == 4 && (text.contains("-") || text.contains("/"))
        return isDay || parts.count <= 3 && text.contains(":") && !text.contains("-") && !text.contains("/")
    }

    static func isNotFinite(_ text: String) -> Bool {
        let unsigned = text.first == "-" || text.first == "+" ? text.dropFirst() : text[...]
        return ["nan", "inf", "infinity", "∞"].contains(unsigned.lowercased())
    }

    /// The text without white space around it, that of Chinese input methods included.
    static func trimmed(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    private static func isPlain(_ text: String) -> Bool {
        if case .value = PlainNumber(text.utf8.span).outcome { true } else { false }
    }

    /// Full-width forms (U+FF01–U+FF5E) and the minus sign (U+2212) as ASCII.
    private static func halfWidth(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E: result.append(Unicode.Scalar(UInt8(scalar.value - 0xFEE0)))
            case 0x2212: result.append("-")
            case 0x3002, 0xFF61: result.append(".")
            default: result.append(scalar)
            }
        }
        return String(result)
    }

    /// `1,234.5` → `1234.5`; `1.234,5` → `1234.5`; `12,5` → `12.5`; `1 234` → `1234`. A single comma
    /// before three digits is read as between thousands, unless a zero or nothing stands before it.
    private static func withoutCommas(_ text: String) -> String? {
        let text = String(text.map { $0.isWhitespace ? " " : $0 })
        let signed = text.first == "-" || text.first == "+"
        let sign = signed ? String(text.prefix(1)) : ""
        let body = String(text.dropFirst(signed ? 1 : 0))
        for (group, point) in [(",", "."), (" ", "."), (".", ","), (" ", ",")] as [(Character, Character)] {
            let halves = body.split(separator: point, maxSplits: 1, omittingEmptySubsequences: false)
            let groups = halves[0].split(separator: group, omittingEmptySubsequences: false)
            let isGrouped =
                groups.count > 1 && (1...3).contains(groups[0].count) && groups[0] != "0"
                && groups.dropFirst().allSatisfy { $0.count == 3 }
            guard isGrouped, groups.joined().allSatisfy(isDigit) else { continue }
            let plain = sign + groups.joined() + (halves.count == 2 ? "." + halves[1] : "")
            if isPlain(plain) { return plain }
        }
        let plain = sign + body.replacing(",", with: ".", maxReplacements: 2)
        return isPlain(plain) && plain != text ? plain : nil
    }

    /// A hundredth of a number in plain writing; rounded once, so `12.3` gives `0.123`.
    private static func hundredth(of number: String) -> String? {
        guard !number.lowercased().contains("e"), let value = Double(number + "e-2") else { return nil }
        return value.description
    }

    private static func isDigit(_ character: Character) -> Bool {
        ("0"..."9").contains(character)
    }
}
