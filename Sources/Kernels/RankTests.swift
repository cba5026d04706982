import RealModule

/// Null distributions of the rank correlations: what they would be were every order equally likely.
public enum RankTests {
    /// The largest count for which ``exactKendall(score:count:)`` holds its distribution.
    public static let largestExactKendall = 49

    /// The two-sided probability of a Kendall score at least as far from 0, without ties.
    ///
    /// - Parameters:
    ///   - score: concordant minus discordant pairs.
    ///   - count: n, from 2 to ``largestExactKendall``.
    public static func exactKendall(score: Int, count: Int) -> Double {
        precondition((2...largestExactKendall).contains(count), "the distribution of this count is held")
        // The score is n(n − 1)/2 − 2 × inversions, and the distribution is symmetric.
        let inversions = (count * (count - 1) / 2 - abs(score)) / 2
        return min(1, 2 * inversionProbabilities[count][inversions])
    }

    /// The two-sided probability of Spearman's S = Σ (rank difference)² at least as far from its mean, without
    /// ties: exact up to nine values, by an Edgeworth series above.
    ///
    /// After Best and Roberts (1975), Algorithm AS 89.
    ///
    /// - Parameters:
    ///   - distance: S, an even whole number.
    ///   - count: n ≥ 2.
    public static func spearman(distance: Double, count: Int) -> Double {
        precondition(count >= 2, "a correlation has at least two pairs")
        let n = Double(count)
        let greatest = n * (n * n - 1) / 3
        let far = max(distance, greatest - distance)
        if count < distanceProbabilities.count {
            return min(1, 2 * distanceProbabilities[count][Int(far) / 2])
        }
        return min(1, 2 * max(0, edgeworthTail(above: far, n)))
    }

    /// P(S ≥ s) by the Edgeworth series, S being even and so corrected by one for continuity.
    private static func edgeworthTail(above distance: Double, _ n: Double) -> Double {
        let b = 1 / n
        let x = (6 * (distance - 1) * b / (n * n - 1) - 1) * (n - 1).squareRoot()
        let y = x * x
        let innermost = 0.0072 - 0.0831 * b + y * b * (0.0131 - 0.00046 * y)
        let inner = 0.0879 + 0.0151 * b - y * innermost
        let middle = -0.0758 + b * (0.1033 + 0.3932 * b) - y * b * inner
        let correction = x * b * (0.2274 + b * (0.2531 + 0.1745 * b) + y * middle)
        return correction * Double.exp(-y / 2) + Tails.normal(above: x)
    }

    /// [n][k] = P(at most k inversions) in a random order of n values.
    private static let inversionProbabilities: [[Double]] = {
        var tables: [[Double]] = [[1], [1]]
        var counts = [1.0]
        var orders = 1.0
        for n in 2...largestExactKendall {
            var next = [Double](repeating: 0, count: n * (n - 1) / 2 + 1)
            for (inversions, count) in counts.enumerated() {
                for added in 0..<n { next[inversions + added] += count }
            }
            counts = next
            orders *= Double(n)
            var total = 0.0
            tables.append(
                counts.map {
                    total += $0
                    return total / orders
                })
        }
        return tables
    }()

    /// [n][k] = P(S ≥ 2k) in a random order of n values, for n up to 9.
    private static let distanceProbabilities: [[Double]] = [[1], [1]] + (2...9).map(distanceTable)

    /// Counts the orders by the set of ranks already given away, place by place.
    private static func distanceTable(_ n: Int) -> [Double] {
        let greatest = n * (n * n - 1) / 3
        var counts = [[Double]](repeating: [], count: 1 << n)
        counts[0] = [Double](repeating: 0, count: greatest + 1)
        counts[0][0] = 1
        for taken in 0..<(1 << n) {
            let place = taken.nonzeroBitCount
            for rank in 0..<n where taken & (1 << rank) == 0 {
                let next = taken | (1 << rank)
                if counts[next].isEmpty { counts[next] = [Double](repeating: 0, count: greatest + 1) }
                add(counts[taken], to: &counts[next], (rank - place) * (rank - place))
            }
        }
        let full = counts[(1 << n) - 1]
        let orders = full.reduce(0, +)
        var tail = 0.0
        let tails = stride(from: greatest, through: 0, by: -2).map { distance in
            tail += full[distance]
            return tail / orders
        }
        return tails.reversed()
    }

    private static func add(_ source: [Double], to target: inout [Double], _ shift: Int) {
        for index in source.indices where source[index] > 0 { target[index + shift] += source[index] }
    }
}
