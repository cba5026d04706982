import Analysis
import Construction
import Diagnostics
import IndexModel

/// How sure the ranks of one period are, as the ranking shows it: intervals and tiers.
public struct Certainty: Sendable {
    public var uncertainty: Uncertainty
    public var assumptions: [Assumption]
    /// The period that was analysed; `nil` where the data have none.
    public var period: Int?
    public var showsIntervals: Bool
    /// `nil` where tiers are not asked for.
    public var tiers: EvidenceTiers?
    private let positions: [String: Int]
    private let tierByUnit: [Int: Int]

    public init(
        _ uncertainty: Uncertainty, assumptions: [Assumption], period: Int?, showsIntervals: Bool,
        tiers: EvidenceTiers?
    ) {
        self.uncertainty = uncertainty
        self.assumptions = assumptions
        self.period = period
        self.showsIntervals = showsIntervals
        self.tiers = tiers
        positions = Dictionary(
            uncertainty.units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        tierByUnit = tiers?.tierByUnit() ?? [:]
    }

    // MARK: Columns of the ranking

    var columns: [Table.Column] {
        var columns: [Table.Column] = []
        if showsIntervals {
            columns = [
                Table.Column("rank_interval", CertaintyWords.interval, .text),
                Table.Column("rank_low", CertaintyWords.low, .number(decimals: 1), isHidden: true),
                Table.Column("rank_high", CertaintyWords.high, .number(decimals: 1), isHidden: true),
            ]
        }
        if tiers != nil { columns.append(Table.Column("tier", CertaintyWords.tier, .rank)) }
        return columns
    }

    func cells(of code: String, period: Int?) -> [Table.Cell] {
        guard period == self.period, let unit = positions[code] else { return columns.map { _ in .missing } }
        var cells: [Table.Cell] = []
        if showsIntervals {
            let low = uncertainty.rankQuantile(0.05, unit: unit)
            let high = uncertainty.rankQuantile(0.95, unit: unit)
            cells = [.text(CertaintyWords.range(low, high)), .number(low), .number(high)]
        }
        if tiers != nil { cells.append(Table.Cell(tierByUnit[unit].map(Double.init))) }
        return cells
    }

    // MARK: What stands under the ranking

    public func sections() -> [Section] {
        var lines = [CertaintyWords.basis(uncertainty, assumptions)]
        if let tiers { lines += CertaintyWords.lines(on: tiers, uncertainty) }
        return [Section("certainty", heading: CertaintyWords.heading, text: lines)]
    }
}

extension Certainty {
    /// Where a unit is found in the draws.
    public struct Position: Sendable, Hashable {
        /// Ends of the 90 % interval of ranks.
        public var low: Double
        public var high: Double
        public var tier: Int?

        /// `1–3`, or `2` where both ends are the same.
        public var text: String { CertaintyWords.range(low, high) }
    }

    /// Who is in the first tier, in a sentence; `nil` where tiers are not asked for.
    public var lead: Phrase? {
        tiers?.tiers.first.map { first in CertaintyWords.firstTier(first.map { uncertainty.units[$0].name }) }
    }

    /// Intervals and tiers by the code of the unit.
    public var places: [String: Position] {
        let tiers = tiers?.tierByUnit() ?? [:]
        return Dictionary(
            uncertainty.units.enumerated().map { position, unit in
                (
                    unit.code,
                    Position(
                        low: uncertainty.rankQuantile(0.05, unit: position),
                        high: uncertainty.rankQuantile(0.95, unit: position), tier: tiers[position])
                )
            }, uniquingKeysWith: { first, _ in first })
    }
}
