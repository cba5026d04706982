/// The factor of a symmetric positive matrix, A = L · Lᵀ, for solving A x = b.
///
/// Sums run in the order of the elements, so results are the same on every machine.
public struct Cholesky: Sendable {
    public let order: Int
    /// L by row: element *c* of row *r* stands at `r (r + 1) / 2 + c`.
    private var lower: [Double]

    /// Factors a matrix, of which the part above the diagonal is not read.
    ///
    /// Complexity: cubic in the order.
    /// - Parameter least: what must be left of a diagonal element, as a share of it, when the rows before are
    ///   accounted for: 1 less the square of its multiple correlation with them.
    /// - Returns: `nil` where a row can be computed from those before it.
    public init?(_ matrix: Matrix, least: Double = 1e-12) {
        precondition(matrix.rows == matrix.columns, "a symmetric matrix is square")
        order = matrix.rows
        lower = [Double](repeating: 0, count: order * (order + 1) / 2)
        for row in 0..<order {
            let start = row * (row + 1) / 2
            for column in 0...row {
                let other = column * (column + 1) / 2
                var sum = matrix[row, column]
                for inner in 0..<column { sum -= lower[start + inner] * lower[other + inner] }
                if column < row {
                    lower[start + column] = sum / lower[other + column]
                } else {
                    guard sum > least * matrix[row, row] else { return nil }
                    lower[start + row] = sum.squareRoot()
                }
            }
        }
    }

    /// The solution of A x = b.
    public func solution(of right: [Double]) -> [Double] {
        precondition(right.count == order, "a right side has an element a row")
        var x = right
        for row in 0..<order {
            let start = row * (row + 1) / 2
            for inner in 0..<row { x[row] -= lower[start + inner] * x[inner] }
            x[row] /= lower[start + row]
        }
        for row in (0..<order).reversed() {
            for inner in row + 1..<max(order, row + 1) {
                x[row] -= lower[inner * (inner + 1) / 2 + row] * x[inner]
            }
            x[row] /= lower[row * (row + 1) / 2 + row]
        }
        return x
    }

    /// L v, which for independent standard normal *v* has the covariance A.
    public func scaled(_ vector: [Double]) -> [Double] {
        precondition(vector.count == order, "a vector has an element a row")
        return (0..<order).map { row in
            let start = row * (row + 1) / 2
            return (0...row).reduce(0) { $0 + lower[start + $1] * vector[$1] }
        }
    }
}
