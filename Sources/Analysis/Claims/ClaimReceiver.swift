import IndexModel
import Kernels

/// Counts in which replicates a claim holds, and under which circumstances.
struct ClaimReceiver: ReplicateReceiver {
    private let statement: Statement
    private let circumstances: Circumstances
    private let nominal: [[Double]]
    private(set) var replicates = 0
    private(set) var holding = 0
    private(set) var failures = 0
    private(set) var firstFailure: FailedReplicate?
    /// By circumstance.
    private(set) var seen: [Int]
    private(set) var held: [Int]

    /// A claim with units as positions.
    enum Statement {
        case above(Int, Int)
        case inTop(Int, Int)
        case at(Int, Int)

        /// Whether it holds of scores; NaN is a unit without one.
        func holds(_ scores: ArraySlice<Double>) -> Bool {
            switch self {
            case let .above(first, second):
                return scores[scores.startIndex + first] > scores[scores.startIndex + second]
            case let .inTop(unit, rank):
                return Self.rank(of: unit, scores).map { $0 <= rank } ?? false
            case let .at(unit, rank):
                return Self.rank(of: unit, scores) == rank
            }
        }

        private static func rank(of unit: Int, _ scores: ArraySlice<Double>) -> Int? {
            let own = scores[scores.startIndex + unit]
            return own.isNaN ? nil : scores.count { $0 > own } + 1
        }
    }

    init(_ statement: Statement, _ engine: ReplicateEngine) {
        self.statement = statement
        circumstances = Circumstances(engine)
        nominal = engine.combinations.map(\.weights)
        seen = circumstances.names.map { _ in 0 }
        held = seen
    }

    mutating func receive(_ block: borrowing ReplicateBlock) {
        let units = block.scores.count / block.replicates.count
        let nodes = block.weights.count / block.replicates.count
        let shared = circumstances.shared(block.combination)
        let nominal = nominal[block.combination]
        for position in block.replicates.indices {
            let holds = statement.holds(block.scores[position * units..<(position + 1) * units])
            var found = shared
            circumstances.add(
                block.weights[position * nodes..<(position + 1) * nodes], nominal: nominal, to: &found)
            replicates += 1
            holding += holds ? 1 : 0
            for circumstance in found {
                seen[circumstance] += 1
                held[circumstance] += holds ? 1 : 0
            }
        }
    }

    mutating func fail(_ failure: FailedReplicate) {
        failures += 1
        keep(failure)
    }

    private mutating func keep(_ failure: FailedReplicate?) {
        guard let failure else { return }
        if failure.replicate < firstFailure?.replicate ?? .max { firstFailure = failure }
    }

    mutating func end(chunk: Int) {}

    /// The counts of another part of the replicates.
    mutating func merge(_ other: ClaimReceiver) {
        replicates += other.replicates
        holding += other.holding
        failures += other.failures
        keep(other.firstFailure)
        for position in seen.indices {
            seen[position] += other.seen[position]
            held[position] += other.held[position]
        }
    }

    /// Circumstances of which enough was seen, the most harmful first.
    var found: [Circumstance] {
        circumstances.names.indices.filter { seen[$0] >= Circumstance.least && seen[$0] < replicates }.map {
            Circumstance(
                assumption: circumstances.names[$0].assumption, name: circumstances.names[$0].name,
                replicates: seen[$0], holding: held[$0])
        }.enumerated().sorted { ($0.element.share, $0.offset) < ($1.element.share, $1.offset) }
            .map(\.element)
    }
}

extension UncertaintyAnalysis {
    /// Tests a claim about this analysis's node over replicates.
    /// - Returns: `nil` where a unit of the claim is not ranked, or no replicate could be computed.
    public func verdict(
        on claim: Claim, replicates: Int = 10_000, tasks: Int = 1,
        progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> ClaimVerdict? {
        let statement: ClaimReceiver.Statement
        switch claim.statement {
        case let .above(first, second):
            guard let first = position(of: first), let second = position(of: second) else { return nil }
            statement = .above(first, second)
        case let .inTop(unit, rank):
            guard let unit = position(of: unit) else { return nil }
            statement = .inTop(unit, rank)
        case let .at(unit, rank):
            guard let unit = position(of: unit) else { return nil }
            statement = .at(unit, rank)
        }
        let empty = ClaimReceiver(statement, engine)
        let parts = engine.run(0..<replicates, tasks: tasks, receiver: { empty }, progress: progress)
        var all = empty
        for part in parts { all.merge(part) }
        guard all.replicates > 0 else { return nil }
        return ClaimVerdict(
            claim: claim, isNominallyTrue: statement.holds(scores[...]), replicates: all.replicates,
            holding: all.holding, failures: all.failures, firstFailure: all.firstFailure,
            circumstances: all.found)
    }
}
