import LinearProgrammes
import Testing

@Suite struct LinearProgrammeTests {
    /// A programme with a solution: rows are put round a point that is drawn.
    static func feasible(seed: UInt64, integers: Bool = false) -> LinearProgramme {
        var random = SplitMix64(seed: seed)
        var programme = LinearProgramme()
        let count = Int.random(in: 2...8, using: &random)
        let point = (0..<count).map { _ in Double(Int.random(in: 0...5, using: &random)) }
        let variables = point.map { _ in
            programme.addVariable(
                in: 0...Double(Int.random(in: 5...9, using: &random)),
                cost: Double(Int.random(in: -9...9, using: &random)), isInteger: integers)
        }
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            let row = variables.map { ($0, Double(Int.random(in: -4...4, using: &random))) }
            let there = zip(row, point).reduce(0) { $0 + $1.0.1 * $1.1 }
            switch Int.random(in: 0...2, using: &random) {
            case 0: programme.addRow(row, in: -.infinity...there + 2)
            case 1: programme.addRow(row, in: there - 3 ... .infinity)
            default: programme.addRow(row, in: there - 1...there + 4)
            }
        }
        return programme
    }

    static func satisfies(_ values: [Double], _ programme: LinearProgramme, within slack: Double) -> Bool {
        let holds = zip(values, programme.bounds).allSatisfy {
            $0 >= $1.lowerBound - slack && $0 <= $1.upperBound + slack
        }
        return holds
            && zip(programme.rows, programme.rowBounds).allSatisfy { row, bounds in
                let value = row.reduce(0) { $0 + $1.value * values[$1.variable] }
                return value >= bounds.lowerBound - slack && value <= bounds.upperBound + slack
            }
    }

    /// A solution and prices that satisfy each other prove that the solution is least: c = Aᵀπ + d, and the active
    /// bounds priced by π and d add up to the objective. 1e-9: numbers are below 100.
    @Test(arguments: UInt64(0)..<60) func solutionsAreProvedByTheirPrices(seed: UInt64) throws {
        let programme = Self.feasible(seed: seed)
        let found = try #require(programme.minimum().solution)
        #expect(Self.satisfies(found.values, programme, within: 1e-9))
        var priced = [Double](repeating: 0, count: programme.costs.count)
        var total = 0.0
        for (row, price) in zip(programme.rows.indices, found.prices) {
            for entry in programme.rows[row] { priced[entry.variable] += price * entry.value }
            let bounds = programme.rowBounds[row]
            if abs(price) > 1e-9 { total += price * (price > 0 ? bounds.lowerBound : bounds.upperBound) }
        }
        for (variable, reduced) in found.reducedCosts.enumerated() {
            #expect(abs(programme.costs[variable] - priced[variable] - reduced) < 1e-9)
            let bounds = programme.bounds[variable]
            total += reduced * (reduced > 0 ? bounds.lowerBound : bounds.upperBound)
        }
        #expect(abs(total - found.objective) < 1e-9)
    }

    @Test func statusesAreTold() {
        var programme = LinearProgramme()
        let x = programme.addVariable(in: -.infinity ... .infinity, cost: 1)
        let y = programme.addVariable(cost: 0)
        programme.addRow([(x, 1), (y, 1)], in: -.infinity...4)
        #expect(programme.minimum() == .unbounded)
        programme.addRow([(x, 1)], in: 5 ... .infinity)
        #expect(programme.minimum() == .infeasible)
        let nothing = LinearProgramme()
        #expect(nothing.minimum().solution?.values == [])
        var free = LinearProgramme()
        _ = free.addVariable(in: -2...3, cost: -1)
        #expect(free.minimum().solution?.values == [3])
    }

    @Test func termsOfOneVariableAreAdded() {
        var programme = LinearProgramme()
        let x = programme.addVariable(cost: 1)
        let y = programme.addVariable(cost: 1)
        programme.addRow([(y, 2), (x, 1), (x, 2), (y, -2)], in: 6 ... .infinity)
        #expect(programme.rows.map { $0.map(\.value) } == [[3]])
        #expect(programme.minimum().solution?.values == [2, 0])
    }

    /// Changed programmes give what programmes built so give. 1e-9 as above.
    @Test(arguments: UInt64(0)..<20) func solversFollowChanges(seed: UInt64) throws {
        let base = Self.feasible(seed: seed)
        var random = SplitMix64(seed: seed &+ 1000)
        let solver = LinearSolver(base)
        for round in 0..<4 {
            let costs = base.costs.map { _ in Double(Int.random(in: -9...9, using: &random)) }
            let upper = Double(Int.random(in: 3...8, using: &random))
            var changed = LinearProgramme()
            let variables = base.bounds.enumerated().map { position, bounds in
                changed.addVariable(in: position == 0 ? 0...upper : bounds, cost: costs[position])
            }
            for (row, bounds) in zip(base.rows, base.rowBounds) {
                changed.addRow(row.map { (variables[$0.variable], $0.value) }, in: bounds)
            }
            solver.setCosts(costs)
            solver.setBounds(0...upper, of: variables[0])
            if round == 2 { solver.reset() }
            switch (solver.minimum(), changed.minimum()) {
            case let (.optimal(one), .optimal(other)):
                #expect(abs(one.objective - other.objective) < 1e-9)
            case let (one, other): #expect(one == other)
            }
        }
    }

    @Test func rowsAndCoefficientsCanBeChanged() {
        var programme = LinearProgramme()
        let x = programme.addVariable(cost: 1)
        let row = programme.addRow([(x, 1)], in: 3 ... .infinity)
        let solver = LinearSolver(programme)
        #expect(solver.minimum().solution?.objective == 3)
        solver.setBounds(8 ... .infinity, of: row)
        #expect(solver.minimum().solution?.objective == 8)
        solver.setCoefficient(2, of: x, in: row)
        #expect(solver.minimum().solution?.objective == 4)
    }

    @Test func stepsAreLimited() {
        var programme = LinearProgramme()
        let variables = (0..<6).map { _ in programme.addVariable(in: 0...10, cost: -1) }
        for row in 0..<6 {
            programme.addRow(
                variables.enumerated().map { ($1, Double(($0 * 7 + row * 3) % 5 + 1)) }, in: -.infinity...10)
        }
        guard case .limit = programme.minimum(effort: Effort(iterations: 1)) else {
            Issue.record("one step does not solve this")
            return
        }
    }

    /// A coefficient that rounding left made CLP call 0.32 the least; it is 2.24 / 11.
    @Test func whatRoundingLeftOfZeroDoesNoHarm() throws {
        let shares = [0.3, 0.1, 0.1, 0.06, 0.04, 0.4]
        let slopes = [1.7763568394002505e-14, 0, 11, 7, 6, 0]
        var programme = LinearProgramme()
        let gains = shares.map { _ in programme.addVariable(cost: 0.5) }
        let losses = shares.map { programme.addVariable(in: 0...$0, cost: 0.5) }
        programme.addRow(gains.map { ($0, 1) } + losses.map { ($0, -1) }, in: 0...0)
        programme.addRow(
            slopes.indices.flatMap { [(gains[$0], slopes[$0] / 11), (losses[$0], -slopes[$0] / 11)] },
            in: 2.24 / 11 ... .infinity)
        #expect(abs((programme.minimum().solution?.objective ?? .nan) - 2.24 / 11) < 1e-12)
    }
}
