import Construction
import IndexModel

/// The difference of a contest where some of the challenger's raw values are others, recomputing only what changes.
///
/// Columns that meet, because one fills the gaps of another, divides it or enters its formula, are prepared together;
/// others apart, and only where their value is another than the last time. Where the pair cannot be scored without the
/// other units, or weights follow the data, the whole index is built again.
final class CellScorer {
    private struct Group {
        /// Positions among the cells.
        var cells: [Int]
        var columns: EvidenceColumns?
        var values: [Double] = []
        var changed: [(leaf: Int, scores: [Double])] = []
        var isPossible = true
    }

    private let contest: Contest
    private let columns: [Int]
    private var groups: [Group] = []
    private let scorer: PairScorer?
    private var room: [Double] = []

    /// - Parameter columns: columns of the contest's panel, in each of which the challenger's cell may change.
    init(_ contest: Contest, columns: [Int], isQuick: Bool = true) {
        self.contest = contest
        self.columns = columns
        scorer = isQuick && contest.canChangeCellsApart ? contest.scorer : nil
        guard self.scorer != nil, let row = contest.rawRow else { return }
        for (cell, column) in columns.enumerated() { add(cell, column, row) }
        for position in groups.indices {
            groups[position].columns = evidence(groups[position].cells, row)
        }
    }

    private func evidence(_ cells: [Int], _ row: Int) -> EvidenceColumns? {
        EvidenceColumns(
            cells.map { UncertainCell(column: columns[$0], row: row, low: 0, high: 0) }
                .sorted { $0.column < $1.column },
            of: contest.run.plan, stages: contest.run.stages,
            rows: [contest.rows.challenger, contest.rows.leader])
    }

    /// Puts a cell together with those whose leaves it shares.
    private func add(_ cell: Int, _ column: Int, _ row: Int) {
        let leaves = Set(evidence([cell], row)?.leaves ?? [])
        var merged = [cell]
        var apart: [Group] = []
        for group in groups {
            let other = Set(group.cells.flatMap { evidence([$0], row)?.leaves ?? [] })
            if leaves.isDisjoint(with: other) { apart.append(group) } else { merged += group.cells }
        }
        merged.sort { columns[$0] < columns[$1] }
        groups = apart + [Group(cells: merged)]
    }

    /// The challenger's score less the leader's; NaN where the data do not allow the plan.
    /// - Parameter values: by cell.
    func difference(_ values: [Double]) -> Double {
        guard let scorer else {
            let run = try? contest.rebuilt(zip(columns, values).map { ($0, $1) })
            return run.map(contest.difference) ?? .nan
        }
        var changed: [(leaf: Int, scores: [Double])] = []
        for position in groups.indices {
            refresh(position, groups[position].cells.map { values[$0] })
            guard groups[position].isPossible else { return .nan }
            changed += groups[position].changed
        }
        return scorer.difference(weights: contest.run.weights, changed: changed)
    }

    private func refresh(_ position: Int, _ values: [Double]) {
        guard groups[position].values != values else { return }
        groups[position].values = values
        guard let columns = groups[position].columns else { return }
        var prepared = [Double](repeating: .nan, count: 2 * columns.leaves.count)
        do {
            try columns.prepare(with: values, room: &room, into: &prepared, at: 0)
        } catch {
            groups[position].isPossible = false
            return
        }
        groups[position].isPossible = true
        groups[position].changed = columns.leaves.enumerated().map { place, leaf in
            (contest.framework.leaves[leaf], [prepared[2 * place], prepared[2 * place + 1]])
        }
    }
}
