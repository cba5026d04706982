import Construction
import IndexModel

extension Mixture {
    /// Whether any value differs that both sides know and one of them uses.
    var dataDiffer: Bool {
        let (first, second) = (editions[0], editions[1])
        let periods = [first.periods, second.periods]
        if periods[0].count != periods[1].count || (periods[0].count > 1 && periods[0] != periods[1]) {
            return true
        }
        let pairs = first.rows.compactMap { key, row -> (Int, Int)? in
            let there = second.period(for: key.period)
            return second.rows[Edition.RowKey(unit: key.unit, period: there)].map { (row, $0) }
        }
        for code in used(0).union(used(1)) {
            if let left = first.panel.position(of: code), let right = second.panel.position(of: code) {
                let (a, b) = (first.panel.columns[left], second.panel.columns[right])
                if pairs.contains(where: { a[$0] != b[$1] && !(a[$0].isNaN && b[$1].isNaN) }) { return true }
            }
            if let a = first.panel.groups[code], let b = second.panel.groups[code],
                pairs.contains(where: { a[$0] != b[$1] })
            {
                return true
            }
        }
        return false
    }

    /// The indicators on which the numbers of either side may depend, in the order of the panels.
    var usedIndicators: [String] {
        let codes = used(0).union(used(1))
        let known = editions[1].panel.indicators.map(\.code)
        return known.filter(codes.contains)
    }

    /// Every indicator and column of the units' table on which the numbers of a side may depend.
    private func used(_ side: Int) -> Set<String> {
        let (plan, panel) = (editions[side].plan, editions[side].panel)
        var codes = Set(plan.framework.leaves.map { plan.framework.nodes[$0].id })
        codes.formUnion(plan.derivations.flatMap(\.formula.codes))
        let measures = panel.indicators + plan.derivations.map(\.indicator)
        codes.formUnion(measures.compactMap(\.denominator))
        codes.formUnion(
            (plan.imputation?.all ?? []).flatMap(\.settings.values).compactMap(\.text))
        return codes
    }
}
