import Construction
import IndexModel

/// What holds of an index under **all** the weightings of a region, not under a sample of them.
///
/// The index has to be linear in its weights: one quasi-arithmetic mean at all nodes, nothing missing, no node turned
/// round or normalised anew. A unit's score is then Σ over the leaves of effective weight × linked value (the value for
/// an arithmetic mean, its logarithm for a geometric one), and order and ranks are those of the scores.
///
/// Sets of different nodes are independent and no weight is negative, so the least value of a difference of two units
/// is found from the leaves up: a node's is the least weighted mean of its children's.
///
/// **Ties.** A unit is ahead of another where its score is greater by more than ``tolerance``, 10⁻⁹ of the range of the
/// values: less is taken for rounding.
public struct WeightSpace: Sendable {
    /// The weightings.
    public let region: WeightRegion
    /// The position of the node whose scores are compared.
    public let node: Int
    /// The number of units, n.
    public let units: Int
    /// What scores have to differ by for one unit to be ahead of another.
    public let tolerance: Double

    /// Inner nodes under ``node``, children before their parents.
    let families: [Family]
    /// Numbers by unit and slot: leaves' values, and 0 for inner nodes.
    let rows: [[Double]]
    /// The slot of each leaf under ``node``, and its position in the framework.
    let leaves: [(slot: Int, node: Int)]

    /// A node and its children, which have slots one after another.
    struct Family: Sendable {
        var node: Int
        /// The node's own slot; `nil` for the one at the top.
        var slot: Int?
        var children: Range<Int>
        var set: SiblingSet
    }

    /// Why there is nothing to say.
    public enum Fault: Error, Sendable, Hashable {
        /// The bounds and the order of this node's children, by its code, allow no weights or only zeros.
        case empty(node: String)
    }

    /// Values put together with the weightings they are seen under.
    ///
    /// - Parameters:
    ///   - columns: linked values by leaf under the node (in the order of the framework) and unit; all finite.
    ///   - node: the position of the node whose scores are compared; 0 is the index.
    public init(_ region: WeightRegion, columns: [[Double]], node: Int = 0) throws(Fault) {
        let framework = region.framework
        let order = framework.leaves(under: node)
        precondition(!framework.nodes[node].isLeaf, "a leaf has no weights to vary")
        precondition(columns.count == order.count, "every leaf has a column")
        precondition(columns.allSatisfy { $0.count == columns[0].count }, "columns have one length")
        precondition(columns.allSatisfy { $0.allSatisfy(\.isFinite) }, "values are finite")
        self.region = region
        self.node = node
        units = columns[0].count
        let least = columns.compactMap { $0.min() }.min() ?? 0
        let greatest = columns.compactMap { $0.max() }.max() ?? 0
        tolerance = 1e-9 * (greatest - least)

        var families: [Family] = []
        var slots: [Int: Int] = [:]
        var next = 0
        for inner in framework.nodes.indices where !framework.nodes[inner].isLeaf {
            guard inner == node || slots[inner] != nil else { continue }
            guard let siblings = region.siblings[inner], let set = SiblingSet(siblings) else {
                throw Fault.empty(node: framework.nodes[inner].id)
            }
            let children = framework.nodes[inner].children
            for (offset, child) in children.enumerated() { slots[child] = next + offset }
            families.append(
                Family(node: inner, slot: slots[inner], children: next..<next + children.count, set: set))
            next += children.count
        }
        self.families = families.reversed()
        leaves = order.map { (slots[$0] ?? 0, $0) }
        var rows = [[Double]](repeating: [Double](repeating: 0, count: next), count: units)
        for (leaf, column) in zip(leaves, columns) {
            for (unit, value) in column.enumerated() { rows[unit][leaf.slot] = value }
        }
        self.rows = rows
    }
}

extension WeightSpace {
    /// A weighting and the value that it gives.
    public struct Extreme: Sendable, Hashable {
        /// The extreme value.
        public var value: Double
        /// Raw weights by the position of a node, of which only ratios among siblings count; those of nodes that are
        /// not asked about are as in the framework.
        ///
        /// Where some upper bounds are ∞ and others are not, extremes may only be approached: then weights are the
        /// shares in the limit, and those within bounds are 0.
        public var weights: [Double]
    }

    /// The least value of s(first) − s(second) over all weightings, and a weighting that gives it.
    ///
    /// Exact but for rounding; to 10⁻⁹ of the values where an order that is no chain meets bounds that are no simplex.
    public func leastDifference(_ first: Int, _ second: Int) -> Extreme {
        var walk = Walk(self)
        let value = walk.least(first, minus: second)
        return Extreme(value: value, weights: walk.weights())
    }

    /// The greatest value of s(first) − s(second) over all weightings, and a weighting that gives it.
    public func greatestDifference(_ first: Int, _ second: Int) -> Extreme {
        let opposite = leastDifference(second, first)
        return Extreme(value: -opposite.value, weights: opposite.weights)
    }

    /// The scores of all units under a weighting.
    /// - Parameter weights: raw weights by the position of a node.
    public func scores(_ weights: [Double]) -> [Double] {
        let shares = WeightPoint(weights, of: self).shares
        return rows.map { row in leaves.reduce(0) { $0 + shares[$1.slot] * row[$1.slot] } }
    }

    /// Competition ranks of all units under a weighting: 1 plus the number of units that are ahead.
    public func ranks(_ weights: [Double]) -> [Int] {
        let scores = scores(weights)
        return scores.map { own in scores.reduce(1) { $0 + ($1 - own > tolerance ? 1 : 0) } }
    }
}
