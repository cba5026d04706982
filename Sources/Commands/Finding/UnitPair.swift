import Construction
import Diagnostics
import IndexModel

/// Two different units that a command compares.
struct UnitPair {
    let first: StatisticalUnit
    let second: StatisticalUnit

    /// - Throws: ``UsageProblem`` where one is unknown, or both are the same.
    init(_ first: String, _ second: String, in open: OpenProject) throws {
        self.first = try UnitSearch.unit(first, in: open.project.panel.units)
        self.second = try UnitSearch.unit(second, in: open.project.panel.units)
        guard self.first.code != self.second.code else {
            throw UsageProblem(.unitsSame, ["name": self.first.name])
        }
    }

    /// The units' rows in a period, the latest of the run where none is named.
    /// - Throws: ``UsageProblem`` where one of them is not ranked.
    func rows(in run: Run, year: Int?) throws -> (rows: (first: Int, second: Int), period: Int?) {
        let period = year ?? run.final.periods.last?.period
        func row(_ unit: StatisticalUnit) throws -> Int {
            guard let row = run.row(of: unit.code, period: period), run.ranks[row] != nil else {
                throw UsageProblem(.unitNotRanked, ["name": unit.name])
            }
            return row
        }
        return ((try row(first), try row(second)), period)
    }
}
