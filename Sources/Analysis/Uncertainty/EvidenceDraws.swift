import Construction
import Diagnostics
import Dispatch
import IndexModel
import Methods
import Synchronization

/// What errors of evidence make of the columns that they touch, for the first replicates of a seed.
///
/// Drawn values do not depend on weights. Whoever looks at one index under many weightings has them drawn, prepared
/// and linked once; the draws of every weighting then give the same bits with a fraction of the work.
///
/// Replicates of combinations that are scored in another way than by one mean at all levels are not held, nor those in
/// which a column cannot be prepared: they are drawn as if there were no such value.
public final class EvidenceDraws: Sendable {
    /// Replicates whose columns stand in one piece.
    private static let piece = 512

    private let basis: Basis
    /// How many replicates were looked at.
    public let replicates: Int
    /// Whether memory allowed for no more.
    private let isFull: Bool
    /// By piece: linked columns by replicate, leaf and unit.
    private let values: [[Double]]
    /// By replicate: where its columns begin within its piece; −1 for one that is not held.
    private let starts: [Int32]

    /// Where the columns of a replicate stand; `nil` where they are not held.
    func place(of replicate: Int) -> (piece: Int, start: Int)? {
        guard starts.indices.contains(replicate), starts[replicate] >= 0 else { return nil }
        return (replicate / EvidenceDraws.piece, Int(starts[replicate]))
    }

    func piece(_ number: Int) -> [Double] { values[number] }

    /// Draws the columns.
    /// - Parameters:
    ///   - replicates: for how many replicates, from 0 on, at most.
    ///   - bytes: how much memory the columns may take; replicates beyond that are not held.
    ///   - tasks: how many threads work; what is drawn does not depend on it.
    ///   - goesOn: asked now and then, from any thread; the work stops when it says `false`.
    /// - Returns: `nil` where errors of evidence touch nothing, or the work was stopped.
    init?(
        _ engine: ReplicateEngine, replicates: Int, bytes: Int, tasks: Int,
        goesOn: @escaping @Sendable () -> Bool
    ) {
        let leaves = engine.combinations.compactMap { $0.evidence?.leaves.count }.max() ?? 0
        let size = leaves * engine.subject.units.count * MemoryLayout<Double>.stride
        guard size > 0 else { return nil }
        let count = min(replicates, bytes / size)
        let pieces = (count + EvidenceDraws.piece - 1) / EvidenceDraws.piece
        guard pieces > 0 else { return nil }
        let next = Atomic(0)
        let isStopped = Atomic(false)
        var found = [(values: [Double], starts: [Int32])](repeating: ([], []), count: pieces)
        found.withUnsafeMutableBufferPointer { buffer in
            // Every piece is written by the one task that took it, and nobody reads before all are done.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: max(1, min(tasks, pieces))) { _ in
                var writer = Writer(engine)
                while true {
                    let piece = next.add(1, ordering: .relaxed).oldValue
                    guard piece < pieces, !isStopped.load(ordering: .relaxed) else { break }
                    let start = piece * EvidenceDraws.piece
                    slots[piece] = writer.columns(start..<min(start + EvidenceDraws.piece, count))
                    if !goesOn() { isStopped.store(true, ordering: .relaxed) }
                }
            }
        }
        guard !isStopped.load(ordering: .relaxed) else { return nil }
        basis = Basis(engine)
        self.replicates = count
        isFull = count < replicates
        values = found.map(\.values)
        starts = found.flatMap(\.starts)
    }

    /// Whether more replicates would be held if so many were asked for.
    public func isEnough(for replicates: Int) -> Bool { isFull || replicates <= self.replicates }

    /// Whether these are what an engine would draw.
    func serves(_ engine: ReplicateEngine) -> Bool { basis == Basis(engine) }

    /// Draws columns for one task.
    private struct Writer {
        private let engine: ReplicateEngine
        private var drawn: [Double] = []
        private var prepared: [Double] = []
        private var room: [Double] = []

        init(_ engine: ReplicateEngine) {
            self.engine = engine
        }

        mutating func columns(_ replicates: Range<Int>) -> (values: [Double], starts: [Int32]) {
            var values: [Double] = []
            var starts: [Int32] = []
            for replicate in replicates {
                let start = values.count
                let isHeld = add(replicate, to: &values)
                if !isHeld { values.removeSubrange(start...) }
                starts.append(isHeld ? Int32(start) : -1)
            }
            return (values, starts)
        }

        /// - Returns: whether the replicate's columns could be prepared and linked.
        private mutating func add(_ replicate: Int, to values: inout [Double]) -> Bool {
            let combination = engine.combinations[engine.law.combination(replicate, second: 0)]
            guard case let .collapsed(mean, _) = combination.form, let evidence = combination.evidence else {
                return false
            }
            let units = engine.subject.units.count
            let size = evidence.leaves.count * units
            if prepared.count < size { prepared = [Double](repeating: 0, count: size) }
            engine.law.values(replicate, second: 0, into: &drawn)
            do throws(Diagnosed) {
                try evidence.prepare(with: drawn, room: &room, into: &prepared, at: 0)
            } catch {
                return false
            }
            for start in stride(from: 0, to: size, by: units) {
                room.removeAll(keepingCapacity: true)
                room.append(contentsOf: prepared[start..<start + units])
                guard mean.link(column: &room) else { return false }
                values.append(contentsOf: room)
            }
            return true
        }
    }
}

