import Analysis
import Diagnostics
import IndexModel

/// One league table as it was published, as far as it is known.
public struct LeagueReport: Sendable {
    let league: League
    let sources: [Source]
    /// The project's own rank by code of unit.
    let ownRanks: [String: Double]

    public init(_ league: League, sources: [Source], ownRanks: [String: Double]) {
        self.league = league
        self.sources = sources
        self.ownRanks = ownRanks
    }

    public func report(provenance: Provenance) -> Report {
        Report(
            title: league.title,
            sections: [
                Section("report", text: facts), Section("positions", table: table),
                Section("reading", text: [reading]),
                Section("sources", heading: Phrase(zh: "来源", en: "Sources"), table: cited),
            ], provenance: provenance)
    }

    /// Who published it, when, over what; and what was noted about it.
    private var facts: [Phrase] {
        func fact(_ word: Phrase, _ text: String) -> Phrase? {
            text.isEmpty ? nil : Phrase(zh: "\(word.zh)：\(text)", en: "\(word.en): \(text)")
        }
        return [
            fact(LeagueWords.report, league.id),
            fact(LeagueWords.year, league.year.map(String.init) ?? ""),
            fact(Phrase(zh: "发布者", en: "publisher"), league.publisher),
            league.scope.isEmpty
                ? nil
                : Phrase(
                    zh: "\(LeagueWords.scope.zh)：\(LeagueWords.scope(league.scope).zh)",
                    en: "\(LeagueWords.scope.en): \(league.scope)"),
            fact(Phrase(zh: "排名对象", en: "universe"), league.universe),
            league.scoreUnit == "none"
                ? Phrase(zh: "得分：未公布", en: "scores: none published")
                : fact(Phrase(zh: "得分单位", en: "unit of scores"), league.scoreUnit),
            fact(Phrase(zh: "说明", en: "note"), league.note),
        ].compactMap(\.self)
    }

    private var table: Table {
        let hasOutside = league.positions.contains { !$0.isOwn }
        let hasScores = league.positions.contains { $0.score != nil }
        return Table(
            columns: [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("score", ReportWords.score, .quantity, isHidden: !hasScores),
                Table.Column("basis", Phrase(zh: "依据", en: "basis"), .code, isHidden: true),
                Table.Column("basis_word", Phrase(zh: "依据", en: "basis"), .name),
                Table.Column("project_rank", Phrase(zh: "本项目名次", en: "rank here"), .rank),
                Table.Column("own", LeagueWords.own, .name, isHidden: !hasOutside),
                Table.Column("source", LeagueWords.source, .code),
            ],
            rows: league.positions.map { position in
                [
                    Table.Cell(position.rank.map(Double.init)), .text(position.unit.code),
                    .phrase(position.unit.name), Table.Cell(position.score), .text(position.basis.text),
                    .phrase(position.basis.word), Table.Cell(ownRanks[position.unit.code]),
                    .phrase(position.isOwn ? LeagueWords.yes : LeagueWords.no),
                    position.source.map { .text(sources[$0].id) } ?? .missing,
                ]
            })
    }

    /// What may be read out of it and what not.
    private var reading: Phrase {
        let ranked = league.positions.count { $0.rank != nil }
        let open = league.positions.count - ranked
        let outside = league.positions.filter { !$0.isOwn }.map(\.unit.name)
        var text = Phrase(
            zh: "\(league.positions.count) 个单位上榜，其中 \(ranked) 个有名次。没有上榜不等于排在最后，只是不知道。",
            en:
                "\(NumberText.counted(league.positions.count, "unit is", many: "units are")) named, \(ranked) of them with a rank. A unit that is not named is not last: nothing is known of it."
        )
        if open > 0 {
            text = Phrase(
                zh: text.zh + "没有名次的 \(open) 个只知道梯队或入围，彼此的先后不作猜测。",
                en: text.en
                    + " Of the \(open) without a rank only a tier or group is known; their order is not guessed."
            )
        }
        if !outside.isEmpty {
            let names = LeagueWords.list(outside, atMost: 8)
            text = Phrase(
                zh: text.zh + "不在本项目单位表里的：\(names.zh)。",
                en: text.en + " Outside the project: \(names.en).")
        }
        return text
    }

    private var cited: Table {
        let used = Set(league.positions.compactMap(\.source)).sorted()
        return Table(
            columns: [
                Table.Column("source", LeagueWords.source, .code),
                Table.Column("title", LeagueWords.title, .text),
                Table.Column("publisher", Phrase(zh: "发布者", en: "publisher"), .text),
                Table.Column("date", Phrase(zh: "日期", en: "date"), .text),
                Table.Column("url", Phrase(zh: "网址", en: "address"), .text, isHidden: true),
            ],
            rows: used.map { position in
                let source = sources[position]
                return [
                    .text(source.id), .text(source.title), .text(source.publisher), .text(source.date),
                    .text(source.url),
                ]
            })
    }
}
