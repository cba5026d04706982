/// What is read out of a tally. Means, quantiles and extremes need at least one replicate.
extension ReplicateTally {
    /// By unit and rank: at u × n + (rank − 1) the number of replicates in which *u* had that rank.
    public var acceptability: [UInt32] { (0..<units * units).map { rankCounts[$0] } }

    /// How often each unit beat each other: at u × n + v the number of replicates in which the score of *u* was
    /// strictly greater than that of *v*. Empty if pairs are not counted.
    public var wins: [UInt32] {
        guard countsPairs else { return [] }
        var wins = pairs
        for u in 0..<units {
            wins[u * units + u] = 0
            for v in 0..<u {
                wins[u * units + v] = UInt32(replicates) - pairs[v * units + u] - pairs[u * units + v]
            }
        }
        return wins
    }

    /// How often a unit had each rank: the count of rank *k* stands at k − 1.
    public func rankCounts(unit: Int) -> [UInt32] {
        precondition((0..<units).contains(unit), "the unit is one of those counted")
        return (unit * units..<(unit + 1) * units).map { rankCounts[$0] }
    }

    /// How many of a unit's scores fell into each of its bins.
    public func binCounts(unit: Int) -> [UInt32] {
        precondition((0..<units).contains(unit), "the unit is one of those counted")
        return (unit * bins..<(unit + 1) * bins).map { binCounts[$0] }
    }

    /// The mean of a unit's ranks.
    public func meanRank(unit: Int) -> Double {
        requireReplicates()
        var sum: UInt64 = 0
        for (place, count) in rankCounts(unit: unit).enumerated() { sum += UInt64(place + 1) * UInt64(count) }
        return Double(sum) / Double(replicates)
    }

    /// The best rank that a unit had in any replicate.
    public func bestRank(unit: Int) -> Int {
        requireReplicates()
        return (rankCounts(unit: unit).firstIndex { $0 > 0 } ?? 0) + 1
    }

    /// The worst rank that a unit had in any replicate.
    public func worstRank(unit: Int) -> Int {
        requireReplicates()
        return (rankCounts(unit: unit).lastIndex { $0 > 0 } ?? 0) + 1
    }

    /// The quantile of a unit's ranks, exactly that of ``Order/quantile(_:_:)`` over all replicates: with the N ranks
    /// in ascending order k₍₀₎ … k₍N−1₎,
    ///
    ///     h = (N − 1) · p,   q = (1 − (h − ⌊h⌋)) · k₍⌊h⌋₎ + (h − ⌊h⌋) · k₍⌈h⌉₎
    ///
    /// - Parameter probability: p, from 0 (the best rank) to 1 (the worst).
    public func rankQuantile(_ probability: Double, unit: Int) -> Double {
        let counts = rankCounts(unit: unit)
        return interpolated(probability) { place in
            var before = 0
            for (bin, count) in counts.enumerated() {
                before += Int(count)
                if place < before { return Double(bin + 1) }
            }
            return Double(counts.count)
        }
    }

    /// The mean of a unit's scores.
    public func meanScore(unit: Int) -> Double {
        requireReplicates()
        precondition((0..<units).contains(unit), "the unit is one of those counted")
        return sums[unit] / Double(replicates)
    }

    /// The quantile of a unit's scores, as ``rankQuantile(_:unit:)`` defines it, from the counts in bins.
    ///
    /// The *c* scores of a bin are taken to divide it evenly, the i-th of them standing at (i − ½) / c of its width;
    /// the least and the greatest score are exact, and no score is put beyond them. So the error is less than one
    /// bin's width, (high − low) / bins, where scores lie between `low` and `high`; a first or last bin with scores
    /// beyond reaches to the least or greatest of them.
    ///
    /// - Parameter probability: p, from 0 (the least score, exactly) to 1 (the greatest, exactly).
    public func scoreQuantile(_ probability: Double, unit: Int) -> Double {
        let counts = binCounts(unit: unit)
        return interpolated(probability) { score(place: $0, counts, unit) }
    }

    /// The score that stands at a place of the ascending order, as far as the counts tell.
    private func score(place: Int, _ counts: [UInt32], _ unit: Int) -> Double {
        let (least, greatest) = (least[unit], greatest[unit])
        if place == 0 { return least }
        if place == replicates - 1 { return greatest }
        let width = (high[unit] - low[unit]) / Double(bins)
        var before = 0
        for (bin, count) in counts.enumerated() where count > 0 {
            defer { before += Int(count) }
            guard place < before + Int(count) else { continue }
            let start = bin == 0 ? min(least, low[unit]) : low[unit] + width * Double(bin)
            let end = bin == bins - 1 ? max(greatest, high[unit]) : low[unit] + width * Double(bin + 1)
            let share = (Double(place - before) + 0.5) / Double(count)
            return min(max(start + (end - start) * share, least), greatest)
        }
        return greatest
    }

    private func interpolated(_ probability: Double, _ value: (Int) -> Double) -> Double {
        requireReplicates()
        precondition((0...1).contains(probability), "a probability lies between 0 and 1")
        let position = Double(replicates - 1) * probability
        let below = Int(position)
        let share = position - Double(below)
        let lower = value(below)
        guard share > 0 else { return lower }
        let upper = value(below + 1)
        return lower == upper ? lower : (1 - share) * lower + share * upper
    }

    private func requireReplicates() {
        precondition(replicates > 0, "a tally that is read has a replicate")
    }
}