extension EvidenceDraws {
    /// All that drawn columns depend on: everything about an index but its weights.
    private struct Basis: Sendable, Equatable {
        private let plan: Plan
        private let panel: Panel
        private let subject: Subject
        private let cells: [UncertainCell]
        private let seed: UInt64

        init(_ engine: ReplicateEngine) {
            plan = engine.plan
            panel = engine.panel
            subject = engine.subject
            cells = engine.law.evidence?.cells ?? []
            seed = engine.law.seed
        }

        static func == (one: Basis, other: Basis) -> Bool {
            one.seed == other.seed && one.cells == other.cells
                && one.subject.units == other.subject.units && one.subject.period == other.subject.period
                && one.subject.target == other.subject.target && isSame(one.plan, other.plan)
                && isSame(one.panel, other.panel)
        }

        private static func isSame(_ one: Plan, _ other: Plan) -> Bool {
            one.steps == other.steps && one.derivations == other.derivations
                && one.aggregation == other.aggregation && one.availability == other.availability
                && one.renormalisation == other.renormalisation && one.assumptions == other.assumptions
                && one.framework.nodes.elementsEqual(other.framework.nodes) { one, other in
                    one.id == other.id && one.parent == other.parent && one.children == other.children
                        && one.direction == other.direction
                }
        }

        private static func isSame(_ one: Panel, _ other: Panel) -> Bool {
            one.rows == other.rows && one.indicators == other.indicators && one.groups == other.groups
                && one.units.elementsEqual(other.units) { $0.code == $1.code }
                && one.columns.elementsEqual(other.columns) { one, other in
                    // A gap is no number, and equal to none.
                    one.elementsEqual(other) { $0.bitPattern == $1.bitPattern }
                }
        }
    }
}

extension UncertaintyAnalysis {
    /// Draws what errors of evidence make of the columns, for this index under any weighting.
    ///
    /// Parameters are as in ``EvidenceDraws``; `nil` where there is nothing to be drawn, or the work was stopped.
    public func evidenceDraws(
        _ replicates: Int, bytes: Int, tasks: Int, goesOn: @escaping @Sendable () -> Bool = { true }
    ) -> EvidenceDraws? {
        EvidenceDraws(engine, replicates: replicates, bytes: bytes, tasks: tasks, goesOn: goesOn)
    }

    /// Whether draws of evidence are those that this analysis would make.
    public func agrees(with draws: EvidenceDraws) -> Bool { draws.serves(engine) }
}
