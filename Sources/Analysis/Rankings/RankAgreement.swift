import Kernels

/// How far two rankings of a list of units agree.
///
/// Everything is of the units that both rank. A pair of these is *ordered* by a ranking that puts one ahead, and not ordered by
/// one that ties them or leaves their order open, as a report does with the units of one tier. ``tauB``, ``tauX`` and
/// ``spearman`` treat both alike, as a pair without an order; ``gamma`` leaves out every pair that is not ordered by both.
public struct RankAgreement: Sendable, Hashable {
    /// Units that both rank, ascending.
    public let common: [Int]
    /// Units that only one ranks.
    public let onlyFirst: [Int]
    public let onlySecond: [Int]
    /// Pairs that both order alike.
    public let concordant: Int
    /// Pairs in the opposite order: first the unit that the first ranking puts ahead.
    public let reversals: [Pair]
    /// Pairs that neither orders.
    public let orderedInNeither: Int
    /// Pairs that the first and that the second order.
    public let orderedInFirst: Int
    public let orderedInSecond: Int
    /// Spearman's ρ, of the midranks among the common units; `nil` for fewer than two, or without any order.
    public let spearman: Double?

    public struct Pair: Sendable, Hashable {
        public var ahead: Int
        public var behind: Int

        public init(ahead: Int, behind: Int) {
            self.ahead = ahead
            self.behind = behind
        }
    }

    /// - Precondition: both rankings are of the same list of units.
    public init(_ first: PartialRanking, _ second: PartialRanking) {
        precondition(
            first.standings.count == second.standings.count, "compared rankings are of one list of units")
        let (a, b) = (first.ranked, second.ranked)
        let (inA, inB) = (Set(a), Set(b))
        common = a.filter(inB.contains)
        onlyFirst = a.filter { !inB.contains($0) }
        onlySecond = b.filter { !inA.contains($0) }
        var tally = Tally()
        for (place, unit) in common.enumerated() {
            for other in common[..<place] {
                tally.add(first.order(of: other, to: unit), second.order(of: other, to: unit), other, unit)
            }
        }
        concordant = tally.concordant
        reversals = tally.reversals
        orderedInNeither = tally.orderedInNeither
        orderedInFirst = tally.orderedInFirst
        orderedInSecond = tally.orderedInSecond
        spearman = Association.pearson(
            first.midranks(among: common).span, second.midranks(among: common).span)
    }

    private struct Tally {
        var concordant = 0
        var orderedInNeither = 0
        var orderedInFirst = 0
        var orderedInSecond = 0
        var reversals: [Pair] = []

        mutating func add(
            _ left: PartialRanking.Order?, _ right: PartialRanking.Order?, _ a: Int, _ b: Int
        ) {
            let isLeft = left == .ahead || left == .behind
            let isRight = right == .ahead || right == .behind
            if isLeft { orderedInFirst += 1 }
            if isRight { orderedInSecond += 1 }
            if !isLeft, !isRight { orderedInNeither += 1 }
            guard isLeft, isRight else { return }
            if left == right {
                concordant += 1
            } else {
                reversals.append(left == .ahead ? Pair(ahead: a, behind: b) : Pair(ahead: b, behind: a))
            }
        }
    }

    /// Pairs in the opposite order.
    public var discordant: Int { reversals.count }

    /// Pairs that both order.
    public var orderedInBoth: Int { concordant + discordant }

    /// All pairs of the common units.
    public var pairs: Int { common.count * (common.count - 1) / 2 }

    /// As many common units as it takes before agreement can be told from chance.
    ///
    /// Of three units two orders agree fully in one case of 6 by chance, of four in one of 24, which is below 5%.
    public static let leastUnits = 4

    /// Whether there is enough to speak of agreement: ``leastUnits`` common units, and as many pairs that both order as so many
    /// units have.
    public var isTelling: Bool {
        let least = RankAgreement.leastUnits
        return common.count >= least && orderedInBoth >= least * (least - 1) / 2
    }

    /// Goodman and Kruskal's γ = (C − D) / (C + D), with C pairs in the same order and D in the opposite one; `nil` where no
    /// pair is ordered by both.
    ///
    /// It leaves out what either ranking does not order, so that a few pairs may give 1: read it with ``orderedInBoth``.
    public var gamma: Double? {
        orderedInBoth == 0 ? nil : Double(concordant - discordant) / Double(orderedInBoth)
    }

    /// Kendall's τ_b = (C − D) / √(P₁ · P₂), with P₁, P₂ the pairs that each ranking orders; `nil` where either orders none.
    ///
    /// For weak orders it is the usual coefficient.
    public var tauB: Double? {
        guard orderedInFirst > 0, orderedInSecond > 0 else { return nil }
        return Double(concordant - discordant)
            / (Double(orderedInFirst) * Double(orderedInSecond)).squareRoot()
    }

    /// τ_x = (C + N − D) / P, with N the pairs that neither orders and P all pairs; `nil` for fewer than two common units.
    ///
    /// For weak orders it is that of Emond and Mason (2002), Σ aᵢⱼ bᵢⱼ / n(n − 1) with aᵢⱼ = 1 where i is ahead of j or ties
    /// with it and −1 where it is behind, under which an order in one ranking alone is half a disagreement. The units are those
    /// that both rank, after Moreno-Centeno and Escobedo (2016).
    public var tauX: Double? {
        pairs == 0 ? nil : Double(concordant + orderedInNeither - discordant) / Double(pairs)
    }
}
