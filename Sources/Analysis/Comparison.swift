import Kernels

/// Two lists of scores or ranks of the same units, set against each other.
///
/// Not-a-number means missing, and what involves a missing value is missing: `nil`.
public enum Comparison {
    /// Ranks by falling value: 1 for the greatest, equal values sharing the best ("1224").
    ///
    ///     Comparison.ranks(of: [7, 9, .nan, 7])  // [2, 1, nil, 2]
    public static func ranks(of scores: [Double]) -> [Int?] {
        let units = scores.indices.filter { !scores[$0].isNaN }
        let values = units.map { -scores[$0] }
        let ranks = Order.ascendingRanks(values.span, ties: .minimum)
        var result = [Int?](repeating: nil, count: scores.count)
        for (unit, rank) in zip(units, ranks) { result[unit] = Int(rank) }
        return result
    }

    /// The differences, unit by unit: first − second.
    public static func differences(_ first: [Double], minus second: [Double]) -> [Double?] {
        precondition(first.count == second.count, "compared lists hold the same units")
        return zip(first, second).map { ($0 - $1).defined }
    }

    /// The sizes of the differences, unit by unit: |first − second|.
    public static func absoluteDifferences(_ first: [Double], _ second: [Double]) -> [Double?] {
        differences(first, minus: second).map { $0.map(abs) }
    }

    /// The units that have both values, from the greatest absolute difference to the least.
    ///
    /// Equal differences keep the order of the units.
    public static func unitsByDifference(_ first: [Double], _ second: [Double]) -> [Int] {
        absoluteDifferences(first, second).enumerated()
            .compactMap { unit, size in size.map { (unit: unit, size: $0) } }
            .sorted { $0.size != $1.size ? $0.size > $1.size : $0.unit < $1.unit }
            .map(\.unit)
    }

    /// The correlation of two lists; of two lists of ranks, Pearson's coefficient is Spearman's ρ as long as
    /// no ranks are shared.
    public static func correlation(
        _ first: [Double], _ second: [Double], by method: CorrelationMethod = .pearson
    ) -> Correlation {
        Correlation(of: first, and: second, by: method)
    }
}

/// How far units move from one ranking to another.
public struct RankMovement: Sendable, Equatable {
    /// The count of units that are ranked in both.
    public let units: Int
    /// The mean of |first − second|; `nil` where no unit is ranked in both.
    public let meanAbsolute: Double?
    /// The greatest |first − second|; `nil` where no unit is ranked in both.
    public let greatest: Int?
    /// The count of units that keep their rank.
    public let unmoved: Int

    public init(from first: [Int?], to second: [Int?]) {
        precondition(first.count == second.count, "compared rankings hold the same units")
        let moves = zip(first, second).compactMap { pair -> Int? in
            guard let before = pair.0, let after = pair.1 else { return nil }
            return abs(after - before)
        }
        units = moves.count
        meanAbsolute = moves.isEmpty ? nil : Double(moves.reduce(0, +)) / Double(moves.count)
        greatest = moves.max()
        unmoved = moves.count { $0 == 0 }
    }
}
