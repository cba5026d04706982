import Construction
import IndexModel
import Methods

/// Draws whose judgements give the weights of the nodes that experts weigh.
struct ExpertLaw: Sendable {
    /// Nodes that one table of experts weighs together.
    private struct Panel: Sendable {
        /// The nodes whose weights the judgements give.
        var judged: [Int]
        /// Inner nodes that weigh what is under them, from the leaves up, each with its children.
        var sums: [(node: Int, children: [Int])]
        /// Children of the nodes that are weighed so; of others the weights stay.
        var weighed: [Int]
        /// By expert: weights of ``judged``; `nil` for one without a say.
        var judgements: [[Double]?]
        var method: any ExpertWeighting
    }

    private let way: WeightVariation.Experts
    private let panels: [Panel]
    private let experts: Int

    /// - Returns: `nil` where fewer than two experts have a say.
    init?(_ way: WeightVariation.Experts, of plan: Plan) {
        let framework = plan.framework
        var names: [String] = []
        var found: [(panel: Panel, judges: [String: [Double]])] = []
        var places: [MethodChoice: Int] = [:]
        for node in framework.nodes where !node.isLeaf {
            guard let choice = plan.weighting.choice(for: node),
                let method = (try? Catalogue.weighting(choice)) as? any ExpertWeighting
            else { continue }
            let isWhole = choice.settings["scope"]?.text == "index"
            if isWhole, let place = places[choice] {
                found[place].panel.weighed += node.children
                continue
            }
            if isWhole { places[choice] = found.count }
            let judged = isWhole ? framework.leaves : node.children
            let sums = framework.nodes.indices.reversed().filter { isWhole && !framework.nodes[$0].isLeaf }
                .map { (node: $0, children: framework.nodes[$0].children) }
            let judges = method.judges(of: judged.map { framework.nodes[$0].id })
            for judge in judges where !names.contains(judge.name) { names.append(judge.name) }
            found.append(
                (
                    Panel(judged: judged, sums: sums, weighed: node.children, judgements: [], method: method),
                    Dictionary(judges.map { ($0.name, $0.weights) }) { first, _ in first }
                ))
        }
        guard names.count > 1 else { return nil }
        self.way = way
        experts = names.count
        panels = found.map { panel, judges in
            var panel = panel
            panel.judgements = names.map { judges[$0] }
            return panel
        }
    }

    /// How many numbers a draw takes.
    var count: Int { way == .one ? 1 : experts }

    func draw(_ weights: inout [Double], _ stream: inout DrawStream) {
        let drawn = (0..<count).map { _ in min(Int(stream.uniform() * Double(experts)), experts - 1) }
        for panel in panels {
            let judgements = drawn.compactMap { panel.judgements[$0] }
            guard !judgements.isEmpty else { continue }
            let together = way == .one ? judgements[0] : panel.method.together(judgements)
            var below = weights
            for (node, weight) in zip(panel.judged, together) { below[node] = weight }
            for (node, children) in panel.sums {
                below[node] = children.reduce(0) { $0 + below[$1] }
            }
            for child in panel.weighed { weights[child] = below[child] }
        }
    }
}
