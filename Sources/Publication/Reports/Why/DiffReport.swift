import Analysis
import Diagnostics
import Explanations
import IndexModel

/// What changed from one edition of an index to the next, in words, and what it does to the ranks.
public struct DiffReport: Sendable {
    private let disagreement: Disagreement
    private let differences: [Difference]
    private let revisions: [Revision]
    private let sides: (old: Phrase, new: Phrase)
    private let names: [String: Phrase]
    /// Whether the digests say that something differs.
    private let differ: (method: Bool, data: Bool)

    /// - Parameters:
    ///   - old, new: what the editions are called.
    ///   - digests: whether the digests of the methods and of the data differ.
    public init(
        _ disagreement: Disagreement, old: Phrase, new: Phrase, digests: (method: Bool, data: Bool)
    ) {
        self.disagreement = disagreement
        let found = EditionDifferences(disagreement.first, disagreement.second)
        differences = found.all
        revisions = found.revisions
        sides = (old, new)
        differ = digests
        names = Dictionary(
            (disagreement.first.panel.units + disagreement.second.panel.units).map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    /// Whether anything differs at all.
    public var isDifferent: Bool { !differences.isEmpty || differ.method || differ.data }

    public func report(provenance: Provenance) -> Report {
        var sections: [Section] = []
        if !differences.isEmpty {
            sections.append(Section("changes", table: DifferenceTable(differences: differences).table))
        }
        if !revisions.isEmpty { sections += revised }
        if isDifferent { sections += effect }
        sections.append(Section("sentence", text: sentences))
        return Report(
            title: Phrase(
                zh: "变化：\(sides.old.zh) → \(sides.new.zh)", en: "Changes: \(sides.old.en) → \(sides.new.en)"),
            sections: sections, provenance: provenance)
    }

    // MARK: Values

    private static let shown = 20

    private var revised: [Section] {
        let indicators = Dictionary(
            (disagreement.first.panel.indicators + disagreement.second.panel.indicators).map {
                ($0.code, $0.name)
            },
            uniquingKeysWith: { first, _ in first })
        let hasPeriods = revisions.contains { $0.period != nil }
        var columns = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
            Table.Column("indicator", ReportWords.code, .code, isHidden: true),
            Table.Column("indicator_name", Phrase(zh: "指标", en: "indicator"), .name),
        ]
        if hasPeriods { columns.append(Table.Column("period", ReportWords.period, .rank)) }
        columns += [
            Table.Column("before", Phrase(zh: "原值", en: "before"), .quantity),
            Table.Column("after", Phrase(zh: "现值", en: "after"), .quantity),
        ]
        let rows = revisions.prefix(Self.shown).map { revision -> [Table.Cell] in
            var cells: [Table.Cell] = [
                .text(revision.unit), .phrase(names[revision.unit] ?? Phrase(verbatim: revision.unit)),
                .text(revision.indicator),
                .phrase(indicators[revision.indicator] ?? Phrase(verbatim: revision.indicator)),
            ]
            if hasPeriods { cells.append(Table.Cell(revision.period.map(Double.init))) }
            return cells + [Table.Cell(revision.before), Table.Cell(revision.after)]
        }
        var sections = [
            Section(
                "values", heading: Phrase(zh: "变动的数值", en: "Values that changed"),
                table: Table(columns: columns, rows: rows))
        ]
        if revisions.count > Self.shown {
            let more = NumberText.grouped(revisions.count - Self.shown)
            sections.append(
                Section(
                    "more_values",
                    text: [
                        Phrase(
                            zh: "另有 \(more) 个数值变动，未列出。",
                            en:
                                "\(more) more \(more == "1" ? "value changed and is" : "values changed and are") not listed."
                        )
                    ]))
        }
        return sections
    }

    // MARK: Effect

    private var effect: [Section] {
        let moved = RankEffect(disagreement).shifts.moved
        guard !moved.isEmpty else { return [] }
        let rows = moved.prefix(Self.shown).map { shift -> [Table.Cell] in
            [
                .text(shift.unit), .phrase(names[shift.unit] ?? Phrase(verbatim: shift.unit)),
                Table.Cell(shift.before), Table.Cell(shift.after), Table.Cell(shift.gain),
            ]
        }
        let rest = moved.count - rows.count
        let more = Phrase(
            zh: "名次变动的共 \(moved.count) 个，只列出变动最大的 \(rows.count) 个；全部见 zhulu why。",
            en:
                "\(moved.count) units change rank; only the \(rows.count) that move most are listed. For all see zhulu why."
        )
        return [
            Section(
                "movements", heading: Phrase(zh: "名次变动最大的单位", en: "Who moves most"),
                table: Table(
                    columns: [
                        Table.Column("unit", ReportWords.code, .code, isHidden: true),
                        Table.Column("name", ReportWords.unit, .name),
                        Table.Column("rank_before", Phrase(zh: "原名次", en: "rank before"), .rank),
                        Table.Column("rank_after", Phrase(zh: "现名次", en: "rank after"), .rank),
                        Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 1)),
                    ], rows: rows))
        ] + (rest > 0 ? [Section("more_movements", text: [more])] : [])
    }

    private var sentences: [Phrase] {
        guard isDifferent else {
            return [Phrase(zh: "没有差别：方法与数据都相同。", en: "No difference: method and data are the same.")]
        }
        if differences.isEmpty {
            return [
                Phrase(
                    zh: "写法或用不到的数据不同，但算出来处处相同：没有一个得分因此改变。",
                    en:
                        "Something is written differently, or data differ that nothing uses; it comes to the same everywhere, and no score moves."
                )
            ]
        }
        let effect = RankEffect(disagreement)
        var lines = [words, effect.sentence(names)]
        lines += [effect.alone(names, sides.old, sides.new)].compactMap { $0 }
        guard differences.contains(where: { $0.choice != nil }) else { return lines }
        lines.append(
            Phrase(
                zh: "每项变化各占多少：zhulu why。", en: "How much of it is due to which change: zhulu why."))
        return lines
    }

    /// The changes in one sentence: choices first, then the weights that moved most.
    private var words: Phrase {
        let told = differences.filter { $0.choice != nil }
        let weights = told.filter { $0.moved != nil }.enumerated().sorted {
            ($1.element.moved ?? 0, $0.offset) < ($0.element.moved ?? 0, $1.offset)
        }
        let parts = (told.filter { $0.moved == nil } + weights.map(\.element)).map(DifferenceTable.words)
        guard !parts.isEmpty else {
            let idle = differences.map(DifferenceTable.words)
            return Phrase(
                zh: "只有不影响得分的变化：\(idle.map(\.zh).joined(separator: "；"))。",
                en: "Only what moves no score has changed: \(idle.map(\.en).joined(separator: "; ")).")
        }
        let shown = parts.prefix(8)
        let more = parts.count - shown.count
        return Phrase(
            zh: shown.map(\.zh).joined(separator: "；") + (more > 0 ? "；另有 \(more) 项" : "") + "。",
            en: shown.map(\.en).joined(separator: "; ") + (more > 0 ? "; and \(more) more" : "") + ".")
    }
}

extension Difference {
    /// How far a share moved; `nil` for what is no share before and after.
    fileprivate var moved: Double? {
        guard case let .share(old)? = before, case let .share(new)? = after else { return nil }
        return abs(new - old)
    }
}
