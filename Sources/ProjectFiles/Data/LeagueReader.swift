import Diagnostics
import IndexModel
import Tables

/// Reads the positions of units in league tables.
struct LeagueReader {
    /// The word that means the project's own ranking, which no report may take for its code.
    static let reserved = "project"
    static let columns = [
        "report", "year", "unit", "name_zh", "name_en", "rank", "score", "basis", "source",
    ]

    private(set) var tables: LeagueTables
    private let units: [StatisticalUnit]
    private let unitPositions: [String: Int32]
    private var leaguePositions: [String: Int32]
    private var sourcePositions: [String: Int32]
    /// Whether reports are listed in a table of their own, so that another one is unknown.
    private let isListed: Bool
    /// Where the positions of each league are written, in their order.
    private var places: [[Place]]
    private var outside: [String: StatisticalUnit] = [:]
    private var outsideOrder: [String] = []

    /// - Parameter leagues: the reports that are listed; `nil` to take those that occur.
    init(units: [StatisticalUnit], leagues: [League]?, sources: [Source]) {
        self.units = units
        unitPositions = positions(units.map(\.code))
        tables = LeagueTables(leagues: leagues ?? [], sources: sources)
        leaguePositions = positions(tables.leagues.map(\.id))
        sourcePositions = positions(sources.map(\.id))
        places = tables.leagues.map { _ in [] }
        isListed = leagues != nil
    }

    mutating func read(_ file: consuming DelimitedFile, _ findings: inout Findings) throws(Diagnosed) {
        let columns = ColumnFinder(file)
        try columns.require(["report", "unit", "rank", "basis"], of: Self.columns, in: file.name)
        let name = file.name
        while let record = try file.next() {
            if record.isBlank { continue }
            for finding in row(record, columns) { file.report(finding) }
        }
        for (league, places) in zip(tables.leagues, places) {
            for finding in LeagueChecks.findings(in: league, places) { file.report(finding) }
        }
        for finding in notes(name) { file.report(finding) }
        findings.add(contentsOf: try file.finish())
    }

    // MARK: One row

    private mutating func row(_ record: Record, _ columns: ColumnFinder) -> [Diagnostic] {
        var found = CappedFindings()
        let league = league(record, columns, &found)
        let unit = unit(record, columns, &found)
        let basis = basis(record, columns["basis"] ?? 0, &found)
        let rank = rank(record, columns["rank"] ?? 0, basis, &found)
        let score = score(record, columns["score"], &found)
        let source = source(record, columns["source"], &found)
        guard let league, let unit, let basis, !found.diagnostics.contains(where: { $0.severity == .error })
        else { return found.diagnostics }
        tables.leagues[league].positions.append(
            League.Position(
                unit: unit.unit, isOwn: unit.isOwn, rank: rank, score: score, basis: basis, source: source))
        places[league].append(record.place(of: columns["unit"] ?? 0))
        return found.diagnostics
    }

    private mutating func league(
        _ record: Record, _ columns: ColumnFinder, _ found: inout CappedFindings
    ) -> Int? {
        let column = columns["report"] ?? 0
        let id = record.trimmed(column)
        guard !id.isEmpty else {
            found.add(Diagnostic(.codeEmpty, at: record.place(of: column), ["column": "report"]))
            return nil
        }
        let year = ReportsTable.year(record, columns["year"], &found)
        guard let known = leaguePositions[id] else {
            if isListed {
                found.add(
                    Diagnostic(
                        .leagueUnknown, at: record.place(of: column), ["id": id],
                        suggestion: Suggestion.nearest(to: id, in: tables.leagues.map(\.id))))
                return nil
            }
            if id == Self.reserved {
                found.add(Diagnostic(.leagueReserved, at: record.place(of: column), ["id": id]))
            }
            leaguePositions[id] = Int32(tables.leagues.count)
            tables.leagues.append(League(id: id, title: Phrase(verbatim: id), year: year))
            places.append([])
            return tables.leagues.count - 1
        }
        if let year, let expected = tables.leagues[Int(known)].year, year != expected {
            found.add(
                Diagnostic(
                    .leagueYearContradicts, at: record.place(of: columns["year"] ?? 0),
                    ["id": id, "found": "\(year)", "expected": "\(expected)"]))
        }
        return Int(known)
    }

