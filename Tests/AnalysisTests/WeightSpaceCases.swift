import Analysis
import Construction
import IndexModel
import Kernels

/// A small region with values, and all its corners by brute force.
struct WeightSpaceCase {
    /// What the sets of siblings are.
    enum Kind: CaseIterable {
        /// Bounds on each weight.
        case boxes
        /// Any weights at all.
        case simplices
        /// Bounds, and chains of descending weight.
        case boxedChains
        /// Any weights in chains of descending weight.
        case chains
        /// Bounds, and an order of any form.
        case boxedOrders
        /// Any weights in an order of any form.
        case orders
    }

    let region: WeightRegion
    /// By leaf and unit.
    let columns: [[Double]]

    var units: Int { columns[0].count }
    var framework: IndexModel.Framework { region.framework }
}

extension WeightSpaceCase {
    /// A case of 3 … 6 units and 2 … 6 indicators.
    init(seed: UInt64, _ kind: Kind, wholeValues: Bool = false) {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 7)
        func below(_ count: Int) -> Int { Int(stream.uniform() * Double(count)) }
        func leaf(_ name: String) -> IndexModel.Framework.Branch { .indicator(name) }
        func node(_ name: String, _ children: Int) -> IndexModel.Framework.Branch {
            .node(name, children: (0..<children).map { leaf("\(name)\($0)") })
        }
        let root: IndexModel.Framework.Branch =
            switch below(4) {
            case 0: node("x", 2 + below(3))
            case 1: .node("x", children: [node("a", 1 + below(3)), node("b", 2), leaf("c")])
            case 2: .node("x", children: [leaf("c"), node("a", 2 + below(2))])
            default:
                .node("x", children: [.node("y", children: [node("a", 2), leaf("b")]), node("d", 2)])
            }
        let framework = IndexModel.Framework(root)
        let siblings = framework.nodes.map { node -> WeightRegion.Siblings? in
            guard !node.isLeaf else { return nil }
            let count = node.children.count
            let isCone = kind == .simplices || kind == .chains || kind == .orders
            let lower = (0..<count).map { _ in isCone ? 0 : Double(below(5)) / 4 }
            let upper = lower.map { isCone ? .infinity : $0 + 0.25 + Double(below(4)) / 2 }
            var order: [[Int]] = []
            for first in 0..<count {
                for second in 0..<count where second > first {
                    switch kind {
                    case .boxes, .simplices: break
                    case .boxedChains, .chains:
                        if second == first + 1, below(3) > 0 { order.append([first, second]) }
                    case .boxedOrders, .orders: if below(2) > 0 { order.append([first, second]) }
                    }
                }
            }
            return WeightRegion.Siblings(lower: lower, upper: upper, order: order)
        }
        region = WeightRegion(framework: framework, siblings: siblings)
        let units = 3 + below(4)
        columns = framework.leaves.map { _ in
            (0..<units).map { _ in wholeValues ? Double(below(4)) : stream.uniform() * 100 }
        }
    }

    /// Raw weights of a node's children among which are all corners of their set: a corner's weights are bounds, of
    /// itself or of siblings to which an order ties it; in a cone, 0 and 1.
    private func corners(_ siblings: WeightRegion.Siblings) -> [[Double]] {
        let isCone = siblings.upper.allSatisfy { $0 == .infinity }
        let levels = isCone ? [0, 1] : Set(siblings.lower + siblings.upper).sorted()
        var points: [[Double]] = [[]]
        for child in siblings.lower.indices {
            let own =
                siblings.order.isEmpty && !isCone ? [siblings.lower[child], siblings.upper[child]] : levels
            points = points.flatMap { point in
                own.filter { $0 >= siblings.lower[child] && $0 <= siblings.upper[child] }.map { point + [$0] }
            }
        }
        return points.filter { point in
            point.contains { $0 > 0 } && siblings.order.allSatisfy { point[$0[0]] >= point[$0[1]] }
        }
    }

    /// Whether every node has an allowed weighting.
    var isPossible: Bool { region.siblings.allSatisfy { $0.map { !corners($0).isEmpty } ?? true } }

    /// Scores by unit, from the framework's own effective weights.
    func scores(_ weights: [Double]) -> [Double] {
        let effective = framework.effectiveWeights(weights)
        return (0..<units).map { unit in
            zip(framework.leaves, columns).reduce(0) { $0 + effective[$1.0] * $1.1[unit] }
        }
    }

    /// Calls with the scores at every combination of corners.
    func atCorners(_ body: ([Double]) -> Void) {
        let families = framework.nodes.indices.compactMap { node in
            region.siblings[node].map { (framework.nodes[node].children, corners($0)) }
        }
        func descend(_ family: Int, _ weights: [Double]) {
            guard family < families.count else { return body(scores(weights)) }
            for corner in families[family].1 {
                var weights = weights
                for (child, weight) in zip(families[family].0, corner) { weights[child] = weight }
                descend(family + 1, weights)
            }
        }
        descend(0, framework.nodes.map { _ in 1 })
    }

    /// Competition ranks; less than 10⁻⁹ of the range of values is a tie.
    func ranks(_ weights: [Double]) -> [Int] {
        let scores = scores(weights)
        let values = columns.flatMap { $0 }
        let nothing = 1e-9 * ((values.max() ?? 0) - (values.min() ?? 0))
        return scores.map { own in scores.reduce(1) { $0 + ($1 - own > nothing ? 1 : 0) } }
    }

    /// An allowed weighting: mixtures of corners, near to them as often as in the middle.
    func sample(_ stream: inout CounterStream) -> [Double] {
        var weights = framework.nodes.map { _ in 1.0 }
        for node in framework.nodes.indices {
            guard let siblings = region.siblings[node] else { continue }
            let corners = corners(siblings)
            var mixed = siblings.lower.map { _ in 0.0 }
            for _ in 0..<3 {
                let corner = corners[Int(stream.uniform() * Double(corners.count))]
                let share = stream.uniform() * stream.uniform()
                for child in mixed.indices {
                    mixed[child] = (1 - share) * corner[child] + share * mixed[child]
                }
            }
            for (child, weight) in zip(framework.nodes[node].children, mixed) { weights[child] = weight }
        }
        return weights
    }
}
