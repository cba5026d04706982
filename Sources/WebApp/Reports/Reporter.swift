import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods
import Publication

/// Answers what is asked about a project with the same reports as the commands.
struct Reporter: Sendable {
    let workspace: Workspace
    let state: Workspace.State
    let parameters: Parameters

    /// - Parameter isFull: whether all is listed, as for machines.
    /// - Throws: ``UsageProblem`` where what is asked for is not there; ``Diagnosed`` where it cannot be computed.
    func reported(_ subject: Subject, isFull: Bool) async throws -> Reported {
        switch subject {
        case .methods: return Reported(report: MethodReport.list(Catalogue.declarations))
        case let .method(id): return try method(id)
        default: break
        }
        guard let edition = try await edition() else { throw Diagnosed(state.problems) }
        return try await reported(subject, edition, isFull: isFull)
    }

    private func reported(_ subject: Subject, _ edition: BuiltProject, isFull: Bool) async throws -> Reported
    {
        switch subject {
        case .ranking: try await ranking(edition)
        case .units: try similar(edition, isFull: isFull)
        case let .unit(name): try unit(name, edition)
        case let .profile(name): try profile(name, edition, isFull: isFull)
        case let .node(unit, node): try self.node(unit, node, edition)
        case let .evidence(unit, indicator): try evidence(unit, indicator, edition)
        case let .lens(id): try await lens(id, edition)
        case .pair: pair(edition)
        case let .compare(first, second): try await compare(first, second, edition)
        case let .overtake(first, second): try await overtake(first, second, edition)
        case .why: try await why(edition)
        case let .whyLeague(id): try await whyLeague(id, edition)
        case .leagues: try leagues(edition)
        case let .league(id): try league(id, edition)
        case let .fit(id): try await fit(id, edition)
        case .agreement: try agreement(edition)
        case .consensus: try await consensus(edition)
        case .audit: try await audit(edition)
        case .claim: try await claim(edition)
        case .plan: plan(edition)
        case .studio: try await studio()
        case .review: try await review()
        case .data: data(edition)
        case .matrix: try matrix(edition)
        case .publishing: try await publishing(edition)
        case .sources: sources(edition)
        case let .source(id): try source(id, edition, isFull: isFull)
        case .about: about(edition)
        case .methods, .method: Reported(report: MethodReport.list([]))
        }
    }

    /// The project with the changes that the address asks for.
    func edition() async throws -> BuiltProject? {
        guard let published = state.published else { return nil }
        let changes = try parameters.scenario.changes(of: published)
        return try await workspace.edition(changes, of: state)
    }

    // MARK: Ranks

    private func ranking(_ edition: BuiltProject) async throws -> Reported {
        let height = edition.run.plan.framework.height
        if let level = parameters.level, level > height {
            throw Parameters.invalid(
                "level", Phrase(zh: "共有 \(height) 层", en: "there are \(height) levels"))
        }
        var found = Reported(report: Report(title: Phrase(verbatim: ""), sections: []), edition: edition)
        found.warnings = edition.warnings
        if let drawn = try await drawn(edition, year: nil) {
            found.seed = parameters.seed
            found.warnings += drawn.findings
            found.certainty = drawn.uncertainty.map { uncertainty in
                Certainty(
                    uncertainty, assumptions: drawn.analysis.plan.assumptions, period: drawn.analysis.period,
                    showsIntervals: true, tiers: uncertainty.tiers(threshold: 0.9))
            }
        }
        found.report = RankingReport(
            top: parameters.top, level: parameters.level, certainty: found.certainty
        ).report(of: edition.run, provenance: edition.provenance)
        return found
    }

    /// Draws of the assumptions; `nil` where none are declared.
    func drawn(_ edition: BuiltProject, year: Int?) async throws -> Drawn? {
        guard !edition.project.plan.assumptions.isEmpty else { return nil }
        return try await workspace.drawn(
            edition, draws: parameters.draws, seed: parameters.seed, year: year, of: state)
    }

