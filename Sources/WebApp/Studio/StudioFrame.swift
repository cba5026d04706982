import Diagnostics
import Publication

/// What the pages of the studio share: the copy, and forms that change it.
struct StudioFrame: Sendable {
    let language: Language
    let address: StudioAddress
    let copy: StudioCopy
    let saved: BuiltProject
    /// The file's text as it is now.
    let original: String
    /// Whether the file is still the one from which the copy was taken.
    let isCurrent: Bool
    let token: String
    let mayBeSaved: Bool
    /// What is wrong with the copy.
    let problems: [Diagnostic]

    func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    var languages: Languages { language == .zh ? .zh : .en }

    /// A form that is sent to the server.
    func form(class name: String = "line", to action: String = "/studio", _ fields: [String]) -> String {
        """
        <form class="\(name)" method="post" action="\(HTMLText.escaped(address.action(action)))">\
        \(Page.hidden([("token", token), ("copy", copy.id)]))\(fields.joined())</form>

        """
    }

    /// An edit of a node by one button.
    func edit(_ action: String, of node: String?, _ fields: [String], button: Phrase, kind: String = "")
        -> String
    {
        let hidden = node.map { Page.hidden([("node", $0)]) } ?? ""
        return form([hidden] + fields + [self.button(button, action, kind)])
    }

    func button(_ word: Phrase, _ action: String, _ kind: String = "") -> String {
        "<button name=\"do\" value=\"\(action)\"\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(run(word))</button>"
    }

    func field(_ name: String, _ label: Phrase, _ value: String, _ attributes: String = "") -> String {
        """
        <label class="field"><span>\(run(label))</span> <input name="\(HTMLText.escaped(name))" \
        value="\(HTMLText.escaped(value))" autocomplete="off" maxlength="2000" \(attributes)></label>
        """
    }

    /// Whether the copy differs from the file, and the ways on.
    var banner: String {
        guard copy.text != original else {
            return "<p class=\"studio-state\">\(run(StudioWords.unchanged))</p>\n"
        }
        let difference = LineDifference(original, copy.text, around: 0).lines
        let count = difference.count { $0.kind == .added || $0.kind == .removed }
        let review =
            problems.isEmpty
            ? "<a class=\"button primary\" href=\"\(HTMLText.escaped(address.review))\">\(run(StudioWords.toReview))</a> "
            : ""
        let stale = isCurrent ? "" : "<p class=\"bad\" role=\"alert\">\(run(StudioWords.stale))</p>"
        return """
            <div class="studio-state changed"><p><strong>\(run(StudioWords.changed))</strong>\
            \(run(StudioWords.changes(count))) \(language == .zh ? "。" : "")</p>\(stale)<p class="buttons">\(review)\
            <a class="button" href="\(HTMLText.escaped(address.action("/studio")))">\(run(StudioWords.restart))</a></p></div>

            """
    }
}
