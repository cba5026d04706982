import Diagnostics
import IndexModel

/// The files of league tables that a methodology names.
struct LeagueFiles: Sendable {
    struct Named: Sendable {
        var name: String
        var place: Place
    }

    var leagues: Named
    var reports: Named?
    var sources: Named?

    init?(_ section: SectionReader, _ findings: inout Findings) {
        func named(_ key: String, _ findings: inout Findings) -> Named? {
            guard let entry = section[key], let name = section.text(key, &findings) else { return nil }
            return Named(name: name, place: entry.place)
        }
        let leagues = named("leagues", &findings)
        reports = named("reports", &findings)
        sources = named("league-sources", &findings)
        guard let leagues else {
            if let entry = section["reports"] ?? section["league-sources"], section["leagues"] == nil {
                findings.add(
                    Diagnostic(.keyMissing, at: entry.place, ["section": section.name, "key": "leagues"]))
            }
            return nil
        }
        self.leagues = leagues
    }
}

extension Project {
    /// Whether the methodology names league tables.
    public var declaresLeagues: Bool { leagueFiles != nil }

    /// Reads the league tables that the methodology names.
    ///
    /// They are not read with the project, because no score depends on them.
    /// - Returns: the tables, and what was found that does not forbid their use.
    /// - Throws: ``Diagnosed`` with everything that is wrong, or `E0714` where none are named.
    public func leagueTables() throws(Diagnosed) -> (tables: LeagueTables, diagnostics: [Diagnostic]) {
        guard let leagueFiles else {
            throw Diagnosed(Diagnostic(.leaguesUndeclared, at: [Place(file: methodology)]))
        }
        let folder = ProjectFolder(path: .init(folder))
        var findings = Findings()
        var sources = ledger.sources
        if let named = leagueFiles.sources {
            do throws(Diagnosed) {
                var places: [String: Place] = [:]
                sources = try CodeTables.sources(
                    folder.table(named.name, at: named.place), places: &places, &findings)
            } catch {
                findings.add(contentsOf: error.diagnostics)
            }
        }
        var leagues: [League]?
        if let named = leagueFiles.reports {
            do throws(Diagnosed) {
                leagues = try ReportsTable.leagues(folder.table(named.name, at: named.place), &findings)
            } catch {
                findings.add(contentsOf: error.diagnostics)
                throw Diagnosed(findings.all)
            }
        }
        var reader = LeagueReader(units: panel.units, leagues: leagues, sources: sources)
        do throws(Diagnosed) {
            try reader.read(folder.table(leagueFiles.leagues.name, at: leagueFiles.leagues.place), &findings)
        } catch {
            findings.add(contentsOf: error.diagnostics)
        }
        try findings.throwIfUnusable()
        return (reader.tables, findings.all)
    }
}
