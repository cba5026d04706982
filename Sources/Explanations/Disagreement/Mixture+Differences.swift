import Construction
import IndexModel
import Methods

// Which switches there are to flip.
extension Mixture {
    /// The choices in which the editions differ, as far as any setting of the other switches can see it.
    var differing: [MethodSwitch] { MethodSwitch.allCases.filter(differ) }

    private func differ(in choice: MethodSwitch) -> Bool {
        switch choice {
        case .coverage: coverage(0) != coverage(1)
        case .indicators: definitions(0) != definitions(1)
        case .data: dataDiffer
        case .normalisation: (0...1).contains { scales(0, on: $0) != scales(1, on: $0) }
        case .weights: (0...1).contains { !weigh(0, 1, on: $0) }
        case .aggregation: (0...1).contains { aggregations(0, on: $0) != aggregations(1, on: $0) }
        }
    }

    /// Who is there and who is left out, in all periods of either side.
    private func coverage(_ side: Int) -> [[Set<String>]] {
        let edition = editions[side]
        return editions.flatMap(\.periods).map { period in
            let there = edition.period(for: period)
            return [
                Set(edition.rows.keys.filter { $0.period == there }.map(\.unit)),
                Set(edition.excluded.filter { $0.period == there }.map(\.unit)),
            ]
        }
    }

    private func definitions(_ side: Int) -> [[String]] {
        let (plan, panel) = (editions[side].plan, editions[side].panel)
        let tree = plan.framework.nodes.map { node in
            // What the index itself is called makes no difference.
            [
                node.parent == nil ? "" : node.id, Self.parent(of: node, in: plan.framework),
                "\(node.direction)",
            ]
        }
        let derived = Dictionary(
            plan.derivations.map { ($0.indicator.code, $0) }, uniquingKeysWith: { first, _ in first })
        let measures = plan.framework.leaves.map { leaf -> [String] in
            let code = plan.framework.nodes[leaf].id
            guard
                let indicator = derived[code]?.indicator
                    ?? panel.position(of: code).map({ panel.indicators[$0] })
            else { return [code] }
            return [
                code, "\(indicator.direction ?? .positive)", indicator.denominator ?? "",
                "\(indicator.denominatorFactor)", derived[code]?.formula.description ?? "",
            ]
        }
        return tree + measures + [[plan.steps.contains(.denomination) ? "divided" : ""]]
    }

    private static func parent(of node: Node, in framework: Framework) -> String {
        guard let parent = node.parent, parent != 0 else { return "" }
        return framework.nodes[parent].id
    }

    private func scales(_ side: Int, on tree: Int) -> [AnyHashable] {
        let plan = editions[side].plan
        let order = plan.steps.map(\.name).filter { $0 != "denomination" && $0 != "screening" }
        let nodes = editions[tree].plan.framework.nodes.filter { !$0.isLeaf }
        return [
            preparation(of: side, on: tree), order, nodes.map { plan.renormalisation.choice(for: $0) },
            plan.presentation, settings(of: side),
        ]
    }

    /// What the methods of a side find in the further columns of the indicators' table.
    private func settings(of side: Int) -> [[String]] {
        let (plan, panel) = (editions[side].plan, editions[side].panel)
        let names = Set(
            (plan.normalisation?.all ?? []).flatMap(\.settings.values).compactMap(\.text))
        guard !names.isEmpty else { return [] }
        let known = editions.map { edition in Set(edition.panel.indicators.map(\.code)) }
        return panel.indicators.filter { indicator in known.allSatisfy { $0.contains(indicator.code) } }
            .sorted { $0.code < $1.code }
            .map { indicator in [indicator.code] + names.sorted().map { indicator.attributes[$0] ?? "" } }
    }

    private func aggregations(_ side: Int, on tree: Int) -> [AnyHashable] {
        let plan = editions[side].plan
        let nodes = editions[tree].plan.framework.nodes.filter { !$0.isLeaf }
        return [
            nodes.map { plan.aggregation.choice(for: $0) ?? MethodChoice("arithmetic") },
            nodes.map { plan.availability.choice(for: $0) ?? 0 }, plan.ties,
        ]
    }

    /// Whether two sides weigh a tree alike.
    private func weigh(_ first: Int, _ second: Int, on tree: Int) -> Bool {
        let framework = editions[tree].plan.framework
        let inner = framework.nodes.filter { !$0.isLeaf }
        func choices(_ side: Int) -> [MethodChoice] {
            inner.map { editions[side].plan.weighting.choice(for: $0) ?? MethodChoice("given") }
        }
        guard choices(first) == choices(second) else { return false }
        func areAlike(_ left: [Double], _ right: [Double], _ members: [Int]) -> Bool {
            let (a, b) = (members.reduce(0) { $0 + left[$1] }, members.reduce(0) { $0 + right[$1] })
            return members.allSatisfy { abs(left[$0] * b - right[$0] * a) <= 1e-12 * abs(a * b) }
        }
        let (left, right) = (weights(of: first, on: tree), weights(of: second, on: tree))
        for (node, choice) in zip(inner, choices(first)) where choice.settings["set"] == nil {
            if choice.id == "given", !areAlike(left, right, node.children) { return false }
            if choice.id == "effective" || choice.settings["scope"] != nil,
                !areAlike(left, right, framework.leaves)
            {
                return false
            }
        }
        let sets = Set(choices(first).compactMap { $0.settings["set"]?.description })
        guard !sets.isEmpty else { return true }
        let (own, others) = (weightSets(of: first, on: tree), weightSets(of: second, on: tree))
        return sets.allSatisfy { name in
            func weights(_ sets: [String: [String: Double]], _ written: [Double]) -> [Double] {
                framework.nodes.indices.map { sets[name]?[framework.nodes[$0].id] ?? written[$0] }
            }
            let (a, b) = (weights(own, left), weights(others, right))
            return inner.allSatisfy { areAlike(a, b, $0.children) } && areAlike(a, b, framework.leaves)
        }
    }
}
