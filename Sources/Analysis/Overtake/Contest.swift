import Construction
import Diagnostics
import IndexModel
import Methods

/// Two units of a run, of which one is to be lifted past the other.
///
/// Every answer is found on the recompute: with other weights the tree is aggregated again, with other data the index is
/// built again from the raw values. Answers verify themselves, see ``Recheck``.
public struct Contest: Sendable {
    public let run: Run
    /// The data as they came.
    public let panel: Panel
    public let period: Int?
    /// The unit that is to be lifted, and the one to be passed.
    public let challenger: StatisticalUnit
    public let leader: StatisticalUnit
    /// Their rows in the run's final panel.
    public let rows: (challenger: Int, leader: Int)
    /// Scores pairs without the other units; `nil` where a node's score depends on those.
    let scorer: PairScorer?

    /// - Parameters:
    ///   - panel: what the run was made of.
    ///   - challenger: a row of the run's final panel with a score; `leader` another of the same period.
    public init(run: Run, panel: Panel, challenger: Int, leader: Int) {
        self.run = run
        self.panel = panel
        rows = (challenger, leader)
        period = run.final.rows[challenger].period
        self.challenger = run.final.unit(at: challenger)
        self.leader = run.final.unit(at: leader)
        scorer = PairScorer(run, rows: [challenger, leader])
    }

    var framework: Framework { run.plan.framework }

    /// The challenger's score less the leader's: below 0 where there is something to overtake.
    public var difference: Double {
        run.nodes[0].scores[rows.challenger] - run.nodes[0].scores[rows.leader]
    }

    // MARK: Recomputing

    /// The same difference under other weights, found on the pair alone where that is possible.
    /// - Parameter weights: raw weights by node.
    /// - Returns: NaN where there is no score.
    func difference(weights: [Double]) -> Double {
        scorer?.difference(weights: weights) ?? recomputed(weights: weights)
    }

    /// The same difference under other weights, by the tree's own scorer over all units.
    func recomputed(weights: [Double]) -> Double {
        var plan = run.plan
        plan.fixWeights(weights)
        guard let run = Contest.aggregated(plan, run.stages) else { return .nan }
        return difference(of: run)
    }

    private static func aggregated(_ plan: Plan, _ stages: [Stage]) -> Run? {
        var findings = Findings()
        return try? Constructor(plan).run(on: stages, &findings)
    }

    /// The whole index built again with other values of the challenger.
    /// - Parameter values: by column of ``panel``.
    /// - Returns: `nil` where the data no longer allow the plan.
    public func rebuilt(_ values: [(column: Int, value: Double)]) -> Run? {
        guard let row = rawRow else { return nil }
        var panel = panel
        for (column, value) in values { panel.columns[column][row] = value }
        return try? Constructor(run.plan).run(on: panel)
    }

    /// The challenger's score less the leader's in another run of the same data; NaN where one has none.
    func difference(of run: Run) -> Double {
        guard let one = run.row(of: challenger.code, period: period),
            let other = run.row(of: leader.code, period: period)
        else { return .nan }
        return run.nodes[0].scores[one] - run.nodes[0].scores[other]
    }

    /// The challenger's row in ``panel``.
    var rawRow: Int? { rawRow(of: challenger) }

    private func rawRow(of unit: StatisticalUnit) -> Int? {
        panel.rows.indices.last {
            panel.unit(at: $0).code == unit.code && panel.rows[$0].period == period
        }
    }

    /// Rows of ``panel`` in the contest's period.
    var rawRows: Range<Int> { panel.periods.first { $0.period == period }?.rows ?? 0..<0 }

    /// Whether weights stay as they are when data change.
    var weightsAreWritten: Bool {
        run.nodes.allSatisfy { $0.weighting.map { ["given", "equal", "effective"].contains($0.id) } ?? true }
    }

    // MARK: Who else moves

    /// The other units whose rank in the period another run changes, best new rank first.
    public func displaced(by other: Run) -> [Displacement] {
        run.final.periods.first { $0.period == period }?.rows.compactMap { row -> Displacement? in
            let unit = run.final.unit(at: row)
            guard unit.code != challenger.code, let before = run.ranks[row],
                let now = other.row(of: unit.code, period: period), let after = other.ranks[now],
                before != after
            else { return nil }
            return Displacement(unit: unit, before: before, after: after)
        }.sorted { ($0.after, $0.before) < ($1.after, $1.before) } ?? []
    }

    /// The challenger's rank in a run.
    public func rank(in run: Run) -> Double? {
        run.row(of: challenger.code, period: period).flatMap { run.ranks[$0] }
    }
}

/// A unit that changes place.
public struct Displacement: Sendable, Hashable {
    public let unit: StatisticalUnit
    public let before: Double
    public let after: Double
}

/// What an answer comes to when it is applied.
///
/// By the full recompute: what the challenger's score then is above the leader's, and what it is where only 99 % of the
/// change is made.
public struct Recheck: Sendable, Hashable {
    /// Score of the challenger less that of the leader with the change.
    public let applied: Double
    /// The same with 99 % of the change.
    public let nearly: Double
    /// Whether any change will do, however small, because it breaks a tie; then ``nearly`` is the difference without it.
    public let isLimit: Bool

    init(applied: Double, nearly: Double, isLimit: Bool = false) {
        self.applied = applied
        self.nearly = nearly
        self.isLimit = isLimit
    }

    /// What is taken for level.
    public static let tolerance = 1e-9

    /// Whether the challenger is level or ahead with the change, and behind with 99 % of it.
    public var holds: Bool { applied >= -Self.tolerance && nearly < 0 }
}
