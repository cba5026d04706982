import Construction
import Diagnostics
import IndexModel
import Methods

/// A change of a methodology or its data whose effect on the ranks one may want to know.
///
/// An edit says what is done; ``RankAudit`` does it and builds the index anew.
public enum PlanEdit: Sendable, Hashable {
    /// An indicator, or a node with all under it, is left out of the framework, and every node that is left
    /// without children with it. Siblings share its weight in proportion to theirs.
    case omission(of: String)
    /// A unit is left out of the data, in all periods.
    case exclusion(ofUnit: String)
    /// The weights that nodes have in the run are fixed, and those of some nodes multiplied.
    case reweighting(factors: [String: Double])
    /// An indicator or node counts the other way round.
    case reversal(of: String)
    /// Something else that a person wrote.
    case alternative(Phrase, Plan)

    /// The edit in words.
    ///
    /// - Parameter run: the run that is edited, for the names of things.
    public func words(for run: Run) -> Phrase {
        func name(_ id: String) -> Phrase {
            run.plan.framework.position(of: id).map { run.plan.framework.nodes[$0].name }
                ?? Phrase(verbatim: id)
        }
        func filled(_ zh: String, _ en: String, _ name: Phrase) -> Phrase {
            Phrase(zh: zh, en: en).filled(["name": name])
        }
        switch self {
        case let .omission(id): return filled("去掉“{name}”", "leave out \"{name}\"", name(id))
        case let .exclusion(code):
            let unit = run.raw.units.first { $0.code == code }?.name ?? Phrase(verbatim: code)
            return filled("去掉“{name}”", "leave out \"{name}\"", unit)
        case let .reversal(id): return filled("反转“{name}”的方向", "turn \"{name}\" round", name(id))
        case let .alternative(label, _): return label
        case let .reweighting(factors):
            let parts = factors.sorted { $0.key < $1.key }.map { id, factor in
                Phrase(zh: "{name} × {factor}", en: "{name} × {factor}").filled([
                    "name": name(id), "factor": Phrase(verbatim: "\(factor)"),
                ])
            }
            return Phrase(
                zh: "改动权重：" + parts.map(\.zh).joined(separator: "、"),
                en: "change weights: " + parts.map(\.en).joined(separator: ", "))
        }
    }

    /// The plan and the data after the edit.
    ///
    /// - Throws: ``Diagnosed`` where nothing would be left to rank, or by which.
    func applied(to run: Run, _ panel: Panel) throws(Diagnosed) -> (plan: Plan, panel: Panel) {
        var (plan, panel) = (run.plan, panel)
        switch self {
        case let .omission(id):
            guard let position = plan.framework.position(of: id),
                let rest = plan.framework.branch(at: 0, without: position)
            else { throw PlanEdit.nothingLeft(plan.framework.root.id) }
            plan.fixChoicesByLevel()
            plan.framework = Framework(rest)
        case let .exclusion(code):
            let kept = panel.rows.indices.filter { panel.unit(at: $0).code != code }
            guard !kept.isEmpty else { throw Diagnosed(Diagnostic(.noUnits)) }
            panel = panel.keeping(rows: kept)
        case let .reweighting(factors):
            plan.fixWeights(run.weights, times: factors)
        case let .reversal(id):
            try PlanEdit.turn(id, &plan, &panel)
        case let .alternative(_, other):
            plan = other
        }
        return (plan, panel)
    }

    private static func nothingLeft(_ id: String) -> Diagnosed {
        Diagnosed(Diagnostic(.nodeWithoutChildren, at: [], ["id": Phrase(verbatim: id)]))
    }

    /// Turns a node in the framework, or an indicator in the panel or the derivation that makes it.
    private static func turn(_ id: String, _ plan: inout Plan, _ panel: inout Panel) throws(Diagnosed) {
        guard let position = plan.framework.position(of: id) else { throw nothingLeft(id) }
        func turned(_ direction: Direction?) -> Direction { direction == .negative ? .positive : .negative }
        guard plan.framework.nodes[position].isLeaf else {
            if let branch = plan.framework.branch(at: 0, turning: position) {
                plan.framework = Framework(branch)
            }
            return
        }
        if let place = plan.derivations.firstIndex(where: { $0.indicator.code == id }) {
            let direction = plan.derivations[place].indicator.direction
            plan.derivations[place].indicator.direction = turned(direction)
        }
        for place in panel.indicators.indices where panel.indicators[place].code == id {
            panel.indicators[place].direction = turned(panel.indicators[place].direction)
        }
    }
}

extension Plan {
    /// Says of every node what its level says of it, for levels may change when nodes are left out.
    mutating func fixChoicesByLevel() {
        fix(&weighting)
        fix(&weightingSpan)
        fix(&aggregation)
        fix(&availability)
        fix(&renormalisation)
    }

    private func fix<Choice>(_ assignment: inout Assignment<Choice>) {
        guard !assignment.byLevel.isEmpty else { return }
        let written = assignment
        for node in framework.nodes where !node.isLeaf {
            assignment.byNode[node.id] = written.choice(for: node)
        }
    }

    /// Gives every node the weight that it has, multiplied where a factor is named.
    ///
    /// - Parameter weights: by position in the framework.
    mutating func fixWeights(_ weights: [Double], times factors: [String: Double] = [:]) {
        var set: [String: Double] = [:]
        for (node, weight) in zip(framework.nodes, weights) {
            set[node.id] = weight * (factors[node.id] ?? 1)
        }
        var name = "fixed"
        while weightSets[name] != nil { name += "*" }
        weightSets[name] = set
        weighting = Assignment(MethodChoice("given", ["set": .text(name)]))
    }
}

extension Framework {
    /// The part of the tree at a position, as a person would write it.
    ///
    /// - Parameters:
    ///   - omitted: the position of a node that is left out.
    ///   - turned: the position of a node whose direction is reversed.
    /// - Returns: `nil` where nothing is left.
    func branch(at position: Int, without omitted: Int? = nil, turning turned: Int? = nil) -> Branch? {
        let node = nodes[position]
        guard position != omitted else { return nil }
        guard !node.isLeaf else { return .indicator(node.id, name: node.name, weight: node.weight) }
        let children = node.children.compactMap { branch(at: $0, without: omitted, turning: turned) }
        guard !children.isEmpty else { return nil }
        let isNegative = (node.direction == .negative) != (position == turned)
        return .node(
            node.id, name: node.name, weight: node.weight, direction: isNegative ? .negative : .positive,
            children: children)
    }
}
