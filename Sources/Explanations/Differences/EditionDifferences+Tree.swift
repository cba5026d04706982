import Construction
import Diagnostics
import IndexModel

// Indicators, nodes and their definitions.
extension EditionDifferences {
    var tree: [Difference] {
        let (old, new) = (first.plan.framework, second.plan.framework)
        var found: [Difference] = []
        func place(_ framework: Framework, _ position: Int) -> Difference.Value {
            .text(framework.nodes[position].parent.map { framework.nodes[$0].name } ?? framework.root.name)
        }
        for position in new.nodes.indices.dropFirst() where old.position(of: new.nodes[position].id) == nil {
            found.append(
                Difference(.indicators, subject(new.nodes[position]), nil, place(new, position)))
        }
        for position in old.nodes.indices.dropFirst() where new.position(of: old.nodes[position].id) == nil {
            found.append(
                Difference(.indicators, subject(old.nodes[position]), place(old, position), nil))
        }
        for position in new.nodes.indices {
            let node = new.nodes[position]
            guard let there = old.position(of: node.id) else { continue }
            let parents = (
                old.nodes[there].parent.map { old.nodes[$0].id }, node.parent.map { new.nodes[$0].id }
            )
            if parents.0 != parents.1 {
                found.append(Difference(.indicators, subject(node), place(old, there), place(new, position)))
            }
            if !node.isLeaf, node.direction != old.nodes[there].direction {
                found.append(turned(node.name, old.nodes[there].direction, node.direction))
            }
            if node.isLeaf { found += definitions(node.id, node.name) }
        }
        return found
    }

    private func subject(_ node: Node) -> Phrase {
        node.isLeaf
            ? Phrase(zh: "指标“\(node.name.zh)”", en: "indicator \"\(node.name.en)\"")
            : Phrase(zh: "节点“\(node.name.zh)”", en: "node \"\(node.name.en)\"")
    }

    private func turned(_ name: Phrase, _ before: Direction, _ after: Direction) -> Difference {
        func word(_ direction: Direction) -> Difference.Value {
            .text(
                direction == .positive
                    ? Phrase(zh: "越大越好", en: "more is better") : Phrase(zh: "越小越好", en: "less is better"))
        }
        return Difference(
            .indicators, Phrase(zh: "“\(name.zh)”的方向", en: "direction of \"\(name.en)\""), word(before),
            word(after))
    }

    private func definitions(_ code: String, _ name: Phrase) -> [Difference] {
        func definition(_ edition: Edition) -> (indicator: Indicator?, formula: String?) {
            if let derived = edition.plan.derivations.first(where: { $0.indicator.code == code }) {
                return (derived.indicator, derived.formula.description)
            }
            return (edition.panel.position(of: code).map { edition.panel.indicators[$0] }, nil)
        }
        let (old, new) = (definition(first), definition(second))
        guard let before = old.indicator, let after = new.indicator else { return [] }
        var found: [Difference] = []
        let directions = (before.direction ?? .positive, after.direction ?? .positive)
        if directions.0 != directions.1 { found.append(turned(name, directions.0, directions.1)) }
        func text(_ text: String?) -> Difference.Value? { text.map { .text(Phrase(verbatim: $0)) } }
        if before.denominator != after.denominator {
            found.append(
                Difference(
                    .indicators, Phrase(zh: "“\(name.zh)”的分母", en: "denominator of \"\(name.en)\""),
                    text(before.denominator), text(after.denominator)))
        }
        if before.denominatorFactor != after.denominatorFactor {
            found.append(
                Difference(
                    .indicators,
                    Phrase(zh: "“\(name.zh)”的分母倍数", en: "factor of the denominator of \"\(name.en)\""),
                    .number(before.denominatorFactor), .number(after.denominatorFactor)))
        }
        if old.formula != new.formula {
            found.append(
                Difference(
                    .indicators, Phrase(zh: "“\(name.zh)”的公式", en: "formula of \"\(name.en)\""),
                    text(old.formula),
                    text(new.formula)))
        }
        return found
    }
}
