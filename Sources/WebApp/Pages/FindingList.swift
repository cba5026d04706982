import Diagnostics
import Publication

/// Findings as a list: what, where, one way out.
struct FindingList: Sendable {
    let language: Language
    /// How many are shown.
    static let most = 20

    func text(_ findings: [Diagnostic]) -> String {
        let items = findings.prefix(FindingList.most).map(item)
        let more = findings.count - items.count
        let rest =
            more > 0
            ? "<li>\(run(Phrase(zh: "另有 \(more) 条：zhulu check", en: "\(more) more: zhulu check")))</li>" : ""
        return "<ul class=\"findings\">\(items.joined())\(rest)</ul>"
    }

    private func item(_ finding: Diagnostic) -> String {
        let place = finding.places.first.map { " <code>\(HTMLText.escaped($0.description))</code>" } ?? ""
        let hint =
            finding.suggestion.map { " <strong>\(run(WebWords.hint))\(HTMLText.escaped($0))</strong>" } ?? ""
        return """
            <li class="\(finding.severity.word.en)"><span class="code">\(HTMLText.escaped(finding.code))</span> \
            \(run(finding.message))\(place)\(hint)<br><span class="way">→ \(run(finding.wayOut))</span></li>
            """
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }
}
