import Kernels

/// Whether columns measure one thing.
public enum Reliability {
    /// After Cronbach's alpha,
    ///
    ///     α = k² · c̄ / Σᵢ Σⱼ cᵢⱼ
    ///
    /// with k columns, their covariances cᵢⱼ, each over the units that have both values, and c̄ the mean of
    /// those off the diagonal. It is 1 for columns that agree up to a constant, and has no lower bound.
    ///
    /// It is not free of units: standardise columns first that have different ones. `nil` for fewer than two
    /// columns, where a pair of columns has fewer than two units in common, and where all covariances cancel.
    ///
    /// After Cronbach (1951).
    ///
    /// - Parameter columns: values by unit; not-a-number means missing.
    public static func cronbachAlpha(_ columns: [[Double]]) -> Double? {
        let count = columns.count
        guard count >= 2 else { return nil }
        var variances: [Double] = []
        var covariances: [Double] = []
        for first in columns.indices {
            for second in 0...first {
                let (x, y) = completePairs(columns[first], columns[second])
                guard let covariance = Association.covariance(x.span, y.span) else { return nil }
                if first == second { variances.append(covariance) } else { covariances.append(covariance) }
            }
        }
        let shared = 2 * Moments.sum(covariances.span)
        let total = Moments.sum(variances.span) + shared
        guard total != 0 else { return nil }
        let k = Double(count)
        return (k * k * (shared / (k * (k - 1))) / total).defined
    }
}
