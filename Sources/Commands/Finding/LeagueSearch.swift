import Analysis
import Construction
import Diagnostics
import IndexModel
import ProjectFiles

/// The league tables of an open project, and the project's own ranking beside them.
struct LeagueSearch {
    /// The word for the project's own ranking.
    static let project = "project"

    let tables: LeagueTables
    let diagnostics: [Diagnostic]

    init(_ open: OpenProject) throws(ProjectFault) {
        do throws(Diagnosed) {
            (tables, diagnostics) = try open.project.leagueTables()
        } catch {
            throw ProjectFault(diagnostics: error.diagnostics, folder: open.folder)
        }
    }

    /// The league table of that code.
    func league(_ id: String) throws -> League {
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

    /// The league tables of a scope; all where none is asked for.
    func leagues(scope: String?) throws -> [League] {
        guard let scope else { return tables.leagues }
        let found = tables.leagues.filter { $0.scope.lowercased() == scope.lowercased() }
        if !found.isEmpty { return found }
        var known: [String] = []
        for league in tables.leagues where !league.scope.isEmpty && !known.contains(league.scope) {
            known.append(league.scope)
        }
        throw UsageProblem(
            .scopeUnknown,
            [
                "name": Phrase(verbatim: scope),
                "known": Phrase(zh: known.joined(separator: "、"), en: known.joined(separator: ", ")),
            ], suggestion: Suggestion.nearest(to: scope, in: known))
    }

    /// A league table by its code, or the project's own ranking.
    func member(_ id: String, of open: OpenProject, _ run: Run) throws -> RankingField.Member {
        id.lowercased() == Self.project ? .own(Self.own(open, run)) : .league(try league(id))
    }

    /// The project's own ranking, of its latest year.
    static func own(_ open: OpenProject, _ run: Run) -> RankingField.Own {
        let panel = run.final
        let period = panel.periods.compactMap(\.period).max()
        let rows = panel.rows.indices.filter { panel.rows[$0].period == period }
        let title = run.plan.title.en.isEmpty ? run.plan.framework.root.name : run.plan.title
        return RankingField.Own(
            id: project, title: title, year: period, units: rows.map(panel.unit(at:)),
            ranks: rows.map { run.ranks[$0] })
    }
}
