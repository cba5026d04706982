import Diagnostics

/// A table as HTML: headers with their scope, numbers to the right, bars as widths.
struct HTMLTable {
    let languages: Languages
    let link: HTMLRenderer.Link?
    /// Steps of widths that bars use.
    private(set) var steps: Set<Int> = []

    init(languages: Languages, link: HTMLRenderer.Link?) {
        self.languages = languages
        self.link = link
    }

    /// - Parameter caption: what the table shows, for those who come to it without its surroundings.
    mutating func text(_ table: Table, caption: Phrase?) -> String {
        let shown = table.columns.indices.filter { !table.columns[$0].isHidden }
        let heading = caption.map { "<caption>\(HTMLText.run($0, languages))</caption>" } ?? ""
        let headers = shown.map { position in
            let column = table.columns[position]
            return "<th scope=\"col\"\(column.kind.isNumeric ? " class=\"n\"" : "")>"
                + "\(HTMLText.run(column.header, languages))</th>"
        }
        let title = shown.first { table.columns[$0].kind == .name } ?? shown.first
        var rows: [String] = []
        for row in table.rows.indices {
            let cells = shown.map { cell(table, row, $0, isTitle: $0 == title) }
            rows.append("<tr>\(cells.joined())</tr>")
        }
        return "<table>\(heading)<thead><tr>\(headers.joined())</tr></thead>\n<tbody>"
            + rows.joined(separator: "\n") + "</tbody></table>"
    }

    private mutating func cell(_ table: Table, _ row: Int, _ position: Int, isTitle: Bool) -> String {
        let column = table.columns[position]
        let cell = table.rows[row][position]
        var classes = column.kind.isNumeric ? ["n"] : []
        if cell == .missing { classes.append("missing") }
        if position == table.treeColumn { classes.append("d\(min(table.depths[row], 6))") }
        let kind = classes.isEmpty ? "" : " class=\"\(classes.joined(separator: " "))\""
        var content = text(cell, column.kind)
        if let address = link?(table, row, position) {
            content = "<a href=\"\(HTMLText.escaped(address))\">\(content)</a>"
        }
        if case let .bar(range, _) = column.kind, case let .number(value) = cell {
            content += bar(value, in: range)
        }
        return isTitle && !content.isEmpty
            ? "<th scope=\"row\"\(kind)>\(content)</th>" : "<td\(kind)>\(content)</td>"
    }

    private func text(_ cell: Table.Cell, _ kind: Table.Kind) -> String {
        if case let .phrase(phrase) = cell { return HTMLText.run(phrase, languages) }
        return HTMLText.escaped(CellText(languages: languages).text(cell, kind))
    }

    private mutating func bar(_ value: Double, in range: ClosedRange<Double>) -> String {
        let width = range.upperBound - range.lowerBound
        let share = width > 0 ? (value - range.lowerBound) / width : 1
        steps.insert(HTMLLength.step(share))
        return
            "<span class=\"track\" aria-hidden=\"true\"><span class=\"\(HTMLLength.width(share))\"></span></span>"
    }
}
