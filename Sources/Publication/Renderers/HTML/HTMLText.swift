import Diagnostics

/// Text made harmless for HTML, and runs of text in a language.
public enum HTMLText {
    /// The text with nothing left that HTML would act on, in an element as well as in a quoted attribute. What
    /// would turn the direction of writing or is a control character is replaced.
    public static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in TerminalText.harmless(text).unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// The tag of a language (BCP 47).
    public static func tag(_ language: Language) -> String {
        switch language {
        case .zh: "zh-Hans"
        case .en: "en"
        }
    }

    /// A phrase as text, or as a run for each language where both are shown and differ.
    public static func run(_ phrase: Phrase, _ languages: Languages) -> String {
        guard languages == .both, phrase.zh != phrase.en else { return escaped(languages.text(phrase)) }
        return languages.all.map { "<span lang=\"\(tag($0))\">\(escaped(phrase[$0]))</span>" }
            .joined(separator: " ")
    }
}
