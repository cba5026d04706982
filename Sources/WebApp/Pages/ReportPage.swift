import Diagnostics
import Publication

/// A report as the content of a page, with links to what its rows speak of.
struct ReportPage: Sendable {
    let language: Language
    let address: Address

    func text(_ found: Reported, subject: Subject) -> String {
        let address = address
        let isWhole = subject != .claim
        var report = found.report
        report.provenance = nil
        if !isWhole {
            report.title = Phrase(verbatim: "")
            // The sentence is what was asked for; the figures behind it follow.
            report.sections =
                report.sections.filter { $0.id == "sentence" }
                + report.sections.filter { $0.id != "sentence" }
        }
        let renderer = HTMLRenderer(languages: language == .zh ? .zh : .en) { table, row, column in
            ReportPage.target(table, row, column, subject: subject).map { address.text($0.path) }
        }
        return before(subject, found) + renderer.body(report) + after(subject, found)
    }

    /// Where a name in a table leads.
    private static func target(_ table: Table, _ row: Int, _ column: Int, subject: Subject) -> Subject? {
        func code(_ name: String) -> String? {
            guard let position = table.columns.firstIndex(where: { $0.code == name }),
                case let .text(text) = table.rows[row][position], !text.isEmpty
            else { return nil }
            return text
        }
        switch (subject, table.columns[column].code) {
        case let (.unit(unit), "name"), let (.node(unit, _), "name"):
            return code("code").map { .node(unit: unit, node: $0) }
        case (.methods, "method"): return code("method").map { .method($0) }
        case (.data, "name"), (.ranking, "name"), (.audit, "name"): return code("unit").map { .unit($0) }
        default: return nil
        }
    }

    // MARK: What stands around

    private func before(_ subject: Subject, _ found: Reported) -> String {
        switch subject {
        case .claim: claimForm
        case let .node(unit, _):
            "<p class=\"up\"><a href=\"\(link(.unit(unit)))\">← \(HTMLText.escaped(name(unit, found)))</a></p>"
        default: ""
        }
    }

    private func after(_ subject: Subject, _ found: Reported) -> String {
        guard case let .unit(unit) = subject, let edition = found.edition else { return "" }
        let others = edition.project.panel.units.filter { $0.code != unit }.prefix(500)
        let items = others.map { other in
            "<option value=\"\(HTMLText.escaped(other.code))\">\(run(other.name))</option>"
        }
        return """
            <section><h2>\(run(WebWords.compareWith))</h2>
            <form class="line" action="/find"><input type="hidden" name="with" value="\(HTMLText.escaped(unit))">\
            \(Page.hidden(address.parameters))
            <select name="q" aria-label="\(run(WebWords.compareWith))">\(items.joined())</select>
            <button>\(run(WebWords.compare))</button></form></section>
            """
    }

    private var claimForm: String {
        let query = address.own.first { $0.name == "q" }?.value ?? ""
        return """
            <h1>\(run(WebWords.claim))</h1>
            <p>\(run(WebWords.askClaim))</p>
            <form class="line" action="/claim">
            <input type="text" name="q" required maxlength="300" value="\(HTMLText.escaped(query))" \
            aria-label="\(run(WebWords.sentence))">\(Page.hidden(address.parameters))
            <button>\(run(WebWords.check))</button></form>

            """
    }

    private func name(_ unit: String, _ found: Reported) -> String {
        found.edition?.name(of: unit)[language] ?? unit
    }

    private func link(_ subject: Subject) -> String { HTMLText.escaped(address.text(subject.path)) }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }
}
