import Construction
import Diagnostics
import Methods

extension Plan {
    /// A plan that the declared assumptions allow, and what in it is not as the plan has it.
    public struct Declared: Sendable {
        public let names: [Phrase]
        public let plan: Plan
    }

    /// The plans to which declared alternatives of methods and weight sets combine, the plan itself first.
    ///
    /// Sets of units are left alone, and so is what is no list of alternatives, such as noise on weights.
    /// - Parameter limit: where there are more combinations, each alternative is taken by itself alone.
    public func declared(limit: Int = 256) -> [Declared] {
        let combinations = Combinations(self)
        var weightings: [(name: Phrase?, choice: MethodChoice?)] = [(nil, nil)]
        for assumption in assumptions {
            guard case let .weights(variation) = assumption.variation else { continue }
            for name in variation.sets where !name.isEmpty {
                weightings.append(
                    (
                        Phrase(zh: "权重组 \(name)", en: "weight set \(name)"),
                        MethodChoice("given", ["set": .text(name)])
                    ))
            }
        }
        let isMany = combinations.count > limit / weightings.count
        var found = [Declared(names: [], plan: self)]
        func add(_ names: [Phrase], _ plan: Plan) {
            guard !names.isEmpty, !found.contains(where: { $0.names == names }) else { return }
            found.append(Declared(names: names, plan: plan))
        }
        for number in 0..<(isMany ? 0 : combinations.count) {
            for weighting in weightings {
                var plan = self
                var names: [Phrase] = []
                var excluded: Set<String> = []
                for (position, alternative) in zip(combinations.listed, combinations.alternatives(of: number))
                {
                    let variation = assumptions[position].variation
                    let before = plan
                    plan.write(variation, alternative, excluded: &excluded)
                    if plan != before { names.append(variation.name(of: alternative)) }
                }
                if let name = weighting.name, let choice = weighting.choice {
                    plan.weighting = Assignment(choice)
                    names.append(name)
                }
                add(names, plan)
            }
        }
        guard isMany else { return found }
        for (_, name, plan) in IndexAudit.alternatives(of: self) { add([name], plan) }
        return found
    }
}
