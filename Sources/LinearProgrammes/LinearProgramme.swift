/// A linear programme, of which some variables may have to be whole numbers:
///
///     minimise  Σⱼ cⱼ xⱼ   where   aᵢ ≤ Σⱼ Aᵢⱼ xⱼ ≤ bᵢ for every row i,   lⱼ ≤ xⱼ ≤ uⱼ,   some xⱼ ∈ ℤ
///
/// A value to be built up and passed on; ``minimum(effort:)`` solves it, a ``LinearSolver`` many that differ little.
/// Bounds may be ±∞. To maximise, negate the costs.
///
///     var programme = LinearProgramme()
///     let x = programme.addVariable(in: 0...4, cost: -1)
///     let y = programme.addVariable(cost: -2)
///     programme.addRow([(x, 1), (y, 1)], in: -.infinity...5)
///     programme.minimum()  // optimal: −10 at x = 0, y = 5
public struct LinearProgramme: Sendable, Hashable {
    /// A variable of a programme.
    public struct Variable: Sendable, Hashable {
        /// Its position among the variables, in the order in which they were added.
        public let position: Int
    }

    /// A row of a programme.
    public struct Row: Sendable, Hashable {
        /// Its position among the rows, in the order in which they were added.
        public let position: Int
    }

    /// lⱼ … uⱼ by variable.
    public private(set) var bounds: [ClosedRange<Double>] = []
    /// cⱼ by variable.
    public private(set) var costs: [Double] = []
    /// Whether a variable has to be a whole number.
    public private(set) var areInteger: [Bool] = []
    /// aᵢ … bᵢ by row.
    public private(set) var rowBounds: [ClosedRange<Double>] = []
    /// The entries of each row that are not 0, by ascending variable.
    public private(set) var rows: [[Entry]] = []

    /// A coefficient Aᵢⱼ of a row.
    public struct Entry: Sendable, Hashable {
        /// The position j of the variable.
        public var variable: Int
        /// Aᵢⱼ.
        public var value: Double
    }

    /// A programme without variables and rows.
    public init() {}

    /// Whether any variable has to be a whole number.
    public var isInteger: Bool { areInteger.contains(true) }

    /// Adds a variable.
    /// - Parameters:
    ///   - bounds: l … u.
    ///   - cost: what one unit adds to what is minimised; finite.
    public mutating func addVariable(
        in bounds: ClosedRange<Double> = 0 ... .infinity, cost: Double = 0, isInteger: Bool = false
    ) -> Variable {
        precondition(cost.isFinite, "costs are finite")
        self.bounds.append(bounds)
        costs.append(cost)
        areInteger.append(isInteger)
        return Variable(position: costs.count - 1)
    }

    /// Adds a row.
    ///
    /// A coefficient below 10⁻¹³ of the row's greatest is what rounding left of 0 and counts as 0: next to it CLP's
    /// scaling loses the others, and it has called solutions optimal that were not.
    ///
    /// - Parameter terms: coefficients, finite; those of one variable are added up.
    @discardableResult
    public mutating func addRow(_ terms: [(Variable, Double)], in bounds: ClosedRange<Double>) -> Row {
        let sorted = terms.sorted { $0.0.position < $1.0.position }
        var row: [Entry] = []
        row.reserveCapacity(sorted.count)
        for (variable, value) in sorted {
            precondition(value.isFinite, "coefficients are finite")
            precondition(
                costs.indices.contains(variable.position), "a row speaks of the programme's variables")
            if let last = row.last, last.variable == variable.position {
                row[row.count - 1].value += value
            } else {
                row.append(Entry(variable: variable.position, value: value))
            }
        }
        let least = 1e-13 * row.reduce(0) { max($0, abs($1.value)) }
        rows.append(row.filter { abs($0.value) > least })
        rowBounds.append(bounds)
        return Row(position: rows.count - 1)
    }

    /// Changes the cost of a variable.
    public mutating func setCost(_ cost: Double, of variable: Variable) {
        precondition(cost.isFinite, "costs are finite")
        costs[variable.position] = cost
    }

    /// Changes the bounds of a row.
    mutating func setBounds(_ bounds: ClosedRange<Double>, of row: Row) {
        precondition(rows.indices.contains(row.position), "a row lies inside its programme")
        rowBounds[row.position] = bounds
    }

    /// Changes the bounds of a variable.
    mutating func setBounds(_ bounds: ClosedRange<Double>, of variable: Variable) {
        precondition(costs.indices.contains(variable.position), "a variable lies inside its programme")
        self.bounds[variable.position] = bounds
    }

    /// Changes a coefficient of a row.
    mutating func setCoefficient(_ value: Double, of variable: Variable, in row: Row) {
        precondition(value.isFinite, "coefficients are finite")
        precondition(rows.indices.contains(row.position), "a row lies inside its programme")
        precondition(costs.indices.contains(variable.position), "a variable lies inside its programme")
        if let known = rows[row.position].firstIndex(where: { $0.variable == variable.position }) {
            rows[row.position][known].value = value
        } else {
            rows[row.position].append(Entry(variable: variable.position, value: value))
        }
    }

    /// Adds rows as they are.
    mutating func addRows(_ rows: [[Entry]], in bounds: [ClosedRange<Double>]) {
        precondition(rows.count == bounds.count, "every row has bounds")
        precondition(
            rows.allSatisfy { $0.allSatisfy { costs.indices.contains($0.variable) } },
            "a row speaks of the programme's variables")
        self.rows += rows
        rowBounds += bounds
    }

    /// The objective Σⱼ cⱼ xⱼ of some values.
    public func objective(of values: [Double]) -> Double {
        zip(costs, values).reduce(0) { $0 + $1.0 * $1.1 }
    }
}
