import IndexModel

/// A panel as it was first published, as far as a ledger can tell.
///
/// A cell was revised where evidence of the same unit, indicator and year comes from sources of different dates and the value
/// in use is not the earliest. Sources without a date tell nothing.
struct FirstPublished {
    let panel: Panel
    /// How many values were other ones then.
    let count: Int

    /// - Parameter year: cells of later years are left as they are.
    init(_ panel: Panel, _ ledger: Ledger, upTo year: Int) {
        var earliest: [Ledger.Cell: (date: String, value: Double)] = [:]
        for evidence in ledger.evidence where evidence.confidence != .target {
            guard let own = evidence.year, own <= year, let date = ledger.source(of: evidence)?.date,
                !date.isEmpty
            else { continue }
            let cell = Ledger.Cell(unit: evidence.unit, indicator: evidence.indicator, period: own)
            if let known = earliest[cell], known.date <= date { continue }
            earliest[cell] = (date, evidence.value)
        }
        var rows: [Panel.Row: Int] = [:]
        for (position, row) in panel.rows.enumerated() { rows[row] = position }
        var result = panel
        var count = 0
        for (cell, used) in ledger.used {
            let evidence = ledger.evidence[Int(used)]
            guard let first = earliest[cell], first.value != evidence.value,
                let date = ledger.source(of: evidence)?.date, first.date < date, let period = cell.period,
                let row = rows[Panel.Row(unit: Int(cell.unit), period: Int(period))]
            else { continue }
            result.columns[Int(cell.indicator)][row] = first.value
            count += 1
        }
        self.panel = result
        self.count = count
    }
}
