import IndexModel
import Methods

/// How several rankings are made into one.
public enum ConsensusMethod: String, CaseIterable, Sendable {
    case kemeny, borda, copeland, schulze
}

/// The consensus of several rankings by a method: ranks, and for Kemeny's how sure the order is.
public struct Consensus: Sendable {
    public let method: ConsensusMethod
    /// By unit; `nil` where no ranking compares it with another. Kemeny's are 1, 2, 3 …; those of the other methods may tie.
    public let ranks: [Double?]
    /// What the method scores units by, by unit; `nil` where it has none: Borda's and Copeland's shares.
    public let scores: [Double?]
    /// Set for Kemeny's method.
    public let kemeny: Kemeny?

    public init(_ support: PairwiseSupport, method: ConsensusMethod, effort: Kemeny.Effort = Kemeny.Effort())
    {
        let met = support.bordaShare
        self.method = method
        var kemeny: Kemeny?
        switch method {
        case .kemeny:
            let found = Kemeny(support, effort: effort)
            var ranks = [Double?](repeating: nil, count: support.count)
            for (place, unit) in found.order.filter({ met[$0] != nil }).enumerated() {
                ranks[unit] = Double(place + 1)
            }
            self.ranks = ranks
            scores = ranks.map { _ in nil }
            kemeny = found
        case .borda:
            scores = met
            ranks = Ranking.ranks(met.map { $0 ?? .nan })
        case .copeland:
            scores = support.copeland
            ranks = Ranking.ranks(scores.map { $0 ?? .nan })
        case .schulze:
            scores = met.map { _ in nil }
            ranks = zip(Consensus.amongMet(Schulze.ranks(support), met), met).map { $1 == nil ? nil : $0 }
        }
        self.kemeny = kemeny
    }

    /// Competition ranks again, without the units that nobody compares.
    private static func amongMet(_ ranks: [Double], _ met: [Double?]) -> [Double] {
        let counted = zip(ranks, met).compactMap { $1 == nil ? nil : $0 }
        return ranks.map { rank in Double(1 + counted.count { $0 < rank }) }
    }
}
