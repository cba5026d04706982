import Kernels

/// The distribution of rank-sum ratios (秩和比), its regression on probits, and the tiers that follow: what analysts do with
/// RSR after the ratios themselves.
///
/// Distinct ratios are put in ascending order, each with its frequency *f*. With R̄ the mean rank of the units that share one,
///
///     p = R̄ / n,  for the greatest 1 − 1/(4n) in the place of 1;   probit = 5 + Φ⁻¹(p)
///     RSR^ = a + b · probit,   by least squares over the distinct ratios
///
/// Tiers are cut at equal steps of probit between 2 and 8, 2 + 6 i / k for k tiers: 4 and 6 for three, 3.5, 5, 6.5 for four,
/// 3.2, 4.4, 5.6, 6.8 for five; a unit belongs where its fitted ratio lies. The fit speaks of a normal distribution of the
/// ratios: where R² is low, tiers by it mean little.
///
/// After 田凤调 (Tian, 1988).
public struct RankSumDistribution: Sendable, Equatable {
    /// A distinct ratio.
    public struct Class: Sendable, Equatable {
        public var ratio: Double
        /// f.
        public var frequency: Int
        /// Σ f up to it.
        public var cumulative: Int
        /// R̄.
        public var meanRank: Double
        /// p, which is ``isCorrected`` for the greatest.
        public var share: Double
        public var isCorrected: Bool
        public var probit: Double
        /// RSR^.
        public var fitted: Double
    }

    /// The regression of ratios on probits.
    public struct Line: Sendable, Equatable {
        /// a.
        public var intercept: Double
        /// b.
        public var slope: Double
        public var determination: Double
        /// F with 1 and c − 2 degrees of freedom for c distinct ratios; infinite where all lie on the line.
        public var statistic: Double
        public var freedom: Int
        /// The probability of an F at least as large if ratios had nothing to do with probits.
        public var probability: Double
    }

    /// Ascending.
    public let classes: [Class]
    public let line: Line
    /// By unit, the position among ``classes``; `nil` for a unit without a ratio.
    public let classOf: [Int?]

    /// - Parameter ratios: by unit; not-a-number means missing.
    /// - Returns: `nil` with fewer than three distinct ratios, on which no line can be tested.
    public init?(_ ratios: [Double]) {
        let present = ratios.indices.filter { !ratios[$0].isNaN }.sorted {
            (ratios[$0], $0) < (ratios[$1], $1)
        }
        var groups: [[Int]] = []
        for unit in present {
            // Sums of the same ranks in another order may differ in their last bits.
            if let last = groups.last?.first, ratios[unit] - ratios[last] <= 1e-12 * abs(ratios[unit]) {
                groups[groups.count - 1].append(unit)
            } else {
                groups.append([unit])
            }
        }
        guard groups.count > 2 else { return nil }
        let count = Double(present.count)
        var classes: [Class] = []
        var before = 0
        for group in groups {
            let meanRank = Double(before) + Double(group.count + 1) / 2
            before += group.count
            let isCorrected = meanRank == count
            let share = isCorrected ? 1 - 1 / (4 * count) : meanRank / count
            classes.append(
                Class(
                    ratio: ratios[group[0]], frequency: group.count, cumulative: before, meanRank: meanRank,
                    share: share, isCorrected: isCorrected, probit: 5 + Quantiles.normal(share), fitted: 0))
        }
        line = Self.line(classes)
        for place in classes.indices {
            classes[place].fitted = line.intercept + line.slope * classes[place].probit
        }
        self.classes = classes
        var classOf = [Int?](repeating: nil, count: ratios.count)
        for (place, group) in groups.enumerated() { for unit in group { classOf[unit] = place } }
        self.classOf = classOf
    }

    private static func line(_ classes: [Class]) -> Line {
        let count = Double(classes.count)
        let meanX = classes.reduce(0) { $0 + $1.probit } / count
        let meanY = classes.reduce(0) { $0 + $1.ratio } / count
        let squares = classes.reduce(0) { $0 + ($1.probit - meanX) * ($1.probit - meanX) }
        let shared = classes.reduce(0) { $0 + ($1.probit - meanX) * ($1.ratio - meanY) }
        let total = classes.reduce(0) { $0 + ($1.ratio - meanY) * ($1.ratio - meanY) }
        let slope = shared / squares
        let explained = slope * shared
        let rest = max(0, total - explained)
        let freedom = classes.count - 2
        let statistic = rest > 0 ? explained / (rest / Double(freedom)) : .infinity
        return Line(
            intercept: meanY - slope * meanX, slope: slope, determination: explained / total,
            statistic: statistic, freedom: freedom,
            probability: Tails.fisher(above: statistic, 1, Double(freedom)))
    }
}
