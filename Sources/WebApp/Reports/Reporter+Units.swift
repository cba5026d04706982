import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// What units are good at, and who is like whom.
extension Reporter {
    func profile(_ name: String, _ project: BuiltProject, isFull: Bool) throws -> Reported {
        let unit = try UnitSearch.unit(name, in: project.project.panel.units)
        let framework = project.run.plan.framework
        let period = try project.run.period(parameters.year)
        let indicators = ProfileMatrix(project.run, nodes: framework.leaves, period: period)
        let matrix = ProfileMatrix(project.run, nodes: framework.root.children, period: period)
        guard
            let profile = project.explainer.relativeProfile(of: unit.code, by: matrix, indicators: indicators)
        else { throw UsageProblem(.unitNotRanked, ["name": unit.name]) }
        let ways = profile.waysUp(
            in: project.run, of: project.project.panel, terms: project.project.improvementTerms)
        return Reported(
            report: ProfileReport([profile], ways: [ways], isFull: isFull)
                .report(provenance: project.provenance),
            edition: project, warnings: project.warnings)
    }

    /// Who is like whom; those nearest to one unit where it is named.
    func similar(_ project: BuiltProject, isFull: Bool) throws -> Reported {
        let run = project.run
        let nodes = try columns(of: run.plan.framework)
        func matrix(_ period: Int?) -> ProfileMatrix { ProfileMatrix(run, nodes: nodes, period: period) }
        let whole = matrix(try project.run.period(parameters.year))
        let own = try parameters.unit.map { name in
            let unit = try UnitSearch.unit(name, in: project.project.panel.units)
            guard let position = whole.position(of: unit.code) else {
                throw UsageProblem(.unitNotRanked, ["name": unit.name])
            }
            return position
        }
        if let clusters = parameters.clusters, clusters > max(1, whole.units.count) {
            throw UsageProblem(
                .clustersOutOfRange,
                [
                    "count": Phrase(verbatim: "\(clusters)"),
                    "units": Phrase(verbatim: "\(whole.units.count)"),
                ])
        }
        let periods = run.final.periods.map(\.period)
        let report = SimilarReport(
            Clustering(whole, clusters: parameters.clusters),
            ranks: Ranking.ranks(whole.rows.map { run.scores[$0] }, ties: run.plan.ties), unit: own,
            years: Differentiation.overYears(
                parameters.year == nil && periods.count > 1 ? periods.map(matrix) : [whole]),
            isOneScale: run.isOneScale, isFull: isFull)
        return Reported(
            report: report.report(provenance: project.provenance), edition: project,
            warnings: project.warnings)
    }

    /// The nodes of the level asked for; the index's children otherwise.
    private func columns(of framework: Framework) throws -> [Int] {
        guard let level = parameters.level else { return framework.root.children }
        guard level < framework.height else {
            throw Parameters.invalid(
                "level",
                Phrase(
                    zh: "须在 1 与 \(framework.height - 1) 之间",
                    en: "it lies between 1 and \(framework.height - 1)"))
        }
        return framework.positions(level: level)
    }

    /// Units through a lens; the leading ones where none is named.
    func lens(_ name: String, _ project: BuiltProject) async throws -> Reported {
        let lens = try LensSearch.lens(name, in: project.project.plan.lenses)
        let run = project.run
        let matrix = ProfileMatrix(run, lens: lens, period: try project.run.period(parameters.year))
        let indicators = ProfileMatrix(run, nodes: run.plan.framework.leaves, period: matrix.period)
        let asked = try LensSearch.claims(
            parameters.units ?? leading(matrix, run), of: lens, in: project.project.panel.units)
        let isByOrder =
            parameters.units != nil && asked.count == matrix.columns.count
            && asked.allSatisfy { $0.group == nil }
        let claims = try asked.enumerated().map { position, claim in
            guard let unit = matrix.position(of: claim.unit.code) else {
                throw UsageProblem(.unitNotRanked, ["name": claim.unit.name])
            }
            let group = claim.group.flatMap { code in matrix.columns.firstIndex { $0.id == code } }
            return LensClaim(unit: unit, group: isByOrder ? position : group, isByOrder: isByOrder)
        }
        let (draws, seed) = (parameters.draws, parameters.seed)
        return try await workspace.long.perform { demand in
            var (analysis, certainty): (UncertaintyAnalysis?, LensCertainty?)
            if !project.project.plan.assumptions.isEmpty {
                analysis = try project.analysis(seed: seed, year: matrix.period)
            }
            if let analysis, !analysis.plan.assumptions.isEmpty {
                certainty = analysis.certainty(
                    of: lens, nominal: matrix,
                    claims: claims.map {
                        (matrix.units[$0.unit].code, $0.group.map { matrix.columns[$0].id })
                    },
                    replicates: draws, tasks: Drawn.tasks
                ) { _ in !demand.isOver }
            }
            let report = LensReport(
                lens, run: run, matrix: matrix, indicators: indicators, claims: claims, certainty: certainty,
                analysis: analysis)
            return Reported(
                report: report.report(provenance: project.provenance), edition: project,
                seed: certainty == nil ? nil : seed,
                warnings: project.warnings + (analysis?.findings ?? []))
        }
    }

    private func leading(_ matrix: ProfileMatrix, _ run: Run) -> [String] {
        let order = matrix.rows.indices.sorted {
            (run.ranks[matrix.rows[$0]] ?? .infinity, $0) < (run.ranks[matrix.rows[$1]] ?? .infinity, $1)
        }
        return order.prefix(max(3, matrix.columns.count)).map { matrix.units[$0].code }
    }
}
