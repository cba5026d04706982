/// Walks the tree from the leaves up, again and again. For one thread.
struct Walk {
    let space: WeightSpace
    private let means: [LeastMean]
    /// By family, the slots of the children, and the family's own.
    private let children: [Range<Int>]
    private let slots: [Int?]
    /// By slot: differences at leaves, least means at inner nodes.
    private var values: [Double]

    init(_ space: WeightSpace) {
        self.space = space
        means = space.families.map { LeastMean($0.set) }
        children = space.families.map(\.children)
        slots = space.families.map(\.slot)
        values = space.rows.first ?? []
    }

    /// The least difference of two units.
    mutating func least(_ first: Int, minus second: Int) -> Double {
        let own = space.rows[first]
        let other = space.rows[second]
        for slot in values.indices { values[slot] = own[slot] - other[slot] }
        return climb()
    }

    /// The least value of a weighted sum of leaves.
    mutating func least(_ numbers: [Double]) -> Double {
        values = numbers
        return climb()
    }

    private mutating func climb() -> Double {
        var result = 0.0
        for family in means.indices {
            result = means[family].value(values.span.extracting(children[family]))
            if let slot = slots[family] { values[slot] = result }
        }
        return result
    }

    /// Raw weights by node that attain the last least value.
    func weights() -> [Double] {
        var weights = space.region.framework.nodes.map(\.weight)
        for (family, mean) in zip(space.families, means) {
            let found = mean.weights(values.span.extracting(family.children))
            let children = space.region.framework.nodes[family.node].children
            for (child, weight) in zip(children, found) { weights[child] = weight }
        }
        return weights
    }
}
