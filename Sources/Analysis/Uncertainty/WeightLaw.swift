import Construction
import IndexModel
import Kernels

/// The law of the weights of one replicate.
struct WeightLaw: Sendable {
    /// The children of a node, and what holds among them.
    private struct Family: Sendable {
        var children: [Int]
        /// Positions in `children`: the first is at least as heavy as the second.
        var orders: [(Int, Int)]
        /// The members of `orders` from the heaviest, where they form one chain; else empty.
        var chain: [Int]
    }

    private let law: WeightVariation.Law
    /// Greatest relative change by node; 0 where the weight stays.
    private let noise: [Double]
    /// Weights by node of each set; `nil` for the plan's own.
    private let sets: [[Double]?]
    private let experts: ExpertLaw?
    private let families: [Family]
    /// The nodes whose weights vary.
    private let noisy: [Int]
    /// The families that have an order to meet.
    private let ordered: [Family]

    /// How often the weights of one node's children are drawn again before their order is given up.
    private static let attempts = 20_000

    init(_ variation: WeightVariation, of plan: Plan) {
        let framework = plan.framework
        law = variation.law
        noise = framework.nodes.indices.map {
            $0 == 0 ? 0 : variation.noise[framework.nodes[$0].level] ?? 0
        }
        sets = variation.sets.map { name in
            plan.weightSets[name].map { set in framework.nodes.map { set[$0.id] ?? $0.weight } }
        }
        experts = variation.experts.flatMap { ExpertLaw($0, of: plan) }
        let noise = noise
        noisy = noise.indices.filter { noise[$0] > 0 }
        families = framework.nodes.filter { !$0.isLeaf }.map { node in
            let codes = node.children.map { framework.nodes[$0].id }
            let orders = variation.order.compactMap { order -> (Int, Int)? in
                guard let heavier = codes.firstIndex(of: order.heavier),
                    let lighter = codes.firstIndex(of: order.lighter)
                else { return nil }
                return (heavier, lighter)
            }
            return Family(children: node.children, orders: orders, chain: WeightLaw.chain(orders))
        }
        ordered = families.filter { !$0.orders.isEmpty }
    }

    /// The members of orders from the heaviest, if each but the last directly outweighs exactly one.
    private static func chain(_ orders: [(Int, Int)]) -> [Int] {
        let lighter = Set(orders.map(\.1))
        let members = Set(orders.map(\.0)).union(lighter)
        guard members.count == orders.count + 1, let first = members.subtracting(lighter).first else {
            return []
        }
        var chain = [first]
        while let next = orders.first(where: { $0.0 == chain[chain.count - 1] })?.1,
            chain.count < members.count
        {
            chain.append(next)
        }
        return chain.count == members.count ? chain : []
    }

    /// Room for the numbers of a draw.
    var room: [Double] { [Double](repeating: 0, count: noisy.count) }

    /// How many numbers a draw takes where no order has to be met.
    var count: Int {
        (sets.isEmpty ? 0 : 1) + (experts?.count ?? 0)
            + (law == .fixed ? noisy.count : families.reduce(0) { $0 + $1.children.count })
    }

    /// Changes nominal weights to drawn ones.
    /// - Parameter numbers: ``room``, used again and again.
    /// - Returns: whether the declared order could be met.
    func draw(
        _ weights: inout [Double], _ stream: inout DrawStream, _ numbers: inout [Double]
    ) -> Bool {
        if !sets.isEmpty, let set = sets[Int(stream.uniform() * Double(sets.count))] {
            for node in set.indices { weights[node] = set[node] }
        }
        experts?.draw(&weights, &stream)
        switch law {
        case .fixed: return drawNoise(&weights, &stream, &numbers)
        case let .dirichlet(concentration): return draw(&weights, &stream, concentration)
        }
    }

    /// Multiplies every weight by its noise; the children of a node anew until they meet their order.
    private func drawNoise(
        _ weights: inout [Double], _ stream: inout DrawStream, _ numbers: inout [Double]
    ) -> Bool {
        let nominal = ordered.map { family in family.children.map { weights[$0] } }
        stream.fill(&numbers)
        for (position, node) in noisy.enumerated() {
            weights[node] *= 1 + noise[node] * (2 * numbers[position] - 1)
        }
        for (family, nominal) in zip(ordered, nominal) {
            var attempt = 0
            while !WeightLaw.holds(family, weights) {
                guard attempt > 0 || canHold(family, nominal) else { return false }
                attempt += 1
                guard attempt < WeightLaw.attempts, family.children.contains(where: { noise[$0] > 0 }) else {
                    return false
                }
                for (child, weight) in zip(family.children, nominal) where noise[child] > 0 {
                    weights[child] = weight * (1 + noise[child] * (2 * stream.uniform() - 1))
                }
            }
        }
        return true
    }

    /// Whether any weights within the noise are in the family's order.
    private func canHold(_ family: Family, _ nominal: [Double]) -> Bool {
        // Each is at least as heavy as the least that anything below it can be.
        var least = zip(family.children, nominal).map { $1 * (1 - noise[$0]) }
        for _ in family.orders {
            for (heavier, lighter) in family.orders { least[heavier] = max(least[heavier], least[lighter]) }
        }
        return zip(family.children, nominal).enumerated().allSatisfy { position, child in
            least[position] <= child.1 * (1 + noise[child.0])
        }
    }

    private static func holds(_ family: Family, _ weights: [Double]) -> Bool {
        for (heavier, lighter) in family.orders
        where weights[family.children[heavier]] < weights[family.children[lighter]] {
            return false
        }
        return true
    }

    private func draw(
        _ weights: inout [Double], _ stream: inout DrawStream, _ concentration: Double?
    ) -> Bool {
        for family in families {
            let total = family.children.reduce(0) { $0 + weights[$1] }
            let shapes = family.children.map { child -> Double? in
                guard let concentration, total > 0 else { return nil }
                return concentration * Double(family.children.count) * weights[child] / total
            }
            var attempt = 0
            repeat {
                attempt += 1
                guard attempt < WeightLaw.attempts else { return false }
                for (position, child) in family.children.enumerated() {
                    weights[child] = Gamma.draw(shapes[position] ?? 1, &stream)
                }
                // Without a preference every order of the drawn weights is equally likely, so sorting them gives
                // the law under the condition.
                if concentration == nil, !family.chain.isEmpty {
                    let sorted = family.chain.map { weights[family.children[$0]] }.sorted(by: >)
                    for (position, member) in family.chain.enumerated() {
                        weights[family.children[member]] = sorted[position]
                    }
                }
            } while !WeightLaw.holds(family, weights)
        }
        return true
    }
}

/// The gamma law with scale 1.
enum Gamma {
    /// A draw, after Marsaglia and Tsang (2000); shape 1 is the exponential law by inversion.
    static func draw(_ shape: Double, _ stream: inout DrawStream) -> Double {
        guard shape > 0 else { return 0 }
        if shape == 1 { return -Elementary.log(1 - stream.uniform()) }
        if shape < 1 {
            let boost = Elementary.power(1 - stream.uniform(), 1 / shape)
            return draw(shape + 1, &stream) * boost
        }
        let d = shape - 1 / 3.0
        let c = 1 / (9 * d).squareRoot()
        while true {
            let x = normalNumber { stream.uniform() }
            let root = 1 + c * x
            guard root > 0 else { continue }
            let v = root * root * root
            if Elementary.log(1 - stream.uniform()) < x * x / 2 + d - d * v + d * Elementary.log(v) {
                return d * v
            }
        }
    }
}
