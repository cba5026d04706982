/// Rank-biased overlap: how much of two lists agrees when it is read from the top and every next rank is read with
/// probability *p*.
///
///     RBO_EXT = (1 − p) Σ_{d = 1 … l} A_d p^(d − 1) + A_l p^l
///
/// after Webber, Moffat and Zobel (2010), "A similarity measure for indefinite rankings", eq. 32, where l is the length
/// of the longer list and A_d the agreement at depth d. Down to the end of the shorter list, of length s,
/// A_d = 2 X_d / (|S_d| + |L_d|), with S_d, L_d the units at places up to d and X_d those in both; units that tie all stand
/// at the first of their places. Below it, the unseen part of the shorter list is taken to agree as its seen part does:
/// X_d + A_s (d − s) common units out of d. Beyond l the last agreement goes on.
///
/// 1 for equal lists, 0 for lists without a common unit. The weight of the first k ranks is about 1 − p^(k − 1) and more,
/// so with p = 0.9 the first ten make up about 86 %.
public enum RankBiasedOverlap {
    /// The extrapolated overlap of two rankings; `nil` where either ranks nobody.
    ///
    /// A unit's place is 1 + the number of units that are known to be ahead of it in its own list, so units whose order is
    /// open stand at the same place.
    /// - Parameter persistence: p, inside 0 … 1.
    public static func extrapolated(
        _ first: PartialRanking, _ second: PartialRanking, persistence: Double = 0.9
    ) -> Double? {
        precondition(persistence > 0 && persistence < 1, "the persistence lies between 0 and 1")
        let lists = [places(first), places(second)].sorted { $0.count < $1.count }
        let (short, long) = (lists[0], lists[1])
        guard !short.isEmpty else { return nil }
        let longPlaces = Dictionary(uniqueKeysWithValues: long.map { ($0.unit, $0.place) })
        let common = short.compactMap { entry in
            longPlaces[entry.unit].map { max(entry.place, $0) }
        }.sorted()
        let counts = (Counter(short.map(\.place)), Counter(long.map(\.place)), Counter(common))
        var (sum, weight, agreement, seen) = (0.0, 1 - persistence, 0.0, 0.0)
        for depth in 1...long.count {
            let shared = Double(counts.2.upTo(depth))
            let inLong = Double(counts.1.upTo(depth))
            if depth <= short.count {
                agreement = 2 * shared / (Double(counts.0.upTo(depth)) + inLong)
                seen = agreement
            } else {
                let unseen = seen * Double(depth - short.count)
                agreement = 2 * (shared + unseen) / (Double(depth) + inLong)
            }
            sum += agreement * weight
            weight *= persistence
        }
        // The weights so far are (1 − p) p^(d − 1); the next of them over 1 − p is p^l.
        return sum + agreement * weight / (1 - persistence)
    }

    private static func places(_ ranking: PartialRanking) -> [(unit: Int, place: Int)] {
        let ranked = ranking.ranked
        return ranked.map { unit in
            (unit, 1 + ranked.count { ranking.order(of: $0, to: unit) == .ahead })
        }
    }

    /// How many of some places are at most a depth.
    private struct Counter {
        private let places: [Int]

        init(_ places: [Int]) {
            self.places = places.sorted()
        }

        func upTo(_ depth: Int) -> Int { places.prefix { $0 <= depth }.count }
    }
}
