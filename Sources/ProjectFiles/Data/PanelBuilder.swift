import Diagnostics
import IndexModel

/// Makes a panel of the evidence that a ledger uses.
enum PanelBuilder {
    static func panel(
        units: [StatisticalUnit], indicators: [Indicator], ledger: Ledger, periods: [Int?]
    ) -> Panel {
        let rows = periods.flatMap { period in
            units.indices.map { Panel.Row(unit: $0, period: period) }
        }
        let starts = Dictionary(
            periods.enumerated().map { ($1.map(Int32.init), $0 * units.count) },
            uniquingKeysWith: { first, _ in first })
        var columns = indicators.map { _ in [Double](repeating: .nan, count: rows.count) }
        for (cell, position) in ledger.used {
            guard let start = starts[cell.period] else { continue }
            columns[Int(cell.indicator)][start + Int(cell.unit)] = ledger.evidence[Int(position)].value
        }
        return Panel(units: units, rows: rows, indicators: indicators, columns: columns)
    }
}
