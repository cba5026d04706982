import IndexModel

/// Turns raw weights of nodes into the effective weights of the leaves under one of them, again and again.
struct EffectiveWeights: Sendable {
    /// Inner nodes under the target, parents first: each with its children.
    private let inner: [Int]
    private let firstChild: [Int]
    private let children: [Int]
    /// Parents by node; −1 for the index.
    private let parents: [Int]
    /// Leaves under the target, in the order of the framework.
    let leaves: [Int]
    private let target: Int

    init(_ framework: Framework, target: Int) {
        self.target = target
        leaves = framework.leaves(under: target)
        parents = framework.nodes.map { $0.parent ?? -1 }
        var inner: [Int] = []
        var firstChild: [Int] = []
        var children: [Int] = []
        for node in framework.nodes.indices where !framework.nodes[node].isLeaf {
            guard node == target || framework.ancestors(of: node).contains(target) else { continue }
            inner.append(node)
            firstChild.append(children.count)
            children += framework.nodes[node].children
        }
        firstChild.append(children.count)
        (self.inner, self.firstChild, self.children) = (inner, firstChild, children)
    }

    /// Sets the weights of leaves that do not count to 0, and of nodes none of whose children count.
    func omit(_ omitted: [Int], from weights: inout [Double]) {
        for leaf in omitted {
            weights[leaf] = 0
            var node = parents[leaf]
            while node > 0, let position = inner.firstIndex(of: node) {
                let range = firstChild[position]..<firstChild[position + 1]
                guard range.allSatisfy({ weights[children[$0]] == 0 }) else { break }
                weights[node] = 0
                node = parents[node]
            }
        }
    }

    /// Writes the leaves' shares of the target.
    ///
    /// - Parameters:
    ///   - weights: raw weights by node, 0 for a node none of whose children count.
    ///   - room: as many numbers as there are nodes.
    /// - Returns: whether anything counts at all.
    func write(
        _ weights: [Double], room: inout [Double], into shares: inout [Double], at start: Int
    ) -> Bool {
        room[target] = 1
        for position in inner.indices {
            var total = 0.0
            for child in firstChild[position]..<firstChild[position + 1] { total += weights[children[child]] }
            let own = room[inner[position]]
            guard total > 0 else {
                if inner[position] == target { return false }
                for child in firstChild[position]..<firstChild[position + 1] { room[children[child]] = 0 }
                continue
            }
            let scale = own / total
            for child in firstChild[position]..<firstChild[position + 1] {
                room[children[child]] = weights[children[child]] * scale
            }
        }
        for (offset, leaf) in leaves.enumerated() { shares[start + offset] = room[leaf] }
        return true
    }
}
