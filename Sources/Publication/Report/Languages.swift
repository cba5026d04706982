import Diagnostics

/// The language or languages in which something is shown.
public enum Languages: String, Sendable, CaseIterable {
    case zh, en, both

    /// In the order in which they are shown.
    public var all: [Language] {
        switch self {
        case .zh: [.zh]
        case .en: [.en]
        case .both: [.zh, .en]
        }
    }

    /// A phrase in these languages; only once where both halves are the same.
    public func text(_ phrase: Phrase, joinedBy joint: String = " ") -> String {
        switch self {
        case .zh: phrase.zh
        case .en: phrase.en
        case .both: phrase.zh == phrase.en ? phrase.zh : phrase.zh + joint + phrase.en
        }
    }

    /// The halves of a phrase as lines of their own; one where both are the same.
    public func lines(_ phrase: Phrase) -> [String] {
        self == .both && phrase.zh == phrase.en ? [phrase.zh] : all.map { phrase[$0] }
    }
}
