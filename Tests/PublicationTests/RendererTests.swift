import Diagnostics
import Testing

@testable import Publication

@Suite struct RendererTests {
    static let table = Table(
        columns: [
            .init("rank", Phrase(zh: "名次", en: "rank"), .rank),
            .init("unit", Phrase(zh: "代码", en: "code"), .code, isHidden: true),
            .init("name", Phrase(zh: "单位", en: "unit"), .name),
            .init("score", Phrase(zh: "得分", en: "score"), .number(decimals: 4)),
            .init("talent", Phrase(zh: "人才", en: "Talent"), .bar(0...100, decimals: 1)),
            .init("coverage", Phrase(zh: "覆盖", en: "coverage"), .percent(decimals: 0)),
        ],
        rows: [
            [
                .number(1), .text("sz"), .phrase(Phrase(zh: "深圳", en: "Shenzhen")), .number(1), .number(100),
                .number(1),
            ],
            [
                .number(2), .text("bj"), .phrase(Phrase(zh: "北京", en: "Beijing")), .number(0.1 + 0.2),
                .number(49.96), .missing,
            ],
        ])

    static let provenance = Provenance(
        method: "0123456789abcdef", data: "fedcba9876543210",
        changes: [.init(path: "methods.aggregation", before: "arithmetic", after: "geometric")],
        version: "0.1.0")

    static let report = Report(
        title: Phrase(zh: "指数", en: "Index"), sections: [Section("ranking", table: table)],
        provenance: provenance)

