import Diagnostics
import Publication

/// What saving a copy would change: in words first, then in the text, and the button that does it.
struct ReviewPage: Sendable {
    let frame: StudioFrame
    /// `nil` where the copy is broken.
    let report: Report?

    private func run(_ phrase: Phrase) -> String { frame.run(phrase) }

    func text() -> String {
        let back = HTMLText.escaped(frame.address.studio())
        return """
            <p class="up"><a href="\(back)">← \(run(StudioWords.back))</a></p>
            <h1>\(run(StudioWords.review))</h1>
            \(content)
            """
    }

    private var content: String {
        guard let report else {
            return "<section class=\"refusal\" role=\"alert\"><h2>\(run(StudioWords.brokenCopy))</h2>"
                + FindingList(language: frame.language).text(frame.problems) + "</section>"
        }
        guard frame.copy.text != frame.original else { return "<p>\(run(StudioWords.nothing))</p>" }
        // The sentences first: what it is about, before the tables.
        let sentences = report.sections.filter { $0.id == "sentence" || $0.id == "renamed" }
        let tables = report.sections.filter { $0.id != "sentence" && $0.id != "renamed" }
        let renderer = HTMLRenderer(languages: frame.languages)
        return renderer.sections(sentences) + save + renderer.sections(tables) + lines
    }

    private var save: String {
        if !frame.isCurrent { return "<p class=\"bad\" role=\"alert\">\(run(StudioWords.stale))</p>" }
        guard frame.mayBeSaved else { return "<p>\(run(StudioWords.noSaving))</p>" }
        return frame.form(
            class: "save", to: "/review",
            ["<button class=\"primary\" name=\"do\" value=\"save\">\(run(StudioWords.save))</button>"])
    }

    private var lines: String {
        let rows = LineDifference(frame.original, frame.copy.text).lines.map { line in
            let mark =
                switch line.kind {
                case .removed: "−"
                case .added: "+"
                case .same, .skipped: " "
                }
            let number = line.before ?? line.after
            return
                "<tr class=\"\(line.kind.rawValue)\"><td class=\"n\">\(number.map { "\($0)" } ?? "")</td><td>\(mark)</td><td><code>\(HTMLText.escaped(line.text))</code></td></tr>"
        }
        return """
            <section><h2>\(run(StudioWords.lines))</h2><div class="scroll" tabindex="0"><table class="lines">\
            <caption class="unseen">\(run(StudioWords.lines))</caption><tbody>\(rows.joined())</tbody></table></div></section>
            """
    }
}
