import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// Where the gap between two units comes from: a waterfall, what decides it, and how sure the order is.
public struct GapReport: Sendable {
    private let explainer: Explainer
    private let gap: Gap
    private let first: UnitProfile
    private let second: UnitProfile
    /// The lowest level that is shown; indicators are level 1.
    private let level: Int
    private let uncertainty: Uncertainty?

    /// - Parameters:
    ///   - level: the lowest level of the framework that is shown, indicators being level 1.
    ///   - uncertainty: draws of the declared assumptions, with pairs counted; `nil` where none are declared.
    public init(
        _ gap: Gap, first: UnitProfile, second: UnitProfile, explainer: Explainer, level: Int = 1,
        uncertainty: Uncertainty? = nil
    ) {
        self.gap = gap
        self.first = first
        self.second = second
        self.explainer = explainer
        self.level = level
        self.uncertainty = uncertainty
    }

    public func report(provenance: Provenance) -> Report {
        var sections = [
            Section("summary", text: summary),
            Section("waterfall", heading: Self.waterfallHeading, table: waterfall),
        ]
        if !gap.remainders.isEmpty {
            sections.append(
                Section("remainders", heading: Self.remaindersHeading, table: remainders))
        }
        sections.append(Section("sum", text: [sum]))
        sections += decisive
        if let uncertainty { sections += certainty(uncertainty) }
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private static let waterfallHeading = Phrase(zh: "差距从哪里来", en: "Where the gap comes from")
    private static let remaindersHeading = Phrase(zh: "不归于任何指标的部分", en: "Charged to no indicator")

    private var framework: Framework { explainer.run.plan.framework }
    private var names: (first: Phrase, second: Phrase) { (first.unit.name, second.unit.name) }

    private var title: Phrase {
        let year = first.period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(names.first.zh)与\(names.second.zh)\(year)",
            en: "\(names.first.en) and \(names.second.en)\(year)")
    }

    // MARK: Words

    private var summary: [Phrase] {
        let difference = NumberText.fixed(abs(gap.difference), decimals: 4)
        let standing = [first, second].map(standing)
        var lines = [
            Phrase(
                zh: "\(standing[0].zh)；\(standing[1].zh)。", en: "\(standing[0].en); \(standing[1].en).")
        ]
        if gap.difference == 0 {
            lines.append(
                Phrase(
                    zh: "两者得分相同；下表是相互抵消的部分。",
                    en: "The two tie; the table shows what cancels out."))
        } else {
            let (ahead, behind) = gap.difference > 0 ? names : (names.second, names.first)
            lines.append(
                Phrase(
                    zh: "\(ahead.zh)领先\(behind.zh) \(difference) 分（指数得分）。正数有利于\(names.first.zh)。",
                    en:
                        "\(ahead.en) leads \(behind.en) by \(difference) points of the index. Positive points favour \(names.first.en)."
                ))
        }
        return lines
    }

    private func standing(_ profile: UnitProfile) -> Phrase {
        let rank = profile.rank.map(NumberText.plain) ?? "–"
        let score = profile.presented.map { NumberText.fixed($0, decimals: abs($0) <= 1.5 ? 4 : 2) } ?? "–"
        let index = profile.score.map { NumberText.fixed($0, decimals: 4) } ?? "–"
        return Phrase(
            zh: "\(profile.unit.name.zh)第 \(rank) 名，得分 \(score)（指数 \(index)）",
            en: "\(profile.unit.name.en) ranks \(rank) with \(score) (index \(index))")
    }

    /// The indicators' points and the remainders, added up, and the methods by which they were found.
    private var sum: Phrase {
        let charged = framework.leaves.compactMap { gap.points[$0] }
        let indicators = charged.reduce(0, +)
        let apart = gap.remainders.reduce(0) { $0 + $1.points }
        let parts = [indicators, apart, indicators + apart].map { NumberText.signed($0, decimals: 4) }
        let methods = DivisionMethod.allCases.filter { gap.methods.contains($0) }.map(\.word)
        let listed = Phrase(
            zh: methods.map(\.zh).joined(separator: "；"), en: methods.map(\.en).joined(separator: "; "))
        let total =
            gap.remainders.isEmpty
            ? Phrase(zh: "，等于得分之差", en: ", the difference of the scores")
            : Phrase(
                zh: "，余项 \(parts[1])，共 \(parts[2])，等于得分之差",
                en: ", remainders \(parts[1]): \(parts[2]) in all, the difference of the scores")
        return Phrase(
            zh: "\(charged.count) 个指标合计 \(parts[0])\(total.zh)。分解方法：\(listed.zh)。",
            en: "\(charged.count) indicators add up to \(parts[0])\(total.en). Divided by \(listed.en).")
    }

