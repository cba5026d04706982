/// What became of the search for a minimum.
public enum Outcome: Sendable, Hashable {
    /// A least solution.
    case optimal(Solution)
    /// No values satisfy all rows and bounds.
    case infeasible
    /// Values that satisfy all rows and bounds go down without end.
    case unbounded
    /// The effort ran out, or the numbers defied the solver: no solution is less than `bound` (−∞ where nothing is
    /// known), and `best` is the best that was met.
    case limit(bound: Double, best: Solution?)

    /// The least solution, where it was found.
    public var solution: Solution? { if case let .optimal(found) = self { found } else { nil } }
}

/// Values that satisfy a programme.
///
/// Rows and bounds hold to about 10⁻⁷, as usual with floating arithmetic; whole numbers are exact.
public struct Solution: Sendable, Hashable {
    /// Σⱼ cⱼ xⱼ, added up in the order of the variables.
    public var objective: Double
    /// xⱼ by variable.
    public var values: [Double]
    /// By row, what the minimum gains per unit by which the row's active bound is raised (its dual value); empty for
    /// integer programmes.
    public var prices: [Double]
    /// By variable, what the minimum gains per unit by which its active bound is raised; empty for integer programmes.
    public var reducedCosts: [Double]
}

/// How much work a search may do.
///
/// Nodes and iterations are counts, so their limits give the same result on every machine; a limit of time does not.
public struct Effort: Sendable, Hashable {
    /// The greatest number of nodes of branch and bound.
    public var nodes: Int?
    /// The greatest number of steps of the simplex method, for programmes without whole numbers.
    public var iterations: Int?
    /// The greatest time in seconds.
    public var seconds: Double?
    /// What an integer search does beside branching.
    public var search: Search

    /// What an integer search does beside branching.
    public enum Search: Sendable, Hashable {
        /// Cutting planes and heuristics: for programmes whose good solutions are not known.
        case thorough
        /// Branching alone: faster where a good bound is among the rows.
        case plain
    }

    /// Limits; what is `nil` is not limited.
    public init(
        nodes: Int? = nil, iterations: Int? = nil, seconds: Double? = nil, search: Search = .thorough
    ) {
        self.nodes = nodes
        self.iterations = iterations
        self.seconds = seconds
        self.search = search
    }
}
