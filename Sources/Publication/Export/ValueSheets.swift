import Construction
import Diagnostics
import IndexModel
import Workbooks

/// The sheet of raw values: every indicator, also those that do not count.
struct RawSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    /// Rows before the first unit: the head, codes, two names and the unit of measure.
    static func firstRow(_ book: ReleaseWorkbook) -> Int { book.headCount(hasNote: false) + 4 }

    static func reference(_ row: Int, _ column: Int, in book: ReleaseWorkbook) -> String {
        WorkbookLayout.prefix("raw")
            + Sheet.reference(firstRow(book) + row, book.layout.rowHead + column)
    }

    func sheet() -> Sheet {
        let layout = book.layout
        let panel = layout.run.raw
        var sheet = Sheet(WorkbookLayout.name("raw"))
        for row in book.head("raw") { sheet.add(row) }
        ValueHead.add(
            to: &sheet, layout,
            columns: panel.indicators.map {
                ($0.code, $0.name, Languages.both.text($0.unitName, joinedBy: "\n"))
            })
        for row in panel.rows.indices {
            let values = panel.columns.map { column -> SheetCell? in .number(column[row]) }
            sheet.add(layout.rowHead(of: panel, row) + values)
        }
        return sheet
    }
}

/// The sheet of values as they enter normalisation: those of the raw data by reference, others as numbers.
struct PreparedSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    static func reference(_ row: Int, leaf: Int, in book: ReleaseWorkbook) -> String? {
        guard let place = book.layout.framework.leaves.firstIndex(of: leaf) else { return nil }
        return WorkbookLayout.prefix("prepared")
            + Sheet.reference(RawSheet.firstRow(book) + row, book.layout.rowHead + place)
    }

    func sheet() -> Sheet {
        let layout = book.layout
        let panel = layout.prepared ?? layout.run.final
        let raw = layout.run.raw
        let rawRows = Dictionary(
            raw.rows.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        var sheet = Sheet(WorkbookLayout.name("prepared"))
        for row in book.head("prepared") { sheet.add(row) }
        let leaves = layout.framework.leaves.map { layout.framework.nodes[$0] }
        ValueHead.add(to: &sheet, layout, columns: leaves.map { ($0.id, $0.name, "") })
        for row in panel.rows.indices {
            let cells = leaves.map { leaf -> SheetCell? in
                guard let column = panel.position(of: leaf.id) else { return nil }
                let value = panel.columns[column][row]
                guard !value.isNaN else { return nil }
                guard let before = raw.position(of: leaf.id), let rawRow = rawRows[panel.rows[row]],
                    raw.columns[before][rawRow] == value
                else { return .number(value, CellStyle(.changed)) }
                return .formula("=" + RawSheet.reference(rawRow, before, in: book), value)
            }
            sheet.add(layout.rowHead(of: panel, row) + cells)
        }
        return sheet
    }
}

/// The sheet of scores: every node by its children's scores and weights, side by side.
struct ScoreSheet {
    let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    static func firstRow(_ book: ReleaseWorkbook) -> Int { RawSheet.firstRow(book) }

    static func reference(_ row: Int, node: Int, in book: ReleaseWorkbook) -> String {
        WorkbookLayout.prefix("scores")
            + Sheet.reference(firstRow(book) + row, book.layout.rowHead + book.layout.places[node])
    }

    func sheet() -> Sheet {
        let layout = book.layout
        let run = layout.run
        var sheet = Sheet(WorkbookLayout.name("scores"))
        for row in book.head("scores") { sheet.add(row) }
        ValueHead.add(
            to: &sheet, layout,
            columns: layout.nodes.map {
                (layout.framework.nodes[$0].id, layout.framework.nodes[$0].name, "")
            },
            last: layout.nodes.map { node in
                node == 0
                    ? nil
                    : .formula(
                        "=" + WeightSheet.weight(node, in: book), run.weights[node], CellStyle(.heading))
            })
        for row in run.final.rows.indices {
            sheet.add(layout.rowHead(of: run.final, row) + layout.nodes.map { cell($0, row) })
        }
        return sheet
    }

    private func cell(_ node: Int, _ row: Int) -> SheetCell? {
        let value = book.layout.run.nodes[node].scores[row]
        guard !value.isNaN else { return nil }
        let style = CellStyle(format: "0.0000")
        let formula = book.layout.framework.nodes[node].isLeaf ? line(node, row) : mean(node, row)
        return formula.map { .formula($0, value, style) } ?? .number(value, style)
    }

    /// An indicator's score by its straight line.
    private func line(_ leaf: Int, _ row: Int) -> String? {
        let layout = book.layout
        let period = layout.run.final.rows[row].period
        guard layout.prepared != nil, let place = IndicatorSheet.row(of: leaf, period: period, in: book),
            let value = PreparedSheet.reference(row, leaf: leaf, in: book),
            let line = layout.fits.first(where: {
                $0.leaf == leaf && ($0.fit?.period == nil || $0.fit?.period == period)
            })?.fit?.normalisation?.straight
        else { return nil }
        func number(_ column: Int) -> String {
            WorkbookLayout.prefix("indicators")
                + Sheet.reference(place, column, fixedRow: true, fixedColumn: true)
        }
        let first = IndicatorSheet.origin
        var text =
            "(\(number(IndicatorSheet.direction))*\(value)-\(number(first)))/\(number(first + 1))*\(number(first + 2))+\(number(first + 3))"
        if line.lower != nil { text = "MAX(\(text),\(number(first + 4)))" }
        if line.upper != nil { text = "MIN(\(text),\(number(first + 5)))" }
        return "=" + text
    }

    private func mean(_ node: Int, _ row: Int) -> String? {
        let layout = book.layout
        let children = layout.framework.nodes[node].children.map { layout.rowHead + layout.places[$0] }
        let own = ScoreSheet.firstRow(book) + row
        let (first, last) = (children[0], children[children.count - 1])
        let weights = ScoreSheet.firstRow(book) - 1
        return layout.formula(
            of: node,
            weights: Sheet.reference(weights, first, fixedRow: true) + ":"
                + Sheet.reference(weights, last, fixedRow: true),
            values: Sheet.reference(own, first) + ":" + Sheet.reference(own, last))
    }
}

/// The four rows above values: code, two names, and what else there is.
enum ValueHead {
    static func add(
        to sheet: inout Sheet, _ layout: WorkbookLayout,
        columns: [(code: String, name: Phrase, measure: String)], last: [SheetCell?]? = nil
    ) {
        let heading = CellStyle(.heading, wraps: true)
        let blank = [SheetCell?](repeating: SheetCell(.empty, heading), count: layout.rowHead)
        func texts(_ text: ((code: String, name: Phrase, measure: String)) -> String) -> [SheetCell?] {
            columns.map { SheetCell.text(text($0), heading) }
        }
        sheet.add(layout.headings() + texts { $0.code })
        sheet.add(blank + texts { $0.name.zh })
        sheet.add(blank + texts { $0.name.en })
        let word = last == nil ? Phrase(zh: "计量单位", en: "unit of measure") : Phrase(zh: "权重", en: "weight")
        var label = blank
        label[0] = SheetCell.text(Languages.both.text(word, joinedBy: " "), heading)
        sheet.add(label + (last ?? texts { $0.measure }))
        sheet.widths = [16, 12, 20] + (layout.hasPeriods ? [8] : []) + columns.map { _ in 13 }
        sheet.frozenRows = sheet.nextRow
        sheet.frozenColumns = layout.rowHead
    }
}
