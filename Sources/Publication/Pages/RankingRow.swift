import Construction
import Diagnostics
import Explanations
import IndexModel

/// A unit's line in a ranking that is shown as a page.
public struct RankingRow: Sendable {
    public var unit: StatisticalUnit
    /// `nil` for a unit without a score.
    public var rank: Double?
    /// The rank under the published method, where that is another one.
    public var published: Double?
    public var score: Double?
    /// Where the draws put it; `nil` where nothing was drawn.
    public var reach: Certainty.Position?
    /// Points of each child of the index; `nil` where they do not add up.
    public var points: [Double?]

    /// The rows of one period, by rank.
    /// - Parameters:
    ///   - published: the run of the published method, where ranks are to be set against it.
    ///   - period: the latest where it is none of the run's.
    public static func rows(
        _ explainer: Explainer, certainty: Certainty?, published: Run? = nil, period: Int? = nil
    ) -> [RankingRow] {
        let run = explainer.run
        let places = certainty?.places ?? [:]
        let wanted = run.final.periods.first { $0.period == period } ?? run.final.periods.last
        let rows = (wanted?.rows ?? 0..<0).sorted {
            (run.ranks[$0] ?? .infinity, $0) < (run.ranks[$1] ?? .infinity, $1)
        }
        return rows.map { row in
            let unit = run.final.unit(at: row)
            let account = explainer.account(of: row)
            let before = published.flatMap { published in
                published.row(of: unit.code, period: wanted?.period).flatMap { published.ranks[$0] }
            }
            return RankingRow(
                unit: unit, rank: run.ranks[row], published: before,
                score: run.presented[row].isNaN ? nil : run.presented[row], reach: places[unit.code],
                points: run.plan.framework.root.children.map { account.points[$0] })
        }
    }

    var tier: Int? { reach?.tier }

    /// Places won since the published method; `nil` where either rank is missing.
    public var gain: Double? {
        guard let rank, let published else { return nil }
        return published - rank
    }
}
