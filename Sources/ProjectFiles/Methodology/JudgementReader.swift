import Construction
import Diagnostics
import IndexModel
import Methods

/// Holds judgements about a node's children against the tree, and says where they stand.
struct JudgementReader {
    /// What is written for `methods.weighting`.
    let entry: Entry

    func check(_ plan: Plan, _ findings: inout Findings) {
        let codes = plan.framework.nodes.map(\.id)
        // Choices that speak of all indicators at once, and tables that serve several nodes, are looked at once.
        var whole: Set<MethodChoice> = []
        var tables: Set<MethodChoice> = []
        for node in plan.framework.nodes where !node.isLeaf {
            guard let choice = plan.weighting.choice(for: node),
                let method = (try? Catalogue.weighting(choice)) as? any JudgedWeighting
            else { continue }
            let isWhole = choice.settings["scope"]?.text == "index"
            if isWhole, !whole.insert(choice).inserted { continue }
            let judged = isWhole ? plan.framework.leaves : node.children
            let children = judged.map { plan.framework.nodes[$0].id }
            let written = written(for: node)?[choice.id] ?? entry
            func add(_ fault: JudgementFault, _ known: [String]) {
                findings.add(
                    Diagnostic(
                        .judgementUnusable, at: [place(of: fault.path, in: written)],
                        [
                            "node": (isWhole ? plan.framework.nodes[0] : node).name,
                            "method": Phrase(verbatim: choice.id), "reason": fault.reason,
                            "children": Phrase(verbatim: children.joined(separator: ", ")),
                        ], suggestion: suggestion(fault, known)))
            }
            if let method = method as? any TabledWeighting, tables.insert(choice).inserted {
                for column in method.columnsOfCodes where !codes.contains(column.name) {
                    add(.unknownColumn(column.name, at: column.path), codes)
                }
            }
            for fault in method.faults(among: children) { add(fault, children) }
        }
    }

    /// What the file says for a node, nearest first, as the plan looks it up.
    private func written(for node: Node) -> Entry? {
        entry["by-node"]?[node.id] ?? entry["by-level"]?["\(node.level)"] ?? entry["default"] ?? entry
    }

    /// The place of the last key on the path that is written.
    private func place(of path: [String], in method: Entry) -> Place {
        var (entry, place) = (method, method.place)
        for key in path {
            if let pair = entry.table?.first(where: { $0.key == key }) {
                (entry, place) = (pair.value, pair.keyPlace)
            } else if let position = Int(key), let list = entry.list, list.indices.contains(position) {
                (entry, place) = (list[position], list[position].place)
            } else {
                break
            }
        }
        return place
    }

    private func suggestion(_ fault: JudgementFault, _ children: [String]) -> String? {
        guard let name = fault.path.last, !children.contains(name) else { return nil }
        return Suggestion.nearest(to: name, in: children)
    }
}
