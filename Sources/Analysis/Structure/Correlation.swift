import Kernels

/// How two columns are compared.
public enum CorrelationMethod: String, Sendable, CaseIterable {
    /// Pearson's r, of the values: a linear relation.
    case pearson
    /// Spearman's ρ, of the ranks: a monotonic relation.
    case spearman
    /// Kendall's τ_b, of the orders of pairs, corrected for ties.
    case kendall
}

/// The correlation of two columns over the units that have both values, and its significance.
///
/// ```swift
/// let relation = Correlation(of: [1, 2, 3, .nan, 5], and: [2, 1, 4, 9, 6])
/// relation.coefficient  // 0.9022…
/// relation.pairs        // 4
/// ```
public struct Correlation: Sendable, Equatable {
    /// From −1 to 1; `nil` with fewer than two pairs, or where a column is constant over them.
    public let coefficient: Double?
    /// The two-sided probability of a coefficient at least as large were the columns unrelated; `nil` where
    /// there are too few pairs to tell.
    ///
    /// It is computed as R's `cor.test` does by default: Pearson by Student's t with n − 2 degrees of freedom;
    /// Kendall exactly below 50 pairs without ties, otherwise by the normal distribution with the variance
    /// corrected for ties; Spearman by algorithm AS 89 up to 1290 pairs without ties, otherwise by Student's t.
    public let probability: Double?
    /// The count of units with both values.
    public let pairs: Int

    /// - Parameters:
    ///   - x: values by unit; not-a-number means missing.
    ///   - y: values of the same units.
    ///   - method: the kind of relation.
    public init(of x: [Double], and y: [Double], by method: CorrelationMethod = .pearson) {
        let (first, second) = completePairs(x, y)
        pairs = first.count
        switch method {
        case .pearson:
            coefficient = Association.pearson(first.span, second.span)
            probability = coefficient.flatMap { [pairs] in Significance.student($0, pairs) }
        case .spearman:
            let ranks = Order.ascendingRanks(first.span, ties: .average)
            let otherRanks = Order.ascendingRanks(second.span, ties: .average)
            coefficient = Association.pearson(ranks.span, otherRanks.span)
            probability = coefficient.flatMap { Significance.spearman($0, ranks, otherRanks) }
        case .kendall:
            let counts = Association.kendall(first.span, second.span)
            coefficient = counts.coefficient
            probability = coefficient.flatMap { _ in Significance.kendall(counts) }
        }
    }

    /// The coefficient where its probability does not exceed the level, such as 0.05; otherwise `nil`.
    public func coefficient(significantAt level: Double) -> Double? {
        guard let probability, probability <= level else { return nil }
        return coefficient
    }
}

/// The two-sided probabilities behind ``Correlation/probability``.
enum Significance {
    /// t = r √((n − 2) / (1 − r²)).
    static func student(_ coefficient: Double, _ pairs: Int) -> Double? {
        guard pairs >= 3 else { return nil }
        let freedom = Double(pairs - 2)
        let rest = (1 - coefficient) * (1 + coefficient)
        guard rest > 0 else { return 0 }
        return 2 * Tails.student(above: abs(coefficient) * (freedom / rest).squareRoot(), freedom: freedom)
    }

    static func spearman(_ coefficient: Double, _ ranks: [Double], _ otherRanks: [Double]) -> Double? {
        let isUntied = hasEveryRank(ranks) && hasEveryRank(otherRanks)
        guard isUntied, ranks.count <= 1290 else { return student(coefficient, ranks.count) }
        let distance = zip(ranks, otherRanks).reduce(0.0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
        return RankTests.spearman(distance: distance, count: ranks.count)
    }

    static func kendall(_ counts: KendallCounts) -> Double? {
        if counts.isUntied, counts.count <= RankTests.largestExactKendall {
            return RankTests.exactKendall(score: counts.score, count: counts.count)
        }
        guard let variance = counts.scoreVariance, variance > 0 else { return nil }
        return 2 * Tails.normal(above: abs(Double(counts.score)) / variance.squareRoot())
    }

    /// Whether the average ranks are 1, 2, …, n in some order. Ties of an odd number of values share a whole
    /// rank, so that whole numbers alone do not tell.
    private static func hasEveryRank(_ ranks: [Double]) -> Bool {
        var seen = [Bool](repeating: false, count: ranks.count)
        for rank in ranks {
            guard rank == rank.rounded(), !seen[Int(rank) - 1] else { return false }
            seen[Int(rank) - 1] = true
        }
        return true
    }
}
