import Diagnostics
import Explanations
import IndexModel

/// What moved ranks from one year to another.
public struct YearChangeReport: Sendable {
    private let change: YearChange
    private let names: [String: Phrase]

    public init(_ change: YearChange) {
        self.change = change
        names = Dictionary(
            change.run.raw.units.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter unit: the code of a unit; `nil` for all.
    public func report(of unit: String?, provenance: Provenance) -> Report {
        let subject = unit.map(name)
        let years = "\(change.earlier) → \(change.later)"
        let title = Phrase(
            zh: "名次为何变动：\(subject.map { $0.zh + "，" } ?? "")\(years)",
            en: "What moved ranks: \(subject.map { $0.en + ", " } ?? "")\(years)")
        return Report(
            title: title, sections: caution(unit) + (unit.map(sections(of:)) ?? overview),
            provenance: provenance)
    }

    private func name(_ code: String) -> Phrase { names[code] ?? Phrase(verbatim: code) }

    private let words = AttributionWords(switches: YearSwitch.allCases.map { ($0.id, $0.word) })

    // MARK: What is compared

    private func isThin(_ unit: String?) -> Bool {
        change.compared(of: unit).count * 2 < change.indicators.count
    }

    /// Said first where the two years have less than half of the indicators in common.
    private func caution(_ unit: String?) -> [Section] {
        guard isThin(unit) else { return [] }
        let (compared, all) = (change.compared(of: unit).count, change.indicators.count)
        let basis = basis(unit)
        let rest = NumberText.counted(all - compared, "other indicator has", many: "other indicators have")
        return [
            Section(
                "caution",
                text: [
                    Phrase(
                        zh: "注意：\(basis.zh)其余 \(all - compared) 个至多一年有数值，另一年靠填补或不变：这里的名次变动说明不了进步多少。",
                        en:
                            "Caution. \(basis.en) The \(rest) values in one year at most, and are filled in or stand still in the other: ranks that moved on this basis say little about progress."
                    )
                ])
        ]
    }

    /// On which indicators the years are compared.
    private func basis(_ unit: String?) -> Phrase {
        let (compared, all) = (change.compared(of: unit), change.indicators)
        let indicators = Dictionary(
            change.run.raw.indicators.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
        let names = LeagueWords.list(compared.map { indicators[$0] ?? Phrase(verbatim: $0) }, atMost: 6)
        guard compared.count < all.count else {
            return Phrase(
                zh: "两年在全部 \(all.count) 个指标上相比。", en: "The years are compared on all \(all.count) indicators."
            )
        }
        let list = compared.isEmpty ? Phrase(verbatim: "") : Phrase(zh: "（\(names.zh)）", en: " (\(names.en))")
        return Phrase(
            zh: "两年只在 \(all.count) 个指标中的 \(compared.count) 个\(list.zh)上相比。",
            en: "The years are compared on \(compared.count) of \(all.count) indicators\(list.en).")
    }

    // MARK: One unit

    private func sections(of unit: String) -> [Section] {
        let ranks = change.ranks(of: unit)
        guard let gained = change.gained(by: unit) else {
            let rank = ranks.earlier ?? ranks.later
            let year = ranks.earlier != nil ? change.earlier : change.later
            let name = name(unit)
            let text =
                rank.map {
                    Phrase(
                        zh: "\(name.zh)只在 \(year) 年有名次（第 \(NumberText.plain($0))），无从比较。",
                        en:
                            "\(name.en) is ranked in \(year) alone (\(NumberText.plain($0))), so nothing can be compared."
                    )
                } ?? Phrase(zh: "\(name.zh)两年都没有名次。", en: "\(name.en) is ranked in neither year.")
            return [Section("sentence", text: [text])]
        }
        func row(_ id: String, _ name: Phrase, _ places: Double, _ score: Double?) -> [Table.Cell] {
            [.text(id), .phrase(name), .number(places), Table.Cell(score)]
        }
        var rows = gained.places.shares.map { share -> [Table.Cell] in
            let ids = share.switches.map { YearSwitch.allCases[$0].id }
            let score = gained.score.shares.first { $0.switches == share.switches }
            return row(ids.joined(separator: "+"), words.name(share), share.value, score?.value)
        }
        rows.append(
            row("total", Phrase(zh: "合计", en: "total"), gained.places.difference, gained.score.difference))
        let table = Table(
            columns: [
                Table.Column("switch", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "来自", en: "due to"), .name),
                Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 2)),
                Table.Column("score", Phrase(zh: "得分变动", en: "score gained"), .signed(decimals: 4)),
            ], rows: rows)
        return [
            Section("shares", table: table),
            Section("sentence", text: [sentence(unit, ranks, gained.places)] + notes(unit)),
        ]
    }

