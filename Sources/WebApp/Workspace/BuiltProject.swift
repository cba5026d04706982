import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel
import ProjectFiles
import Publication

/// A project under one method, built: what every page reads.
struct BuiltProject: Sendable {
    let project: Project
    let run: Run
    let explainer: Explainer
    let provenance: Provenance
    let declared: DeclaredDigests

    /// - Parameter declared: the digests of what is declared, where they are those of another edition.
    /// - Throws: ``Diagnosed`` where the plan cannot be run on the data.
    init(_ project: Project, version: String, declared: DeclaredDigests? = nil) throws(Diagnosed) {
        self.project = project
        run = try Constructor(project.plan).run(on: project.panel)
        explainer = Explainer(run, ledger: project.ledger)
        provenance = Provenance(project, version: version)
        self.declared = declared ?? DeclaredDigests(project)
    }

    /// What the author should know of how this was built.
    var warnings: [Diagnostic] { project.diagnostics + run.diagnostics }

    /// Everything found while reading, while building, and in the data themselves, as `zhulu check` lists it.
    var findings: [Diagnostic] {
        warnings
            + DataChecks().findings(
                plan: project.plan, panel: project.panel, ledger: project.ledger, run: run)
    }

    /// What leaves the house as of a day: its date and its licence.
    func imprint(of day: CalendarDay) -> Imprint {
        Imprint(date: day, licence: project.licence, description: project.description)
    }

    /// The index and its assumptions, ready to be drawn.
    func analysis(seed: UInt64, target: String? = nil, year: Int? = nil) throws(Diagnosed)
        -> UncertaintyAnalysis
    {
        try UncertaintyAnalysis(
            plan: project.plan, panel: project.panel, nominal: run, ledger: project.ledger, period: year,
            target: target, seed: seed)
    }
}

extension Provenance {
    /// What results of a project were made from.
    public init(_ project: Project, version: String) {
        self.init(
            method: project.digests.method, data: project.digests.data,
            changes: project.changes.map { Change(path: $0.path, before: $0.before, after: $0.after) },
            version: version)
    }
}
