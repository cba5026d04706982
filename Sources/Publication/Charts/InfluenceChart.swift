import Diagnostics

/// What a pillar or an indicator is meant to count for, and what it does.
enum InfluenceChart {
    static func chart(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "influence") else { return nil }
        struct Row: Sendable {
            var name: Phrase
            var nominal, share: Double
        }
        let rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let name = reader.name(row), let nominal = reader.number(row, "nominal"),
                let share = reader.number(row, "share")
            else { return nil }
            return Row(name: name, nominal: nominal, share: share)
        }
        guard rows.count > 1,
            let most = rows.max(by: { abs($0.share - $0.nominal) < abs($1.share - $1.nominal) })
        else { return nil }
        let (meant, found) = [most.nominal, most.share].map { NumberText.fixed($0 * 100, decimals: 1) }.pair
        return Chart(
            "influence", title: Phrase(zh: "名义权重与实际影响", en: "Nominal weight and actual influence"),
            sentence: Phrase(
                zh: "差得最多的是\(most.name.zh)：权重 \(meant)%，实际影响 \(found)%。",
                en: "The furthest apart is \(most.name.en): weight \(meant)%, influence \(found)%."),
            table: "influence"
        ) { language in
            let name = VegaLite.Encoding(.y, .category("node", title: nil))
            let title =
                language == .zh ? "占比（竖线为名义权重，圆点为实际影响）" : "share (tick: nominal weight, dot: influence)"
            return VegaLite(
                title: "",
                rows: rows.map { row in
                    [
                        "node": .string(row.name[language]), "nominal": .number(row.nominal),
                        "share": .number(row.share),
                    ]
                },
                layers: [
                    VegaLite.Layer(
                        .rule, [.init("color", .string(ChartColours.reach)), .init("strokeWidth", 3)],
                        [
                            name,
                            VegaLite.Encoding(.x, .quantity("nominal", title: title)).formatted("%"),
                            VegaLite.Encoding(.x2, .end("share")),
                        ]),
                    VegaLite.Layer(
                        .tick, [.init("color", "#1d232b"), .init("thickness", 2), .init("size", 14)],
                        [name, VegaLite.Encoding(.x, .quantity("nominal", title: title)).formatted("%")]),
                    VegaLite.Layer(
                        .circle,
                        [
                            .init("color", .string(ChartColours.gain)), .init("size", 60),
                            .init("opacity", 1),
                        ], [name, VegaLite.Encoding(.x, .quantity("share", title: title)).formatted("%")]),
                ])
        }
    }
}

extension [String] {
    /// The first two.
    fileprivate var pair: (String, String) { (self[0], self[1]) }
}
