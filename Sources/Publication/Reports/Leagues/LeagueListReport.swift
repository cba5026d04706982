import Analysis
import Diagnostics
import IndexModel

/// The league tables of a project, and who is named in them how often.
public struct LeagueListReport: Sendable {
    let leagues: [League]
    let scope: String?
    let field: RankingField

    /// - Parameter scope: the word by which the tables were chosen.
    public init(_ leagues: [League], scope: String?) {
        self.leagues = leagues
        self.scope = scope
        field = RankingField(leagues.map { .league($0) })
    }

    public func report(provenance: Provenance) -> Report {
        let filled = leagues.filter { !$0.positions.isEmpty }
        let podium = Podium(field.rankings)
        return Report(
            title: Phrase(zh: "已公布的排行榜", en: "Published league tables"),
            sections: [
                Section("leagues", table: table),
                Section("summary", text: [sentence(filled.count, podium)]),
            ], provenance: provenance)
    }

    private var table: Table {
        Table(
            columns: [
                Table.Column("report", LeagueWords.report, .code),
                Table.Column("year", LeagueWords.year, .rank),
                Table.Column("scope", LeagueWords.scope, .code),
                Table.Column("named", Phrase(zh: "上榜", en: "named"), .number(decimals: 0)),
                Table.Column("ranked", Phrase(zh: "有名次", en: "ranked"), .number(decimals: 0)),
                Table.Column("scored", Phrase(zh: "有得分", en: "scored"), .number(decimals: 0)),
                Table.Column("outside", Phrase(zh: "项目外", en: "outside"), .number(decimals: 0)),
                Table.Column("title", LeagueWords.title, .name),
                Table.Column("publisher", Phrase(zh: "发布者", en: "publisher"), .text, isHidden: true),
                Table.Column("universe", Phrase(zh: "排名对象", en: "universe"), .text, isHidden: true),
                Table.Column("note", Phrase(zh: "说明", en: "note"), .text, isHidden: true),
            ],
            rows: leagues.map { league in
                [
                    .text(league.id), Table.Cell(league.year.map(Double.init)),
                    .phrase(LeagueWords.scope(league.scope)),
                    LeagueWords.count(league.positions.count),
                    LeagueWords.count(league.positions.count { $0.rank != nil }),
                    LeagueWords.count(league.positions.count { $0.score != nil }),
                    LeagueWords.count(league.positions.count { !$0.isOwn }), .phrase(league.title),
                    .text(league.publisher), .text(league.universe), .text(league.note),
                ]
            })
    }

    /// Who is named most often, out of the tables.
    private func sentence(_ filled: Int, _ podium: Podium) -> Phrase {
        let often = podium.counts.enumerated().sorted {
            ($1.element.named, $0.offset) < ($0.element.named, $1.offset)
        }
        .prefix(5).map(\.element)
        let names = often.map { counts in
            let name = field.units[counts.unit].name
            return Phrase(zh: "\(name.zh) \(counts.named) 份", en: "\(name.en) in \(counts.named)")
        }
        let kind =
            scope.map { Phrase(zh: "“\(LeagueWords.scope($0).zh)”", en: "\"\($0)\" ") }
            ?? Phrase(verbatim: "")
        let empty = leagues.count - filled
        let left = Phrase(
            zh: empty > 0 ? "（另有 \(empty) 份没有任何位置）" : "",
            en: empty > 0 ? " (\(empty) more have no position)" : "")
        return Phrase(
            zh:
                "\(filled) 份\(kind.zh)报告有位置\(left.zh)，共提到 \(podium.counts.count) 个单位；最常上榜：\(LeagueWords.list(names).zh)。",
            en:
                "\(filled) \(kind.en)reports have positions\(left.en) and name \(podium.counts.count) units; most often \(LeagueWords.list(names).en)."
        )
    }
}
