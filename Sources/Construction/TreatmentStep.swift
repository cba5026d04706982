import Diagnostics
import IndexModel
import Methods

extension Constructor {
    /// Treats columns that fail the rule, by what is learnt of each year, of all years, or of one.
    func treated(
        _ panel: Panel, _ rules: Assignment<TreatmentRule>, _ spans: Assignment<Step.Span>,
        _ findings: inout Findings
    ) throws(Diagnosed) -> Stage {
        var stage = Stage("treatment", panel)
        var result = panel
        for column in columns(of: panel) {
            let indicator = panel.indicators[column]
            guard let rule = rules.choice(forIndicator: indicator.code, in: plan.framework) else { continue }
            for slice in slices(of: panel, over: spans, for: indicator) {
                let learnt = slice.learnt.filter { !panel.columns[column][$0].isNaN }
                let values = learnt.map { panel.columns[column][$0] }
                let outcome = try located("treatment", rule.first, indicator) { () throws(MethodError) in
                    try Constructor.treat(values, by: rule, of: indicator)
                }
                guard let outcome else { continue }
                stage.fits[indicator.code, default: []].append(
                    Stage.Fit(
                        period: slice.period, method: MethodChoice(outcome.methods.joined(separator: " + ")),
                        facts: slice.facts + outcome.column.facts))
                for (position, row) in learnt.enumerated() {
                    result.columns[column][row] = outcome.column.values[position]
                }
                record(outcome, of: learnt, panel, column, in: &stage)
                let others = slice.rows.filter { !slice.learnt.contains($0) }
                try apply(outcome, to: others, panel, column, &result, in: &stage)
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

    private func record(
        _ outcome: Outcome, of rows: [Int], _ panel: Panel, _ column: Int, in stage: inout Stage
    ) {
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
    }

    /// Does to rows of other years what was learnt of the base year.
    private func apply(
        _ outcome: Outcome, to rows: [Int], _ panel: Panel, _ column: Int, _ result: inout Panel,
        in stage: inout Stage
    ) throws(Diagnosed) {
        let limits = outcome.column.limits
        for row in rows where !panel.columns[column][row].isNaN {
            let value = panel.columns[column][row]
            let treated = outcome.column.transform(value)
            guard treated.isFinite else {
                throw Diagnosed(
                    Diagnostic(
                        .beyondTreatment, at: place("methods.treatment"),
                        [
                            "method": Phrase(verbatim: outcome.methods.joined(separator: " + ")),
                            "indicator": panel.indicators[column].name, "unit": panel.unit(at: row).name,
                            "period": Phrase(verbatim: panel.rows[row].period.map(String.init) ?? ""),
                            "value": Phrase(verbatim: Setting.number(value).description),
                        ]))
            }
            result.columns[column][row] = treated
            guard !limits.contains(value) else { continue }
            let drawnIn: Amendment.Kind = value > limits.upperBound ? .winsorisedHigh : .winsorisedLow
            stage.amendments.append(
                amendment(
                    outcome.methods[0] == "limits" ? .limited : drawnIn, panel, row, column, after: treated,
                    method: outcome.methods[0]))
        }
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
