/// The search for one unit's best or worst rank: for a weighting under which as few of its rivals as possible are lost,
/// that is, ahead where the best rank is sought, and not ahead where the worst one is.
struct RankContest {
    let space: WeightSpace
    let unit: Int
    let isBest: Bool
    /// By rival, its lead over the unit (the unit's over it, for the worst rank) as numbers by slot.
    let leads: [[Double]]
    /// By rival, the greatest lead.
    let greatest: [Double]
    /// Units that are ahead whatever the weights.
    private let betters: Int
    /// A rival is lost where its lead is above this.
    private let allowance: Double

    init(_ space: WeightSpace, _ dominance: Dominance, unit: Int, isBest: Bool) {
        self.space = space
        self.unit = unit
        self.isBest = isBest
        let rivals = dominance.rivals(of: unit)
        betters = dominance.betters(of: unit).count
        allowance = isBest ? space.tolerance : -space.tolerance
        leads = rivals.map { rival in
            let (first, second) = isBest ? (rival, unit) : (unit, rival)
            return zip(space.rows[first], space.rows[second]).map { $0 - $1 }
        }
        greatest = rivals.map { isBest ? dominance.greatest($0, unit) : dominance.greatest(unit, $0) }
    }

    /// The rank with this many rivals lost.
    func rank(lost: Int) -> Int { 1 + betters + (isBest ? lost : leads.count - lost) }

    /// Whether a rival with this lead is lost.
    func isLost(_ lead: Double) -> Bool { isBest ? lead > allowance : lead >= allowance }

    func lost(_ values: [Double]) -> Int { values.reduce(0) { $0 + (isLost($1) ? 1 : 0) } }

    /// By rival, its lead at a point.
    func values(_ point: WeightPoint) -> [Double] {
        leads.map(point.value)
    }

    /// The number of rivals lost under a weighting, by the ranks that it gives.
    func lost(under weights: [Double]) -> Int {
        let scores = space.scores(weights)
        let rank = scores.reduce(1) { $0 + ($1 - scores[unit] > space.tolerance ? 1 : 0) }
        return isBest ? rank - 1 - betters : leads.count - (rank - 1 - betters)
    }

    /// The extreme rank.
    func extreme(seen: Int?, effort: RankEffort) -> RankBounds.Extreme {
        var search = RankSearch(self)
        search.tryExtremes()
        if search.fewest > 0 { search.descend() }
        let sampled = seen.map { isBest ? $0 - 1 - betters : leads.count - ($0 - 1 - betters) }
        var least = 0
        if search.fewest > 0, effort.nodes > 0 {
            least = RankProgramme(search).leastLost(&search, sampled: sampled, effort: effort)
        }
        // A rank that is proved impossible was not seen under an allowed weighting.
        let attained = sampled.map { $0 >= least ? min($0, search.fewest) : search.fewest } ?? search.fewest
        return RankBounds.Extreme(
            attained: rank(lost: attained), limit: rank(lost: least),
            proof: least > 0 ? .programme : .dominance,
            weights: attained == search.fewest ? search.weights : nil)
    }
}
