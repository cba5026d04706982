import Publication
import Synchronization

/// Catches a report instead of letting it be written.
final class Capture: Sendable {
    private let report = Mutex<Report?>(nil)

    /// The one that catches what is being run; `nil` where reports are written.
    @TaskLocal static var current: Capture?

    func take(_ report: Report) { self.report.withLock { $0 = report } }
    var taken: Report? { report.withLock { $0 } }
}
