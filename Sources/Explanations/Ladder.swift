import Construction
import IndexModel
import Kernels
import Methods

/// Follows one cell through the stages of a run and computes every step anew.
struct Ladder {
    let explainer: Explainer
    let indicator: Indicator
    /// A row of the final panel.
    let row: Int
    private(set) var rungs: [Rung] = []

    private var run: Run { explainer.run }
    private var framework: Framework { explainer.run.plan.framework }
    private var constructor: Constructor { Constructor(explainer.run.plan) }

    init(explainer: Explainer, indicator: Indicator, row: Int) {
        self.explainer = explainer
        self.indicator = indicator
        self.row = row
    }

    /// A step's input and output for this cell.
    private struct Passage {
        let panel: Panel
        let stage: Stage
        let column: Int
        let row: Int
        let before: Double?
        let value: Double?
    }

    mutating func climb() {
        addRaw()
        for (position, step) in run.plan.steps.enumerated() {
            guard let passage = passage(position) else { continue }
            switch step {
            case .denomination: addDenomination(passage)
            case .screening: break
            case let .imputation(choices, span): addImputation(passage, choices, span)
            case let .treatment(rules, span): addTreatment(passage, rules, span)
            case .normalisation: addNormalisation(passage)
            }
        }
    }

    private func passage(_ step: Int) -> Passage? {
        let (panel, stage) = (run.stages[step].panel, run.stages[step + 1])
        guard let column = panel.position(of: indicator.code), let before = explainer.row(row, in: panel),
            let after = explainer.row(row, in: stage.panel)
        else { return nil }
        return Passage(
            panel: panel, stage: stage, column: column, row: before,
            before: panel.columns[column][before].present, value: stage.panel.columns[column][after].present)
    }

    private mutating func add(
        _ kind: Rung.Kind, before: Double?, value: Double?, recomputed: Double?, arithmetic: String = "",
        method: MethodChoice? = nil, facts: [Fact] = [], in stage: Stage? = nil
    ) {
        let unit = run.final.unit(at: row).code
        let period = run.final.rows[row].period
        let amendments = stage?.amendments.filter {
            $0.indicator == indicator.code && $0.unit == unit && $0.period == period
        }
        rungs.append(
            Rung(
                kind: kind, before: before, value: value, recomputed: recomputed, arithmetic: arithmetic,
                method: method, facts: facts, amendments: amendments ?? []))
    }

    // MARK: Steps

    private mutating func addRaw() {
        let panel = run.raw
        guard let column = panel.position(of: indicator.code), let row = explainer.row(row, in: panel) else {
            return
        }
        let value = panel.columns[column][row].present
        if let derivation = run.plan.derivations.first(where: { $0.indicator.code == indicator.code }) {
            let recomputed = derivation.formula.value { code in
                panel.position(of: code).map { panel.columns[$0][row] } ?? .nan
            }
            add(
                .raw, before: nil, value: value, recomputed: recomputed.present,
                arithmetic: derivation.formula.description)
        } else {
            let used = explainer.ledger.used(
                unit: panel.unit(at: row).code, indicator: indicator.code, period: panel.rows[row].period)
            add(.raw, before: used?.value, value: value, recomputed: used?.value ?? value)
        }
    }

    private mutating func addDenomination(_ passage: Passage) {
        guard let code = indicator.denominator, let before = passage.before,
            let divisor = constructor.denominators(code, in: passage.panel)?[passage.row]
        else { return }
        let factor = indicator.denominatorFactor
        let quotient = before / (divisor / factor)
        let divided = factor == 1 ? written(divisor) : "(\(written(divisor)) / \(written(factor)))"
        add(
            .denomination, before: before, value: passage.value,
            recomputed: quotient.isFinite ? quotient : nil,
            arithmetic: divisor.isNaN ? "" : "\(written(before)) / \(divided)", in: passage.stage)
    }

