import CReplicates

/// Counts of what happened to each unit over any number of replicates, in memory that does not grow with them.
///
/// Replicates are added in blocks; tallies of different blocks are merged. All counts are the same in whatever order
/// that is done; the sums of scores behind ``meanScore(unit:)`` are bit-identical if the same blocks are added and
/// tallies merged in the same order.
///
/// Memory: n² counters for the ranks, n² for the pairs if they are counted, and n × `bins` for the scores; 5 bytes a
/// counter (4 for pairs), and about 1 kB a unit to work in.
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
    /// Whether pairs are counted.
    public let countsPairs: Bool
    /// What the scores are before they are binned.
    public let scale: Scale
    /// The number of replicates so far.
    public internal(set) var replicates = 0

    /// The least value of each unit's first bin.
    public let low: [Double]
    /// The greatest value of each unit's last bin.
    public let high: [Double]

    /// The least score of each unit; ∞ before the first replicate.
    public internal(set) var least: [Double]
    /// The greatest score of each unit; −∞ before the first replicate.
    public internal(set) var greatest: [Double]

    /// Above the diagonal the number of replicates in which the unit of the row beat that of the column, below it the
    /// number in which the two were level. Empty if pairs are not counted.
    var pairs: [UInt32]
    /// By unit and rank.
    var rankCounts: SplitCounts
    /// By unit and bin.
    var binCounts: SplitCounts
    var sums: [Double]
    /// Bins per score, by unit; 0 where the range has no width.
    let perBin: [Double]
    private var scratch: [UInt64]

    /// A tally of no replicates.
    ///
    /// - Parameters:
    ///   - units: n ≥ 1; at most 32 767 if pairs are counted.
    ///   - low: for each unit, the least score to be expected. Scores beyond are counted in the first bin.
    ///   - high: for each unit, the greatest score to be expected. Scores beyond are counted in the last bin.
    ///   - bins: the number of bins between the two.
    ///   - countsPairs: whether to count pairs, for ``wins``.
    ///   - scale: the scale of `low` and `high` and of all scores that are read out.
    public init(
        units: Int, low: [Double], high: [Double], bins: Int = 2048, countsPairs: Bool = false,
        scale: Scale = .absolute
    ) {
        precondition(units >= 1, "there is a unit to count")
        precondition(!countsPairs || units <= Int16.max, "pairs are counted of so many units only")
        precondition((1...Int(Int32.max)).contains(bins), "there is a bin to count in")
        precondition(low.count == units && high.count == units, "every unit has a range")
        precondition(zip(low, high).allSatisfy { $0 <= $1 && ($1 - $0).isFinite }, "ranges are finite")
        (self.units, self.low, self.high, self.bins) = (units, low, high, bins)
        (self.countsPairs, self.scale) = (countsPairs, scale)
        pairs = [UInt32](repeating: 0, count: countsPairs ? units * units : 0)
        rankCounts = SplitCounts(units * units)
        binCounts = SplitCounts(units * bins)
        sums = [Double](repeating: 0, count: units)
        least = [Double](repeating: .infinity, count: units)
        greatest = [Double](repeating: -.infinity, count: units)
        perBin = zip(low, high).map { low, high in
            let perBin = Double(bins) / (high - low)
            return perBin.isFinite ? perBin : 0
        }
        scratch = [UInt64](repeating: 0, count: replicates_scratch_words(units))
    }

    /// Counts a block of replicates.
    ///
    /// - Parameters:
    ///   - scores: finite sums that rank the units, the greatest best; R × n, replicate after replicate.
    ///   - replicates: R.
    ///   - order: every unit once, in an order that most replicates come near to, the best first. It serves speed
    ///     alone.
    ///   - link: what leads from those sums to the scores that are binned; increasing, so that ranks are the same.
    ///   - path: one of ``ReplicateKernels/Path/available``; the widest if `nil`.
    /// - Complexity: R · n · log² n, with a small constant; R · n² if pairs are counted.
    public mutating func add(
        scores: Span<Double>, replicates: Int, order: [Int32], link: ScoreLink = .identity,
        path: ReplicateKernels.Path? = nil
    ) {
        precondition(replicates >= 0 && scores.count >= replicates * units, "every unit has its scores")
        precondition(order.count == units, "the order holds every unit once")
        precondition(self.replicates + replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        unsafe withTally { tally in
            unsafe scores.withUnsafeBufferPointer { scores in
                unsafe replicates_count(
                    ReplicateKernels.Path.checked(path), tally, scores.baseAddress, replicates, order,
                    link.code)
            }
        }
        self.replicates += replicates
    }

    /// The arrays of this tally as C sees them, while the body runs.
    private mutating func withTally(_ body: (UnsafePointer<replicates_tally>) -> Void) {
        let units = units
        let bins = bins
        let relative: Int32 = scale == .relative ? 1 : 0
        let counted = countsPairs
        func run(
            _ ranks: UnsafeMutablePointer<UInt8>, _ wideRanks: UnsafeMutablePointer<UInt32>,
            _ places: UnsafeMutablePointer<UInt8>, _ widePlaces: UnsafeMutablePointer<UInt32>,
            _ pairs: UnsafeMutablePointer<UInt32>, _ low: UnsafePointer<Double>,
            _ perBin: UnsafePointer<Double>,
            _ sums: UnsafeMutablePointer<Double>, _ least: UnsafeMutablePointer<Double>,
            _ greatest: UnsafeMutablePointer<Double>, _ scratch: UnsafeMutablePointer<UInt64>
        ) {
            var tally = unsafe replicates_tally(
                units: units, bins: bins, relative: relative, narrow_ranks: ranks, wide_ranks: wideRanks,
                narrow_bins: places, wide_bins: widePlaces, pairs: counted ? pairs : nil, low: low,
                per_bin: perBin, sums: sums, least: least, greatest: greatest, scratch: scratch)
            unsafe body(&tally)
        }
        unsafe run(
            &rankCounts.narrow, &rankCounts.wide, &binCounts.narrow, &binCounts.wide, &pairs, low, perBin,
            &sums,
            &least, &greatest, &scratch)
    }

    /// Adds the counts of another tally of the same units, ranges, bins and scale.
    public mutating func merge(_ other: ReplicateTally) {
        precondition(
            units == other.units && bins == other.bins && low == other.low && high == other.high
                && countsPairs == other.countsPairs && scale == other.scale, "merged tallies count the same")
        precondition(replicates + other.replicates <= UInt32.max, "a count of replicates fits in 32 bits")
        replicates += other.replicates
        for index in pairs.indices { pairs[index] += other.pairs[index] }
        rankCounts.add(other.rankCounts)
        binCounts.add(other.binCounts)
        for u in 0..<units {
            sums[u] += other.sums[u]
            least[u] = min(least[u], other.least[u])
            greatest[u] = max(greatest[u], other.greatest[u])
        }
    }
}
