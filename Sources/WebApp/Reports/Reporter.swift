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

    /// - Throws: ``UsageProblem`` where what is asked for is not there; ``Diagnosed`` where it cannot be computed.
    func reported(_ subject: Subject) async throws -> Reported {
        switch subject {
        case .methods: return Reported(report: MethodReport.list(Catalogue.declarations))
        case let .method(id): return try method(id)
        default: break
        }
        guard let edition = try await edition() else { throw Diagnosed(state.problems) }
        return switch subject {
        case .ranking: try await ranking(edition)
        case let .unit(name): try unit(name, edition)
        case let .node(unit, node): try self.node(unit, node, edition)
        case let .compare(first, second): try await compare(first, second, edition)
        case .audit: try await audit(edition)
        case .claim: try await claim(edition)
        case .data: data(edition)
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
    private func drawn(_ edition: BuiltProject, year: Int?) async throws -> Drawn? {
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
        let (verdict, analysis) = try await Work.quick.perform { demand in
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

    private func compare(_ first: String, _ second: String, _ edition: BuiltProject) async throws -> Reported
    {
        let units = edition.project.panel.units
        let pair = (try UnitSearch.unit(first, in: units), try UnitSearch.unit(second, in: units))
        guard pair.0.code != pair.1.code else {
            throw UsageProblem(.unitsSame, ["name": pair.0.name])
        }
        let run = edition.run
        let period = parameters.year ?? run.final.periods.last?.period
        func row(_ unit: StatisticalUnit) throws -> Int {
            guard let row = run.row(of: unit.code, period: period), run.ranks[row] != nil else {
                throw UsageProblem(.unitNotRanked, ["name": unit.name])
            }
            return row
        }
        let rows = (try row(pair.0), try row(pair.1))
        let explainer = edition.explainer
        guard let own = explainer.profile(of: pair.0.code, period: period),
            let other = explainer.profile(of: pair.1.code, period: period),
            let gap = explainer.gap(rows.0, rows.1)
        else { throw UsageProblem(.unitNotRanked, ["name": pair.0.name]) }
        let drawn = try await drawn(edition, year: period)
        let report = GapReport(
            gap, first: own, second: other, explainer: explainer, level: parameters.level ?? 1,
            uncertainty: drawn?.uncertainty)
        return Reported(
            report: report.report(provenance: edition.provenance), edition: edition,
            seed: drawn == nil ? nil : parameters.seed,
            warnings: edition.warnings + (drawn?.findings ?? []))
    }

    // MARK: Methods and data

    private func method(_ id: String) throws -> Reported {
        let found = Catalogue.declarations.filter { $0.id == id.lowercased() }
        guard !found.isEmpty else {
            throw UsageProblem(
                .methodNotFound, ["name": Phrase(verbatim: id)],
                suggestion: Suggestion.nearest(to: id, in: Catalogue.declarations.map(\.id)))
        }
        return Reported(report: MethodReport.description(found))
    }

    private func data(_ edition: BuiltProject) -> Reported {
        var report = DataReport(
            plan: edition.project.plan, raw: edition.run.raw, ledger: edition.project.ledger
        ).report(findings: edition.findings)
        report.provenance = edition.provenance
        return Reported(report: report, edition: edition)
    }
}

extension BuiltProject {
    /// The name of a unit of the project.
    func name(of code: String) -> Phrase {
        project.panel.units.first { $0.code == code }?.name ?? Phrase(verbatim: code)
    }
}
