import Analysis
import Construction
import Diagnostics
import Glibc

/// An edition's assumptions, drawn.
struct Drawn: Sendable {
    let analysis: UncertaintyAnalysis
    /// `nil` where nothing varies, or no draw could be computed.
    let uncertainty: Uncertainty?
    /// What the author should know of the assumptions and of draws that failed.
    let findings: [Diagnostic]

    /// - Throws: ``Diagnosed`` where there are too many combinations; `CancellationError` where nobody waits any more.
    init(
        _ edition: BuiltProject, draws: Int, seed: UInt64, year: Int?, _ shelf: EvidenceShelf,
        _ demand: Work.Demand
    ) throws {
        analysis = try edition.analysis(seed: seed, year: year)
        guard !demand.isOver else { throw CancellationError() }
        guard !analysis.plan.assumptions.isEmpty else {
            (uncertainty, findings) = (nil, analysis.findings)
            return
        }
        let evidence = shelf.draws(for: analysis, draws, tasks: Drawn.tasks, demand)
        guard !demand.isOver else { throw CancellationError() }
        uncertainty = analysis.uncertainty(replicates: draws, tasks: Drawn.tasks, evidence: evidence) { _ in
            !demand.isOver
        }
        guard !demand.isOver else { throw CancellationError() }
        findings = analysis.findings + analysis.failed(uncertainty, of: draws)
    }

    /// As the commands have it: a thread a processor, at most eight.
    static let tasks = max(1, min(8, Int(sysconf(CInt(_SC_NPROCESSORS_ONLN)))))
}
