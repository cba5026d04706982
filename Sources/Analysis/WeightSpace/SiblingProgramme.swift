import LinearProgrammes

/// The least mean over bounds and an order of any form, as a linear programme in the weights' shares eᵢ:
///
///     minimise Σ eᵢdᵢ   where   Σ eᵢ = 1,   lᵢt ≤ eᵢ ≤ uᵢt,   eᵢ ≥ eⱼ for i before j,   t ≥ 0
///
/// t is one over the sum of the raw weights.
struct SiblingProgramme: Sendable {
    private let programme: LinearProgramme
    private let count: Int

    init(order: [[Int]], lower: [Double], upper: [Double]) {
        var programme = LinearProgramme()
        let shares = lower.map { _ in programme.addVariable(in: 0...1) }
        let scale = programme.addVariable()
        programme.addRow(shares.map { ($0, 1) }, in: 1...1)
        for (child, share) in shares.enumerated() {
            if lower[child] > 0 {
                programme.addRow([(share, 1), (scale, -lower[child])], in: 0 ... .infinity)
            }
            if upper[child] < .infinity {
                programme.addRow([(share, 1), (scale, -upper[child])], in: -.infinity...0)
            }
        }
        for pair in order {
            programme.addRow([(shares[pair[0]], 1), (shares[pair[1]], -1)], in: 0 ... .infinity)
        }
        self.programme = programme
        count = lower.count
    }

    /// The programme with its solver.
    struct Solver {
        private let count: Int
        private let solver: LinearSolver

        init(_ programme: SiblingProgramme) {
            count = programme.count
            solver = LinearSolver(programme.programme)
        }

        /// Shares that attain the least mean, and t.
        func shares(_ numbers: Span<Double>) -> (shares: [Double], scale: Double) {
            solver.setCosts(numbers.indices.map { numbers[$0] } + [0])
            solver.reset()
            guard let values = solver.minimum().solution?.values else {
                preconditionFailure("siblings with allowed weights have a least mean")
            }
            return (Array(values.prefix(count)), values[count])
        }
    }
}
