/// How much weight puts each unit ahead of each other one.
///
/// A ranking that puts *i* ahead of *j* adds its weight to (i, j); one in which they tie adds half of it to both; one that
/// does not rank both, or leaves their order open, adds nothing. So a unit that is not ranked neither wins nor loses.
public struct PairwiseSupport: Sendable, Hashable {
    /// The number of units.
    public let count: Int
    /// Support of i over j at i · ``count`` + j.
    public private(set) var values: [Double]

    /// - Parameter values: support of i over j at i · count + j; finite and not negative, 0 for i = j.
    public init(count: Int, values: [Double]) {
        precondition(values.count == count * count, "support for every pair")
        self.count = count
        self.values = values
    }

    /// The support of one unit over another.
    public subscript(first: Int, second: Int) -> Double { values[first * count + second] }

    /// Support of the first over the second, minus the other way round.
    public func margin(_ first: Int, _ second: Int) -> Double { self[first, second] - self[second, first] }

    /// The support of an order: the sum over all pairs of the support of the one that stands first. Kemeny's orders are
    /// those with the greatest.
    public func score(of order: some Sequence<Int>) -> Double {
        var before: [Int] = []
        var score = 0.0
        for unit in order {
            for other in before { score += self[other, unit] }
            before.append(unit)
        }
        return score
    }

    /// Copeland's score of each unit: the share of the units it was compared with over which it has the majority, level
    /// ones counting half; `nil` where it was compared with none.
    ///
    /// It is a share because a unit that few rankings name meets few others.
    public var copeland: [Double?] {
        (0..<count).map { unit in
            var (won, met) = (0.0, 0.0)
            for other in 0..<count where other != unit && self[unit, other] + self[other, unit] > 0 {
                met += 1
                let margin = margin(unit, other)
                won += margin > 0 ? 1 : margin == 0 ? 0.5 : 0
            }
            return met > 0 ? won / met : nil
        }
    }

    /// Borda's points of each unit: its support over all others. Over complete rankings of *n* units this is the usual
    /// n − rank summed over rankings.
    public var bordaPoints: [Double] {
        (0..<count).map { unit in (0..<count).reduce(0) { $0 + self[unit, $1] } }
    }

    /// Borda's points as a share of those that could be had in the comparisons that took place; `nil` where there was none.
    ///
    /// Over complete rankings it orders units as the points do. Over partial ones points would reward being named often.
    public var bordaShare: [Double?] {
        zip(0..<count, bordaPoints).map { unit, points in
            let lost = (0..<count).reduce(0) { $0 + self[$1, unit] }
            return points + lost > 0 ? points / (points + lost) : nil
        }
    }
}
