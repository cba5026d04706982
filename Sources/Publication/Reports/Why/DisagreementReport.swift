import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// Why two methods disagree: about one unit, or about all that both rank.
public struct DisagreementReport: Sendable {
    private let disagreement: Disagreement
    private let differences: [Difference]
    private let sides: (first: Phrase, second: Phrase)
    private let names: [String: Phrase]

    /// - Parameters:
    ///   - first, second: what the two methods are called.
    public init(_ disagreement: Disagreement, first: Phrase, second: Phrase) {
        self.disagreement = disagreement
        sides = (first, second)
        differences = EditionDifferences(disagreement.first, disagreement.second).all.filter {
            $0.choice != nil
        }
        names = Dictionary(
            (disagreement.first.panel.units + disagreement.second.panel.units).map { ($0.code, $0.name) },
            uniquingKeysWith: { first, _ in first })
    }

    /// - Parameter unit: the code of a unit; `nil` for all.
    public func report(of unit: String?, provenance: Provenance) -> Report {
        let subject = unit.map { name($0) }
        let title = Phrase(
            zh: "为何不同：\(subject.map { $0.zh + "，" } ?? "")\(sides.first.zh) → \(sides.second.zh)",
            en: "Why they differ: \(subject.map { $0.en + ", " } ?? "")\(sides.first.en) → \(sides.second.en)"
        )
        let sections = unit.map(sections(of:)) ?? overview
        return Report(title: title, sections: sections + notes, provenance: provenance)
    }

    private func name(_ code: String) -> Phrase { names[code] ?? Phrase(verbatim: code) }

    private var words: AttributionWords {
        AttributionWords(switches: disagreement.differing.map { ($0.id, $0.word) })
    }

    // MARK: One unit

    private func sections(of unit: String) -> [Section] {
        let ranks = disagreement.ranks(of: unit)
        guard let places = disagreement.placesGained(by: unit) else {
            return [Section("sentence", text: [unranked(unit, ranks)])]
        }
        return [
            Section("shares", table: shares(places, disagreement.scoreGained(by: unit))),
            Section("sentence", text: [sentence(unit, ranks, places), same].compactMap { $0 }),
        ]
    }

