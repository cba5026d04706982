import LinearProgrammes

/// The linear programmes of benefit of the doubt, one a unit, over one set of units to be compared with.
///
/// They are solved in the form that compares a unit with mixtures of the others,
///
///     S = min Σ_k λ_k   where   Σ_k λ_k y_kj + b_j (σ − μ_j + ν_j) ≥ y_j   for every child j that the unit has,
///     σ = lower Σ_j μ_j − upper Σ_j ν_j,   λ, μ, ν ≥ 0
///
/// whose rows' prices are the unit's best weights: it has as many rows as there are children, not as there are units, and
/// from unit to unit little more than the right-hand sides changes, so that one solver goes on from where it is. *b* is what
/// is bounded of each child: its part of the score, y_j, or its weight.
final class BenefitProgrammes {
    /// Bounds on the shares of children.
    struct Bounds {
        var lower: Double
        var upper: Double
        /// What one point of weight counts, by child, where shares of weights are bounded; `nil` for shares of the score.
        var ofWeights: [Double]?
    }

    private let solver: LinearSolver
    private let rows: [LinearProgramme.Row]
    /// By child: μ and ν, where they are of use.
    private let less: [LinearProgramme.Variable]
    private let more: [LinearProgramme.Variable]
    private let common: LinearProgramme.Variable?
    private let boundsScore: Bool

    /// - Parameters:
    ///   - columns: by child, then unit to be compared with; NaN counts as 0.
    ///   - bounds: `nil` where shares are free.
    init(_ columns: [[Double]], bounds: Bounds? = nil) {
        var programme = LinearProgramme()
        let children = columns.indices
        let common = bounds.map { _ in programme.addVariable(in: -.infinity ... .infinity) }
        let less = bounds.map { $0.lower > 0 } ?? false ? children.map { _ in programme.addVariable() } : []
        let more = bounds.map { $0.upper < 1 } ?? false ? children.map { _ in programme.addVariable() } : []
        let units = (columns.first ?? []).indices.map { _ in programme.addVariable(cost: 1) }
        let factors = bounds?.ofWeights ?? children.map { _ in 1 }
        rows = children.map { child in
            let column = columns[child]
            var terms = units.indices.map { (units[$0], column[$0].isNaN ? 0 : column[$0]) }
            if let common { terms.append((common, factors[child])) }
            if !less.isEmpty { terms.append((less[child], -factors[child])) }
            if !more.isEmpty { terms.append((more[child], factors[child])) }
            return programme.addRow(terms, in: 0 ... .infinity)
        }
        if let bounds, let common {
            programme.addRow(
                [(common, 1)] + less.map { ($0, -bounds.lower) } + more.map { ($0, bounds.upper) }, in: 0...0)
        }
        (self.common, self.less, self.more) = (common, less, more)
        boundsScore = bounds.map { $0.ofWeights == nil } ?? false
        solver = LinearSolver(programme)
    }

    /// S of a unit.
    /// - Parameter own: its values by child; NaN where missing, and then the child takes no part.
    /// - Returns: `nil` where the programme could not be solved.
    func score(_ own: [Double]) -> Double? {
        for (child, value) in own.enumerated() {
            let isThere = !value.isNaN
            solver.setBounds((isThere ? value : -.infinity)...(.infinity), of: rows[child])
            for variables in [less, more] where !variables.isEmpty {
                solver.setBounds(0...(isThere ? .infinity : 0), of: variables[child])
            }
            guard boundsScore, isThere else { continue }
            if let common { solver.setCoefficient(value, of: common, in: rows[child]) }
            if !less.isEmpty { solver.setCoefficient(-value, of: less[child], in: rows[child]) }
            if !more.isEmpty { solver.setCoefficient(value, of: more[child], in: rows[child]) }
        }
        return solver.minimum(method: .dual).solution?.objective
    }
}

/// What the methods of benefit of the doubt have in common.
struct BenefitColumns {
    let standing: Standing
    /// By child, the greatest value; 1 for a child of zeros. Programmes are in their multiples.
    let units: [Double]
    /// By child, then row, in multiples of ``units``; NaN where missing.
    let columns: [[Double]]

    /// - Throws: for a value below 0, with its place.
    init(_ children: [[Double]], _ weights: [Double]) throws(MethodError) {
        standing = Standing(children, weights)
        for (position, column) in standing.columns.enumerated() {
            if let row = column.firstIndex(where: { $0 < 0 }) {
                throw MethodError(.negative(row: row, child: standing.positions[position]))
            }
        }
        let units = standing.extremes.map { range in
            range.map { $0.upperBound > 0 ? $0.upperBound : 1 } ?? 1
        }
        self.units = units
        columns = zip(standing.columns, units).map { column, unit in column.map { $0 / unit } }
    }

    /// The rows that have any child.
    var rows: [Int] { (0..<standing.rows).filter { standing.shares(of: $0) != nil } }

    /// By child, the values of some rows.
    func values(of rows: [Int]) -> [[Double]] { columns.map { column in rows.map { column[$0] } } }

    /// A row's values by child.
    func row(_ row: Int) -> [Double] { columns.map { $0[row] } }

    static var unsolved: MethodError {
        MethodError(.settings(.init(zh: "线性规划没有解", en: "the linear programme has no solution")))
    }
}
