/// Kemeny's consensus: an order with the greatest support.
///
/// The support of an order is the sum, over all pairs, of the weight that puts the one that stands first ahead
/// (``PairwiseSupport/score(of:)``): Condorcet, Kemeny, Young and Levenglick's rule, and for weighted criteria the
/// non-compensatory aggregation of the OECD/JRC Handbook (2008), p. 110.
///
/// The search is exact. Units fall into the strongly connected components of the strict majority relation, an order is best
/// exactly where it follows every majority between components and is best inside each (the extended Condorcet criterion,
/// after Truchon, 1998). Inside, small components are solved by dynamic programming over subsets, the others by a linear
/// programme over the linear ordering polytope with 3-cycles cut off as they turn up, then by branch and bound. Where the
/// effort runs out the answer is a good order and a proven ``bound``.
///
/// Over partial rankings many orders may be equally good: two units that nobody compared can stand either way. ``order`` is then
/// the one that puts, wherever it is free to, the unit with the greater share of Borda's points first, and then the one
/// that stands earlier in the list. ``best`` and ``worst`` say between which ranks all best orders put a unit.
public struct Kemeny: Sendable, Hashable {
    /// Units from the first to the last.
    public let order: [Int]
    /// The support of ``order``.
    public let score: Double
    /// No order has more support.
    public let bound: Double
    /// Whether ``order`` is best beyond doubt: to the last digit where supports are sums of halves, quarters, … of whole
    /// numbers, else to 10⁻⁹ of the total.
    public let isProven: Bool
    /// The sizes of the components that are larger than 1, the first first.
    public let components: [Int]
    /// By unit, the size of the component that it belongs to.
    public let componentSizes: [Int]
    /// By unit, the middle of the places that what all best orders share leaves it; inside components too large for dynamic programming
    /// the order that ``order`` has.
    public let places: [Double]
    /// By unit: no best order puts it before this rank, nor after the other. Between them they are attained where every
    /// component has one best order alone.
    public let best: [Int]
    public let worst: [Int]

    /// Whether it is the only best order; `false` where others are just as good or that was not found out.
    public var isKnownUnique: Bool { isProven && zip(best, worst).allSatisfy { $0 == $1 } }

    /// How much work a component may take; counts, so that results are the same on every machine.
    public struct Effort: Sendable, Hashable {
        /// Units up to which a component is solved by dynamic programming; at most 16.
        public var subsets: Int
        /// Rounds of cuts.
        public var rounds: Int
        /// Nodes of branch and bound.
        public var nodes: Int
        /// Rows of all relaxations together: what the rounds of cuts may cost.
        public var rows: Int

        public init(subsets: Int = 12, rounds: Int = 300, nodes: Int = 5000, rows: Int = 60_000) {
            self.subsets = min(subsets, 16)
            self.rounds = rounds
            self.nodes = nodes
            self.rows = rows
        }
    }

    public init(_ support: PairwiseSupport, effort: Effort = Effort()) {
        let majority = MajorityGraph(support)
        let priority = Kemeny.priority(support)
        var chain = Precedence(count: support.count)
        var known = Precedence(count: support.count)
        var settled = Precedence(count: support.count)
        var excess = 0.0
        var isProven = true
        var sizes: [Int] = []
        var sizeOf = [Int](repeating: 1, count: support.count)
        for component in majority.components where component.count > 1 {
            let units = component.sorted { priority[$0] < priority[$1] }
            let margins = MarginMatrix(support, units)
            let found = Kemeny.ordering(margins, effort)
            sizes.append(units.count)
            for unit in units { sizeOf[unit] = units.count }
            excess += found.bound - found.value
            isProven = isProven && found.isProven
            for (first, second) in zip(found.order, found.order.dropFirst()) {
                chain.add(units[first], before: units[second])
                if units.count > effort.subsets { settled.add(units[first], before: units[second]) }
            }
            for (first, second) in found.forced {
                known.add(units[first], before: units[second])
                if units.count <= effort.subsets { settled.add(units[first], before: units[second]) }
            }
        }
        majority.addEdgesBetweenComponents(to: &chain)
        majority.addEdgesBetweenComponents(to: &known)
        majority.addEdgesBetweenComponents(to: &settled)
        let order = chain.order(by: priority)
        self.order = order
        score = support.score(of: order)
        bound = score + excess
        self.isProven = isProven
        components = sizes
        componentSizes = sizeOf
        (best, worst) = known.ranges(along: order)
        let middle = settled.ranges(along: order)
        places = zip(middle.best, middle.worst).map { Double($0 + $1) / 2 }
    }

    private static func ordering(_ margins: MarginMatrix, _ effort: Effort) -> Ordering {
        if margins.count <= effort.subsets { return SubsetSearch(margins).ordering() }
        var programme = OrderingProgramme(margins, effort)
        return programme.ordering()
    }

    /// The place of each unit in the order of preference between equally good orders.
    private static func priority(_ support: PairwiseSupport) -> [Int] {
        let shares = support.bordaShare.map { $0 ?? -1 }
        var priority = [Int](repeating: 0, count: support.count)
        let sorted = shares.indices.sorted { (-shares[$0], $0) < (-shares[$1], $1) }
        for (place, unit) in sorted.enumerated() { priority[unit] = place }
        return priority
    }
}
