import Construction
import Diagnostics
import IndexModel
import Methods

/// Everything that a release hands out, as tables: what is exported as CSV, JSON and Markdown, and stands in workbooks.
public struct ReleaseTables: Sendable {
    /// The tables by key, in the order of the sheets.
    public static let keys = [
        "ranking", "indicators", "weights", "scores", "raw", "evidence", "sources", "notes",
    ]

    private let release: Release
    private let run: Run

    public init(_ release: Release) {
        self.release = release
        run = release.run
    }

    private var framework: Framework { run.plan.framework }

    /// All of it, or one table.
    /// - Parameter key: one of ``keys``; `nil` for all.
    public func report(_ key: String? = nil) -> Report {
        let sections = ReleaseTables.keys.filter { key == nil || $0 == key }.map {
            Section($0, heading: ReleaseTables.word($0), table: table($0))
        }
        return Report(title: release.title, sections: sections, provenance: release.provenance)
    }

    /// The name of a table.
    public static func word(_ key: String) -> Phrase {
        switch key {
        case "ranking": Phrase(zh: "排行", en: "Ranking")
        case "indicators": Phrase(zh: "指标", en: "Indicators")
        case "weights": Phrase(zh: "权重", en: "Weights")
        case "scores": Phrase(zh: "计分", en: "Scores")
        case "raw": Phrase(zh: "原始", en: "Raw")
        case "prepared": Phrase(zh: "处理后", en: "Prepared")
        case "evidence": Phrase(zh: "证据", en: "Evidence")
        case "sources": Phrase(zh: "来源", en: "Sources")
        default: Phrase(zh: "说明", en: "Notes")
        }
    }

    public func table(_ key: String) -> Table {
        switch key {
        case "ranking":
            RankingReport(certainty: release.certainty).report(of: run, provenance: release.provenance).table
                ?? Table(columns: [], rows: [])
        case "indicators": indicators
        case "weights": weights
        case "scores": scores
        case "raw": raw
        case "evidence": evidence
        case "sources": sources
        default: notes
        }
    }

    // MARK: Method

