import Analysis
import Construction
import Diagnostics
import IndexModel

/// The audit chapter of a report: how sure the ranking is, what it hangs on, what the index is made of.
public struct AuditReport: Sendable {
    let audit: IndexAudit
    /// How many units tables show; `nil` for all.
    let top: Int?

    public init(_ audit: IndexAudit, top: Int? = 15) {
        self.audit = audit
        self.top = top
    }

    public func report(provenance: Provenance) -> Report {
        let plan = audit.analysis.plan
        let name = plan.title.en.isEmpty ? plan.framework.root.name : plan.title
        var sections: [Section] = []
        if audit.isStopped { sections.append(Section("stopped", text: [AuditWords.stopped])) }
        if let uncertainty = audit.uncertainty {
            let certainty = CertaintyChapter(audit, uncertainty, top: top)
            sections += certainty.sections()
        } else {
            sections.append(
                Section(
                    "certainty", heading: CertaintyWords.heading,
                    text: [plan.assumptions.isEmpty ? AuditWords.nothingVaries : AuditWords.nothingRanked]))
        }
        if let sensitivity = audit.sensitivity {
            sections += SensitivityChapter(audit, sensitivity).sections()
        }
        sections += ChangesChapter(audit).sections()
        sections += StructureChapter(audit).sections()
        return Report(
            title: Phrase(zh: "\(name.zh)：审计", en: "\(name.en): audit"), sections: sections,
            provenance: provenance)
    }
}
