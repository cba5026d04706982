import Construction
import Diagnostics
import IndexModel

/// Whether an index is made of what it says it is made of.
public struct StructureAudit: Sendable {
    /// One node and its children.
    public struct NodeAudit: Sendable {
        public let node: Int
        public let dimensions: DimensionAudit
        public let influence: InfluenceAudit
        /// Mean correlation of its children with each other, and with the children of other nodes.
        public let cohesion: (within: Double?, across: Double?)
    }

    /// Inner nodes with at least two children, in the order of the framework.
    public let nodes: [NodeAudit]
    /// Indicators against the index.
    public let indicators: InfluenceAudit
    /// Weights of the index's children that would give them equal influence, or why there are none.
    public let equalInfluence: Result<InfluenceMatch, InfluenceMatch.Failure>
    /// Pairs that ask for a decision, and what each decision would do to the ranks.
    public let remedies: [Remedies]
    /// Pairs that ask for a decision beyond the ``mostFlags`` most telling ones, of which none is rebuilt.
    public let flagsLeftOut: Int
    /// Each flag is followed by up to three rebuilds of the index.
    public static let mostFlags = 60
    /// Every pair of siblings; empty unless the audit is full.
    public let siblings: [SiblingCorrelation]

    init(_ audit: RankAudit, seed: UInt64, isFull: Bool, executor: ChunkExecutor?) {
        let run = audit.run
        let framework = run.plan.framework
        var byLevel: [Int: CorrelationAudit] = [:]
        nodes = framework.nodes.indices.filter { framework.nodes[$0].children.count > 1 }.map { position in
            let node = framework.nodes[position]
            let level = framework.nodes[node.children[0]].level
            let correlations = byLevel[level] ?? CorrelationAudit(of: run, level: level)
            byLevel[level] = correlations
            return NodeAudit(
                node: position,
                dimensions: DimensionAudit(of: run, node: node.id, seed: seed, executor: executor),
                influence: InfluenceAudit(of: run, node: node.id),
                cohesion: correlations.cohesion(of: node.id))
        }
        indicators = InfluenceAudit(of: run)
        let level = framework.root.children.map { framework.nodes[$0].level }.max() ?? 1
        equalInfluence = Result { () throws(InfluenceMatch.Failure) in
            try InfluenceMatch(audit, level: level)
        }
        siblings = isFull ? SiblingCorrelation.all(in: run, executor: executor) : []
        let flags = CorrelationAudit(of: run).flags()
        let telling = Self.mostTelling(flags)
        flagsLeftOut = flags.count - telling.count
        remedies = audit.remedies(for: telling, executor: executor)
    }

    /// The flags with the greatest coefficients, in the order in which they came.
    private static func mostTelling(_ flags: [CorrelationFlag]) -> [CorrelationFlag] {
        guard flags.count > mostFlags else { return flags }
        let sizes = flags.map { abs($0.correlation.coefficient ?? 0) }
        let kept = flags.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }.prefix(mostFlags).sorted()
        return kept.map { flags[$0] }
    }
}
