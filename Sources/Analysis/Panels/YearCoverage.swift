import Construction
import IndexModel

/// What is known in which year: units with a rank, and indicators with evidence of their own.
///
/// Evidence is what there is after formulas and division by denominators, and before anything is filled in. A filled gap
/// is no knowledge of a year, however good the method that filled it.
public struct YearCoverage: Sendable {
    /// The years of the data, in order.
    public let years: [Int]
    /// Units with a rank in some of the years and not in all, in the order of the data, each with the years it lacks.
    public let incompleteUnits: [(unit: StatisticalUnit, lacking: [Int])]
    /// The index's indicators that no unit has evidence of in some year, each with those years.
    public let incompleteIndicators: [(code: String, lacking: [Int])]
    /// The share of cells that have evidence, by year: of the ranked units and the index's indicators.
    public let shares: [Double]

    public init(_ run: Run) {
        let periods = run.final.periods.filter { $0.period != nil }
        let years = periods.compactMap(\.period)
        self.years = years
        var ranked: [Int: Set<Int>] = [:]
        for row in run.final.rows.indices where run.ranks[row] != nil {
            ranked[run.final.rows[row].unit, default: []].insert(run.final.rows[row].period ?? 0)
        }
        incompleteUnits = run.final.units.indices.compactMap { unit in
            guard let known = ranked[unit] else { return nil }
            let lacking = years.filter { !known.contains($0) }
            return lacking.isEmpty ? nil : (run.final.units[unit], lacking)
        }
        let observed = ObservedColumns(run)
        let codes = run.plan.framework.leaves.map { run.plan.framework.nodes[$0].id }
        incompleteIndicators = codes.compactMap { code in
            let lacking = periods.filter { period in
                !period.rows.contains { !observed.value(of: code, row: $0).isNaN }
            }.compactMap(\.period)
            return lacking.isEmpty ? nil : (code, lacking)
        }
        shares = periods.map { period in
            let rows = period.rows.filter { run.ranks[$0] != nil }
            let known = rows.reduce(0) { sum, row in
                sum + codes.count { !observed.value(of: $0, row: row).isNaN }
            }
            return rows.isEmpty || codes.isEmpty ? 0 : Double(known) / Double(rows.count * codes.count)
        }
    }
}

/// The values of the index's indicators as they were before any gap was filled, by row of the run's last stage.
public struct ObservedColumns: Sendable {
    private let columns: [String: [Double]]
    private let rows: [Int?]

    public init(_ run: Run) {
        let step = run.plan.steps.firstIndex { step in
            switch step {
            case .denomination, .screening: false
            default: true
            }
        }
        let panel = run.stages[step ?? run.stages.count - 1].panel
        columns = Dictionary(
            zip(panel.indicators.map(\.code), panel.columns), uniquingKeysWith: { first, _ in first })
        let positions = Dictionary(
            panel.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        rows = run.final.rows.map { positions[$0] }
    }

    /// An indicator's value; NaN where there is none.
    /// - Parameter row: a row of the run's last stage.
    public func value(of code: String, row: Int) -> Double {
        guard let column = columns[code], let place = rows[row] else { return .nan }
        return column[place]
    }
}
