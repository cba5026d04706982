import LinearProgrammes

/// The linear programmes of benefit of the doubt, one a unit, over one set of units to be compared with.
///
///     S = max Σ_j w_j y_j   where   Σ_j w_j y_kj ≤ 1 for every unit k,   w ≥ 0
///     and   lower · s ≤ b_j w_j ≤ upper · s,   s = Σ_j b_j w_j   for every child j that the unit has
///
/// *b* is what is bounded of each child: its part of the score, y_j, or its weight.
struct BenefitProgrammes {
    /// Bounds on the shares of children.
    struct Bounds {
        var lower: Double
        var upper: Double
        /// What one point of weight counts, by child, where shares of weights are bounded; `nil` for shares of the score.
        var ofWeights: [Double]?
    }

    /// By unit to be compared with, then child; 0 where missing.
    private let peers: [[Double]]
    private let bounds: Bounds?
    private var search = PeerSearch()

    /// - Parameters:
    ///   - columns: by child, then unit to be compared with; NaN counts as 0.
    ///   - bounds: `nil` where shares are free.
    init(_ columns: [[Double]], bounds: Bounds? = nil) {
        peers = (columns.first ?? []).indices.map { unit in
            columns.map { $0[unit].isNaN ? 0 : $0[unit] }
        }
        self.bounds = bounds
    }

    /// S of a unit.
    /// - Parameters:
    ///   - own: its values by child; NaN where missing, and then the child takes no part.
    ///   - position: where it stands among those that it is compared with; `nil` for one that may not be among them.
    /// - Returns: `nil` where the programme could not be solved.
    mutating func score(_ own: [Double], position: Int? = nil) -> Double? {
        let present = own.indices.filter { !own[$0].isNaN }
        guard present.contains(where: { own[$0] > 0 }) else { return 0 }
        var programme = LinearProgramme()
        let weights = present.map { programme.addVariable(cost: -own[$0]) }
        if let bounds {
            bind(weights, present.map { bounds.ofWeights?[$0] ?? own[$0] }, bounds, &programme)
        }
        let peers = peers
        let found = search.minimum(programme, units: peers.count, own: position, limit: 1) { unit in
            present.indices.map { (weights[$0], peers[unit][present[$0]]) }
        } activity: { unit, values in
            present.indices.reduce(0) { $0 + values[$1] * peers[unit][present[$1]] }
        }
        return found.map { -$0.objective }
    }

    private func bind(
        _ weights: [LinearProgramme.Variable], _ factors: [Double], _ bounds: Bounds,
        _ programme: inout LinearProgramme
    ) {
        guard bounds.lower > 0 || bounds.upper < 1 else { return }
        // Only their ratios count; in the size of 1 they stand clear of what a solver allows.
        let greatest = factors.max() ?? 1
        let factors = greatest > 0 ? factors.map { $0 / greatest } : factors
        let sum = programme.addVariable()
        programme.addRow(zip(weights, factors).map { ($0, $1) } + [(sum, -1)], in: 0...0)
        for (weight, factor) in zip(weights, factors) {
            if bounds.lower > 0 {
                programme.addRow([(weight, factor), (sum, -bounds.lower)], in: 0 ... .infinity)
            }
            if bounds.upper < 1 {
                programme.addRow([(weight, factor), (sum, -bounds.upper)], in: -.infinity...0)
            }
        }
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
