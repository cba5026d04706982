import Diagnostics
import Publication

/// Charts between the sections of a page, each before the table that holds the same figures, or with a table of its own.
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

    /// All charts, as something to open: none is fetched before.
    func folded() -> String {
        guard !charts.isEmpty else { return "" }
        return """
            <details class="figures"><summary>\(run(FigureWords.charts))</summary>
            \(charts.map(figure).joined())</details>

            """
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    private func figure(_ chart: Chart) -> String {
        let title = run(chart.title)
        let table = chart.table.map { " data-table=\"\(HTMLText.escaped($0))\"" } ?? ""
        return """
            <section class="figure" role="group" aria-roledescription="\(run(FigureWords.chart))" \
            aria-label="\(title)"\(table) data-walk="\(run(FigureWords.walk))" data-sentence="\(run(chart.sentence))">
            \(picture(chart))\(files(chart))\(twin(chart))</section>

            """
    }

    private func picture(_ chart: Chart) -> String {
        guard isDrawn else {
            return
                "<h2>\(run(chart.title))</h2><p>\(run(chart.sentence))</p><p class=\"help\">\(run(FigureWords.notDrawn))</p>"
        }
        return """
            <figure><img src="\(link(chart, "svg"))" loading="lazy" decoding="async" \
            alt="\(run(chart.title)) · \(run(chart.sentence))"></figure>
            """
    }

    /// The chart as files, and the way to its table.
    private func files(_ chart: Chart) -> String {
        var links = isDrawn ? ["<a href=\"\(link(chart, "svg"))\">SVG</a>"] : []
        links.append("<a href=\"\(link(chart, "vl.json"))\">Vega-Lite</a>")
        if let table = chart.table, subject != .ranking {
            links.append("<a href=\"#\(HTMLText.escaped(table))\">\(run(FigureWords.table))</a>")
        }
        return "<p class=\"files\">\(links.joined(separator: " · "))</p>"
    }

    private func twin(_ chart: Chart) -> String {
        guard chart.table == nil || subject == .ranking else { return "" }
        let table = ChartTwin(chart.specification(language, provenance: nil), language).text()
        return """
            <details class="twin"><summary>\(run(FigureWords.table))</summary>\
            <div class="scroll" role="region" tabindex="0" aria-label="\(run(chart.title))">\(table)</div></details>
            """
    }

    private func link(_ chart: Chart, _ ending: String) -> String {
        HTMLText.escaped(address.chart(chart.id, of: subject, as: ending, language))
    }
}
