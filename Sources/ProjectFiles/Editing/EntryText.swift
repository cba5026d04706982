import Diagnostics

/// Entries as text on one line, in YAML's flow style.
extension Entry {
    var flow: String {
        switch content {
        case let .scalar(text, isQuoted):
            self.text == nil && !isQuoted ? "~" : Entry.flow(text, isQuoted: isQuoted)
        case let .list(entries): "[" + entries.map(\.flow).joined(separator: ", ") + "]"
        case let .table(pairs):
            "{"
                + pairs.map { Entry.flow($0.key, isQuoted: true) + ": " + $0.value.flow }
                .joined(separator: ", ") + "}"
        }
    }

    /// - Parameter isQuoted: whether it is a text whatever it looks like, rather than what it looks like.
    private static func flow(_ text: String, isQuoted: Bool) -> String {
        let plain = Entry(content: .scalar(text, isQuoted: false), place: Place(file: ""))
        let looksLikeText = plain.text != nil && plain.number == nil && plain.flag == nil
        if (looksLikeText || !isQuoted) && isPlain(text) { return text }
        return quoted(text)
    }

    private static let words: Set<String> = [
        "yes", "no", "on", "off", "y", "n", "true", "false", "null", "~", "=", "<<",
    ]

    /// Whether a text can stand without quotes anywhere.
    private static func isPlain(_ text: String) -> Bool {
        let plain = Entry(content: .scalar(text, isQuoted: false), place: Place(file: ""))
        if plain.number != nil || plain.flag != nil { return true }
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return false }
        guard first.properties.isAlphabetic || "/".unicodeScalars.contains(first), last != " ", last != ":",
            !words.contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                || " _-./()%+，、（）".unicodeScalars.contains(scalar)
        }
    }

    private static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\t": out += "\\t"
            default:
                let isSafe =
                    (0x20...0x7E).contains(scalar.value) || (0xA0...0xD7FF).contains(scalar.value)
                    || (0xE000...0xFFFD).contains(scalar.value) || (0x10000...0x10FFFF).contains(scalar.value)
                let isHidden = [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
                out += isSafe && !isHidden ? String(scalar) : escaped(scalar)
            }
        }
        return out + "\""
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16)
        let (letter, width) = scalar.value < 0x100 ? ("x", 2) : scalar.value < 0x10000 ? ("u", 4) : ("U", 8)
        return "\\" + letter + String(repeating: "0", count: width - digits.utf8.count) + digits
    }

    // MARK: The same

    /// Whether two entries say the same, wherever and however they are written.
    func says(_ other: Entry) -> Bool {
        switch (content, other.content) {
        case let (.scalar(own, _), .scalar(others, _)):
            (text == nil && other.text == nil)
                || (own == others && text == other.text && number == other.number && flag == other.flag)
        case let (.list(own), .list(others)):
            own.count == others.count && zip(own, others).allSatisfy { $0.says($1) }
        case let (.table(own), .table(others)):
            own.count == others.count
                && zip(own, others).allSatisfy { $0.key == $1.key && $0.value.says($1.value) }
        default: false
        }
    }
}
