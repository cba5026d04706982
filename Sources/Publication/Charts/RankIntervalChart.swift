import Diagnostics

/// Ranks with the interval that holds 90 % of the draws: how sure each rank is.
enum RankIntervalChart {
    private struct Row {
        var name: Phrase
        var rank, low, high: Double
    }

    /// - Parameters:
    ///   - low: the codes of the columns with the ends of the interval.
    static func chart(_ report: Report, section: String, low: String, high: String) -> Chart? {
        guard let reader = TableReader(report, section), reader.has(low), reader.has("rank") else {
            return nil
        }
        let rows = reader.table.rows.indices.compactMap { row -> Row? in
            guard let name = reader.name(row), let rank = reader.number(row, "rank"),
                let low = reader.number(row, low), let high = reader.number(row, high)
            else { return nil }
            return Row(name: name, rank: rank, low: low, high: high)
        }
        guard rows.count > 1, let widest = rows.max(by: { $0.high - $0.low < $1.high - $1.low }) else {
            return nil
        }
        let span = "\(NumberText.plain(widest.low))–\(NumberText.plain(widest.high))"
        let fixed = rows.count { $0.high - $0.low < 1 }
        return Chart(
            "intervals", title: Phrase(zh: "名次有多确定", en: "How sure the ranks are"),
            sentence: Phrase(
                zh: "九成的抽取落在线段之内。最不确定的是\(widest.name.zh)（第 \(span) 名）；\(rows.count) 个单位中有 \(fixed) 个名次不动。",
                en:
                    "Nine draws of ten lie on the line. Least sure is \(widest.name.en) (\(span)); \(fixed) of \(rows.count) units keep their rank."
            ), table: section
        ) { specification(rows, $0) }
    }

    private static func specification(_ rows: [Row], _ language: Language) -> VegaLite {
        var scale = VegaLite.Scale()
        scale.domain = 1...max(2, rows.map(\.high).max() ?? 2)
        let rank = language == .zh ? "名次" : "rank"
        let name = VegaLite.Encoding(.y, .category("unit", title: nil))
        return VegaLite(
            title: "", step: rows.count > 60 ? 14 : 18,
            rows: rows.map { row in
                [
                    "unit": .string(row.name[language]), "rank": .number(row.rank), "low": .number(row.low),
                    "high": .number(row.high),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .rule,
                    [
                        .init("strokeWidth", 6), .init("strokeCap", "round"),
                        .init("color", .string(ChartColours.reach)),
                    ],
                    [
                        name, VegaLite.Encoding(.x, .quantity("low", title: rank), scale: scale),
                        VegaLite.Encoding(.x2, .end("high")),
                    ]),
                VegaLite.Layer(
                    .circle,
                    [.init("size", 60), .init("opacity", 1), .init("color", .string(ChartColours.mark))],
                    [name, VegaLite.Encoding(.x, .quantity("rank", title: rank), scale: scale)]),
            ])
    }
}
