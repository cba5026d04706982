import Construction
import Diagnostics
import IndexModel
import Kernels

/// How sure a ranking is: what became of every unit over many replicates.
///
/// Every figure is of the replicates that could be computed. Shares are counts divided by their number; with R
/// replicates a share p has a standard error of √(p(1 − p)/R).
public struct Uncertainty: Sendable {
    public let units: [StatisticalUnit]
    /// Nominal scores and ranks, by unit.
    public let scores: [Double]
    public let ranks: [Double]
    /// Replicates that were asked for; fewer were drawn where the work was stopped.
    public let requested: Int
    public let seed: UInt64
    /// Replicates that could not be computed, the first few by number, and how many there are.
    public let failures: [FailedReplicate]
    public let failureCount: Int
    /// Counts of ranks, wins and scores.
    public let tally: ReplicateTally
    private let scoreSums: [Double]
    private let wins: [UInt32]

    init(
        units: [StatisticalUnit], scores: [Double], ranks: [Double], requested: Int, seed: UInt64,
        parts: [UncertaintyReceiver], sums: [Double]
    ) {
        self.units = units
        self.scores = scores
        self.ranks = ranks
        self.requested = requested
        self.seed = seed
        failureCount = parts.reduce(0) { $0 + $1.failureCount }
        failures = Array(
            parts.flatMap(\.failures).sorted { $0.replicate < $1.replicate }
                .prefix(UncertaintyReceiver.failuresKept))
        var tally = parts[0].tally
        for part in parts.dropFirst() { tally.merge(part.tally) }
        self.tally = tally
        wins = tally.wins
        scoreSums = sums
    }

    /// Replicates that were computed.
    public var replicates: Int { tally.replicates }
    /// Whether the work was stopped before all replicates were done.
    public var isPartial: Bool { replicates + failureCount < requested }
    /// How many were drawn, where that is fewer than were asked for.
    public var drawn: Int? { isPartial ? replicates + failureCount : nil }

    /// The quantile of a unit's rank (type 7 of Hyndman and Fan), exact from the counts.
    public func rankQuantile(_ probability: Double, unit: Int) -> Double {
        tally.rankQuantile(probability, unit: unit)
    }
    public func meanRank(unit: Int) -> Double { tally.meanRank(unit: unit) }
    /// The best and the worst rank seen.
    public func bestRank(unit: Int) -> Int { tally.bestRank(unit: unit) }
    public func worstRank(unit: Int) -> Int { tally.worstRank(unit: unit) }

    /// The quantile of a unit's score, off by at most ``scoreError(unit:)``.
    public func scoreQuantile(_ probability: Double, unit: Int) -> Double {
        tally.scoreQuantile(probability, unit: unit)
    }
    public func meanScore(unit: Int) -> Double { scoreSums[unit] / Double(tally.ranked(unit: unit)) }
    /// What a score's quantile may be off: the width of a bin.
    public func scoreError(unit: Int) -> Double {
        (tally.high[unit] - tally.low[unit]) / Double(tally.bins)
    }
    /// Whether scores were put to 0 … 100 within each replicate, because they have no common scale.
    public var scoresAreRelative: Bool { tally.scale == .relative }

    /// The share of replicates in which a unit's rank is `rank` or better.
    public func shareInTop(_ rank: Int, unit: Int) -> Double {
        Double(tally.rankCounts(unit: unit).prefix(rank).reduce(0) { $0 + Int($1) }) / Double(replicates)
    }

    /// The share of replicates in which a unit has a rank.
    public func acceptability(unit: Int, rank: Int) -> Double {
        Double(tally.rankCounts(unit: unit)[rank - 1]) / Double(replicates)
    }

    /// The share of replicates in which one unit's score is strictly greater than another's; equal scores count
    /// for neither.
    /// - Precondition: pairs were counted.
    public func winShare(_ unit: Int, over other: Int) -> Double {
        Double(wins[unit * units.count + other]) / Double(replicates)
    }
}

/// Counts replicates for ``Uncertainty``.
struct UncertaintyReceiver: ReplicateReceiver {
    static let failuresKept = 5

