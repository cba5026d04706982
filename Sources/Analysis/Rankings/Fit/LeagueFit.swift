import Construction
import Diagnostics
import IndexModel
import Methods

/// Whether some weights of a project's indicators give the order of a published ranking.
///
/// The indicators are taken as the project normalises them, and scores are their weighted sums: a tree of weighted
/// arithmetic means is nothing else where no value is missing. Where the project joins its nodes otherwise, the question is
/// still asked of weighted sums, and ``isOwnMethod`` says so.
public struct LeagueFit: Sendable {
    /// Units of the ranking that take part, by code.
    public let units: [String]
    /// Units of the ranking that the project has and that lack values of some indicators.
    public let incomplete: [String]
    /// Indicators by code, in the order of the framework.
    public let indicators: [String]
    /// Indicators that say nothing because the project left them out.
    public let idle: [String]
    /// The shares that indicators have in the project's own index; they add up to 1.
    public let own: [Double]
    public let fit: OrderFit
    /// Whether the project itself is a weighted sum of its indicators.
    public let isOwnMethod: Bool
    private let run: Run
    private let panel: Panel
    private let period: Int?

    /// - Parameters:
    ///   - standings: what the ranking says, by unit of the final panel's rows of the period.
    ///   - othersBelow: whether units of the project that the ranking does not name stand below those it ranks.
    public init(
        _ run: Run, panel: Panel, period: Int?, ranking: ([String]) -> PartialRanking,
        othersBelow: Bool = false,
        bounds: ClosedRange<Double> = 0...1
    ) {
        let run = run.weighed(in: period)
        (self.run, self.panel, self.period) = (run, panel, period)
        let framework = run.plan.framework
        let rows = run.final.rows.indices.filter { period == nil || run.final.rows[$0].period == period }
        let columns = framework.leaves.map { leaf -> [Double] in
            let isTurned =
                framework.ancestors(of: leaf).count { framework.nodes[$0].direction == .negative } % 2 == 1
            return rows.map { isTurned ? -run.nodes[leaf].scores[$0] : run.nodes[leaf].scores[$0] }
        }
        let used = columns.indices.filter { columns[$0].contains { !$0.isNaN } }
        let codes = framework.leaves.map { framework.nodes[$0].id }
        indicators = used.map { codes[$0] }
        idle = columns.indices.filter { !used.contains($0) }.map { codes[$0] }
        let names = rows.map { run.final.unit(at: $0).code }
        let all = ranking(names)
        let named = Set(all.ranked)
        let isWanted = names.indices.map { named.contains($0) || othersBelow }
        let isComplete = names.indices.map { unit in used.allSatisfy { !columns[$0][unit].isNaN } }
        let kept = names.indices.filter { isWanted[$0] && isComplete[$0] }
        units = kept.map { names[$0] }
        incomplete = names.indices.filter { isWanted[$0] && !isComplete[$0] }.map { names[$0] }
        let effective = framework.effectiveWeights(run.weights)
        let shares = used.map { effective[framework.leaves[$0]] }
        let total = shares.reduce(0, +)
        own = shares.map { total > 0 ? $0 / total : 1 / Double(max(1, used.count)) }
        fit = OrderFit(
            columns: used.map { column in kept.map { columns[column][$0] } },
            pairs: Self.pairs(all, kept, othersBelow: othersBelow), bounds: used.map { _ in bounds })
        isOwnMethod = run.nodes.allSatisfy {
            ($0.aggregation?.id ?? "arithmetic") == "arithmetic" && $0.renormalisation.isEmpty
        }
    }

    /// What is stated: who stands ahead of whom.
    private static func pairs(_ ranking: PartialRanking, _ kept: [Int], othersBelow: Bool) -> [OrderPair] {
        var pairs: [OrderPair] = []
        for (first, unit) in kept.enumerated() {
            for (second, other) in kept.enumerated() where first != second {
                if ranking.order(of: unit, to: other) == .ahead {
                    pairs.append(OrderPair(ahead: first, behind: second))
                } else if othersBelow, ranking.standings[unit]?.rank != nil, ranking.standings[other] == nil {
                    pairs.append(OrderPair(ahead: first, behind: second))
                }
            }
        }
        return pairs
    }

    /// The index built anew with weights for the indicators, by weighted arithmetic means at all levels.
    ///
    /// - Parameter weights: by ``indicators``.
    /// - Returns: scores of the units, in the order of ``units``.
    public func rebuilt(_ weights: [Double]) throws(Diagnosed) -> [Double] {
        var plan = run.plan
        var shares = [Double](repeating: 0, count: plan.framework.nodes.count)
        for (code, weight) in zip(indicators, weights) {
            if let position = plan.framework.position(of: code) { shares[position] = weight }
        }
        for position in plan.framework.nodes.indices.reversed() where !plan.framework.nodes[position].isLeaf {
            let children = plan.framework.nodes[position].children
            shares[position] = children.reduce(0) { $0 + shares[$1] }
            // A node that counts for nothing still has to have a score.
            if shares[position] == 0 {
                for child in children where plan.framework.nodes[child].isLeaf { shares[child] = 1 }
            }
        }
        plan.fixWeights(shares)
        plan.aggregation = Assignment(MethodChoice("arithmetic"))
        plan.renormalisation = Assignment(nil)
        plan.availability = Assignment(0)
        let found = try Constructor(plan).run(on: panel)
        return units.map { unit in found.row(of: unit, period: period).map { found.scores[$0] } ?? .nan }
    }
}
