import Construction
import IndexModel

extension WeightRegion {
    /// All the weightings that an assumption may draw.
    ///
    /// * Noise of share a: every raw weight between w · (1 − a) and w · (1 + a), and not below 0.
    /// * A Dirichlet law: every set of siblings anywhere on its simplex. With a concentration, children whose nominal
    ///   weight is 0 keep it.
    /// * Declared orders hold besides.
    ///
    /// `nil` where weights come from named sets or from single experts: a few points are no region.
    ///
    /// - Parameter weights: nominal raw weights by the position of a node.
    public init?(_ variation: WeightVariation, weights: [Double], of framework: Framework) {
        guard variation.sets.isEmpty, variation.experts == nil else { return nil }
        precondition(weights.count == framework.nodes.count, "every node has a nominal weight")
        let siblings = framework.nodes.map { node -> Siblings? in
            guard !node.isLeaf else { return nil }
            let own = node.children.map { weights[$0] }
            let ids = node.children.map { framework.nodes[$0].id }
            let order = variation.order.compactMap { order -> [Int]? in
                guard let heavier = ids.firstIndex(of: order.heavier),
                    let lighter = ids.firstIndex(of: order.lighter)
                else { return nil }
                return [heavier, lighter]
            }
            switch variation.law {
            case .fixed:
                let noise = node.children.map { variation.noise[framework.nodes[$0].level] ?? 0 }
                return Siblings(
                    lower: zip(own, noise).map { max(0, $0 * (1 - $1)) },
                    upper: zip(own, noise).map { $0 * (1 + $1) }, order: order)
            case let .dirichlet(concentration):
                let keepsZeros = concentration != nil && own.contains { $0 > 0 }
                return Siblings(
                    lower: own.map { _ in 0 },
                    upper: own.map { keepsZeros && $0 == 0 ? 0 : .infinity }, order: order)
            }
        }
        self.init(framework: framework, siblings: siblings)
    }

    /// All the weightings that a plan's assumption about weights may draw; `nil` where it makes none, or where weights
    /// come from named sets or single experts. Other assumptions are not looked at.
    ///
    /// - Parameter weights: nominal raw weights by the position of a node, such as ``Run/weights``.
    public init?(plan: Plan, weights: [Double]) {
        for assumption in plan.assumptions {
            guard case let .weights(variation) = assumption.variation else { continue }
            self.init(variation, weights: weights, of: plan.framework)
            return
        }
        return nil
    }

    /// Whether a weighting is allowed: whether the raw weights of each node's children, times some number above 0,
    /// lie within their bounds and stand in their order.
    ///
    /// - Parameters:
    ///   - weights: raw weights by the position of a node.
    ///   - slack: by what share weights may miss a bound or their order.
    public func contains(_ weights: [Double], slack: Double = 1e-12) -> Bool {
        framework.nodes.indices.allSatisfy { position in
            guard let allowed = siblings[position] else { return true }
            let own = framework.nodes[position].children.map { weights[$0] }
            guard own.allSatisfy({ $0 >= 0 }), own.contains(where: { $0 > 0 }) else { return false }
            let counted = own.indices.filter { own[$0] > 0 }
            let least = counted.map { allowed.lower[$0] / own[$0] }.max() ?? 0
            let greatest = counted.map { allowed.upper[$0] / own[$0] }.min() ?? 0
            return least <= greatest * (1 + slack) && greatest > 0
                && own.indices.allSatisfy { own[$0] > 0 || allowed.lower[$0] <= 0 }
                && allowed.order.allSatisfy { own[$0[0]] >= own[$0[1]] * (1 - slack) }
        }
    }
}
