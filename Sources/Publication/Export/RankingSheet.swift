import Construction
import Diagnostics
import IndexModel
import Workbooks

/// The sheet of the ranking: ranks, scores as shown and the parts of the index, all of them formulas on the scores.
struct RankingSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    private var layout: WorkbookLayout { book.layout }
    private var run: Run { layout.run }

    func sheet() -> Sheet {
        var sheet = Sheet(WorkbookLayout.name("ranking"))
        for row in book.head("ranking") { sheet.add(row) }
        let certainty = book.release.certainty
        let parts = layout.framework.root.children
        var heads: [SheetCell?] = [ReleaseWorkbook.heading(ReportWords.rank)]
        heads += layout.headings()
        heads += [ReportWords.score, ReportWords.indexScore].map(ReleaseWorkbook.heading)
        if certainty != nil {
            heads += [CertaintyWords.low, CertaintyWords.high, CertaintyWords.tier].map(
                ReleaseWorkbook.heading)
        }
        heads += parts.map { ReleaseWorkbook.heading(layout.framework.nodes[$0].name) }
        sheet.add(heads)
        let order = RankingReport().order(of: run)
        let first = sheet.nextRow
        for (place, row) in order.enumerated() { sheet.add(cells(row, first + place, first, order)) }
        var widths: [Double] = [7, 10, 12, 20]
        if layout.hasPeriods { widths.append(8) }
        widths += [10, 10]
        if certainty != nil { widths += [9, 9, 7] }
        sheet.widths = widths + parts.map { _ in 13 }
        sheet.frozenRows = first
        sheet.frozenColumns = 1 + layout.rowHead
        return sheet
    }

    /// The column of the score as shown; that of the index follows.
    private var score: Int { 1 + layout.rowHead }

    private func cells(_ row: Int, _ own: Int, _ first: Int, _ order: [Int]) -> [SheetCell?] {
        let panel = run.final
        let last = first + order.count - 1
        let period = panel.rows[row].period
        let peers = order.indices.filter { panel.rows[order[$0]].period == period }.map { first + $0 }
        let (start, end) = (peers.first ?? first, peers.last ?? last)
        let index = Sheet.reference(own, score + 1)
        let all =
            Sheet.reference(start, score + 1, fixedRow: true, fixedColumn: true) + ":"
            + Sheet.reference(end, score + 1, fixedRow: true, fixedColumn: true)
        let shown = CellStyle(format: abs(run.presented[row]) <= 1.5 ? "0.0000" : "0.00")
        let points = CellStyle(format: "0.00")
        func reference(_ node: Int) -> SheetCell? {
            let value = run.nodes[node].scores[row]
            return value.isNaN
                ? nil : .formula("=" + ScoreSheet.reference(row, node: node, in: book), value, points)
        }
        let rank = run.ranks[row].map { rank -> SheetCell in
            rankFormula(index, all).map { .formula($0, rank) } ?? SheetCell(.number(rank))
        }
        var presented: SheetCell?
        if !run.presented[row].isNaN {
            presented =
                presentedFormula(index, all).map { SheetCell.formula($0, run.presented[row], shown) }
                ?? SheetCell.number(run.presented[row], shown)
        }
        var cells: [SheetCell?] = [rank]
        cells += layout.rowHead(of: panel, row)
        cells += [presented, reference(0)]
        cells += drawn(panel.unit(at: row).code, period)
        cells += layout.framework.root.children.map(reference)
        return cells
    }

    /// Intervals and the tier, which come from draws and are numbers.
    private func drawn(_ unit: String, _ period: Int?) -> [SheetCell?] {
        guard let certainty = book.release.certainty else { return [] }
        guard period == certainty.period, let place = certainty.places[unit] else { return [nil, nil, nil] }
        return [.number(place.low), .number(place.high), .number(place.tier.map(Double.init))]
    }

    private func rankFormula(_ own: String, _ all: String) -> String? {
        func count(_ sign: String) -> String {
            "SUMPRODUCT(ISNUMBER(\(all))*(ROUND(\(all),9)\(sign)ROUND(\(own),9)))"
        }
        return switch run.plan.ties {
        case .competition: "=\(count(">"))+1"
        case .modified: "=\(count(">="))"
        case .average: "=(\(count(">"))+1+\(count(">=")))/2"
        case .dense: nil
        }
    }

    private func presentedFormula(_ own: String, _ all: String) -> String? {
        let choice = run.plan.presentation
        return switch choice.id {
        case "raw": "=\(own)"
        case "leader": "=\(own)/MAX(\(all))*\(NumberText.plain(choice.settings["scale"]?.number ?? 1))"
        case "0-100": "=(\(own)-MIN(\(all)))/(MAX(\(all))-MIN(\(all)))*100"
        default: nil
        }
    }
}
