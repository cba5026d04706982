import Diagnostics
import IndexModel

/// Several rankings over one list of units: every unit that any of them ranks.
public struct RankingField: Sendable {
    /// One ranking and what it is called.
    public struct Entry: Sendable {
        public var id: String
        public var title: Phrase
        public var year: Int?
        /// What it is about, in a word; empty where nobody says, and for the project's own.
        public var scope: String
        public var ranking: PartialRanking
    }

    /// In the order in which they are first named.
    public let units: [StatisticalUnit]
    /// By unit, whether it is one of the project's own.
    public let areOwn: [Bool]
    public let entries: [Entry]

    /// A ranking that is no league table: scores of a run.
    public struct Own: Sendable {
        public var id: String
        public var title: Phrase
        public var year: Int?
        public var units: [StatisticalUnit]
        /// By unit; `nil` where it has none.
        public var ranks: [Double?]

        public init(
            id: String, title: Phrase, year: Int? = nil, units: [StatisticalUnit], ranks: [Double?]
        ) {
            self.id = id
            self.title = title
            self.year = year
            self.units = units
            self.ranks = ranks
        }
    }

    /// One ranking of a field to be made.
    public enum Member: Sendable {
        case league(League)
        case own(Own)

        public var id: String {
            switch self {
            case let .league(league): league.id
            case let .own(own): own.id
            }
        }

        /// Whether it ranks nobody.
        public var isEmpty: Bool {
            switch self {
            case let .league(league): league.positions.isEmpty
            case let .own(own): own.ranks.allSatisfy { $0 == nil }
            }
        }
    }

    public init(_ members: [Member]) {
        var units: [StatisticalUnit] = []
        var areOwn: [Bool] = []
        var seen: Set<String> = []
        func add(_ unit: StatisticalUnit, isOwn: Bool) {
            guard seen.insert(unit.code).inserted else { return }
            units.append(unit)
            areOwn.append(isOwn)
        }
        for member in members {
            switch member {
            case let .league(league):
                for position in league.positions { add(position.unit, isOwn: position.isOwn) }
            case let .own(own):
                for (unit, rank) in zip(own.units, own.ranks) where rank != nil { add(unit, isOwn: true) }
            }
        }
        let codes = units.map(\.code)
        entries = members.map { member in
            switch member {
            case let .league(league):
                return Entry(
                    id: league.id, title: league.title, year: league.year, scope: league.scope,
                    ranking: PartialRanking(league, units: codes))
            case let .own(own):
                let ranks = Dictionary(
                    zip(own.units.map(\.code), own.ranks), uniquingKeysWith: { first, _ in first })
                return Entry(
                    id: own.id, title: own.title, year: own.year, scope: "",
                    ranking: PartialRanking(ranks: codes.map { ranks[$0] ?? nil }))
            }
        }
        self.units = units
        self.areOwn = areOwn
    }

    /// The scopes that rankings name, in the order in which they come, and how many are of each.
    public var scopes: [(scope: String, count: Int)] {
        var found: [(scope: String, count: Int)] = []
        for scope in entries.map(\.scope) where !scope.isEmpty {
            if let place = found.firstIndex(where: { $0.scope == scope }) {
                found[place].count += 1
            } else {
                found.append((scope, 1))
            }
        }
        return found
    }

    public var rankings: [PartialRanking] { entries.map(\.ranking) }
}
