import Diagnostics

/// Two ranks of each unit, joined: who moves between two methods, two years or two rankings.
enum RankShiftChart {
    private struct Row {
        var name: Phrase
        var before, after: Double
        var gain: Double { before - after }
    }

    static func chart(_ report: Report, section: String, before: String, after: String) -> Chart? {
        guard let reader = TableReader(report, section), reader.has(before), reader.has(after) else {
            return nil
        }
        let rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let name = reader.name(row), let before = reader.number(row, before),
                let after = reader.number(row, after)
            else { return nil }
            return Row(name: name, before: before, after: after)
        }.sorted { ($0.before, $0.after) < ($1.before, $1.after) }
        guard rows.count > 1, let most = rows.max(by: { abs($0.gain) < abs($1.gain) }) else { return nil }
        let moved = rows.count { $0.gain != 0 }
        let places = "\(NumberText.plain(most.before)) → \(NumberText.plain(most.after))"
        return Chart(
            "shifts", title: Phrase(zh: "谁的名次变了", en: "Whose rank moves"),
            sentence: most.gain == 0
                ? Phrase(zh: "没有名次变动。", en: "No rank moves.")
                : Phrase(
                    zh: "\(rows.count) 个单位中 \(moved) 个变动，最大的是\(most.name.zh)：\(places)。",
                    en: "\(moved) of \(rows.count) units move, \(most.name.en) most: \(places)."),
            table: section
        ) { specification(rows, $0) }
    }

    private static func specification(_ rows: [Row], _ language: Language) -> VegaLite {
        var scale = VegaLite.Scale()
        scale.domain = 1...max(2, rows.map { max($0.before, $0.after) }.max() ?? 2)
        var colours = VegaLite.Scale()
        colours.categories =
            language == .zh ? ["上升", "下降", "不变"] : ["up", "down", "unmoved"]
        colours.colours = [ChartColours.gain, ChartColours.loss, ChartColours.total]
        let name = VegaLite.Encoding(.y, .category("unit", title: nil))
        let rank = language == .zh ? "名次（空心为之前，实心为之后）" : "rank (hollow before, filled after)"
        let colour = VegaLite.Encoding(.color, .category("kind", title: nil), scale: colours)
        func x(_ field: String) -> VegaLite.Encoding {
            VegaLite.Encoding(.x, .quantity(field, title: rank), scale: scale).formatted("d")
        }
        return VegaLite(
            title: "",
            rows: rows.map { row in
                [
                    "unit": .string(row.name[language]), "before": .number(row.before),
                    "after": .number(row.after),
                    "kind": .string(colours.categories[row.gain > 0 ? 0 : row.gain < 0 ? 1 : 2]),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .rule, [.init("strokeWidth", 3)], [name, x("before"), .init(.x2, .end("after")), colour]),
                VegaLite.Layer(
                    .point, [.init("fill", "white"), .init("size", 50)], [name, x("before"), colour]),
                VegaLite.Layer(
                    .circle, [.init("size", 70), .init("opacity", 1)], [name, x("after"), colour]),
            ])
    }
}
