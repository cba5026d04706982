import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Explanations
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
            .init(
                "zhulu rank --draws 20000 --seed 7", zh: "更多次抽取，另一个种子",
                en: "more draws, from another seed"),
            .init("zhulu rank --no-interval --no-tiers", zh: "只要得分与名次", en: "scores and ranks alone"),
            .init("zhulu rank --format csv -o ranking.csv", zh: "存成 CSV", en: "as a CSV file"),
        ],
        notes: Phrase(
            zh:
                "多年数据：--year 2023 列出一年；--all-years 把各年名次并排（CSV、JSON 中每个单位每年一行），默认不作抽取，加 --interval 则每年各抽取一次；--balanced 只比各年共有的部分。",
            en:
                "With data of several years, --year 2023 prints one of them; --all-years sets the ranks of all side by side (CSV and JSON have a row for each unit and year), without draws unless --interval asks for them; --balanced keeps what all years have in common."
        ))

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    @Option(help: Words.help(OptionWords.top))
    var top: Int?

    @Option(help: Words.help(OptionWords.level))
    var level: Int?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @Flag(help: Words.help(PanelOptionWords.allYears))
    var allYears = false

    @Flag(help: Words.help(PanelOptionWords.balanced))
    var balanced = false

    @Flag(inversion: .prefixedNo, help: Words.help(OptionWords.interval))
    var interval: Bool?

    @Flag(inversion: .prefixedNo, help: Words.help(OptionWords.tiers))
    var tiers: Bool?

    @Option(help: Words.help(OptionWords.tierShare))
    var tierShare: Double = 0.9

    @OptionGroup var drawing: DrawOptions

    func validate() throws {
        guard tierShare > 0.5, tierShare <= 1 else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.tierShareOutOfRange, joinedBy: " / "))
        }
        if let top, top < 1 {
            throw ValidationError(
                Surroundings.languages.text(PanelOptionWords.topOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        if year != nil, allYears { throw Rank.contradiction("--year", "--all-years") }
        if balanced, !allYears { throw Rank.contradiction("--balanced", year == nil ? "rank" : "--year") }
        if allYears, level != nil { throw Rank.contradiction("--all-years", "--level") }
        let open = try project.open()
        let run = try open.run()
        if allYears { return try rankAllYears(open, run) }
        let year = try year.flatMap { try run.period($0) }
        if let level, !(1...run.plan.framework.height).contains(level) {
            throw UsageProblem(
                .levelUnknown,
                [
                    "level": Phrase(verbatim: "\(level)"),
                    "height": Phrase(verbatim: "\(run.plan.framework.height)"),
                ])
        }
        let (certainty, findings) = try certainty(open, run, year: year)
        let report = RankingReport(top: top, level: level, year: year, certainty: certainty)
            .report(of: run, provenance: open.provenance(with: .assumptions))
        try output.write(report, speech, drawn: certainty?.uncertainty.drawn)
        open.tell(open.project.diagnostics + run.diagnostics + findings, speech)
        if certainty?.uncertainty.isPartial == true { throw ExitStatus.interrupted }
    }

    /// How sure the ranks are, where that is asked for or assumptions are declared.
    func certainty(_ open: OpenProject, _ run: Run, year: Int?) throws -> (Certainty?, [Diagnostic]) {
        let isDeclared = !open.project.plan.assumptions.isEmpty
        let (interval, tiers) = (interval ?? isDeclared, tiers ?? isDeclared)
        guard interval || tiers else { return (nil, []) }
        try open.requireAssumptions()
        let analysis = try drawing.analysis(of: open, run, year: year)
        if analysis.plan.assumptions.isEmpty {
            guard self.interval != true, self.tiers != true else {
                throw ProjectFault(
                    diagnostics: analysis.findings + [Diagnostic(.nothingVaries)], folder: open.folder)
            }
            return (nil, analysis.findings)
        }
        let progress = DrawProgress(total: drawing.draws, speech)
        let found = analysis.uncertainty(replicates: drawing.draws, tasks: drawing.tasks) {
            progress.advance($0)
        }
        progress.end()
        guard let found else {
            return (nil, analysis.findings + analysis.failed(nil, of: drawing.draws))
        }
        return (
            Certainty(
                found, assumptions: analysis.plan.assumptions, period: analysis.period,
                showsIntervals: interval, tiers: tiers ? found.tiers(threshold: tierShare) : nil),
            analysis.findings + analysis.failed(found, of: drawing.draws)
        )
    }
}