    @Test func tableInChinese() {
        let text = TerminalRenderer(languages: .zh).text(Self.report)
        #expect(
            text == """
                指数

                名次  单位    得分     人才  覆盖
                ────  ────  ──────  ───────  ────
                   1  深圳  1.0000  100.0 █  100%
                   2  北京  0.3000   50.0 ▄     –

                已改动 methods.aggregation：arithmetic → geometric
                方法 01234567 · 数据 fedcba98 · zhulu 0.1.0

                """)
    }

    @Test func tableInBothLanguagesLinesUp() {
        let lines = TerminalRenderer(languages: .both).text(Self.report).split(separator: "\n")
        #expect(lines.contains("名次  单位             得分     人才      覆盖"))
        #expect(lines.contains("rank  unit            score   Talent  coverage"))
        #expect(lines.contains("   1  深圳 Shenzhen  1.0000  100.0 █      100%"))
    }

    @Test func columnsGoFromTheRight() {
        let text = TerminalRenderer(languages: .en, width: 26).text(Self.report)
        #expect(text.contains("No room for: Talent,"))
        let head = text.split(separator: "\n").first { $0.contains("rank") }
        #expect(head?.contains("Talent") == false)
        #expect(text.contains("score"))
    }

    @Test func textIsFoldedBeforeColumnsGo() {
        let words = "several long words that a narrow terminal cannot hold"
        let report = Report(
            title: Phrase(verbatim: ""),
            sections: [
                Section(
                    "s",
                    table: Table(
                        columns: [
                            .init("name", Phrase(zh: "名称", en: "name"), .text),
                            .init("points", Phrase(zh: "分", en: "points"), .number(decimals: 1)),
                        ], rows: [[.text(words), .number(1)]]))
            ])
        let text = TerminalRenderer(languages: .en, width: 32).text(report)
        let lines = text.split(separator: "\n")
        #expect(lines.allSatisfy { TerminalText.width($0) <= 32 })
        #expect(lines[2].hasSuffix("1.0") && lines.count == 5)
        #expect(lines[2...].flatMap { $0.prefix(24).split(separator: " ") }.joined(separator: " ") == words)
    }

    @Test func plainHasOneLineARecord() {
        var report = Self.report
        report.provenance = nil
        let text = TerminalRenderer(languages: .en, width: 10, isPlain: true).text(report)
        #expect(text.split(separator: "\n").count == 3)
        #expect(!text.contains("█"))
    }

    @Test func colourOnlyOnAsking() {
        #expect(!TerminalRenderer(languages: .en).text(Self.report).contains("\u{1B}"))
        #expect(TerminalRenderer(languages: .en, isColoured: true).text(Self.report).contains("\u{1B}[36m█"))
    }

    @Test func longLastColumnsAreFolded() {
        let table = Table(
            columns: [.init("a", Phrase(verbatim: "a"), .code), .init("b", Phrase(verbatim: "b"), .text)],
            rows: [[.text("x"), .text("one two three four five six seven")]])
        let report = Report(title: Phrase(verbatim: ""), sections: [Section("t", table: table)])
        let text = TerminalRenderer(languages: .en, width: 30).text(report)
        #expect(text.hasSuffix("x  one two three four five six\n   seven\n"))
    }

    @Test func jsonHasFullPrecisionAndKeysInOrder() {
        let text = JSONRenderer.text(Self.report)
        #expect(text.contains("\"score\": 0.30000000000000004"))
        #expect(text.contains("\"coverage\": null"))
        #expect(text.contains("\"method\": \"01234567\""))
        #expect(text.contains("\"before\": \"arithmetic\""))
        let keys = ["\"rank\"", "\"unit\"", "\"name_zh\"", "\"name_en\"", "\"score\"", "\"talent\""]
        let places = keys.compactMap { key in text.indices.first { text[$0...].hasPrefix(key) } }
        #expect(places.count == keys.count && places == places.sorted())
    }

    @Test func linesOfJSONCarryTheDigests() {
        let lines = JSONRenderer.lines(Self.report).split(separator: "\n")
        #expect(lines.count == 2)
        #expect(
            lines[0] == """
                {"rank":1,"unit":"sz","name_zh":"深圳","name_en":"Shenzhen","score":1,"talent":100,"coverage":1,\
                "method":"01234567","data":"fedcba98","changes":"methods.aggregation=geometric"}
                """)
    }

    @Test func jsonEscapes() {
        let text = JSONWriter.text(.string("a\"\\\n\r\t\u{1}\u{1B}\u{7F}\u{85}\u{2028}/深"), isCompact: true)
        #expect(text == #""a\"\\\n\r\t\u0001\u001b\u007f\u0085\u2028/深""#)
        #expect(JSONWriter.text(.number(.nan), isCompact: true) == "null")
        #expect(JSONWriter.text([:]) == "{}")
        #expect(JSONWriter.text([1, [true, .null]], isCompact: true) == "[1,[true,null]]")
    }

    @Test func delimitedTextIsNoFormula() {
        var report = Self.report
        report.sections = [
            Section(
                "t",
                table: Table(
                    columns: [
                        .init("name", Phrase(verbatim: "n"), .name),
                        .init("x", Phrase(verbatim: "x"), .quantity),
                    ],
                    rows: [
                        [.phrase(Phrase(zh: "=cmd()", en: "+1,2")), .number(-0.5)], [.missing, .missing],
                    ]))
        ]
        #expect(
            DelimitedRenderer().text(report) == """
                name_zh,name_en,x,method,data,changes
                '=cmd(),"'+1,2",-0.5,01234567,fedcba98,methods.aggregation=geometric
                ,,,01234567,fedcba98,methods.aggregation=geometric

                """)
        #expect(DelimitedRenderer(separator: .tab).text(report).hasPrefix("name_zh\tname_en\tx\t"))
    }

    @Test func markdownIsEscaped() {
        var report = Self.report
        report.sections = [
            Section(
                "t",
                table: Table(
                    columns: [.init("name", Phrase(verbatim: "a|b"), .text)],
                    rows: [[.text("<script>alert(1)</script> | *x* `y` [z](u) & \n")]]))
        ]
        report.title = Phrase(verbatim: "# <b>")
        let text = MarkdownRenderer(languages: .en).text(report)
        #expect(text.contains("| a\\|b |\n| --- |\n"))
        #expect(
            text.contains(
                "| &lt;script&gt;alert(1)&lt;/script&gt; \\| \\*x\\* \\`y\\` \\[z\\](u) &amp;   |"))
        #expect(text.hasPrefix("# \\# &lt;b&gt;\n"))
    }

    @Test func onlyKnownColumnsAreSelected() {
        let codes = Self.table.selecting(["unit", "rank"])?.columns.map(\.code)
        #expect(codes == ["unit", "rank"])
        #expect(Self.table.selecting(["nothing"]) == nil)
    }
}
