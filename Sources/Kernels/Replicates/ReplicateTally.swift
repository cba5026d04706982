/// Counts of what happened to each unit over any number of replicates, in memory that does not grow with them.
///
/// Replicates are added in blocks; tallies of different blocks are merged. All counts are the same in whatever order
/// that is done; the sums of scores behind ``meanScore(unit:)`` are bit-identical if blocks are added and tallies
/// merged in the same order.
///
/// Memory: n² counters for the ranks, n² for the pairs if they are counted, and n × `bins` for the scores; 5 bytes a
/// counter (4 for pairs).
public struct ReplicateTally: Sendable {
    /// What the scores are before they are binned and averaged.
    public enum Scale: Sendable, Hashable {
        /// The scores as they are.
        case absolute
        /// Within each replicate the worst unit has 0 and the best 100; all have 100 if all are equal.
        case relative
    }

    /// n.
    public let units: Int
    /// The number of bins of each unit's scores.
    public let bins: Int
    /// Whether ``wins`` is kept.
    public let countsPairs: Bool
    /// What the scores are before they are binned.
    public let scale: Scale
    /// The number of replicates so far.
    public private(set) var replicates = 0

    /// The least value of each unit's first bin.
    public let low: [Double]
    /// The greatest value of each unit's last bin.
    public let high: [Double]

    /// How often each unit beat each other: at u × n + v the number of replicates in which the score of *u* was
    /// strictly greater than that of *v*. Empty if pairs are not counted.
    public private(set) var wins: [UInt32]

    /// By unit and rank: at u × n + (rank − 1) the number of replicates in which *u* had that rank.
    public var acceptability: [UInt32] { rankCounts }

    /// The least score of each unit; ∞ before the first replicate.
    public private(set) var least: [Double]
    /// The greatest score of each unit; −∞ before the first replicate.
    public private(set) var greatest: [Double]

    private var rankCounts: [UInt32]
    private var binCounts: [UInt32]
    private(set) var sums: [Double]

    /// A tally of no replicates.
    ///
    /// - Parameters:
    ///   - units: n ≥ 1.
    ///   - low: for each unit, the least score to be expected. Scores beyond are counted in the first bin.
    ///   - high: for each unit, the greatest score to be expected. Scores beyond are counted in the last bin.
    ///   - bins: the number of bins between the two.
    ///   - countsPairs: whether ``wins`` is kept.
    ///   - scale: the scale of `low` and `high` and of all scores that are read out.
    public init(
        units: Int, low: [Double], high: [Double], bins: Int = 2048, countsPairs: Bool = false,
        scale: Scale = .absolute
    ) {
        precondition(units >= 1, "there is a unit to count")
        precondition(bins >= 1, "there is a bin to count in")
        precondition(low.count == units && high.count == units, "every unit has a range")
        precondition(zip(low, high).allSatisfy { $0 <= $1 && ($1 - $0).isFinite }, "ranges are finite")
        (self.units, self.low, self.high, self.bins) = (units, low, high, bins)
        (self.countsPairs, self.scale) = (countsPairs, scale)
        wins = [UInt32](repeating: 0, count: countsPairs ? units * units : 0)
        rankCounts = [UInt32](repeating: 0, count: units * units)
        binCounts = [UInt32](repeating: 0, count: units * bins)
        sums = [Double](repeating: 0, count: units)
        least = [Double](repeating: .infinity, count: units)
        greatest = [Double](repeating: -.infinity, count: units)
    }

