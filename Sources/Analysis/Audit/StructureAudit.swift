import Construction
import Diagnostics
import IndexModel

/// Whether an index is made of what it says it is made of.
public struct StructureAudit: Sendable {
    /// One node and its children.
    public struct NodeAudit: Sendable {
        public let node: Int
        public let dimensions: DimensionAudit
        /// Common factors of its children, as many as the parallel analysis counts, one at least; `nil` unless the audit
        /// is full and there are three children or more.
        public let factors: Result<FactorAnalysis, FactorAnalysisFailure>?
        /// Its components' variances with intervals; `nil` unless the audit is full.
        public let bootstrap: BootstrappedComponents?
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
            let dimensions = DimensionAudit(of: run, node: node.id, seed: seed, executor: executor)
            return NodeAudit(
                node: position, dimensions: dimensions,
                factors: isFull ? Self.factors(node.children.map { run.nodes[$0].scores }, dimensions) : nil,
                bootstrap: isFull
                    ? Self.bootstrap(
                        node.children.map { run.nodes[$0].scores }, dimensions, seed, executor) : nil,
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

    /// More columns than this are not searched for factors.
    public static let mostForFactors = 200

    private static func factors(
        _ columns: [[Double]], _ dimensions: DimensionAudit
    ) -> Result<FactorAnalysis, FactorAnalysisFailure>? {
        let most = FactorAnalysis.most(columns: columns.count)
        guard (3...mostForFactors).contains(columns.count), most > 0 else { return nil }
        let wanted = min(max(dimensions.parallel?.count ?? 1, 1), most)
        return Result { () throws(FactorAnalysisFailure) in
            try FactorAnalysis(of: columns, factors: wanted)
        }
    }

    private static func bootstrap(
        _ columns: [[Double]], _ dimensions: DimensionAudit, _ seed: UInt64, _ executor: ChunkExecutor?
    ) -> BootstrappedComponents? {
        guard dimensions.counts != nil, columns.count <= mostForFactors else { return nil }
        return BootstrappedComponents(of: columns, seed: seed, executor: executor)
    }

    /// The flags with the greatest coefficients, in the order in which they came.
    private static func mostTelling(_ flags: [CorrelationFlag]) -> [CorrelationFlag] {
        guard flags.count > mostFlags else { return flags }
        let sizes = flags.map { abs($0.correlation.coefficient ?? 0) }
        let kept = flags.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }.prefix(mostFlags).sorted()
        return kept.map { flags[$0] }
    }
}
