import Construction
import Diagnostics
import IndexModel

/// The units of one period by the columns of a profile: pillars, indicators, or the groups of a lens.
public struct ProfileMatrix: Sendable {
    /// What stands at the head of a column.
    public struct Column: Sendable, Hashable {
        public var id: String
        public var name: Phrase

        public init(id: String, name: Phrase) {
            self.id = id
            self.name = name
        }
    }

    public let period: Int?
    /// Units with an index score in the period, in the order of the data.
    public let units: [StatisticalUnit]
    /// Their rows in the run's last stage.
    public let rows: [Int]
    public let columns: [Column]
    /// By column, then unit; NaN where missing.
    public let scores: [[Double]]
    public let advantage: RelativeAdvantage

    /// A matrix from scores that are at hand.
    public init(
        units: [StatisticalUnit], rows: [Int], period: Int? = nil, columns: [Column], scores: [[Double]],
        ranges: [(least: Double, greatest: Double)]? = nil
    ) {
        self.period = period
        self.units = units
        self.rows = rows
        self.columns = columns
        self.scores = scores
        advantage = RelativeAdvantage(scores, ranges: ranges)
    }

    /// Scores of nodes, as they enter their parents.
    /// - Parameters:
    ///   - nodes: positions in the framework.
    ///   - period: the latest one where `nil`.
    public init(
        _ run: Run, nodes: [Int], period: Int? = nil, ranges: [(least: Double, greatest: Double)]? = nil
    ) {
        let (period, rows) = run.ranked(period)
        let framework = run.plan.framework
        self.init(
            units: rows.map { run.final.unit(at: $0) }, rows: rows, period: period,
            columns: nodes.map { Column(id: framework.nodes[$0].id, name: framework.nodes[$0].name) },
            scores: nodes.map { node in rows.map { run.nodes[node].scores[$0] } }, ranges: ranges)
    }

    /// Scores of a lens's groups; groups that nothing measures have no column.
    public init(
        _ run: Run, lens: Lens, period: Int? = nil, ranges: [(least: Double, greatest: Double)]? = nil
    ) {
        let (period, rows) = run.ranked(period)
        let scorer = LensScorer(lens, run.plan.framework)
        let leaves = run.plan.framework.leaves.map { leaf in rows.map { run.nodes[leaf].scores[$0] } }
        let mean = LensScorer.mean(lens, run)
        let effective = run.plan.framework.effectiveWeights(run.weighed(in: period).weights)
        self.init(
            units: rows.map { run.final.unit(at: $0) }, rows: rows, period: period,
            columns: scorer.groups.map { Column(id: $0.id, name: $0.name) },
            scores: scorer.scores(
                linked: leaves.map { $0.map { $0.isNaN ? .nan : mean.linked($0) ?? .nan } },
                shares: run.plan.framework.leaves.map { effective[$0] },
                nominal: run.plan.framework.leaves.map { effective[$0] }, units: rows.count
            ).map { $0.map { $0.isNaN ? .nan : mean.score(ofLinked: $0) } }, ranges: ranges)
    }

    /// The position of a unit.
    public func position(of unit: String) -> Int? { units.firstIndex { $0.code == unit } }

    /// A unit's double-centred profile, by column.
    public func profile(_ unit: Int) -> [Double] { advantage.centred.map { $0[unit] } }

    /// Ranks in a column, by unit.
    public func ranks(_ column: Int) -> [Double?] { Ranking.ranks(scores[column]) }

    /// The column in which a unit is relatively strongest by a measure, if there is exactly one.
    public func strongest(_ unit: Int, by measure: [[Double]]) -> Int? {
        Self.strongest(measure.map { $0[unit] })
    }

    /// The place of the greatest value that is not missing; `nil` where there is none or several are equal.
    static func strongest(_ values: [Double]) -> Int? {
        var best: Int?
        var isTied = false
        for position in values.indices where !values[position].isNaN {
            guard let found = best, values[position] <= values[found] else {
                (best, isTied) = (position, false)
                continue
            }
            if values[position] == values[found] { isTied = true }
        }
        return isTied ? nil : best
    }
}

extension Run {
    /// A period, the latest where none is named or there is no such, and its rows with a score.
    func ranked(_ period: Int?) -> (period: Int?, rows: [Int]) {
        let found = final.periods.first { $0.period == period && period != nil } ?? final.periods.last
        return (found?.period, (found?.rows ?? 0..<0).filter { !scores[$0].isNaN })
    }
}
