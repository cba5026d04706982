/// A language that Zhulu writes.
public enum Language: String, Sendable, CaseIterable {
    case zh, en
}

/// A text in both languages.
///
/// Both halves are required by the initialiser, so a missing translation does not compile. Parts in
/// braces, `{name}`, are filled in by ``filled(_:)``.
public struct Phrase: Sendable, Hashable {
    public var zh: String
    public var en: String

    public init(zh: String, en: String) {
        self.zh = zh
        self.en = en
    }

    /// A text that is the same in both languages: a code, a number, a proper name.
    public init(verbatim text: String) {
        self.init(zh: text, en: text)
    }

    /// Phrases one after the other, with each language's mark between them.
    public static func list(_ phrases: some Collection<Phrase>) -> Phrase {
        Phrase(
            zh: phrases.map(\.zh).joined(separator: "、"), en: phrases.map(\.en).joined(separator: ", "))
    }

    /// The half in one language.
    public subscript(language: Language) -> String {
        switch language {
        case .zh: zh
        case .en: en
        }
    }

    /// The phrase with every `{name}` replaced by the argument of that name. An argument that is itself
    /// a phrase gives each half its own language. Unknown names stay as they are.
    public func filled(_ arguments: [String: Phrase]) -> Phrase {
        Phrase(
            zh: Phrase.fill(zh, arguments.mapValues(\.zh)),
            en: Phrase.fill(en, arguments.mapValues(\.en)))
    }

    private static func fill(_ template: String, _ arguments: [String: String]) -> String {
        guard template.contains("{") else { return template }
        var result = ""
        var rest = template[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[open...]
            guard let close = rest.firstIndex(of: "}") else { break }
            let name = String(rest[rest.index(after: open)..<close])
            result += arguments[name] ?? String(rest[...close])
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
