/// The best and the worst rank that units can have under any weighting of a region.
///
/// Ranks are competition ranks: 1 plus the number of units that are ahead, by more than the tolerance of the
/// ``WeightSpace``. Equal scores thus count for both, and so does the best rank: it may be attained where units tie.
public struct RankBounds: Sendable, Hashable {
    /// The best or the worst rank of a unit.
    public struct Extreme: Sendable, Hashable {
        /// The most extreme rank that was attained.
        public var attained: Int
        /// A rank that no weighting surpasses.
        public var limit: Int
        /// What shows the limit.
        public var proof: Proof
        /// Raw weights by node under which the unit has the rank `attained`, computed anew from them; `nil` where only
        /// the caller has seen it.
        public var weights: [Double]?

        /// Whether the rank is known: attained, and proved to be the limit.
        public var isExact: Bool { attained == limit }
    }

    /// What shows that no weighting leads to a more extreme rank.
    public enum Proof: Sendable, Hashable {
        /// Units that are ahead under every weighting, or under none.
        case dominance
        /// An integer programme.
        case programme
    }

    /// By unit.
    public let best: [Extreme]
    /// By unit.
    public let worst: [Extreme]

    /// The units whose best or worst rank is not known exactly.
    public var open: [Int] { best.indices.filter { !best[$0].isExact || !worst[$0].isExact } }
}

/// How much work the search for a rank's limit may do.
public struct RankEffort: Sendable, Hashable {
    /// The greatest number of nodes of each integer programme; with 0 none is tried.
    public var nodes: Int
    /// The greatest time of each integer programme. Results then depend on the machine.
    public var seconds: Double?

    /// Limits; without `seconds` results are the same on every machine.
    public init(nodes: Int = 1000, seconds: Double? = nil) {
        self.nodes = nodes
        self.seconds = seconds
    }
}

extension WeightSpace {
    /// The best and the worst rank of every unit over all weightings.
    ///
    /// A unit's rank cannot be better than 1 plus the number of units that are ahead of it under every weighting; ranks
    /// under weightings that favour the unit show what is attained. Where the two meet, the rank is known. Else an
    /// integer programme looks for the weighting under which fewest of its rivals are ahead:
    ///
    ///     minimise Σ zᵥ   where   Σⱼ eⱼ(xᵥⱼ − xᵤⱼ) ≤ Mᵥzᵥ,   zᵥ ∈ {0, 1},   e effective weights of the region
    ///
    /// with Mᵥ the greatest value of the left side. The worst rank likewise. Whatever comes out is computed anew from
    /// its weights before it counts as attained.
    ///
    /// For worst ranks decided by a programme, a lead below 10⁻⁷ of the greatest lead counts as a tie.
    ///
    /// - Parameters:
    ///   - seen: best and worst ranks by unit that some allowed weightings gave, such as a sample's.
    ///   - effort: where it does not suffice, `limit` is what was proved until then.
    ///   - executor: carries out units at once; the result does not depend on it.
    ///   - progress: called with the number of units that were just done, from any thread; once it says `false`, no
    ///     further programme is tried.
    public func rankBounds(
        _ dominance: Dominance, seen: (best: [Int], worst: [Int])? = nil, effort: RankEffort = RankEffort(),
        executor: ChunkExecutor? = nil, progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> RankBounds {
        precondition(dominance.units == units, "the dominance is that of the same units")
        let brake = Brake()
        let found = Chunks.mapped(units, by: executor) { unit in
            let effort = brake.isPulled ? RankEffort(nodes: 0) : effort
            let best = RankContest(self, dominance, unit: unit, isBest: true)
                .extreme(seen: seen?.best[unit], effort: effort)
            let worst = RankContest(self, dominance, unit: unit, isBest: false)
                .extreme(seen: seen?.worst[unit], effort: effort)
            if !progress(1) { brake.pull() }
            return (best, worst)
        }
        return RankBounds(best: found.map(\.0), worst: found.map(\.1))
    }
}
