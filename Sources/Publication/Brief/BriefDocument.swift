import Diagnostics
import Explanations

/// A brief as a document that offices edit: the same sentences as the printed one, Chinese first and English behind it,
/// with tables as tables and headings as headings. It is written in the HTML that ``DocumentWriter`` takes.
public struct BriefDocument: Sendable {
    private let brief: UnitBrief

    public init(_ brief: UnitBrief) {
        self.brief = brief
    }

    public func text() -> String {
        let title = Languages.both.text(brief.release.title, joinedBy: " · ")
        let parts = Language.allCases.map(part).joined(separator: "\n<hr>\n")
        return """
            <!DOCTYPE html>
            <html lang="zh-Hans">
            <head><meta charset="utf-8"><title>\(HTMLText.escaped(title))</title></head>
            <body>
            \(parts)
            </body>
            </html>

            """
    }

    private func part(_ language: Language) -> String {
        let most = UnitBrief.most
        var sections = [
            list(
                UnitBrief.strengths, brief.profile.strengths.prefix(most).map(brief.line), language),
            list(
                UnitBrief.weaknesses, brief.profile.weaknesses.prefix(most).map(brief.line), language),
            list(UnitBrief.rivals, brief.rivals.map(brief.line), language),
        ]
        if brief.next != nil { sections.append(list(UnitBrief.whatMakes, brief.gapLines, language)) }
        sections.append(
            list(UnitBrief.howTo, brief.ways.map(brief.line), language, lead: brief.waysLead, tag: "ol"))
        sections.append(list(UnitBrief.grounds, brief.sources + brief.origin, language))
        return """
            <h1>\(HTMLText.escaped(brief.title[language]))</h1>
            <p><strong>\(HTMLText.escaped(brief.standing[language]))</strong></p>
            \(pillars(language))
            \(sections.joined(separator: "\n"))
            """
    }

    private func list(
        _ heading: Phrase, _ lines: [Phrase], _ language: Language, lead: Phrase? = nil, tag: String = "ul"
    ) -> String {
        let items = lines.map { "<li>\(HTMLText.escaped($0[language]))</li>" }.joined()
        let shown = lead ?? (lines.isEmpty ? UnitBrief.none : nil)
        return "<h2>\(HTMLText.escaped(heading[language]))</h2>"
            + (shown.map { "<p>\(HTMLText.escaped($0[language]))</p>" } ?? "")
            + (lines.isEmpty ? "" : "<\(tag)>\(items)</\(tag)>")
    }

    private func pillars(_ language: Language) -> String {
        let heads = [
            Phrase(zh: "支柱", en: "pillar"), Phrase(zh: "得分", en: "score"),
            Phrase(zh: "中位数", en: "median of all"), Phrase(zh: "名次", en: "rank"),
        ].map { "<th>\(HTMLText.escaped($0[language]))</th>" }
        let rows = brief.pillars.map { figures, median, _ in
            let numbers = [
                figures.score.map { NumberText.fixed($0, decimals: 1) },
                median.map { NumberText.fixed($0, decimals: 1) }, figures.rank.map(NumberText.plain),
            ].map { "<td align=\"right\">\($0 ?? CellText.missing)</td>" }
            return "<tr><td>\(HTMLText.escaped(figures.name[language]))</td>\(numbers.joined())</tr>"
        }
        return
            "<h2>\(HTMLText.escaped(UnitBrief.pillars[language]))</h2><table><thead><tr>\(heads.joined())</tr></thead><tbody>\(rows.joined())</tbody></table>"
    }
}
