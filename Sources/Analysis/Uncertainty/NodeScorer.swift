import Construction
import IndexModel
import Methods

/// Scores a tree of quasi-arithmetic means node by node, whatever is missing, for one replicate at a time.
struct NodeScorer: Sendable {
    private struct Family: Sendable {
        var node: Int
        var children: [Int]
        var mean: any QuasiArithmeticMean
        /// Whether f is the identity.
        var isPlain: Bool
        /// The least share of children with a score.
        var availability: Double
    }

    /// The lowest nodes first.
    private let families: [Family]
    private let nodeCount: Int
    private let leaves: [Int]
    private let target: Int

    /// - Returns: `nil` where a node is aggregated in another way.
    init?(_ run: Run, inner: [Int], target: Int) {
        var families: [Family] = []
        for node in inner.sorted(by: >) {
            let choice = run.nodes[node].aggregation ?? MethodChoice("arithmetic")
            guard let mean = (try? Catalogue.aggregation(choice)) as? any QuasiArithmeticMean else {
                return nil
            }
            families.append(
                Family(
                    node: node, children: run.plan.framework.nodes[node].children, mean: mean,
                    isPlain: mean is ArithmeticMean,
                    availability: run.plan.availability.choice(for: run.plan.framework.nodes[node]) ?? 0))
        }
        self.families = families
        nodeCount = run.plan.framework.nodes.count
        leaves = run.plan.framework.leaves
        self.target = target
    }

    /// The target's scores, NaN where missing.
    /// - Parameters:
    ///   - leafScores: by leaf in the order of the framework, then unit.
    ///   - weights: raw weights by node.
    /// - Returns: `nil` where a mean refuses a score.
    func scores(
        _ leafScores: [Double], units: Int, weights: [Double],
        _ scores: inout [[Double]]
    ) -> [Double]? {
        for (position, leaf) in leaves.enumerated() {
            scores[leaf].replaceSubrange(
                0..<scores[leaf].count, with: leafScores[position * units..<(position + 1) * units])
        }
        for family in families {
            var sums = [Double](repeating: 0, count: units)
            var totals = sums
            var present = sums
            for child in family.children {
                let weight = weights[child]
                for unit in 0..<units {
                    let score = scores[child][unit]
                    guard !score.isNaN else { continue }
                    present[unit] += 1
                    guard family.isPlain else {
                        guard let linked = family.mean.linked(score) else { return nil }
                        sums[unit] += weight * linked
                        totals[unit] += weight
                        continue
                    }
                    sums[unit] += weight * score
                    totals[unit] += weight
                }
            }
            let count = Double(family.children.count)
            for unit in 0..<units {
                let isThere = totals[unit] != 0 && !(present[unit] / count < family.availability)
                sums[unit] = isThere ? family.mean.score(ofLinked: sums[unit] / totals[unit]) : .nan
            }
            scores[family.node] = sums
        }
        return scores[target]
    }

    /// Room for one replicate's scores by node.
    func room(units: Int) -> [[Double]] {
        [[Double]](repeating: [Double](repeating: .nan, count: units), count: nodeCount)
    }
}
