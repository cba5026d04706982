/// The pairs on which each of several rankings speaks, made once for many weightings.
public struct PairwiseVotes: Sendable {
    struct Ballot {
        /// i · count + j for every pair in which i is ahead of j.
        var ahead: [Int32] = []
        /// Both i · count + j and j · count + i for every pair that ties.
        var tied: [Int32] = []
    }

    let count: Int
    let ballots: [Ballot]

    public init(_ rankings: [PartialRanking]) {
        let count = rankings.first?.standings.count ?? 0
        precondition(
            rankings.allSatisfy { $0.standings.count == count }, "compared rankings are of one list of units")
        self.count = count
        ballots = rankings.map { ranking in
            var ballot = Ballot()
            let ranked = ranking.ranked
            for (place, unit) in ranked.enumerated() {
                for other in ranked[..<place] {
                    let (there, back) = (Int32(other * count + unit), Int32(unit * count + other))
                    switch ranking.order(of: other, to: unit) {
                    case .ahead: ballot.ahead.append(there)
                    case .behind: ballot.ahead.append(back)
                    case .tied: ballot.tied += [there, back]
                    case nil: break
                    }
                }
            }
            return ballot
        }
    }

    /// Whether some pair of units is put in an order by two rankings: else there is nothing on which they could disagree.
    public var meet: Bool {
        var seen = [Bool](repeating: false, count: count * count)
        for ballot in ballots {
            let tied = ballot.tied.filter { Int($0) / count < Int($0) % count }
            for pair in ballot.ahead + tied {
                let (unit, other) = (Int(pair) / count, Int(pair) % count)
                let place = min(unit, other) * count + max(unit, other)
                if seen[place] { return true }
                seen[place] = true
            }
        }
        return false
    }
}
