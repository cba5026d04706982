import Diagnostics
import ProjectFiles

/// What a shell may complete with: the names in the project at hand.
enum Completions {
    static func units(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        guard let project = project() else { return [] }
        return project.panel.units.flatMap { unit in unique([unit.code, unit.name.zh, unit.name.en]) }
    }

    static func nodes(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        guard let project = project() else { return [] }
        return project.plan.framework.nodes.flatMap { unique([$0.id, $0.name.zh, $0.name.en]) }
    }

    static func lenses(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        project()?.plan.lenses.map(\.id) ?? []
    }

    static func leagues(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        guard let project = project(), let found = try? project.leagueTables() else { return [] }
        return found.tables.leagues.map(\.id) + [LeagueSearch.project]
    }

    static func indicators(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        guard let project = project() else { return [] }
        return project.panel.indicators.flatMap { unique([$0.code, $0.name.zh, $0.name.en]) }
    }

    static func sources(_ words: [String], _ position: Int, _ prefix: String) -> [String] {
        project()?.ledger.sources.map(\.id) ?? []
    }

    private static func project() -> Project? {
        // A project that cannot be read has no names to offer, and completion is no place to complain.
        try? ProjectOptions.parse([]).open().project
    }

    private static func unique(_ names: [String]) -> [String] {
        names.enumerated().filter { position, name in !names[..<position].contains(name) }.map(\.element)
    }
}
