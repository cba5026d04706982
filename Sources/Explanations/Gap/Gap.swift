/// Where the difference of two rows' scores comes from: a waterfall over nodes and indicators.
///
///     score(first) − score(second) = Σ points of the indicators + Σ remainders
///
/// Points are found from the index down. A node's difference is divided among the children that both rows have, exactly,
/// by the method that ``DivisionMethod`` names; what is left of it is a remainder with a name. Exchanging the rows turns
/// every sign and changes nothing else, to the last bit. All arrays are by position in the framework.
///
/// Under means other than the arithmetic one, an indicator's points say what its difference is worth at the two rows'
/// actual scores. They are not what would be gained if that indicator alone changed; `overtake` answers that.
public struct Gap: Sendable, Hashable {
    /// Rows of the run's final panel.
    public let first: Int
    public let second: Int
    /// The index's own scores.
    public let firstScore: Double
    public let secondScore: Double
    /// Points of the index's difference; `nil` for a node that one of the rows lacks, or under such a node.
    public internal(set) var points: [Double?]
    /// How each inner node's difference was divided; `nil` for leaves and for nodes that were not divided.
    public internal(set) var methods: [DivisionMethod?]
    /// Nodes under one whose scores are normalised anew by a method that is no straight line, or by duels: their points
    /// are proportional shares.
    public internal(set) var proportional: Set<Int> = []
    public internal(set) var remainders: [GapRemainder] = []

    init(first: Int, second: Int, scores: [Double], nodes: Int) {
        self.first = first
        self.second = second
        firstScore = scores[first]
        secondScore = scores[second]
        points = Array(repeating: nil, count: nodes)
        methods = Array(repeating: nil, count: nodes)
    }

    /// The first row's score less the second's.
    public var difference: Double { firstScore - secondScore }

    /// A node's share of the difference; `nil` where it has no points or the rows tie.
    public func share(of node: Int) -> Double? {
        difference == 0 ? nil : points[node].map { $0 / difference }
    }
}
