import Construction
import Diagnostics
import Explanations
import IndexModel
import Publication

/// A unit's line in the ranking page.
struct RankingRow: Sendable {
    var unit: StatisticalUnit
    /// `nil` for a unit without a score.
    var rank: Double?
    /// The rank under the published method, where that is another one.
    var published: Double?
    var score: Double?
    /// Where the draws put it; `nil` where nothing was drawn.
    var reach: Certainty.Position?
    /// Points of each child of the index; `nil` where they do not add up.
    var points: [Double?]

    /// The rows of one period, by rank.
    static func rows(_ found: Reported, published: Edition?, period: Int?) -> [RankingRow] {
        guard let edition = found.edition else { return [] }
        let run = edition.run
        let places = found.certainty?.places ?? [:]
        let wanted = run.final.periods.first { $0.period == period } ?? run.final.periods.last
        let rows = (wanted?.rows ?? 0..<0).sorted {
            (run.ranks[$0] ?? .infinity, $0) < (run.ranks[$1] ?? .infinity, $1)
        }
        return rows.map { row in
            let unit = run.final.unit(at: row)
            let account = edition.explainer.account(of: row)
            let before = published.flatMap { published -> Double? in
                published.run.row(of: unit.code, period: wanted?.period).flatMap { published.run.ranks[$0] }
            }
            let place = places[unit.code]
            return RankingRow(
                unit: unit, rank: run.ranks[row], published: before,
                score: run.presented[row].isNaN ? nil : run.presented[row],
                reach: place,
                points: run.plan.framework.root.children.map { account.points[$0] })
        }
    }

    var tier: Int? { reach?.tier }

    /// Places won since the published method; `nil` where either rank is missing.
    var gain: Double? {
        guard let rank, let published else { return nil }
        return published - rank
    }
}
