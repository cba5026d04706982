import Kernels

/// The regressions that fill the gaps of a column, each on the columns that a unit has.
struct Predictors {
    /// A fit, and the columns that it rests on.
    typealias Fit = (columns: [Int], fit: LeastSquares)

    private let gaps: Gaps
    /// Rows in which the column is known.
    private let known: [Int]
    /// Columns by the size of their correlation with the column, the closest first.
    private let ranked: [Int]

    init(_ gaps: Gaps, level: Int?, known: [Int]) {
        self.gaps = gaps
        self.known = known
        let (panel, own) = (gaps.panel, gaps.values)
        let sizes = gaps.peers(level).filter { $0 != gaps.column }.compactMap {
            peer -> (column: Int, size: Double)? in
            let other = panel.columns[peer]
            let pairs = known.filter { !other[$0].isNaN }
            let (x, y) = (pairs.map { other[$0] }, pairs.map { own[$0] })
            guard pairs.count >= 3, let correlation = Association.pearson(x.span, y.span) else { return nil }
            // What rounding leaves of a tie is one still.
            return (peer, Elementary.rounded(abs(correlation), significantDigits: 10))
        }
        ranked = sizes.sorted { ($0.size, -$0.column) > ($1.size, -$1.column) }.map(\.column)
    }

    /// The fit on the closest columns that a row has, on fewer where rows or differences do not suffice; `nil` where
    /// none is left.
    func fit(for row: Int, count: Int) -> Fit? {
        let columns = gaps.panel.columns
        let own = gaps.values
        var chosen = Array(ranked.filter { !columns[$0][row].isNaN }.prefix(count))
        while !chosen.isEmpty {
            let rows = known.filter { row in chosen.allSatisfy { !columns[$0][row].isNaN } }
            let fit = LeastSquares(
                rows.map { own[$0] }, on: chosen.map { column in rows.map { columns[column][$0] } })
            if let fit { return (chosen, fit) }
            chosen.removeLast()
        }
        return nil
    }
}

extension Gaps {
    /// Fills gaps by regression on the columns that correlate most with this one among those that a unit has.
    ///
    /// - Parameters:
    ///   - count: how many columns at most.
    ///   - isBounded: whether values are drawn in to the range of the known ones.
    ///   - added: what is added to the value on the line, for a row and the standard deviation of the rest.
    func filledByRegression(
        level: Int?, count: Int, isBounded: Bool, adding added: (_ row: Int, _ deviation: Double) -> Double
    ) -> [Int: Double] {
        let values = values
        var found: [Int: Double] = [:]
        for slice in slices {
            let known = slice.filter { !values[$0].isNaN }
            let own = known.map { values[$0] }
            guard known.count < slice.count, let range = Moments.extremes(own.span) else { continue }
            let predictors = Predictors(self, level: level, known: known)
            for row in slice where values[row].isNaN {
                guard let (columns, fit) = predictors.fit(for: row, count: count) else { continue }
                let value = fit.value(columns.map { panel.columns[$0][row] }) + added(row, fit.deviation)
                found[row] = isBounded ? min(max(value, range.least), range.greatest) : value
            }
        }
        return found
    }
}
