import Construction
import Dispatch
import IndexModel

/// What the assumptions of a plan do to a ranking, as a model whose inputs are the assumptions.
///
/// A point is a replicate. The two samples of an assumption are two streams of the same law; alternatives, omissions
/// and as many weights and values as there are coordinates come from a scrambled Sobol' sequence, the rest is
/// counter-based.
public struct RankModel: PickFreezeModel {
    /// What is looked at in a replicate.
    public enum Output: Sendable, Hashable {
        /// The mean over units of |rank − nominal rank|.
        case meanShift
        /// A unit's rank, by position among the analysed units.
        case rank(Int)
        /// 1 where the first unit's score is strictly greater than the second's, else 0.
        case above(Int, Int)
    }

    public let asked: [Output]
    private let engine: ReplicateEngine
    private let ranks: [Double]

    public init(_ analysis: UncertaintyAnalysis, asked: [Output]) {
        self.asked = asked
        engine = analysis.engine.evenlySpread
        ranks = Ranking.ranks(analysis.scores).compactMap { $0 }
    }

    public var inputs: Int { engine.plan.assumptions.count }
    public var outputs: Int { asked.count }

    public func values(points: Range<Int>, second: UInt64) -> [Double] {
        let empty = OutputReceiver(asked, nominal: ranks, first: points.lowerBound, count: points.count)
        return engine.run(points, second: second, tasks: 1, receiver: { empty })[0].values
    }

    /// Threads of the standard library's pool for chunks of points.
    public static func threads(_ tasks: Int) -> ChunkExecutor? {
        guard tasks > 1 else { return nil }
        return { count, body in
            DispatchQueue.concurrentPerform(iterations: tasks) { task in
                for piece in stride(from: task, to: count, by: tasks) { body(piece) }
            }
        }
    }
}

/// Keeps what is asked of each replicate.
private struct OutputReceiver: ReplicateReceiver {
    let asked: [RankModel.Output]
    let nominal: [Double]
    let first: Int
    private(set) var values: [Double]

    init(_ asked: [RankModel.Output], nominal: [Double], first: Int, count: Int) {
        (self.asked, self.nominal, self.first) = (asked, nominal, first)
        // A replicate that fails is never written and stays missing.
        values = [Double](repeating: .nan, count: count * asked.count)
    }

    mutating func receive(_ block: borrowing ReplicateBlock) {
        let units = nominal.count
        for (position, replicate) in block.replicates.enumerated() {
            let scores = block.scores[position * units..<(position + 1) * units]
            let start = (replicate - first) * asked.count
            for (offset, output) in asked.enumerated() { values[start + offset] = value(output, scores) }
        }
    }

    mutating func fail(_ failure: FailedReplicate) {}
    mutating func end(chunk: Int) {}

    private func value(_ output: RankModel.Output, _ scores: ArraySlice<Double>) -> Double {
        let start = scores.startIndex
        switch output {
        case let .above(upper, lower): return scores[start + upper] > scores[start + lower] ? 1 : 0
        case let .rank(unit):
            let own = scores[start + unit]
            return own.isNaN ? .nan : Double(1 + scores.count { $0 > own })
        case .meanShift:
            var sum = 0.0
            var count = 0.0
            for (unit, rank) in Ranking.ranks(Array(scores)).enumerated() {
                guard let rank else { continue }
                sum += abs(rank - nominal[unit])
                count += 1
            }
            return count > 0 ? sum / count : .nan
        }
    }
}
