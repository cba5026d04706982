import Kernels

/// Why columns have no matrix of partial correlations.
public enum SamplingAdequacyFailure: Error, Sendable, Equatable {
    /// There are fewer than two columns.
    case tooFewColumns
    /// Fewer than three units have a value in every column.
    case tooFewCompleteUnits(count: Int)
    /// A column, named by its place, has one value only over the complete units.
    case constantColumn(Int)
    /// The correlation matrix has no inverse: columns determine one another, or there are not more complete
    /// units than columns. `rank` counts the eigenvalues above 10⁻¹⁰ of the greatest.
    case singular(rank: Int)
}

/// Whether columns share enough for factors or components to be looked for.
///
/// The measure of Kaiser, Meyer and Olkin sets the correlations *r* beside the partial correlations *q*, those
/// that are left when all other columns are accounted for:
///
///     KMO = Σ r²ᵢⱼ / (Σ r²ᵢⱼ + Σ q²ᵢⱼ),   i ≠ j,   qᵢⱼ = −sᵢⱼ / √(sᵢᵢ sⱼⱼ)
///
/// with S the inverse of the correlation matrix; for a single column *i* the sums run over *j* alone. It lies
/// between 0 and 1; 0.6 is the usual least for an analysis of factors, 0.5 for a single column.
///
/// Bartlett's test asks whether the columns are correlated at all: were they not, and normal,
///
///     χ² = −(n − 1 − (2p + 5) / 6) · ln det R
///
/// would have nearly a chi-square distribution with p (p − 1) / 2 degrees of freedom.
///
/// Units with any missing value are left out, as in ``PrincipalComponents``.
///
/// After Kaiser (1974) and Bartlett (1951).
public struct SamplingAdequacy: Sendable, Equatable {
    /// n, the count of units with a value in every column.
    public let completeUnits: Int
    /// The measure over all columns; `nil` where no two columns are correlated at all.
    public let overall: Double?
    /// The measure by column; `nil` for one that is correlated with no other.
    public let byColumn: [Double?]
    /// By column, the variance inflation factor 1 / (1 − R²) of its regression on all others, sᵢᵢ.
    public let varianceInflation: [Double]
    /// q, with ones on the diagonal.
    public let partialCorrelations: Matrix
    /// Bartlett's test.
    public let sphericity: Sphericity

    /// Bartlett's test of whether columns are correlated at all.
    public struct Sphericity: Sendable, Equatable {
        /// χ².
        public let statistic: Double
        /// p (p − 1) / 2.
        public let freedom: Int
        /// The probability of a statistic at least as large were the columns uncorrelated and normal.
        public let probability: Double
    }

    /// - Parameter columns: values by unit; not-a-number means missing.
    public init(of columns: [[Double]]) throws(SamplingAdequacyFailure) {
        guard columns.count >= 2 else { throw .tooFewColumns }
        let units = columns[0].indices.filter { unit in columns.allSatisfy { !$0[unit].isNaN } }
        guard units.count >= 3 else { throw .tooFewCompleteUnits(count: units.count) }
        let complete = columns.map { column in units.map { column[$0] } }
        for (place, column) in complete.enumerated() where column.allSatisfy({ $0 == column[0] }) {
            throw .constantColumn(place)
        }
        guard let correlations = Matrix.correlations(among: complete) else {
            preconditionFailure("columns that vary are correlated")
        }
        let eigen = EigenDecomposition(symmetric: correlations)
        let rank = eigen.values.count { $0 > 1e-10 * eigen.values[0] }
        guard rank == columns.count else { throw .singular(rank: rank) }
        let inverse = Self.inverse(eigen)
        completeUnits = units.count
        varianceInflation = columns.indices.map { inverse[$0, $0] }
        partialCorrelations = Self.partial(inverse)
        (overall, byColumn) = Self.measure(correlations, partialCorrelations)
        sphericity = Self.sphericity(eigen.values, units: units.count)
    }

    /// V · diag(1/λ) · Vᵀ.
    private static func inverse(_ eigen: EigenDecomposition) -> Matrix {
        let order = eigen.values.count
        var result = Matrix(rows: order, columns: order)
        for row in 0..<order {
            for column in 0...row {
                let terms = (0..<order).map {
                    eigen.vectors[row, $0] * eigen.vectors[column, $0] / eigen.values[$0]
                }
                result[row, column] = Moments.sum(terms.span)
                result[column, row] = result[row, column]
            }
        }
        return result
    }

    private static func partial(_ inverse: Matrix) -> Matrix {
        var result = inverse
        for row in 0..<inverse.rows {
            for column in 0..<inverse.rows {
                let scale = (inverse[row, row] * inverse[column, column]).squareRoot()
                result[row, column] = row == column ? 1 : -inverse[row, column] / scale
            }
        }
        return result
    }

    private static func measure(_ r: Matrix, _ q: Matrix) -> (overall: Double?, byColumn: [Double?]) {
        func squares(_ matrix: Matrix, _ column: Int) -> Double {
            (0..<matrix.rows).reduce(0) { sum, row in
                row == column ? sum : sum + matrix[row, column] * matrix[row, column]
            }
        }
        let sums = (0..<r.rows).map { (full: squares(r, $0), partial: squares(q, $0)) }
        func share(_ full: Double, _ partial: Double) -> Double? { (full / (full + partial)).defined }
        return (
            share(sums.reduce(0) { $0 + $1.full }, sums.reduce(0) { $0 + $1.partial }),
            sums.map { share($0.full, $0.partial) }
        )
    }

    private static func sphericity(_ eigenvalues: [Double], units: Int) -> Sphericity {
        let order = Double(eigenvalues.count)
        let logDeterminant = eigenvalues.reduce(0) { $0 + Elementary.log($1) }
        let statistic = max(-(Double(units) - 1 - (2 * order + 5) / 6) * logDeterminant, 0)
        let freedom = eigenvalues.count * (eigenvalues.count - 1) / 2
        return Sphericity(
            statistic: statistic, freedom: freedom,
            probability: ChiSquare.tail(above: statistic, freedom: freedom))
    }
}
