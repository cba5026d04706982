import Diagnostics

/// The data: a matrix of values, one column an indicator, one row a unit in a period.
///
/// Rows of one period stand together. A missing value is a NaN, and no other value is ever not finite.
public struct Panel: Sendable {
    /// One row's unit, as a position in ``units``.
    public struct Row: Sendable, Hashable {
        public var unit: Int
        public var period: Int?

        public init(unit: Int, period: Int? = nil) {
            self.unit = unit
            self.period = period
        }
    }

    public var units: [StatisticalUnit]
    public var rows: [Row]
    public var indicators: [Indicator]
    /// Values by indicator, then row.
    public var columns: [[Double]]
    /// Names by which units are grouped, by attribute, then row; `nil` where a unit has no group.
    public var groups: [String: [String?]]

    public init(
        units: [StatisticalUnit], rows: [Row]? = nil, indicators: [Indicator], columns: [[Double]],
        groups: [String: [String?]]? = nil
    ) {
        let rows = rows ?? units.indices.map { Row(unit: $0) }
        precondition(indicators.count == columns.count, "a column for every indicator")
        precondition(columns.allSatisfy { $0.count == rows.count }, "a value or a gap for every row")
        self.units = units
        self.rows = rows
        self.indicators = indicators
        self.columns = columns
        self.groups = groups ?? Panel.groups(of: units, rows: rows)
    }

    private static func groups(of units: [StatisticalUnit], rows: [Row]) -> [String: [String?]] {
        var groups: [String: [String?]] = [:]
        for name in Set(units.flatMap(\.attributes.keys)) {
            groups[name] = rows.map { row in
                units[row.unit].attributes[name].flatMap { $0.isEmpty ? nil : $0 }
            }
        }
        return groups
    }

    /// The runs of rows that share a period, in order.
    public var periods: [(period: Int?, rows: Range<Int>)] {
        var found: [(period: Int?, rows: Range<Int>)] = []
        for (position, row) in rows.enumerated() {
            if let last = found.last, last.period == row.period {
                found[found.count - 1].rows = last.rows.lowerBound..<position + 1
            } else {
                found.append((row.period, position..<position + 1))
            }
        }
        return found
    }

    /// The column of an indicator.
    public func position(of indicator: String) -> Int? {
        indicators.firstIndex { $0.code == indicator }
    }

    /// The unit of a row.
    public func unit(at row: Int) -> StatisticalUnit { units[rows[row].unit] }

    /// The panel with only these rows, in this order.
    public func keeping(rows kept: [Int]) -> Panel {
        guard kept.count != rows.count || kept != Array(rows.indices) else { return self }
        return Panel(
            units: units, rows: kept.map { rows[$0] }, indicators: indicators,
            columns: columns.map { column in kept.map { column[$0] } },
            groups: groups.mapValues { names in kept.map { names[$0] } })
    }

    /// The panel with only these indicators, in this order.
    public func keeping(indicators kept: [Int]) -> Panel {
        Panel(
            units: units, rows: rows, indicators: kept.map { indicators[$0] },
            columns: kept.map { columns[$0] }, groups: groups)
    }
}
