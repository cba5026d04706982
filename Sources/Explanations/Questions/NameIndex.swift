import Diagnostics
import IndexModel

/// Names and where they lead, for a reader that tries many texts: by code, or by name in either language, in any
/// case and width of letters.
struct NameIndex {
    private var exact: Set<String> = []
    /// By folded name; −1 where several things share it.
    private var folded: [String: Int] = [:]

    init(_ names: [(code: String, name: Phrase)]) {
        for (position, entry) in names.enumerated() {
            exact.insert(entry.code)
            for name in Set([entry.code, entry.name.zh, entry.name.en].map(\.foldedName)) {
                folded[name] = folded[name].map { $0 == position ? position : -1 } ?? position
            }
        }
    }

    /// Whether a text names one thing, nothing, or several that it may mean.
    enum Found {
        case known
        case none
        case several
    }

    func find(_ text: String) -> Found {
        if exact.contains(text) { return .known }
        guard let position = folded[text.foldedName] else { return .none }
        return position < 0 ? .several : .known
    }
}

extension String {
    /// The text without differences that no one means: small letters, half-width forms, single spaces, none at the
    /// ends.
    public var foldedName: String {
        var result = ""
        for character in halfWidth {
            if character.isWhitespace {
                if !result.isEmpty, result.last != " " { result.append(" ") }
            } else {
                result += character.lowercased()
            }
        }
        if result.last == " " { result.removeLast() }
        return result
    }

    /// Full-width forms of ASCII as ASCII: `＞` is `>`, `３` is `3`, and the wide space a space.
    var halfWidth: String {
        var result = String.UnicodeScalarView()
        for scalar in unicodeScalars {
            switch scalar.value {
            case 0xFF01...0xFF5E:
                result.append(Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar)
            case 0x3000: result.append(" ")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
