import Diagnostics
import Explanations

/// Units with the difference of their ranks and scores, and a column for the share of each switch.
struct AttributionTable {
    /// One unit.
    struct Unit {
        var code: String
        var name: Phrase
        var ranks: (before: Double?, after: Double?)
        var scores: (before: Double?, after: Double?)
        /// Places gained, and score gained.
        var places: Attribution
        var score: Attribution?
    }

    let words: AttributionWords
    /// What the two sides are called.
    let sides: (before: Phrase, after: Phrase)
    let units: [Unit]

    var table: Table {
        let hasGroups = units.contains { $0.places.hasGroups || $0.score?.hasGroups == true }
        var columns = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
            Table.Column("rank_before", sides.before, .rank),
            Table.Column("rank_after", sides.after, .rank),
            Table.Column("places", Phrase(zh: "名次变动", en: "places gained"), .signed(decimals: 1)),
        ]
        columns += shares("places", isHidden: false, hasGroups)
        columns += [
            Table.Column(
                "score_before", Phrase(zh: "得分：\(sides.before.zh)", en: "score: \(sides.before.en)"),
                .number(decimals: 4), isHidden: true),
            Table.Column(
                "score_after", Phrase(zh: "得分：\(sides.after.zh)", en: "score: \(sides.after.en)"),
                .number(decimals: 4), isHidden: true),
            Table.Column(
                "score", Phrase(zh: "得分变动", en: "score gained"), .signed(decimals: 4), isHidden: true),
        ]
        columns += shares("score", isHidden: true, hasGroups)
        let rows = units.map { unit -> [Table.Cell] in
            [
                .text(unit.code), .phrase(unit.name), Table.Cell(unit.ranks.before),
                Table.Cell(unit.ranks.after), .number(unit.places.difference),
            ] + cells(unit.places, hasGroups) + [
                Table.Cell(unit.scores.before), Table.Cell(unit.scores.after),
                Table.Cell(unit.score?.difference),
            ] + cells(unit.score, hasGroups)
        }
        return Table(columns: columns, rows: rows)
    }

    private func shares(_ prefix: String, isHidden: Bool, _ hasGroups: Bool) -> [Table.Column] {
        let columns = words.switches.map {
            Table.Column(
                "\(prefix)_\($0.id)", $0.word, .signed(decimals: prefix == "places" ? 2 : 4),
                isHidden: isHidden)
        }
        guard hasGroups else { return columns }
        return columns + [
            Table.Column(
                "\(prefix)_inseparable", Phrase(zh: "无法拆分", en: "inseparable"),
                .signed(decimals: prefix == "places" ? 2 : 4), isHidden: isHidden)
        ]
    }

    /// Shares by switch; what several have in common stands in a column of its own.
    private func cells(_ attribution: Attribution?, _ hasGroups: Bool) -> [Table.Cell] {
        let own = words.switches.indices.map { position -> Table.Cell in
            guard let share = attribution?.share(of: position), share.switches.count == 1 else {
                return .missing
            }
            return .number(share.value)
        }
        guard hasGroups else { return own }
        let joint = attribution?.shares.filter { $0.switches.count > 1 } ?? []
        return own + [joint.isEmpty ? .missing : .number(joint.reduce(0) { $0 + $1.value })]
    }
}
