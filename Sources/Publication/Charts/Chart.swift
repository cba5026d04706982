import Diagnostics

/// A chart of a report: its question, the answer in a sentence, and its specification.
public struct Chart: Sendable {
    /// In ASCII, one a report.
    public var id: String
    public var title: Phrase
    /// What the chart shows, computed; it stands beside the chart, and for it where it cannot be seen.
    public var sentence: Phrase
    /// Where the same figures stand as a table of the report.
    public var table: String?
    private let make: @Sendable (Language) -> VegaLite

    init(
        _ id: String, title: Phrase, sentence: Phrase, table: String?,
        _ make: @escaping @Sendable (Language) -> VegaLite
    ) {
        (self.id, self.title, self.sentence, self.table) = (id, title, sentence, table)
        self.make = make
    }

    /// The specification with the labels of a language. Under its title stand the sentence, every change, what it was
    /// made from, its date and its licence; programs find the same in `usermeta`.
    public func specification(_ language: Language, provenance: Provenance?, imprint: Imprint? = nil)
        -> VegaLite
    {
        var made = make(language)
        made.title = title[language]
        made.subtitle = [sentence[language]] + made.subtitle
        if let provenance {
            made.subtitle += provenance.changeLines.map { $0[language] } + [provenance.line[language]]
        }
        if let imprint {
            let terms = Phrase(zh: "许可：\(imprint.terms.zh)", en: "licence: \(imprint.terms.en)")
            made.subtitle.append("\(imprint.date.phrase[language]) · \(terms[language])")
        }
        made.meta = ChartStamp(self, provenance: provenance, imprint: imprint).json
        // No renderer of Vega-Lite breaks lines.
        made.subtitle = made.subtitle.filter { !$0.isEmpty }.flatMap {
            TerminalText.wrapped($0, to: max(24, made.width / 6))
        }
        return made
    }
}

/// The colours of parts, in the order of the framework; those of the bars of a page.
enum ChartColours {
    static let parts = [
        "#2f6ea5", "#e0a12f", "#3a9a78", "#b4527a", "#76b7d6", "#8a6d3b", "#6a5aa8", "#c9603b", "#8a949e",
        "#a8b84a",
    ]
    static let mark = "#16324f"
    static let reach = "#8aa9c8"
    static let gain = "#2f6ea5"
    static let loss = "#c9603b"
    static let total = "#8a949e"
    /// Of those that are not spoken of.
    static let faint = "#cbd3db"
}
