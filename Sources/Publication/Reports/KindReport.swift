import Diagnostics

/// Everything that is always said about one kind of finding.
public enum KindReport {
    public static func report(_ kind: DiagnosticKind) -> Report {
        let message = Phrase(zh: open(kind.message.zh), en: open(kind.message.en))
        return Report(
            title: Phrase(
                zh: "\(kind.severity.word.zh) \(kind.code)：\(message.zh)",
                en: "\(kind.severity.word.en) \(kind.code): \(message.en)"),
            sections: [
                Section("explanation", text: [kind.explanation]),
                Section(
                    "way_out", heading: Phrase(zh: "怎么办", en: "What to do"),
                    text: [Phrase(zh: open(kind.wayOut.zh), en: open(kind.wayOut.en))]),
            ])
    }

    /// The text with an ellipsis for what a finding fills in.
    private static func open(_ template: String) -> String {
        var result = ""
        var isInside = false
        for character in template {
            switch character {
            case "{": isInside = true
            case "}" where isInside:
                isInside = false
                result += "…"
            default: if !isInside { result.append(character) }
            }
        }
        return result
    }
}
