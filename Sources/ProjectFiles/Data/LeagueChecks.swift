import Diagnostics
import IndexModel

/// What the rows of one league table say about each other.
enum LeagueChecks {
    /// - Parameter places: where each position is written.
    static func findings(in league: League, _ places: [Place]) -> [Diagnostic] {
        duplicates(league, places) + ties(league, places) + scores(league, places)
            + members(league, places)
    }

    private static func duplicates(_ league: League, _ places: [Place]) -> [Diagnostic] {
        var first: [String: Int] = [:]
        var found: [Diagnostic] = []
        for (position, row) in league.positions.enumerated() {
            if let earlier = first[row.unit.code] {
                found.append(
                    Diagnostic(
                        .leaguePositionDuplicate, at: [places[position], places[earlier]],
                        ["id": league.id.asPhrase, "unit": row.unit.name]))
            } else {
                first[row.unit.code] = position
            }
        }
        return found
    }

    private static func ties(_ league: League, _ places: [Place]) -> [Diagnostic] {
        var byRank: [Int: [Int]] = [:]
        for (position, row) in league.positions.enumerated() {
            if let rank = row.rank { byRank[rank, default: []].append(position) }
        }
        var found: [Diagnostic] = []
        for (rank, rows) in byRank.sorted(by: { $0.key < $1.key }) {
            let arguments: [String: Phrase] = ["id": league.id.asPhrase, "rank": "\(rank)".asPhrase]
            if rows.count == 1, league.positions[rows[0]].basis == .tied {
                found.append(
                    Diagnostic(
                        .leagueTieAlone, at: [places[rows[0]]],
                        arguments.merging(["unit": league.positions[rows[0]].unit.name]) { $1 }))
            }
            for row in rows.dropFirst()
            where league.positions[row].basis != .tied || league.positions[rows[0]].basis != .tied {
                found.append(
                    Diagnostic(
                        .leagueRankShared, at: [places[row], places[rows[0]]],
                        arguments.merging([
                            "first": league.positions[rows[0]].unit.name,
                            "second": league.positions[row].unit.name,
                        ]) { $1 }))
            }
        }
        return found
    }

    /// Neighbours by rank, among the units that have a score.
    private static func scores(_ league: League, _ places: [Place]) -> [Diagnostic] {
        let scored = league.positions.indices.filter {
            league.positions[$0].rank != nil && league.positions[$0].score != nil
        }.sorted { (league.positions[$0].rank ?? 0, $0) < (league.positions[$1].rank ?? 0, $1) }
        return zip(scored, scored.dropFirst()).compactMap { left, right in
            let (first, second) = (league.positions[left], league.positions[right])
            guard let a = first.score, let b = second.score else { return nil }
            let fits = first.rank == second.rank ? a == b : (a - b) * league.scoreDirection.sign >= 0
            guard !fits else { return nil }
            return Diagnostic(
                .leagueScoreAgainstRank, at: [places[right], places[left]],
                [
                    "id": league.id.asPhrase, "first": first.unit.name, "second": second.unit.name,
                    "firstRank": "\(first.rank ?? 0)".asPhrase, "secondRank": "\(second.rank ?? 0)".asPhrase,
                    "firstScore": "\(a)".asPhrase, "secondScore": "\(b)".asPhrase,
                ])
        }
    }

    private static func members(_ league: League, _ places: [Place]) -> [Diagnostic] {
        guard !league.positions.contains(where: { $0.basis == .tied }) else { return [] }
        let limits = Set(league.positions.compactMap(\.basis.worstRank)).sorted()
        for limit in limits {
            let inside = league.positions.indices.filter {
                (league.positions[$0].rank ?? league.positions[$0].basis.worstRank).map { $0 <= limit }
                    ?? false
            }
            if inside.count > limit {
                return [
                    Diagnostic(
                        .leagueMembersTooMany, at: places[inside[limit]],
                        ["id": league.id, "limit": "\(limit)", "count": "\(inside.count)"])
                ]
            }
        }
        return []
    }
}
