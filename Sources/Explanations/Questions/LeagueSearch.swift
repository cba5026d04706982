import Analysis
import Construction
import Diagnostics
import IndexModel

/// Finds the league tables that a person names, and the project's own ranking beside them.
public struct LeagueSearch: Sendable {
    /// The word for the project's own ranking.
    public static let project = "project"

    public let tables: LeagueTables

    public init(_ tables: LeagueTables) {
        self.tables = tables
    }

    /// The league table of that code.
    public func league(_ id: String) throws -> League {
        let wanted = id.lowercased()
        if let found = tables.leagues.first(where: { $0.id == id })
            ?? tables.leagues.first(where: { $0.id.lowercased() == wanted })
        {
            return found
        }
        throw UsageProblem(
            .leagueNotFound, ["name": Phrase(verbatim: id)],
            suggestion: Suggestion.nearest(to: id, in: tables.leagues.map(\.id) + [Self.project]))
    }

    /// The scopes of the tables, in the order in which they first appear.
    public var scopes: [String] {
        var known: [String] = []
        for league in tables.leagues where !league.scope.isEmpty && !known.contains(league.scope) {
            known.append(league.scope)
        }
        return known
    }

    /// The league tables of a scope; all where none is asked for.
    public func leagues(scope: String?) throws -> [League] {
        guard let scope else { return tables.leagues }
        let found = tables.leagues.filter { $0.scope.lowercased() == scope.lowercased() }
        if !found.isEmpty { return found }
        throw UsageProblem(
            .scopeUnknown,
            [
                "name": Phrase(verbatim: scope),
                "known": Phrase(zh: scopes.joined(separator: "、"), en: scopes.joined(separator: ", ")),
            ], suggestion: Suggestion.nearest(to: scope, in: scopes))
    }

    /// A league table by its code, or the project's own ranking.
    public func member(_ id: String, _ run: Run) throws -> RankingField.Member {
        id.lowercased() == Self.project ? .own(Self.own(run)) : .league(try league(id))
    }

    /// The project's own ranking, of its latest year.
    public static func own(_ run: Run) -> RankingField.Own {
        let panel = run.final
        let period = panel.periods.compactMap(\.period).max()
        let rows = panel.rows.indices.filter { panel.rows[$0].period == period }
        let title = run.plan.title.en.isEmpty ? run.plan.framework.root.name : run.plan.title
        return RankingField.Own(
            id: project, title: title, year: period, units: rows.map(panel.unit(at:)),
            ranks: rows.map { run.ranks[$0] })
    }

    /// What is said where fewer than two rankings are left to compare.
    public static func tooFew(_ count: Int) -> UsageProblem {
        UsageProblem(.leaguesTooFew, ["count": Phrase(verbatim: "\(count)")])
    }
}