    private mutating func addImputation(
        _ passage: Passage, _ choices: Assignment<MethodChoice>, _ spans: Assignment<Step.Span>
    ) {
        guard passage.before == nil, let choice = choices.choice(forIndicator: indicator.code, in: framework),
            choice.id != "none", let method = try? Catalogue.imputation(choice, for: indicator)
        else { return }
        let values = try? method.values(
            for: constructor.gaps(
                in: passage.column, of: passage.panel,
                over: spans.span(forIndicator: indicator.code, in: framework)))
        add(
            .imputation, before: nil, value: passage.value, recomputed: values?[passage.row],
            arithmetic: Catalogue.declaration(choice.id, in: .imputation)?.formula ?? "", method: choice,
            in: passage.stage)
    }

    private mutating func addTreatment(
        _ passage: Passage, _ rules: Assignment<TreatmentRule>, _ spans: Assignment<Step.Span>
    ) {
        let period = passage.panel.rows[passage.row].period
        guard let before = passage.before, let fit = passage.stage.fit(of: indicator.code, period: period),
            let rule = rules.choice(forIndicator: indicator.code, in: framework),
            let slice = constructor.slices(
                of: passage.panel, over: spans.span(forIndicator: indicator.code, in: framework)
            ).first(where: { $0.rows.contains(passage.row) })
        else { return }
        let column = passage.panel.columns[passage.column]
        let rows = slice.learnt.filter { !column[$0].isNaN }
        let values = rows.map { column[$0] }
        guard let outcome = try? Constructor.treat(values, by: rule, of: indicator) else { return }
        let recomputed =
            rows.firstIndex(of: passage.row).map { outcome.column.values[$0] }
            ?? outcome.column.transform(before)
        var facts: [Fact] = []
        if let limit = rule.rule {
            facts += Moments.skewness(values.span).map { [Fact(zh: "偏度", en: "skewness", $0)] } ?? []
            facts += [Fact(zh: "偏度阈值", en: "threshold of skewness", limit.skewness)]
            facts +=
                Moments.excessKurtosis(values.span).map { [Fact(zh: "超额峰度", en: "excess kurtosis", $0)] }
                ?? []
            facts += [Fact(zh: "峰度阈值", en: "threshold of excess kurtosis", limit.kurtosis)]
        }
        let formulas = outcome.methods.compactMap { Catalogue.declaration($0, in: .treatment)?.formula }
        add(
            .treatment, before: before, value: passage.value, recomputed: recomputed,
            arithmetic: formulas.joined(separator: "; "), method: fit.method, facts: facts + fit.facts,
            in: passage.stage)
    }

    private mutating func addNormalisation(_ passage: Passage) {
        guard let before = passage.before else { return }
        let period = passage.panel.rows[passage.row].period
        guard let found = passage.stage.fit(of: indicator.code, period: period), let fit = found.normalisation
        else {
            if passage.value == nil {
                add(.normalisation, before: before, value: nil, recomputed: nil, in: passage.stage)
            }
            return
        }
        let sign = (indicator.direction ?? .positive).sign
        let oriented = before * sign
        add(
            .orientation, before: before, value: oriented, recomputed: oriented,
            arithmetic: sign < 0 ? "−1 × \(written(before))" : "")
        add(
            .normalisation, before: oriented, value: passage.value, recomputed: fit.apply(oriented),
            arithmetic: fit.arithmetic(oriented), method: found.method, facts: found.facts, in: passage.stage)
    }

    /// Adds the points at the index.
    mutating func finish(at node: Int) {
        let account = explainer.account(of: row)
        guard let score = run.nodes[node].scores[row].present else { return }
        let factor = account.factors[node]
        add(
            .points, before: score, value: account.points[node],
            recomputed: factor.map { $0 * score } ?? account.points[node],
            arithmetic: factor.map { "\(written($0)) × \(written(score))" } ?? "")
    }

    private func written(_ value: Double) -> String { Setting.number(value).description }
}
