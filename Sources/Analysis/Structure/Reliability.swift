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

    /// What one column does to the reliability of all.
    public struct Item: Sendable, Equatable {
        /// Pearson's correlation of the column with the sum of the others, over the units that have all values;
        /// `nil` where undefined.
        public let correlationWithRest: Double?
        /// The alpha of the others; `nil` where undefined.
        public let alphaWithout: Double?
    }

    /// What each column does to the reliability of all, in their order.
    public static func items(_ columns: [[Double]]) -> [Item] {
        columns.indices.map { place in
            let rest = columns.indices.filter { $0 != place }.map { columns[$0] }
            let sums = columns[place].indices.map { unit in rest.reduce(0) { $0 + $1[unit] } }
            return Item(
                correlationWithRest: rest.isEmpty
                    ? nil : Correlation(of: columns[place], and: sums).coefficient,
                alphaWithout: cronbachAlpha(rest))
        }
    }

    /// Each column less its mean, over its standard deviation; `nil` where one does not vary.
    public static func standardised(_ columns: [[Double]]) -> [[Double]]? {
        var result: [[Double]] = []
        for column in columns {
            let values = column.available
            guard let mean = Moments.mean(values.span), let spread = Moments.standardDeviation(values.span),
                spread > 0
            else { return nil }
            result.append(column.map { ($0 - mean) / spread })
        }
        return result
    }
}
