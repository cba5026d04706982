import Construction
import IndexModel
import Kernels
import Methods

/// Divides the difference of two rows' scores among the nodes, from the index down.
struct GapDivider {
    private let explainer: Explainer
    private(set) var gap: Gap
    private let weights: [Double]

    private var run: Run { explainer.run }
    private var framework: Framework { explainer.run.plan.framework }

    init(_ explainer: Explainer, _ first: Int, _ second: Int) {
        self.explainer = explainer
        weights = explainer.run.weights(at: first)
        let scores = explainer.run.nodes[0].scores
        gap = Gap(
            first: first, second: second, scores: scores,
            nodes: explainer.run.plan.framework.nodes.count)
        gap.points[0] = scores[first] - scores[second]
        divide(0, factor: 1, isProportional: false)
    }

    private func score(_ node: Int, _ row: Int) -> Double { run.nodes[node].scores[row] }

    /// Divides a node's difference among the children that both rows have.
    /// - Parameter factor: points of the index for each point of the node's score before it is normalised anew or mirrored.
    private mutating func divide(_ node: Int, factor: Double, isProportional: Bool) {
        let common = framework.nodes[node].children.filter {
            !score($0, gap.first).isNaN && !score($0, gap.second).isNaN
        }
        guard let parts = parts(of: node, common) else { return }
        gap.methods[node] = parts.method
        for (kind, points) in parts.remainders where points != 0 {
            gap.remainders.append(GapRemainder(kind: kind, node: node, points: factor * points))
        }
        let isProportional = isProportional || parts.method == .shapley
        for (child, part) in zip(common, parts.children) {
            gap.points[child] = factor * part.points
            if isProportional { gap.proportional.insert(child) }
            guard !framework.nodes[child].isLeaf else { continue }
            if score(child, gap.first) == score(child, gap.second), part.points != 0 {
                gap.remainders.append(
                    GapRemainder(kind: .undivided, node: child, points: factor * part.points))
                continue
            }
            let (turn, isStraight) = turn(of: child)
            divide(
                child, factor: factor * part.slope * turn, isProportional: isProportional || !isStraight)
        }
    }

    /// What a point of a node's own score is worth after it was normalised anew and mirrored.
    private func turn(of node: Int) -> (slope: Double, isStraight: Bool) {
        let result = run.nodes[node]
        let mirror: Double = result.mirror == nil ? 1 : -1
        guard let fit = result.renormalisation.first?.normalisation else { return (mirror, true) }
        let (a, b) = (result.untreated[gap.first], result.untreated[gap.second])
        let known = result.untreated.filter { !$0.isNaN }
        guard let (least, greatest) = Moments.extremes(known.span), least < greatest else { return (0, true) }
        let whole = (fit.apply(greatest) - fit.apply(least)) / (greatest - least)
        // Where the two tie, what cancels out below is shown at the slope over all units.
        let slope = a == b ? whole : (fit.apply(a) - fit.apply(b)) / (a - b)
        return (mirror * slope, abs(slope - whole) <= 1e-9 * abs(whole))
    }

    // MARK: One node

    private struct Parts {
        var method: DivisionMethod
        /// By common child: its points of the node's difference, and those per point of its own difference.
        var children: [(points: Double, slope: Double)]
        var remainders: [(GapRemainder.Kind, Double)] = []
    }

