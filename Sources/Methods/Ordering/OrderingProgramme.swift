import LinearProgrammes

/// The best order of a larger component, by linear programming.
///
/// xᵢⱼ = 1 says that *i* stands before *j*, for i < j:
///
///     maximise  Σ mᵢⱼ xᵢⱼ   where   0 ≤ xᵢⱼ + xⱼₖ − xᵢₖ ≤ 1   for i < j < k,   0 ≤ x ≤ 1
///
/// The rows forbid 3-cycles, and whole numbers without 3-cycles are orders. Few of the rows are ever needed: they are added
/// as solutions violate them, after Grötschel, Jünger and Reinelt (1984). Every relaxation is a bound; every solution makes an
/// order, improved by moving single units. The search ends when an order reaches the bound; where the last relaxation is not
/// in whole numbers, it goes on by branch and bound.
struct OrderingProgramme {
    private let margins: MarginMatrix
    private let count: Int
    private let effort: Kemeny.Effort
    private var programme = LinearProgramme()
    private var variables: [LinearProgramme.Variable] = []
    private var best: [Int]
    private var value: Double
    private var bound: Double
    private var forced: [(Int, Int)] = []

    init(_ margins: MarginMatrix, _ effort: Kemeny.Effort) {
        self.margins = margins
        self.effort = effort
        count = margins.count
        bound = 0
        for i in 0..<count {
            for j in i + 1..<count {
                variables.append(programme.addVariable(in: 0...1, cost: -margins[i, j]))
                bound += max(0, margins[i, j])
            }
        }
        best = InsertionSearch.improved(Array(0..<count), margins)
        value = margins.value(of: best)
    }

    /// The variable of a pair i < j.
    private func position(_ i: Int, _ j: Int) -> Int { i * (2 * count - i - 1) / 2 + j - i - 1 }

    private var isProven: Bool { margins.rounded(bound) <= value + margins.tolerance }

    mutating func ordering() -> Ordering {
        let last = relax()
        if !isProven, let last, effort.nodes > 0 { branch(last) }
        if !isProven { forced = [] }
        return Ordering(
            order: best, value: value, bound: max(value, min(bound, margins.rounded(bound))),
            isProven: isProven, forced: forced)
    }

    // MARK: Relaxations

    /// - Returns: the last relaxation's solution; `nil` where none was reached.
    private mutating func relax() -> [Double]? {
        // Without rows every pair stands as its majority has it.
        var x = programme.costs.map { $0 < 0 ? 1.0 : 0 }
        consider(x)
        var solver: LinearSolver?
        var spent = 0
        for _ in 0..<effort.rounds {
            if isProven { return x }
            let cuts = Triangles(count: count, x: x).violated()
            spent += programme.rows.count + cuts.count
            if cuts.isEmpty || spent > effort.rows { return x }
            for cut in cuts { programme.addRow(terms(cut), in: 0...1) }
            if let solver {
                solver.addRows(Array(programme.rows.suffix(cuts.count)), in: cuts.map { _ in 0...1 })
            } else {
                solver = LinearSolver(programme)
            }
            guard let solution = solver?.minimum(method: .dual).solution else { return x }
            x = solution.values
            bound = min(bound, -solution.objective)
            consider(x)
            if isProven { force(solution) }
        }
        return x
    }

    private func terms(_ triangle: Triangles.Triangle) -> [(LinearProgramme.Variable, Double)] {
        let (i, j, k) = (triangle.i, triangle.j, triangle.k)
        return [
            (variables[position(i, j)], 1), (variables[position(j, k)], 1), (variables[position(i, k)], -1),
        ]
    }

    /// Makes an order of a solution: by the number of units that each stands before.
    private mutating func consider(_ x: [Double]) {
        var wins = [Double](repeating: 0, count: count)
        var pair = 0
        for i in 0..<count {
            for j in i + 1..<count {
                wins[i] += x[pair]
                wins[j] += 1 - x[pair]
                pair += 1
            }
        }
        let order = InsertionSearch.improved(
            (0..<count).sorted { (-wins[$0], $0) < (-wins[$1], $1) }, margins)
        let found = margins.value(of: order)
        if found > value + margins.tolerance {
            value = found
            best = order
        }
    }

    /// A pair whose other order would cost more than the distance to the bound stands as it does in every best order: its
    /// reduced cost is what the other order costs at least.
    private mutating func force(_ solution: Solution) {
        var place = [Int](repeating: 0, count: count)
        for (position, unit) in best.enumerated() { place[unit] = position }
        let slack = -solution.objective - value + (margins.step ?? margins.tolerance) * 1e-3
        forced = []
        for i in 0..<count {
            for j in i + 1..<count {
                let position = position(i, j)
                let stands = place[i] < place[j] ? 1.0 : 0
                let cost = solution.reducedCosts[position]
                let isForced =
                    solution.values[position] == stands && abs(cost) > slack
                    && (cost < 0) == (stands == 1)
                if isForced { forced.append(stands == 1 ? (i, j) : (j, i)) }
            }
        }
    }

    // MARK: Branch and bound

    private mutating func branch(_ relaxed: [Double]) {
        var search = LinearProgramme()
        for cost in programme.costs { _ = search.addVariable(in: 0...1, cost: cost, isInteger: true) }
        for row in programme.rows {
            search.addRow(row.map { (variables[$0.variable], $0.value) }, in: 0...1)
        }
        // A node costs as much as there are rows.
        var nodes = min(effort.nodes, 20 * effort.rows / max(1, search.rows.count))
        for _ in 0..<effort.rounds where nodes > 0 {
            let outcome = search.minimum(effort: LinearProgrammes.Effort(nodes: nodes, search: .plain))
            // Each round counts as a fiftieth of the effort, so that rounds come to an end.
            nodes -= effort.nodes / 50
            switch outcome {
            case let .optimal(solution):
                bound = min(bound, -solution.objective)
                consider(solution.values)
                if isProven { return }
                for cut in Triangles(count: count, x: solution.values).violated() {
                    search.addRow(terms(cut), in: 0...1)
                }
            case let .limit(limit, found):
                bound = min(bound, -limit)
                if let found { consider(found.values) }
                return
            case .infeasible, .unbounded: return
            }
        }
    }
}
