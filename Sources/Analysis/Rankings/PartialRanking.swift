import IndexModel

/// What a ranking says about some of the units of a list.
///
/// Each ranked unit has a least and a greatest rank that it can have: equal where the rank is known. One unit is ahead
/// of another where its greatest rank is less than the other's least, or where its tier is the better one. Two units tie
/// where both have the same known rank. Of any other two, nothing is known: neither a tie nor an order.
///
/// A unit that is not ranked is not last; the ranking says nothing about it.
public struct PartialRanking: Sendable, Hashable {
    /// What is known of one unit's rank.
    public struct Standing: Sendable, Hashable {
        /// The least and the greatest rank that it can have; the greatest may be infinite.
        public var best: Double
        public var worst: Double
        /// 1 is the first tier. Units of one tier may stand in any order.
        public var tier: Int?

        public init(best: Double, worst: Double, tier: Int? = nil) {
            self.best = best
            self.worst = worst
            self.tier = tier
        }

        /// The rank, where it is known.
        public var rank: Double? { best == worst ? best : nil }
    }

    /// How one unit stands to another.
    public enum Order: Int8, Sendable, Hashable {
        case ahead = 1
        case tied = 0
        case behind = -1
    }

    /// By unit; `nil` where the unit is not ranked.
    public let standings: [Standing?]

    public init(standings: [Standing?]) {
        self.standings = standings
    }

    /// A weak order: equal ranks are ties.
    /// - Parameter ranks: `nil` where a unit is not ranked.
    public init(ranks: [Double?]) {
        standings = ranks.map { $0.map { Standing(best: $0, worst: $0) } }
    }

    /// What a league table says about a list of units.
    ///
    /// A unit without a stated rank can have the first rank that no stated one takes, and no better one; of
    /// `member:topN` it can have no worse one than N.
    /// - Parameter units: codes.
    public init(_ league: League, units: [String]) {
        let free = PartialRanking.firstFreeRank(league)
        var standings = [Standing?](repeating: nil, count: units.count)
        var places: [String: Int] = [:]
        for (place, unit) in units.enumerated() where places[unit] == nil { places[unit] = place }
        for position in league.positions {
            guard let place = places[position.unit.code] else { continue }
            if let rank = position.rank.map(Double.init) {
                standings[place] = Standing(best: rank, worst: rank)
            } else {
                let tier: Int? = if case let .tier(tier) = position.basis { tier } else { nil }
                let worst = position.basis.worstRank.map(Double.init) ?? .infinity
                standings[place] = Standing(best: min(Double(free), worst), worst: worst, tier: tier)
            }
        }
        self.standings = standings
    }

    /// The first rank that no stated rank takes; *k* units that tie at rank *r* take *r* … *r* + *k* − 1.
    private static func firstFreeRank(_ league: League) -> Int {
        var counts: [Int: Int] = [:]
        for rank in league.positions.compactMap(\.rank) { counts[rank, default: 0] += 1 }
        var free = 1
        for (rank, count) in counts.sorted(by: { $0.key < $1.key }) where rank <= free {
            free = max(free, rank + count)
        }
        return free
    }

    /// The ranked units, ascending.
    public var ranked: [Int] { standings.indices.filter { standings[$0] != nil } }

    /// How a unit stands to another; `nil` where that is not known.
    public func order(of first: Int, to second: Int) -> Order? {
        guard let a = standings[first], let b = standings[second] else { return nil }
        if let left = a.tier, let right = b.tier {
            return left < right ? .ahead : left > right ? .behind : nil
        }
        if a.worst < b.best { return .ahead }
        if b.worst < a.best { return .behind }
        return a.rank != nil && a.rank == b.rank ? .tied : nil
    }

    /// The middle of the places that each of some ranked units can have among them: 1 + those ahead + half of those
    /// that tie with it or stand in no known order to it. For a weak order these are the average ranks.
    public func midranks(among units: [Int]) -> [Double] {
        units.map { unit in
            units.reduce(1.0) { sum, other in
                guard other != unit else { return sum }
                switch order(of: other, to: unit) {
                case .ahead: return sum + 1
                case .behind: return sum
                default: return sum + 0.5
                }
            }
        }
    }

    /// The ranking of only these units; the others are not ranked.
    public func keeping(_ kept: (Int) -> Bool) -> PartialRanking {
        PartialRanking(standings: standings.indices.map { kept($0) ? standings[$0] : nil })
    }
}
