import Kernels

/// Tiers of rank-sum ratios by the limits of probits, and whether they are tiers: alike inside, apart from each other.
public struct RankSumTiers: Sendable, Equatable {
    /// Limits of probit from below, one fewer than there are tiers.
    public let limits: [Double]
    /// Tiers from the best down: positions among the distribution's classes, the highest first.
    public let tiers: [[Int]]
    /// Units by tier.
    public let counts: [Int]
    /// Whether every tier has two units or more, without which nothing can be compared.
    public let areAllFilled: Bool
    /// The probability, if all tiers had one mean, of means so far apart; `nil` where it cannot be tested.
    public let difference: Double?
    /// Bartlett's test: the probability, if all tiers had one variance, of variances so unlike; `nil` where one of them is 0
    /// or unknown.
    public let homogeneity: Double?

    /// The numbers of tiers that are looked at.
    public static let range = 3...5

    public init(_ distribution: RankSumDistribution, count: Int) {
        precondition(count > 1, "there are two tiers at least")
        let limits = (1..<count).map { 2 + 6 * Double($0) / Double(count) }
        self.limits = limits
        tiers = (0..<count).reversed().map { tier in
            distribution.classes.indices.reversed().filter { place in
                limits.count { distribution.classes[place].probit >= $0 } == tier
            }
        }
        let ratios = tiers.map { tier in
            tier.flatMap { place in
                [Double](
                    repeating: distribution.classes[place].ratio, count: distribution.classes[place].frequency
                )
            }
        }
        counts = ratios.map(\.count)
        areAllFilled = ratios.allSatisfy { $0.count > 1 }
        difference = Self.difference(ratios.filter { !$0.isEmpty })
        homogeneity = areAllFilled ? Self.homogeneity(ratios) : nil
    }

    /// The best number of tiers: the greatest of three to five whose tiers all have two units, have variances that do not
    /// clearly differ and means that do (at 5 %); without one, the greatest whose tiers all have two units, else three.
    public static func best(_ distribution: RankSumDistribution) -> RankSumTiers {
        let all = range.reversed().map { RankSumTiers(distribution, count: $0) }
        return all.first { $0.holds } ?? all.first(where: \.areAllFilled)
            ?? RankSumTiers(distribution, count: range.lowerBound)
    }

    /// Whether tiers are alike inside and apart from each other.
    public var holds: Bool {
        areAllFilled && (difference ?? 1) < 0.05 && (homogeneity ?? 0) >= 0.05
    }

    /// One-way analysis of variance.
    private static func difference(_ groups: [[Double]]) -> Double? {
        let all = groups.flatMap(\.self)
        guard groups.count > 1, all.count > groups.count, let mean = Moments.mean(all.span) else {
            return nil
        }
        var (between, within) = (0.0, 0.0)
        for group in groups {
            let own = Moments.mean(group.span) ?? 0
            between += Double(group.count) * (own - mean) * (own - mean)
            within += group.reduce(0) { $0 + ($1 - own) * ($1 - own) }
        }
        let (first, second) = (Double(groups.count - 1), Double(all.count - groups.count))
        guard within > 0 else { return 0 }
        return Tails.fisher(above: between / first / (within / second), first, second)
    }

    private static func homogeneity(_ groups: [[Double]]) -> Double? {
        let freedoms = groups.map { Double($0.count - 1) }
        let variances = groups.compactMap { Moments.standardDeviation($0.span) }.map { $0 * $0 }
        guard variances.count == groups.count, variances.allSatisfy({ $0 > 0 }) else { return nil }
        let total = freedoms.reduce(0, +)
        let pooled = zip(freedoms, variances).reduce(0) { $0 + $1.0 * $1.1 } / total
        let spread = zip(freedoms, variances).reduce(total * Elementary.log(pooled)) {
            $0 - $1.0 * Elementary.log($1.1)
        }
        let correction =
            1 + (freedoms.reduce(0) { $0 + 1 / $1 } - 1 / total) / (3 * Double(groups.count - 1))
        return ChiSquare.tail(above: max(0, spread / correction), freedom: groups.count - 1)
    }
}