    private func audit(_ edition: BuiltProject) async throws -> Reported {
        let audit = try await workspace.audit(
            edition, draws: parameters.draws, seed: parameters.seed, year: parameters.year, of: state)
        let failed =
            audit.analysis.plan.assumptions.isEmpty
            ? [] : audit.analysis.failed(audit.uncertainty, of: parameters.draws)
        return Reported(
            report: AuditReport(audit, top: parameters.top ?? 15).report(provenance: edition.provenance),
            edition: edition, seed: parameters.seed,
            warnings: edition.warnings + audit.analysis.findings + failed)
    }

    private func claim(_ edition: BuiltProject) async throws -> Reported {
        guard let query = parameters.query else {
            return Reported(
                report: Report(title: WebWords.claim, sections: [], provenance: edition.provenance),
                edition: edition)
        }
        let plan = edition.project.plan
        let claim = try ClaimReader(units: edition.project.panel.units, framework: plan.framework)
            .claim(query)
        let (draws, seed, year) = (parameters.draws, parameters.seed, parameters.year)
        let (verdict, analysis) = try await workspace.quick.perform { demand in
            let analysis = try edition.analysis(seed: seed, target: claim.node, year: year)
            for code in claim.units where analysis.position(of: code) == nil {
                throw UsageProblem(.unitNotRanked, ["name": edition.name(of: code)])
            }
            guard !analysis.plan.assumptions.isEmpty else {
                throw Diagnosed(analysis.findings + [Diagnostic(.nothingVaries)])
            }
            let verdict = analysis.verdict(on: claim, replicates: draws, tasks: Drawn.tasks) { _ in
                !demand.isOver
            }
            return (verdict, analysis)
        }
        guard let verdict else { throw Diagnosed(analysis.failed(nil, of: draws)) }
        return Reported(
            report: ClaimReport(verdict, analysis: analysis, requested: draws)
                .report(provenance: edition.provenance),
            edition: edition, seed: seed,
            warnings: edition.warnings + analysis.findings
                + [ClaimReader.warning(on: claim, units: analysis.units.count)].compactMap { $0 }
                + analysis.failed(verdict.firstFailure, count: verdict.failures, of: draws))
    }

    // MARK: Units

    private func unit(_ name: String, _ edition: BuiltProject) throws -> Reported {
        let unit = try UnitSearch.unit(name, in: edition.project.panel.units)
        guard let profile = edition.explainer.profile(of: unit.code, period: parameters.year) else {
            throw UsageProblem(.unitNotRanked, ["name": unit.name])
        }
        return Reported(
            report: UnitReport(profile, explainer: edition.explainer).report(provenance: edition.provenance),
            edition: edition, warnings: edition.warnings)
    }

    private func node(_ name: String, _ node: String, _ edition: BuiltProject) throws -> Reported {
        let unit = try UnitSearch.unit(name, in: edition.project.panel.units)
        let position = try UnitSearch.node(node, in: edition.project.plan.framework)
        guard let row = edition.run.row(of: unit.code, period: parameters.year) else {
            throw UsageProblem(.unitNotRanked, ["name": unit.name])
        }
        let code = edition.project.plan.framework.nodes[position].id
        let report: Report
        if let trace = edition.explainer.cell(code, row: row) {
            report = CellReport(trace).report(provenance: edition.provenance)
        } else {
            report = NodeReport(
                edition.explainer.trace(position, row: row), unit: edition.run.final.unit(at: row),
                period: edition.run.final.rows[row].period
            ).report(provenance: edition.provenance)
        }
        return Reported(report: report, edition: edition, warnings: edition.warnings)
    }
}

extension BuiltProject {
    /// The name of a unit of the project.
    func name(of code: String) -> Phrase {
        project.panel.units.first { $0.code == code }?.name ?? Phrase(verbatim: code)
    }
}
