import RealModule

/// Rotations of factor loadings.
public enum Rotation {
    /// Varimax with Kaiser's normalisation: turns the factors so that each row loads on few of them.
    ///
    /// Rows are scaled to length 1, pairs of columns are turned in their plane until the variance of the squared
    /// loadings in each column is greatest, and rows are scaled back. The signs and the order of the columns are those
    /// that the turning leaves. After Kaiser (1958).
    ///
    /// - Parameter loadings: one row a variable, one column a factor; finite.
    public static func varimax(_ loadings: Matrix) -> Matrix {
        let (rows, factors) = (loadings.rows, loadings.columns)
        let lengths = (0..<rows).map { row in
            (0..<factors).reduce(0) { $0 + loadings[row, $1] * loadings[row, $1] }.squareRoot()
        }
        var turned = loadings
        for row in 0..<rows {
            for factor in 0..<factors { turned[row, factor] /= lengths[row] == 0 ? 1 : lengths[row] }
        }
        for _ in 0..<1000 {
            var greatest = 0.0
            for first in 0..<factors {
                for second in first + 1..<max(factors, first + 1) {
                    greatest = max(greatest, abs(turn(&turned, first, second)))
                }
            }
            if greatest < 1e-13 { break }
        }
        for row in 0..<rows {
            for factor in 0..<factors { turned[row, factor] *= lengths[row] }
        }
        return turned
    }

    /// Turns two columns in their plane by the angle that is best for them.
    /// - Returns: the angle.
    private static func turn(_ matrix: inout Matrix, _ first: Int, _ second: Int) -> Double {
        let count = Double(matrix.rows)
        var (sumU, sumV, sumUV, sumUU) = (0.0, 0.0, 0.0, 0.0)
        for row in 0..<matrix.rows {
            let (x, y) = (matrix[row, first], matrix[row, second])
            let (u, v) = (x * x - y * y, 2 * x * y)
            sumU += u
            sumV += v
            sumUV += u * v
            sumUU += u * u - v * v
        }
        let numerator = 2 * (count * sumUV - sumU * sumV)
        let denominator = count * sumUU - (sumU * sumU - sumV * sumV)
        guard numerator * numerator + denominator * denominator > 1e-28 * count * count else { return 0 }
        let angle = Double.atan2(y: numerator, x: denominator) / 4
        let (cosine, sine) = (Double.cos(angle), Double.sin(angle))
        for row in 0..<matrix.rows {
            let (x, y) = (matrix[row, first], matrix[row, second])
            matrix[row, first] = x * cosine + y * sine
            matrix[row, second] = y * cosine - x * sine
        }
        return angle
    }
}
