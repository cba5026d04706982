import Diagnostics
import Kernels

/// Replicates of one combination, scored together.
struct ReplicateBlock {
    /// At most this many replicates stand in a block.
    static let capacity = 64

    var combination = 0
    /// The numbers of the replicates.
    var replicates: [Int] = []
    /// Sums that rank the units, the greatest best: by replicate, then unit. NaN for a unit without a score, which
    /// occurs only where ``isComplete`` is false.
    var scores: [Double] = []
    var isComplete = true
    /// What leads from the sums to scores.
    var link = ScoreLink.identity
    /// Drawn raw weights by replicate, then node; 0 for what does not count.
    var weights: [Double] = []
    /// Drawn leaf columns by replicate, leaf and unit, the leaves those of the combination's evidence. What stands behind
    /// the last replicate means nothing.
    var drawn: [Double] = []
    /// Analysed units, probably nearly in order, the best first.
    var order: [Int32] = []

    /// Takes a replicate out.
    /// - Parameter leaves: how many columns are drawn for each.
    mutating func removeReplicate(at position: Int, units: Int, nodes: Int, leaves: Int) {
        replicates.remove(at: position)
        drawn.removeSubrange(position * leaves * units..<(position + 1) * leaves * units)
        scores.removeSubrange(position * units..<(position + 1) * units)
        weights.removeSubrange(position * nodes..<(position + 1) * nodes)
    }
}

/// What looks at replicates as they are scored. Each task has one of its own.
protocol ReplicateReceiver: Sendable {
    mutating func receive(_ block: borrowing ReplicateBlock)
    /// A replicate that cannot be computed.
    mutating func fail(_ failure: FailedReplicate)
    /// A chunk of replicates is complete; chunks of one task come in order, but not all of them.
    mutating func end(chunk: Int)
}

/// A replicate that could not be computed, and why.
public struct FailedReplicate: Sendable {
    public var replicate: Int
    /// The number of the combination of alternatives.
    public var combination: Int
    public var reason: Diagnostic
}
