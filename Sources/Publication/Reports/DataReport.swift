import Construction
import Diagnostics
import IndexModel

/// What data there are, what is missing, and what was found in them.
public struct DataReport: Sendable {
    private let plan: Plan
    private let raw: Panel
    private let ledger: Ledger

    /// - Parameter raw: the data as they came.
    public init(plan: Plan, raw: Panel, ledger: Ledger) {
        self.plan = plan
        self.raw = raw
        self.ledger = ledger
    }

    public func report(findings: [Diagnostic]) -> Report {
        let table = FindingsReport.table(findings)
        var sections = [Section("summary", text: [summary])]
        if findings.isEmpty {
            sections.append(Section("findings", heading: Self.found, text: [FindingsWords.nothing]))
        } else {
            sections.append(Section("findings", heading: Self.found, table: table))
        }
        sections += [
            Section("indicators", heading: Phrase(zh: "指标", en: "Indicators"), table: indicators),
            Section("gaps", heading: Phrase(zh: "缺口", en: "Gaps"), table: gaps),
        ]
        if !ledger.sources.isEmpty {
            sections.append(
                Section("sources", heading: Phrase(zh: "来源", en: "Sources"), table: sources))
        }
        return Report(title: Phrase(zh: "数据", en: "Data"), sections: sections)
    }

    private static let found = Phrase(zh: "检查发现", en: "Findings")

    /// The framework's indicators that have a column, by position among the raw data's.
    private var columns: [Int] {
        let positions = Dictionary(
            raw.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        return plan.framework.leaves.compactMap { positions[plan.framework.nodes[$0].id] }
    }

    private var summary: Phrase {
        let cells = columns.count * raw.rows.count
        let missing = columns.reduce(0) { $0 + raw.columns[$1].count(where: \.isNaN) }
        return Phrase(
            zh:
                "\(raw.units.count) 个单位，\(columns.count) 个指标，共 \(NumberText.grouped(cells)) 格，缺 \(NumberText.grouped(missing)) 格。",
            en:
                "\(raw.units.count) units and \(columns.count) indicators: \(NumberText.grouped(cells)) cells, \(NumberText.grouped(missing)) of them empty."
        )
    }

    private var indicators: Table {
        let years = Dictionary(grouping: ledger.used.values.map { ledger.evidence[Int($0)] }) { $0.indicator }
        let order = Dictionary(
            ledger.indicators.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        return Table(
            columns: [
                Table.Column("indicator", ReportWords.code, .code),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("available", Phrase(zh: "有值", en: "values"), .rank),
                Table.Column("share", ReportWords.coverage, .percent(decimals: 0)),
                Table.Column("first_year", Phrase(zh: "最早年份", en: "first year"), .rank),
                Table.Column("last_year", Phrase(zh: "最近年份", en: "last year"), .rank),
                Table.Column("uncertain", Phrase(zh: "不确切", en: "not exact"), .rank),
            ],
            rows: columns.map { column in
                let indicator = raw.indicators[column]
                let present = raw.columns[column].count { !$0.isNaN }
                let used = order[indicator.code].flatMap { years[$0] } ?? []
                let found = used.compactMap(\.year)
                return [
                    .text(indicator.code), .phrase(indicator.name), .number(Double(present)),
                    Table.Cell(raw.rows.isEmpty ? nil : Double(present) / Double(raw.rows.count)),
                    Table.Cell(found.min().map(Double.init)), Table.Cell(found.max().map(Double.init)),
                    .number(Double(used.count { $0.confidence != .exact })),
                ]
            })
    }

    /// Every empty cell, in the order of the units.
    private var gaps: Table {
        let hasPeriods = raw.periods.count > 1
        var rows: [[Table.Cell]] = []
        for row in raw.rows.indices {
            for column in columns where raw.columns[column][row].isNaN {
                let unit = raw.unit(at: row)
                rows.append([
                    .text(unit.code), .phrase(unit.name), Table.Cell(raw.rows[row].period.map(Double.init)),
                    .text(raw.indicators[column].code), .phrase(raw.indicators[column].name),
                ])
            }
        }
        return Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("period", ReportWords.period, .rank, isHidden: !hasPeriods),
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("indicator_name", Phrase(zh: "缺少的指标", en: "missing indicator"), .name),
            ], rows: rows)
    }

    private var sources: Table {
        Table(
            columns: [
                Table.Column("source", ReportWords.code, .code),
                Table.Column("title", Phrase(zh: "题名", en: "title"), .text),
                Table.Column("publisher", Phrase(zh: "发布者", en: "publisher"), .text),
                Table.Column("date", Phrase(zh: "日期", en: "date"), .text),
                Table.Column("url", Phrase(zh: "网址", en: "address"), .text),
            ],
            rows: ledger.sources.map {
                [.text($0.id), .text($0.title), .text($0.publisher), .text($0.date), .text($0.url)]
            })
    }
}
