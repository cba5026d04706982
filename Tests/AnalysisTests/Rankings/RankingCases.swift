import Analysis
import Kernels

/// Random rankings for the laws.
enum RankingCases {
    /// A weak order of all units, with ties.
    static func weak(_ count: Int, _ random: inout CounterStream, levels: Int? = nil) -> [Double] {
        let values = (0..<count).map { _ in Int.random(in: 0..<(levels ?? count), using: &random) }
        return values.map { value in Double(1 + values.count { $0 < value }) }
    }

    /// A partial ranking of every kind: gaps, ties, tiers, open ends.
    static func partial(_ count: Int, _ random: inout CounterStream) -> PartialRanking {
        let ranks = weak(count, &random)
        return PartialRanking(
            standings: ranks.map { rank in
                switch Int.random(in: 0..<6, using: &random) {
                case 0: nil
                case 1: .init(best: rank, worst: rank + 2)
                case 2: .init(best: 1, worst: .infinity, tier: Int.random(in: 1...2, using: &random))
                default: .init(best: rank, worst: rank)
                }
            })
    }
}
