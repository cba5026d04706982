import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// What a brief on one unit says, for the desk of whoever runs it: where it stands and how surely, what it is made of,
/// strengths and weaknesses, who is near, and what would lift it past the next.
public struct UnitBrief: Sendable {
    /// Another unit near in rank.
    struct Rival: Sendable {
        var unit: StatisticalUnit
        var rank: Double
        /// How far it is ahead, in points of the index.
        var lead: Double
    }

    let release: Release
    let profile: UnitProfile
    let place: Certainty.Position?
    let rivals: [Rival]
    /// The next unit above, and the ways past it that are found in single indicators, the nearest first.
    let next: StatisticalUnit?
    let ways: [OneIndicator]
    /// What each child of the index adds to the lead of the next unit.
    let gap: [(node: Node, points: Double)]
    /// By child of the index: the unit's score, and the middle of all units'.
    let pillars: [(figures: NodeFigures, median: Double?, greatest: Double)]

    /// How many strengths, weaknesses, rivals to a side and ways are told.
    static let most = 5
    static let neighbours = 2
    static let mostWays = 3

    /// - Returns: `nil` for a unit without a rank.
    public init?(_ unit: String, of release: Release, panel: Panel) {
        let run = release.run
        let explainer = Explainer(run, ledger: release.ledger)
        let period = release.period
        guard let profile = explainer.profile(of: unit, period: period), let own = profile.score,
            profile.rank != nil
        else { return nil }
        self.release = release
        self.profile = profile
        place = release.certainty?.places[unit]
        let rows = RankedRows.rows(run, period: period)
        let position = rows.firstIndex(of: profile.row) ?? 0
        let near = max(0, position - Self.neighbours)..<min(rows.count, position + Self.neighbours + 1)
        rivals = rows[near].filter { $0 != profile.row }.map { row in
            Rival(
                unit: run.final.unit(at: row), rank: run.ranks[row] ?? 0, lead: run.scores[row] - own)
        }
        let ahead = rows[..<position].last { run.scores[$0] > own }
        next = ahead.map { run.final.unit(at: $0) }
        ways =
            ahead.map { leader in
                Contest(run: run, panel: panel, challenger: profile.row, leader: leader).oneIndicator().found
                    .filter { $0.needed != nil && $0.credibility?.isCredible == true }
            }.map { Array($0.prefix(Self.mostWays)) } ?? []
        let children = run.plan.framework.root.children
        let found = ahead.flatMap { explainer.gap($0, profile.row) }
        gap = children.compactMap { child -> (node: Node, points: Double)? in
            found?.points[child].map { (run.plan.framework.nodes[child], $0) }
        }.sorted { abs($0.points) > abs($1.points) }
        pillars = profile.nodes.filter { children.contains($0.node) }.map {
            figures -> (figures: NodeFigures, median: Double?, greatest: Double) in
            let scores = ColumnStatistics(rows.map { run.nodes[figures.node].scores[$0] })
            return (figures, scores.median, scores.greatest ?? 0)
        }
    }
}