    private func sentence(
        _ unit: String, _ ranks: (earlier: Double?, later: Double?), _ places: Attribution
    ) -> Phrase {
        let name = name(unit)
        let (before, after) = (AttributionWords.rank(ranks.earlier), AttributionWords.rank(ranks.later))
        let total = NumberText.signed(
            places.difference, decimals: places.difference.rounded() == places.difference ? 0 : 1)
        let sum = words.sum(places, decimals: 2)
        return Phrase(
            zh:
                "\(name.zh) \(total) 位（\(change.earlier) 年第 \(before)，\(change.later) 年第 \(after)）＝\(sum.zh)。",
            en:
                "\(name.en) \(total) (\(before) in \(change.earlier), \(after) in \(change.later)) = \(sum.en)."
        )
    }

    // MARK: All units

    private var overview: [Section] {
        let units = change.units.compactMap { code -> AttributionTable.Unit? in
            guard let gained = change.gained(by: code) else { return nil }
            let (ranks, scores) = (change.ranks(of: code), change.scores(of: code))
            return AttributionTable.Unit(
                code: code, name: name(code), ranks: (ranks.earlier, ranks.later),
                scores: (scores.earlier, scores.later), places: gained.places, score: gained.score)
        }
        let sorted = units.enumerated().sorted {
            ($0.element.ranks.after ?? .infinity, $0.offset) < (
                $1.element.ranks.after ?? .infinity, $1.offset
            )
        }.map(\.element)
        let sides = (
            Phrase(zh: "\(change.earlier) 年", en: "\(change.earlier)"),
            Phrase(zh: "\(change.later) 年", en: "\(change.later)")
        )
        let most = units.filter { isProgress($0.places) }.enumerated().max {
            (abs($0.element.places.difference), -$0.offset) < (abs($1.element.places.difference), -$1.offset)
        }?.element
        var lines: [Phrase] = []
        if let most, !isThin(nil) {
            lines.append(sentence(most.code, change.ranks(of: most.code), most.places))
        }
        return [
            Section("units", table: AttributionTable(words: words, sides: sides, units: sorted).table),
            Section("sentence", text: lines + notes(nil)),
        ]
    }

    /// Whether gaps account for no more than half of a movement, so that it is more than an artefact of coverage.
    private func isProgress(_ places: Attribution) -> Bool {
        let coverage = places.share(of: YearSwitch.coverage.rawValue)?.value ?? 0
        return abs(coverage) * 2 <= abs(places.difference)
    }

    private func notes(_ unit: String?) -> [Phrase] {
        let revision =
            change.revised == 0
            ? Phrase(
                zh: "证据里没有记下 \(change.earlier) 年数值的修订（同一格、同一年、先后两个有日期的来源），因此修订为 0。",
                en:
                    "No revision of values up to \(change.earlier) is on record (one cell and year, two dated sources), so revision is 0."
            )
            : Phrase(
                zh: "\(change.revised) 个数值在首次发布后有修订；\(change.earlier) 年的名次按首次发布的数值计算。",
                en:
                    "\(NumberText.counted(change.revised, "value was", many: "values were")) revised after they were first published; ranks of \(change.earlier) are those of the values as first published."
            )
        let basis = isThin(unit) ? [] : [basis(unit)]
        return basis + [
            Phrase(
                zh: "自身与其他单位的进步只算两年都有证据的数值；只有一年有证据、另一年靠填补的，归入覆盖与缺口。",
                en:
                    "Progress, own and others', counts values with evidence in both years; a value that one year fills in belongs to coverage and gaps."
            ), revision,
        ]
    }
}
