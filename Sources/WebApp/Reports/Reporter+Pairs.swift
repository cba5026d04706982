import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// Two units: where the gap comes from, and what would close it.
extension Reporter {
    /// Two different units and their rows.
    private struct Pair {
        let units: (first: StatisticalUnit, second: StatisticalUnit)
        let rows: (first: Int, second: Int)
        let period: Int?

        init(_ first: String, _ second: String, _ project: BuiltProject, year: Int?) throws {
            let known = project.project.panel.units
            units = (try UnitSearch.unit(first, in: known), try UnitSearch.unit(second, in: known))
            guard units.first.code != units.second.code else {
                throw UsageProblem(.unitsSame, ["name": units.first.name])
            }
            let run = project.run
            let period = year ?? run.final.periods.last?.period
            func row(_ unit: StatisticalUnit) throws -> Int {
                guard let row = run.row(of: unit.code, period: period), run.ranks[row] != nil else {
                    throw UsageProblem(.unitNotRanked, ["name": unit.name])
                }
                return row
            }
            rows = (try row(units.first), try row(units.second))
            self.period = period
        }
    }

    func compare(_ first: String, _ second: String, _ project: BuiltProject) async throws -> Reported {
        let pair = try Pair(first, second, project, year: parameters.year)
        let explainer = project.explainer
        guard let own = explainer.profile(of: pair.units.first.code, period: pair.period),
            let other = explainer.profile(of: pair.units.second.code, period: pair.period),
            let gap = explainer.gap(pair.rows.first, pair.rows.second)
        else { throw UsageProblem(.unitNotRanked, ["name": pair.units.first.name]) }
        let drawn = try await drawn(project, year: pair.period)
        let report = GapReport(
            gap, first: own, second: other, explainer: explainer, level: parameters.level ?? 1,
            uncertainty: drawn?.uncertainty)
        return Reported(
            report: report.report(provenance: project.provenance), edition: project,
            seed: drawn == nil ? nil : parameters.seed,
            warnings: project.warnings + (drawn?.findings ?? []))
    }

    /// Every way in which the first could come level with the second.
    func overtake(_ first: String, _ second: String, _ project: BuiltProject) async throws -> Reported {
        let pair = try Pair(first, second, project, year: parameters.year)
        let (draws, seed) = (parameters.draws, parameters.seed)
        return try await workspace.long.perform { _ in
            let contest = Contest(
                run: project.run, panel: project.project.panel, challenger: pair.rows.first,
                leader: pair.rows.second)
            var findings = OvertakeReport.Findings()
            if contest.difference < 0 {
                findings.weights = contest.oneWeight()
                findings.shifts = contest.weightShifts()
                findings.indicators = contest.oneIndicator(nil)
                findings.bundle = contest.bundle(project.project.improvementTerms)
            }
            findings.share = contest.leadingShare(draws: draws, seed: seed)
            return Reported(
                report: OvertakeReport(contest, findings).report(provenance: project.provenance),
                edition: project, seed: seed, warnings: project.warnings)
        }
    }

    /// Two units are still to be chosen.
    func pair(_ project: BuiltProject) -> Reported {
        Reported(
            report: Report(title: WebWords.pair, sections: [], provenance: project.provenance),
            edition: project)
    }
}
