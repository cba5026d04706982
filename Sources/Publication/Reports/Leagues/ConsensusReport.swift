import Analysis
import Diagnostics
import IndexModel
import Methods

/// What several published rankings come to together.
public struct ConsensusReport: Sendable {
    /// The rankings, and which of their units take part.
    public struct Input: Sendable {
        public var field: RankingField
        /// What is shown, the first leading; Kemeny's among them where it is asked for.
        public var methods: [ConsensusMethod]
        /// Units that fewer rankings put in a known order to another are left out.
        public var leastReports: Int
        public var replicates: Int
        public var seed: UInt64
        public var tasks: Int

        public init(
            field: RankingField, methods: [ConsensusMethod], leastReports: Int, replicates: Int, seed: UInt64,
            tasks: Int
        ) {
            self.field = field
            self.methods = methods
            self.leastReports = leastReports
            self.replicates = replicates
            self.seed = seed
            self.tasks = tasks
        }
    }

    let input: Input
    let field: RankingField
    let podium: Podium
    /// Units that take part, units that too few rankings name, and units that are never compared.
    let units: [Int]
    let leftOut: [Int]
    let uncompared: [Int]
    let results: [Consensus]
    let resamples: ConsensusResamples?
    /// Whether two reports order some pair of units, so that there is anything to reconcile.
    let reportsMeet: Bool
    private let places: [Int: Int]

    public init(_ input: Input) {
        self.input = input
        field = input.field
        podium = Podium(field.rankings)
        let ordered = ConsensusReport.timesOrdered(field.rankings)
        let often = field.units.indices.filter { ordered[$0] >= input.leastReports }
        leftOut = field.units.indices.filter { ordered[$0] < input.leastReports }
        let isOften = Set(often)
        let met = PairwiseSupport(field.rankings.map { $0.keeping(isOften.contains) }).bordaShare
        uncompared = often.filter { met[$0] == nil }
        let units = often.filter { met[$0] != nil }
        self.units = units
        let votes = PairwiseVotes(
            field.rankings.map { ranking in
                PartialRanking(standings: units.map { ranking.standings[$0] })
            })
        reportsMeet = votes.meet
        let support = PairwiseSupport(votes, weights: field.entries.map { _ in 1 })
        results = input.methods.map { Consensus(support, method: $0) }
        resamples =
            input.replicates > 0 && field.entries.count > 1
            ? ConsensusResamples(
                votes, method: input.methods[0],
                replicates: min(input.replicates, ConsensusResamples.most(units: units.count)),
                seed: input.seed,
                executor: RankModel.threads(input.tasks)) : nil
        places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
    }

    /// By unit, how many rankings put it in a known order to another unit.
    private static func timesOrdered(_ rankings: [PartialRanking]) -> [Int] {
        (rankings.first?.standings ?? []).indices.map { unit in
            rankings.count { ranking in
                ranking.ranked.contains { $0 != unit && ranking.order(of: unit, to: $0) != nil }
            }
        }
    }

    public func report(provenance: Provenance) -> Report {
        Report(
            title: Phrase(
                zh: "\(field.entries.count) 份排行榜的综合", en: "Consensus of \(field.entries.count) league tables"),
            sections: caution + [
                Section("consensus", table: table),
                Section("answer", heading: Self.answer, text: ConsensusWords(self).sentences),
                Section("first_three", heading: Self.firstThree, table: threes),
                Section("reports", heading: Self.reports, text: [reports]),
            ], provenance: provenance)
    }

    /// Said first where the reports are not about one thing.
    private var caution: [Section] {
        ConsensusWords(self).mixture.map { [Section("caution", text: [$0])] } ?? []
    }

    private static let answer = Phrase(zh: "它们一致吗？", en: "Do they agree?")
    private static let firstThree = Phrase(zh: "谁进过前三", en: "Who was ever in the first three")
    private static let reports = Phrase(zh: "所用的报告", en: "The reports")

    private var reports: Phrase {
        Phrase(
            zh: field.entries.map { LeagueWords.code($0.id).zh }.joined(separator: "、"),
            en: field.entries.map(\.id).joined(separator: ", "))
    }

    /// Units by the first method's rank.
    var ordered: [Int] {
        units.sorted { (rank(of: $0) ?? .infinity, $0) < (rank(of: $1) ?? .infinity, $1) }
    }

    func rank(of unit: Int, _ method: Int = 0) -> Double? {
        places[unit].flatMap { results[method].ranks[$0] }
    }

    /// Between which ranks every best order of Kemeny puts a unit.
    func range(of unit: Int) -> ClosedRange<Int>? {
        guard let kemeny = results[0].kemeny, let place = places[unit] else { return nil }
        return kemeny.best[place]...kemeny.worst[place]
    }

