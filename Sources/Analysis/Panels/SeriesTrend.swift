import Construction
import IndexModel

/// The course of one unit in one node or indicator over the years.
///
/// An indicator's values are those found, after formulas and division by denominators and before anything is filled in: a
/// gap is no value. A node's are its scores, in which filled gaps have their part.
public struct SeriesTrend: Sendable {
    public let unit: StatisticalUnit
    /// The position in the framework.
    public let node: Int
    /// The years asked for in which the unit may have a value.
    public let years: [Int]
    /// By year; NaN where missing.
    public let values: [Double]

    /// The first and the last value with their years; `nil` where there is none.
    public var first: (year: Int, value: Double)? {
        values.firstIndex { !$0.isNaN }.map { (years[$0], values[$0]) }
    }
    public var last: (year: Int, value: Double)? {
        values.lastIndex { !$0.isNaN }.map { (years[$0], values[$0]) }
    }
    public var observed: Int { values.count { !$0.isNaN } }
    /// The last value less the first; `nil` with fewer than two.
    public var change: Double? {
        guard observed >= 2, let first, let last else { return nil }
        return last.value - first.value
    }
    public var growth: Result<Double, Trend.GrowthRefusal> { Trend.growth(of: values, at: times) }
    public var line: LinearTrend? { LinearTrend(of: values, at: times) }

    private var times: [Double] { years.map(Double.init) }
}

extension Run {
    /// The course of units in nodes, units in the order of the data and nodes as given.
    ///
    /// - Parameters:
    ///   - nodes: positions in the framework.
    ///   - units: codes; `nil` for all that have a row.
    ///   - years: those looked at.
    public func trends(of nodes: [Int], units: Set<String>? = nil, years: ClosedRange<Int>) -> [SeriesTrend] {
        let observed = ObservedColumns(self)
        let periods = final.periods.compactMap(\.period).filter(years.contains)
        var rows: [Int: [Int: Int]] = [:]
        for row in final.rows.indices {
            guard let period = final.rows[row].period else { continue }
            rows[final.rows[row].unit, default: [:]][period] = row
        }
        let wanted = final.units.indices.filter { unit in
            rows[unit] != nil && units?.contains(final.units[unit].code) != false
        }
        return wanted.flatMap { unit in
            nodes.map { node in
                let found = plan.framework.nodes[node]
                let values = periods.map { year -> Double in
                    guard let row = rows[unit]?[year] else { return .nan }
                    return found.isLeaf
                        ? observed.value(of: found.id, row: row) : self.nodes[node].scores[row]
                }
                return SeriesTrend(unit: final.units[unit], node: node, years: periods, values: values)
            }
        }
    }
}
