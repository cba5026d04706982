import Diagnostics
import IndexModel
import Kernels

/// The units that are most like another, by the indicators that both have.
///
///     d² = (1/c) Σ_k ((x_ik − x_jk) / s_k)²   over the c indicators that both have
///
/// with *s* the standard deviation of an indicator over the rows that are treated together. Constant columns do not count.
struct Neighbours {
    struct Donor {
        var row: Int
        var distance: Double
    }

    private let gaps: Gaps
    /// Columns that vary, divided by their standard deviations; NaN where missing.
    private let columns: [[Double]]
    /// Rows in which the column with the gaps is known.
    private let known: [Int]
    private let first: Int

    init(_ gaps: Gaps, level: Int?, slice: Range<Int>) {
        self.gaps = gaps
        first = slice.lowerBound
        let own = gaps.values
        known = slice.filter { !own[$0].isNaN }
        columns = gaps.peers(level).filter { $0 != gaps.column }.compactMap { peer in
            let column = Array(gaps.panel.columns[peer][slice])
            let present = column.filter { !$0.isNaN }
            guard let deviation = Moments.standardDeviation(present.span), deviation > 0 else { return nil }
            return column.map { $0 / deviation }
        }
    }

    /// Those that have a value of the column and share an indicator with a row, the nearest first.
    ///
    /// Distances within a billionth of each other are the same; then the code of the unit decides.
    func donors(for row: Int, among accepts: (Int) -> Bool = { _ in true }) -> [Donor] {
        let donors = gaps.ordered(known.filter(accepts)).compactMap { other in
            distance(row, other).map { Donor(row: other, distance: $0) }
        }
        return donors.enumerated().sorted {
            ($0.element.distance, $0.offset) < ($1.element.distance, $1.offset)
        }.map(\.element)
    }

    private func distance(_ row: Int, _ other: Int) -> Double? {
        var (sum, count) = (0.0, 0.0)
        for column in columns {
            let difference = column[row - first] - column[other - first]
            guard !difference.isNaN else { continue }
            sum += difference * difference
            count += 1
        }
        // Rounded, so that what rounding leaves of a tie is one still.
        return count == 0 ? nil : Elementary.rounded((sum / count).squareRoot(), significantDigits: 10)
    }
}