    func spread(of unit: Int) -> ConsensusResamples.Spread? {
        places[unit].flatMap { resamples?.spreads[$0] }
    }

    func counts(of unit: Int) -> Podium.Counts? { podium.counts.first { $0.unit == unit } }

    // MARK: Tables

    private var table: Table {
        var columns = [
            Table.Column(
                "rank", input.methods.count > 1 ? ConsensusWords.rank(input.methods[0]) : ReportWords.rank,
                .rank),
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
        ]
        if results[0].kemeny != nil {
            columns += [
                Table.Column("range", Phrase(zh: "同样好的次序中", en: "in equally good orders"), .text),
                Table.Column("range_best", LeagueWords.best, .rank, isHidden: true),
                Table.Column("range_worst", LeagueWords.worst, .rank, isHidden: true),
            ]
        }
        if resamples != nil {
            columns += [
                Table.Column("interval", Phrase(zh: "重抽 90%", en: "90% resampled"), .text),
                Table.Column("rank_low", Phrase(zh: "下限", en: "low"), .rank, isHidden: true),
                Table.Column("rank_high", Phrase(zh: "上限", en: "high"), .rank, isHidden: true),
                Table.Column(
                    "first_share", Phrase(zh: "重抽中居首", en: "first, of resamples"), .share(decimals: 0)),
                Table.Column(
                    "three_share", Phrase(zh: "重抽中进前三", en: "in first 3, of resamples"), .share(decimals: 0)
                ),
                Table.Column(
                    "ranked_share", Phrase(zh: "有名次", en: "ranked"), .share(decimals: 0), isHidden: true),
            ]
        }
        for method in input.methods.dropFirst() {
            columns.append(Table.Column(method.rawValue, ConsensusWords.rank(method), .rank))
        }
        columns += [
            Table.Column("named", LeagueWords.named, .number(decimals: 0)),
            Table.Column("best_rank", LeagueWords.best, .rank),
            Table.Column("worst_rank", LeagueWords.worst, .rank),
        ]
        return Table(columns: columns, rows: ordered.map(row))
    }

    private func row(_ unit: Int) -> [Table.Cell] {
        var cells: [Table.Cell] = [
            Table.Cell(rank(of: unit)), .text(field.units[unit].code), .phrase(field.units[unit].name),
        ]
        if results[0].kemeny != nil {
            let range = range(of: unit)
            cells += [
                range.map { .text(Self.span(Double($0.lowerBound), Double($0.upperBound))) } ?? .missing,
                Table.Cell(range.map { Double($0.lowerBound) }),
                Table.Cell(range.map { Double($0.upperBound) }),
            ]
        }
        if let resamples {
            let spread = spread(of: unit)
            let total = Double(resamples.replicates)
            let ranked = spread.map { Double($0.ranked) } ?? 0
            cells += [
                spread?.low.map { low in .text(Self.span(low, spread?.high ?? low)) } ?? .missing,
                Table.Cell(spread?.low), Table.Cell(spread?.high),
                Table.Cell(ranked > 0 ? spread.map { Double($0.firsts) / ranked } : nil),
                Table.Cell(ranked > 0 ? spread.map { Double($0.inThree) / ranked } : nil),
                Table.Cell(ranked / total),
            ]
        }
        for method in input.methods.indices.dropFirst() { cells.append(Table.Cell(rank(of: unit, method))) }
        let counts = counts(of: unit)
        return cells + [
            Table.Cell(counts.map { Double($0.named) }), Table.Cell(counts?.best), Table.Cell(counts?.worst),
        ]
    }

    private static func span(_ low: Double, _ high: Double) -> String {
        low == high ? NumberText.plain(low) : "\(NumberText.plain(low))–\(NumberText.plain(high))"
    }

    /// Everybody who ever was in the first three, left-out units among them.
    private var threes: Table {
        let rows = podium.ever.enumerated().sorted {
            ($1.element.inside, $1.element.firsts, $0.offset) < (
                $0.element.inside, $0.element.firsts, $1.offset
            )
        }.map(\.element)
        return Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("named", LeagueWords.named, .number(decimals: 0)),
                Table.Column("in_three", Phrase(zh: "居前三", en: "in first three"), .number(decimals: 0)),
                Table.Column("first", LeagueWords.firsts, .number(decimals: 0)),
                Table.Column("behind", Phrase(zh: "在前三之后", en: "behind them"), .number(decimals: 0)),
                Table.Column("open", Phrase(zh: "不明", en: "not known"), .number(decimals: 0)),
            ],
            rows: rows.map { counts in
                [
                    .text(field.units[counts.unit].code), .phrase(field.units[counts.unit].name),
                    LeagueWords.count(counts.named), LeagueWords.count(counts.inside),
                    LeagueWords.count(counts.firsts), LeagueWords.count(counts.outside),
                    LeagueWords.count(counts.open),
                ]
            })
    }
}
