import Analysis
import Synchronization

/// Keeps what errors of evidence made of the columns, for the last few methods but for their weights: a hand on a slider
/// changes weights, and these stay.
final class EvidenceShelf: Sendable {
    /// How many are kept.
    private static let most = 2
    /// How much memory one takes at most.
    private static let bytes = 32 << 20

    /// The last used at the end.
    private let kept = Mutex<[EvidenceDraws]>([])

    /// The draws of evidence of an analysis, made where they are not there yet.
    /// - Returns: `nil` where nothing is to be drawn, or nobody waits any more.
    func draws(
        for analysis: UncertaintyAnalysis, _ replicates: Int, tasks: Int, _ demand: Work.Demand
    ) -> EvidenceDraws? {
        let known = kept.withLock { kept -> EvidenceDraws? in
            guard let place = kept.lastIndex(where: analysis.agrees) else { return nil }
            kept.append(kept.remove(at: place))
            return kept.last
        }
        if let known, known.isEnough(for: replicates) { return known }
        let found = analysis.evidenceDraws(replicates, bytes: EvidenceShelf.bytes, tasks: tasks) {
            !demand.isOver
        }
        guard let found else { return known }
        kept.withLock { kept in
            kept.removeAll(where: analysis.agrees)
            kept.append(found)
            if kept.count > EvidenceShelf.most { kept.removeFirst() }
        }
        return found
    }
}
