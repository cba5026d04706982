import Kernels

/// Why columns have no factors.
public enum FactorAnalysisFailure: Error, Sendable, Equatable {
    /// Correlations cannot be inverted, or are not there.
    case adequacy(SamplingAdequacyFailure)
    /// So many factors leave nothing to be tested: (p − m)² < p + m.
    case tooManyFactors(most: Int)
    /// The search did not come to an end.
    case unsettled
}

/// Common factors of greatest likelihood, turned by varimax.
///
///     R ≈ Λ Λᵀ + Ψ,   Ψ diagonal,   Λ = Ψ^½ Ω (Θ − 1)^½
///
/// with Θ the *m* greatest eigenvalues of Ψ^−½ R Ψ^−½ and Ω their vectors. The uniquenesses ψ are those for which
///
///     f(ψ) = Σ_{k > m} (θ_k − ln θ_k − 1)
///
/// is least; they are kept at ``leastUniqueness`` or above. One that ends there is a Heywood case: the factors explain all of
/// a column, which in real data means too many factors, too few units or columns that repeat each other.
///
/// Factors are ordered by how much they explain, and each is turned so that its loadings add up to something positive.
/// Units with any missing value are left out.
///
/// After Jöreskog (1967) and Lawley and Maxwell (1971); the test with Bartlett's correction.
public struct FactorAnalysis: Sendable, Equatable {
    /// n, the count of units with a value in every column.
    public let completeUnits: Int
    /// Λ after varimax: one row a column, one column a factor.
    public let loadings: Matrix
    /// ψ by column: the share of its variance that the factors do not explain.
    public let uniquenesses: [Double]
    /// The sum of squared loadings by factor; divided by the number of columns it is the share of all variance.
    public let explained: [Double]
    /// The places of columns whose uniqueness is at its bound.
    public let heywood: [Int]
    /// Whether so many factors suffice; `nil` where nothing is left to be tested, or units are too few.
    public let sufficiency: Sufficiency?

    /// The test that no more factors are needed.
    public struct Sufficiency: Sendable, Equatable {
        /// χ² = (n − 1 − (2p + 5) / 6 − 2m / 3) f.
        public let statistic: Double
        /// ((p − m)² − p − m) / 2.
        public let freedom: Int
        /// The probability of a statistic at least as large if *m* factors are enough and all is normal.
        public let probability: Double
    }

    /// The least ψ.
    public static let leastUniqueness = 0.005

    /// The most factors of some columns.
    public static func most(columns: Int) -> Int {
        (0...columns).last { (columns - $0) * (columns - $0) >= columns + $0 } ?? 0
    }

    /// - Parameters:
    ///   - columns: values by unit; not-a-number means missing.
    ///   - factors: m, 1 or more.
    public init(of columns: [[Double]], factors: Int) throws(FactorAnalysisFailure) {
        precondition(factors >= 1, "an analysis of factors has one at least")
        let adequacy: SamplingAdequacy
        do throws(SamplingAdequacyFailure) {
            adequacy = try SamplingAdequacy(of: columns)
        } catch { throw .adequacy(error) }
        let most = Self.most(columns: columns.count)
        guard factors <= most else { throw .tooManyFactors(most: most) }
        let units = columns[0].indices.filter { unit in columns.allSatisfy { !$0[unit].isNaN } }
        guard
            let correlations = Matrix.correlations(among: columns.map { column in units.map { column[$0] } })
        else { preconditionFailure("columns that vary are correlated") }
        let start = adequacy.varianceInflation.map {
            (1 - 0.5 * Double(factors) / Double(columns.count)) / $0
        }
        guard let fit = UniquenessSearch(correlations, factors: factors, from: start) else {
            throw .unsettled
        }
        let turned = Self.ordered(Rotation.varimax(fit.loadings))
        completeUnits = units.count
        loadings = turned
        uniquenesses = fit.uniquenesses
        explained = (0..<factors).map { factor in turned.column(factor).reduce(0) { $0 + $1 * $1 } }
        heywood = fit.uniquenesses.indices.filter {
            fit.uniquenesses[$0] <= Self.leastUniqueness * (1 + 1e-9)
        }
        sufficiency = Self.sufficiency(fit.objective, columns.count, factors, units: units.count)
    }

    /// Factors by what they explain, with sums of loadings that are not negative.
    private static func ordered(_ loadings: Matrix) -> Matrix {
        let columns = (0..<loadings.columns).map { factor -> [Double] in
            let column = Array(loadings.column(factor))
            return column.reduce(0, +) < 0 ? column.map { -$0 } : column
        }
        let sizes = columns.map { $0.reduce(0) { $0 + $1 * $1 } }
        let order = columns.indices.sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
        return Matrix(
            rows: loadings.rows, columns: loadings.columns, elements: order.flatMap { columns[$0] })
    }

    private static func sufficiency(
        _ objective: Double, _ columns: Int, _ factors: Int, units: Int
    ) -> Sufficiency? {
        let rest = columns - factors
        let freedom = (rest * rest - columns - factors) / 2
        let factor = Double(units) - 1 - Double(2 * columns + 5) / 6 - 2 * Double(factors) / 3
        guard freedom > 0, factor > 0 else { return nil }
        let statistic = max(0, factor * objective)
        return Sufficiency(
            statistic: statistic, freedom: freedom,
            probability: ChiSquare.tail(above: statistic, freedom: freedom))
    }
}
