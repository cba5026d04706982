import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods
import Testing

@testable import Publication

/// Charts as values: what they say, and what they hold.
@Suite struct ChartTests {
    private static let words = ["甲", "乙", "丙", "丁", "戊"]

    /// Five units in two years with three pillars of one indicator each; one value is missing and filled.
    private static func run() throws -> Run {
        let pillars = ["a", "b", "c"]
        let framework = Framework(
            .node("index", children: pillars.map { Framework.Branch.indicator($0, weight: 1) }))
        let units = words.enumerated().map {
            StatisticalUnit(code: "u\($0.offset)", name: Phrase(zh: $0.element, en: "Unit \($0.offset)"))
        }
        let rows = [2023, 2024].flatMap { year in
            units.indices.map { Panel.Row(unit: $0, period: year) }
        }
        let columns: [[Double]] = [
            [5, 4, 3, 2, 1, 1, 4, 3, 2, 9], [1, 2, 3, 4, 5, 1, 2, 3, 4, 5],
            [7, .nan, 3, 9, 2, 7, 6, 3, 9, 2],
        ]
        let panel = Panel(
            units: units, rows: rows,
            indicators: pillars.map { Indicator(code: $0, direction: .positive) }, columns: columns)
        let plan = Plan(
            framework: framework,
            steps: [
                .imputation(Assignment(MethodChoice("mean")), over: .eachPeriod),
                .normalisation(Assignment(MethodChoice("min-max"))),
            ], aggregation: Assignment(MethodChoice("arithmetic")))
        return try Constructor(plan).run(on: panel)
    }

    // MARK: What travels with a chart

    private static let report = Report(
        title: Phrase(zh: "为何", en: "Why"),
        sections: [
            Section(
                "units",
                table: Table(
                    columns: [
                        .init("name", ReportWords.unit, .name),
                        .init("rank_before", Phrase(zh: "甲法", en: "first"), .rank),
                        .init("rank_after", Phrase(zh: "乙法", en: "second"), .rank),
                    ],
                    rows: zip(words, [(1, 3), (2, 1), (3, 2), (4, 4), (5, 5)]).map { name, ranks in
                        [.text(name), .number(Double(ranks.0)), .number(Double(ranks.1))]
                    }))
        ], provenance: RendererTests.provenance)

    private func member(_ value: JSONValue?, _ path: String...) -> JSONValue? {
        path.reduce(value) { value, key in
            guard case let .object(members)? = value else { return nil }
            return members.first { $0.key == key }?.value
        }
    }

    @Test func aChartSaysWhatItIsWhereverItGoes() throws {
        let day = try #require(CalendarDay("2026-03-09"))
        let chart = try #require(Self.report.charts.first { $0.id == "slope" })
        let imprint = Imprint(date: day, licence: Phrase(zh: "署名", en: "CC BY 4.0"))
        for language in Language.allCases {
            let made = chart.specification(
                language, provenance: RendererTests.provenance, imprint: imprint)
            let text = made.subtitle.joined(separator: " ")
            let wanted =
                language == .zh
                ? ["已改动 methods.aggregation", "方法 01234567", "2026年3月9日", "许可：署名"]
                : ["changed methods.aggregation", "method 01234567", "9 March 2026", "licence: CC BY 4.0"]
            for piece in wanted { #expect(text.contains(piece), "\(text)") }
        }
        let stamp = member(
            chart.specification(.en, provenance: RendererTests.provenance, imprint: imprint).json,
            "usermeta", "zhulu")
        #expect(member(stamp, "chart") == "slope")
        #expect(member(stamp, "method_sha256") == "0123456789abcdef")
        #expect(member(stamp, "date") == "2026-03-09")
        #expect(member(stamp, "licence", "zh") == "署名")
        #expect(member(stamp, "sentence", "en") == .string(chart.sentence.en))
    }

    // MARK: Sentences

    /// Of ten pairs the lists turn round two: 甲乙 and 甲丙.
    @Test func crossingsAreCounted() throws {
        let chart = try #require(Self.report.charts.first { $0.id == "slope" })
        #expect(chart.sentence.en.hasPrefix("The two lists order 2 of 10 pairs the other way round"))
        let twin = ChartTwin(chart.specification(.zh, provenance: nil), .zh).text()
        #expect(twin.contains("<th scope=\"col\" class=\"n\">甲法</th><th scope=\"col\" class=\"n\">乙法</th>"))
        #expect(
            twin.contains("<tr><th scope=\"row\">甲</th><td class=\"n\">1</td><td class=\"n\">3</td></tr>"))
    }

