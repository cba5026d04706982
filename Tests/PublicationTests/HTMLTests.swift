import Diagnostics
import Testing

@testable import Publication

@Suite struct HTMLTests {
    private func text(_ languages: Languages, _ report: Report = RendererTests.report) -> String {
        HTMLRenderer(languages: languages).text(report)
    }

    @Test func aPageThatStandsAlone() {
        let page = text(.zh)
        #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-Hans\">"))
        #expect(text(.en).contains("<html lang=\"en\">"))
        #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'"))
        // Nothing is loaded and nothing runs.
        for forbidden in ["<script", "src=", "<link", "url(", "@import", "http:", "https:", "style=\""] {
            #expect(!page.contains(forbidden), "\(forbidden)")
        }
    }

    @Test func tablesHaveScopesAndNumbersStandToTheRight() {
        let page = text(.en)
        #expect(page.contains("<caption>Index</caption>"))
        #expect(page.contains("<th scope=\"col\" class=\"n\">rank</th>"))
        #expect(page.contains("<th scope=\"row\">Shenzhen</th>"))
        #expect(page.contains("<td class=\"n\">0.3000</td>"))
        #expect(page.contains("<td class=\"n missing\">–</td>"))
        // The column that readers see on asking only.
        #expect(!page.contains(">sz<"))
        #expect(page.contains("role=\"region\" tabindex=\"0\" aria-label=\"Index\""))
    }

    @Test func barsAreWidths() {
        let page = text(.en)
        #expect(page.contains("<span class=\"w400\">") && page.contains(".w400{width:100%}"))
        #expect(page.contains("<span class=\"w200\">") && page.contains(".w200{width:50%}"))
        #expect(!page.contains(".w201{"))
        #expect(HTMLLength.allRules.contains(".w1{width:0.25%}"))
        #expect([-1, 0, 0.5, 1, 7, .nan].map(HTMLLength.step) == [0, 0, 200, 400, 400, 0])
        // Thirds, each rounded by itself, would miss the end.
        let thirds = (0..<3).map { HTMLLength.width(from: Double($0) / 3, to: Double($0 + 1) / 3) }
        #expect(thirds == ["w133", "w134", "w133"])
    }

    @Test func bothLanguagesAreMarked() {
        let page = text(.both)
        #expect(page.contains("<span lang=\"zh-Hans\">深圳</span> <span lang=\"en\">Shenzhen</span>"))
        #expect(page.contains("<h1><span lang=\"zh-Hans\">指数</span> <span lang=\"en\">Index</span></h1>"))
        // What is the same in both stands once.
        #expect(!page.contains("<span lang=\"zh-Hans\">1.0000"))
    }

    @Test func changesAreShown() {
        #expect(text(.en).contains("<li>changed methods.aggregation: arithmetic → geometric</li>"))
        #expect(text(.en).contains("method 01234567 · data fedcba98 · zhulu 0.1.0"))
    }

    @Test func dataAreNoMarkup() {
        let evil = "<script>alert(\"1\")</script>&'\u{202E}\u{0}"
        let table = Table(
            columns: [
                .init("name", Phrase(verbatim: evil), .name), .init("b", Phrase(verbatim: "b"), .text),
            ], rows: [[.phrase(Phrase(zh: evil, en: evil + "x")), .text(evil)]])
        let report = Report(
            title: Phrase(verbatim: evil),
            sections: [
                Section(evil, heading: Phrase(verbatim: evil), table: table),
                Section("t", text: [Phrase(verbatim: evil), Phrase(verbatim: "  " + evil)]),
            ],
            provenance: Provenance(
                method: evil, data: evil, changes: [.init(path: evil, before: evil, after: evil)],
                version: evil))
        for languages in Languages.allCases {
            let page = HTMLRenderer(languages: languages) { _, _, _ in "javascript:\"><b>" }.text(report)
            #expect(!page.contains("<script") && !page.contains("<b>"))
            #expect(!page.contains("\u{202E}") && !page.contains("\u{0}"))
            #expect(page.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;"))
        }
    }

    @Test func anEmptyTableSaysSo() {
        let report = Report(
            title: Phrase(verbatim: ""),
            sections: [Section("t", table: Table(columns: RendererTests.table.columns, rows: []))])
        #expect(text(.zh, report).contains("<p class=\"none\">无</p>"))
        #expect(text(.en, report).contains("<title>zhulu</title>"))
    }

    @Test func trees() {
        var table = RendererTests.table
        table.depths = [0, 1]
        let page = HTMLRenderer(languages: .en).sections([Section("t", table: table)])
        #expect(page.contains("<th scope=\"row\" class=\"d1\">Beijing</th>"))
    }
}
