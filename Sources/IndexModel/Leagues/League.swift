import Diagnostics

/// A league table: the ranking of units that somebody published, as far as it is known.
///
/// Most are partial: a unit that is not listed is not ranked last, nothing is known of it.
public struct League: Sendable, Hashable {
    /// The code by which files and commands speak of it.
    public var id: String
    public var title: Phrase
    public var publisher: String
    public var year: Int?
    /// A word of the data for what is ranked, such as `ai`; empty where none is given.
    public var scope: String
    /// What could have been ranked, in words.
    public var universe: String
    /// What the published scores are measured in, in words.
    public var scoreUnit: String
    public var note: String
    /// Whether a greater score is better.
    public var scoreDirection: Direction
    /// In the order of the file.
    public var positions: [Position]
    /// Which units the report leaves out by design: codes, or `column=value` for all units with that value in a column of
    /// the units' table.
    public var excludes: [String] = []

    /// Where one unit stands.
    public struct Position: Sendable, Hashable {
        public var unit: StatisticalUnit
        /// Whether the unit is one of the project's own.
        public var isOwn: Bool
        public var rank: Int?
        public var score: Double?
        public var basis: LeagueBasis
        /// The position of the source in ``LeagueTables/sources``.
        public var source: Int?

        public init(
            unit: StatisticalUnit, isOwn: Bool = true, rank: Int? = nil, score: Double? = nil,
            basis: LeagueBasis = .stated, source: Int? = nil
        ) {
            self.unit = unit
            self.isOwn = isOwn
            self.rank = rank
            self.score = score
            self.basis = basis
            self.source = source
        }
    }

    public init(
        id: String, title: Phrase, publisher: String = "", year: Int? = nil, scope: String = "",
        universe: String = "", scoreUnit: String = "", note: String = "",
        scoreDirection: Direction = .positive, positions: [Position] = []
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.year = year
        self.scope = scope
        self.universe = universe
        self.scoreUnit = scoreUnit
        self.note = note
        self.scoreDirection = scoreDirection
        self.positions = positions
    }
}

/// All league tables of a project, and the sources that they cite.
public struct LeagueTables: Sendable {
    /// In the order of the reports' table.
    public var leagues: [League]
    public var sources: [Source]

    public init(leagues: [League] = [], sources: [Source] = []) {
        self.leagues = leagues
        self.sources = sources
    }

    /// Every unit that any table names, in the order in which they are first named.
    public var units: [StatisticalUnit] {
        var seen: Set<String> = []
        return leagues.flatMap(\.positions).map(\.unit).filter { seen.insert($0.code).inserted }
    }
}
