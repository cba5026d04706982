import Kernels

/// Why principal components cannot be formed.
public enum PrincipalComponentsFailure: Error, Sendable, Equatable {
    /// Fewer than two units have a value in every column.
    case tooFewCompleteUnits(count: Int)
    /// A column, named by its place, has one value only over the complete units.
    case constantColumn(Int)
    /// A column, named by its place, holds values too large to have a variance.
    case unboundedColumn(Int)
}

/// The principal components of centred and scaled columns.
///
/// Units with any missing value are left out. With R the correlation matrix of the columns over the rest,
///
///     R = V · diag(λ) · Vᵀ,   λ₁ ≥ λ₂ ≥ …
///
/// component *j* has the loadings in column *j* of V and the standard deviation √λⱼ. The sign of a component is
/// arbitrary; here its largest loading is positive. That does not make every loading positive: a column that
/// runs against the others keeps a negative one, and is no use as a weight as it stands.
///
/// Complexity: cubic in the number of columns.
public struct PrincipalComponents: Sendable, Equatable {
    /// The count of units with a value in every column.
    public let completeUnits: Int
    /// √λⱼ, from the greatest to the least.
    public let standardDeviations: [Double]
    /// The loadings: one row for each column of the data, one column for each component.
    public let rotation: Matrix

    /// - Parameter columns: at least one column of values by unit; not-a-number means missing.
    public init(of columns: [[Double]]) throws(PrincipalComponentsFailure) {
        precondition(!columns.isEmpty, "components are those of at least one column")
        let units = columns[0].indices.filter { unit in columns.allSatisfy { !$0[unit].isNaN } }
        guard units.count >= 2 else { throw .tooFewCompleteUnits(count: units.count) }
        let complete = columns.map { column in units.map { column[$0] } }
        for (place, column) in complete.enumerated() {
            if column.allSatisfy({ $0 == column[0] }) { throw .constantColumn(place) }
            let deviation = Moments.standardDeviation(column.span)
            guard deviation?.isFinite == true else { throw .unboundedColumn(place) }
        }
        guard let correlations = Matrix.correlations(among: complete) else {
            preconditionFailure("columns that vary are correlated")
        }
        let eigen = EigenDecomposition(symmetric: correlations)
        completeUnits = units.count
        // A component without variance may come out below zero by rounding.
        standardDeviations = eigen.values.map { max($0, 0).squareRoot() }
        rotation = eigen.vectors
    }

    /// The loadings of the first component: a vector of length 1.
    public var weights: [Double] { Array(rotation.column(0)) }

    /// The loadings scaled by the components' standard deviations, Vⱼ √λⱼ: the correlation of each column of the
    /// data (row) with each component (column).
    public var loadings: Matrix {
        var result = rotation
        for component in 0..<rotation.columns {
            for row in 0..<rotation.rows { result[row, component] *= standardDeviations[component] }
        }
        return result
    }

    /// The share of the variance that each component explains, λⱼ / Σ λ.
    public var explainedShares: [Double] {
        let variances = standardDeviations.map { $0 * $0 }
        let total = variances.reduce(0, +)
        return variances.map { $0 / total }
    }
}
