import IndexModel
import Kernels
import Methods

/// In what share of all weightings the challenger leads.
///
/// All weightings are equally likely: those of each node's children are spread evenly over their simplex (a Dirichlet law
/// with parameters 1), independently of those of other nodes.
public struct LeadingShare: Sendable, Hashable {
    /// How it was found.
    public enum Basis: Sendable, Hashable {
        /// In closed form: an index without pillars.
        case exact
        /// In closed form over the weights of the index's children, drawn over those below.
        case exactAtTop
        /// Drawn.
        case drawn
    }

    public let share: Double
    public let basis: Basis
    /// 0 where nothing was drawn.
    public let standardError: Double
    public let draws: Int
    public let seed: UInt64
    /// The closed form in rational arithmetic; `nil` where it was drawn, or the numbers grow too long.
    public let exact: ExactShare?
}

extension Contest {
    /// In what share of all weightings the challenger leads; equal scores do not count.
    ///
    /// For a mean of linked scores, such as the arithmetic or (with logarithms) the geometric one, leading is a matter of
    /// Σ wⱼ dⱼ > 0 in the differences of the linked scores, whose share of the simplex is known exactly, see ``LeadShare``.
    /// With pillars the differences of the pillars hang on the weights inside: those are drawn, and for each draw the
    /// share over the pillars' weights is exact, so that far less is left to chance.
    ///
    /// - Returns: `nil` where no draw could be scored.
    public func leadingShare(draws: Int = 10_000, seed: UInt64 = 1) -> LeadingShare? {
        let root = framework.nodes[0].children
        if root.allSatisfy({ framework.nodes[$0].isLeaf }), let differences = linkedDifferences(run.weights) {
            let exact = LeadShare.exactShare(differences)
            return LeadingShare(
                share: exact?.value ?? LeadShare.share(differences), basis: .exact, standardError: 0,
                draws: 0, seed: seed, exact: exact)
        }
        let isExactAtTop = linkedDifferences(run.weights) != nil
        // Where every other unit counts, each draw aggregates them all.
        let draws = scorer == nil ? min(draws, 1000) : draws
        var (sum, squares, count) = (0.0, 0.0, 0)
        for replicate in 0..<draws {
            let weights = weights(of: replicate, seed: seed, withRoot: !isExactAtTop)
            let share: Double
            if isExactAtTop {
                guard let differences = linkedDifferences(weights) else { continue }
                share = LeadShare.share(differences)
            } else {
                let difference = difference(weights: weights)
                guard !difference.isNaN else { continue }
                share = difference > 0 ? 1 : 0
            }
            sum += share
            squares += share * share
            count += 1
        }
        guard count > 1 else { return nil }
        let mean = sum / Double(count)
        let variance = max(0, squares / Double(count) - mean * mean)
        return LeadingShare(
            share: mean, basis: isExactAtTop ? .exactAtTop : .drawn,
            standardError: (variance / Double(count - 1)).squareRoot(), draws: count, seed: seed, exact: nil)
    }

    /// Differences of the linked scores of the index's children; `nil` where leading is not decided by their mean.
    private func linkedDifferences(_ weights: [Double]) -> [Double]? {
        guard let scorer, let mean = scorer.rootMean, let children = scorer.children(weights: weights) else {
            return nil
        }
        var differences: [Double] = []
        for (own, other) in children {
            // A child that both lack leaves the others' weights spread evenly; one that only one lacks does not.
            if own.isNaN, other.isNaN { continue }
            guard let linked = mean.linked(own), let against = mean.linked(other), linked.isFinite,
                against.isFinite
            else { return nil }
            differences.append(linked - against)
        }
        let isThere = Double(differences.count) / Double(max(children.count, 1)) >= scorer.rootAvailability
        return isThere && !differences.isEmpty ? differences : nil
    }

    /// Weights by node, those of siblings spread evenly over their simplex.
    private func weights(of replicate: Int, seed: UInt64, withRoot: Bool) -> [Double] {
        var weights = run.weights
        for node in framework.nodes.indices where !framework.nodes[node].isLeaf && (withRoot || node != 0) {
            var stream = CounterStream(seed: seed, replicate: UInt64(replicate), stream: UInt64(node))
            for child in framework.nodes[node].children {
                weights[child] = -Elementary.log(1 - stream.uniform())
            }
        }
        return weights
    }
}
