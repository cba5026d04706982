/// The children of a node as methods see them that compare rows with one another.
///
/// A child of weight 0 takes no part; a missing child is skipped and the others' weights stand in for it.
struct Standing {
    /// Values by child that takes part, then row; NaN where missing.
    let columns: [[Double]]
    /// By child that takes part.
    let weights: [Double]
    /// The position of each of them among all children.
    let positions: [Int]
    let rows: Int

    init(_ children: [[Double]], _ weights: [Double]) {
        positions = children.indices.filter { weights[$0] != 0 }
        columns = positions.map { children[$0] }
        self.weights = positions.map { weights[$0] }
        rows = children.first?.count ?? 0
    }

    /// The weights of the children that a row has, as shares of one; 0 for the others, `nil` for a row without any.
    func shares(of row: Int) -> [Double]? {
        let present = columns.indices.map { columns[$0][row].isNaN ? 0 : weights[$0] }
        let total = present.reduce(0, +)
        return total == 0 ? nil : present.map { $0 / total }
    }

    /// The sum of the weights of the children that each row has.
    var totals: [Double] {
        var totals = [Double](repeating: 0, count: rows)
        for (column, weight) in zip(columns, weights) {
            for row in 0..<rows where !column[row].isNaN { totals[row] += weight }
        }
        return totals
    }

    /// A number for each row that has one, from its shares; NaN for the others.
    func scores(_ score: (_ row: Int, _ shares: [Double]) -> Double) -> [Double] {
        (0..<rows).map { row in shares(of: row).map { score(row, $0) } ?? .nan }
    }

    /// Σ share × term over the children that a row has.
    func sum(_ row: Int, _ shares: [Double], _ term: (_ child: Int, _ value: Double) -> Double) -> Double {
        var sum = 0.0
        for child in columns.indices where !columns[child][row].isNaN {
            sum += shares[child] * term(child, columns[child][row])
        }
        return sum
    }

    /// The least and the greatest value of each child; `nil` for one without values.
    var extremes: [ClosedRange<Double>?] { columns.map(Self.range) }

    /// The least and the greatest number; `nil` without any.
    static func range(of column: [Double]) -> ClosedRange<Double>? {
        var range: ClosedRange<Double>?
        for value in column where !value.isNaN {
            range = min(range?.lowerBound ?? value, value)...max(range?.upperBound ?? value, value)
        }
        return range
    }
}

extension ClosedRange<Double> {
    var length: Double { upperBound - lowerBound }
}
