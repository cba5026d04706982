import LinearProgrammes

/// A weighting as effective weights, in which the weightings of a region are a polytope.
///
/// With the raw weights wᵢ of a node's children, whose own effective weight is E, the child's is eᵢ = wᵢ · t with
/// t = E / Σ w. Bounds and orders of raw weights are linear in e and t, so points can be mixed; and programmes over
/// them are linear though weights of different levels are multiplied.
struct WeightPoint: Sendable {
    /// e by slot.
    var shares: [Double]
    /// t by family, in the order of ``WeightSpace/families``.
    var scales: [Double]

    init(shares: [Double], scales: [Double]) {
        self.shares = shares
        self.scales = scales
    }

    /// - Parameter weights: raw weights by node.
    init(_ weights: [Double], of space: WeightSpace) {
        shares = [Double](repeating: 0, count: space.rows.first?.count ?? 0)
        scales = [Double](repeating: 0, count: space.families.count)
        for (position, family) in space.families.enumerated().reversed() {
            let children = space.region.framework.nodes[family.node].children
            let total = children.reduce(0) { $0 + weights[$1] }
            guard total > 0 else { continue }
            let scale = (family.slot.map { shares[$0] } ?? 1) / total
            scales[position] = scale
            for (slot, child) in zip(family.children, children) { shares[slot] = weights[child] * scale }
        }
    }

    /// Raw weights by node; allowed ones, should rounding have led astray.
    func weights(in space: WeightSpace) -> [Double] {
        var weights = space.region.framework.nodes.map(\.weight)
        for (position, family) in space.families.enumerated() {
            let own = Array(shares[family.children])
            let total = own.reduce(0, +)
            let children = space.region.framework.nodes[family.node].children
            // Below a node without weight any weights serve.
            let raw =
                total <= 0
                ? family.set.upper.map { $0 > 0 ? 1 : 0 }
                : own.map { $0 / (family.set.isCone ? total : scales[position]) }
            for (child, weight) in zip(children, family.set.allowed(raw)) { weights[child] = weight }
        }
        return weights
    }

    /// Σ over slots of effective weight × number.
    func value(_ numbers: [Double]) -> Double {
        var sum = 0.0
        for slot in numbers.indices { sum += numbers[slot] * shares[slot] }
        return sum
    }

    /// The point at a share of the way to another.
    func mixed(with other: WeightPoint, _ share: Double) -> WeightPoint {
        WeightPoint(
            shares: zip(shares, other.shares).map { $0 + share * ($1 - $0) },
            scales: zip(scales, other.scales).map { $0 + share * ($1 - $0) })
    }
}

/// The polytope of all points of a space, as the first variables and rows of a programme.
///
/// Effective weights are counted in units of one leaf's equal share: solvers take 10⁻⁷ for nothing.
struct WeightPolytope {
    let space: WeightSpace
    let programme: LinearProgramme
    private let shares: [LinearProgramme.Variable]
    private let scales: [LinearProgramme.Variable]

    init(_ space: WeightSpace) {
        self.space = space
        let total = Double(space.leaves.count)
        var programme = LinearProgramme()
        var scales: [LinearProgramme.Variable] = []
        let shares = (space.rows.first ?? []).map { _ in programme.addVariable(in: 0...total) }
        for family in space.families {
            let scale = programme.addVariable()
            scales.append(scale)
            let own = family.children.map { shares[$0] }
            if let slot = family.slot {
                programme.addRow(own.map { ($0, 1) } + [(shares[slot], -1)], in: 0...0)
            } else {
                programme.addRow(own.map { ($0, 1) }, in: total...total)
            }
            for (child, share) in own.enumerated() {
                let (lower, upper) = (family.set.lower[child], family.set.upper[child])
                if lower == upper {
                    programme.addRow([(share, 1), (scale, -lower)], in: 0...0)
                    continue
                }
                if lower > 0 { programme.addRow([(share, 1), (scale, -lower)], in: 0 ... .infinity) }
                if upper < .infinity { programme.addRow([(share, 1), (scale, -upper)], in: -.infinity...0) }
            }
            for pair in space.region.siblings[family.node]?.order ?? [] {
                programme.addRow([(own[pair[0]], 1), (own[pair[1]], -1)], in: 0 ... .infinity)
            }
        }
        (self.programme, self.shares, self.scales) = (programme, shares, scales)
    }

    /// The terms of Σ over leaves of effective weight × number × factor.
    /// - Parameter numbers: by slot.
    func terms(_ numbers: [Double], times factor: Double) -> [(LinearProgramme.Variable, Double)] {
        let unit = factor / Double(space.leaves.count)
        return space.leaves.map { (shares[$0.slot], numbers[$0.slot] * unit) }
    }

    /// The point of a solution.
    func point(_ values: [Double]) -> WeightPoint {
        let total = Double(space.leaves.count)
        return WeightPoint(
            shares: shares.map { max(0, values[$0.position]) / total },
            scales: scales.map { max(0, values[$0.position]) / total })
    }
}
