import Kernels

/// How much of one column's variance another explains, whatever the shape of the relation.
///
///     S = Var E(y | x) / Var y = Σ (f(xᵢ) − ȳ)² / Σ (yᵢ − ȳ)²
///
/// with f a smooth curve through the points: a cubic regression spline with knots at quantiles of x, whose penalty on
/// roughness is chosen by generalised cross-validation (with the factor 1.4 on the parameters); for fewer than eight
/// distinct x the mean of y for each. Straight lines are not penalised, so that S is never less than r², the share that
/// a straight line explains.
///
/// After Pearson's correlation ratio, as Paruolo, Saisana and Saltelli (2013, doi:10.1111/j.1467-985X.2012.01059.x) use
/// it for the importance of an indicator within an index.
public struct CorrelationRatio: Sendable, Equatable {
    /// S, from 0 to 1.
    public let value: Double
    /// r², from 0 to S.
    public let linear: Double
    /// Pearson's r, for its sign.
    public let coefficient: Double
    /// The effective number of parameters of the curve, 2 for a straight line.
    public let parameters: Double
    /// The count of units with both values.
    public let pairs: Int

    /// `nil` with fewer than three pairs, or where a column is constant over them.
    ///
    /// - Parameters:
    ///   - y: what is explained; not-a-number means missing.
    ///   - x: what explains.
    public init?(of y: [Double], given x: [Double]) {
        let (first, second) = completePairs(x, y)
        guard first.count >= 3, let r = Association.pearson(first.span, second.span),
            let mean = Moments.mean(second.span)
        else { return nil }
        let curve = PenalisedSpline(through: first, second)
        func spread(_ values: [Double]) -> Double {
            let squares = values.map { ($0 - mean) * ($0 - mean) }
            return Moments.sum(squares.span)
        }
        coefficient = r
        linear = r * r
        value = min(max(spread(curve.fitted) / spread(second), r * r), 1)
        parameters = curve.parameters
        pairs = first.count
    }
}
