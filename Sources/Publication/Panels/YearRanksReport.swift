import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// Ranks of all years side by side, with what moved and on what it rests.
public struct YearRanksReport: Sendable {
    let run: Run
    /// The reduced index where only what all years have in common counts.
    let balanced: BalancedPanel?
    /// How sure the ranks of each year are, by year; empty where that is not asked.
    let certainties: [Int: Certainty]
    /// How many units are shown, by their latest ranks; `nil` for all.
    let top: Int?
    /// Whether the table of a row for each unit and year comes first, as machines want it.
    let isTidy: Bool

    public init(
        _ whole: Run, balanced: BalancedPanel? = nil, certainties: [Int: Certainty] = [:], top: Int? = nil,
        isTidy: Bool = false
    ) {
        run = balanced?.run ?? whole
        self.balanced = balanced
        self.certainties = certainties
        self.top = top
        self.isTidy = isTidy
    }

    public func report(provenance: Provenance) -> Report {
        let framework = run.plan.framework
        let title = run.plan.title.en.isEmpty ? framework.root.name : run.plan.title
        let track = RankTrack(run)
        let units = top.map { Array(track.units.prefix($0)) } ?? track.units
        let wide = Section("ranks", table: wide(track, units))
        let tidy = Section("years", table: tidy(track, units))
        return Report(
            title: title,
            sections: (isTidy ? [tidy, wide] : [wide]) + [
                Section(
                    "basis", heading: Phrase(zh: "各年能否相比", en: "Whether years compare"),
                    text: lines(track))
            ],
            provenance: provenance)
    }

    // MARK: Tables

