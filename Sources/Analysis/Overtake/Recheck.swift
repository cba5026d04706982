import Diagnostics

/// What an answer comes to when it is applied.
///
/// By the full recompute: what the challenger's score then is above the leader's, and what it is where only 99 % of the
/// change is made.
public struct Recheck: Sendable, Hashable {
    /// Score of the challenger less that of the leader with the change; NaN where one has none.
    public let applied: Double
    /// The same with 99 % of the change.
    public let nearly: Double
    /// Whether any change will do, however small, because it breaks a tie; then ``nearly`` is the difference without it.
    public let isLimit: Bool
    /// Why the index cannot be computed with the change, or with 99 % of it.
    public let obstacle: Phrase?

    /// - Parameter difference: the difference with a part of the change, from 0 to 1.
    init(isLimit: Bool, _ difference: (Double) throws(Diagnosed) -> Double) {
        self.isLimit = isLimit
        var obstacle: Phrase?
        func found(_ part: Double) -> Double {
            do throws(Diagnosed) {
                return try difference(part)
            } catch {
                obstacle = obstacle ?? error.diagnostics.first?.message
                return .nan
            }
        }
        applied = found(1)
        nearly = found(isLimit ? 0 : 0.99)
        self.obstacle = obstacle
    }

    /// What is taken for level.
    public static let tolerance = 1e-9

    /// Whether the challenger is level or ahead with the change, and behind with 99 % of it.
    public var holds: Bool { applied >= -Self.tolerance && nearly < 0 }
}
