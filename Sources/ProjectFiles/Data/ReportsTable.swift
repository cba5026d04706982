import Diagnostics
import IndexModel
import Tables

/// Reads the table that lists the reports in which league tables stand.
enum ReportsTable {
    static let columns = [
        "id", "year", "title", "title_zh", "title_en", "publisher", "scope", "universe", "score_unit",
        "score_direction", "note", "excludes",
    ]

    /// The reports, without positions, in the order of the file.
    static func leagues(_ file: consuming DelimitedFile, _ findings: inout Findings) throws(Diagnosed)
        -> [League]
    {
        let found = ColumnFinder(file)
        try found.require(["id"], of: columns, in: file.name)
        var leagues: [League] = []
        var seen: [String: Place] = [:]
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard let id = CodeTables.unique(record, found["id"], "id", &seen, &findings) else { return }
                if id == LeagueReader.reserved {
                    findings.add(
                        Diagnostic(.leagueReserved, at: record.place(of: found["id"] ?? 0), ["id": id]))
                }
                var league = League(
                    id: id, title: title(record, found, id),
                    publisher: record.trimmed(found["publisher"]),
                    year: year(record, found["year"], &findings), scope: record.trimmed(found["scope"]),
                    universe: record.trimmed(found["universe"]),
                    scoreUnit: record.trimmed(found["score_unit"]), note: record.trimmed(found["note"]),
                    scoreDirection: direction(record, found["score_direction"], &findings))
                league.excludes = record.trimmed(found["excludes"]).split(separator: " ").map(String.init)
                leagues.append(league)
            })
        return leagues
    }

    private static func title(_ record: Record, _ columns: ColumnFinder, _ id: String) -> Phrase {
        func text(_ column: String) -> String? {
            let text = record.trimmed(columns[column])
            return text.isEmpty ? nil : text
        }
        let (zh, en, one) = (text("title_zh"), text("title_en"), text("title"))
        return Phrase(zh: zh ?? one ?? en ?? id, en: en ?? one ?? zh ?? id)
    }

    static func year(_ record: Record, _ position: Int?, _ findings: inout CappedFindings) -> Int? {
        let text = record.trimmed(position)
        guard let position, !text.isEmpty else { return nil }
        if let year = Int(text), (1800...2200).contains(year) { return year }
        findings.add(Diagnostic(.yearImpossible, at: record.place(of: position), ["found": text]))
        return nil
    }

    private static func direction(
        _ record: Record, _ position: Int?, _ findings: inout CappedFindings
    ) -> Direction {
        let text = record.trimmed(position)
        guard let position, !text.isEmpty else { return .positive }
        switch text {
        case "1", "+1": return .positive
        case "-1", "−1": return .negative
        default:
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [record.place(of: position)],
                    [
                        "key": "score_direction".asPhrase, "expected": Phrase(zh: "1 或 -1", en: "1 or -1"),
                        "found": text.asPhrase,
                    ]))
            return .positive
        }
    }
}
