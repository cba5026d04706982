import Construction
import Foundation
import IndexModel
import Methods

extension Oracle {
    /// Whether a run holds what the reference is known to get wrong.
    static func isDefective(_ run: Run) -> Bool {
        run.nodes.indices.contains { place in
            let id = run.nodes[place].aggregation?.id
            guard id == "copeland" || id == "generalised" else { return false }
            return run.plan.framework.nodes[place].children.contains {
                run.nodes[$0].scores.contains(where: \.isNaN)
            }
        }
    }

    /// All aggregates from the leaves up, row by row.
    static func aggregates(_ run: Run) throws -> [String: [Double]] {
        let framework = run.plan.framework
        var scores = framework.nodes.indices.map { framework.nodes[$0].isLeaf ? run.nodes[$0].scores : [] }
        var named: [String: [Double]] = [:]
        for place in framework.nodes.indices.reversed() where !framework.nodes[place].isLeaf {
            let node = framework.nodes[place]
            let children = node.children.map { scores[$0] }
            let weights = node.children.map { run.weights[$0] }
            let method = run.plan.aggregation.choice(for: node) ?? MethodChoice("arithmetic")
            let limit = run.plan.availability.choice(for: node) ?? 0
            scores[place] = run.final.periods.flatMap { period in
                aggregate(children.map { Array($0[period.rows]) }, weights, method, limit)
            }
            named[node.id] = scores[place]
        }
        return named
    }

    private static func aggregate(
        _ children: [[Double]], _ weights: [Double], _ method: MethodChoice, _ limit: Double
    ) -> [Double] {
        let duels = method.id == "copeland" ? copeland(children, weights) : []
        return (children.first ?? []).indices.map { row in
            let present = children.indices.filter { !children[$0][row].isNaN }
            if Double(present.count) / Double(children.count) < limit || present.isEmpty { return .nan }
            if method.id == "copeland" { return duels[row] }
            let power = ["arithmetic": 1.0, "geometric": 0, "harmonic": -1][method.id]
            return powerMean(
                present.map { children[$0][row] }, present.map { weights[$0] },
                power ?? method.settings["p"]?.number ?? .nan)
        }
    }

    /// (Σ w x^p / Σ w)^(1/p), and its limit exp(Σ w ln x / Σ w) where p is 0.
    static func powerMean(_ values: [Double], _ weights: [Double], _ power: Double) -> Double {
        let total = weights.reduce(0, +)
        guard total != 0 else { return .nan }
        let terms = zip(values, weights).map { value, weight in
            weight * (power == 0 ? log(value) : pow(value, power))
        }
        let mean = terms.reduce(0, +) / total
        return power == 0 ? exp(mean) : pow(mean, 1 / power)
    }

    /// Wins less losses against every other unit, over the indicators that both have.
    static func copeland(_ children: [[Double]], _ weights: [Double]) -> [Double] {
        let rows = (children.first ?? []).indices
        let isThere = rows.map { row in children.contains { !$0[row].isNaN } }
        return rows.map { row in
            guard isThere[row] else { return .nan }
            return rows.reduce(0.0) { score, other in
                guard other != row, isThere[other] else { return score }
                let lead = zip(children, weights).reduce(0.0) { lead, pair in
                    let (column, weight) = pair
                    guard !column[row].isNaN, !column[other].isNaN, column[row] != column[other] else {
                        return lead
                    }
                    return lead + (column[row] > column[other] ? weight : -weight)
                }
                return abs(lead) < 1e-9 ? score : score + (lead > 0 ? 1 : -1)
            }
        }
    }
}
