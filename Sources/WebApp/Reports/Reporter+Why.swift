import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import ProjectFiles
import Publication

/// Why two methods, two years, or the project and a published table differ.
extension Reporter {
    /// Two years where one is named; else the method as published and as the address changes it. Without either there
    /// is nothing to compare yet.
    func why(_ project: BuiltProject) async throws -> Reported {
        if let since = parameters.since { return try await sinceYear(since, project) }
        guard let published = state.published, !project.project.changes.isEmpty else {
            return Reported(
                report: Report(title: WebWords.why, sections: [], provenance: project.provenance),
                edition: project)
        }
        let unit = try parameters.unit.map { try UnitSearch.unit($0, in: project.project.panel.units) }
        let year = parameters.year
        return try await workspace.quick.perform { _ in
            let disagreement = Disagreement(
                try published.edition(year: year), try project.edition(year: year))
            let report = DisagreementReport(
                disagreement, first: WebWords.asPublished, second: WebWords.asChanged)
            return Reported(
                report: report.report(of: unit?.code, provenance: project.provenance), edition: project,
                warnings: project.warnings)
        }
    }

    private func sinceYear(_ earlier: Int, _ project: BuiltProject) async throws -> Reported {
        let panel = project.project.panel
        let unit = try parameters.unit.map { try UnitSearch.unit($0, in: panel.units) }
        let known = Set(panel.rows.compactMap(\.period)).sorted()
        guard known.contains(earlier), let later = try project.run.period(parameters.year) else {
            throw UsageProblem.year(earlier, known)
        }
        guard earlier != later else {
            throw UsageProblem(.yearsSame, ["year": Phrase(verbatim: "\(later)")])
        }
        guard earlier < later else {
            throw UsageProblem(
                .yearsBackwards,
                ["since": Phrase(verbatim: "\(earlier)"), "year": Phrase(verbatim: "\(later)")])
        }
        return try await workspace.quick.perform { _ in
            let change = try YearChange(
                plan: project.project.plan, panel: panel, ledger: project.project.ledger, earlier: earlier,
                later: later)
            if unit == nil, let method = change.comparison {
                throw UsageProblem(.needsOneUnit, ["method": Phrase(verbatim: method)])
            }
            return Reported(
                report: YearChangeReport(change).report(of: unit?.code, provenance: project.provenance),
                edition: project, warnings: project.warnings)
        }
    }

    func whyLeague(_ id: String, _ project: BuiltProject) async throws -> Reported {
        let (search, findings) = try project.leagues()
        let league = try search.league(id)
        let unit = try parameters.unit.map { name in
            let own = project.project.panel.units
            let known = Set(own.map(\.code))
            let named = league.positions.map(\.unit).filter { !known.contains($0.code) }
            return try UnitSearch.unit(name, in: own + named)
        }
        let year = parameters.year
        return try await workspace.quick.perform { _ in
            let disagreement = try LeagueDisagreement(
                league, own: try project.edition(year: year), dated: project.dated(league.year))
            return Reported(
                report: LeagueDisagreementReport(disagreement)
                    .report(of: unit?.code, provenance: project.provenance),
                edition: project, warnings: project.warnings + findings)
        }
    }
}

extension BuiltProject {
    /// The project as one of two sides of a difference.
    func edition(year: Int?) throws -> Explanations.Edition {
        try Explanations.Edition(
            plan: project.plan, panel: project.panel, run: run, period: try run.period(year))
    }

    /// The data as of a report's year: that year of a panel, else what is known up to it.
    func dated(_ year: Int?) -> Result<Panel, Diagnosed>? {
        guard let year else { return nil }
        if project.panel.periods.count > 1 { return .success(project.panel) }
        let project = project
        return Result { () throws(Diagnosed) in
            try project.changed(
                by: project.changes.map { "\($0.path)=\($0.after)" } + ["data.year={up-to: \(year)}"]
            ).panel
        }
    }

    /// The project's league tables, and what was found in them.
    func leagues() throws -> (search: LeagueSearch, findings: [Diagnostic]) {
        let (tables, findings) = try project.leagueTables()
        return (LeagueSearch(tables), findings)
    }
}
