import Analysis
import ArgumentParser
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// `zhulu compare A B`: where the gap between two units comes from.
struct Compare: Command {
    static let about = About(
        name: "compare", group: .reason,
        summary: Phrase(
            zh: "两个单位的差距从哪里来：逐节点、逐指标相加，正好等于得分之差。",
            en: "Where the gap between two units comes from: nodes and indicators that add up to it exactly."),
        examples: [
            .init("zhulu compare 上海 深圳", zh: "逐指标的差距", en: "the gap by indicator"),
            .init("zhulu compare Beijing Shanghai --level 2 --lang en", zh: "只到支柱", en: "by pillar alone"),
            .init(
                "zhulu compare 杭州 广州 --set methods.aggregation=geometric --no-draws", zh: "换成几何平均",
                en: "under a geometric mean"),
        ],
        notes: Phrase(
            zh: "非算术平均下，每个节点的差距按所列的方法精确分解，加总仍等于得分之差。要问“改一个指标能怎样”，用 overtake。",
            en:
                "Under means other than the arithmetic one each node's difference is divided exactly, by the method that is named. What would change if one indicator did is the question of overtake."
        ))

    @Argument(help: Words.help(OptionWords.unit), completion: .custom(Completions.units))
    var first: String

    @Argument(help: Words.help(OptionWords.otherUnit), completion: .custom(Completions.units))
    var second: String

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @Option(help: Words.help(OptionWords.lowestLevel))
    var level: Int = 1

    @Flag(help: Words.help(OptionWords.noDraws))
    var noDraws = false

    @OptionGroup var drawing: DrawOptions
    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let pair = try UnitPair(first, second, in: open)
        let run = try open.run()
        guard (1...run.plan.framework.height).contains(level) else {
            throw UsageProblem(
                .levelUnknown,
                [
                    "level": Phrase(verbatim: "\(level)"),
                    "height": Phrase(verbatim: "\(run.plan.framework.height)"),
                ])
        }
        let explainer = Explainer(run, ledger: open.project.ledger)
        let (rows, period) = try pair.rows(in: run, year: year)
        guard let own = explainer.profile(of: pair.first.code, period: period),
            let other = explainer.profile(of: pair.second.code, period: period),
            let gap = explainer.gap(rows.first, rows.second)
        else { throw UsageProblem(.unitNotRanked, ["name": pair.first.name]) }
        let (uncertainty, findings) = try draws(open, run, period)
        let report = GapReport(
            gap, first: own, second: other, explainer: explainer, level: level, uncertainty: uncertainty)
        try output.write(
            report.report(provenance: open.provenance(with: .assumptions)), speech, drawn: uncertainty?.drawn)
        open.tell(open.project.diagnostics + run.diagnostics + findings, speech)
        if uncertainty?.isPartial == true { throw ExitStatus.interrupted }
    }

    /// Draws of the assumptions, where any are declared.
    private func draws(_ open: OpenProject, _ run: Run, _ period: Int?) throws -> (Uncertainty?, [Diagnostic])
    {
        guard !noDraws, !open.project.plan.assumptions.isEmpty else { return (nil, []) }
        let analysis = try drawing.analysis(of: open, run, year: period)
        let progress = DrawProgress(total: drawing.draws, speech)
        let found = analysis.uncertainty(replicates: drawing.draws, tasks: drawing.tasks) {
            progress.advance($0)
        }
        progress.end()
        return (found, analysis.failed(found, of: drawing.draws))
    }
}
