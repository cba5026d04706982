import Diagnostics

/// In how many draws the row is ahead of the column: which pairs can be told apart.
enum WinMatrixChart {
    /// More units than this are no chart any more.
    private static let most = 60

    static func chart(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "wins") else { return nil }
        let columns = reader.table.columns.indices.filter { reader.table.columns[$0].code.hasPrefix("over_") }
        let rows = reader.table.rows.indices
        guard columns.count > 1, columns.count == rows.count, rows.count <= most else { return nil }
        var cells: [(row: Int, column: Int, share: Double)] = []
        var close = 0
        for row in rows {
            for (position, column) in columns.enumerated() where position != row {
                let share: Double =
                    if case let .number(number) = reader.table.rows[row][column] { number } else { 0 }
                cells.append((row, position, share))
                if position > row, share < 90, share > 10 { close += 1 }
            }
        }
        let pairs = rows.count * (rows.count - 1) / 2
        let all = cells
        return Chart(
            "wins", title: Phrase(zh: "谁与谁分得开", en: "Who can be told from whom"),
            sentence: Phrase(
                zh: "\(pairs) 对中有 \(close) 对，没有一方在九成的抽取中胜出：它们分不开。",
                en:
                    "In \(close) of \(pairs) pairs neither side wins nine draws of ten: they cannot be told apart."
            ),
            table: "wins"
        ) { language in
            let names = rows.map { reader.name($0)?[language] ?? "" }
            var scale = VegaLite.Scale()
            scale.domain = 0...100
            scale.scheme = "blueorange"
            return VegaLite(
                title: "", width: max(240, 16 * rows.count), step: 16,
                rows: all.map { cell in
                    [
                        "unit": .string(names[cell.row]), "over": .string(names[cell.column]),
                        "share": .number(cell.share),
                    ]
                },
                layers: [
                    VegaLite.Layer(
                        .rect, [.init("stroke", "white")],
                        [
                            VegaLite.Encoding(.y, .category("unit", title: nil)),
                            VegaLite.Encoding(.x, .category("over", title: nil)),
                            VegaLite.Encoding(
                                .color,
                                .quantity(
                                    "share", title: language == .zh ? "行胜过列（%）" : "row beats column (%)"),
                                scale: scale),
                        ])
                ])
        }
    }
}
