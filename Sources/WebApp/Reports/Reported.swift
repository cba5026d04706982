import Diagnostics
import Publication

/// A report as a page or an API gives it, with what was found on the way.
struct Reported: Sendable {
    var report: Report
    /// `nil` for what does not come from a project.
    var edition: BuiltProject?
    /// Set where the draws count.
    var seed: UInt64?
    var certainty: Certainty?
    var warnings: [Diagnostic] = []
    /// What should be in order before publishing, where that was asked.
    var check: PublishCheck?
}
