extension EvidenceTiers {
    /// At which thresholds each unit is in the first tier.
    ///
    /// The first tier ends at the first unit that every unit above it beats in the threshold's share of the draws; so a
    /// unit is in it exactly at thresholds **above**
    ///
    ///     max over units q down to it of  min over units i above q of  (share in which i beats q)
    ///
    /// which grows down the order. 0 for the first unit, which is always there; 1 for one that never is.
    ///
    /// Complexity: n² shares are asked for.
    ///
    /// - Parameters:
    ///   - order: units, the nominally best first.
    ///   - wins: in what share of the draws the first unit's score is strictly greater than the second's.
    /// - Returns: by place in the order, the threshold above which the unit there is in the first tier.
    public static func firstTierThresholds(order: [Int], wins: (Int, Int) -> Double) -> [Double] {
        var greatest = 0.0
        return order.enumerated().map { place, unit in
            let weakest = order.prefix(place).map { wins($0, unit) }.min() ?? 0
            greatest = max(greatest, weakest)
            return greatest
        }
    }
}

extension Uncertainty {
    /// The threshold above which a unit is in the first of ``tiers(threshold:)``; 1 if it never is.
    public func firstTierThreshold(unit: Int) -> Double {
        let order = nominalOrder
        let place = order.firstIndex(of: unit) ?? 0
        return EvidenceTiers.firstTierThresholds(order: Array(order[...place])) { winShare($0, over: $1) }[
            place]
    }
}
