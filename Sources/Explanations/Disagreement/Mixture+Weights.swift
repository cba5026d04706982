import Construction
import IndexModel

// The weights of one side on the tree of another.
extension Mixture {
    /// Written weights by position in the tree.
    func weights(of side: Int, on tree: Int) -> [Double] {
        let written = editions[side].plan.framework.nodes.map(\.weight)
        return side == tree ? written : carried(written, from: side, to: tree)
    }

    /// Named sets, by node of the tree.
    func weightSets(of side: Int, on tree: Int) -> [String: [String: Double]] {
        let plan = editions[side].plan
        guard side != tree else { return plan.weightSets }
        let framework = editions[tree].plan.framework
        return plan.weightSets.mapValues { set in
            let written = plan.framework.nodes.map { set[$0.id] ?? $0.weight }
            let weights = carried(written, from: side, to: tree)
            return Dictionary(
                zip(framework.nodes.map(\.id), weights), uniquingKeysWith: { first, _ in first })
        }
    }

    /// A node that the side does not know keeps the share among its siblings that its own tree's method gives it. Those
    /// that it knows divide the rest: in proportion to the side's weights where they are siblings there too, else in
    /// proportion to their shares of the side's whole index. A new node over indicators that the side knows counts as what
    /// they add up to.
    private func carried(_ written: [Double], from side: Int, to tree: Int) -> [Double] {
        let (own, owner) = (editions[side].plan.framework, editions[tree].plan.framework)
        let effective = own.effectiveWeights(written)
        let kept = editions[tree].run.weights
        var result = [Double](repeating: 1, count: owner.nodes.count)
        for node in owner.nodes where !node.isLeaf {
            let known = node.children.map { own.position(of: owner.nodes[$0].id) }
            let parents = Set(known.compactMap { $0.flatMap { own.nodes[$0].parent } })
            let below = zip(node.children, known).map { child, position -> [Int] in
                guard position == nil else { return [] }
                return owner.leaves(under: child).compactMap { own.position(of: owner.nodes[$0].id) }
            }
            let areSiblings =
                parents.count == 1 && known.allSatisfy { $0 != 0 } && below.allSatisfy(\.isEmpty)
            let amounts = zip(known, below).map { position, below -> Double? in
                if let position { return areSiblings ? written[position] : effective[position] }
                return below.isEmpty ? nil : below.reduce(0) { $0 + effective[$1] }
            }
            let total = node.children.reduce(0) { $0 + kept[$1] }
            let amount = amounts.reduce(0) { $0 + ($1 ?? 0) }
            let shares = node.children.map { total > 0 ? kept[$0] / total : 1 / Double(node.children.count) }
            let rest = 1 - zip(amounts, shares).reduce(0) { $0 + ($1.0 == nil ? $1.1 : 0) }
            for (position, child) in node.children.enumerated() {
                guard let own = amounts[position] else {
                    result[child] = shares[position]
                    continue
                }
                result[child] = amount > 0 ? own / amount * rest : rest < 1 ? 0 : shares[position]
            }
        }
        return spread(result, written, from: side, to: tree)
    }

    /// Where weights are given to indicators over the whole index, they are carried as such.
    private func spread(
        _ weights: [Double], _ written: [Double], from side: Int, to tree: Int
    ) -> [Double] {
        guard editions[side].plan.weighting.all.contains(where: { $0.id == "effective" }) else {
            return weights
        }
        let (own, owner) = (editions[side].plan.framework, editions[tree].plan.framework)
        let kept = owner.effectiveWeights(editions[tree].run.weights)
        let known = owner.leaves.map { own.position(of: owner.nodes[$0].id) }
        let amount = known.reduce(0) { $0 + ($1.map { written[$0] } ?? 0) }
        let rest = zip(owner.leaves, known).reduce(1.0) { $0 - ($1.1 == nil ? kept[$1.0] : 0) }
        var result = weights
        for (leaf, position) in zip(owner.leaves, known) {
            guard let position, amount > 0 else {
                result[leaf] = kept[leaf]
                continue
            }
            result[leaf] = written[position] / amount * rest
        }
        return result
    }
}
