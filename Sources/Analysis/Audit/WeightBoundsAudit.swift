import Construction
import Diagnostics
import IndexModel

/// What holds of the plan's own method under all weightings that the assumptions allow, not only under those drawn.
public struct WeightBoundsAudit: Sendable {
    public let dominance: Dominance
    public let bounds: RankBounds

    /// The number of pairs of units, and of those the pairs whose order is the same under every weighting.
    public var pairs: (all: Int, settled: Int) {
        let units = dominance.units
        var settled = 0
        for first in 0..<units {
            for second in first + 1..<max(units, first + 1) where dominance.relation(first, second) != .open {
                settled += 1
            }
        }
        return (units * (units - 1) / 2, settled)
    }

    /// - Returns: `nil` where weights do not vary within bounds, or the index is not linear in them.
    init?(
        _ analysis: UncertaintyAnalysis, effort: RankEffort, executor: ChunkExecutor?,
        progress: @escaping @Sendable (Int) -> Bool
    ) {
        guard !analysis.units.isEmpty else { return nil }
        let target = analysis.engine.subject.target
        let nominal = Combination(
            analysis.plan, excluded: [], stages: .success(analysis.nominal.stages),
            subject: analysis.engine.subject, cells: [], nominal: analysis.nominal.weights)
        guard case let .collapsed(_, linked) = nominal.form,
            let region = WeightRegion(plan: analysis.plan, weights: analysis.nominal.weights)
        else { return nil }
        let units = analysis.units.count
        let columns = stride(from: 0, to: linked.count, by: units).map { Array(linked[$0..<$0 + units]) }
        guard let space = try? WeightSpace(region, columns: columns, node: target) else { return nil }
        dominance = space.dominance(executor: executor)
        bounds = space.rankBounds(dominance, effort: effort, executor: executor) { _ in progress(0) }
    }
}