    /// Counts a block of replicates.
    ///
    /// - Parameters:
    ///   - scores: finite sums that rank the units, the greatest best; R × n, replicate after replicate.
    ///   - replicates: R.
    ///   - order: the units in an order that most replicates come near to, the best first. It serves speed alone.
    ///   - link: what leads from those sums to the scores that are binned; increasing, so that ranks are the same.
    ///   - path: one of ``ReplicateKernels/Path/available``; the widest if `nil`.
    public mutating func add(
        scores: Span<Double>, replicates: Int, order: [Int32], link: ScoreLink = .identity,
        path: ReplicateKernels.Path? = nil
    ) {
        precondition(self.replicates + replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        var ranks = [Int32](repeating: 0, count: replicates * units)
        ReplicateKernels.ranks(
            scores: scores, replicates: replicates, units: units, order: order, path: path, into: &ranks)
        for r in 0..<replicates {
            let start = r * units
            countRanks(ranks[start..<start + units])
            countScores((0..<units).map { link.score(scores[start + $0]) }, of: Array(0..<units))
        }
        self.replicates += replicates
    }

    /// Counts replicates in which some units have no score.
    ///
    /// - Parameter scores: as in ``add(scores:replicates:order:link:path:)``, NaN for a unit without a score: it has
    ///   no rank in that replicate, beats nobody and is beaten by nobody.
    public mutating func addIncomplete(scores: [Double], replicates: Int, link: ScoreLink = .identity) {
        precondition(self.replicates + replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        for r in 0..<replicates {
            let present = (0..<units).filter { !scores[r * units + $0].isNaN }
            for u in present {
                var rank = 0
                for v in present where scores[r * units + v] > scores[r * units + u] {
                    rank += 1
                    if countsPairs { wins[v * units + u] += 1 }
                }
                rankCounts[u * units + rank] += 1
            }
            countScores(
                present.map { link.score(scores[r * units + $0]) }, of: present)
        }
        self.replicates += replicates
    }

    /// The sums of scores so far by unit, which start anew.
    public mutating func takeSums() -> [Double] {
        defer { sums = [Double](repeating: 0, count: units) }
        return sums
    }

    private mutating func countRanks(_ ranks: ArraySlice<Int32>) {
        for (u, own) in ranks.enumerated() {
            rankCounts[u * units + Int(own) - 1] += 1
            guard countsPairs else { continue }
            for (v, other) in ranks.enumerated() where own < other { wins[u * units + v] += 1 }
        }
    }

    private mutating func countScores(_ scores: [Double], of present: [Int]) {
        let (worst, best) = (scores.min() ?? 0, scores.max() ?? 0)
        for (position, u) in present.enumerated() {
            var score = scores[position]
            if scale == .relative { score = best > worst ? (score - worst) / (best - worst) * 100 : 100 }
            let perBin = high[u] > low[u] ? Double(bins) / (high[u] - low[u]) : 0
            let bin = Int(min(max((score - low[u]) * perBin, 0), Double(bins - 1)))
            binCounts[u * bins + bin] += 1
            sums[u] += score
            least[u] = min(least[u], score)
            greatest[u] = max(greatest[u], score)
        }
    }

    /// Adds the counts of another tally of the same units, ranges, bins and scale.
    public mutating func merge(_ other: ReplicateTally) {
        precondition(
            units == other.units && bins == other.bins && low == other.low && high == other.high
                && countsPairs == other.countsPairs && scale == other.scale, "merged tallies count the same")
        precondition(replicates + other.replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        replicates += other.replicates
        for index in wins.indices { wins[index] += other.wins[index] }
        for index in rankCounts.indices { rankCounts[index] += other.rankCounts[index] }
        for index in binCounts.indices { binCounts[index] += other.binCounts[index] }
        for u in 0..<units {
            sums[u] += other.sums[u]
            least[u] = min(least[u], other.least[u])
            greatest[u] = max(greatest[u], other.greatest[u])
        }
    }

    /// How often a unit had each rank: the count of rank *k* stands at k − 1.
    public func rankCounts(unit: Int) -> [UInt32] {
        precondition((0..<units).contains(unit), "the unit is one of those counted")
        return Array(rankCounts[unit * units..<(unit + 1) * units])
    }

    /// How many of a unit's scores fell into each of its bins.
    public func binCounts(unit: Int) -> [UInt32] {
        precondition((0..<units).contains(unit), "the unit is one of those counted")
        return Array(binCounts[unit * bins..<(unit + 1) * bins])
    }
}