    @Test func percentilesCountThoseBelow() throws {
        let run = try Self.run()
        let chart = try #require(HeatMapChart.chart(run, period: 2024))
        let specification = chart.specification(.en, provenance: nil)
        var found: [String: Double] = [:]
        for row in specification.rows {
            if case let .string(unit)? = member(row, "unit"),
                case let .string(indicator)? = member(row, "indicator"),
                case let .number(percentile)? = member(row, "percentile")
            {
                found["\(unit)/\(indicator)"] = percentile
            }
        }
        // Of a: 1, 4, 3, 2, 9.
        #expect(
            (0..<5).map { found["Unit \($0)/a"] } == [0, 75, 50, 25, 100])
        #expect(found.count == 15)
        #expect(!chart.sentence.en.contains("※"))
        // The gap of 2023 was filled, which is marked there.
        let earlier = try #require(HeatMapChart.chart(run, period: 2023))
        #expect(earlier.sentence.en.contains("※ marks a value that was filled in (1)"))
        let marked = earlier.specification(.en, provenance: nil).rows.filter { member($0, "mark") == "※" }
        #expect(marked.count == 1 && member(marked.first, "unit") == "Unit 1")
        #expect(
            ChartTwin(earlier.specification(.en, provenance: nil), .en).text().contains(" ※</td>"))
    }

    @Test func ranksMoveOverTheYears() throws {
        let run = try Self.run()
        let chart = try #require(BumpChart.chart(run))
        let ranks = { (year: Int) in
            (0..<5).map { unit in run.row(of: "u\(unit)", period: year).flatMap { run.ranks[$0] } ?? 0 }
        }
        let moves = zip(ranks(2023), ranks(2024)).map { abs($0 - $1) }
        let most = moves.indices.filter { moves[$0] == moves.max() }
        #expect(
            most.contains { chart.sentence.zh.contains("变动最大的是" + Self.words[$0]) },
            "\(chart.sentence.zh) \(moves)")
        let specification = chart.specification(.zh, provenance: nil)
        #expect(specification.rows.count == 10)
        // Who moved most, and which way.
        for unit in most where chart.sentence.zh.contains("变动最大的是" + Self.words[unit]) {
            let gained = ranks(2023)[unit] - ranks(2024)[unit]
            #expect(chart.sentence.zh.contains(gained > 0 ? "上升" : "下降"))
        }
        for year in [2023, 2024] {
            for (unit, rank) in ranks(year).enumerated() {
                let row = specification.rows.first {
                    member($0, "year") == .string("\(year)")
                        && member($0, "unit") == .string(Self.words[unit])
                }
                #expect(member(row, "rank") == .number(rank))
            }
        }
        let twin = ChartTwin(specification, .zh).text()
        #expect(
            twin.contains("<th scope=\"col\" class=\"n\">2023</th><th scope=\"col\" class=\"n\">2024</th>"))
    }

    @Test func shapesAreThoseOfPillars() throws {
        let chart = try #require(ParallelChart.chart(try Self.run(), period: 2024))
        let specification = chart.specification(.zh, provenance: nil)
        #expect(specification.rows.count == 15 && specification.height == 320)
        let twin = ChartTwin(specification, .zh).text()
        #expect(twin.contains("<th scope=\"col\" class=\"n\">a</th><th scope=\"col\" class=\"n\">b</th>"))
    }

    /// A weight that turns the order is a chart; a report without one has none.
    @Test func whatTurnsTheOrder() throws {
        let columns: [Table.Column] = [
            .init("name", ReportWords.unit, .name),
            .init("share", Phrase(zh: "现在", en: "now"), .percent(decimals: 2)),
            .init("needed", Phrase(zh: "需要", en: "needed"), .percent(decimals: 2)),
        ]
        func charts(_ rows: [[Table.Cell]]) -> [Chart] {
            Report(
                title: Phrase(verbatim: ""),
                sections: [Section("one_weight", table: Table(columns: columns, rows: rows))]
            ).charts
        }
        #expect(charts([]).isEmpty)
        let found = charts([
            [.text("a"), .number(0.2), .number(0.9)], [.text("b"), .number(0.3), .number(0.25)],
        ])
        #expect(found.map(\.id) == ["tipping"])
        #expect(found[0].sentence.en == "2 weights do it alone; the least step is b: 30.0% → 25.0%.")
    }

    @Test func aChartThatIsNotThereIsNamedWithTheNearest() {
        #expect {
            try ChartSearch.chart("slop", in: Self.report.charts)
        } throws: { error in
            guard let problem = error as? UsageProblem else { return false }
            return problem.diagnostic.code == "E0869" && problem.diagnostic.suggestion == "slope"
        }
    }
}
