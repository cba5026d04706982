import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Explanations
import Publication

/// `zhulu trends`: change, growth and slope over the years.
struct TrendsCommand: Command {
    static let about = About(
        name: "trends", group: .reason,
        summary: Phrase(
            zh: "多年数据的趋势：变化、年均增长率、最小二乘斜率与置信区间。",
            en: "Trends over the years: change, compound growth, slope of least squares with its interval."),
        examples: [
            .init(
                "zhulu init years --template panel && zhulu trends --project years", zh: "各单位总指数的趋势",
                en: "the index of all units"),
            .init(
                "zhulu init years --template panel && zhulu trends 甲 --project years", zh: "一个单位的全部节点与指标",
                en: "all nodes and indicators of one unit"),
            .init(
                "zhulu init years --template panel && zhulu trends --of cost --project years --confidence 0.9",
                zh: "各单位的一个指标", en: "one indicator of all units"),
        ],
        notes: Phrase(
            zh: "需要多年数据：data.year 为 all 或几个年份。",
            en: "Needs data of several years: data.year is all, or a list."))

    @Argument(help: Words.help(PanelOptionWords.trendUnit), completion: .custom(Completions.units))
    var unit: String?

    @Option(help: Words.help(PanelOptionWords.of))
    var of: String?

    @Option(help: Words.help(PanelOptionWords.from))
    var from: Int?

    @Option(help: Words.help(PanelOptionWords.to))
    var to: Int?

    @Option(help: Words.help(PanelOptionWords.confidence))
    var confidence: Double = 0.95

    @Option(help: Words.help(OptionWords.top))
    var top: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard confidence > 0, confidence < 1 else {
            throw ValidationError(
                Surroundings.languages.text(PanelOptionWords.confidenceOutOfRange, joinedBy: " / "))
        }
        guard (top ?? 1) >= 1 else {
            throw ValidationError(
                Surroundings.languages.text(PanelOptionWords.topOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let found = try unit.map { try UnitSearch.unit($0, in: open.project.panel.units) }
        let framework = open.project.plan.framework
        let node = try of.map { try UnitSearch.node($0, in: framework) }
        let run = try open.run()
        let known = run.final.periods.compactMap(\.period)
        let years = try span(known)
        let nodes = found == nil || node != nil ? [node ?? 0] : Array(framework.nodes.indices)
        let series = run.trends(of: nodes, units: found.map { [$0.code] }, years: years)
        if let found, series.isEmpty { throw UsageProblem(.unitNotRanked, ["name": found.name]) }
        try output.write(
            TrendReport(run, series: series, unit: found, node: node ?? 0, level: confidence)
                .report(provenance: open.provenance, top: top), speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }

    /// The years asked for, at least two of which have data.
    private func span(_ known: [Int]) throws -> ClosedRange<Int> {
        for year in [from, to].compactMap(\.self) where !known.contains(year) {
            throw UsageProblem.year(year, known)
        }
        let kept = known.filter { $0 >= from ?? .min && $0 <= to ?? .max }
        try OpenProject.requireYears(kept, for: Phrase(zh: "趋势", en: "a trend"))
        return kept[0]...kept[kept.count - 1]
    }
}
