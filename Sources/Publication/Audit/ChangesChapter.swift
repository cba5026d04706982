import Analysis
import Construction
import Diagnostics
import IndexModel

/// One change at a time: what each does to whom.
struct ChangesChapter {
    let audit: IndexAudit

    init(_ audit: IndexAudit) {
        self.audit = audit
    }

    func sections() -> [Section] {
        var sections: [Section] = []
        if !audit.oneAtATime.isEmpty {
            sections.append(
                Section(
                    "one_at_a_time", heading: Phrase(zh: "一次只换一种做法", en: "One choice changed at a time"),
                    table: table(
                        audit.oneAtATime.map(\.rebuild), kinds: audit.oneAtATime.map(\.assumption.name))))
        }
        sections += self.sections(
            "without_indicator", Phrase(zh: "逐一去掉指标", en: "Each indicator left out"),
            audit.withoutEachIndicator)
        sections += self.sections(
            "without_unit", Phrase(zh: "逐一去掉单位", en: "Each unit left out"), audit.withoutEachUnit)
        if !audit.withoutEachUnit.isEmpty {
            sections.append(Section("without_unit_basis", text: [AuditWords.amongTheRest]))
        }
        return sections
    }

    /// A table of those that move ranks, and a sentence on those that move none.
    private func sections(_ code: String, _ heading: Phrase, _ rebuilds: [RankAudit.Rebuild]) -> [Section] {
        guard !rebuilds.isEmpty else { return [] }
        let idle = rebuilds.filter { $0.shifts?.greatest == 0 }
        var moving = table(sorted(rebuilds.filter { $0.shifts?.greatest != 0 }))
        moving.whenEmpty = Phrase(zh: "哪一项都不移动名次。", en: "None moves a rank.")
        var sections = [Section(code, heading: heading, table: moving)]
        if !idle.isEmpty {
            let words = idle.map { $0.edit.words(for: audit.analysis.nominal) }
            sections.append(Section(code + "_unmoved", text: [AuditWords.unmoved(words)]))
        }
        return sections
    }

    /// Those that move ranks most come first.
    private func sorted(_ rebuilds: [RankAudit.Rebuild]) -> [RankAudit.Rebuild] {
        rebuilds.enumerated().sorted {
            (-($0.element.shifts?.meanAbsolute ?? .infinity), $0.offset)
                < (-($1.element.shifts?.meanAbsolute ?? .infinity), $1.offset)
        }.map(\.element)
    }

    private func table(_ rebuilds: [RankAudit.Rebuild], kinds: [Phrase]? = nil) -> Table {
        let words = ShiftWords(audit.analysis)
        var columns =
            kinds == nil ? [] : [Table.Column("assumption", Phrase(zh: "假设", en: "assumption"), .name)]
        columns.append(Table.Column("change", Phrase(zh: "改动", en: "change"), .name))
        columns += ShiftWords.columns
        let rows = rebuilds.enumerated().map { position, rebuild -> [Table.Cell] in
            let kind: [Table.Cell] = kinds.map { [.phrase($0[position])] } ?? []
            return kind + [.phrase(rebuild.edit.words(for: audit.analysis.nominal))]
                + words.cells(of: rebuild)
        }
        return Table(columns: columns, rows: rows)
    }
}

/// What a rebuild did to the ranks, as cells of a table.
struct ShiftWords {
    let names: [String: Phrase]

    init(_ analysis: UncertaintyAnalysis) {
        names = Dictionary(
            analysis.nominal.raw.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    static let columns = [
        Table.Column("mean_shift", Phrase(zh: "平均变动", en: "mean shift"), .number(decimals: 2)),
        Table.Column("greatest_shift", Phrase(zh: "最大变动", en: "greatest"), .number(decimals: 0)),
        Table.Column("moved", Phrase(zh: "变动最大者", en: "moved most"), .name),
    ]

    /// The mean and the greatest shift, and the three units that move most; a rebuild that failed says why.
    func cells(of rebuild: RankAudit.Rebuild) -> [Table.Cell] {
        guard let shifts = rebuild.shifts else {
            let reason = rebuild.failures.first?.message ?? Phrase(verbatim: "")
            return [
                .missing, .missing,
                .phrase(Phrase(zh: "算不出：" + reason.zh, en: "cannot be computed: " + reason.en)),
            ]
        }
        let most = shifts.moved.filter { ($0.gain ?? 0) != 0 }.prefix(3).map(word)
        return [
            Table.Cell(shifts.meanAbsolute), Table.Cell(shifts.greatest),
            .phrase(
                Phrase.list(most)),
        ]
    }

    /// `Shenzhen 3→7`.
    private func word(_ shift: RankShift) -> Phrase {
        let name = names[shift.unit] ?? Phrase(verbatim: shift.unit)
        let before = shift.before.map(NumberText.plain) ?? "–"
        let after = shift.after.map(NumberText.plain) ?? "–"
        let year = shift.period.map { " \($0)" } ?? ""
        return Phrase(zh: "\(name.zh)\(year) \(before)→\(after)", en: "\(name.en)\(year) \(before)→\(after)")
    }
}
