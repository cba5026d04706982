import Diagnostics

/// Everything that is always said about one kind of finding.
public enum KindReport {
    public static func report(_ kind: DiagnosticKind) -> Report {
        Report(
            title: Phrase(
                zh: "\(kind.severity.word.zh) \(kind.code)：\(kind.message.zh)",
                en: "\(kind.severity.word.en) \(kind.code): \(kind.message.en)"),
            sections: [
                Section("explanation", text: [kind.explanation]),
                Section("way_out", heading: Phrase(zh: "怎么办", en: "What to do"), text: [kind.wayOut]),
            ])
    }
}
