import LinearProgrammes
import Testing

/// Rows that are added to a solver one after the other.
@Suite struct AddedRowTests {
    /// The dual simplex from where the last search ended reaches what a solver reaches that knew all rows at once.
    @Test func addedRowsGiveTheSameMinimum() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<50 {
            var programme = LinearProgramme()
            let variables = (0..<6).map { _ in
                programme.addVariable(in: 0...1, cost: Double.random(in: -1...1, using: &random))
            }
            let rows = (0..<5).map { _ in
                variables.map { ($0, Double.random(in: -1...1, using: &random)) }
            }
            let solver = LinearSolver(programme)
            var objectives: [Double] = []
            for row in rows {
                programme.addRow(row, in: -0.5...0.5)
                solver.addRows([try #require(programme.rows.last)], in: [-0.5...0.5])
                let found = try #require(solver.minimum(method: .dual).solution)
                let whole = try #require(programme.minimum().solution)
                #expect(abs(found.objective - whole.objective) < 1e-6)
                #expect(found.prices.count == programme.rows.count)
                objectives.append(found.objective)
            }
            // A row more never betters the minimum.
            #expect(zip(objectives, objectives.dropFirst()).allSatisfy { $0 <= $1 + 1e-6 })
        }
    }
}
