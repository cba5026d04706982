import Diagnostics
import Publication

/// A page around its content: who it is by, where else one can go, and the line that says what it shows.
struct Page: Sendable {
    var language: Language
    var title: Phrase
    /// `nil` for an error.
    var subject: Subject?
    var address: Address
    var state: Workspace.State
    /// What the page shows of the project; `nil` where it shows nothing of it.
    var edition: BuiltProject?
    var content: String

    func text() -> String {
        """
        <!DOCTYPE html>
        <html lang="\(HTMLText.tag(language))">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(run(title)) · \(run(name))</title>
        <link rel="stylesheet" href="/assets/app.css">
        <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
        <script type="module" src="/assets/app.js"></script>
        </head>
        <body data-state="\(state.seen.text)" data-close="\(run(WebWords.close))" data-whole="\(run(WebWords.whole))">
        <a class="skip" href="#main">\(run(WebWords.skip))</a>
        <header>
        <div class="bar">
        <a class="home" href="\(link("/"))">\(run(name))</a>
        \(navigation)
        \(search)
        \(switches)
        </div>
        \(Honesty(published: state.published, edition: edition, language: language, address: address).text())
        \(problems)
        </header>
        <main id="main" tabindex="-1">
        \(content)
        </main>
        \(downloads)
        <div id="live" class="unseen" aria-live="polite"></div>
        </body>
        </html>

        """
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    private func link(_ path: String) -> String { HTMLText.escaped(address.text(path)) }

    /// The project's title.
    private var name: Phrase {
        guard let plan = (edition ?? state.published)?.project.plan else {
            return Phrase(zh: "逐鹿", en: "Zhulu")
        }
        return plan.title.en.isEmpty ? plan.framework.root.name : plan.title
    }

    private static let places: [(Subject, Phrase)] = [
        (.ranking, WebWords.ranking), (.units, WebWords.units), (.pair, WebWords.pair), (.why, WebWords.why),
        (.plan, WebWords.plan), (.audit, WebWords.audit), (.data, WebWords.data), (.claim, WebWords.claim),
        (.leagues, WebWords.leagues),
    ]

    private var navigation: String {
        let links = Page.places.map { place, word in
            let current = place == subject?.place ? " aria-current=\"page\"" : ""
            return "<a href=\"\(link(place.path))\"\(current)>\(run(word))</a>"
        }
        return "<nav id=\"places\" aria-label=\"\(run(WebWords.pages))\">\(links.joined())</nav>"
    }

    private var search: String {
        let names = (state.published?.project.panel.units ?? []).prefix(500).map { unit in
            "<option value=\"\(run(unit.name))\"></option>"
        }
        return """
            <form class="search" action="/find" role="search">
            <input type="search" name="q" list="names" required maxlength="200" autocomplete="off" \
            aria-label="\(run(WebWords.find))" placeholder="\(run(WebWords.find))">
            <datalist id="names">\(names.joined())</datalist>\(hidden)
            <button>\(run(WebWords.go))</button>
            </form>
            """
    }

    private var hidden: String { Page.hidden(address.parameters) }

    /// Fields that keep the reader's choices in a form.
    static func hidden(_ pairs: [(name: String, value: String)]) -> String {
        pairs.map {
            "<input type=\"hidden\" name=\"\($0.name)\" value=\"\(HTMLText.escaped($0.value))\">"
        }.joined()
    }

    /// The same page in the other language.
    private var switches: String {
        let links = Language.allCases.map { other in
            var address = address
            address.language = other
            let path = HTMLText.escaped(address.text(subject?.path ?? "/", keepingOwn: true))
            let current = other == language ? " aria-current=\"true\"" : ""
            let word = other == .zh ? "中文" : "English"
            return
                "<a href=\"\(path)\" lang=\"\(HTMLText.tag(other))\" hreflang=\"\(HTMLText.tag(other))\"\(current)>\(word)</a>"
        }
        return "<nav id=\"languages\" aria-label=\"\(run(WebWords.language))\">\(links.joined())</nav>"
    }

    /// What is wrong with the files now, over the last good state.
    private var problems: String {
        guard !state.problems.isEmpty else { return "<div id=\"problems\"></div>" }
        let word = state.published == nil ? WebWords.unusable : WebWords.broken
        return "<div id=\"problems\" class=\"problems\" role=\"alert\"><p>\(run(word))</p>"
            + FindingList(language: language).text(state.problems) + "</div>"
    }

    private var downloads: String {
        guard let subject else { return "<footer id=\"downloads\"></footer>" }
        let links = ["json", "csv"].map { ending in
            let path = HTMLText.escaped(address.text(subject.path(as: ending), keepingOwn: true))
            return "<a href=\"\(path)\">\(ending.uppercased())</a>"
        }
        let about = "<a href=\"\(link(Subject.about.path))\">\(run(WebWords.about))</a>"
        let origin = edition.map { "<p>\(run($0.provenance.line)) · \(about)</p>" } ?? ""
        return
            "<footer id=\"downloads\"><p>\(run(WebWords.asData))\(links.joined(separator: " · "))</p>\(origin)</footer>"
    }
}
