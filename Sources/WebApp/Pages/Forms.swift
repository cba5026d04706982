import Diagnostics
import Publication

/// Forms that work without scripts: every one leads to an address.
struct Forms: Sendable {
    let language: Language
    let address: Address

    struct Option: Sendable {
        var value: String
        var name: Phrase
    }

    func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    /// A form on one line.
    /// - Parameter without: parameters that its own fields say.
    func line(_ action: String, without: Set<String> = [], _ fields: [String], button: Phrase) -> String {
        """
        <form class="line" action="\(HTMLText.escaped(action))">\(fields.joined())\
        \(Page.hidden(address.parameters.filter { !without.contains($0.name) }))\
        <button>\(run(button))</button></form>
        """
    }

    func hidden(_ name: String, _ value: String) -> String { Page.hidden([(name, value)]) }

    /// A list to choose from, with its name in front.
    func select(_ name: String, _ label: Phrase, _ options: [Option], selected: String? = nil) -> String {
        let items = options.map { option in
            let mark = option.value == selected ? " selected" : ""
            return "<option value=\"\(HTMLText.escaped(option.value))\"\(mark)>\(run(option.name))</option>"
        }
        return """
            <label class="field"><span>\(run(label))</span> <select name="\(name)">\(items.joined())</select></label>
            """
    }

    /// Links side by side; the one that is shown is no step away.
    func tabs(_ items: [(subject: Subject, word: Phrase)], current: Subject) -> String {
        let links = items.map { item in
            let mark = item.subject == current ? " aria-current=\"page\"" : ""
            return
                "<a href=\"\(HTMLText.escaped(address.text(item.subject.path)))\"\(mark)>\(run(item.word))</a>"
        }
        return "<nav class=\"tabs\" aria-label=\"\(run(WebWords.related))\">\(links.joined())</nav>\n"
    }
}
