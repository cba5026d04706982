/// In what share of all weightings one unit leads another.
public enum LeadShare {
    /// The share of the simplex of weights on which Σ wⱼdⱼ > 0, all weightings being equally likely: how likely one unit
    /// leads the other if nothing is known of the weights of an index without pillars.
    ///
    /// With dⱼ the differences of the two units, indicator by indicator, and all of them different,
    ///
    ///     share = Σ over j with dⱼ > 0 of  Π over k ≠ j of  dⱼ / (dⱼ − dₖ)
    ///
    /// Terms of that sum grow without bound where differences come near to each other, and cancel. The share is
    /// therefore found by the recursion of the hypoexponential law, in which nothing is subtracted: the weights are
    /// exponential variables over their sum, so the gains gᵢ (differences above 0) and the losses lⱼ (those below, by
    /// size) are met one after another, and with F(i, j) the share for the first i gains and the first j losses
    ///
    ///     F(i, j) = (gᵢ F(i, j − 1) + lⱼ F(i − 1, j)) / (gᵢ + lⱼ),   F(i, 0) = 1,   F(0, j) = 0
    ///
    /// Equal differences are no exception; differences of 0 do not count; all 0 gives 0. The error is some rounding
    /// per indicator, relative to the share.
    ///
    /// - Parameter differences: finite, by indicator: the first unit's value less the second's.
    public static func share(_ differences: [Double]) -> Double {
        precondition(differences.allSatisfy(\.isFinite), "differences are finite")
        let gains = differences.filter { $0 > 0 }
        let losses = differences.filter { $0 < 0 }.map { -$0 }
        guard !gains.isEmpty else { return 0 }
        var row = [1.0] + [Double](repeating: 0, count: losses.count)
        for gain in gains {
            for (position, loss) in losses.enumerated() {
                // As shares of the greater one, lest a sum overflows.
                let part = gain > loss ? 1 / (1 + loss / gain) : (gain / loss) / (1 + gain / loss)
                row[position + 1] = part * row[position] + (1 - part) * row[position + 1]
            }
        }
        return row[losses.count]
    }
}
