import Diagnostics
import IndexModel
import Publication

/// The method studio: the tree, the node that is looked at, what asks for a decision, the text, and the ranks of the
/// copy beside those of the saved method. It works by links and forms alone.
struct StudioPage: Sendable {
    let frame: StudioFrame
    /// What the copy comes to; `nil` where it is broken.
    let view: StudioView?
    /// Why the last edit was not made.
    let refusal: [Diagnostic]
    let step: String?
    let choice: String?
    /// Departures from the saved method that the address holds.
    let changes: [String]

    private func run(_ phrase: Phrase) -> String { frame.run(phrase) }

    func text() -> String {
        """
        <h1>\(run(StudioWords.title))</h1>
        \(frame.banner)\(scenario)\(refused)
        \(parts)
        \(textForm)
        \(ranks)
        """
    }

    private var refused: String {
        guard !refusal.isEmpty else { return "" }
        return "<section class=\"refusal\" role=\"alert\"><h2>\(run(StudioWords.refused))</h2>"
            + FindingList(language: frame.language).text(refusal) + "</section>"
    }

    private var scenario: String {
        guard !changes.isEmpty, frame.address.copy == nil else { return "" }
        let fields = changes.map { Page.hidden([("change", $0)]) }
        return frame.form(
            ["<span>\(run(StudioWords.scenario))</span> "] + fields
                + [frame.button(StudioWords.intoCopy, "scenario", "primary")])
    }

    private var parts: String {
        guard let view else {
            return
                "<section class=\"refusal\" role=\"alert\"><h2>\(run(StudioWords.brokenCopy))</h2>"
                + FindingList(language: frame.language).text(frame.problems) + "</section>"
        }
        let framework = view.edition.run.plan.framework
        let position = frame.address.node.flatMap { framework.position(of: $0) } ?? 0
        let forms = NodeForms(frame: frame, view: view, position: position, step: step, choice: choice)
        return """
            <div class="studio">
            \(StudioTree(frame: frame, edition: view.edition, selected: position).text())
            <div class="studio-node" id="edit" tabindex="-1">
            \(forms.text())
            </div>
            \(advice(view))
            </div>
            """
    }

    // MARK: What asks for a decision

    private func advice(_ view: StudioView) -> String {
        let items = view.advice.items.map { item in
            let remedies = item.remedies.map { remedy in
                frame.form(
                    class: "remedy",
                    [
                        Page.hidden([("edit", remedy.edit)]),
                        "<span>\(run(remedy.words))\(frame.language == .zh ? "：" : ": ")",
                        "\(run(remedy.effect))</span> ",
                        "<button name=\"do\" value=\"obey\" aria-label=\"\(run(StudioWords.doIt)) · \(run(remedy.words))\">",
                        "\(run(StudioWords.doIt))</button>",
                    ])
            }
            return "<li><p>\(run(item.text))</p>\(remedies.joined())</li>"
        }
        let list =
            items.isEmpty
            ? "<p>\(run(StudioWords.noAdvice))</p>" : "<ul class=\"advice\">\(items.joined())</ul>"
        let more =
            view.advice.leftOut > 0
            ? "<p class=\"help\">\(run(StudioWords.more(view.advice.leftOut)))</p>" : ""
        return "<aside class=\"studio-advice\"><h2>\(run(StudioWords.advice))</h2>\(list)\(more)</aside>"
    }

    // MARK: The text

    private var textForm: String {
        let isOpen = view == nil ? " open" : ""
        let lines = frame.problems.compactMap { finding in
            finding.places.first { $0.file == frame.saved.project.methodologyName && $0.line != nil }
        }.prefix(5).map { place in
            """
            <button type="button" class="scripted" data-line="\(place.line ?? 1)" data-column="\(place.column ?? 1)" \
            data-length="\(place.length)">\(run(StudioWords.goTo)) \(place.line ?? 1):\(place.column ?? 1)</button>
            """
        }
        return """
            <details class="studio-text"\(isOpen)><summary>\(run(StudioWords.text))</summary>
            <p class="help">\(run(StudioWords.textHelp))</p>\
            \(lines.isEmpty ? "" : "<p class=\"buttons\">\(lines.joined())</p>")\(excerpt)
            \(frame.form(class: "text", [
                "<label class=\"unseen\" for=\"text\">\(run(StudioWords.text))</label>",
                "<textarea id=\"text\" name=\"text\" rows=\"24\" spellcheck=\"false\" wrap=\"off\" autocapitalize=\"off\">\n",
                StudioText.escaped(frame.copy.text), "</textarea>",
                frame.address.node.map { Page.hidden([("node", $0)]) } ?? "",
                "<p class=\"buttons\">" + frame.button(StudioWords.apply, "text", "primary") + "</p>",
            ]))</details>
            """
    }

    /// The lines of the text that findings point at, each with a mark under what is meant.
    private var excerpt: String {
        let lines = LineDifference.split(frame.copy.text)
        let shown = frame.problems.compactMap { $0.places.first }.filter {
            $0.file == frame.saved.project.methodologyName
        }
        .prefix(5)
        .compactMap { place -> String? in
            guard let line = place.line, lines.indices.contains(line - 1) else { return nil }
            let column = max(1, place.column ?? 1)
            let text = String(lines[line - 1])
            let before = String(text.unicodeScalars.prefix(column - 1))
            let rest = text.unicodeScalars.dropFirst(column - 1)
            let meant = String(String.UnicodeScalarView(rest.prefix(max(1, place.length))))
            let behind = String(String.UnicodeScalarView(rest.dropFirst(max(1, place.length))))
            return
                "<code>\(line)  \(HTMLText.escaped(before))<mark>\(HTMLText.escaped(meant.isEmpty ? " " : meant))</mark>\(HTMLText.escaped(behind))</code>"
        }
        return shown.isEmpty ? "" : "<pre class=\"excerpt\">\(shown.joined(separator: "\n"))</pre>"
    }

    // MARK: Ranks

    private var ranks: String {
        guard let view else { return "" }
        let report = StudioReport(saved: frame.saved, view: view).report()
        return HTMLRenderer(languages: frame.languages).sections(report.sections.filter { $0.id == "ranks" })
    }
}
