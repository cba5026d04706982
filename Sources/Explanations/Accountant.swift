import Construction
import IndexModel
import Methods

/// Divides one row's score among the nodes, from the index down.
struct Accountant {
    private let explainer: Explainer
    private let row: Int
    private(set) var account: Account
    private let weights: [Double]

    private var run: Run { explainer.run }
    private var framework: Framework { explainer.run.plan.framework }

    init(_ explainer: Explainer, row: Int) {
        self.explainer = explainer
        self.row = row
        weights = explainer.run.weights(at: row)
        let score = explainer.run.nodes[0].scores[row]
        account = Account(
            row: row, score: score.isNaN ? nil : score, nodes: explainer.run.plan.framework.nodes.count)
        share()
        guard !score.isNaN else { return }
        account.points[0] = score
        account.factors[0] = 1
        divide(0, factor: 1, isProportional: false)
    }

    // MARK: Shares

    private mutating func share() {
        guard account.score != nil else { return }
        account.shares[0] = 1
        account.effectiveShares[0] = 1
        for node in framework.nodes.indices {
            let present = children(of: node)
            let total = present.reduce(0) { $0 + weights[$1] }
            guard total != 0 else { continue }
            for child in present {
                let share = weights[child] / total
                account.shares[child] = share
                account.effectiveShares[child] = account.effectiveShares[node].map { $0 * share }
            }
        }
    }

    /// The children that have a score in the row.
    private func children(of node: Int) -> [Int] {
        framework.nodes[node].children.filter { !run.nodes[$0].scores[row].isNaN }
    }

    // MARK: Points

    /// A node's score before it is normalised anew or mirrored, as a sum over its children.
    private func parts(of node: Int) -> Decomposition? {
        let present = children(of: node)
        return explainer.aggregations[node]?.decomposition(
            present.map { run.nodes[$0].scores[row] }, weights: present.map { weights[$0] })
    }

    /// Divides a node's points among its children.
    /// - Parameter factor: points of the index for each point of the node's score before it is normalised anew or
    ///   mirrored.
    private mutating func divide(_ node: Int, factor: Double, isProportional: Bool) {
        guard let parts = parts(of: node) else {
            account.remainders.append(
                Remainder(.notAdditive, node: node, points: factor * run.nodes[node].untreated[row]))
            return
        }
        if parts.remainder != 0 {
            account.remainders.append(Remainder(.penalty, node: node, points: factor * parts.remainder))
        }
        for (child, part) in zip(children(of: node), parts.points) {
            account.points[child] = factor * part
            if isProportional { account.proportional.insert(child) }
            let score = run.nodes[child].scores[row]
            if explainer.isLinear(node), let share = account.shares[child] {
                account.factors[child] = factor * share
            } else {
                account.factors[child] = score == 0 ? (part == 0 ? 0 : nil) : factor * part / score
            }
            enter(child, isProportional: isProportional)
        }
    }

    /// Follows an inner node's points past its mirror and its new scale, and divides them.
    private mutating func enter(_ node: Int, isProportional: Bool) {
        guard !framework.nodes[node].isLeaf, let points = account.points[node] else { return }
        guard explainer.floor(above: node, row: row) == nil, var factor = account.factors[node] else {
            account.remainders.append(Remainder(.raised, node: node, points: points))
            return
        }
        let result = run.nodes[node]
        var score = result.scores[row]
        if let mirror = result.mirror {
            account.remainders.append(Remainder(.mirror, node: node, points: factor * mirror))
            factor = -factor
            score = mirror - score
        }
        guard !result.renormalisation.isEmpty else {
            return divide(node, factor: factor, isProportional: isProportional)
        }
        let whole = result.untreated[row]
        if whole != 0, parts(of: node)?.points.allSatisfy({ $0 * whole >= 0 }) ?? true {
            divide(node, factor: factor * score / whole, isProportional: true)
        } else {
            account.remainders.append(Remainder(.renormalised, node: node, points: factor * score))
        }
    }
}
