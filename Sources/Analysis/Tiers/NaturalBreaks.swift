/// Tiers of scores that differ little within and much between them, by Fisher's exact algorithm, which cartographers
/// call natural breaks after Jenks.
///
/// Among all ways to cut the ordered scores into k groups, the one with the least sum of squared deviations from the
/// groups' means (Fisher 1958, doi:10.1080/01621459.1958.10501479), found by dynamic programming over the least cost
///
///     C(k, j) = min over i of  C(k − 1, i − 1) + Σ (x − mean)² over the i-th to the j-th score
///
/// Equal scores are never cut apart. Such tiers say nothing about evidence: scores may lie far apart and yet be
/// uncertain; for that see ``EvidenceTiers``.
public struct NaturalBreaks: Sendable, Hashable {
    /// Positions of scores by tier, the greatest scores first; within a tier by descending score, equal ones in the
    /// order given.
    public let tiers: [[Int]]
    /// The goodness of variance fit: 1 − squares within tiers / squares about the common mean; 1 if all are equal.
    public let fit: Double
    /// Goodness of variance fit with 1, 2, … tiers, as far as was looked for.
    public let fits: [Double]

    /// Tiers of a given number.
    ///
    /// - Parameters:
    ///   - scores: finite; at least one.
    ///   - count: k ≥ 1; there are no more tiers than different scores.
    public init(_ scores: [Double], count: Int) {
        self.init(scores, most: count) { $0.count }
    }

    /// As few tiers as have a goodness of fit of at least `fit`.
    ///
    /// Evenly spread scores in k tiers fit to 1 − 1/k², so with 0.9 even they make four tiers, and scores in clear
    /// groups fewer.
    ///
    /// - Parameters:
    ///   - scores: finite; at least one.
    ///   - most: the greatest number of tiers, taken if none up to it fits well enough.
    public init(_ scores: [Double], fit: Double = 0.9, most: Int = 10) {
        self.init(scores, most: most) { fits in (fits.firstIndex { $0 >= fit } ?? fits.count - 1) + 1 }
    }

    private init(_ scores: [Double], most: Int, choice: ([Double]) -> Int) {
        precondition(!scores.isEmpty && scores.allSatisfy(\.isFinite), "tiers are made of finite scores")
        precondition(most >= 1, "there is a tier at least")
        let order = scores.indices.sorted { (scores[$1], $0) < (scores[$0], $1) }
        let groups = Self.equalScores(scores, order)
        let table = CutTable(
            values: groups.map { scores[order[$0.lowerBound]] }, counts: groups.map(\.count),
            most: min(most, groups.count))
        let total = table.costs[0]
        fits = table.costs.map { total > 0 ? 1 - $0 / total : 1 }
        let count = choice(fits)
        fit = fits[count - 1]
        tiers = table.groups(count).map { range in
            Array(order[groups[range.lowerBound].lowerBound..<groups[range.upperBound - 1].upperBound])
        }
    }

    /// The places of equal scores in the order.
    private static func equalScores(_ scores: [Double], _ order: [Int]) -> [Range<Int>] {
        var groups: [Range<Int>] = []
        for place in order.indices {
            if let last = groups.last, scores[order[last.lowerBound]] == scores[order[place]] {
                groups[groups.count - 1] = last.lowerBound..<place + 1
            } else {
                groups.append(place..<place + 1)
            }
        }
        return groups
    }
}

/// Least sums of squares of ordered values in 1 … `most` groups, and where those groups begin.
private struct CutTable {
    /// The least sum of squares of all values by number of groups − 1.
    private(set) var costs: [Double] = []
    /// At k × n + j the first value of the last of k + 1 groups of the values up to j.
    private var starts: [Int]
    private let count: Int

    init(values: [Double], counts: [Int], most: Int) {
        count = values.count
        starts = [Int](repeating: 0, count: most * values.count)
        var least = [Double](repeating: .infinity, count: most * values.count)
        for last in values.indices {
            // Welford's update, as the group grows to the left: no difference of large sums.
            var (weight, mean, squares) = (0.0, 0.0, 0.0)
            for first in (0...last).reversed() {
                let own = Double(counts[first])
                let difference = values[first] - mean
                weight += own
                mean += difference * own / weight
                squares += own * difference * (values[first] - mean)
                guard first > 0 else {
                    least[last] = squares
                    continue
                }
                for groups in 1..<max(1, min(most, first + 1)) {
                    let cost = least[(groups - 1) * count + first - 1] + squares
                    if cost < least[groups * count + last] {
                        least[groups * count + last] = cost
                        starts[groups * count + last] = first
                    }
                }
            }
        }
        costs = (0..<most).map { least[$0 * count + count - 1] }
    }

    /// The groups, as ranges of values.
    func groups(_ number: Int) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var end = count
        for group in (0..<number).reversed() {
            let start = starts[group * count + end - 1]
            found.append(start..<end)
            end = start
        }
        return found.reversed()
    }
}