    private func parts(of node: Int, _ common: [Int]) -> Parts? {
        guard let method = explainer.aggregations[node] else { return nil }
        let (a, b) = (run.nodes[node].untreated[gap.first], run.nodes[node].untreated[gap.second])
        let values = (common.map { score($0, gap.first) }, common.map { score($0, gap.second) })
        let weights = common.map { self.weights[$0] }
        let total = weights.reduce(0, +)
        guard !(method is any RowComparison) else {
            return duels(node, method, difference: a - b)
        }
        guard total != 0, let first = try? method.scores(values.0.map { [$0] }, weights: weights),
            let second = try? method.scores(values.1.map { [$0] }, weights: weights)
        else {
            return Parts(
                method: .weights, children: common.map { _ in (0, 0) }, remainders: [(.coverage, a - b)])
        }
        let isWhole = [gap.first, gap.second].allSatisfy { row in
            framework.nodes[node].children.count { !score($0, row).isNaN } == common.count
        }
        let scores = isWhole ? (a, b) : (first[0], second[0])
        let shares = weights.map { $0 / total }
        var parts: Parts
        if let mean = method as? any QuasiArithmeticMean {
            let floor = run.nodes[node].aggregation?.settings["floor"]?.number
            parts = linked(mean.link, floor, values, shares, scores)
        } else if explainer.isLinear(node), let first = method.decomposition(values.0, weights: weights),
            let second = method.decomposition(values.1, weights: weights)
        {
            parts = straight(values, shares)
            parts.method = .weightsAndPenalty
            parts.remainders = [(.penalty, first.remainder - second.remainder)]
        } else {
            return duels(node, method, difference: a - b)
        }
        if !isWhole { parts.remainders.append((.coverage, (a - scores.0) - (b - scores.1))) }
        return parts
    }

    private func straight(_ values: ([Double], [Double]), _ shares: [Double]) -> Parts {
        Parts(
            method: .weights,
            children: shares.indices.map { (shares[$0] * (values.0[$0] - values.1[$0]), shares[$0]) })
    }

    /// Quasi-arithmetic means: the weighted differences of the linked scores add up to that of the mean.
    private func linked(
        _ link: ScoreLink, _ floor: Double?, _ values: ([Double], [Double]), _ shares: [Double],
        _ scores: (Double, Double)
    ) -> Parts {
        if link == .identity { return straight(values, shares) }
        let scale = link.meanSlope(scores.0, scores.1)
        let children = shares.indices.map { child -> (points: Double, slope: Double) in
            let (a, b) = (values.0[child], values.1[child])
            let (high, low) = (max(a, floor ?? a), max(b, floor ?? b))
            let difference = shares[child] * link.difference(high, low)
            let points = difference == 0 ? 0 : difference / scale
            if a != b { return (points, points / (a - b)) }
            let slope = a == high ? shares[child] * link.meanSlope(a, a) / scale : 0
            return (points, slope.isFinite ? slope : 0)
        }
        return Parts(
            method: link == .exponential ? .logarithmicMean : .meanSlope, children: children)
    }

    /// The greatest number of children whose Shapley values are computed.
    private static var most: Int { 10 }

    /// Methods without an account of their own, such as duels: Shapley values over the children.
    private func duels(_ node: Int, _ method: any Aggregation, difference: Double) -> Parts {
        let children = framework.nodes[node].children
        let peers = explainer.peers[gap.first]
        guard children.count <= Self.most, peers == explainer.peers[gap.second] else {
            return Parts(method: .shapley, children: [], remainders: [(.undivided, difference)])
        }
        let worth = (0..<1 << children.count).map { set -> Double in
            let members = children.indices.filter { set >> $0 & 1 == 1 }
            let columns = members.map { Array(run.nodes[children[$0]].scores[peers]) }
            let weights = members.map { self.weights[children[$0]] }
            guard let scores = try? method.scores(columns, weights: weights), !scores.isEmpty else {
                return 0
            }
            let (a, b) = (scores[gap.first - peers.lowerBound], scores[gap.second - peers.lowerBound])
            return (a.isNaN ? 0 : a) - (b.isNaN ? 0 : b)
        }
        let values = Shapley.values(of: worth, players: children.count)
        var parts: [(points: Double, slope: Double)] = []
        var apart = 0.0
        for (position, child) in children.enumerated() {
            let (a, b) = (score(child, gap.first), score(child, gap.second))
            guard !a.isNaN, !b.isNaN else {
                apart += values[position]
                continue
            }
            parts.append((values[position], a == b ? 0 : values[position] / (a - b)))
        }
        return Parts(method: .shapley, children: parts, remainders: [(.coverage, apart)])
    }
}

extension Explainer {
    /// Where the difference of two rows' scores comes from.
    /// - Returns: `nil` where one of them has no score.
    public func gap(_ first: Int, _ second: Int) -> Gap? {
        guard !run.nodes[0].scores[first].isNaN, !run.nodes[0].scores[second].isNaN else { return nil }
        return GapDivider(self, first, second).gap
    }
}
