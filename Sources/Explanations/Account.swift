/// The index's score of one row as a sum.
///
///     score = Σ points of the indicators + Σ remainders
///
/// Under an arithmetic mean an indicator's points are its effective share times its normalised value. Under
/// other means they follow Euler's theorem, level by level: a node's points are divided among its children in
/// proportion to child × slope. All arrays are by position in the framework.
public struct Account: Sendable, Hashable {
    public let row: Int
    /// The index's score; `nil` where it is missing.
    public let score: Double?
    /// Points of the index's score; `nil` for a node that is missing, or for which there is no additive account.
    public internal(set) var points: [Double?]
    /// Points of the index's score for each point of the node's, where that is known: points = factor × score.
    public internal(set) var factors: [Double?]
    /// The node's share of its siblings' weights, missing siblings left out; `nil` for a missing node.
    public internal(set) var shares: [Double?]
    /// The product of the shares from the node up to the index.
    public internal(set) var effectiveShares: [Double?]
    /// Nodes under a node that is normalised anew: their points are proportional shares of its points.
    public internal(set) var proportional: Set<Int> = []
    public internal(set) var remainders: [Remainder] = []

    init(row: Int, score: Double?, nodes: Int) {
        self.row = row
        self.score = score
        points = Array(repeating: nil, count: nodes)
        factors = points
        shares = points
        effectiveShares = points
    }

    /// The remainders that arise at a node.
    public func remainders(at node: Int) -> [Remainder] { remainders.filter { $0.node == node } }
}
