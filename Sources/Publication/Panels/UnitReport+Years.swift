import Construction
import Diagnostics
import IndexModel

extension UnitReport {
    /// Where a unit stood in each year, and whether scores of those years compare; nothing with one year.
    static func years(of code: String, in run: Run) -> [Section] {
        let track = RankTrack(run)
        guard track.years.count > 1,
            let unit = run.final.units.firstIndex(where: { $0.code == code }),
            track.units.contains(unit)
        else { return [] }
        let coverage = RowCoverage(run)
        let rows = track.years.indices.map { year -> [Table.Cell] in
            let row = track.row(of: unit, year: year)
            return [
                .number(Double(track.years[year])), Table.Cell(row.flatMap { run.ranks[$0] }),
                .number(Double(track.ranked[year])), Table.Cell(track.movedSinceLast(unit, year: year)),
                Table.Cell(row.map { run.presented[$0] }),
                Table.Cell(row.flatMap { coverage.share(row: $0) }),
            ]
        }
        let table = Table(
            columns: [
                Table.Column("period", ReportWords.period, .rank),
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("ranked", YearWords.ranked, .rank),
                Table.Column("moved", YearWords.movedSinceLast, .signed(decimals: 0)),
                Table.Column("score", ReportWords.score, .number(decimals: 2)),
                Table.Column("coverage", ReportWords.coverage, .percent(decimals: 0)),
            ], rows: rows)
        return [Section("years", heading: Phrase(zh: "历年名次", en: "Rank by year"), table: table)]
    }
}
