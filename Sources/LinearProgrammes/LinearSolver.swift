import CCoin

/// Solves programmes that differ little, one after the other, each from where the last one ended (by CLP).
///
/// A solver belongs to one thread at a time; different solvers work at the same time.
public final class LinearSolver {
    private let model: UnsafeMutableRawPointer
    private var programme: LinearProgramme
    private var rowCount: Int { programme.rows.count }

    /// - Precondition: no variable has to be a whole number.
    public init(_ programme: LinearProgramme) {
        precondition(!programme.isInteger, "a linear solver knows no whole numbers")
        guard let model = Clp_newModel() else { preconditionFailure("there is memory for a model") }
        self.model = model
        self.programme = programme
        let columns = Columns(programme)
        Clp_setLogLevel(model, 0)
        Clp_loadProblem(
            model, Int32(programme.costs.count), Int32(programme.rows.count), columns.starts, columns.rows,
            columns.values, columns.lower, columns.upper, programme.costs, columns.rowLower,
            columns.rowUpper)
    }

    deinit { Clp_deleteModel(model) }

    /// Changes all costs.
    public func setCosts(_ costs: [Double]) {
        precondition(costs.count == programme.costs.count, "every variable has a cost")
        for (position, cost) in costs.enumerated() {
            programme.setCost(cost, of: LinearProgramme.Variable(position: position))
        }
        Clp_chgObjCoefficients(model, costs)
    }

    /// Changes the bounds of a row.
    public func setBounds(_ bounds: ClosedRange<Double>, of row: LinearProgramme.Row) {
        programme.setBounds(bounds, of: row)
        Clp_rowLower(model)[row.position] = Columns.finite(bounds.lowerBound)
        Clp_rowUpper(model)[row.position] = Columns.finite(bounds.upperBound)
    }

    /// Changes the bounds of a variable.
    public func setBounds(_ bounds: ClosedRange<Double>, of variable: LinearProgramme.Variable) {
        programme.setBounds(bounds, of: variable)
        Clp_columnLower(model)[variable.position] = Columns.finite(bounds.lowerBound)
        Clp_columnUpper(model)[variable.position] = Columns.finite(bounds.upperBound)
    }

    /// Changes a coefficient of a row.
    public func setCoefficient(
        _ value: Double, of variable: LinearProgramme.Variable, in row: LinearProgramme.Row
    ) {
        programme.setCoefficient(value, of: variable, in: row)
        Clp_modifyCoefficient(model, Int32(row.position), Int32(variable.position), value, true)
    }

    /// Adds rows. The next search goes on from where the last one ended, for which ``Simplex/dual`` is made.
    public func addRows(_ rows: [[LinearProgramme.Entry]], in bounds: [ClosedRange<Double>]) {
        programme.addRows(rows, in: bounds)
        var starts: [Int32] = [0]
        var columns: [Int32] = []
        var values: [Double] = []
        for row in rows {
            for entry in row {
                columns.append(Int32(entry.variable))
                values.append(entry.value)
            }
            starts.append(Int32(columns.count))
        }
        Clp_addRows(
            model, Int32(rows.count), bounds.map { Columns.finite($0.lowerBound) },
            bounds.map { Columns.finite($0.upperBound) }, starts, columns, values)
    }

    /// Forgets where the last search ended, so that the next one does not depend on it.
    public func reset() {
        for column in programme.costs.indices { Clp_setColumnStatus(model, Int32(column), 3) }
        for row in 0..<rowCount { Clp_setRowStatus(model, Int32(row), 1) }
    }

    /// How the simplex method goes about it.
    public enum Simplex: Sendable, Hashable {
        /// From solution to better solution: after a change of costs.
        case primal
        /// From bound to better bound: after a change of rows.
        case dual
    }

    /// The least solution.
    ///
    /// What CLP calls optimal is believed where its values and prices prove it (``Certificate``). Where they do not, as
    /// after badly scaled rows, it is asked again from the beginning, with the other method and without scaling; what is not
    /// proved then either counts as not solved.
    public func minimum(effort: Effort = Effort(), method: Simplex = .primal) -> Outcome {
        let first = search(effort, method)
        guard case let .optimal(solution) = first, !Certificate(solution, of: programme).holds else {
            return first
        }
        reset()
        let scaling = Clp_scalingFlag(model)
        Clp_scaling(model, 0)
        let second = search(effort, method == .primal ? .dual : .primal)
        Clp_scaling(model, scaling)
        guard case let .optimal(solution) = second, !Certificate(solution, of: programme).holds else {
            return second
        }
        return .limit(bound: -.infinity, best: nil)
    }

    private func search(_ effort: Effort, _ method: Simplex) -> Outcome {
        Clp_setMaximumIterations(model, Int32(clamping: effort.iterations ?? Int(Int32.max)))
        Clp_setMaximumSeconds(model, effort.seconds ?? -1)
        Clp_setNumberIterations(model, 0)
        switch method {
        case .primal: Clp_primal(model, 0)
        case .dual: Clp_dual(model, 0)
        }
        switch Clp_status(model) {
        case 0: return .optimal(solution)
        case 1: return .infeasible
        case 2: return .unbounded
        default:
            let isFeasible = Clp_primalFeasible(model) != 0
            return .limit(bound: -.infinity, best: isFeasible ? solution : nil)
        }
    }

    private var solution: Solution {
        let columns = programme.costs.count
        let values = Array(UnsafeBufferPointer(start: Clp_getColSolution(model), count: columns))
        return Solution(
            objective: programme.objective(of: values), values: values,
            prices: Array(UnsafeBufferPointer(start: Clp_getRowPrice(model), count: rowCount)),
            reducedCosts: Array(UnsafeBufferPointer(start: Clp_getReducedCost(model), count: columns)))
    }
}

extension LinearProgramme {
    /// The least solution: by CLP, or by CBC where variables have to be whole numbers.
    ///
    /// Prints nothing. May be called from several threads at once; integer searches then wait for each other, because
    /// CBC keeps some of its state for the whole process.
    ///
    /// The same programme and effort give the same result as long as the effort does not limit time.
    public func minimum(effort: Effort = Effort()) -> Outcome {
        isInteger ? IntegerSearch(self).minimum(effort) : LinearSolver(self).minimum(effort: effort)
    }
}