    private func shares(_ places: Attribution, _ score: Attribution?) -> Table {
        let described = DifferenceTable(differences: differences)
        let choices = disagreement.differing
        func row(_ id: String, _ name: Phrase, _ places: Double, _ score: Double?, _ what: Phrase) -> [Table
            .Cell]
        {
            [.text(id), .phrase(name), .number(places), Table.Cell(score), .phrase(what)]
        }
        var rows = places.shares.map { share -> [Table.Cell] in
            let members = share.switches.map { choices[$0] }
            let what = members.map(described.line)
            return row(
                members.map(\.id).joined(separator: "+"), words.name(share), share.value,
                score.flatMap { value(of: share, in: $0) },
                Phrase(zh: what.map(\.zh).joined(separator: "；"), en: what.map(\.en).joined(separator: "; ")))
        }
        for choice in MethodSwitch.allCases where !choices.contains(choice) {
            rows.append(row(choice.id, choice.word, 0, 0, Phrase(zh: "两边相同", en: "the same in both")))
        }
        rows.append(
            row(
                "total", Phrase(zh: "合计", en: "total"), places.difference, score?.difference,
                Phrase(verbatim: "")))
        return Table(
            columns: [
                Table.Column("switch", ReportWords.code, .code, isHidden: true),
                Table.Column("name", Phrase(zh: "因素", en: "factor"), .name),
                Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 2)),
                Table.Column("score", Phrase(zh: "得分变动", en: "score gained"), .signed(decimals: 4)),
                Table.Column("what", Phrase(zh: "差别在哪里", en: "what differs"), .name),
            ], rows: rows)
    }

    /// The score's share of the same switches, where it is grouped alike.
    private func value(of share: Attribution.Share, in score: Attribution) -> Double? {
        score.shares.first { $0.switches == share.switches }?.value
    }

    private func sentence(
        _ unit: String, _ ranks: (first: Double?, second: Double?), _ places: Attribution
    ) -> Phrase {
        let (name, movement) = (name(unit), AttributionWords.movement(places.difference))
        let sum = words.sum(places, decimals: 2)
        let (before, after) = (AttributionWords.rank(ranks.first), AttributionWords.rank(ranks.second))
        if disagreement.differing.isEmpty {
            return Phrase(
                zh: "\(name.zh)两边都排第 \(before)：两种做法没有差别。",
                en: "\(name.en) ranks \(before) in both: the two methods do not differ.")
        }
        return Phrase(
            zh:
                "\(name.zh)：\(sides.first.zh)第 \(before)，\(sides.second.zh)第 \(after)，\(movement.zh)＝\(sum.zh)。",
            en:
                "\(name.en): \(before) in \(sides.first.en), \(after) in \(sides.second.en); \(movement.en) = \(sum.en)."
        )
    }

    private var same: Phrase? {
        let others = MethodSwitch.allCases.filter { !disagreement.differing.contains($0) }.map(\.word)
        guard !others.isEmpty, !disagreement.differing.isEmpty else { return nil }
        let list = Phrase.list(others)
        return Phrase(zh: "两边相同的：\(list.zh)。", en: "The same in both: \(list.en).")
    }

    private func unranked(_ unit: String, _ ranks: (first: Double?, second: Double?)) -> Phrase {
        let name = name(unit)
        let (there, missing, rank) =
            ranks.first != nil
            ? (sides.first, sides.second, ranks.first) : (sides.second, sides.first, ranks.second)
        guard let rank else {
            return Phrase(zh: "\(name.zh)两边都没有名次。", en: "\(name.en) has a rank in neither.")
        }
        return Phrase(
            zh:
                "\(name.zh)在\(there.zh)排第 \(NumberText.plain(rank))，\(missing.zh)没有给它名次：差别全在覆盖范围或数据缺口，无法折算成名次。",
            en:
                "\(name.en) ranks \(NumberText.plain(rank)) in \(there.en) and has no rank in \(missing.en): the difference is one of coverage or gaps, which no number of places can express."
        )
    }

    // MARK: All units

    private var overview: [Section] {
        let units = disagreement.units.compactMap { code -> AttributionTable.Unit? in
            guard let places = disagreement.placesGained(by: code) else { return nil }
            let (ranks, scores) = (disagreement.ranks(of: code), disagreement.scores(of: code))
            return AttributionTable.Unit(
                code: code, name: name(code), ranks: (ranks.first, ranks.second),
                scores: (scores.first, scores.second), places: places,
                score: disagreement.scoreGained(by: code))
        }
        let sorted = units.enumerated().sorted {
            ($0.element.ranks.before ?? .infinity, $0.offset) < (
                $1.element.ranks.before ?? .infinity, $1.offset
            )
        }.map(\.element)
        return [
            Section(
                "units",
                table: AttributionTable(words: words, sides: (sides.first, sides.second), units: sorted).table
            ),
            Section(
                "differences", heading: Phrase(zh: "两种做法的差别", en: "What the methods differ in"),
                table: DifferenceTable(differences: differences).table),
            Section("sentence", text: summary(units)),
        ]
    }

    private func summary(_ units: [AttributionTable.Unit]) -> [Phrase] {
        let effect = RankEffect(disagreement)
        var lines = [effect.sentence(names)]
        if !disagreement.differing.isEmpty, !units.isEmpty {
            var totals: [[Int]: Double] = [:]
            for share in units.flatMap(\.places.shares) {
                totals[share.switches, default: 0] += abs(share.value)
            }
            let sorted = totals.sorted {
                ($1.value, $0.key[0], $0.key.count) < ($0.value, $1.key[0], $1.key.count)
            }
            let parts = sorted.filter { $0.value > 0 }.map { switches, total in
                let share = Attribution.Share(switches: switches, numerator: total, denominator: 1)
                let (name, mean) = (
                    words.name(share), NumberText.fixed(total / Double(units.count), decimals: 2)
                )
                return Phrase(zh: "\(name.zh) \(mean)", en: "\(name.en) \(mean)")
            }
            if !parts.isEmpty {
                let list = Phrase.list(parts)
                lines.append(
                    Phrase(
                        zh: "对名次的平均影响（位）：\(list.zh)。",
                        en: "Mean effect in places: \(list.en)."))
            }
        }
        if let same { lines.append(same) }
        return lines + [effect.alone(names, sides.first, sides.second)].compactMap { $0 }
    }

    // MARK: Notes

    private var notes: [Section] {
        var lines: [Phrase] = []
        if !disagreement.isOneScale {
            lines.append(
                Phrase(
                    zh: "两边的数据处理或标准化不同，得分不在同一把尺上：得分变动里含有换尺的部分，名次没有这个问题。",
                    en:
                        "The two normalise or present differently, so their scores share no scale: the differences of score contain the change of scale. Ranks do not."
                ))
        }
        let failures = disagreement.failures
        if let failure = failures.first {
            let reason = failure.reason.first?.message ?? Phrase(verbatim: "")
            lines.append(
                Phrase(
                    zh:
                        "\(disagreement.combinations) 种组合中有 \(failures.count) 种算不出（例如：\(reason.zh)）。只能一起变动的因素合并给出一个份额，不作猜测。",
                    en:
                        "\(failures.count) of \(disagreement.combinations) combinations cannot be built (for one: \(reason.en)). Factors that can only be changed together have one share; nothing is guessed."
                ))
        }
        return lines.isEmpty ? [] : [Section("notes", text: lines)]
    }
}
