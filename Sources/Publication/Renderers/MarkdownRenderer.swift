import Diagnostics

/// A report as Markdown with tables (GitHub's dialect). Everything that Markdown or HTML would read as markup
/// is escaped.
public struct MarkdownRenderer: Sendable {
    public var languages: Languages

    public init(languages: Languages) {
        self.languages = languages
    }

    public func text(_ report: Report) -> String {
        var blocks: [String] = []
        if !report.title.zh.isEmpty || !report.title.en.isEmpty {
            blocks.append("# " + escaped(languages.text(report.title, joinedBy: " · ")))
        }
        for section in report.sections {
            if let heading = section.heading {
                blocks.append("## " + escaped(languages.text(heading, joinedBy: " · ")))
            }
            switch section.content {
            case let .table(table):
                if let phrase = table.whenEmpty, table.rows.isEmpty {
                    blocks += languages.lines(phrase).map(escaped)
                } else {
                    blocks.append(self.table(table))
                }
            case let .text(phrases):
                blocks += phrases.flatMap { languages.lines($0) }.map { escaped($0) }
            }
        }
        if let provenance = report.provenance {
            blocks += provenance.changeLines.flatMap { languages.lines($0) }.map { escaped($0) }
            blocks += languages.lines(provenance.line).map { "*" + escaped($0) + "*" }
        }
        return blocks.joined(separator: "\n\n") + "\n"
    }

    private func table(_ table: Table) -> String {
        let table = table.forReaders
        let text = CellText(languages: languages)
        var lines = [row(table.columns.map { languages.text($0.header, joinedBy: " / ") })]
        lines.append("|" + table.columns.map { $0.kind.isNumeric ? " ---: |" : " --- |" }.joined())
        for cells in table.rows {
            lines.append(row(zip(table.columns, cells).map { text.text($1, $0.kind) }))
        }
        return lines.joined(separator: "\n")
    }

    private func row(_ texts: [String]) -> String {
        "|" + texts.map { " " + escaped($0) + " |" }.joined()
    }

    /// The text with nothing left that Markdown or HTML would act on.
    func escaped(_ text: String) -> String {
        var result = ""
        for character in TerminalText.harmless(text) {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "|", "\\", "`", "*", "_", "[", "]", "#", "~": result += "\\" + String(character)
            default: result.append(character)
            }
        }
        return result
    }
}
