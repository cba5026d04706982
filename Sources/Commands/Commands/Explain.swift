import ArgumentParser
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// `zhulu explain`: the paragraph behind a diagnostic, or the arithmetic behind a number.
struct Explain: Command {
    static let about = About(
        name: "explain", group: .check,
        summary: Phrase(
            zh: "解释一个诊断代码，或一个分数是怎样算出来的。",
            en: "Explain a diagnostic, or how a score was computed."),
        examples: [
            .init("zhulu explain W0403", zh: "诊断代码背后的说明", en: "the paragraph behind a code"),
            .init("zhulu explain 深圳", zh: "总分由什么构成", en: "what the index is made of"),
            .init("zhulu explain Shenzhen capital", zh: "一个支柱", en: "one pillar"),
            .init(
                "zhulu explain 深圳 listed_firms_a", zh: "一个指标：从原始值到得分，及其证据",
                en: "one indicator: from raw value to points, with the evidence"),
        ])

    @Argument(help: Words.help(OptionWords.unitOrCode), completion: .custom(Completions.units))
    var subject: String

    @Argument(help: Words.help(OptionWords.node), completion: .custom(Completions.nodes))
    var node: String?

    @Option(help: Words.help(OptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        if node == nil, let kind = DiagnosticKind.known(subject) {
            return try output.write(KindReport.report(kind), speech)
        }
        if node == nil, Explain.looksLikeCode(subject) {
            let codes = (DiagnosticKind.catalogue + DiagnosticKind.commandLine).map(\.code)
            throw UsageProblem(
                .codeUnknown, ["name": Phrase(verbatim: subject)],
                suggestion: Suggestion.nearest(to: subject, in: codes))
        }
        let open = try project.open()
        let found = try UnitSearch.unit(subject, in: open.project.panel.units)
        let position = try node.map { try UnitSearch.node($0, in: open.project.plan.framework) } ?? 0
        let run = try open.run()
        guard let row = run.row(of: found.code, period: year) else {
            throw UsageProblem(.unitNotRanked, ["name": found.name])
        }
        let explainer = Explainer(run, ledger: open.project.ledger)
        try output.write(report(position, row, explainer, open.provenance), speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }

    private func report(
        _ position: Int, _ row: Int, _ explainer: Explainer, _ provenance: Provenance
    ) -> Report {
        let run = explainer.run
        let node = run.plan.framework.nodes[position]
        if node.isLeaf, let trace = explainer.cell(node.id, row: row) {
            return CellReport(trace).report(provenance: provenance)
        }
        return NodeReport(
            explainer.trace(position, row: row), unit: run.final.unit(at: row),
            period: run.final.rows[row].period
        ).report(provenance: provenance)
    }

    /// A letter of severity and four digits.
    static func looksLikeCode(_ text: String) -> Bool {
        let bytes = Array(text.uppercased().utf8)
        return bytes.count == 5 && "EWN".utf8.contains(bytes[0])
            && bytes.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
}
