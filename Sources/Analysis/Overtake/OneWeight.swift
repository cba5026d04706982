import Diagnostics
import IndexModel

/// What one weight would have to be, the weights of its siblings keeping their proportions.
public struct OneWeight: Sendable, Hashable {
    /// The node whose weight it is.
    public let node: Int
    /// Its share of its siblings' weights.
    public let share: Double
    /// The share at which the challenger is level; `nil` where no share from 0 to 1 will do, or what was found did not pass
    /// its recheck.
    public let needed: Double?
    /// What the effective weight would change by: the change of the share times the parent's effective weight.
    public let effectiveChange: Double?
    /// The share from 0 to 1 that brings the challenger nearest, and the difference there.
    public let bestShare: Double
    public let bestDifference: Double
    /// Of ``needed``, or of what was found and did not pass; `nil` where nothing was found.
    public let verification: Recheck?
}

extension Contest {
    /// What each weight alone would have to be for the challenger to be level with the leader.
    ///
    /// A node's share *t* of its siblings' weights moves, the others keep their proportions:
    ///
    ///     wⱼ = t,   wₖ = (1 − t) · shareₖ / (1 − shareⱼ)
    ///
    /// In an index without pillars and under an arithmetic mean, with dⱼ the difference in indicator j and g the whole
    /// difference, the share is t = rest / (rest − dⱼ) with rest = (g − shareⱼ dⱼ) / (1 − shareⱼ). In a tree the response
    /// is found on the tree itself.
    ///
    /// - Returns: those that will do first, by the size of the change of the effective weight. Nodes without siblings
    ///   that weigh anything are left out.
    public func oneWeight() -> [OneWeight] {
        let effective = framework.effectiveWeights(run.weights)
        var found: [OneWeight] = []
        for node in framework.nodes.indices {
            guard let parent = framework.nodes[node].parent else { continue }
            let siblings = framework.nodes[parent].children
            let total = siblings.reduce(0) { $0 + run.weights[$1] }
            guard total > 0, effective[parent] > 0, run.weights[node] < total else { continue }
            found.append(oneWeight(node, siblings, run.weights[node] / total, effective[parent]))
        }
        return found.enumerated().sorted { left, right in
            let sizes = [left, right].map { abs($0.element.effectiveChange ?? .infinity) }
            return (sizes[0], left.offset) < (sizes[1], right.offset)
        }.map(\.element)
    }

    private func oneWeight(_ node: Int, _ siblings: [Int], _ share: Double, _ above: Double) -> OneWeight {
        let total = siblings.reduce(0) { $0 + run.weights[$1] }
        func weights(_ share: Double) -> [Double] {
            var weights = run.weights
            for sibling in siblings where sibling != node {
                weights[sibling] = (1 - share) * run.weights[sibling] / (total - run.weights[node])
            }
            weights[node] = share
            return weights
        }
        func search(_ value: @escaping (Double) -> Double) -> [LeastPoint] {
            [1.0, 0].filter { $0 != share }.map { end in
                LeastPoint(
                    from: share, over: (1...32).map { share + (end - share) * Double($0) / 32 }, value)
            }
        }
        func least(_ searches: [LeastPoint]) -> (point: Double, recheck: Recheck)? {
            let found = searches.filter { $0.point != nil }.min {
                abs(($0.point ?? 0) - share) < abs(($1.point ?? 0) - share)
            }
            guard let found, let point = found.point else { return nil }
            let recheck = Recheck(isLimit: found.isLimit) { part throws(Diagnosed) in
                try recomputed(weights: weights(share + part * (point - share)))
            }
            return (point, recheck)
        }
        var searches = search { difference(weights: weights($0)) }
        var found = least(searches)
        if let first = found, !first.recheck.holds, scorer != nil {
            // The pair alone does not see what a mean refuses of another unit.
            searches = search { (try? recomputed(weights: weights($0))) ?? .nan }
            found = least(searches) ?? first
        }
        // What does not pass its recheck is no answer.
        let needed = found?.recheck.holds == true ? found?.point : nil
        let best = searches.map(\.best).max { $0.value < $1.value } ?? (point: share, value: difference)
        return OneWeight(
            node: node, share: share, needed: needed,
            effectiveChange: needed.map { ($0 - share) * above }, bestShare: best.point,
            bestDifference: best.value, verification: found?.recheck)
    }
}
