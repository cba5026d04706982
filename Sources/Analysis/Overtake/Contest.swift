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
        let run = run.weighed(in: run.final.rows[challenger].period)
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
        scorer?.difference(weights: weights) ?? (try? recomputed(weights: weights)) ?? .nan
    }

    /// The same difference under other weights, by the tree's own scorer over all units.
    ///
    /// It may be impossible where ``difference(weights:)`` is not: a mean may refuse what another unit comes to.
    func recomputed(weights: [Double]) throws(Diagnosed) -> Double {
        var plan = run.plan
        plan.fixWeights(weights)
        var findings = Findings()
        return difference(of: try Constructor(plan).run(on: run.stages, &findings))
    }

    /// The whole index built again with other values of the challenger.
    /// - Parameter values: by column of ``panel``.
    /// - Throws: where the data no longer allow the plan.
    public func rebuilt(_ values: [(column: Int, value: Double)]) throws(Diagnosed) -> Run {
        var panel = panel
        if let row = rawRow { for (column, value) in values { panel.columns[column][row] = value } }
        return try Constructor(run.plan).run(on: panel)
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

    /// Whether some node is Copeland's, which only counts who wins more duels, so that the difference goes in jumps when weights
    /// move. Other methods that jump, as ELECTRE's and the median, are searched by slopes all the same.
    public var goesInJumps: Bool { run.nodes.contains { $0.aggregation?.id == "copeland" } }

    /// Whether the pair can be scored anew, without the other units, where its data change: weights stay as they are.
    var canChangeCellsApart: Bool {
        scorer?.isTurned == false && weightsAreWritten
    }

    private var weightsAreWritten: Bool {
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
