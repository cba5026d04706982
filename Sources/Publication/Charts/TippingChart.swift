import Diagnostics

/// What it takes: the weight now and the weight at which the order turns, for each weight that can do it alone.
enum TippingChart {
    private struct Row {
        var name: Phrase
        var now, needed: Double
    }

    static func chart(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "one_weight") else { return nil }
        let rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let name = reader.name(row), let now = reader.number(row, "share"),
                let needed = reader.number(row, "needed")
            else { return nil }
            return Row(name: name, now: now, needed: needed)
        }.sorted { abs($0.needed - $0.now) < abs($1.needed - $1.now) }
        guard let least = rows.first else { return nil }
        let step =
            "\(NumberText.fixed(least.now * 100, decimals: 1))% → \(NumberText.fixed(least.needed * 100, decimals: 1))%"
        let count = rows.count
        return Chart(
            "tipping", title: Phrase(zh: "哪个权重能改变先后", en: "Which weight turns the order"),
            sentence: Phrase(
                zh: "\(count) 个权重能单独做到，动得最少的是\(least.name.zh)：\(step)。",
                en:
                    "\(NumberText.counted(count, "weight does", many: "weights do")) it alone; the least step is \(least.name.en): \(step)."
            ), table: "one_weight"
        ) { specification(rows, $0) }
    }

    private static func specification(_ rows: [Row], _ language: Language) -> VegaLite {
        let name = VegaLite.Encoding(.y, .category("node", title: nil))
        let title =
            language == .zh
            ? "占同级权重（空心为现在，实心为需要）" : "share among siblings (hollow now, filled needed)"
        func x(_ field: String) -> VegaLite.Encoding {
            VegaLite.Encoding(.x, .quantity(field, title: title)).formatted("%")
        }
        return VegaLite(
            title: "", step: 24,
            rows: rows.map { row in
                [
                    "node": .string(row.name[language]), "now": .number(row.now),
                    "needed": .number(row.needed),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .rule, [.init("strokeWidth", 3), .init("color", .string(ChartColours.reach))],
                    [name, x("now"), VegaLite.Encoding(.x2, .end("needed"))]),
                VegaLite.Layer(
                    .point,
                    [.init("fill", "white"), .init("size", 60), .init("color", .string(ChartColours.mark))],
                    [name, x("now")]),
                VegaLite.Layer(
                    .circle,
                    [.init("size", 90), .init("opacity", 1), .init("color", .string(ChartColours.mark))],
                    [name, x("needed")]),
            ])
    }
}
