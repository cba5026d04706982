import Diagnostics
import Explanations

/// A brief as a page to be printed: two sides of A4, Chinese and English beside each other.
public struct BriefPage: Sendable {
    private let brief: UnitBrief
    private let digest: @Sendable ([UInt8]) -> [UInt8]

    public init(_ brief: UnitBrief, digest: @escaping @Sendable ([UInt8]) -> [UInt8]) {
        self.brief = brief
        self.digest = digest
    }

    public func text() -> String {
        let content =
            "<section class=\"sheet\">\(first)</section><section class=\"sheet\">\(second)</section>"
        let style = BriefPage.style + HTMLLength.rules(usedIn: content)
        let hash = "sha256-" + Base64.text(digest(Array(style.utf8)))
        return """
            <!DOCTYPE html>
            <html lang="zh-Hans">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '\(hash)'">
            <title>\(HTMLText.escaped(Languages.both.text(brief.title, joinedBy: " · ")))</title>
            <style>\(style)</style>
            </head>
            <body>
            \(content)
            </body>
            </html>

            """
    }

    /// What both languages say, side by side.
    private func pair(_ kind: String = "", _ content: (Language) -> String) -> String {
        let columns = Language.allCases.map { language in
            "<div lang=\"\(HTMLText.tag(language))\">\(content(language))</div>"
        }
        return "<div class=\"pair \(kind)\">\(columns.joined())</div>"
    }

    private func list(_ heading: Phrase, _ lines: [Phrase], lead: Phrase? = nil, ordered: Bool = false)
        -> String
    {
        pair { language in
            let shown = lead.map { "<p>\(HTMLText.escaped($0[language]))</p>" } ?? ""
            let items = lines.map { "<li>\(HTMLText.escaped($0[language]))</li>" }.joined()
            let tag = ordered ? "ol" : "ul"
            let rest =
                lines.isEmpty
                ? (lead == nil ? "<p>\(HTMLText.escaped(UnitBrief.none[language]))</p>" : "")
                : "<\(tag)>\(items)</\(tag)>"
            return "<h2>\(HTMLText.escaped(heading[language]))</h2>\(shown)\(rest)"
        }
    }

    // MARK: Sides

    private var first: String {
        pair("head") { language in
            "<h1>\(HTMLText.escaped(brief.title[language]))</h1><p class=\"standing\">\(HTMLText.escaped(brief.standing[language]))</p>"
        }
            + pillars
            + list(UnitBrief.strengths, brief.profile.strengths.prefix(UnitBrief.most).map(brief.line))
            + list(UnitBrief.weaknesses, brief.profile.weaknesses.prefix(UnitBrief.most).map(brief.line))
            + foot
    }

    private var second: String {
        list(UnitBrief.rivals, brief.rivals.map(brief.line))
            + (brief.next == nil ? "" : list(UnitBrief.whatMakes, brief.gapLines))
            + list(UnitBrief.howTo, brief.ways.map(brief.line), lead: brief.waysLead, ordered: true)
            + list(UnitBrief.grounds, brief.sources + brief.origin) + foot
    }

    /// Each pillar as a bar, with a mark at the middle of all units.
    private var pillars: String {
        pair { language in
            let rows = brief.pillars.map { figures, median, greatest -> String in
                let whole = max(greatest, 1e-300)
                let score = figures.score ?? 0
                let bar =
                    "<span class=\"track\"><span class=\"\(HTMLLength.width(max(0, score) / whole))\"></span>"
                    + (median.map { "<i class=\"\(HTMLLength.start(max(0, $0) / whole))\"></i>" } ?? "")
                    + "</span>"
                return
                    "<tr><th scope=\"row\">\(HTMLText.escaped(figures.name[language]))</th><td class=\"bar\">\(bar)</td><td class=\"n\">\(figures.score.map { NumberText.fixed($0, decimals: 1) } ?? "–")</td><td class=\"n\">\(figures.rank.map(NumberText.plain) ?? "–")</td></tr>"
            }
            let heads = [
                Phrase(zh: "支柱", en: "pillar"), Phrase(zh: "条：得分；线：中位", en: "bar: score; line: median"),
                Phrase(zh: "得分", en: "score"), Phrase(zh: "名次", en: "rank"),
            ].map { "<th scope=\"col\">\(HTMLText.escaped($0[language]))</th>" }
            return
                "<h2>\(HTMLText.escaped(UnitBrief.pillars[language]))</h2><table><thead><tr>\(heads.joined())</tr></thead><tbody>\(rows.joined())</tbody></table>"
        }
    }

    private var foot: String {
        let provenance = brief.release.provenance
        let date = brief.release.imprint.date.phrase
        let line = Languages.both.text(provenance.line, joinedBy: " / ")
        return
            "<footer>\(HTMLText.escaped(line)) · \(HTMLText.escaped(Languages.both.text(date, joinedBy: " / ")))</footer>"
    }

    private static let style = """
        :root{--ink:#1d232b;--soft:#56616e;--line:#d9dee4;--fill:#3b7fc4}
        @page{size:A4;margin:13mm 12mm}
        *{box-sizing:border-box}
        body{margin:0;color:var(--ink);font:9pt/1.45 "Noto Sans CJK SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;line-break:strict;overflow-wrap:anywhere}
        .sheet{position:relative;min-height:268mm;padding-bottom:9mm}
        .sheet+.sheet{break-before:page}
        .pair{display:grid;grid-template-columns:minmax(0,1fr) minmax(0,1fr);gap:8mm;margin-bottom:3mm}
        .head{border-bottom:2px solid var(--ink);margin-bottom:4mm;padding-bottom:2mm}
        h1{font-size:14pt;line-height:1.25;margin:0 0 1.5mm}
        h2{font-size:10.5pt;margin:0 0 1mm;border-bottom:1px solid var(--line)}
        p{margin:.6mm 0}.standing{font-size:10.5pt;font-weight:600}
        ul,ol{margin:.5mm 0;padding-inline-start:4.5mm}li{margin:.4mm 0}
        table{width:100%;border-collapse:collapse}
        th,td{text-align:start;padding:.6mm 1mm;border-bottom:1px solid var(--line);font-weight:400;vertical-align:middle}
        thead th{color:var(--soft);font-size:8pt}
        .n{text-align:end;font-variant-numeric:tabular-nums}.bar{width:38%}
        .track{display:block;position:relative;height:3mm;background:#eef1f4}
        .track>span{display:block;height:100%;background:var(--fill)}
        .track>i{position:absolute;top:-.7mm;width:.5mm;height:4.4mm;background:var(--ink)}
        .track>span,.track>i,.track{print-color-adjust:exact;-webkit-print-color-adjust:exact}
        footer{position:absolute;bottom:0;left:0;right:0;color:var(--soft);font-size:7.5pt;border-top:1px solid var(--line);padding-top:1mm}
        """
}
