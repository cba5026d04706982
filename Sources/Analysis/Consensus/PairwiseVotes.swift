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
}