    /// The project's unit of that code, or one outside the project, which is told by its code or else by its name.
    private mutating func unit(
        _ record: Record, _ columns: ColumnFinder, _ found: inout CappedFindings
    ) -> (unit: StatisticalUnit, isOwn: Bool)? {
        let column = columns["unit"] ?? 0
        let code = record.trimmed(column)
        let zh = record.trimmed(columns["name_zh"])
        let en = record.trimmed(columns["name_en"])
        let key = !code.isEmpty ? code : !en.isEmpty ? en : zh
        guard !key.isEmpty else {
            found.add(Diagnostic(.codeEmpty, at: record.place(of: column), ["column": "unit"]))
            return nil
        }
        let own = unitPositions[key].map { units[Int($0)] }
        if let known = own ?? outside[key] {
            let fits = (zh.isEmpty && en.isEmpty) || zh == known.name.zh || en == known.name.en
            if !fits {
                found.add(
                    Diagnostic(
                        .leagueUnitContradicts, at: [record.place(of: column)],
                        [
                            "code": key.asPhrase, "name": known.name,
                            "found": Phrase(zh: zh.isEmpty ? en : zh, en: en.isEmpty ? zh : en),
                        ]))
            }
            return (known, own != nil)
        }
        let either = zh.isEmpty ? (en.isEmpty ? key : en) : zh
        let unit = StatisticalUnit(
            code: key, name: Phrase(zh: zh.isEmpty ? either : zh, en: en.isEmpty ? either : en))
        outside[key] = unit
        outsideOrder.append(key)
        return (unit, false)
    }

    private func basis(_ record: Record, _ column: Int, _ found: inout CappedFindings) -> LeagueBasis? {
        let text = record.trimmed(column)
        if text.isEmpty { return .stated }
        if let basis = LeagueBasis(text) { return basis }
        found.add(
            Diagnostic(
                .leagueBasisUnknown, at: record.place(of: column),
                ["found": text, "known": LeagueBasis.forms.joined(separator: ", ")],
                suggestion: Suggestion.nearest(to: text, in: ["stated", "listed_order", "tied"])))
        return nil
    }

    private func rank(
        _ record: Record, _ column: Int, _ basis: LeagueBasis?, _ found: inout CappedFindings
    ) -> Int? {
        let text = record.trimmed(column)
        guard !text.isEmpty else {
            if let basis, basis.hasRank {
                found.add(
                    Diagnostic(
                        .leagueRankMissing, at: record.place(of: column), ["basis": basis.text]))
            }
            return nil
        }
        guard let rank = LeagueBasis.whole(text) else {
            found.add(Diagnostic(.leagueRankInvalid, at: record.place(of: column), ["found": text]))
            return nil
        }
        if let basis, !basis.hasRank {
            found.add(
                Diagnostic(
                    .leagueRankUnexpected, at: record.place(of: column),
                    ["basis": basis.text, "rank": "\(rank)"]))
        }
        return rank
    }

    private func score(_ record: Record, _ column: Int?, _ found: inout CappedFindings) -> Double? {
        guard let column else { return nil }
        switch record.number(column) {
        case let .value(score): return score
        case .missing: return nil
        case .invalid:
            if let problem = record.finding(at: column) { found.add(problem) }
            return nil
        }
    }

    /// A source that is not listed is reported once and added to the list, so that its name is kept.
    private mutating func source(
        _ record: Record, _ column: Int?, _ found: inout CappedFindings
    ) -> Int? {
        let id = record.trimmed(column)
        guard let column, !id.isEmpty else { return nil }
        if let known = sourcePositions[id] { return Int(known) }
        found.add(
            Diagnostic(
                .sourceUnknown, at: record.place(of: column), ["id": id],
                suggestion: Suggestion.nearest(to: id, in: tables.sources.map(\.id))))
        sourcePositions[id] = Int32(tables.sources.count)
        tables.sources.append(Source(id: id, title: id))
        return tables.sources.count - 1
    }

    // MARK: What should be known besides

    private func notes(_ file: String) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        if !outsideOrder.isEmpty {
            let names = outsideOrder.prefix(10).compactMap { outside[$0]?.name }
            let more = outsideOrder.count > names.count
            notes.append(
                Diagnostic(
                    .leagueUnitsOutside, at: [Place(file: file)],
                    [
                        "count": "\(outsideOrder.count)".asPhrase,
                        "units": Phrase(
                            zh: names.map(\.zh).joined(separator: "、") + (more ? "……" : ""),
                            en: names.map(\.en).joined(separator: ", ") + (more ? " …" : "")),
                    ]))
        }
        let empty = tables.leagues.filter(\.positions.isEmpty).map(\.id)
        if !empty.isEmpty {
            notes.append(
                Diagnostic(
                    .leaguesEmpty, at: Place(file: file),
                    ["count": "\(empty.count)", "ids": empty.joined(separator: ", ")]))
        }
        return notes
    }
}
