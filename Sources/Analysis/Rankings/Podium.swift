/// In how many rankings each unit is named, first, and among the first few.
public struct Podium: Sendable, Hashable {
    /// The counts of one unit.
    public struct Counts: Sendable, Hashable {
        public var unit: Int
        /// Rankings that name it.
        public var named = 0
        /// Rankings that put it first.
        public var firsts = 0
        /// Rankings that put it among the first few.
        public var inside = 0
        /// Rankings that put it behind the first few.
        public var outside = 0
        /// The best and the worst rank that any ranking states.
        public var best: Double?
        public var worst: Double?

        /// Rankings that name it and leave open whether it is among the first few.
        public var open: Int { named - inside - outside }
    }

    /// How many count as the first few.
    public let places: Int
    public let rankings: Int
    /// Every unit that is named, in the order of the list.
    public let counts: [Counts]

    public init(_ rankings: [PartialRanking], places: Int = 3) {
        self.places = places
        self.rankings = rankings.count
        let limit = Double(places)
        counts = (0..<(rankings.first?.standings.count ?? 0)).compactMap { unit in
            var counts = Counts(unit: unit)
            for standing in rankings.compactMap({ $0.standings[unit] }) {
                counts.named += 1
                if standing.worst <= 1 { counts.firsts += 1 }
                if standing.worst <= limit { counts.inside += 1 }
                if standing.best > limit { counts.outside += 1 }
                guard let rank = standing.rank else { continue }
                counts.best = min(counts.best ?? rank, rank)
                counts.worst = max(counts.worst ?? rank, rank)
            }
            return counts.named > 0 ? counts : nil
        }
    }

    /// Units that every ranking names among the first few.
    public var always: [Counts] { counts.filter { $0.inside == rankings } }

    /// Units that every ranking that names them puts among the first few, as far as it says.
    public var neverOutside: [Counts] { counts.filter { $0.inside > 0 && $0.outside == 0 } }

    /// Units that some ranking puts among the first few.
    public var ever: [Counts] { counts.filter { $0.inside > 0 } }
}
