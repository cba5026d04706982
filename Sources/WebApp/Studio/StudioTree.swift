import IndexModel
import Publication

/// The framework as a list of links, each node with its share among its siblings.
struct StudioTree: Sendable {
    let frame: StudioFrame
    let edition: BuiltProject
    let selected: Int

    private var framework: Framework { edition.run.plan.framework }

    func text() -> String {
        """
        <nav class="studio-tree" aria-label="\(frame.run(StudioWords.tree))"><h2>\(frame.run(StudioWords.tree))</h2>
        <ul>\(item(0, share: nil))</ul></nav>
        """
    }

    private func item(_ position: Int, share: Double?) -> String {
        let node = framework.nodes[position]
        let current = position == selected ? " aria-current=\"true\"" : ""
        let weight = share.map { " <span class=\"share\">\(Honesty.percent($0))%</span>" } ?? ""
        let link = HTMLText.escaped(frame.address.studio(node: node.id))
        let turned = isNegative(node) ? " <span class=\"share\">↓</span>" : ""
        let total = node.children.reduce(0) { $0 + edition.run.weights[$1] }
        let children = node.children.map {
            item($0, share: total == 0 ? 0 : edition.run.weights[$0] / total)
        }
        let list = children.isEmpty ? "" : "<ul>\(children.joined())</ul>"
        return "<li><a href=\"\(link)\"\(current)>\(frame.run(node.name))\(turned)\(weight)</a>\(list)</li>"
    }

    private func isNegative(_ node: Node) -> Bool {
        guard node.isLeaf else { return node.direction == .negative }
        let panel = edition.run.final
        return panel.position(of: node.id).map { panel.indicators[$0].direction == .negative } ?? false
    }
}
