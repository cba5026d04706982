import Kernels
import Methods

/// How a consensus moves when the rankings are drawn anew, as many as there are, with replacement.
///
/// It answers what would have come out had somewhat other reports been published; it knows nothing of errors that all
/// reports share. Replicate *r* takes its draws from the stream of its own number, so results do not depend on threads.
public struct ConsensusResamples: Sendable {
    /// What became of one unit.
    public struct Spread: Sendable, Hashable {
        /// The 5 % and 95 % quantiles of its rank over the replicates in which it has one: the least rank that at least so
        /// many replicates do not exceed.
        public var low: Double?
        public var high: Double?
        /// Replicates in which it has a rank.
        public var ranked = 0
        /// Replicates in which it is first, and among the first three.
        public var firsts = 0
        public var inThree = 0
    }

    public let replicates: Int
    public let seed: UInt64
    /// By unit.
    public let spreads: [Spread]
    /// Replicates whose order was not proven best.
    public let unproven: Int

    /// One order of many: it may cost less than the order itself.
    private static let effort = Kemeny.Effort(nodes: 100, rows: 10_000)

    /// How many replicates so many units bear: a search looks at all triples of them, often.
    public static func most(units: Int) -> Int {
        max(20, 3_000_000_000 / max(1, units * units * units))
    }

    /// - Parameters:
    ///   - executor: runs pieces on several threads; one after the other if `nil`.
    public init(
        _ votes: PairwiseVotes, method: ConsensusMethod, replicates: Int, seed: UInt64,
        executor: ChunkExecutor? = nil
    ) {
        let pieces = Chunks.ranges(replicates)
        let parts = Chunks.mapped(pieces.count, by: executor) { piece in
            pieces[piece].map { replicate in
                ConsensusResamples.replicate(replicate, votes, method, seed)
            }
        }
        let all = parts.flatMap(\.self)
        self.replicates = replicates
        self.seed = seed
        unproven = all.count { !$0.isProven }
        spreads = (0..<votes.count).map { unit in
            let ranks = all.compactMap { $0.ranks[unit] }.sorted()
            return Spread(
                low: quantile(ranks, 0.05), high: quantile(ranks, 0.95), ranked: ranks.count,
                firsts: ranks.count { $0 == 1 }, inThree: ranks.count { $0 <= 3 })
        }
    }

    private static func replicate(
        _ replicate: Int, _ votes: PairwiseVotes, _ method: ConsensusMethod, _ seed: UInt64
    ) -> (ranks: [Double?], isProven: Bool) {
        var stream = CounterStream(seed: seed, replicate: UInt64(replicate), stream: 0)
        let count = votes.ballots.count
        var weights = [Double](repeating: 0, count: count)
        for _ in 0..<count { weights[min(Int(stream.uniform() * Double(count)), count - 1)] += 1 }
        let found = Consensus(PairwiseSupport(votes, weights: weights), method: method, effort: effort)
        return (found.ranks, found.kemeny?.isProven ?? true)
    }
}

/// The least of some ascending numbers that at least a share of them do not exceed.
private func quantile(_ sorted: [Double], _ share: Double) -> Double? {
    guard !sorted.isEmpty else { return nil }
    let place = Int((share * Double(sorted.count)).rounded(.up)) - 1
    return sorted[min(max(place, 0), sorted.count - 1)]
}
