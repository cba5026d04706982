import Diagnostics

/// A published page around its content. It loads nothing; styles and scripts stand in it, and its policy names them by digest.
struct SiteFrame {
    /// A link of the page's head line.
    struct Place {
        var id: String
        var address: String
        var name: Phrase
    }

    /// SHA-256 of bytes.
    typealias Digest = @Sendable ([UInt8]) -> [UInt8]

    let release: Release
    let languages: Languages
    let digest: Digest
    var title: Phrase
    var places: [Place] = []
    /// The place that the page is.
    var current = ""
    /// Where the page stands in the other languages.
    var others: [(language: Language, address: String)] = []
    /// The root of the site as seen from the page: `../`, or empty.
    var root = ""
    /// Where the title leads.
    var home = "#/"
    var content = ""
    /// Rules beyond those that all pages have.
    var style = ""
    var script: String?
    /// Data that scripts and programs read, by id.
    var data: [(id: String, json: String)] = []
    var hasFeed = true

    /// What published pages have besides those of a server.
    private static let rules = """
        #languages{margin-inline-start:auto}
        .embargo{margin:0;padding:8px 24px;max-width:none;background:#8c1d18;color:#fff;font-weight:700;text-align:center;print-color-adjust:exact;-webkit-print-color-adjust:exact}
        body>footer p,body>footer p:lang(zh){max-width:none;overflow-wrap:anywhere}
        .grid{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:14px;align-items:start}
        .grid>section{margin:0;min-width:0;background:#fff;border:1px solid var(--line);border-radius:10px;padding:14px 18px}
        details>summary{cursor:pointer;padding:4px 0}
        @media print{header nav,.skip{display:none}main>section{border:0;padding:0}body{background:#fff}}

        """

    func text() -> String {
        let style = HTMLStyle.pages + "\n" + SiteFrame.rules + self.style
        let language = languages == .en ? Language.en : .zh
        return """
            <!DOCTYPE html>
            <html lang="\(HTMLText.tag(language))" data-lang="\(language.rawValue)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(policy(style))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="generator" content="zhulu \(HTMLText.escaped(release.provenance.version))">
            <meta name="date" content="\(release.imprint.date.text)">
            <title>\(HTMLText.escaped(pageTitle))</title>
            \(feed)<style>\(style)</style>
            </head>
            <body>
            <a class="skip" href="#main">\(run(SiteWords.skip))</a>
            \(release.imprint.notice.map { "<p class=\"embargo\" role=\"note\">\(run($0))</p>\n" } ?? "")<header>
            <div class="bar"><a class="home" href="\(HTMLText.escaped(home))">\(run(release.title))</a>
            \(navigation)\(switches)</div>
            \(honesty)
            </header>
            <main id="main" tabindex="-1">
            \(content)
            </main>
            \(foot)
            \(blocks)
            </body>
            </html>

            """
    }

    private var pageTitle: String {
        let own = languages.text(title, joinedBy: " · ")
        let whole = languages.text(release.title, joinedBy: " · ")
        return own == whole || own.isEmpty ? whole : own + " · " + whole
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.run(phrase, languages) }

    // MARK: Policy

    private func policy(_ style: String) -> String {
        let scripts = script.map { " script-src '\(hash("\n\($0)\n"))';" } ?? ""
        return
            "default-src 'none'; style-src '\(hash(style))';\(scripts) img-src data:; base-uri 'none'; form-action 'none'"
    }

    private func hash(_ text: String) -> String { "sha256-" + Base64.text(digest(Array(text.utf8))) }

    private var blocks: String {
        let data = data.map { id, json in
            "<script type=\"application/json\" id=\"\(id)\">\(json.replacing("<", with: "\\u003c"))</script>"
        }
        let scripts = script.map { ["<script type=\"module\">\n\($0)\n</script>"] } ?? []
        return (data + scripts).joined(separator: "\n")
    }

    // MARK: Head and foot

    private var feed: String {
        hasFeed
            ? "<link rel=\"alternate\" type=\"application/atom+xml\" href=\"\(root)feed.xml\" title=\"\(HTMLText.escaped(languages.text(release.title)))\">\n"
            : ""
    }

    private var navigation: String {
        let links = places.map { place in
            let current = place.id == current ? " aria-current=\"page\"" : ""
            return "<a href=\"\(HTMLText.escaped(place.address))\"\(current)>\(run(place.name))</a>"
        }
        return
            "<nav id=\"places\" aria-label=\"\(HTMLText.escaped(languages.text(SiteWords.pages)))\">\(links.joined())</nav>"
    }

    private var switches: String {
        let links = others.map { language, address in
            let word = language == .zh ? "中文" : "English"
            let own = languages != .both && (languages == .en ? Language.en : .zh) == language
            return
                "<a href=\"\(HTMLText.escaped(address))\" lang=\"\(HTMLText.tag(language))\" hreflang=\"\(HTMLText.tag(language))\"\(own ? " aria-current=\"true\"" : "")>\(word)</a>"
        }
        guard !links.isEmpty else { return "" }
        return
            "<nav id=\"languages\" aria-label=\"\(HTMLText.escaped(languages.text(SiteWords.language)))\">\(links.joined())</nav>"
    }

    /// Whether this is the published method, and every change where it is not.
    private var honesty: String {
        let origin =
            "<span class=\"origin\">\(run(release.provenance.line)) · \(run(release.imprint.date.phrase))</span>"
        let changes = release.provenance.changeLines
        guard !changes.isEmpty else {
            return
                "<div id=\"honesty\" class=\"honesty\"><span class=\"words\">\(run(SiteWords.published))</span> \(origin)</div>"
        }
        let list = changes.map(run).joined(separator: "; ")
        return
            "<div id=\"honesty\" class=\"honesty changed\"><strong>\(run(SiteWords.changed))</strong>\(list) \(origin)</div>"
    }

    private var foot: String {
        let isVerifiable = data.contains { $0.id == PublishedPage.id }
        let command =
            !isVerifiable
            ? nil
            : release.provenance.command.map {
                "<p>\(run(SiteWords.verify)) <code>zhulu \(HTMLText.escaped($0))</code></p>"
            }
        return """
            <footer><p>\(run(SiteWords.licence))\(run(release.imprint.terms))</p>
            <p>\(run(release.provenance.line))</p>\(command ?? "")</footer>
            """
    }
}

/// Base 64 (RFC 4648).
enum Base64 {
    static func text(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        var result = ""
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            var bits = 0
            for offset in 0..<3 { bits = bits << 8 | (offset < group.count ? Int(group[start + offset]) : 0) }
            for place in 0..<4 {
                result.append(place <= group.count ? alphabet[bits >> (18 - 6 * place) & 63] : "=")
            }
        }
        return result
    }
}
