import Diagnostics
import IndexModel
import Kernels
import Methods

/// Applies a plan to a panel.
public struct Constructor: Sendable {
    public let plan: Plan

    public init(_ plan: Plan) {
        self.plan = plan
    }

    /// Builds the index.
    /// - Throws: ``Diagnosed`` when the data do not allow what the plan asks for.
    public func run(on panel: Panel) throws(Diagnosed) -> Run {
        var findings = Findings()
        return try run(on: try prepared(panel, &findings), &findings)
    }

    /// Aggregates data that have been through the steps.
    /// - Parameter stages: what ``prepared(_:_:)`` gave, for this plan or one that differs in the weights and
    ///   the aggregation only.
    public func run(on stages: [Stage], _ findings: inout Findings) throws(Diagnosed) -> Run {
        var tree = TreeScorer(plan: plan, panel: stages[stages.count - 1].panel, stages: stages)
        try tree.score(&findings)
        let presented = try presented(tree.nodes[0].scores, of: stages[stages.count - 1].panel)
        return Run(
            plan: plan, stages: stages, nodes: tree.nodes, weightsByPeriod: tree.weights,
            presented: presented,
            ranks: ranks(tree.nodes[0].scores, in: stages[stages.count - 1].panel),
            diagnostics: findings.all)
    }

    /// The steps before the aggregation.
    /// - Returns: the raw data and what each step left.
    public func prepared(_ panel: Panel, _ findings: inout Findings) throws(Diagnosed) -> [Stage] {
        var stages = [Stage("raw", derived(panel))]
        for step in plan.steps {
            let input = stages[stages.count - 1].panel
            let stage =
                switch step {
                case .denomination: try denominated(input, &findings)
                case let .screening(screening): screened(input, by: screening, &findings)
                case let .imputation(choices, span): try imputed(input, choices, span, &findings)
                case let .treatment(rules, span): try treated(input, rules, span, &findings)
                case let .normalisation(choices, span): try normalised(input, choices, span, &findings)
                }
            stages.append(stage)
        }
        return stages
    }

    /// Ranks of scores, within each period.
    public func ranks(_ scores: [Double], in panel: Panel) -> [Double?] {
        panel.periods.flatMap { Ranking.ranks(Array(scores[$0.rows]), ties: plan.ties) }
    }

    private func presented(_ scores: [Double], of panel: Panel) throws(Diagnosed) -> [Double] {
        do {
            let method = try Catalogue.presentation(plan.presentation)
            var shown: [Double] = []
            for (_, rows) in panel.periods { shown += try method.presented(Array(scores[rows])) }
            return shown
        } catch {
            throw Diagnosed(
                Diagnostic(
                    .presentationImpossible, at: place("methods.presentation"),
                    ["method": Phrase(verbatim: plan.presentation.id), "reason": error.message]))
        }
    }

    /// The places of the first path that was written.
    func place(_ paths: String...) -> [Place] {
        paths.compactMap { plan.places[$0] }.prefix(1).map { $0 }
    }

    /// The positions in a panel of the framework's indicators, in the order of the framework.
    public func columns(of panel: Panel) -> [Int] {
        let positions = Dictionary(
            panel.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        return plan.framework.leaves.compactMap { positions[plan.framework.nodes[$0].id] }
    }

    private func derived(_ panel: Panel) -> Panel {
        guard !plan.derivations.isEmpty else { return panel }
        var panel = panel
        for derivation in plan.derivations {
            let positions = Dictionary(
                panel.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
            let values = panel.rows.indices.map { row in
                derivation.formula.value { code in positions[code].map { panel.columns[$0][row] } ?? .nan }
            }
            panel.indicators.append(derivation.indicator)
            panel.columns.append(values)
        }
        return panel
    }
}
