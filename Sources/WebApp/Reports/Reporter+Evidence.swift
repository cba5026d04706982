import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// What the numbers rest on.
extension Reporter {
    /// All that is said of one cell: used and not, contradictions, and what another value would do.
    func evidence(_ name: String, _ indicator: String, _ project: BuiltProject) throws -> Reported {
        let panel = project.project.panel
        let unit = try UnitSearch.unit(name, in: panel.units)
        let measured = try IndicatorSearch.indicator(indicator, in: panel.indicators)
        let periods = panel.periods.map(\.period)
        let isPanel = periods.contains { $0 != nil }
        let period = isPanel ? parameters.year ?? periods.last ?? nil : nil
        let inquirer = CellInquirer(project.run, panel: panel, ledger: project.project.ledger)
        guard let inquiry = inquirer.inquiry(unit: unit, indicator: measured.code, period: period) else {
            throw UsageProblem(
                .yearNotInData,
                ["year": Phrase(verbatim: period.map(String.init) ?? ""), "unit": unit.name])
        }
        guard !inquiry.statements.isEmpty || inquiry.imputed != nil else {
            throw UsageProblem(
                .cellWithoutEvidence,
                ["unit": unit.name, "indicator": measured.name, "year": Phrase(verbatim: "")])
        }
        return Reported(
            report: InquiryReport(inquiry).report(provenance: project.provenance), edition: project,
            warnings: project.warnings)
    }

    /// All sources, and what is wrong with them.
    func sources(_ project: BuiltProject) -> Reported {
        let source = project.project
        let review = SourceReview(source.ledger, plan: source.plan, panel: source.panel)
        let book = SourceBook(source.ledger, plan: source.plan, panel: source.panel)
        var report = SourceListReport(book, review: review, table: source.ledger.table?.file)
            .report(provenance: project.provenance)
        let check = SourceCheckReport(review).report(provenance: project.provenance)
        report.sections += check.sections.enumerated().map { position, section in
            var section = section
            section.id = "check_" + section.id
            if position == 0 { section.heading = section.heading ?? check.title }
            return section
        }
        return Reported(report: report, edition: project, warnings: project.warnings)
    }

    /// - Parameter isFull: whether every value is listed; it may be hundreds.
    func source(_ id: String, _ project: BuiltProject, isFull: Bool) throws -> Reported {
        let source = project.project
        let account = try SourceBook(source.ledger, plan: source.plan, panel: source.panel).account(id)
        return Reported(
            report: SourceReport(account, ledger: source.ledger, panel: source.panel, listsValues: isFull)
                .report(provenance: project.provenance),
            edition: project, warnings: project.warnings)
    }
}
