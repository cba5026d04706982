import Construction

/// How two children of one node go together, by each of the usual coefficients.
///
/// Of the scores that enter the node, over the units that have both (pairwise complete).
public struct SiblingCorrelation: Sendable {
    /// Positions in the framework.
    public let node: Int
    public let first: Int
    public let second: Int
    /// By method, in the order of ``CorrelationMethod``.
    public let correlations: [Correlation]

    /// All pairs of siblings of an index, node by node.
    /// - Complexity: the number of pairs times n log n, for n units; n² where Kendall's p-value is exact.
    static func all(in run: Run, executor: ChunkExecutor?) -> [SiblingCorrelation] {
        let framework = run.plan.framework
        let pairs = framework.nodes.indices.flatMap { node -> [(Int, Int, Int)] in
            let children = framework.nodes[node].children
            return children.indices.flatMap { first in
                children.indices.dropFirst(first + 1).map { (node, children[first], children[$0]) }
            }
        }
        return Chunks.mapped(pairs.count, by: executor) { position in
            let (node, first, second) = pairs[position]
            return SiblingCorrelation(
                node: node, first: first, second: second,
                correlations: CorrelationMethod.allCases.map {
                    Correlation(of: run.nodes[first].scores, and: run.nodes[second].scores, by: $0)
                })
        }
    }
}
