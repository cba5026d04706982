/// Tiers of units that the evidence cannot separate.
///
/// Units are taken in nominal order. The first opens tier 1. Each further one falls to the next tier only if
/// **every** member of the current tier beats it in at least the threshold's share of the draws; else it joins that
/// tier. Earlier tiers are not asked again: their members stand above by the nominal order.
///
/// So a unit shares a tier with the one above it wherever a single member of the tier is not clearly better. A cut is
/// about the first unit below it: one further down that is less often beaten is below it by the nominal order alone,
/// which ``Cut/exceptions`` tells.
public struct EvidenceTiers: Sendable, Hashable {
    /// Two units, the nominally better first, and in what share of the draws it beats the other.
    public struct Pair: Sendable, Hashable {
        public var upper: Int
        public var lower: Int
        public var share: Double
    }

    /// What separates two tiers.
    public struct Cut: Sendable, Hashable {
        /// The first unit of the lower tier.
        public var unit: Int
        /// The member of the tier above that beats it in the least share of draws: what the cut rests on.
        public var weakest: Pair
        /// A member of the tier above and any unit below the cut, where the win is the least of all.
        public var weakestOverall: Pair
        /// For each unit below the cut that some member of the tier above beats in less than the threshold's share, the
        /// least such win, in nominal order: what the nominal order alone puts below.
        public var exceptions: [Pair]
    }

    public let threshold: Double
    /// Units by tier, in nominal order.
    public let tiers: [[Int]]
    /// One between every two tiers.
    public let cuts: [Cut]
    /// For each unit but the first, the pair that decided whether it fell, in nominal order.
    public let decisions: [Pair]

    /// Forms tiers.
    ///
    /// - Parameters:
    ///   - order: units, the nominally best first.
    ///   - threshold: a share above ½: below it two units could each beat the other.
    ///   - wins: in what share of the draws the first unit's score is strictly greater than the second's.
    public init(order: [Int], threshold: Double = 0.9, wins: (Int, Int) -> Double) {
        self.threshold = threshold
        var tiers: [[Int]] = []
        var cuts: [Cut] = []
        var decisions: [Pair] = []
        func weakest(of tier: [Int], over unit: Int) -> Pair {
            let pairs = tier.map { Pair(upper: $0, lower: unit, share: wins($0, unit)) }
            return pairs.dropFirst().reduce(pairs[0]) { $1.share < $0.share ? $1 : $0 }
        }
        for (place, unit) in order.enumerated() {
            guard let tier = tiers.last else {
                tiers.append([unit])
                continue
            }
            let decisive = weakest(of: tier, over: unit)
            decisions.append(decisive)
            if decisive.share >= threshold {
                tiers.append([unit])
                let below = order[place...].map { weakest(of: tier, over: $0) }
                cuts.append(
                    Cut(
                        unit: unit, weakest: decisive,
                        weakestOverall: below.dropFirst().reduce(decisive) { $1.share < $0.share ? $1 : $0 },
                        exceptions: below.filter { $0.share < threshold }))
            } else {
                tiers[tiers.count - 1].append(unit)
            }
        }
        (self.tiers, self.cuts, self.decisions) = (tiers, cuts, decisions)
    }

    /// The two decisions nearest to the threshold, the nearest first.
    public var closestCalls: [Pair] {
        Array(
            decisions.enumerated().sorted {
                (abs($0.element.share - threshold), $0.offset) < (
                    abs($1.element.share - threshold), $1.offset
                )
            }.prefix(2).map(\.element))
    }

    /// The tier of each unit, from 1.
    public func tierByUnit() -> [Int: Int] {
        var found: [Int: Int] = [:]
        for (number, tier) in tiers.enumerated() { for unit in tier { found[unit] = number + 1 } }
        return found
    }
}

extension Uncertainty {
    /// Units by nominal rank, the best first.
    public var nominalOrder: [Int] {
        units.indices.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
    }

    /// Tiers by the shares of draws in which units beat each other.
    public func tiers(threshold: Double = 0.9) -> EvidenceTiers {
        EvidenceTiers(order: nominalOrder, threshold: threshold) { winShare($0, over: $1) }
    }
}
