import ArgumentParser
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// `zhulu show UNIT`: a unit's whole ladder.
struct Show: Command {
    static let about = About(
        name: "show", group: .rank,
        summary: Phrase(
            zh: "列出一个单位的全部层级：各节点与指标的值、权重、贡献、名次、来源。",
            en: "A unit's whole ladder: nodes and indicators with values, weights, points, ranks and sources."
        ),
        examples: [
            .init("zhulu show 深圳", zh: "按中文名", en: "by its Chinese name"),
            .init("zhulu show Beijing --lang en", zh: "按英文名，英文输出", en: "by its English name"),
            .init("zhulu show 440300 --json", zh: "按代码，输出 JSON", en: "by its code, as JSON"),
        ])

    @Argument(help: Words.help(OptionWords.unit), completion: .custom(Completions.units))
    var unit: String

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let found = try UnitSearch.unit(unit, in: open.project.panel.units)
        let run = try open.run()
        let explainer = Explainer(run, ledger: open.project.ledger)
        guard let profile = explainer.profile(of: found.code, period: year) else {
            throw UsageProblem(.unitNotRanked, ["name": found.name])
        }
        try output.write(
            UnitReport(profile, explainer: explainer).report(provenance: open.provenance), speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }
}