    private func wide(_ track: RankTrack, _ units: [Int]) -> Table {
        var columns = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
        ]
        columns += track.years.map {
            Table.Column("rank_\($0)", Phrase(zh: "\($0) 名次", en: "rank \($0)"), .rank)
        }
        columns += [
            Table.Column("moved", YearWords.moved(track.years), .signed(decimals: 0)),
            Table.Column("best", Phrase(zh: "最好", en: "best"), .rank),
            Table.Column("worst", Phrase(zh: "最差", en: "worst"), .rank),
        ]
        let rows = units.map { unit -> [Table.Cell] in
            let ranks = track.ranks(of: unit)
            let known = ranks.compactMap { $0 }
            let moved = track.moved(unit)
            return [.text(run.final.units[unit].code), .phrase(run.final.units[unit].name)]
                + ranks.map { Table.Cell($0) }
                + [Table.Cell(moved), Table.Cell(known.min()), Table.Cell(known.max())]
        }
        return Table(columns: columns, rows: rows)
    }

    private func tidy(_ track: RankTrack, _ units: [Int]) -> Table {
        let coverage = RowCoverage(run)
        let certain = certainties.sorted { $0.key < $1.key }.first?.value
        let columns =
            [
                Table.Column("unit", ReportWords.code, .code),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("period", ReportWords.period, .rank),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("ranked", YearWords.ranked, .rank),
                Table.Column("moved", YearWords.movedSinceLast, .signed(decimals: 0)),
            ] + (certain?.columns ?? []) + [
                Table.Column("score", ReportWords.score, .number(decimals: 4)),
                Table.Column("index_score", ReportWords.indexScore, .number(decimals: 3)),
                Table.Column("coverage", ReportWords.coverage, .percent(decimals: 0)),
            ]
        let rows = units.flatMap { unit in
            track.years.indices.compactMap { year -> [Table.Cell]? in
                guard let row = track.row(of: unit, year: year) else { return nil }
                let (code, period) = (run.final.units[unit].code, track.years[year])
                let interval =
                    certain == nil
                    ? []
                    : certainties[period]?.cells(of: code, period: period)
                        ?? (certain?.columns ?? []).map { _ in .missing }
                return [
                    .text(code), .phrase(run.final.units[unit].name), .number(Double(period)),
                    Table.Cell(run.ranks[row]), .number(Double(track.ranked[year])),
                    Table.Cell(track.movedSinceLast(unit, year: year)),
                ] + interval + [
                    Table.Cell(run.presented[row]), Table.Cell(run.scores[row]),
                    Table.Cell(coverage.share(row: row)),
                ]
            }
        }
        return Table(columns: columns, rows: rows)
    }

    // MARK: On what it rests

    private func lines(_ track: RankTrack) -> [Phrase] {
        var lines = [YearScale(run).sentence]
        if let balanced {
            lines += YearWords.balanced(balanced, names: names)
        } else {
            lines += YearWords.coverage(YearCoverage(run), ranked: track.ranked, names: names)
        }
        if let most = track.mostMoved(among: track.units), most.moved != 0 {
            let name = run.final.units[most.unit].name
            let places = NumberText.plain(abs(most.moved))
            lines.append(
                Phrase(
                    zh: "变动最大的是\(name.zh)：\(most.moved > 0 ? "上升" : "下降") \(places) 位。",
                    en:
                        "\(name.en) moved most: \(most.moved > 0 ? "up" : "down") \(places) \(abs(most.moved) == 1 ? "place" : "places")."
                ))
        }
        return lines + YearWords.certainty(certainties)
    }

    private var names: [String: Phrase] {
        Dictionary(
            run.raw.indicators.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Where units stand in each year of a run.
struct RankTrack: Sendable {
    let years: [Int]
    /// How many units have a rank, by year.
    let ranked: [Int]
    /// Units with a rank in any year, by the latest one: those of the last year first.
    let units: [Int]
    /// By unit, then year.
    private let rows: [Int: [Int?]]
    private let run: Run

    init(_ run: Run) {
        self.run = run
        let periods = run.final.periods.filter { $0.period != nil }
        years = periods.compactMap(\.period)
        ranked = periods.map { $0.rows.count { run.ranks[$0] != nil } }
        var rows: [Int: [Int?]] = [:]
        for (year, period) in periods.enumerated() {
            for row in period.rows where run.ranks[row] != nil {
                rows[run.final.rows[row].unit, default: periods.map { _ in nil }][year] = row
            }
        }
        self.rows = rows
        let latest = { (unit: Int) -> (Int, Double, Int) in
            let places = rows[unit] ?? []
            guard let year = places.lastIndex(where: { $0 != nil }), let row = places[year] else {
                return (.max, .infinity, unit)
            }
            return (periods.count - year, run.ranks[row] ?? .infinity, unit)
        }
        units = rows.keys.sorted { latest($0) < latest($1) }
    }

    /// The row of a unit that is ranked in a year.
    func row(of unit: Int, year: Int) -> Int? { rows[unit]?[year] }

    func ranks(of unit: Int) -> [Double?] {
        years.indices.map { row(of: unit, year: $0).flatMap { run.ranks[$0] } }
    }

    /// Places gained from the first year to the last; `nil` where one of the two has no rank.
    func moved(_ unit: Int) -> Double? {
        let ranks = ranks(of: unit)
        guard ranks.count > 1, let first = ranks[0], let last = ranks[ranks.count - 1] else { return nil }
        return first - last
    }

    /// Places gained since the year before in which the unit has a rank.
    func movedSinceLast(_ unit: Int, year: Int) -> Double? {
        let ranks = ranks(of: unit)
        guard let now = ranks[year], let before = ranks[..<year].last(where: { $0 != nil }) ?? nil else {
            return nil
        }
        return before - now
    }

    /// The unit that gained or lost most places from the first year to the last, the first of several; `nil` where none has
    /// a rank in both.
    func mostMoved(among units: [Int]) -> (unit: Int, moved: Double)? {
        let moves = units.compactMap { unit in moved(unit).map { (unit: unit, moved: $0) } }
        return moves.max { abs($0.moved) < abs($1.moved) }
    }
}
