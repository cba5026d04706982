import Diagnostics

/// Two lists of ranks as two columns, joined: which lines cross.
enum SlopeChart {
    /// More lines than this are no picture any more.
    private static let most = 40
    private static let highlighted = 6

    private struct Row {
        var name: Phrase
        var before, after: Double
        var place: Int?
        var gain: Double { abs(before - after) }
    }

    static func chart(_ report: Report, section: String, before: String, after: String) -> Chart? {
        guard let reader = TableReader(report, section), let first = reader.header(before),
            let second = reader.header(after)
        else { return nil }
        var rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let name = reader.name(row), let before = reader.number(row, before),
                let after = reader.number(row, after)
            else { return nil }
            return Row(name: name, before: before, after: after)
        }.sorted { ($0.before, $0.after) < ($1.before, $1.after) }
        guard rows.count > 1, rows.count <= most else { return nil }
        let order = rows.indices.sorted { (-rows[$0].gain, $0) < (-rows[$1].gain, $1) }
        for (place, row) in order.prefix(highlighted).enumerated() where rows[row].gain > 0 {
            rows[row].place = place
        }
        let (drawn, crossings) = (rows, crossings(rows))
        let pairs = rows.count * (rows.count - 1) / 2
        return Chart(
            "slope", title: Phrase(zh: "两份名次", en: "Two lists"),
            sentence: Phrase(
                zh: "\(pairs) 对中有 \(crossings) 对，两份名次的先后相反；彩线为变动最大的几个。",
                en:
                    "The two lists order \(crossings) of \(pairs) pairs the other way round. In colour, those that move most."
            ), table: section
        ) { specification(drawn, (first, second), $0) }
    }

    /// Pairs that the two lists order the other way round.
    private static func crossings(_ rows: [Row]) -> Int {
        var count = 0
        for (position, row) in rows.enumerated() {
            count += rows[(position + 1)...].count { ($0.before - row.before) * ($0.after - row.after) < 0 }
        }
        return count
    }

    private static func specification(_ rows: [Row], _ sides: (Phrase, Phrase), _ language: Language)
        -> VegaLite
    {
        let others = language == .zh ? "其余" : "others"
        let named = rows.filter { $0.place != nil }
        var colours = VegaLite.Scale()
        colours.categories = named.map { $0.name[language] } + [others]
        colours.colours = Array(ChartColours.parts.prefix(named.count)) + [ChartColours.faint]
        var ranks = VegaLite.Scale()
        ranks.domain = 1...max(2, rows.map { max($0.before, $0.after) }.max() ?? 2)
        ranks.isReversed = true
        let columns = [sides.0[language], sides.1[language]]
        let points = (rows.filter { $0.place == nil } + named).flatMap { row in
            zip(columns, [row.before, row.after]).map { column, rank -> JSONValue in
                [
                    "unit": .string(row.name[language]),
                    "series": .string(row.place == nil ? others : row.name[language]),
                    "list": .string(column), "rank": .number(rank),
                ]
            }
        }
        var lists = VegaLite.Scale()
        lists.categories = columns
        let encodings = [
            VegaLite.Encoding(.x, .category("list", title: nil), scale: lists).turned(0),
            VegaLite.Encoding(.y, .quantity("rank", title: language == .zh ? "名次" : "rank"), scale: ranks)
                .formatted("d"),
            VegaLite.Encoding(.color, .category("series", title: nil), scale: colours),
        ]
        var chart = VegaLite(
            title: "", width: 420, rows: points,
            layers: [
                VegaLite.Layer(
                    .line, [.init("strokeWidth", 2)],
                    encodings + [VegaLite.Encoding(.detail, .category("unit", title: nil))]),
                VegaLite.Layer(.point, [.init("filled", true), .init("size", 30)], encodings),
            ])
        chart.height = max(240, rows.count * 13)
        return chart
    }
}
