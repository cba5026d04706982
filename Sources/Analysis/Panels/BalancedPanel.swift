import Construction
import Diagnostics
import IndexModel

/// The index built again on what all years have in common, so that no rank moves because coverage did.
///
/// Indicators without evidence in some year leave the tree first, and with them nodes of which nothing is left; then
/// units that are not ranked in every year leave the data. Whatever is learnt of the data is learnt anew of what remains.
public struct BalancedPanel: Sendable {
    public let run: Run
    /// What was left out, as ``YearCoverage`` of the full data and of the reduced tree found it.
    public let indicators: [(code: String, lacking: [Int])]
    public let units: [(unit: StatisticalUnit, lacking: [Int])]

    /// - Throws: ``Diagnosed`` where nothing is common to all years, or what remains does not allow the plan.
    public init(_ whole: Run, panel: Panel) throws(Diagnosed) {
        indicators = YearCoverage(whole).incompleteIndicators
        let plan = try whole.plan.leavingOut(indicators.map(\.code))
        let reduced = indicators.isEmpty ? whole : try Constructor(plan).run(on: panel)
        units = YearCoverage(reduced).incompleteUnits
        let dropped = Set(units.map(\.unit.code))
        guard reduced.raw.units.count > dropped.count else {
            throw Diagnosed(Diagnostic(.nothingInCommon))
        }
        guard !dropped.isEmpty else {
            run = reduced
            return
        }
        let kept = panel.rows.indices.filter { !dropped.contains(panel.unit(at: $0).code) }
        guard !kept.isEmpty else { throw Diagnosed(Diagnostic(.nothingInCommon)) }
        run = try Constructor(plan).run(on: panel.keeping(rows: kept))
    }
}

extension Plan {
    /// The plan without some indicators, and without nodes of which nothing is left.
    fileprivate func leavingOut(_ codes: [String]) throws(Diagnosed) -> Plan {
        guard !codes.isEmpty else { return self }
        var plan = self
        plan.fixChoicesByLevel()
        for code in codes {
            guard let position = plan.framework.position(of: code) else { continue }
            guard let rest = plan.framework.branch(at: 0, without: position) else {
                throw Diagnosed(Diagnostic(.nothingInCommon))
            }
            plan.framework = Framework(rest)
        }
        return plan
    }
}
