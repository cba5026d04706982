import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// What others have published.
extension Reporter {
    func leagues(_ project: BuiltProject) throws -> Reported {
        guard project.project.declaresLeagues else {
            return Reported(
                report: Report(
                    title: WebWords.leagues, sections: [Section("none", text: [WebWords.noLeagues])],
                    provenance: project.provenance), edition: project)
        }
        let (search, findings) = try project.leagues()
        let found = try search.leagues(scope: parameters.scope)
        return Reported(
            report: LeagueListReport(found, scope: parameters.scope).report(provenance: project.provenance),
            edition: project, warnings: project.warnings + findings)
    }

    func league(_ id: String, _ project: BuiltProject) throws -> Reported {
        let (search, findings) = try project.leagues()
        let league = try search.league(id)
        let own = LeagueSearch.own(project.run)
        let ranks = Dictionary(zip(own.units.map(\.code), own.ranks), uniquingKeysWith: { first, _ in first })
            .compactMapValues { $0 }
        return Reported(
            report: LeagueReport(league, sources: search.tables.sources, ownRanks: ranks)
                .report(provenance: project.provenance),
            edition: project, warnings: project.warnings + findings)
    }

    /// Whether some weights of the project's indicators give a published order.
    func fit(_ id: String, _ project: BuiltProject) async throws -> Reported {
        let (search, findings) = try project.leagues()
        let league = try search.league(id)
        let period = try project.run.period(parameters.year)
        return try await workspace.quick.perform { _ in
            let report = try project.fit(league, period: period)
            return Reported(
                report: report.report(provenance: project.provenance), edition: project,
                warnings: project.warnings + findings)
        }
    }

    func agreement(_ project: BuiltProject) throws -> Reported {
        let (search, findings) = try project.leagues()
        let asked = parameters.reports
        guard !asked.isEmpty else {
            return Reported(
                report: Report(title: WebWords.agreement, sections: [], provenance: project.provenance),
                edition: project)
        }
        let members = try members(asked, search, project)
        return Reported(
            report: ComparisonReport(RankingField(members)).report(provenance: project.provenance),
            edition: project, warnings: project.warnings + findings)
    }

    func consensus(_ project: BuiltProject) async throws -> Reported {
        let (search, findings) = try project.leagues()
        let kept = try search.leagues(scope: parameters.scope)
        let members: [RankingField.Member]
        if parameters.reports.isEmpty {
            members = kept.filter { !$0.positions.isEmpty }.map { .league($0) }
            guard members.count > 1 else { throw LeagueSearch.tooFew(members.count) }
        } else {
            members = try self.members(parameters.reports, search, project)
        }
        let methods = parameters.consensus.map { [$0] } ?? [.kemeny]
        let input = ConsensusReport.Input(
            field: RankingField(members),
            methods: parameters.allConsensus ? ConsensusMethod.allCases : methods,
            leastReports: 2, replicates: min(1000, parameters.draws), seed: parameters.seed,
            tasks: Drawn.tasks)
        let seed = parameters.seed
        return try await workspace.long.perform { _ in
            Reported(
                report: ConsensusReport(input).report(provenance: project.provenance), edition: project,
                seed: seed, warnings: project.warnings + findings)
        }
    }

    /// The rankings that were named, each once; two at least.
    private func members(_ names: [String], _ search: LeagueSearch, _ project: BuiltProject) throws
        -> [RankingField.Member]
    {
        var seen: Set<String> = []
        let members = try names.map { try search.member($0, project.run) }
            .filter { seen.insert($0.id).inserted && !$0.isEmpty }
        guard members.count > 1 else { throw LeagueSearch.tooFew(members.count) }
        return members
    }
}

extension BuiltProject {
    fileprivate func fit(_ league: League, period: Int?) throws -> LeagueFitReport {
        let fit = LeagueFit(
            run, panel: project.panel, period: period, ranking: { PartialRanking(league, units: $0) },
            othersBelow: false, bounds: 0...1)
        guard !fit.fit.pairs.isEmpty else {
            throw UsageProblem(.leagueWithoutOrder, ["name": league.title])
        }
        guard let answer = fit.fit.answer(nearestTo: fit.own) else {
            throw UsageProblem(.fitUndecided, ["name": league.title])
        }
        var ranks: [String: Double] = [:]
        for row in run.final.rows.indices where period == nil || run.final.rows[row].period == period {
            ranks[run.final.unit(at: row).code] = run.ranks[row]
        }
        return LeagueFitReport(
            fit, answer, league: league, bounds: 0...1,
            rebuilt: try fit.rebuilt(LeagueFitReport.weights(answer)),
            units: project.panel.units + league.positions.map(\.unit),
            indicators: Dictionary(
                run.plan.framework.nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first }),
            ownRanks: ranks)
    }
}