    // MARK: The waterfall

    private var waterfall: Table {
        var rows: [[Table.Cell]] = []
        var depths: [Int] = []
        let own = Dictionary(
            first.indicators.map { ($0.figures.node, $0) }, uniquingKeysWith: { first, _ in first })
        let other = Dictionary(
            second.indicators.map { ($0.figures.node, $0) }, uniquingKeysWith: { first, _ in first })
        for node in framework.nodes.indices where framework.nodes[node].level >= level {
            rows.append(row(node, own[node], other[node]))
            depths.append(framework.ancestors(of: node).count)
        }
        var table = Table(columns: columns, rows: rows)
        table.depths = depths
        return table
    }

    private var columns: [Table.Column] {
        let isHigh = level > 1
        func column(
            _ code: String, _ unit: Phrase, _ zh: String, _ en: String, _ kind: Table.Kind,
            isHidden: Bool = false
        ) -> Table.Column {
            Table.Column(
                code, Phrase(zh: "\(unit.zh)\(zh)", en: "\(unit.en) \(en)"), kind, isHidden: isHidden)
        }
        return [
            Table.Column("code", ReportWords.code, .code, isHidden: true),
            Table.Column("level", Phrase(zh: "层", en: "level"), .rank, isHidden: true),
            Table.Column("name", Phrase(zh: "项目", en: "item"), .name),
            column("value_first", names.first, "原始值", "value", .quantity, isHidden: isHigh),
            column("value_second", names.second, "原始值", "value", .quantity, isHidden: isHigh),
            Table.Column(
                "unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name, isHidden: isHigh),
            column("score_first", names.first, "分数", "score", .number(decimals: 1)),
            column("score_second", names.second, "分数", "score", .number(decimals: 1)),
            Table.Column("weight", Phrase(zh: "权重", en: "weight"), .percent(decimals: 1)),
            Table.Column("points", Phrase(zh: "贡献", en: "points"), .signed(decimals: 3)),
            Table.Column("share", Phrase(zh: "占差距", en: "share of the gap"), .percent(decimals: 1)),
            Table.Column("notes", Phrase(zh: "备注", en: "notes"), .name),
            Table.Column("division", Phrase(zh: "分解方法", en: "divided by"), .code, isHidden: true),
        ]
    }

    private func row(_ node: Int, _ own: IndicatorFigures?, _ other: IndicatorFigures?) -> [Table.Cell] {
        let scores = explainer.run.nodes[node].scores
        return [
            .text(framework.nodes[node].id), .number(Double(framework.nodes[node].level)),
            .phrase(framework.nodes[node].name), Table.Cell(own?.raw), Table.Cell(other?.raw),
            .phrase(own?.indicator.unitName ?? Phrase(verbatim: "")), Table.Cell(scores[gap.first]),
            Table.Cell(scores[gap.second]), .number(explainer.effectiveWeights[node]),
            Table.Cell(gap.points[node]), Table.Cell(gap.share(of: node)),
            .phrase(notes(node, own, other)),
            gap.methods[node].map { .text($0.rawValue) } ?? .missing,
        ]
    }

    private func notes(_ node: Int, _ own: IndicatorFigures?, _ other: IndicatorFigures?) -> Phrase {
        var notes: [Phrase] = []
        for (figures, name) in [(own, names.first), (other, names.second)] {
            for mark in IndicatorFigures.Mark.allCases where figures?.marks.contains(mark) == true {
                notes.append(
                    Phrase(zh: "\(name.zh)\(mark.word.zh)", en: "\(name.en) \(mark.word.en)"))
            }
        }
        if gap.proportional.contains(node) { notes.append(Phrase(zh: "按比例", en: "in proportion")) }
        return Phrase.list(notes)
    }

    private var remainders: Table {
        Table(
            columns: [
                Table.Column("code", ReportWords.code, .code, isHidden: true),
                Table.Column("node", Phrase(zh: "节点", en: "node"), .name),
                Table.Column("reason", Phrase(zh: "原因", en: "reason"), .name),
                Table.Column("points", Phrase(zh: "贡献", en: "points"), .signed(decimals: 3)),
            ],
            rows: gap.remainders.map {
                [
                    .text(framework.nodes[$0.node].id), .phrase(framework.nodes[$0.node].name),
                    .phrase($0.kind.word), .number($0.points),
                ]
            })
    }

    // MARK: What decides it

    private var decisive: [Section] {
        [
            list("for_first", names.first, sign: 1), list("for_second", names.second, sign: -1),
        ].compactMap { $0 }
    }

    /// The three indicators that favour a unit most.
    private func list(_ id: String, _ name: Phrase, sign: Double) -> Section? {
        let other = Dictionary(
            second.indicators.map { ($0.figures.node, $0) }, uniquingKeysWith: { first, _ in first })
        let found = first.indicators.enumerated().compactMap { position, figures in
            gap.points[figures.figures.node].map { (position, figures, $0 * sign) }
        }.filter { $0.2 > 0 }.sorted { ($0.2, -$0.0) > ($1.2, -$1.0) }.prefix(3)
        guard !found.isEmpty else { return nil }
        let items = found.map { _, figures, points -> Phrase in
            let unit = figures.indicator.unitName
            let values = [figures.raw, other[figures.figures.node]?.raw].map {
                $0.map { NumberText.quantity($0) } ?? "–"
            }
            let name = figures.figures.name
            let shown = NumberText.fixed(points, decimals: 3)
            return Phrase(
                zh: "\(name.zh)（\(values[0]) 对 \(values[1]) \(unit.zh)）\(shown) 分",
                en: "\(name.en) (\(values[0]) against \(values[1]) \(unit.en)): \(shown) points")
        }
        return Section(
            id, heading: Phrase(zh: "最有利于\(name.zh)", en: "What favours \(name.en) most"),
            text: [
                Phrase(
                    zh: items.map(\.zh).joined(separator: "；") + "。",
                    en: items.map(\.en).joined(separator: "; ") + ".")
            ])
    }

    // MARK: How sure

    private func certainty(_ uncertainty: Uncertainty) -> [Section] {
        let assumptions = explainer.run.plan.assumptions
        let units = [first, second].map { profile in
            uncertainty.units.firstIndex { $0.code == profile.unit.code }
        }
        guard let a = units[0], let b = units[1] else { return [] }
        let leads = (uncertainty.winShare(a, over: b), uncertainty.winShare(b, over: a))
        let count = Double(uncertainty.replicates)
        func row(_ profile: UnitProfile, _ share: Double) -> [Table.Cell] {
            [
                .text(profile.unit.code), .phrase(profile.unit.name), .number(share),
                .number((share * (1 - share) / count).squareRoot()), .number(count),
                .number(Double(uncertainty.failureCount)), .number(Double(uncertainty.seed)),
            ]
        }
        let table = Table(
            columns: [
                Table.Column("unit", ReportWords.unit, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "领先者", en: "who leads"), .name),
                Table.Column("share", Phrase(zh: "抽取中的比例", en: "share of draws"), .share(decimals: 1)),
                Table.Column(
                    "standard_error", Phrase(zh: "标准误", en: "standard error"), .percent(decimals: 2)),
                Table.Column("draws", Phrase(zh: "抽取次数", en: "draws"), .number(decimals: 0)),
                Table.Column("failed", Phrase(zh: "算不出", en: "failed"), .number(decimals: 0)),
                Table.Column("seed", Phrase(zh: "种子", en: "seed"), .number(decimals: 0)),
            ], rows: [row(first, leads.0), row(second, leads.1)])
        return [
            Section("leads", heading: CertaintyWords.heading, table: table),
            Section("basis", text: [CertaintyWords.basis(uncertainty, assumptions)]),
        ]
    }
}
