import Kernels

/// How far two rankings of a list of units agree.
///
/// Coefficients are of the units that both rank. Every pair of these on which both rankings speak is compared: it is in
/// the same order, in the opposite order, or tied in one or both. A pair whose order either leaves open counts for
/// nothing, for or against.
public struct RankAgreement: Sendable, Hashable {
    /// Units that both rank, ascending.
    public let common: [Int]
    /// Units that only one ranks.
    public let onlyFirst: [Int]
    public let onlySecond: [Int]
    /// Pairs of common units on which both speak.
    public let comparedPairs: Int
    /// Pairs that both order alike.
    public let concordant: Int
    /// Pairs in the opposite order: first the unit that the first ranking puts ahead.
    public let reversals: [Pair]
    /// Compared pairs that tie in both.
    public let tiedInBoth: Int
    /// Compared pairs that the first and that the second order, without a tie.
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
                guard let left = first.order(of: other, to: unit),
                    let right = second.order(of: other, to: unit)
                else { continue }
                tally.add(left, right, other, unit)
            }
        }
        comparedPairs = tally.compared
        concordant = tally.concordant
        reversals = tally.reversals
        tiedInBoth = tally.tiedInBoth
        orderedInFirst = tally.orderedInFirst
        orderedInSecond = tally.orderedInSecond
        spearman = Association.pearson(
            first.midranks(among: common).span, second.midranks(among: common).span)
    }

    private struct Tally {
        var compared = 0
        var concordant = 0
        var tiedInBoth = 0
        var orderedInFirst = 0
        var orderedInSecond = 0
        var reversals: [Pair] = []

        mutating func add(
            _ left: PartialRanking.Order, _ right: PartialRanking.Order, _ a: Int, _ b: Int
        ) {
            compared += 1
            if left != .tied { orderedInFirst += 1 }
            if right != .tied { orderedInSecond += 1 }
            if left == .tied, right == .tied { tiedInBoth += 1 }
            guard left != .tied, right != .tied else { return }
            if left == right {
                concordant += 1
            } else {
                reversals.append(left == .ahead ? Pair(ahead: a, behind: b) : Pair(ahead: b, behind: a))
            }
        }
    }

    /// Pairs in the opposite order.
    public var discordant: Int { reversals.count }

    /// Kendall's τ_b = (C − D) / √(P₁ · P₂), with C concordant and D discordant pairs and P₁, P₂ the compared pairs that
    /// each ranking orders; `nil` where either orders none.
    ///
    /// Without open orders it is the usual coefficient.
    public var tauB: Double? {
        guard orderedInFirst > 0, orderedInSecond > 0 else { return nil }
        return Double(concordant - discordant)
            / (Double(orderedInFirst) * Double(orderedInSecond)).squareRoot()
    }

    /// τ_x = (C + T − D) / P, with T the pairs that tie in both and P the compared pairs; `nil` where there are none.
    ///
    /// For complete weak orders it is that of Emond and Mason (2002), Σ aᵢⱼ bᵢⱼ / n(n − 1) with aᵢⱼ = 1 where i is ahead
    /// of j or ties with it and −1 where it is behind, under which a tie in one ranking alone is half a disagreement.
    /// For partial ones the sum and the divisor are of the pairs on which both speak, after Moreno-Centeno and
    /// Escobedo (2016), who take the units that both rank.
    public var tauX: Double? {
        comparedPairs == 0
            ? nil : Double(concordant + tiedInBoth - discordant) / Double(comparedPairs)
    }
}
