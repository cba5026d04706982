import Construction
import Diagnostics
import Explanations
import Methods
import Publication

/// Methods and data, and what the program is.
extension Reporter {
    func method(_ id: String) throws -> Reported {
        let found = Catalogue.declarations.filter { $0.id == id.lowercased() }
        guard !found.isEmpty else {
            throw UsageProblem(
                .methodNotFound, ["name": Phrase(verbatim: id)],
                suggestion: Suggestion.nearest(to: id, in: Catalogue.declarations.map(\.id)))
        }
        return Reported(report: MethodReport.description(found))
    }

    func data(_ edition: BuiltProject) -> Reported {
        var report = DataReport(
            plan: edition.project.plan, raw: edition.run.raw, ledger: edition.project.ledger
        ).report(findings: edition.findings)
        report.provenance = edition.provenance
        return Reported(report: report, edition: edition)
    }

    /// The project's own methodology: its tree with weights, and its methods.
    func plan(_ edition: BuiltProject) -> Reported {
        Reported(
            report: PlanReport(edition.run, effective: edition.explainer.effectiveWeights)
                .report(provenance: edition.provenance),
            edition: edition, warnings: edition.warnings)
    }

    /// How to check what is shown.
    func about(_ edition: BuiltProject) -> Reported {
        Reported(report: AboutReport(edition.provenance).report(), edition: edition)
    }
}
