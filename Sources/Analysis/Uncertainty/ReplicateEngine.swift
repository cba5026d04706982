import Construction
import Diagnostics
import Dispatch
import IndexModel
import Kernels
import Methods
import Synchronization

/// Draws replicates of an index and scores them.
///
/// A stage is computed again only if something before it changed: every combination of alternatives is built once,
/// and replicates of one combination differ in weights (a product of matrices where one mean holds at all levels) and
/// in the columns that errors of evidence touch. What fits no faster form is built anew as a plan.
///
/// A replicate is a function of the seed and its number, so results are the same on any number of tasks.
struct ReplicateEngine: Sendable {
    /// How many combinations of alternatives there may be.
    static let limit = 4096

    let plan: Plan
    let panel: Panel
    let subject: Subject
    private(set) var law: DrawLaw
    let combinations: [Combination]
    private let effective: EffectiveWeights
    /// Columns that were drawn before for the same index. Blocks then hold none of their own, so this is for receivers
    /// that look at scores alone.
    var ready: EvidenceDraws?

    /// Builds every combination.
    /// - Parameter nominal: raw weights by node of the plan's own run.
    /// - Throws: ``Diagnosed`` when there are too many.
    init(
        plan: Plan, panel: Panel, subject: Subject, cells: [UncertainCell],
        nominal: [Double], seed: UInt64
    ) throws(Diagnosed) {
        self.plan = plan
        self.panel = panel
        self.subject = subject
        law = DrawLaw(plan, cells: cells, seed: seed)
        effective = EffectiveWeights(plan.framework, target: subject.target)
        let space = law.combinations
        guard space.count <= Self.limit else {
            throw Diagnosed(
                Diagnostic(
                    .tooManyCombinations,
                    at: ["aggregation", "normalisation"].compactMap { plan.places["assumptions.\($0)"] },
                    [
                        "count": Phrase(verbatim: space.count == .max ? "> 10^18" : "\(space.count)"),
                        "limit": Phrase(verbatim: "\(Self.limit)"),
                    ]))
        }
        var prepared: [[Int]: Result<[Stage], Diagnosed>] = [:]
        let cells = law.evidence == nil ? [] : cells
        combinations = (0..<space.count).map { number in
            let (written, excluded) = space.plan(of: number)
            let key = space.preparationKey(of: number)
            let stages = prepared[key] ?? Self.stages(written, panel, excluded)
            prepared[key] = stages
            return Combination(
                written, excluded: excluded, stages: stages, subject: subject, cells: cells,
                nominal: nominal)
        }
    }

    private static func stages(
        _ plan: Plan, _ panel: Panel, _ excluded: Set<String>
    ) -> Result<[Stage], Diagnosed> {
        var findings = Findings()
        do throws(Diagnosed) {
            return .success(
                try Constructor(plan).prepared(panel.leavingOut(excluded), &findings))
        } catch {
            return .failure(error)
        }
    }

    /// The same engine with replicates spread evenly.
    var evenlySpread: ReplicateEngine {
        var engine = self
        engine.law = law.evenlySpread
        engine.ready = nil
        return engine
    }

    /// Replicates that are handed out together: so few that an interrupt is soon seen and no thread waits long for the
    /// last one, and so many that combinations fill their blocks.
    private func chunk(of replicates: Int) -> Int {
        let most = isSlow ? 64 : 4096
        return max(64, min(most, replicates / 8))
    }

    /// Whether some replicates are built anew as plans.
    private var isSlow: Bool {
        combinations.contains { if case .construction = $0.form { true } else { false } }
    }

    /// Draws and scores replicates.
    ///
    /// Tasks take chunks in order and complete every chunk that they take. So what is seen is all replicates, or, where
    /// progress says to stop, all up to some number.
    ///
    /// - Parameters:
    ///   - replicates: their numbers.
    ///   - second: the assumptions, by bit, that are drawn from the second of two independent samples.
    ///   - tasks: how many run at once.
    ///   - progress: called with the number of replicates that were just done, from any task; no chunk is begun after
    ///     it said `false`.
    /// - Returns: what each task's receiver saw. Which task had which replicates is not defined.
    func run<Receiver: ReplicateReceiver>(
        _ replicates: Range<Int>, second: UInt64 = 0, tasks: Int, receiver: @Sendable () -> Receiver,
        progress: @escaping @Sendable (Int) -> Bool = { _ in true }
    ) -> [Receiver] {
        let size = chunk(of: replicates.count)
        let chunks = (replicates.count + size - 1) / size
        let tasks = max(1, min(tasks, chunks))
        let next = Atomic(0)
        let isStopped = Atomic(false)
        @Sendable func work() -> Receiver {
            var receiver = receiver()
            var worker = ReplicateWorker(self, second: second)
            while !isStopped.load(ordering: .relaxed) {
                let chunk = next.add(1, ordering: .relaxed).oldValue
                guard chunk < chunks else { break }
                let start = replicates.lowerBound + chunk * size
                let numbers = start..<min(start + size, replicates.upperBound)
                if !worker.run(numbers, &receiver, progress) { isStopped.store(true, ordering: .relaxed) }
                receiver.end(chunk: chunk)
            }
            return receiver
        }
        if tasks == 1 { return [work()] }
        var receivers = [Receiver?](repeating: nil, count: tasks)
        receivers.withUnsafeMutableBufferPointer { buffer in
            // Every task writes the one slot that is its own, and nobody reads before all are done.
            nonisolated(unsafe) let slots = buffer
            DispatchQueue.concurrentPerform(iterations: tasks) { task in slots[task] = work() }
        }
        return receivers.compactMap { $0 }
    }

    /// The effective weights of the leaves under the target.
    var shares: EffectiveWeights { effective }

    // MARK: Draws as plans

    /// A replicate as a person could have written it: the plan, and the data with drawn values.
    func draw(_ replicate: Int, second: UInt64 = 0) -> Draw {
        let number = law.combination(replicate, second: second)
        let combination = combinations[number]
        var weights = combination.weights
        var room = law.weightRoom
        let meetsOrder = law.draw(weights: &weights, replicate, second: second, room: &room)
        let omitted = law.omitted(replicate, second: second)
        EffectiveWeights(plan.framework, target: 0).omit(omitted, from: &weights)
        var values: [Double] = []
        law.values(replicate, second: second, into: &values)
        var drawn = panel
        for (cell, value) in zip(law.evidence?.cells ?? [], values) {
            drawn.columns[cell.column][cell.row] = value
        }
        return Draw(
            plan: combination.plan.writing(weights: weights), panel: drawn.leavingOut(combination.excluded),
            omitted: omitted.map { plan.framework.nodes[$0].id }, meetsOrder: meetsOrder)
    }
}

/// A replicate as a plan applied to data.
public struct Draw: Sendable {
    public var plan: Plan
    public var panel: Panel
    /// Codes of the indicators whose weight is 0.
    public var omitted: [String]
    /// Whether weights in the declared order were found.
    public var meetsOrder: Bool
}

extension Panel {
    /// The panel without some units.
    func leavingOut(_ codes: Set<String>) -> Panel {
        guard !codes.isEmpty else { return self }
        return keeping(rows: rows.indices.filter { !codes.contains(unit(at: $0).code) })
    }
}

extension Plan {
    /// The plan with these raw weights by node written as a weight set.
    func writing(weights: [Double]) -> Plan {
        var plan = self
        plan.weightSets["draw"] = Dictionary(
            zip(framework.nodes.map(\.id), weights), uniquingKeysWith: { first, _ in first })
        plan.weighting = Assignment(MethodChoice("given", ["set": "draw"]))
        return plan
    }
}
