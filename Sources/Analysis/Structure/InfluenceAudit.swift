import Construction
import IndexModel

/// What the weights say of the parts of an index, and what the scores say.
///
/// A weight is read as importance, but what moves an index is a part's weight, its spread and its correlations with
/// the other parts together. The influence of a part is the share of the index's variance that knowing the part alone
/// explains, S; influences do not add up to 1, so that shares Sᵢ / Σ S are set beside the shares of the weights.
///
/// Paruolo, Saisana and Saltelli (2013), doi:10.1111/j.1467-985X.2012.01059.x.
public struct InfluenceAudit: Sendable {
    /// An indicator or node beside the whole.
    public struct Part: Sendable, Equatable {
        /// The code of the indicator or node.
        public let code: String
        /// Its share of the weights of all parts that are looked at.
        public let nominal: Double
        /// What it explains; `nil` where that is undefined.
        public let influence: CorrelationRatio?
        /// S over the sum of all parts' S; `nil` where no part explains anything.
        public let share: Double?
        /// r² over the sum of all parts' r².
        public let linearShare: Double?

        /// How much more is explained than weighed: share − nominal.
        public var gap: Double? { share.map { $0 - nominal } }
    }

    /// In the order of the framework.
    public let parts: [Part]

    /// The greatest |share − nominal|; `nil` without shares.
    public var greatestGap: Double? { parts.compactMap { $0.gap.map(abs) }.max() }

    /// The children of a node, beside the node's scores.
    public init(of run: Run, node: String) {
        let framework = run.plan.framework
        guard let position = framework.position(of: node), !framework.nodes[position].isLeaf else {
            preconditionFailure("the node that is looked at has children")
        }
        self.init(
            run, framework.nodes[position].children, weights: run.weights,
            target: run.nodes[position].untreated)
    }

    /// All parts of a level, beside the index: their weights are the effective ones.
    public init(of run: Run, level: Int = 1) {
        let framework = run.plan.framework
        self.init(
            run, framework.positions(level: level), weights: framework.effectiveWeights(run.weights),
            target: run.scores)
    }

    private init(_ run: Run, _ positions: [Int], weights: [Double], target: [Double]) {
        let influences = positions.map { CorrelationRatio(of: target, given: run.nodes[$0].scores) }
        let total = influences.reduce(0) { $0 + ($1?.value ?? 0) }
        let linearTotal = influences.reduce(0) { $0 + ($1?.linear ?? 0) }
        let weighed = positions.reduce(0) { $0 + weights[$1] }
        parts = zip(positions, influences).map { position, influence in
            Part(
                code: run.plan.framework.nodes[position].id,
                nominal: weighed > 0 ? weights[position] / weighed : 0, influence: influence,
                share: total > 0 ? (influence?.value ?? 0) / total : nil,
                linearShare: linearTotal > 0 ? (influence?.linear ?? 0) / linearTotal : nil)
        }
    }
}
