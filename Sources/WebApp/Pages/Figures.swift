import Diagnostics
import Publication

/// Charts between the sections of a page, each before the table that holds the same figures.
struct Figures: Sendable {
    private let charts: [Chart]
    private let subject: Subject
    private let language: Language
    private let address: Address
    /// Whether charts can be drawn on this machine.
    private let isDrawn: Bool

    init(_ charts: [Chart], subject: Subject, language: Language, address: Address, isDrawn: Bool) {
        (self.charts, self.subject, self.language) = (charts, subject, language)
        (self.address, self.isDrawn) = (address, isDrawn)
    }

    /// The charts that belong to a table; those that belong to none where it is `nil`.
    func text(of table: String?) -> String {
        charts.filter { $0.table == table }.map(figure).joined()
    }

    private func figure(_ chart: Chart) -> String {
        let specification = link(chart, "vl.json")
        let title = HTMLText.escaped(chart.title[language])
        let sentence = HTMLText.escaped(chart.sentence[language])
        guard isDrawn else {
            return """
                <section class="figure"><h2>\(title)</h2><p>\(sentence)</p>
                <p class="help">\(HTMLText.escaped(WebWords.notDrawn[language]))\
                <a href="\(specification)">Vega-Lite</a></p></section>

                """
        }
        return """
            <section class="figure"><figure><img src="\(link(chart, "svg"))" loading="lazy" decoding="async" \
            alt="\(title) · \(sentence)"></figure></section>

            """
    }

    private func link(_ chart: Chart, _ ending: String) -> String {
        HTMLText.escaped(address.chart(chart.id, of: subject, as: ending, language))
    }
}
