import Construction
import Diagnostics
import IndexModel
import Kernels

/// Looks at the data and the framework for what an author should know before believing a ranking.
public struct DataChecks: Sendable {
    /// Values further from the mean than this many standard deviations are beyond sight.
    public var distance = 6.0
    /// Indicators of a node that correlate more than this nearly repeat each other.
    public var collinearity = 0.92
    public var indicatorAvailability = 0.65
    public var unitAvailability = 2.0 / 3

    public init() {}

    /// What the raw data suggest, and, where the plan could be run, what the scores suggest.
    public func findings(plan: Plan, panel: Panel, ledger: Ledger, run: Run?) -> [Diagnostic] {
        let raw = run?.raw ?? panel
        let positions = Dictionary(
            raw.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let columns = plan.framework.leaves.compactMap { positions[plan.framework.nodes[$0].id] }
        var found: [Diagnostic] = []
        for column in columns { found += indicator(column, raw, plan, ledger) }
        found += units(columns, raw)
        found += collinear(plan, raw, positions)
        if let run { found += againstParents(run) }
        return found
    }

    private func indicator(
        _ column: Int, _ panel: Panel, _ plan: Plan, _ ledger: Ledger
    ) -> [Diagnostic] {
        let values = panel.columns[column]
        let indicator = panel.indicators[column]
        let places = [plan.places["indicators.\(indicator.code)"]].compactMap { $0 }
        let present = values.filter { !$0.isNaN }
        guard let (least, greatest) = Moments.extremes(present.span) else { return [] }
        if least == greatest {
            return [
                Diagnostic(
                    .indicatorConstant, at: places,
                    ["indicator": indicator.name, "value": Phrase(verbatim: "\(least)")])
            ]
        }
        var found: [Diagnostic] = []
        let share = Double(present.count) / Double(values.count)
        if share < indicatorAvailability {
            found.append(
                Diagnostic(
                    .indicatorSparse, at: places,
                    ["indicator": indicator.name, "share": Phrase(verbatim: DataChecks.percent(share))]))
        }
        if let skewness = Moments.skewness(present.span), let kurtosis = Moments.excessKurtosis(present.span),
            abs(skewness) > 2, kurtosis > 3.5
        {
            found.append(
                Diagnostic(
                    .indicatorSkewed, at: places,
                    [
                        "indicator": indicator.name,
                        "skewness": Phrase(verbatim: DataChecks.short(skewness)),
                        "kurtosis": Phrase(verbatim: DataChecks.short(kurtosis)),
                    ]))
        }
        return found + beyondSight(values, present, panel, ledger, indicator, places)
    }

    private func beyondSight(
        _ values: [Double], _ present: [Double], _ panel: Panel, _ ledger: Ledger, _ indicator: Indicator,
        _ places: [Place]
    ) -> [Diagnostic] {
        guard let mean = Moments.mean(present.span), let spread = Moments.standardDeviation(present.span)
        else { return [] }
        return values.indices.filter { abs(values[$0] - mean) > distance * spread }.map { row in
            let evidence = ledger.used(
                unit: panel.unit(at: row).code, indicator: indicator.code, period: panel.rows[row].period)
            return Diagnostic(
                .valueBeyondSight, at: [evidence.map(ledger.place)].compactMap { $0 } + places,
                [
                    "unit": panel.unit(at: row).name, "indicator": indicator.name,
                    "value": Phrase(verbatim: "\(values[row])"),
                    "distance": Phrase(verbatim: DataChecks.short(abs(values[row] - mean) / spread)),
                ])
        }
    }

    private func units(_ columns: [Int], _ panel: Panel) -> [Diagnostic] {
        guard !columns.isEmpty else { return [] }
        return panel.rows.indices.compactMap { row in
            let share = Double(columns.count { !panel.columns[$0][row].isNaN }) / Double(columns.count)
            guard share < unitAvailability else { return nil }
            let name = panel.unit(at: row).name
            let year = panel.rows[row].period.map { " (\($0))" } ?? ""
            return Diagnostic(
                .unitSparse, at: [],
                [
                    "unit": Phrase(zh: name.zh + year, en: name.en + year),
                    "share": Phrase(verbatim: DataChecks.percent(share)),
                ])
        }
    }

    private func collinear(_ plan: Plan, _ panel: Panel, _ positions: [String: Int]) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for node in plan.framework.nodes where !node.isLeaf {
            let leaves = node.children.map { plan.framework.nodes[$0] }.filter(\.isLeaf)
            for (number, first) in leaves.enumerated() {
                for second in leaves.dropFirst(number + 1) {
                    guard let x = positions[first.id], let y = positions[second.id],
                        let r = Correlation(of: oriented(panel, x), and: oriented(panel, y)).coefficient,
                        r > collinearity
                    else { continue }
                    found.append(
                        Diagnostic(
                            .indicatorsCollinear,
                            at: [first.id, second.id].compactMap { plan.places["index.\($0)"] },
                            [
                                "node": node.name, "first": first.name, "second": second.name,
                                "r": Phrase(verbatim: DataChecks.short(r)),
                            ]))
                }
            }
        }
        return found
    }

    private func oriented(_ panel: Panel, _ column: Int) -> [Double] {
        let sign = panel.indicators[column].direction?.sign ?? 1
        return panel.columns[column].map { $0 * sign }
    }

    private func againstParents(_ run: Run) -> [Diagnostic] {
        let framework = run.plan.framework
        return framework.nodes.indices.compactMap { position in
            let node = framework.nodes[position]
            guard let parent = node.parent,
                let r = Correlation(of: run.nodes[position].scores, and: run.nodes[parent].scores)
                    .coefficient,
                r < 0
            else { return nil }
            return Diagnostic(
                .indicatorAgainstParent, at: [run.plan.places["index.\(node.id)"]].compactMap { $0 },
                [
                    "child": node.name, "node": framework.nodes[parent].name,
                    "r": Phrase(verbatim: DataChecks.short(r)),
                ])
        }
    }

    private static func short(_ value: Double) -> String {
        let rounded = (value * 100).rounded() / 100
        return "\(rounded)"
    }

    private static func percent(_ share: Double) -> String { "\(Int((share * 100).rounded())) %" }
}
