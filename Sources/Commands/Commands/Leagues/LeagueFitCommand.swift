import Analysis
import ArgumentParser
import Diagnostics
import IndexModel
import Publication

/// `zhulu league fit REPORT`: whether some weights give a published order.
struct LeagueFitCommand: Command {
    static let about = About(
        name: "fit", group: .reason,
        summary: Phrase(
            zh: "核查一份排行榜：本项目的指标有没有一组权重给出它的次序。",
            en: "Audit a league table: do any weights of the project's indicators give its order?"),
        examples: [
            .init("zhulu league fit tmt_ai_city_2024", zh: "任何非负权重", en: "any weights that are not negative"),
            .init(
                "zhulu league fit idc_ai_compute_2018 --max-weight 0.2 --lang en || true", zh: "每个指标至多 20%",
                en: "none above 20 %"),
        ],
        notes: Phrase(
            zh: "退出码：有为 0，没有为 1。没有时列出不能成立的先后，和满足最多的一组权重。",
            en:
                "The exit code is 0 where there are such weights and 1 where there are none; then the orders that cannot hold are named, and the weights that satisfy most."
        ))

    @Argument(help: Words.help(OptionWords.league), completion: .custom(Completions.leagues))
    var report: String

    @Option(help: Words.help(OptionWords.minWeight))
    var minWeight: Double = 0

    @Option(help: Words.help(OptionWords.maxWeight))
    var maxWeight: Double = 1

    @Flag(help: Words.help(OptionWords.othersBelow))
    var othersBelow = false

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard minWeight >= 0, maxWeight <= 1, minWeight <= maxWeight else {
            throw ValidationError(
                Surroundings.languages.text(OptionWords.weightsOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let (search, noted) = try open.leagues()
        let league = try search.league(report)
        let run = try open.run()
        let period = try open.period(year)
        let bounds = minWeight...maxWeight
        let fit = LeagueFit(
            run, panel: open.project.panel, period: period,
            ranking: { PartialRanking(league, units: $0) }, othersBelow: othersBelow, bounds: bounds)
        guard !fit.fit.pairs.isEmpty else {
            throw UsageProblem(.leagueWithoutOrder, ["name": league.title])
        }
        let count = Double(fit.indicators.count)
        guard count * minWeight <= 1, count * maxWeight >= 1 else {
            throw UsageProblem(
                .weightsCannotAddUp, ["count": Phrase(verbatim: "\(fit.indicators.count)")])
        }
        guard let answer = fit.fit.answer(nearestTo: fit.own) else {
            throw UsageProblem(.fitUndecided, ["name": league.title])
        }
        let framework = run.plan.framework
        let rebuilt: [Double]
        do throws(Diagnosed) {
            rebuilt = try fit.rebuilt(LeagueFitReport.weights(answer))
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
        var ranks: [String: Double] = [:]
        for row in run.final.rows.indices where period == nil || run.final.rows[row].period == period {
            ranks[run.final.unit(at: row).code] = run.ranks[row]
        }
        let found = LeagueFitReport(
            fit, answer, league: league, bounds: bounds, rebuilt: rebuilt,
            units: open.project.panel.units + league.positions.map(\.unit),
            indicators: Dictionary(
                framework.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            ownRanks: ranks)
        try output.write(found.report(provenance: open.provenance(with: .leagues)), speech)
        open.tell(open.project.diagnostics + run.diagnostics + noted, speech)
        if !LeagueFitReport.isPossible(answer) { throw ExitStatus.no }
    }
}
