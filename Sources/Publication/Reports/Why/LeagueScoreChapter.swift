import Analysis
import Diagnostics
import Explanations
import IndexModel

/// Why published scores differ from the project's own, where a report publishes scores.
struct LeagueScoreChapter {
    private let found: LeagueDisagreement
    private let name: (String) -> Phrase

    init(_ found: LeagueDisagreement, name: @escaping (String) -> Phrase) {
        self.found = found
        self.name = name
    }

    private static let heading = Phrase(
        zh: "得分之差（以两边都有得分的单位中最高者为 100）",
        en: "The difference of scores (the highest of the units that both score is 100)")

    /// - Parameter unit: the code of a unit; `nil` for all that both score.
    func sections(of unit: String?) -> [Section] {
        guard found.league.positions.contains(where: { $0.score != nil }) else { return [] }
        let units = found.scored
        guard !units.isEmpty else { return [Section("scores_note", text: [incomparable])] }
        let wanted = unit.map { [$0] } ?? units
        let rows = wanted.compactMap { code in found.scoreParts(of: code).map { row(code, $0) } }
        guard !rows.isEmpty else {
            return [
                Section(
                    "scores_note",
                    text: [
                        Phrase(
                            zh: "报告公布了得分，但没有公布这个单位的。",
                            en: "The report publishes scores, but none for this unit.")
                    ])
            ]
        }
        return [
            Section("scores", heading: Self.heading, table: Table(columns: columns, rows: rows)),
            Section("scores_note", text: [reading(units.count)]),
        ]
    }

    private var columns: [Table.Column] {
        [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
            Table.Column("score_before", Phrase(zh: "本项目", en: "this project"), .number(decimals: 1)),
            Table.Column("score_after", Phrase(zh: "报告", en: "report"), .number(decimals: 1)),
            Table.Column("difference", Phrase(zh: "差", en: "difference"), .signed(decimals: 1)),
            Table.Column("score_coverage", MethodSwitch.coverage.word, .signed(decimals: 1)),
            Table.Column("score_data", MethodSwitch.data.word, .signed(decimals: 1)),
            Table.Column("score_undisclosed", Phrase(zh: "未公开", en: "not disclosed"), .signed(decimals: 1)),
        ]
    }

    private func row(_ code: String, _ parts: LeagueDisagreement.ScoreParts) -> [Table.Cell] {
        func share(_ choice: MethodSwitch) -> Double {
            guard let position = found.tested.differing.firstIndex(of: choice),
                let share = parts.tested.share(of: position)
            else { return 0 }
            // What cannot be told apart is counted with the first of its switches.
            return share.switches.first == position ? share.value : 0
        }
        return [
            .text(code), .phrase(name(code)), .number(parts.own), .number(parts.published),
            .number(parts.total), .number(share(.coverage)), .number(share(.data)),
            .number(parts.undisclosed),
        ]
    }

    private func reading(_ count: Int) -> Phrase {
        Phrase(
            zh:
                "两边都有得分的单位 \(count) 个。六个因素中，指标、标准化、权重、合成报告没有公开，合为一项；起点任意的尺度（如 60–100）会把得分拉近，也在其中。",
            en:
                "\(count) units are scored by both. Of the six factors the report does not disclose indicators, normalisation, weights and aggregation: they are one item, and so is a scale with an arbitrary zero (such as 60–100), which brings scores closer together."
        )
    }

    private var incomparable: Phrase {
        found.league.scoreDirection == .negative
            ? Phrase(
                zh: "报告的得分越低越好，与本项目的得分没有共同的尺度，不作分解。",
                en:
                    "Lower scores of the report are better: there is no common scale, and they are not divided."
            )
            : Phrase(
                zh: "报告公布了得分，但两边都有（且为正）的单位不足两个，不作分解。",
                en:
                    "The report publishes scores, but fewer than two units have one in both (above 0): they are not divided."
            )
    }
}