    private(set) var tally: ReplicateTally
    private(set) var failures: [FailedReplicate] = []
    private(set) var failureCount = 0
    private let sums: ChunkSums

    init(_ tally: ReplicateTally, _ sums: ChunkSums) {
        self.tally = tally
        self.sums = sums
    }

    mutating func receive(_ block: borrowing ReplicateBlock) {
        if block.isComplete {
            tally.add(
                scores: block.scores.span, replicates: block.replicates.count, order: block.order,
                link: block.link)
        } else {
            tally.addIncomplete(scores: block.scores, replicates: block.replicates.count, link: block.link)
        }
    }

    mutating func fail(_ failure: FailedReplicate) {
        failureCount += 1
        failures.append(failure)
        guard failures.count > 4 * Self.failuresKept else { return }
        failures = Array(failures.sorted { $0.replicate < $1.replicate }.prefix(Self.failuresKept))
    }

    mutating func end(chunk: Int) { sums.add(tally.takeSums(), chunk: chunk) }
}

extension UncertaintyAnalysis {
    /// Draws replicates and counts what becomes of the units.
    ///
    /// - Parameters:
    ///   - replicates: how many are drawn, numbered from 0.
    ///   - countsPairs: whether it is counted who beats whom, which tiers need: n² a replicate.
    ///   - tasks: how many threads work; results do not depend on it.
    ///   - evidence: columns drawn before, which serve where they are those of this analysis; results do not depend on
    ///     them either.
    ///   - progress: called with the number of replicates that were just done, from any thread; the work stops when
    ///     it says `false`.
    /// - Returns: `nil` where no replicate could be computed, or there are more than
    ///   ``UncertaintyAnalysis/mostUnits``.
    public func uncertainty(
        replicates: Int = 10_000, countsPairs: Bool = true, tasks: Int = 1, evidence: EvidenceDraws? = nil,
        progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> Uncertainty? {
        let empty = emptyTally(countsPairs)
        guard let empty else { return nil }
        let sums = ChunkSums(units.count)
        var engine = engine
        engine.ready = evidence.flatMap { agrees(with: $0) ? $0 : nil }
        let parts = engine.run(
            0..<replicates, tasks: tasks, receiver: { UncertaintyReceiver(empty, sums) }, progress: progress)
        let found = Uncertainty(
            units: units, scores: scores, ranks: ranks, requested: replicates, seed: seed, parts: parts,
            sums: sums.total)
        return found.replicates > 0 ? found : nil
    }

    private func emptyTally(_ countsPairs: Bool) -> ReplicateTally? {
        guard !units.isEmpty, units.count <= Self.mostUnits else { return nil }
        let ranges = scoreRanges
        return ReplicateTally(
            units: units.count, low: ranges?.low ?? units.map { _ in 0 },
            high: ranges?.high ?? units.map { _ in 100 }, countsPairs: countsPairs,
            scale: ranges == nil ? .relative : .absolute)
    }

    /// Between which numbers a unit's scores lie, where all replicates share a scale: a mean lies between the least
    /// and the greatest of what it is made of.
    private var scoreRanges: (low: [Double], high: [Double])? {
        let varies = plan.assumptions.contains {
            if case let .normalisation(list) = $0.variation { list.count > 1 } else { false }
        }
        guard !varies else { return nil }
        var low = units.map { _ in Double.infinity }
        var high = units.map { _ in -Double.infinity }
        for combination in engine.combinations {
            let columns: [Double]
            switch combination.form {
            case .impossible: continue
            case .construction: return nil
            case let .nodes(_, leaves): columns = leaves
            case let .collapsed(mean, linked): columns = linked.map { mean.score(ofLinked: $0) }
            }
            for (position, value) in columns.enumerated() where !value.isNaN {
                let unit = position % units.count
                low[unit] = min(low[unit], value)
                high[unit] = max(high[unit], value)
            }
        }
        guard low.allSatisfy(\.isFinite), high.allSatisfy(\.isFinite) else { return nil }
        guard engine.law.evidence != nil, let least = low.min(), let greatest = high.max() else {
            return (low, high)
        }
        return (low.map { _ in least }, high.map { _ in greatest })
    }
}
