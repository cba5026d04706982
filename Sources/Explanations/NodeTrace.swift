import Construction
import Diagnostics
import IndexModel
import Methods

/// A node's numbers in one row.
public struct NodeFigures: Sendable, Hashable {
    /// The position in the framework.
    public let node: Int
    public let id: String
    public let name: Phrase
    public let level: Int
    /// As it enters its parent; `nil` where missing.
    public let score: Double?
    /// As aggregated, before it is normalised anew or mirrored.
    public let untreated: Double?
    /// Among the units of the row's period; `nil` where there is no score.
    public let rank: Double?
    /// How many units have a rank.
    public let ranked: Int
    /// Share of its siblings' weights, all of them present.
    public let weight: Double
    /// Share of its siblings' weights in this row; `nil` where the node is missing.
    public let share: Double?
    /// The product of the weights up to the index, all nodes present.
    public let effectiveWeight: Double
    /// The product of the shares up to the index in this row.
    public let effectiveShare: Double?
    /// Points of the index's score; `nil` where missing or where there is no additive account.
    public let points: Double?
    /// Whether the points are proportional shares of a node above that was normalised anew.
    public let isProportional: Bool
    /// How the node's score was changed on the way into its parent.
    public let entry: Entry

    /// Whether weights of missing siblings, here or further up, went to this node.
    public var isRebased: Bool {
        guard let effectiveShare else { return false }
        return abs(effectiveShare - effectiveWeight) > 1e-12 * abs(effectiveShare)
    }

    /// What happens to a score between its node and the parent.
    public struct Entry: Sendable, Hashable {
        /// The method by which the score was normalised anew, and its arithmetic.
        public var renormalisation: MethodChoice?
        public var arithmetic: String?
        /// The sum round which it was mirrored, y′ = mirror − y.
        public var mirror: Double?
        /// The floor of the parent's method, where the score lies below it.
        public var raisedTo: Double?
    }
}

/// How a node's score came about in one row.
public struct NodeTrace: Sendable, Hashable {
    public let figures: NodeFigures
    /// `nil` for an indicator.
    public let aggregation: MethodChoice?
    public let weighting: MethodChoice?
    /// What the weighting of the children learnt, such as a consistency ratio.
    public let weightingFacts: [Fact]
    /// Why the weights of the children deserve little trust.
    public let weightingDoubts: [Phrase]
    /// What the aggregation learnt, such as the support of an order.
    public let aggregationFacts: [Fact]
    /// Why the scores deserve little trust.
    public let aggregationDoubts: [Phrase]
    public let children: [NodeFigures]
    /// What arises at this node and no child is charged with.
    public let remainders: [Remainder]
    /// Whether the score was taken back because too few children have one.
    public let isWithheld: Bool
    /// The score computed anew from the children, or of an indicator from its last step.
    public let recomputed: Double?
}

extension Explainer {
    /// How a node's score came about.
    /// - Parameters:
    ///   - node: its position in the framework.
    ///   - row: a row of the run's final panel.
    public func trace(_ node: Int, row: Int) -> NodeTrace {
        let account = account(of: row)
        let found = run.plan.framework.nodes[node]
        return NodeTrace(
            figures: figures(node, in: account), aggregation: run.nodes[node].aggregation,
            weighting: run.nodes[node].weighting, weightingFacts: run.nodes[node].weightingFacts,
            weightingDoubts: run.nodes[node].weightingDoubts,
            aggregationFacts: run.nodes[node].aggregationFacts,
            aggregationDoubts: run.nodes[node].aggregationDoubts,
            children: found.children.map { figures($0, in: account) },
            remainders: account.remainders(at: node), isWithheld: run.nodes[node].withheld.contains(row),
            recomputed: found.isLeaf ? cell(found.id, row: row)?.normalised : score(of: node, row: row))
    }

    /// A node's numbers in the row of an account.
    public func figures(_ node: Int, in account: Account) -> NodeFigures {
        let found = run.plan.framework.nodes[node]
        let result = run.nodes[node]
        let row = account.row
        let siblings = found.parent.map { run.plan.framework.nodes[$0].children } ?? [node]
        let weights = run.weights(at: row)
        let total = siblings.reduce(0) { $0 + weights[$1] }
        return NodeFigures(
            node: node, id: found.id, name: found.name, level: found.level,
            score: result.scores[row].present, untreated: result.untreated[row].present,
            rank: ranks[node][row], ranked: peers[row].count { ranks[node][$0] != nil },
            weight: total == 0 ? 0 : weights[node] / total, share: account.shares[node],
            effectiveWeight: effectiveWeight(node, row: row), effectiveShare: account.effectiveShares[node],
            points: account.points[node], isProportional: account.proportional.contains(node),
            entry: entry(node, row: row))
    }

    private func effectiveWeight(_ node: Int, row: Int) -> Double {
        guard !run.weightsByPeriod.isEmpty else { return effectiveWeights[node] }
        return run.plan.framework.effectiveWeights(run.weights(at: row))[node]
    }

    private func entry(_ node: Int, row: Int) -> NodeFigures.Entry {
        let result = run.nodes[node]
        var entry = NodeFigures.Entry()
        if !result.scores[row].isNaN {
            entry.renormalisation = result.renormalisation.first?.method
            entry.arithmetic = result.renormalisation.first?.normalisation?.arithmetic(result.untreated[row])
            entry.mirror = result.mirror
            entry.raisedTo = floor(above: node, row: row)
        }
        return entry
    }
}
