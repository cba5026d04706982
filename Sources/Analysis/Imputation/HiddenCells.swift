import Construction
import Diagnostics
import IndexModel
import Kernels

/// Known values, dealt into parts that are hidden in turn.
struct HiddenCells {
    private struct Cell {
        /// The place of its column among the tried ones.
        var column: Int
        var row: Int
    }

    private let data: Panel
    private let columns: [Int]
    private let means: [Double]
    private let deviations: [Double]
    /// By part.
    private let parts: [[Cell]]

    /// Every column is dealt out evenly, in an order by lot.
    init(_ data: Panel, _ columns: [Int], folds: Int, seed: UInt64) {
        self.data = data
        self.columns = columns
        let present = columns.map { data.columns[$0].available }
        means = present.map { Moments.mean($0.span) ?? .nan }
        deviations = present.map { Moments.standardDeviation($0.span) ?? .nan }
        var parts = [[Cell]](repeating: [], count: folds)
        var next = 0
        for (place, column) in columns.enumerated() {
            var stream = CounterStream(seed: seed, replicate: UInt64(place), stream: 0x68_6964)
            let rows = data.rows.indices.filter { !data.columns[column][$0].isNaN }
            for row in rows.shuffled(using: &stream) {
                parts[next % folds].append(Cell(column: place, row: row))
                next += 1
            }
        }
        self.parts = parts
    }

    /// Hides each part in turn and has it filled in.
    func outcome(of candidate: ImputationTrial.Candidate, by constructor: Constructor)
        -> ImputationTrial.Outcome
    {
        var filled: [[RecoveryError.Cell]] = columns.map { _ in [] }
        var hidden = columns.map { _ in 0 }
        var errors: [Double] = []
        for part in parts {
            var left = data
            for cell in part { left.columns[columns[cell.column]][cell.row] = .nan }
            let result: Panel
            do throws(Diagnosed) {
                var findings = Findings()
                let stages = try constructor.prepared(left, &findings)
                result = stages[stages.count - 1].panel
            } catch {
                return ImputationTrial.Outcome(
                    candidate: candidate, whole: nil, byIndicator: columns.map { _ in nil },
                    failure: error.diagnostics.first, errors: [])
            }
            let known = columns.map { left.columns[$0].available }
            let centres = known.map { Moments.mean($0.span) ?? .nan }
            for cell in part {
                let place = cell.column
                func standard(_ value: Double) -> Double { (value - means[place]) / deviations[place] }
                let found = RecoveryError.Cell(
                    hidden: standard(data.columns[columns[place]][cell.row]),
                    filled: standard(result.columns[columns[place]][cell.row]), mean: standard(centres[place])
                )
                hidden[place] += 1
                errors.append(found.filled - found.hidden)
                if !found.filled.isNaN { filled[place].append(found) }
            }
        }
        return ImputationTrial.Outcome(
            candidate: candidate, whole: RecoveryError(filled.flatMap { $0 }, hidden: hidden.reduce(0, +)),
            byIndicator: zip(filled, hidden).map { RecoveryError($0, hidden: $1) }, failure: nil,
            errors: errors)
    }
}
