import ArgumentParser
import Construction
import Diagnostics
import Publication

/// `zhulu rank`: builds the index and prints the league table.
struct Rank: Command {
    static let about = About(
        name: "rank", group: .rank,
        summary: Phrase(zh: "构建指数，列出排名。", en: "Build the index and print the ranking."),
        examples: [
            .init("zhulu rank", zh: "全部单位", en: "all units"),
            .init("zhulu rank --top 5 --lang both", zh: "前五名，中英文", en: "the first five, in both languages"),
            .init(
                "zhulu rank --set methods.weighting=entropy", zh: "换一种赋权方法看看",
                en: "what if the data gave the weights"),
            .init("zhulu rank --format csv -o ranking.csv", zh: "存成 CSV", en: "as a CSV file"),
        ])

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    @Option(help: Words.help(OptionWords.top))
    var top: Int?

    @Option(help: Words.help(OptionWords.level))
    var level: Int?

    func validate() throws {
        if let top, top < 1 {
            throw ValidationError(
                Surroundings.languages.text(
                    Phrase(zh: "--top 须为正整数", en: "--top must be 1 or more"), joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let run = try open.run()
        if let level, !(1...run.plan.framework.height).contains(level) {
            throw UsageProblem(
                .levelUnknown,
                [
                    "level": Phrase(verbatim: "\(level)"),
                    "height": Phrase(verbatim: "\(run.plan.framework.height)"),
                ])
        }
        let report = RankingReport(top: top, level: level).report(of: run, provenance: open.provenance)
        try output.write(report, speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }
}
