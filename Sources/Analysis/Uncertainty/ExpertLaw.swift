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
        var found: [(judged: [Int], sums: [(Int, [Int])], judges: [String: [Double]], any ExpertWeighting)] =
            []
        var hasSeenIndex = false
        for node in framework.nodes where !node.isLeaf {
            guard let choice = plan.weighting.choice(for: node),
                let method = (try? Catalogue.weighting(choice)) as? any ExpertWeighting
            else { continue }
            let isWhole = choice.settings["scope"]?.text == "index"
            if isWhole, hasSeenIndex { continue }
            hasSeenIndex = hasSeenIndex || isWhole
            let judged = isWhole ? framework.leaves : node.children
            let sums = framework.nodes.indices.reversed().filter { isWhole && !framework.nodes[$0].isLeaf }
                .map { ($0, framework.nodes[$0].children) }
            let judges = method.judges(of: judged.map { framework.nodes[$0].id })
            for judge in judges where !names.contains(judge.name) { names.append(judge.name) }
            found.append(
                (judged, sums, Dictionary(judges.map { ($0.name, $0.weights) }) { first, _ in first }, method)
            )
        }
        guard names.count > 1 else { return nil }
        self.way = way
        experts = names.count
        panels = found.map { judged, sums, judges, method in
            Panel(
                judged: judged, sums: sums.map { (node: $0.0, children: $0.1) },
                judgements: names.map { judges[$0] }, method: method)
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
            for (node, weight) in zip(panel.judged, together) { weights[node] = weight }
            for (node, children) in panel.sums {
                weights[node] = children.reduce(0) { $0 + weights[$1] }
            }
        }
    }
}
