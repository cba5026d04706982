import CCoin
import Synchronization

/// Branch and bound by CBC.
struct IntegerSearch {
    /// CBC reads its parameters into variables of the process, and for moments puts its own handler of interrupts in
    /// place of the program's.
    private static let gate = Mutex(())

    private let programme: LinearProgramme

    init(_ programme: LinearProgramme) {
        self.programme = programme
    }

    func minimum(_ effort: Effort) -> Outcome {
        Self.gate.withLock { _ in
            guard let model = Cbc_newModel() else { preconditionFailure("there is memory for a model") }
            defer { Cbc_deleteModel(model) }
            load(into: model)
            set(effort, of: model)
            Cbc_solve(model)
            return outcome(of: model)
        }
    }

    private func load(into model: UnsafeMutableRawPointer) {
        let columns = Columns(programme)
        Cbc_setLogLevel(model, 0)
        Cbc_loadProblem(
            model, Int32(programme.costs.count), Int32(programme.rows.count), columns.starts, columns.rows,
            columns.values, columns.lower, columns.upper, programme.costs, columns.rowLower,
            columns.rowUpper)
        for (position, isInteger) in programme.areInteger.enumerated() where isInteger {
            Cbc_setInteger(model, Int32(position))
        }
    }

    private func set(_ effort: Effort, of model: UnsafeMutableRawPointer) {
        Cbc_setParameter(model, "log", "0")
        if let nodes = effort.nodes { Cbc_setMaximumNodes(model, Int32(clamping: nodes)) }
        if let seconds = effort.seconds { Cbc_setMaximumSeconds(model, seconds) }
        if effort.search == .plain {
            Cbc_setParameter(model, "cuts", "off")
            Cbc_setParameter(model, "heur", "off")
        }
    }

    private func outcome(of model: UnsafeMutableRawPointer) -> Outcome {
        if Cbc_isContinuousUnbounded(model) != 0 { return .unbounded }
        let best = Cbc_bestSolution(model).map { found in
            solution(Array(UnsafeBufferPointer(start: found, count: programme.costs.count)))
        }
        if Cbc_isProvenOptimal(model) != 0, let best { return .optimal(best) }
        if Cbc_isProvenInfeasible(model) != 0, best == nil { return .infeasible }
        // Before the first relaxation is solved the bound is some huge number without meaning.
        let bound = Cbc_getBestPossibleObjValue(model)
        return .limit(bound: abs(bound) < 1e40 ? bound : -.infinity, best: best)
    }

    private func solution(_ found: [Double]) -> Solution {
        let values = zip(found, programme.areInteger).map { $1 ? $0.rounded() : $0 }
        return Solution(
            objective: programme.objective(of: values), values: values, prices: [], reducedCosts: [])
    }
}
