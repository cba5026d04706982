import Construction
import IndexModel
import Kernels
import Methods

/// A raw value of the challenger that may be improved, and the column in which it stands.
struct ChangeableCell {
    let column: Int
    let indicator: Indicator
    /// 1 where the value is to rise, −1 where it is to fall.
    let sign: Double
    /// What is there, or what was filled in for it.
    let value: Double
    let isImputed: Bool
    /// Values of the period's units, in the order of the rows.
    let observed: [Double]

    /// The best and the worst of today's values.
    var best: Double { (sign > 0 ? observed.max() : observed.min()) ?? value }
    var worst: Double { (sign > 0 ? observed.min() : observed.max()) ?? value }
    /// Whether all values are whole numbers, as counts are.
    var isWhole: Bool { observed.allSatisfy { $0 == $0.rounded() && abs($0) < 1e12 } }

    /// The values that the indicator can have at all, as far as its unit of measure and its data tell.
    var bounds: ClosedRange<Double> {
        let (least, greatest) = (observed.min() ?? 0, observed.max() ?? 0)
        let isShare = indicator.unitOfMeasure == "%" && least >= 0 && greatest <= 100
        return (least >= 0 ? 0 : -Double.infinity)...(isShare ? 100 : .infinity)
    }
}

extension Contest {
    /// The challenger's values that may be improved: its indicators of the framework, in the order of the framework, and
    /// those that only enter the formulas of derived ones, where raising them helps.
    ///
    /// - Returns: the cells, and the codes of indicators that have no value to start from.
    func changeableCells() -> (cells: [ChangeableCell], without: [String]) {
        var (cells, without): ([ChangeableCell], [String]) = ([], [])
        var seen: Set<Int> = []
        let formulas = Dictionary(
            run.plan.derivations.map { ($0.indicator.code, $0.formula.codes) },
            uniquingKeysWith: { first, _ in first })
        for leaf in framework.leaves {
            let code = framework.nodes[leaf].id
            for source in formulas[code] ?? [code] {
                guard let column = panel.position(of: source), seen.insert(column).inserted else { continue }
                let isOwn = source == code
                if !isOwn, framework.position(of: source) != nil {
                    seen.remove(column)
                    continue
                }
                guard let cell = cell(column, isOwn: isOwn) else {
                    if isOwn { without.append(code) }
                    continue
                }
                cells.append(cell)
            }
        }
        return (cells, without)
    }

    private func cell(_ column: Int, isOwn: Bool) -> ChangeableCell? {
        guard let row = rawRow else { return nil }
        let indicator = panel.indicators[column]
        let observed = rawRows.map { panel.columns[column][$0] }.filter { !$0.isNaN }
        let raw = panel.columns[column][row]
        let value = raw.isNaN ? filled(column, row) : raw
        guard !value.isNaN, !observed.isEmpty else { return nil }
        let sign = isOwn ? (indicator.direction ?? .positive).sign : 1
        return ChangeableCell(
            column: column, indicator: indicator, sign: sign, value: value, isImputed: raw.isNaN,
            observed: observed)
    }

    /// What was filled in for a gap, in the indicator's own units; NaN where nothing was.
    private func filled(_ column: Int, _ row: Int) -> Double {
        let code = panel.indicators[column].code
        let step = run.plan.steps.firstIndex { step in
            switch step {
            case .treatment, .normalisation: true
            default: false
            }
        }
        let stage = run.stages[step ?? run.stages.count - 1].panel
        guard let position = stage.position(of: code),
            let place = stage.rows.firstIndex(of: panel.rows[row])
        else { return .nan }
        let value = stage.columns[position][place]
        guard let denominator = panel.indicators[column].denominator,
            run.plan.steps.contains(.denomination)
        else { return value }
        let divisor = Constructor(run.plan).denominators(denominator, in: panel)?[row] ?? .nan
        return value * divisor / panel.indicators[column].denominatorFactor
    }
}
