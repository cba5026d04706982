import IndexModel

/// All the weightings that assumptions allow: every node's children on a set of their own.
///
/// Raw weights of siblings vary within bounds and an order; only their ratios count, so the weights of a node's
/// children add up to 1 after division by their sum. Sets of different nodes are independent.
public struct WeightRegion: Sendable, Hashable {
    /// What the raw weights of one node's children may be.
    public struct Siblings: Sendable, Hashable {
        /// Least and greatest raw weight of each child, in the order of the framework.
        /// `0 ... ∞` for all children is the whole simplex.
        public var lower: [Double]
        public var upper: [Double]
        /// Pairs of positions among the children: the first is at least as heavy as the second.
        public var order: [[Int]]

        public init(lower: [Double], upper: [Double], order: [[Int]] = []) {
            self.lower = lower
            self.upper = upper
            self.order = order
        }
    }

    public var framework: Framework
    /// By the position of a node in the framework; `nil` for leaves.
    public var siblings: [Siblings?]

    public init(framework: Framework, siblings: [Siblings?]) {
        self.framework = framework
        self.siblings = siblings
    }
}
