import Analysis
import Construction
import Diagnostics
import IndexModel

/// The league table of a run.
public struct RankingReport: Sendable {
    /// How many units are shown of each period; `nil` for all.
    public var top: Int?
    /// The level whose nodes have a column each; `nil` for the children of the index.
    public var level: Int?

    /// How sure the ranks are; `nil` where that is not asked.
    public var certainty: Certainty?

    /// The one year that is shown; `nil` for all.
    public var year: Int?

    public init(top: Int? = nil, level: Int? = nil, year: Int? = nil, certainty: Certainty? = nil) {
        self.top = top
        self.year = year
        self.level = level
        self.certainty = certainty
    }

    /// Units by rank, the latest period first; units without a score come last.
    public func report(of run: Run, provenance: Provenance) -> Report {
        let framework = run.plan.framework
        var title = run.plan.title.en.isEmpty ? framework.root.name : run.plan.title
        if let year { title = Phrase(zh: "\(title.zh)，\(year) 年", en: "\(title.en), \(year)") }
        let table = table(of: run)
        return Report(
            title: title, sections: [Section("ranking", table: table)] + (certainty?.sections() ?? []),
            provenance: provenance)
    }

    private func table(of run: Run) -> Table {
        let framework = run.plan.framework
        let panel = run.final
        let positions = level.map(framework.positions(level:)) ?? framework.root.children
        let hasPeriods = panel.periods.count > 1
        let coverage = RowCoverage(run)
        var columns = [
            Table.Column("rank", ReportWords.rank, .rank),
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name),
        ]
        if hasPeriods { columns.append(Table.Column("period", ReportWords.period, .rank)) }
        columns += certainty?.columns ?? []
        columns.append(
            Table.Column("score", ReportWords.score, .number(decimals: decimals(run.presented, shares: true)))
        )
        columns.append(
            Table.Column(
                "index_score", ReportWords.indexScore, .number(decimals: decimals(run.scores)), isHidden: true
            ))
        columns += positions.map { column($0, of: run, reserved: RankingReport.reserved) }
        columns.append(Table.Column("coverage", ReportWords.coverage, .percent(decimals: 0)))
        let rows = order(of: run).map { row -> [Table.Cell] in
            let unit = panel.unit(at: row)
            var cells: [Table.Cell] = [
                Table.Cell(run.ranks[row]), .text(unit.code), .phrase(unit.name),
            ]
            if hasPeriods { cells.append(Table.Cell(panel.rows[row].period.map(Double.init))) }
            cells += certainty?.cells(of: unit.code, period: panel.rows[row].period) ?? []
            cells += [Table.Cell(run.presented[row]), Table.Cell(run.scores[row])]
            cells += positions.map { Table.Cell(run.nodes[$0].scores[row]) }
            return cells + [Table.Cell(coverage.share(row: row))]
        }
        return Table(columns: columns, rows: rows)
    }

    /// Codes that nodes may not take as columns.
    private static let reserved = Set(
        [
            "rank", "rank_interval", "rank_low", "rank_high", "tier", "unit", "name", "name_zh", "name_en",
            "period", "score", "index_score", "coverage",
        ] + TextTable.stamps)

    private func column(_ position: Int, of run: Run, reserved: Set<String>) -> Table.Column {
        let node = run.plan.framework.nodes[position]
        let present = run.nodes[position].scores.filter { !$0.isNaN }
        let least = min(0, present.min() ?? 0)
        let greatest = max(least, present.max() ?? 0)
        return Table.Column(
            reserved.contains(node.id) ? "node_" + node.id : node.id, node.name,
            .bar(least...greatest, decimals: decimals(present)))
    }

    /// Decimals that tell scores of this size apart.
    private func decimals(_ scores: [Double], shares: Bool = false) -> Int {
        let greatest = scores.lazy.filter { !$0.isNaN }.map { abs($0) }.max() ?? 0
        return switch greatest {
        case ...1.5: shares ? 4 : 3
        case ...10: 2
        default: shares ? 2 : 1
        }
    }

    /// Rows by period, the latest first, then by rank; units of equal rank in the order of the data.
    func order(of run: Run) -> [Int] {
        run.final.periods.reversed().flatMap { period, rows -> [Int] in
            guard year == nil || period == year else { return [] }
            let sorted = rows.sorted {
                (run.ranks[$0] ?? .infinity, $0) < (run.ranks[$1] ?? .infinity, $1)
            }
            return top.map { Array(sorted.prefix($0)) } ?? sorted
        }
    }
}

/// How much of what the index asks for was in the data, after division by denominators and before anything was
/// filled in.
struct RowCoverage {
    private let columns: [[Double]]
    /// The row of those data for each row of the final ones.
    private let rows: [Int?]

    init(_ run: Run) {
        let preparing = run.plan.steps.firstIndex { step in
            switch step {
            case .denomination, .screening: false
            default: true
            }
        }
        let raw = run.stages[preparing ?? run.stages.count - 1].panel
        let positions = Dictionary(
            raw.indicators.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        let framework = run.plan.framework
        columns = framework.leaves.compactMap { positions[framework.nodes[$0].id] }.map { raw.columns[$0] }
        let rawRows = Dictionary(
            raw.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        rows = run.final.rows.map { rawRows[$0] }
    }

    /// The share of the index's indicators for which a row has a value.
    func share(row: Int) -> Double? {
        guard let row = rows[row], !columns.isEmpty else { return nil }
        return Double(columns.count { !$0[row].isNaN }) / Double(columns.count)
    }
}
