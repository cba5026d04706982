import Construction
import Diagnostics
import IndexModel

/// Asks of a run what a change would do to whom, by doing it: every answer is a whole new run.
///
///     let audit = RankAudit(of: run, on: panel)
///     for rebuild in audit.withoutEachIndicator() {
///         print(rebuild.edit, rebuild.shifts?.meanAbsolute as Any)
///     }
///
/// Ranks are those of the index, or of another node. A change that the numbers do not allow is reported with what
/// forbids it, and stops no other.
public struct RankAudit: Sendable {
    /// What changes are compared with.
    public let run: Run
    /// The data that the run was made of.
    public let panel: Panel
    /// The position of the node whose scores are ranked.
    private let subject: Int
    private let id: String

    /// - Parameters:
    ///   - run: what changes are compared with.
    ///   - panel: the data that it was made of, before anything was done to them.
    ///   - node: the node whose scores are ranked; `nil` for the index.
    public init(of run: Run, on panel: Panel, node: String? = nil) {
        self.run = run
        self.panel = panel
        id = node ?? run.plan.framework.root.id
        guard let position = run.plan.framework.position(of: id) else {
            preconditionFailure("the node whose ranks are asked for is in the framework")
        }
        subject = position
    }

    /// One change and what it did.
    public struct Rebuild: Sendable {
        /// What was changed.
        public let edit: PlanEdit
        /// The plan that was run; the run's own where the edit could not be made.
        public let plan: Plan
        /// What became of it.
        public let outcome: Outcome

        /// The movements; `nil` where the new index could not be built.
        public var shifts: RankShifts? {
            if case let .moved(shifts, _, _) = outcome { shifts } else { nil }
        }

        /// What forbade the new index; empty where it was built.
        public var failures: [Diagnostic] {
            if case let .failed(diagnostics) = outcome { diagnostics } else { [] }
        }
    }

    /// What became of a change.
    public enum Outcome: Sendable {
        /// The index was built: movements by unit, the new scores by row of the shifts (NaN where missing), and
        /// what the construction has to say.
        case moved(RankShifts, scores: [Double], notes: [Diagnostic])
        case failed([Diagnostic])
    }

    /// Makes one change.
    ///
    /// Where a unit is excluded, the rank before is that among the others, so that a movement is a change of
    /// order and not the gap that the unit leaves.
    public func rebuild(_ edit: PlanEdit) -> Rebuild {
        var plan = run.plan
        do throws(Diagnosed) {
            let edited = try edit.applied(to: run, panel)
            plan = edited.plan
            let other = try Constructor(plan).run(on: edited.panel)
            // An alternative may call its index something else.
            guard let position = subject == 0 ? 0 : plan.framework.position(of: id) else {
                throw Diagnosed(Diagnostic(.nodeWithoutChildren, at: [], ["id": Phrase(verbatim: id)]))
            }
            let (shifts, scores) = shifts(to: other, other.nodes[position].scores, edit)
            return Rebuild(
                edit: edit, plan: plan,
                outcome: .moved(RankShifts(shifts), scores: scores, notes: other.diagnostics))
        } catch {
            return Rebuild(edit: edit, plan: plan, outcome: .failed(error.diagnostics))
        }
    }

    /// Makes changes, each on its own.
    ///
    /// - Parameter executor: threads; `nil` for none but the caller's.
    /// - Returns: in the order of the edits.
    public func rebuilds(_ edits: [PlanEdit], executor: ChunkExecutor? = nil) -> [Rebuild] {
        Chunks.mapped(edits.count, by: executor) { rebuild(edits[$0]) }
    }

    private struct Key: Hashable {
        var unit: String
        var period: Int?
    }

    private func keys(_ panel: Panel) -> [Key] {
        panel.rows.indices.map { Key(unit: panel.unit(at: $0).code, period: panel.rows[$0].period) }
    }

    private func shifts(
        to other: Run, _ scores: [Double], _ edit: PlanEdit
    ) -> (shifts: [RankShift], scores: [Double]) {
        let constructor = Constructor(run.plan)
        var own = run.nodes[subject].scores
        let keys = keys(run.final)
        var excluded: String?
        if case let .exclusion(code) = edit {
            excluded = code
            for row in own.indices where keys[row].unit == code { own[row] = .nan }
        }
        let before = constructor.ranks(own, in: run.final)
        let after = Constructor(other.plan).ranks(scores, in: other.final)
        let rows = Dictionary(
            self.keys(other.final).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var shifts: [RankShift] = []
        var found: [Double] = []
        for (row, key) in keys.enumerated() where key.unit != excluded {
            let there = rows[key]
            shifts.append(
                RankShift(
                    unit: key.unit, period: key.period, before: before[row],
                    after: there.flatMap { after[$0] }
                ))
            found.append(there.map { scores[$0] } ?? .nan)
        }
        // A unit that only the new construction keeps comes last.
        let known = Set(keys)
        for (row, key) in self.keys(other.final).enumerated() where !known.contains(key) {
            shifts.append(RankShift(unit: key.unit, period: key.period, before: nil, after: after[row]))
            found.append(scores[row])
        }
        return (shifts, found)
    }
}

// The usual series of changes.
extension RankAudit {
    /// Leaves out each indicator in turn, in the order of the framework.
    public func withoutEachIndicator(executor: ChunkExecutor? = nil) -> [Rebuild] {
        withoutEachNode(level: 1, executor: executor)
    }

    /// Leaves out each node of a level in turn; the index itself is never left out.
    ///
    /// - Parameter level: 1 for indicators; `nil` for every node that is not an indicator.
    public func withoutEachNode(level: Int? = nil, executor: ChunkExecutor? = nil) -> [Rebuild] {
        let nodes = run.plan.framework.nodes.dropFirst().filter { node in
            level.map { node.level == $0 } ?? !node.isLeaf
        }
        return rebuilds(nodes.map { .omission(of: $0.id) }, executor: executor)
    }

    /// Leaves out each unit in turn: what it does to the ranks of the others.
    public func withoutEachUnit(executor: ChunkExecutor? = nil) -> [Rebuild] {
        var seen: Set<String> = []
        let units = panel.rows.indices.map { panel.unit(at: $0).code }.filter { seen.insert($0).inserted }
        return rebuilds(units.map { .exclusion(ofUnit: $0) }, executor: executor)
    }

    /// Puts each of several plans in the place of the run's: one change at a time.
    public func alternatives(
        _ plans: [(label: Phrase, plan: Plan)], executor: ChunkExecutor? = nil
    ) -> [Rebuild] {
        rebuilds(plans.map { .alternative($0.label, $0.plan) }, executor: executor)
    }
}
