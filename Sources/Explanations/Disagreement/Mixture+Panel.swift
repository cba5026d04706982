import Construction
import IndexModel

// The values of one side, for the units of another.
extension Mixture {
    /// The panel: units of one side, values of another, definitions of the indicators of a third.
    ///
    /// A value is the one of the side that gives the data, also where that is a gap. Where that side has no such indicator,
    /// or no such unit in the period, it is the other side's, of the same period or else of the one that is looked at there.
    func panel(_ setting: Setting) -> Panel {
        let (covering, giving) = (editions[setting[.coverage]], editions[setting[.data]])
        let other = editions[1 - setting[.data]]
        let indicators = indicators(setting)
        let isOwn = Set(MethodSwitch.panelSwitches.map { setting[$0] }).count == 1
        if isOwn { return giving.panel }
        var rows: [Panel.Row] = []
        for period in giving.periods {
            let there = covering.period(for: period)
            for row in covering.panel.rows where row.period == there {
                rows.append(Panel.Row(unit: row.unit, period: period))
            }
        }
        let units = covering.panel.units
        let own = rows.map { giving.rows[Edition.RowKey(unit: units[$0.unit].code, period: $0.period)] }
        let others = rows.map {
            other.rows[Edition.RowKey(unit: units[$0.unit].code, period: other.period(for: $0.period))]
        }
        let columns = indicators.map { indicator -> [Double] in
            let first = giving.panel.position(of: indicator.code).map { giving.panel.columns[$0] }
            let second = other.panel.position(of: indicator.code).map { other.panel.columns[$0] }
            return rows.indices.map { row in
                if let first, let position = own[row] { return first[position] }
                if let second, let position = others[row] { return second[position] }
                return .nan
            }
        }
        var groups: [String: [String?]] = [:]
        for name in Set(giving.panel.groups.keys).union(other.panel.groups.keys) {
            let (first, second) = (giving.panel.groups[name], other.panel.groups[name])
            groups[name] = rows.indices.map { row in
                if let first, let position = own[row] { return first[position] }
                return second.flatMap { names in others[row].flatMap { names[$0] } }
            }
        }
        return Panel(units: units, rows: rows, indicators: indicators, columns: columns, groups: groups)
    }

    /// The definitions of one side; further columns of their table, where methods find settings, as the side has them whose
    /// methods they are for.
    private func indicators(_ setting: Setting) -> [Indicator] {
        let owner = editions[setting[.indicators]].panel.indicators
        guard setting[.indicators] != setting[.normalisation] else { return owner }
        let preparing = editions[setting[.normalisation]].panel
        return owner.map { indicator in
            guard let position = preparing.position(of: indicator.code) else { return indicator }
            var indicator = indicator
            indicator.attributes.merge(preparing.indicators[position].attributes) { $1 }
            return indicator
        }
    }
}

extension MethodSwitch {
    /// Those on which the panel depends.
    static let panelSwitches: [MethodSwitch] = [.coverage, .indicators, .data, .normalisation]
}
