import Diagnostics
import IndexModel
import Methods

extension Constructor {
    /// Treats columns that fail the rule.
    func treated(
        _ panel: Panel, _ rules: Assignment<TreatmentRule>, _ span: Step.Span, _ findings: inout Findings
    ) throws(Diagnosed) -> Stage {
        var stage = Stage("treatment", panel)
        var result = panel
        let slices = slices(of: panel, over: span)
        for column in columns(of: panel) {
            let indicator = panel.indicators[column]
            guard let rule = rules.choice(forIndicator: indicator.code, in: plan.framework) else { continue }
            for slice in slices {
                let rows = slice.rows.filter { !panel.columns[column][$0].isNaN }
                let values = rows.map { panel.columns[column][$0] }
                let outcome = try located("treatment", rule.first, indicator) { () throws(MethodError) in
                    try Constructor.treat(values, by: rule, of: indicator)
                }
                guard let outcome else { continue }
                stage.fits[indicator.code, default: []].append(
                    Stage.Fit(
                        period: slice.period, method: MethodChoice(outcome.methods.joined(separator: " + ")),
                        facts: outcome.column.facts))
                for (position, row) in rows.enumerated() {
                    result.columns[column][row] = outcome.column.values[position]
                }
                let kinds: [(Amendment.Kind, [Int])] = [
                    (.winsorisedHigh, outcome.column.high), (.winsorisedLow, outcome.column.low),
                    (.limited, outcome.column.limited),
                ]
                for (kind, positions) in kinds {
                    for position in positions {
                        stage.amendments.append(
                            amendment(
                                kind, panel, rows[position], column, after: outcome.column.values[position],
                                method: outcome.methods[0]))
                    }
                }
                if outcome.stillFails {
                    findings.add(
                        Diagnostic(
                            .stillSkewed, at: place("methods.treatment"),
                            ["indicator": indicator.name, "code": Phrase(verbatim: indicator.code)]))
                }
            }
        }
        return stage.replacing(panel: result)
    }

    /// What a treatment came to.
    public struct Outcome: Sendable {
        public var column: TreatedColumn
        /// Those that were applied, in order.
        public var methods: [String]
        public var stillFails: Bool
    }

    /// Treats one column.
    /// - Returns: `nil` for a column that is left as it is.
    public static func treat(
        _ values: [Double], by rule: TreatmentRule, of indicator: Indicator
    ) throws(MethodError) -> Outcome? {
        try ResolvedTreatment(rule, of: indicator).outcome(for: values)
    }
}

extension Stage {
    func replacing(panel: Panel) -> Stage {
        var stage = Stage(name, panel)
        stage.amendments = amendments
        stage.fits = fits
        stage.screened = screened
        return stage
    }
}