    private var indicators: Table {
        let effective = framework.effectiveWeights(run.weights)
        let columns = [
            Table.Column("indicator", ReportWords.code, .code),
            Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
            Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name),
            Table.Column("direction", Phrase(zh: "方向", en: "direction"), .rank),
            Table.Column("node", Phrase(zh: "所属代码", en: "part of, code"), .code, isHidden: true),
            Table.Column("node_name", Phrase(zh: "所属", en: "part of"), .name),
            Table.Column("weight", Phrase(zh: "有效权重", en: "effective weight"), .percent(decimals: 2)),
            Table.Column("values", Phrase(zh: "有值", en: "values"), .rank),
            Table.Column("treatment", Phrase(zh: "异常值处理", en: "treatment"), .text),
            Table.Column("normalisation", Phrase(zh: "标准化", en: "normalisation"), .text),
            Table.Column("definition", Phrase(zh: "定义", en: "definition"), .text),
        ]
        let rows = framework.leaves.map { leaf -> [Table.Cell] in
            let node = framework.nodes[leaf]
            let parent = framework.nodes[node.parent ?? 0]
            let position = run.raw.position(of: node.id)
            let indicator = position.map { run.raw.indicators[$0] }
            let known = position.map { run.raw.columns[$0].count { !$0.isNaN } }
            return [
                .text(node.id), .phrase(node.name), .phrase(indicator?.unitName ?? Phrase(verbatim: "")),
                Table.Cell(indicator?.direction?.sign), .text(parent.id), .phrase(parent.name),
                Table.Cell(effective[leaf]), Table.Cell(known.map(Double.init)),
                .text(method("treatment", node.id)), .text(method("normalisation", node.id)),
                .text(indicator?.definition ?? ""),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// What a step did to an indicator; empty where it did nothing.
    func method(_ step: String, _ indicator: String) -> String {
        var found: [String] = []
        for fit in run.stage(step)?.fits[indicator] ?? [] where !found.contains(fit.method.description) {
            found.append(fit.method.description)
        }
        return found.joined(separator: "; ")
    }

    /// Weights by year where each year has its own.
    private var weights: Table {
        let isYearly = !run.weightsByPeriod.isEmpty
        let columns = [
            Table.Column("node", ReportWords.code, .code, isHidden: true),
            Table.Column("name", Phrase(zh: "节点", en: "node"), .name),
            Table.Column("level", Phrase(zh: "层", en: "level"), .rank),
            Table.Column("parent", Phrase(zh: "上级代码", en: "parent, code"), .code, isHidden: true),
            Table.Column("weight", Phrase(zh: "权重", en: "weight"), .quantity),
            Table.Column("share", Phrase(zh: "占同级", en: "share of siblings"), .percent(decimals: 2)),
            Table.Column("effective", Phrase(zh: "有效权重", en: "effective weight"), .percent(decimals: 2)),
            Table.Column("weighting", Phrase(zh: "赋权方法", en: "weighting"), .text),
            Table.Column("aggregation", Phrase(zh: "合成方法", en: "aggregation"), .text),
        ]
        let years = isYearly ? run.final.periods.map(\.period) : [nil]
        let rows = years.flatMap { year in
            weights(of: run.weighed(in: year)).map {
                isYearly ? [Table.Cell(year.map(Double.init))] + $0 : $0
            }
        }
        var table = Table(
            columns: (isYearly ? [Table.Column("period", ReportWords.period, .rank)] : []) + columns,
            rows: rows)
        table.depths = years.flatMap { _ in
            framework.nodes.indices.map { framework.ancestors(of: $0).count }
        }
        return table
    }

    private func weights(of run: Run) -> [[Table.Cell]] {
        let effective = framework.effectiveWeights(run.weights)
        return framework.nodes.indices.map { position -> [Table.Cell] in
            let node = framework.nodes[position]
            let siblings = node.parent.map { framework.nodes[$0].children } ?? [position]
            let total = siblings.reduce(0) { $0 + run.weights[$1] }
            let above = node.parent.map { run.nodes[$0].weighting?.description ?? "" } ?? ""
            return [
                .text(node.id), .phrase(node.name), .number(Double(node.level)),
                node.parent.map { .text(framework.nodes[$0].id) } ?? .missing,
                Table.Cell(run.weights[position]),
                Table.Cell(total == 0 ? nil : run.weights[position] / total),
                Table.Cell(effective[position]), .text(above),
                .text(run.nodes[position].aggregation?.description ?? ""),
            ]
        }
    }

    // MARK: Values

    private var scores: Table {
        let nodes = framework.nodes.indices
        return values(
            of: run.final,
            columns: nodes.map { position in
                let node = framework.nodes[position]
                return (node.id, node.name, run.nodes[position].scores, .number(decimals: 2))
            })
    }

    private var raw: Table {
        let panel = run.raw
        return values(
            of: panel,
            columns: panel.indicators.indices.map { position in
                let indicator = panel.indicators[position]
                return (indicator.code, indicator.name, panel.columns[position], .quantity)
            })
    }

    private func values(
        of panel: Panel, columns: [(code: String, name: Phrase, values: [Double], kind: Table.Kind)]
    ) -> Table {
        let hasPeriods = panel.periods.count > 1
        let reserved = Set(["unit", "name_zh", "name_en", "name", "period"] + TextTable.stamps)
        let head = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
            Table.Column("period", ReportWords.period, .rank, isHidden: !hasPeriods),
        ]
        return Table(
            columns: head
                + columns.map {
                    Table.Column(reserved.contains($0.code) ? "node_" + $0.code : $0.code, $0.name, $0.kind)
                },
            rows: panel.rows.indices.map { row in
                let unit = panel.unit(at: row)
                return [
                    .text(unit.code), .phrase(unit.name), Table.Cell(panel.rows[row].period.map(Double.init)),
                ] + columns.map { Table.Cell($0.values[row]) }
            })
    }

    // MARK: Evidence

    private var evidence: Table {
        let ledger = release.ledger
        let columns = [
            Table.Column("unit", ReportWords.code, .code),
            Table.Column("indicator", Phrase(zh: "指标", en: "indicator"), .code),
            Table.Column("period", ReportWords.otherYear, .rank, isHidden: true),
            Table.Column("value", Phrase(zh: "值", en: "value"), .quantity),
            Table.Column("year", ReportWords.period, .rank),
            Table.Column("confidence", Phrase(zh: "可信度", en: "confidence"), .name),
            Table.Column("source", Phrase(zh: "来源", en: "source"), .text),
            Table.Column("locator", Phrase(zh: "出处", en: "where in it"), .text),
            Table.Column("place", Phrase(zh: "文件位置", en: "written in"), .text, isHidden: true),
        ]
        let panel = run.raw
        let counting = Set(framework.leaves.map { framework.nodes[$0].id })
        var rows: [[Table.Cell]] = []
        for row in panel.rows.indices {
            let (unit, period) = (panel.unit(at: row).code, panel.rows[row].period)
            for indicator in panel.indicators where counting.contains(indicator.code) {
                guard let found = ledger.used(unit: unit, indicator: indicator.code, period: period) else {
                    continue
                }
                rows.append([
                    .text(unit), .text(indicator.code), Table.Cell(period.map(Double.init)),
                    Table.Cell(found.value), Table.Cell(found.year.map(Double.init)),
                    .phrase(found.confidence.word), .text(ledger.source(of: found)?.id ?? ""),
                    .text(ledger.locators[Int(found.locator)]), .text(ledger.place(of: found).description),
                ])
            }
        }
        return Table(columns: columns, rows: rows)
    }

    private var sources: Table {
        let columns = [
            Table.Column("source", ReportWords.code, .code),
            Table.Column("title", Phrase(zh: "题名", en: "title"), .text),
            Table.Column("publisher", Phrase(zh: "发布者", en: "publisher"), .text),
            Table.Column("date", Phrase(zh: "日期", en: "date"), .text),
            Table.Column("url", Phrase(zh: "网址", en: "address"), .text),
        ]
        return Table(
            columns: columns,
            rows: release.ledger.sources.map {
                [.text($0.id), .text($0.title), .text($0.publisher), .text($0.date), .text($0.url)]
            })
    }

    // MARK: Notes

    private var notes: Table { ReleaseTables.notes(ReleaseNotes(release).lines) }

    static func notes(_ lines: [(what: Phrase, text: Phrase)]) -> Table {
        Table(
            columns: [
                Table.Column("what", Phrase(zh: "项目", en: "what"), .name),
                Table.Column("text", Phrase(zh: "内容", en: "text"), .name),
            ],
            rows: lines.map { [.phrase($0.what), .phrase($0.text)] })
    }
}
