import Testing

@testable import LinearProgrammes

/// Solutions that prove themselves, and such that do not.
@Suite struct CertificateTests {
    /// −x − 2y with x ≤ 4 and x + y ≤ 5: the least is −10 at x = 0, y = 5, where the row's price is −2.
    private static let programme: LinearProgramme = {
        var programme = LinearProgramme()
        let x = programme.addVariable(in: 0...4, cost: -1)
        let y = programme.addVariable(cost: -2)
        programme.addRow([(x, 1), (y, 1)], in: -.infinity...5)
        return programme
    }()

    private func holds(_ values: [Double], _ price: Double) -> Bool {
        let found = Solution(
            objective: Self.programme.objective(of: values), values: values, prices: [price], reducedCosts: []
        )
        return Certificate(found, of: Self.programme).holds
    }

    @Test func byHand() {
        #expect(holds([0, 5], -2) && holds([1e-9, 5], -2 + 1e-9))
        // Not least, beyond the row, beyond a bound, prices that prove nothing, a price of the wrong sign.
        #expect(!holds([4, 1], -2) && !holds([0, 5.1], -2) && !holds([-1, 6], -2))
        #expect(!holds([0, 5], 0) && !holds([0, 5], -1) && !holds([0, 5], 2))
        // A step of a thousandth away from the least is seen.
        #expect(!holds([0.001, 4.999], -2))
    }

    /// What the solver gives holds, and no feasible point that costs more does.
    @Test(arguments: UInt64(100)..<160) func solutions(seed: UInt64) throws {
        let programme = LinearProgrammeTests.feasible(seed: seed)
        let found = try #require(programme.minimum().solution)
        #expect(Certificate(found, of: programme).holds)
        for share in [0.1, 0.5, 1] {
            let other = zip(found.values, programme.bounds).map { $0 + share * ($1.upperBound - $0) }
            let cost = programme.objective(of: other)
            guard cost > found.objective + 1e-3, LinearProgrammeTests.satisfies(other, programme, within: 0)
            else { continue }
            let worse = Solution(objective: cost, values: other, prices: found.prices, reducedCosts: [])
            #expect(!Certificate(worse, of: programme).holds)
        }
    }

    /// A solver's own changes are part of what is proved.
    @Test func afterChanges() throws {
        let solver = LinearSolver(Self.programme)
        let row = LinearProgramme.Row(position: 0)
        #expect(solver.minimum().solution?.values == [0, 5])
        solver.setBounds(-.infinity...7, of: row)
        #expect(solver.minimum(method: .dual).solution?.objective == -14)
        solver.setCoefficient(2, of: LinearProgramme.Variable(position: 1), in: row)
        // −x − 2y with x + 2y ≤ 7.
        #expect(solver.minimum().solution.map { abs($0.objective + 7) < 1e-9 } == true)
        solver.setBounds(3...3, of: LinearProgramme.Variable(position: 1))
        #expect(solver.minimum().solution?.values == [1, 3])
        solver.addRows([[.init(variable: 0, value: 1)]], in: [-.infinity...0.5])
        #expect(solver.minimum(method: .dual).solution?.values == [0.5, 3])
        solver.setCosts([1, 1])
        #expect(solver.minimum().solution?.values == [0, 3])
    }
}
