import Analysis
import ArgumentParser
import Diagnostics
import IndexModel
import Publication

/// `zhulu compare-leagues A B [C…]`: whether published rankings agree.
struct CompareLeagues: Command {
    static let about = About(
        name: "compare-leagues", group: .reason,
        summary: Phrase(
            zh: "比较两份或多份排行榜：是否一致，哪里相反。", en: "Whether two or more league tables agree, and where not."),
        examples: [
            .init(
                "zhulu compare-leagues tmt_ai_city_2024 city_ai_index_2022_2023", zh: "两份报告",
                en: "two reports"),
            .init(
                "zhulu compare-leagues project idc_ai_compute_2021", zh: "本项目与一份报告",
                en: "the project and a report"),
            .init(
                "zhulu compare-leagues idc_ai_compute_2018 idc_ai_compute_2019 idc_ai_compute_2021 --lang en",
                zh: "一个系列", en: "a series"),
        ],
        notes: Phrase(
            zh:
                "γ：Goodman–Kruskal 系数，只看双方都排出先后的对子；τ_b：肯德尔系数；τ_x：Emond–Mason 系数，只有一方排出先后算一半分歧；ρ：斯皮尔曼系数。后三者与肯德尔 W 把没有先后的对子（并列、同一梯队）一律按并列计。RBO：偏前重合度，从第一名往下读，越靠前越重。少于 4 个共同单位或双方都排出先后的不足 6 对时，不下结论，也不给系数。没有上榜的单位不作猜测。表中 T2 为第 2 梯队，≤10 为前 10 名之内，• 为只被点名。",
            en:
                "γ is Goodman and Kruskal's, of the pairs that both order; τ_b Kendall's; τ_x Emond and Mason's, in which an order on one side alone is half a disagreement; ρ Spearman's. These three and Kendall's W count pairs without an order (a tie, one tier) as ties. RBO is the rank-biased overlap, read from the top. With fewer than 4 units in common, or 6 pairs that both order, there is no verdict and no coefficient. Nothing is guessed of units that are not named. In the table T2 is tier 2, ≤10 the top 10, and • named only."
        ))

    @Argument(help: Words.help(OptionWords.leagues), completion: .custom(Completions.leagues))
    var reports: [String]

    @Option(help: Words.help(OptionWords.persistence))
    var persistence: Double = 0.9

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard persistence > 0, persistence < 1 else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.persistenceOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let (search, found) = try open.leagues()
        let run = try open.run()
        var seen: Set<String> = []
        let members = try reports.map { try search.member($0, run) }
            .filter { seen.insert($0.id).inserted && !$0.isEmpty }
        guard members.count >= 2 else {
            throw LeagueSearch.tooFew(members.count)
        }
        let field = RankingField(members)
        try output.write(
            ComparisonReport(field, persistence: persistence).report(provenance: open.provenance), speech)
        open.tell(open.project.diagnostics + run.diagnostics + found, speech)
    }
}
