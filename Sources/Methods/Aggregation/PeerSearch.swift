import LinearProgrammes

/// Solves programmes with a row for every unit of which few matter: rows are added as solutions violate them, the most
/// violated first, until none is.
///
/// The units that bound one solution are the start of the next, since neighbours are measured by the same peers.
struct PeerSearch {
    /// Values are believed to this, relative to a limit of 1.
    private static let tolerance = 1e-10
    /// As many units are simply all looked at.
    private static let few = 48
    /// Violated rows that are added at a time.
    private static let step = 8

    private var peers: [Int] = []

    /// The least solution.
    /// - Parameters:
    ///   - programme: without the rows of units.
    ///   - count: how many units there are.
    ///   - own: a unit whose row keeps the programme bounded; `nil` where all rows have to be there from the start.
    ///   - limit: what no unit's activity may exceed.
    ///   - terms: the coefficients of a unit's row.
    ///   - activity: the value of a unit's row for values of the variables.
    /// - Returns: `nil` where there is none, or the solver does not find it.
    mutating func minimum(
        _ programme: LinearProgramme, units count: Int, own: Int?, limit: Double,
        terms: (Int) -> [(LinearProgramme.Variable, Double)], activity: (Int, [Double]) -> Double
    ) -> Solution? {
        var programme = programme
        var isThere = [Bool](repeating: false, count: count)
        var order: [Int] = []
        func add(_ unit: Int) {
            guard !isThere[unit] else { return }
            isThere[unit] = true
            order.append(unit)
            programme.addRow(terms(unit), in: -.infinity...limit)
        }
        if let own, count > Self.few {
            for unit in [own] + peers { add(unit) }
        } else {
            for unit in 0..<count { add(unit) }
        }
        let solver = LinearSolver(programme)
        var found = solver.minimum().solution
        while let solution = found {
            var worst: [(unit: Int, excess: Double)] = []
            for unit in 0..<count where !isThere[unit] {
                let excess = activity(unit, solution.values) - limit
                if excess > Self.tolerance { worst.append((unit, excess)) }
            }
            guard !worst.isEmpty else {
                peers = order.filter { activity($0, solution.values) - limit > -1e-7 }
                return solution
            }
            worst.sort { ($0.excess, -$0.unit) > ($1.excess, -$1.unit) }
            let before = programme.rows.count
            for (unit, _) in worst.prefix(Self.step) { add(unit) }
            let added = Array(programme.rows[before...])
            solver.addRows(added, in: added.map { _ in -.infinity...limit })
            found = solver.minimum(method: .dual).solution
        }
        return nil
    }
}
