import Diagnostics

/// A report as HTML: a page that stands alone, with nothing to load and nothing that runs, or its body for a
/// larger page. All text is escaped.
public struct HTMLRenderer: Sendable {
    /// The address that a cell leads to, by table, row and column; `nil` where it leads nowhere.
    public typealias Link = @Sendable (Table, Int, Int) -> String?

    public var languages: Languages
    public var link: Link?

    public init(languages: Languages, link: Link? = nil) {
        self.languages = languages
        self.link = link
    }

    /// What stands for a table without rows.
    private static let none = Phrase(zh: "无", en: "none")

    /// A whole page.
    public func text(_ report: Report) -> String {
        var steps: Set<Int> = []
        let main = body(report, &steps)
        let language = languages == .en ? Language.en : .zh
        let title = languages.text(report.title, joinedBy: " · ")
        return """
            <!DOCTYPE html>
            <html lang="\(HTMLText.tag(language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escaped(title.isEmpty ? "zhulu" : title))</title>
            <style>
            \(HTMLStyle.text)
            \(HTMLLength.rules(steps.sorted()))
            </style>
            </head>
            <body>
            <main>
            \(main)
            </main>
            </body>
            </html>

            """
    }

    /// The report without a page around it: its title, its sections, and what it was made from.
    public func body(_ report: Report) -> String {
        var steps: Set<Int> = []
        return body(report, &steps)
    }

    /// The report's sections alone.
    public func sections(_ sections: [Section]) -> String {
        var steps: Set<Int> = []
        return self.sections(sections, title: nil, &steps).joined(separator: "\n")
    }

    /// One element for each section with a heading; what has none goes on where the one before it ends.
    private func sections(_ sections: [Section], title: Phrase?, _ steps: inout Set<Int>) -> [String] {
        var parts: [(id: String, content: String)] = []
        var named: [Phrase: Int] = [:]
        var last = title
        for section in sections {
            last = section.heading ?? last
            // Tables under one heading are told apart by a number.
            var name = last
            if case .table = section.content, let heading = last {
                let count = named[heading, default: 0] + 1
                named[heading] = count
                if count > 1 { name = Phrase(zh: "\(heading.zh) (\(count))", en: "\(heading.en) (\(count))") }
            }
            let content = self.content(section, name: name, &steps)
            let id = HTMLText.escaped(section.id)
            if section.heading == nil, !parts.isEmpty {
                parts[parts.count - 1].content += "\n<div id=\"\(id)\">\n\(content)\n</div>"
            } else {
                parts.append((id, content))
            }
        }
        return parts.map { "<section id=\"\($0.id)\">\n\($0.content)\n</section>" }
    }

    private func body(_ report: Report, _ steps: inout Set<Int>) -> String {
        var parts: [String] = []
        let hasTitle = !report.title.zh.isEmpty || !report.title.en.isEmpty
        if hasTitle { parts.append("<h1>\(HTMLText.run(report.title, languages))</h1>") }
        parts += sections(report.sections, title: hasTitle ? report.title : nil, &steps)
        if let provenance = report.provenance { parts.append(origin(provenance)) }
        return parts.joined(separator: "\n")
    }

    /// - Parameter name: what a table shows, for those who come to it without its surroundings.
    private func content(_ section: Section, name caption: Phrase?, _ steps: inout Set<Int>) -> String {
        let heading = section.heading.map { "<h2>\(HTMLText.run($0, languages))</h2>\n" } ?? ""
        let content: String
        switch section.content {
        case let .table(table) where table.rows.isEmpty:
            content = "<p class=\"none\">\(HTMLText.run(HTMLRenderer.none, languages))</p>"
        case let .table(table):
            var renderer = HTMLTable(languages: languages, link: link)
            let text = renderer.text(table, caption: caption)
            steps.formUnion(renderer.steps)
            let name = caption.map { " aria-label=\"\(HTMLText.escaped(languages.text($0)))\"" } ?? ""
            content = "<div class=\"scroll\" role=\"region\" tabindex=\"0\"\(name)>\(text)</div>"
        case let .text(phrases): content = phrases.map(paragraph).joined(separator: "\n")
        }
        return heading + content
    }

    /// A paragraph; a line that is set in, such as a formula, keeps its spaces.
    private func paragraph(_ phrase: Phrase) -> String {
        if phrase.zh.hasPrefix(" ") {
            return languages.lines(phrase).map { "<pre>\(HTMLText.escaped($0))</pre>" }.joined()
        }
        guard languages == .both, phrase.zh != phrase.en else {
            return "<p>\(HTMLText.escaped(languages.text(phrase)))</p>"
        }
        return languages.all.map {
            "<p lang=\"\(HTMLText.tag($0))\">\(HTMLText.escaped(phrase[$0]))</p>"
        }
        .joined(separator: "\n")
    }

    /// What the report was made from, and every departure from the written method.
    private func origin(_ provenance: Provenance) -> String {
        let changes = provenance.changeLines.map { "<li>\(HTMLText.run($0, languages))</li>" }
        let list = changes.isEmpty ? "" : "<ul class=\"changes\">\(changes.joined())</ul>\n"
        return "<footer>\(list)<p>\(HTMLText.run(provenance.line, languages))</p></footer>"
    }
}
