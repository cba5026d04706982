import ArgumentParser
import Diagnostics
import IndexModel
import Publication

/// `zhulu league`: what others have published.
struct LeagueCommand: Command {
    static let about = About(
        name: "league", group: .reason,
        summary: Phrase(
            zh: "已公布的排行榜：list 列出全部，show 看一份，fit 核查一份。",
            en: "Published league tables: list all of them, show one, audit one."),
        examples: [
            .init("zhulu league list --scope ai", zh: "人工智能方面的报告", en: "the reports on AI"),
            .init(
                "zhulu league show tmt_ai_city_2024", zh: "一份报告的名次与出处", en: "one report's ranks and sources"),
        ],
        notes: Phrase(
            zh:
                "排行榜写在 zhulu.yaml 的 data 里：leagues、reports，需要时 league-sources。没有上榜的单位不等于排在最后；只知道梯队或入围的，先后不作猜测。",
            en:
                "League tables are named in data of zhulu.yaml: leagues, reports and, where they have their own, league-sources. A unit that is not named is not last; where only a tier or a group is known, its order is not guessed."
        ))

    static let subcommands: [any Command.Type] = [LeagueList.self, LeagueShow.self, LeagueFitCommand.self]
}

/// `zhulu league list`.
struct LeagueList: Command {
    static let about = About(
        name: "list", group: .reason,
        summary: Phrase(
            zh: "列出全部排行榜，以及谁上榜最多。", en: "All league tables, and who is named most often."),
        examples: [
            .init("zhulu league list --scope ai", zh: "只看一个范围", en: "only one scope"),
            .init("zhulu league list --json", zh: "输出 JSON", en: "as JSON"),
        ])

    @Option(help: Words.help(OptionWords.scope))
    var scope: String?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let (search, found) = try open.leagues()
        let leagues = try search.leagues(scope: scope)
        try output.write(
            LeagueListReport(leagues, scope: scope).report(provenance: open.provenance(with: .leagues)),
            speech)
        open.tell(open.project.diagnostics + found, speech)
    }
}

/// `zhulu league show REPORT`.
struct LeagueShow: Command {
    static let about = About(
        name: "show", group: .reason,
        summary: Phrase(
            zh: "一份排行榜：名次、得分、依据、出处，与本项目名次对照。",
            en: "One league table: ranks, scores, what they rest on, sources, and the ranks here."),
        examples: [
            .init("zhulu league show tmt_ai_city_2024", zh: "公布了得分的一份", en: "one with scores"),
            .init("zhulu league show pku_ai_city_2020 --lang en", zh: "只有梯队的一份", en: "one with tiers only"),
        ])

    @Argument(help: Words.help(OptionWords.league), completion: .custom(Completions.leagues))
    var report: String

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let (search, found) = try open.leagues()
        let league = try search.league(report)
        let run = try open.run()
        let own = LeagueSearch.own(run)
        var ranks: [String: Double] = [:]
        for (unit, rank) in zip(own.units, own.ranks) { ranks[unit.code] = rank }
        try output.write(
            LeagueReport(league, sources: search.tables.sources, ownRanks: ranks)
                .report(provenance: open.provenance(with: .leagues)), speech)
        open.tell(open.project.diagnostics + run.diagnostics + found, speech)
    }
}
