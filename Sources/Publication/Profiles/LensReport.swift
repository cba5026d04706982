import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// Units through a lens: in which group each is relatively strongest, how sure that is, and what speaks against it.
public struct LensReport: Sendable {
    let lens: Lens
    let run: Run
    /// The groups that something measures, over all ranked units.
    let matrix: ProfileMatrix
    /// All indicators of the framework likewise.
    let indicators: ProfileMatrix
    /// The units that are asked about, and the group claimed for each by whoever asks.
    let claims: [LensClaim]
    /// `nil` where no assumptions are declared.
    let certainty: LensCertainty?
    let analysis: UncertaintyAnalysis?

    /// - Parameters:
    ///   - claims: of units of the matrix, with groups that are its columns.
    ///   - certainty: with a reading for each claim, in the same order.
    public init(
        _ lens: Lens, run: Run, matrix: ProfileMatrix, indicators: ProfileMatrix, claims: [LensClaim],
        certainty: LensCertainty?, analysis: UncertaintyAnalysis?
    ) {
        self.lens = lens
        self.run = run
        self.matrix = matrix
        self.indicators = indicators
        self.claims = claims
        self.certainty = certainty
        self.analysis = analysis
    }

    public func report(provenance: Provenance) -> Report {
        var sections: [Section] = []
        if let note = lens.note { sections.append(Section("note", text: [note])) }
        sections += [
            Section("groups", table: groups),
            Section(
                "made_of", heading: Phrase(zh: "各组由什么组成", en: "What the groups are made of"), table: madeOf),
        ]
        sections.append(Section("left_out", text: leftOut))
        let evidence = self.evidence
        if !evidence.rows.isEmpty {
            sections.append(
                Section(
                    "evidence",
                    heading: Phrase(zh: "最支持与最不支持的指标", en: "Indicators that speak most for and against"),
                    table: evidence))
        }
        if certainty != nil {
            let harm = harmful
            if !harm.rows.isEmpty {
                sections.append(
                    Section(
                        "circumstances", heading: Phrase(zh: "在哪些情形下更站不住", en: "When it holds least"),
                        table: harm))
            }
        }
        sections.append(
            Section(
                "answer", heading: Phrase(zh: "证据怎么说", en: "What the evidence says"),
                text: LensWords(self).answer))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var title: Phrase {
        let names = claims.map { matrix.units[$0.unit].name }
        let year = matrix.period.map { " \($0)" } ?? ""
        return Phrase(
            zh: "\(lens.name.zh)：" + names.map(\.zh).joined(separator: "、") + year,
            en: "\(lens.name.en): " + names.map(\.en).joined(separator: ", ") + year)
    }

    // MARK: Tables

    private var groups: Table {
        var columns =
            ProfileWords.unitColumns(isHidden: false) + [
                Table.Column("group", ReportWords.code, .code, isHidden: true),
                Table.Column("group_name", Phrase(zh: "分组", en: "group"), .name),
                Table.Column("score", ReportWords.score, .bar(0...100, decimals: 1)),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("rank_here", Phrase(zh: "在所列单位中", en: "rank among these"), .rank),
                Table.Column("advantage", ProfileWords.centred, .number(decimals: 1)),
                Table.Column("quotient", ProfileWords.quotient, .number(decimals: 2)),
            ]
        if certainty != nil {
            columns += [
                Table.Column(
                    "strongest", Phrase(zh: "为最强（相对优势）", en: "strongest in (advantage)"),
                    .share(decimals: 1)),
                Table.Column(
                    "strongest_by_quotient", Phrase(zh: "为最强（区位商）", en: "strongest in (quotient)"),
                    .share(decimals: 1)),
                Table.Column(
                    "strongest_by_both", Phrase(zh: "两者都说", en: "by both"), .share(decimals: 1),
                    isHidden: true),
                Table.Column("leads", Phrase(zh: "领先所列单位", en: "leads these in"), .share(decimals: 1)),
            ]
        }
        return Table(
            columns: columns,
            rows: claims.enumerated().flatMap { position, claim in
                matrix.columns.indices.map { cells(claim, $0, certainty?.readings[position]) }
            })
    }

    private func cells(_ claim: LensClaim, _ group: Int, _ reading: LensCertainty.Reading?) -> [Table.Cell] {
        let unit = matrix.units[claim.unit]
        let own = matrix.scores[group][claim.unit]
        let here = Ranking.ranks(claims.map { matrix.scores[group][$0.unit] })
        let place = claims.firstIndex { $0.unit == claim.unit } ?? 0
        var cells: [Table.Cell] = [
            .text(unit.code), .phrase(unit.name), .text(matrix.columns[group].id),
            .phrase(matrix.columns[group].name),
            Table.Cell(own), Table.Cell(matrix.ranks(group)[claim.unit]), Table.Cell(here[place]),
            Table.Cell(matrix.advantage.centred[group][claim.unit]),
            Table.Cell(matrix.advantage.quotients[group][claim.unit]),
        ]
        if let reading {
            cells += [
                .number(reading.centred[group]), .number(reading.quotients[group]),
                .number(reading.both[group]),
                .number(reading.leading[group]),
            ]
        }
        return cells
    }

    private var madeOf: Table {
        let framework = run.plan.framework
        return Table(
            columns: [
                Table.Column("group", ReportWords.code, .code, isHidden: true),
                Table.Column("group_name", Phrase(zh: "分组", en: "group"), .name),
                Table.Column("count", Phrase(zh: "指标数", en: "indicators"), .number(decimals: 0)),
                Table.Column("indicators", Phrase(zh: "指标", en: "which"), .name),
            ],
            rows: lens.groups.map { group in
                let names = group.leaves(in: framework).map { framework.nodes[$0].name }
                let gap = group.gap ?? Phrase(verbatim: "")
                return [
                    .text(group.id), .phrase(group.name), .number(Double(names.count)),
                    .phrase(
                        names.isEmpty
                            ? Phrase(zh: "没有衡量：\(gap.zh)", en: "not measured: \(gap.en)")
                            : Phrase.list(names)),
                ]
            })
    }

    private var leftOut: [Phrase] {
        let names = lens.leftOut(of: run.plan.framework).map { run.plan.framework.nodes[$0].name }
        guard !names.isEmpty else {
            return [Phrase(zh: "指数的全部指标都归入了分组。", en: "Every indicator of the index is in a group.")]
        }
        return [
            Phrase(
                zh: "未归入任何分组的 \(names.count) 个指标：" + names.map(\.zh).joined(separator: "、") + "。",
                en: "In no group, \(names.count) indicators: " + names.map(\.en).joined(separator: ", ") + "."
            )
        ]
    }

    /// Where a unit stands in an indicator by value, as in every other report.
    private func standing(_ column: Int, _ unit: Int, _ explainer: Explainer) -> ValueStanding? {
        run.plan.framework.position(of: indicators.columns[column].id).flatMap {
            explainer.valueStanding(of: $0, row: indicators.rows[unit])
        }
    }

    /// For each claim the two indicators of the group that most speak for it and the two that most speak against it, by
    /// the unit's double-centred profile over all indicators.
    private var evidence: Table {
        let columns =
            ProfileWords.unitColumns(isHidden: claims.count == 1) + [
                Table.Column("group_name", Phrase(zh: "分组", en: "group"), .name),
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("advantage", ProfileWords.centred, .number(decimals: 1)),
                Table.Column("speaks", Phrase(zh: "说明", en: "speaks"), .name),
            ]
        let explainer = Explainer(run)
        return Table(columns: columns, rows: claims.flatMap { evidence($0, explainer) })
    }

    private func evidence(_ claim: LensClaim, _ explainer: Explainer) -> [[Table.Cell]] {
        guard let group = claim.group ?? matrix.strongest(claim.unit, by: matrix.advantage.centred),
            let members = lens.groups.first(where: { $0.id == matrix.columns[group].id })
        else { return [] }
        let framework = run.plan.framework
        let unit = indicators.position(of: matrix.units[claim.unit].code) ?? claim.unit
        let found = members.leaves(in: framework).compactMap { leaf -> (Int, Double)? in
            guard let column = indicators.columns.firstIndex(where: { $0.id == framework.nodes[leaf].id })
            else {
                return nil
            }
            let value = indicators.advantage.centred[column][unit]
            return value.isNaN ? nil : (column, value)
        }.sorted { (-$0.1, $0.0) < (-$1.1, $1.0) }
        let supporting = found.filter { $0.1 > 0 }.prefix(2)
        let contrary = found.filter { $0.1 < 0 }.suffix(2)
        return (supporting + contrary).map { column, value in
            [
                .text(matrix.units[claim.unit].code), .phrase(matrix.units[claim.unit].name),
                .phrase(matrix.columns[group].name), .text(indicators.columns[column].id),
                .phrase(indicators.columns[column].name), Table.Cell(standing(column, unit, explainer)?.rank),
                .number(value),
                .phrase(value > 0 ? Phrase(zh: "支持", en: "for") : Phrase(zh: "不支持", en: "against")),
            ]
        }
    }

    /// The three circumstances, of different assumptions where there are, that harm each claim most.
    private var harmful: Table {
        let rows = (certainty?.readings ?? []).enumerated().flatMap { position, reading -> [[Table.Cell]] in
            guard let group = reading.claimed, let share = reading.share else { return [] }
            let unit = matrix.units[claims[position].unit]
            return reading.circumstances.harmful(to: share).prefix(3).map {
                [
                    .text(unit.code), .phrase(unit.name), .phrase(matrix.columns[group].name),
                    .phrase($0.name),
                    .number($0.share), .number(Double($0.replicates)),
                ]
            }
        }
        return Table(
            columns: ProfileWords.unitColumns(isHidden: claims.count == 1) + [
                Table.Column("group_name", Phrase(zh: "分组", en: "group"), .name),
                Table.Column("circumstance", Phrase(zh: "情形", en: "circumstance"), .name),
                Table.Column("share", Phrase(zh: "成立的比例", en: "holds in"), .share(decimals: 1)),
                Table.Column("draws", Phrase(zh: "抽取次数", en: "draws"), .number(decimals: 0)),
            ], rows: rows)
    }
}

/// A unit, and the group that it is said to be strongest in.
public struct LensClaim: Sendable {
    /// Positions in the matrix.
    public var unit: Int
    public var group: Int?
    /// Whether the group follows from the order of the units only.
    public var isByOrder: Bool

    public init(unit: Int, group: Int?, isByOrder: Bool = false) {
        self.unit = unit
        self.group = group
        self.isByOrder = isByOrder
    }
}
