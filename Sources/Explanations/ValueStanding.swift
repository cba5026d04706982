import IndexModel

/// Where a unit stands in an indicator by the value itself.
///
/// Ranks of indicators go by values, in the indicator's direction, as they are before outliers are treated: a cap makes several
/// units equal in score, and the third of them is not first.
public struct ValueStanding: Sendable, Hashable {
    /// Among the units of the period whose value takes part; equal values share the better rank.
    public let rank: Double
    public let ranked: Int
    /// The rank that units of other values share with this one in score, because treatment made them equal; `nil` where it did
    /// not.
    public let scoreTie: Double?

    /// From 0 for the first to 1 for the last; `nil` for one unit alone.
    public var share: Double? { ranked > 1 ? (rank - 1) / Double(ranked - 1) : nil }
}

extension Explainer {
    /// Where a row stands in an indicator of the framework by value; `nil` where it has no value that takes part.
    /// - Parameters:
    ///   - leaf: a position in the framework.
    ///   - row: a row of the run's final panel.
    public func valueStanding(of leaf: Int, row: Int) -> ValueStanding? {
        let code = run.plan.framework.nodes[leaf].id
        let panel = prepared
        guard let column = panel.position(of: code) else { return nil }
        let sign = panel.indicators[column].direction?.sign ?? 1
        let rows = Array(peers[row])
        let scores = rows.map { run.nodes[leaf].scores[$0] }
        let values = zip(values(of: code, rows: rows), scores).map { $1.isNaN ? Double.nan : $0 * sign }
        guard let own = rows.firstIndex(of: row), let rank = Ranking.ranks(values)[own] else { return nil }
        let isTied = values.indices.contains { scores[$0] == scores[own] && values[$0] != values[own] }
        return ValueStanding(
            rank: rank, ranked: values.count { !$0.isNaN },
            scoreTie: isTied ? Double(1 + scores.count { $0 > scores[own] }) : nil)
    }
}
