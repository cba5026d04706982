/// A column as a linear function of a few others, by least squares.
///
///     ŷ = ȳ + Σ_k b_k (x_k − x̄_k),   b such that Σ (y − ŷ)² is least
///
/// From the normal equations of the standardised columns, which for a few columns that do not nearly determine one
/// another keep some ten digits.
public struct LeastSquares: Sendable, Equatable {
    /// ȳ.
    public let mean: Double
    /// x̄ by column.
    public let means: [Double]
    /// b by column.
    public let slopes: [Double]
    /// s = √(Σ (y − ŷ)² / (n − k − 1)), for k columns.
    public let deviation: Double

    /// - Parameters:
    ///   - y: complete.
    ///   - columns: complete, of the length of *y*; with none of them ŷ is the mean.
    /// - Returns: `nil` for fewer than k + 2 rows, and where a column is constant or can be computed from the others
    ///   (the square of its multiple correlation with those before it is above 1 − 10⁻⁹).
    public init?(_ y: [Double], on columns: [[Double]]) {
        precondition(columns.allSatisfy { $0.count == y.count }, "regressed columns have one length")
        guard y.count >= columns.count + 2, let mean = Moments.mean(y.span) else { return nil }
        var (means, lengths, units): ([Double], [Double], [[Double]]) = ([], [], [])
        for column in columns {
            guard let mean = Moments.mean(column.span), let unit = Association.standardised(column.span),
                let deviation = Moments.standardDeviation(column.span)
            else { return nil }
            means.append(mean)
            lengths.append(deviation * Double(y.count - 1).squareRoot())
            units.append(unit)
        }
        guard let correlations = Matrix.correlations(among: columns),
            let factor = Cholesky(correlations, least: 1e-9)
        else { return nil }
        let centred = y.map { $0 - mean }
        let parts = factor.solution(of: units.map { Self.dot($0, centred) })
        let residuals = centred.indices.map { row in
            parts.indices.reduce(centred[row]) { $0 - parts[$1] * units[$1][row] }
        }
        let squares = Self.dot(residuals, residuals)
        deviation = (squares / Double(y.count - columns.count - 1)).squareRoot()
        self.mean = mean
        self.means = means
        slopes = zip(parts, lengths).map { $0 / $1 }
    }

    private static func dot(_ x: [Double], _ y: [Double]) -> Double { Summation.dot(x.span, y.span) }

    /// ŷ for a value of each column.
    public func value(_ x: [Double]) -> Double {
        precondition(x.count == slopes.count, "a row has a value of each column")
        return x.indices.reduce(mean) { $0 + slopes[$1] * (x[$1] - means[$1]) }
    }
}
