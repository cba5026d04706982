import Kernels
import Testing

@Suite struct LeastSquaresTests {
    /// Anscombe's first set: y = 3.0001 + 0.5001 x, s = 1.237 (Anscombe 1973).
    @Test func anscombe() throws {
        let x: [Double] = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
        let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
        let fit = try #require(LeastSquares(y, on: [x]))
        #expect(abs(fit.slopes[0] - 0.50009) < 5e-6)
        #expect(abs(fit.value([0]) - 3.00009) < 5e-6)
        #expect(abs(fit.deviation - 1.23660) < 5e-6)
    }

    /// A plane is found again, whatever the units of measurement.
    @Test func planes() throws {
        let first: [Double] = [1, 4, 2, 8, 5, 7]
        let second = [3e9, 1e9, 4e9, 1e9, 5e9, 9e9]
        let y = zip(first, second).map { 2 - 3 * $0 + 5e-9 * $1 }
        let fit = try #require(LeastSquares(y, on: [first, second]))
        #expect(abs(fit.slopes[0] + 3) < 1e-12 && abs(fit.slopes[1] - 5e-9) < 1e-20)
        #expect(fit.deviation < 1e-12)
        #expect(abs(fit.value([0, 0]) - 2) < 1e-11)
    }

    @Test func whatCannotBeFitted() {
        #expect(LeastSquares([1, 2], on: [[1, 2]]) == nil)
        #expect(LeastSquares([1, 2, 4], on: [[3, 3, 3]]) == nil)
        #expect(LeastSquares([1, 2, 4, 3, 1], on: [[1, 2, 3, 4, 6], [2, 4, 6, 8, 12]]) == nil)
        #expect(LeastSquares([1, 2, 6], on: [])?.mean == 3)
    }
}

@Suite struct CholeskyTests {
    /// A = [[4, 2, 2], [2, 5, 3], [2, 3, 6]] has L = [[2], [1, 2], [1, 1, 2]].
    static let matrix = Matrix(rows: 3, columns: 3, elements: [4, 2, 2, 2, 5, 3, 2, 3, 6])

    @Test func byHand() throws {
        let factor = try #require(Cholesky(Self.matrix))
        #expect(factor.scaled([1, 0, 0]) == [2, 1, 1] && factor.scaled([0, 1, 1]) == [0, 2, 3])
        #expect(factor.solution(of: [8, 10, 11]) == [1, 1, 1])
    }

    @Test func whatHasNoFactor() {
        #expect(Cholesky(Matrix(rows: 2, columns: 2, elements: [1, 1, 1, 1])) == nil)
        #expect(Cholesky(Matrix(rows: 2, columns: 2, elements: [1, 2, 2, 1])) == nil)
        #expect(Cholesky(Matrix(rows: 0, columns: 0))?.solution(of: []) == [])
    }
}

@Suite struct NormalLawTests {
    /// Without gaps one round gives the moments.
    @Test func complete() throws {
        let law = try NormalLaw(of: [[1, 4], [2, 2], [6, 3], [3, 7]])
        #expect(law.rounds == 1 && law.means == [3, 4])
        #expect(abs(law.covariances[0, 0] - 3.5) < 1e-14 && abs(law.covariances[1, 1] - 3.5) < 1e-14)
        #expect(abs(law.covariances[0, 1] - law.covariances[1, 0]) == 0)
        #expect(abs(law.covariances[0, 1] - -0.25) < 1e-14)
    }

    /// With a gap in one of two columns the law has a closed form: the regression on the complete rows, and the moments of
    /// the column without a gap over all rows (Anderson 1957).
    @Test func oneIncompleteColumn() throws {
        let x: [Double] = [1, 2, 4, 5, 8, 10]
        let y: [Double] = [3, 2, 6, 7, .nan, .nan]
        let law = try NormalLaw(of: zip(x, y).map { [$0, $1] })
        // Over four complete rows: x̄ = 3, ȳ = 4.5, s_xx = 2.5, s_xy = 3, so that the slope is 1.2; over all: x̄ = 5.
        #expect(abs(law.means[0] - 5) < 1e-9)
        #expect(abs(law.means[1] - (4.5 + 1.2 * 2)) < 1e-8)
        #expect(abs(law.covariances[0, 1] / law.covariances[0, 0] - 1.2) < 1e-8)
    }

    @Test func failures() {
        #expect(throws: NormalLaw.Failure.tooFewRows(count: 1)) {
            try NormalLaw(of: [[1, 2], [.nan, .nan]])
        }
        #expect(throws: NormalLaw.Failure.constantColumn(1)) {
            try NormalLaw(of: [[1, 2], [2, 2], [3, .nan]])
        }
        #expect(throws: NormalLaw.Failure.singular) {
            try NormalLaw(of: [[1, 2], [2, 4], [3, 6], [5, 10]])
        }
    }
}
