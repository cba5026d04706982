import Methods

extension PairwiseSupport {
    /// - Parameter weights: by ranking; 1 each if `nil`.
    public init(_ rankings: [PartialRanking], weights: [Double]? = nil) {
        self.init(PairwiseVotes(rankings), weights: weights ?? rankings.map { _ in 1 })
    }

    /// - Parameter weights: by ranking.
    public init(_ votes: PairwiseVotes, weights: [Double]) {
        precondition(weights.count == votes.ballots.count, "a weight for every ranking")
        var values = [Double](repeating: 0, count: votes.count * votes.count)
        for (ballot, weight) in zip(votes.ballots, weights) where weight != 0 {
            for pair in ballot.ahead { values[Int(pair)] += weight }
            for pair in ballot.tied { values[Int(pair)] += weight / 2 }
        }
        self.init(count: votes.count, values: values)
    }
}
