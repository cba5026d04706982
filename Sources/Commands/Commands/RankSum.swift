import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods
import Publication

/// `zhulu rsr [NODE]`: the whole procedure of rank-sum ratios, down to tiers.
struct RankSum: Command {
    static let about = About(
        name: "rsr", group: .rank,
        summary: Phrase(
            zh: "秩和比法（RSR）：编秩、秩和比、分布与概率单位、回归、分档。",
            en: "Rank-sum ratios (RSR): ranks, ratios, their distribution on probits, the regression, tiers."),
        examples: [
            .init("zhulu rsr --lang zh", zh: "全部指标，按总权重", en: "all indicators by their weights"),
            .init(
                "zhulu rsr --ranks fractional --tiers 4", zh: "非整次秩，分四档", en: "fractional ranks, four tiers"),
            .init(
                "zhulu rsr infrastructure --weights equal --json", zh: "一个节点下的指标，等权",
                en: "the indicators under a node, weighed alike"),
        ],
        notes: Phrase(
            zh:
                "对节点下各指标标准化后的值编秩（越好秩越大），按指标的有效权重求秩和比，不论项目本身用什么方法合成。要用秩和比得出项目的得分，写 methods.aggregation: rank-sum-ratio。",
            en:
                "Ranks are of the normalised values of the indicators under the node, the best highest, and ratios go by the indicators' effective weights, whatever aggregation the project itself uses. To make the project's own scores of them, write methods.aggregation: rank-sum-ratio."
        ))

    @Argument(help: Words.help(RankSumOptionWords.node))
    var node: String?

    @Option(help: Words.help(RankSumOptionWords.ranks))
    var ranks: Ranks = .whole

    @Option(help: Words.help(RankSumOptionWords.weights))
    var weights: Weights = .given

    @Option(help: Words.help(RankSumOptionWords.tiers))
    var tiers: Int?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    enum Ranks: String, ExpressibleByArgument, CaseIterable { case whole, fractional }
    enum Weights: String, ExpressibleByArgument, CaseIterable { case given, equal }

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func validate() throws {
        guard tiers.map(RankSumTiers.range.contains) ?? true else {
            throw ValidationError(
                Surroundings.languages.text(RankSumOptionWords.tiersOutOfRange, joinedBy: " / "))
        }
    }

    func run() throws {
        let open = try project.open()
        let position = try node.map { try UnitSearch.node($0, in: open.project.plan.framework) } ?? 0
        let run = try open.run()
        let framework = run.plan.framework
        let leaves = framework.leaves(under: position)
        let effective = framework.effectiveWeights(run.weights)
        let own = leaves.map { weights == .equal ? 1 : effective[$0] }
        let rows = try RankSumRows(run, period: run.period(year))
        let columns = leaves.map { leaf in rows.rows.map { run.nodes[leaf].scores[$0] } }
        let method = RankSumRatio(
            Settings(["ranks": .text(ranks.rawValue)], for: RankSumRatio.declaration))
        let report = RankSumReport(
            node: framework.nodes[position], period: rows.period, units: rows.units,
            ratios: method.scores(columns, weights: own), indicators: leaves.count,
            isFractional: ranks == .fractional, isEqual: weights == .equal, tiers: tiers)
        try output.write(report.report(provenance: open.provenance), speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }
}

/// The rows of one year.
private struct RankSumRows {
    let period: Int?
    let rows: [Int]
    let units: [StatisticalUnit]

    init(_ run: Run, period: Int?) throws {
        self.period = period
        rows = run.final.periods.first { $0.period == period }.map { Array($0.rows) } ?? []
        units = rows.map { run.final.unit(at: $0) }
    }
}
