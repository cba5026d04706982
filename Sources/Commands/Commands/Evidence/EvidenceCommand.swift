import ArgumentParser
import Diagnostics
import Explanations
import IndexModel
import Publication

/// `zhulu evidence UNIT INDICATOR`: all that is said of one cell.
struct EvidenceCommand: Command {
    static let about = About(
        name: "evidence", group: .source,
        summary: Phrase(
            zh: "一个单元格的全部数值：采用与否、为何、是否相符，以及换一个值名次会怎样。",
            en:
                "All values of a cell: which is used and why, what differs from it, and what another would do."
        ),
        examples: [
            .init("zhulu evidence 深圳 hightech_firms", zh: "指数采用的指标", en: "an indicator of the index"),
            .init(
                "zhulu evidence Hangzhou compute_target_pflops --lang en", zh: "目标值：不是观测值",
                en: "targets, which are no observations"),
            .init(
                "zhulu evidence 北京 genai_registered", zh: "两个来源相差超出准确度",
                en: "two sources that differ beyond their accuracy"),
        ])

    @Argument(help: Words.help(OptionWords.unit), completion: .custom(Completions.units))
    var unit: String

    @Argument(help: Words.help(EvidenceOptionWords.indicator), completion: .custom(Completions.indicators))
    var indicator: String

    @Option(help: Words.help(EvidenceOptionWords.year))
    var year: Int?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let panel = open.project.panel
        let found = try UnitSearch.unit(unit, in: panel.units)
        let measured = try IndicatorSearch.indicator(indicator, in: panel.indicators)
        let run = try open.run()
        let periods = panel.periods.map(\.period)
        let isPanel = periods.contains { $0 != nil }
        let period = isPanel ? year ?? periods.last ?? nil : nil
        let inquirer = CellInquirer(run, panel: panel, ledger: open.project.ledger)
        guard var inquiry = inquirer.inquiry(unit: found, indicator: measured.code, period: period) else {
            throw UsageProblem(
                .yearNotInData,
                [
                    "year": Phrase(verbatim: period.map(String.init) ?? ""),
                    "unit": found.name,
                ])
        }
        if let year, !isPanel { inquiry = inquiry.keeping(year: year) }
        guard !inquiry.statements.isEmpty || inquiry.imputed != nil && year == nil else {
            throw UsageProblem(
                .cellWithoutEvidence,
                [
                    "unit": found.name, "indicator": measured.name,
                    "year": Phrase(
                        zh: year.map { "（\($0)）" } ?? "", en: year.map { " in \($0)" } ?? ""),
                ])
        }
        try output.write(InquiryReport(inquiry).report(provenance: open.provenance), speech)
        open.tell(open.project.diagnostics + run.diagnostics, speech)
    }
}
