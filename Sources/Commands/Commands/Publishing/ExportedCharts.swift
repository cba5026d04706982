import Diagnostics
import Explanations
import Publication

/// The charts that `export` writes, by name.
struct ExportedCharts {
    /// Those of the audit, which takes longer.
    private static let ofAudit = ["wins", "sensitivity", "influence"]
    /// The one that shows a single unit.
    static let ofUnit = "pillars"

    static let names =
        ["contributions", "intervals", "bump", "shapes", "percentiles"] + ofAudit + [ofUnit]

    let open: OpenProject
    let release: ReleaseOptions
    /// As given on the command line.
    let changes: [String]
    let speech: SpeechOptions

    /// A chart with everything that it says of itself.
    /// - Throws: ``UsageProblem`` where the result has no such chart.
    func specification(_ name: String, unit: String?) throws -> (Release, VegaLite) {
        let found: Release
        let charts: [Chart]
        if ExportedCharts.ofAudit.contains(name) {
            var (audited, audit) = try release.audited(open, changes: changes, speech)
            audited.provenance.command = release.command
            found = audited
            charts = AuditReport(audit, top: 15).report(provenance: found.provenance).charts
        } else {
            found = try release.release(open, speech)
            charts = try name == ExportedCharts.ofUnit ? pillars(unit ?? "", found) : result(found)
        }
        let chart = try ChartSearch.chart(name, in: charts)
        let language = speech.languages == .en ? Language.en : .zh
        return (
            found,
            chart.specification(language, provenance: found.provenance, imprint: found.imprint)
        )
    }

    private func result(_ found: Release) -> [Chart] {
        ResultCharts.charts(
            Explainer(found.run, ledger: found.ledger),
            report: RankingReport(certainty: found.certainty)
                .report(of: found.run, provenance: found.provenance), certainty: found.certainty,
            period: found.period)
    }

    private func pillars(_ name: String, _ found: Release) throws -> [Chart] {
        let unit = try UnitSearch.unit(name, in: open.project.panel.units)
        guard let row = found.run.row(of: unit.code, period: found.period) else {
            throw UsageProblem(.unitNotRanked, ["name": unit.name])
        }
        let explainer = Explainer(found.run, ledger: found.ledger)
        return [PillarChart.chart(explainer, row: row)].compactMap { $0 }
    }

    /// Charts drawn by the program that draws.
    /// - Throws: ``Diagnosed`` with `E0873` where it is not there.
    static func drawn(_ charts: [VegaLite], as form: ChartRenderer.Form) throws -> [[UInt8]] {
        do {
            return try Waiting.result { try await ChartRenderer().drawn(charts, as: form) }
        } catch let failure as ChartRenderer.Failure {
            throw Diagnosed(failure.problem.diagnostic)
        }
    }
}
