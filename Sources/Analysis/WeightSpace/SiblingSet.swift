import Construction

/// The weights that one node's children may have, in the form in which least means are found fastest.
struct SiblingSet: Sendable {
    enum Form: Sendable {
        /// Each weight between its own bounds: their middle, and half their distance.
        case box(middle: [Double], half: [Double])
        /// Weights between bounds, in chains of descending weight; a child without order is a chain of its own.
        case chains([BoundedChain])
        /// A cone: means of the children of a chain's beginnings, and of further sets of children.
        case cone(chains: [[Int]], sets: [[Int]])
        /// What has no form of its own.
        case programme(SiblingProgramme)
    }

    let form: Form
    /// The bounds that the children can reach, orders considered; 0 and ∞ in a cone, or twice 0.
    let lower: [Double]
    let upper: [Double]
    /// Whether only ratios count, because no bound stands in the way of any.
    let isCone: Bool
    /// Every child's lighter siblings.
    private let lighter: [[Int]]

    /// The greatest size of a set of siblings of which all sets that an order allows are listed.
    private static let listed = 10

    /// - Returns: `nil` where no weights are allowed, or only weights that are all 0.
    init?(_ siblings: WeightRegion.Siblings) {
        let order = SiblingOrder(siblings.order, count: siblings.lower.count)
        lighter = order.lighter
        let lower = siblings.lower.indices.map { child in
            order.lighter[child].reduce(max(0, siblings.lower[child])) { max($0, siblings.lower[$1]) }
        }
        let upper = siblings.upper.indices.map { child in
            order.heavier[child].reduce(siblings.upper[child]) { min($0, siblings.upper[$1]) }
        }
        guard zip(lower, upper).allSatisfy({ $0 <= $1 && $0 < .infinity }), upper.contains(where: { $0 > 0 })
        else { return nil }
        let areRays = !lower.contains { $0 > 0 } || !upper.contains { $0 < .infinity }
        let isBounded = !upper.contains { $0 == .infinity }
        isCone = areRays
        self.lower = areRays ? lower.map { _ in 0 } : lower
        self.upper = areRays ? upper.map { $0 > 0 ? .infinity : 0 } : upper
        if areRays, let cone = Self.cone(order, upper: upper) {
            form = cone
        } else if !areRays, isBounded, order.isFree {
            form = .box(
                middle: zip(lower, upper).map { ($0 + $1) / 2 }, half: zip(lower, upper).map { ($1 - $0) / 2 }
            )
        } else if !areRays, isBounded, order.areChains {
            form = .chains(order.components.map { BoundedChain($0, lower: lower, upper: upper) })
        } else {
            form = .programme(SiblingProgramme(order: siblings.order, lower: self.lower, upper: self.upper))
        }
    }

    /// The sets of children whose means are the extreme points, where there are not too many.
    private static func cone(_ order: SiblingOrder, upper: [Double]) -> Form? {
        var chains: [[Int]] = []
        var sets: [[Int]] = []
        for component in order.components {
            let counted = component.filter { upper[$0] > 0 }
            if order.isChain(component) {
                chains.append(counted)
            } else if counted.count <= listed {
                sets += order.upperSets(of: counted)
            } else {
                return nil
            }
        }
        return .cone(chains: chains.filter { !$0.isEmpty }, sets: sets)
    }

    /// Whether least means need a linear programme.
    var isProgramme: Bool { if case .programme = form { true } else { false } }

    /// The nearest weights that are allowed to some that are off by rounding.
    func allowed(_ weights: [Double]) -> [Double] {
        let within = weights.indices.map { min(max(weights[$0], lower[$0]), upper[$0]) }
        return within.indices.map { child in lighter[child].reduce(within[child]) { max($0, within[$1]) } }
    }
}

/// The order among siblings, with all that follows from it.
struct SiblingOrder: Sendable {
    /// By child, the siblings that are not heavier, and those that are not lighter.
    let lighter: [[Int]]
    let heavier: [[Int]]
    /// Children that are bound to each other, the heaviest first where they form a chain.
    let components: [[Int]]

    init(_ pairs: [[Int]], count: Int) {
        var reaches = [[Bool]](repeating: [Bool](repeating: false, count: count), count: count)
        for pair in pairs { reaches[pair[0]][pair[1]] = true }
        for middle in 0..<count {
            for first in 0..<count where reaches[first][middle] {
                for last in 0..<count where reaches[middle][last] { reaches[first][last] = true }
            }
        }
        lighter = (0..<count).map { first in (0..<count).filter { reaches[first][$0] } }
        heavier = (0..<count).map { last in (0..<count).filter { reaches[$0][last] } }
        var component = Array(0..<count)
        for pair in pairs {
            let (from, to) = (component[pair[0]], component[pair[1]])
            for child in 0..<count where component[child] == from { component[child] = to }
        }
        let lighter = lighter
        components = (0..<count).map { label in
            (0..<count).filter { component[$0] == label }.sorted {
                (-lighter[$0].count, $0) < (-lighter[$1].count, $1)
            }
        }.filter { !$0.isEmpty }
    }

    /// Whether nothing is ordered.
    var isFree: Bool { lighter.allSatisfy(\.isEmpty) }
    var areChains: Bool { components.allSatisfy(isChain) }

    /// Whether any two members are ordered, and not both ways.
    func isChain(_ component: [Int]) -> Bool {
        component.enumerated().allSatisfy { lighter[$1].count == component.count - 1 - $0 }
    }

    /// All sets of some siblings that contain with each of them those that are not lighter.
    func upperSets(of members: [Int]) -> [[Int]] {
        (1..<(1 << members.count)).compactMap { mask in
            let set = members.indices.filter { mask >> $0 & 1 == 1 }.map { members[$0] }
            return set.allSatisfy { member in
                heavier[member].allSatisfy { set.contains($0) || !members.contains($0) }
            } ? set : nil
        }
    }
}

/// Siblings of descending weight between bounds.
struct BoundedChain: Sendable {
    /// From the heaviest.
    let members: [Int]
    /// What every member weighs at least.
    let base: Double
    /// Slices of weight above it: each is added to the first p members, for one p in a range.
    let slices: [(height: Double, counts: ClosedRange<Int>)]

    /// - Parameters:
    ///   - lower: bounds of all siblings, descending along the chain, as are the upper ones.
    init(_ members: [Int], lower: [Double], upper: [Double]) {
        self.members = members
        base = members.map { lower[$0] }.min() ?? 0
        let steps = Set(members.flatMap { [lower[$0], upper[$0]] }).sorted()
        slices = zip(steps, steps.dropFirst()).map { below, above in
            let least = members.reduce(0) { $0 + (lower[$1] >= above ? 1 : 0) }
            let most = members.reduce(0) { $0 + (upper[$1] >= above ? 1 : 0) }
            return (above - below, least...most)
        }
    }
}
