import Construction
import Diagnostics
import Explanations
import IndexModel

/// A unit's whole ladder: the index, its nodes and the indicators, with values, weights, points and sources.
public struct UnitReport: Sendable {
    private let explainer: Explainer
    private let profile: UnitProfile

    public init(_ profile: UnitProfile, explainer: Explainer) {
        self.profile = profile
        self.explainer = explainer
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [Section("summary", text: [summary]), Section("ladder", table: ladder)]
        if !profile.remainders.isEmpty { sections.append(Section("remainders", table: remainders)) }
        sections += standing
        sections += UnitReport.years(of: profile.unit.code, in: explainer.run)
        sections.append(
            Section(
                "notes",
                text: [
                    Phrase(
                        zh: "指标的名次按原值和方向排，不按截取后的分数；上层节点按分数。",
                        en:
                            "Indicators are ranked by value, in their direction, and not by the capped score; the nodes above by score."
                    )
                ]))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var framework: Framework { explainer.run.plan.framework }

    private var title: Phrase {
        let year = profile.period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(profile.unit.name.zh)（\(profile.unit.code)）\(year)",
            en: "\(profile.unit.name.en) (\(profile.unit.code))\(year)")
    }

    private var summary: Phrase {
        let coverage = "\(profile.coverage.available)/\(profile.coverage.total)"
        guard let rank = profile.rank, let presented = profile.presented, let score = profile.score else {
            return Phrase(
                zh: "没有总分，不参与排名；数据覆盖 \(coverage)",
                en: "no score and no rank; data coverage \(coverage)")
        }
        let place = NumberText.plain(rank)
        let shown = NumberText.fixed(presented, decimals: abs(presented) <= 1.5 ? 4 : 2)
        let plain = NumberText.quantity(score)
        return Phrase(
            zh: "第 \(place) 名，共 \(profile.ranked) 名；得分 \(shown)（指数 \(plain)）；数据覆盖 \(coverage)",
            en:
                "rank \(place) of \(profile.ranked); score \(shown) (index \(plain)); data coverage \(coverage)"
        )
    }

    // MARK: The ladder

    private var ladder: Table {
        let inner = Dictionary(profile.nodes.map { ($0.node, $0) }, uniquingKeysWith: { first, _ in first })
        let leaves = Dictionary(
            profile.indicators.map { ($0.figures.node, $0) }, uniquingKeysWith: { first, _ in first })
        var rows: [[Table.Cell]] = []
        var depths: [Int] = []
        for position in framework.nodes.indices.dropFirst() {
            if let indicator = leaves[position] {
                rows.append(row(indicator))
            } else if let node = inner[position] {
                rows.append(row(node))
            } else {
                continue
            }
            depths.append(framework.ancestors(of: position).count - 1)
        }
        var table = Table(columns: UnitReport.columns, rows: rows)
        table.depths = depths
        return table
    }

    private static let columns = [
        Table.Column("code", ReportWords.code, .code, isHidden: true),
        Table.Column("name", Phrase(zh: "项目", en: "item"), .name),
        Table.Column("value", Phrase(zh: "原始值", en: "value"), .quantity),
        Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name),
        Table.Column("year", ReportWords.period, .rank),
        Table.Column("normalised", Phrase(zh: "分数", en: "score"), .number(decimals: 2)),
        Table.Column("weight", Phrase(zh: "权重", en: "weight"), .percent(decimals: 1)),
        Table.Column("points", Phrase(zh: "计入总分", en: "points"), .number(decimals: 2)),
        Table.Column("rank", ReportWords.rank, .rank),
        Table.Column("source", Phrase(zh: "来源", en: "source"), .text),
        Table.Column("marks", Phrase(zh: "备注", en: "notes"), .name),
    ]

    private func row(_ node: NodeFigures) -> [Table.Cell] {
        [
            .text(node.id), .phrase(node.name), .missing, .text(""), .missing, Table.Cell(node.score),
            Table.Cell(node.effectiveShare ?? node.effectiveWeight), Table.Cell(node.points),
            Table.Cell(node.rank), .text(""), .phrase(Phrase(verbatim: "")),
        ]
    }

    private func row(_ indicator: IndicatorFigures) -> [Table.Cell] {
        let figures = indicator.figures
        let tie = indicator.standing?.scoreTie.map(UnitReport.words)
        let marks =
            IndicatorFigures.Mark.allCases
            .filter { indicator.marks.contains($0) && ($0 != .capped || tie == nil) }.map(\.word)
            + [tie].compactMap { $0 }
        return [
            .text(figures.id), .phrase(figures.name), Table.Cell(indicator.raw),
            .phrase(indicator.indicator.unitName), Table.Cell(indicator.evidence?.year.map(Double.init)),
            Table.Cell(figures.score), Table.Cell(figures.effectiveShare ?? figures.effectiveWeight),
            Table.Cell(figures.points), Table.Cell(indicator.standing?.rank),
            .text(indicator.evidence?.source?.id ?? ""),
            .phrase(
                Phrase.list(marks)),
        ]
    }

    private var remainders: Table {
        let columns = [
            Table.Column("node", Phrase(zh: "节点", en: "node"), .name),
            Table.Column("reason", Phrase(zh: "未分摊的原因", en: "not charged to an indicator"), .name),
            Table.Column("points", Phrase(zh: "计入总分", en: "points"), .number(decimals: 2)),
        ]
        let rows = profile.remainders.map { remainder -> [Table.Cell] in
            [
                .phrase(framework.nodes[remainder.node].name), .phrase(remainder.kind.word),
                Table.Cell(remainder.points),
            ]
        }
        return Table(columns: columns, rows: rows)
    }

    /// `capped: equal 1st in score`.
    private static func words(_ tie: Double) -> Phrase {
        Phrase(
            zh: "截取后得分并列第 \(NumberText.plain(tie))",
            en: "capped: equal \(NumberText.ordinal(Int(tie))) in score")
    }

    // MARK: Strengths and weaknesses

    private var standing: [Section] {
        [
            section("strengths", Phrase(zh: "强项", en: "Strengths"), profile.strengths),
            section("weaknesses", Phrase(zh: "弱项", en: "Weaknesses"), profile.weaknesses),
        ].compactMap { $0 }
    }

    private func section(_ id: String, _ heading: Phrase, _ indicators: [IndicatorFigures]) -> Section? {
        guard !indicators.isEmpty else { return nil }
        let items = indicators.prefix(5).map { indicator in
            let figures = indicator.figures
            let standing = indicator.standing
            let place = standing.map { "\(NumberText.plain($0.rank))/\($0.ranked)" } ?? "–"
            guard let tie = standing?.scoreTie.map(UnitReport.words) else {
                return Phrase(zh: "\(figures.name.zh) \(place)", en: "\(figures.name.en) \(place)")
            }
            return Phrase(
                zh: "\(figures.name.zh) \(place)（\(tie.zh)）", en: "\(figures.name.en) \(place) (\(tie.en))")
        }
        let text = Phrase(
            zh: items.map(\.zh).joined(separator: "，"), en: items.map(\.en).joined(separator: ", "))
        return Section(id, heading: heading, text: [text])
    }
}
