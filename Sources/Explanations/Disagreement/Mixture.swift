import Construction
import IndexModel
import Methods

/// Plans and panels that take some choices from one edition and some from another.
///
/// What an edition does not know, it does not speak of: there the other one's word stands. With all switches on one side
/// it gives that side's own plan and panel.
struct Mixture {
    let editions: [Edition]

    /// Which edition each switch is set to.
    struct Setting: Hashable {
        /// Bit i is switch i.
        let bits: Int

        subscript(_ choice: MethodSwitch) -> Int { bits & choice.bit == 0 ? 0 : 1 }
    }

    init(_ first: Edition, _ second: Edition) {
        editions = [first, second]
    }

    /// Whether all switches are on one side.
    private func side(of setting: Setting) -> Int? {
        switch setting.bits {
        case 0: 0
        case (1 << MethodSwitch.allCases.count) - 1: 1
        default: nil
        }
    }

    /// The plan; its steps before the aggregation do not depend on the weights and the aggregation.
    func plan(_ setting: Setting) -> Plan {
        if let side = side(of: setting) { return editions[side].plan }
        let tree = setting[.indicators]
        var plan = editions[tree].plan
        plan.assumptions = []
        plan.steps = steps(setting)
        let preparing = editions[setting[.normalisation]].plan
        plan.renormalisation = preparing.renormalisation
        plan.presentation = preparing.presentation
        let weighing = editions[setting[.weights]].plan
        plan.weighting = weighing.weighting
        plan.weightSets = weightSets(of: setting[.weights], on: tree)
        plan.framework.reweigh(weights(of: setting[.weights], on: tree))
        let aggregating = editions[setting[.aggregation]].plan
        plan.aggregation = aggregating.aggregation
        plan.availability = aggregating.availability
        plan.ties = aggregating.ties
        return plan
    }

    // MARK: Steps

    /// The steps of one side, with the units of another screened out, and divisions by denominators where the indicators
    /// are those of a plan that divides.
    private func steps(_ setting: Setting) -> [Step] {
        var steps = preparation(of: setting[.normalisation], on: setting[.indicators])
        let owner = editions[setting[.indicators]].plan.steps
        if owner.contains(.denomination) {
            insert(.denomination, into: &steps, ordered: editions[setting[.normalisation]].plan.steps, owner)
        }
        let out = exclusions(setting)
        if !out.isEmpty {
            insert(
                .screening(Screening(forcedOut: out)), into: &steps,
                ordered: editions[setting[.normalisation]].plan.steps,
                editions[setting[.coverage]].plan.steps)
        }
        return steps
    }

    /// Imputation, treatment and normalisation of one side, spelt out for the indicators of a tree.
    ///
    /// An indicator that the side knows is treated as the side's own tree says; one that it does not know as its general
    /// choices say, and where it has none, as the tree's own side does.
    func preparation(of side: Int, on tree: Int) -> [Step] {
        let (own, owner) = (editions[side].plan, editions[tree].plan)
        func spelt<Choice>(_ choices: Assignment<Choice>, _ usual: Assignment<Choice>?) -> Assignment<Choice>
        {
            var result = Assignment<Choice>(nil)
            for leaf in owner.framework.leaves {
                let code = owner.framework.nodes[leaf].id
                let known = own.framework.position(of: code) != nil
                result.byIndicator[code] =
                    choices.choice(forIndicator: code, in: known ? own.framework : owner.framework)
                    ?? usual?.choice(forIndicator: code, in: owner.framework)
            }
            return result
        }
        return own.steps.compactMap { step in
            switch step {
            case .denomination, .screening: nil
            case let .imputation(choices, span): .imputation(spelt(choices, nil), over: span)
            case let .treatment(rules, span): .treatment(spelt(rules, nil), over: span)
            case let .normalisation(choices, span):
                .normalisation(spelt(choices, owner.normalisation), over: span)
            }
        }
    }

    /// Puts a step where an order has it; where it has none, after those steps that another order has before it.
    private func insert(_ step: Step, into steps: inout [Step], ordered: [Step], _ other: [Step]) {
        let order = ordered.contains { $0.name == step.name } ? ordered : other
        let earlier = Set(order.prefix { $0.name != step.name }.map(\.name))
        let position = steps.lastIndex { earlier.contains($0.name) }.map { $0 + 1 } ?? 0
        steps.insert(step, at: position)
    }

    /// Units that are left out, with the year where there are several.
    private func exclusions(_ setting: Setting) -> Set<String> {
        let covering = editions[setting[.coverage]]
        var out: Set<String> = []
        for period in editions[setting[.data]].periods {
            let there = covering.period(for: period)
            for key in covering.excluded where key.period == there {
                out.insert(period.map { "\(key.unit)/\($0)" } ?? key.unit)
            }
        }
        return out
    }
}
