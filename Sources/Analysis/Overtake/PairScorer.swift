import Construction
import IndexModel
import Methods

/// Scores two rows of a run, without the others: under other weights, or with other leaf scores.
///
/// It gives what the tree's scorer gives, but for the order of a few roundings.
struct PairScorer: Sendable {
    private struct Family: Sendable {
        var node: Int
        var children: [Int]
        var method: any Aggregation
        /// The method where it is a mean of linked scores.
        var mean: (any QuasiArithmeticMean)?
        var isPlain: Bool
        var availability: Double
        var mirror: Double?
    }

    /// Children before their parents.
    private let families: [Family]
    private let leaves: [Int]
    /// Two scores a node, those of inner nodes to be found.
    private let scores: [Double]
    /// Whether a node is turned round a constant that other data might change.
    let isTurned: Bool

    /// - Returns: `nil` where a node's score depends on other rows.
    init?(_ run: Run, rows: [Int]) {
        let framework = run.plan.framework
        var families: [Family] = []
        for node in framework.nodes.indices.reversed() where !framework.nodes[node].isLeaf {
            guard run.nodes[node].renormalisation.isEmpty, let choice = run.nodes[node].aggregation,
                let method = try? Catalogue.aggregation(choice),
                method is any RowAggregation || method is ArithmeticMean
            else { return nil }
            families.append(
                Family(
                    node: node, children: framework.nodes[node].children, method: method,
                    mean: method as? any QuasiArithmeticMean, isPlain: method is ArithmeticMean,
                    availability: run.plan.availability.choice(for: framework.nodes[node]) ?? 0,
                    mirror: run.nodes[node].mirror))
        }
        self.families = families
        leaves = framework.leaves
        scores = run.nodes.flatMap { node in rows.map { node.scores[$0] } }
        isTurned = families.contains { $0.mirror != nil }
    }

    /// The first row's score less the second's; NaN where there is none.
    /// - Parameters:
    ///   - weights: raw weights by node.
    ///   - changed: other scores of leaves, by position in the framework.
    func difference(weights: [Double], changed: [(leaf: Int, scores: [Double])] = []) -> Double {
        var scores = scores
        for (leaf, values) in changed {
            scores[2 * leaf] = values[0]
            scores[2 * leaf + 1] = values[1]
        }
        for family in families.dropLast() where !score(family, weights, &scores) { return .nan }
        guard let root = families.last, score(root, weights, &scores) else { return .nan }
        return scores[0] - scores[1]
    }

    /// Scores of the index's children under some weights, for what is said of the index's own weights.
    /// - Returns: by child its two scores; `nil` where a mean refuses a score.
    func children(weights: [Double]) -> [(Double, Double)]? {
        var scores = scores
        for family in families.dropLast() where !score(family, weights, &scores) { return nil }
        return families.last?.children.map { (scores[2 * $0], scores[2 * $0 + 1]) }
    }

    /// The index's mean, where it is one of linked scores.
    var rootMean: (any QuasiArithmeticMean)? { families.last?.mean }
    /// The least share of the index's children with a score.
    var rootAvailability: Double { families.last?.availability ?? 0 }

    private func score(_ family: Family, _ weights: [Double], _ scores: inout [Double]) -> Bool {
        for side in 0...1 {
            var (sum, total, present) = (0.0, 0.0, 0)
            guard let mean = family.mean else {
                guard let found = other(family, weights, scores, side) else { return false }
                scores[2 * family.node + side] = found
                continue
            }
            for child in family.children {
                let score = scores[2 * child + side]
                guard !score.isNaN else { continue }
                present += 1
                total += weights[child]
                guard !family.isPlain else {
                    sum += weights[child] * score
                    continue
                }
                // What weighs nothing cannot pull, but the mean refuses it all the same.
                guard let linked = mean.linked(score) else { return fallBack(family, weights, &scores) }
                sum += weights[child] * linked
            }
            let isThere =
                total != 0 && Double(present) / Double(family.children.count) >= family.availability
            let value = !isThere ? .nan : family.isPlain ? sum / total : mean.score(ofLinked: sum / total)
            scores[2 * family.node + side] = family.mirror.map { $0 - value } ?? value
        }
        return true
    }

    /// A mean that has no increasing function for its scores, as the harmonic one has none for negative ones.
    private func fallBack(_ family: Family, _ weights: [Double], _ scores: inout [Double]) -> Bool {
        for side in 0...1 {
            guard let found = other(family, weights, scores, side) else { return false }
            scores[2 * family.node + side] = found
        }
        return true
    }

    private func other(
        _ family: Family, _ weights: [Double], _ scores: [Double], _ side: Int
    ) -> Double? {
        let columns = family.children.map { [scores[2 * $0 + side]] }
        guard
            let found = try? family.method.scores(columns, weights: family.children.map { weights[$0] })
        else { return nil }
        let present = columns.count { !$0[0].isNaN }
        let isThere = Double(present) / Double(columns.count) >= family.availability
        let value = isThere ? found[0] : .nan
        return family.mirror.map { $0 - value } ?? value
    }
}
