import Diagnostics

/// Signed parts that add up: where a gap or a change comes from.
struct WaterfallChart {
    struct Step {
        var name: Phrase
        var amount: Double
    }

    var id: String
    var title: Phrase
    var sentence: Phrase
    var table: String
    var steps: [Step]
    var unit: Phrase
    var decimals = 2

    /// Between two units: the children of the index and what no child answers for.
    static func gap(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "waterfall"),
            !reader.table.depths.isEmpty
        else { return nil }
        let steps = reader.table.rows.indices.filter { reader.table.depths[$0] == 1 }.compactMap { row in
            reader.name(row).flatMap { name in
                reader.number(row, "points").map { Step(name: name, amount: $0) }
            }
        }
        guard steps.count > 1 else { return nil }
        let total = steps.reduce(0) { $0 + $1.amount }
        let most = steps.max { abs($0.amount) < abs($1.amount) }
        let (size, part) = (
            NumberText.signed(total, decimals: 2), NumberText.signed(most?.amount ?? 0, decimals: 2)
        )
        return WaterfallChart(
            id: "gap", title: Phrase(zh: "差在哪", en: "Where the gap is"),
            sentence: Phrase(
                zh: "合计 \(size) 分，正数有利于前者；\(most?.name.zh ?? "")占得最多（\(part)）。",
                en:
                    "\(size) points in all, positive in favour of the first; most of it in \(most?.name.en ?? "") (\(part))."
            ), table: "waterfall", steps: steps, unit: Phrase(zh: "指数得分", en: "points of the index")
        ).chart
    }

    /// Of one unit between two methods, two years or two reports: places by cause.
    static func places(_ report: Report) -> Chart? {
        guard let reader = TableReader(report, "shares"), reader.has("places") else { return nil }
        let steps = reader.table.rows.indices.compactMap { row -> Step? in
            guard let name = reader.name(row), reader.name(row, "switch")?.en != "total",
                let amount = reader.number(row, "places")
            else { return nil }
            return Step(name: name, amount: amount)
        }
        guard steps.count > 1, let most = steps.max(by: { abs($0.amount) < abs($1.amount) }),
            abs(most.amount) > 0
        else { return nil }
        return WaterfallChart(
            id: "causes", title: Phrase(zh: "为何不同", en: "Why they differ"),
            sentence: Phrase(
                zh: "最大的一份来自\(most.name.zh)：\(NumberText.signed(most.amount, decimals: 2)) 名。",
                en:
                    "The largest share is \(most.name.en): \(NumberText.signed(most.amount, decimals: 2)) places."
            ),
            table: "shares", steps: steps, unit: Phrase(zh: "名次（正数为上升）", en: "places (positive is better)")
        ).chart
    }

    private var chart: Chart {
        let copy = self
        return Chart(id, title: title, sentence: sentence, table: table) { copy.specification($0) }
    }

    private func specification(_ language: Language) -> VegaLite {
        var end = 0.0
        let all = steps.reduce(0) { $0 + $1.amount }
        let rows =
            steps.map { step -> JSONValue in
                let start = end
                end += step.amount
                return row(step.name[language], start, end, step.amount < 0 ? "loss" : "gain", language)
            } + [row(language == .zh ? "合计" : "total", 0, all, "total", language)]
        var colours = VegaLite.Scale()
        colours.categories = ["gain", "loss", "total"]
        colours.colours = [ChartColours.gain, ChartColours.loss, ChartColours.total]
        let name = VegaLite.Encoding(.y, .category("part", title: nil))
        let x = VegaLite.Encoding(.x, .quantity("start", title: unit[language]))
        return VegaLite(
            title: "", step: 24, rows: rows,
            layers: [
                VegaLite.Layer(
                    .bar, [.init("height", 16)],
                    [
                        name, x, VegaLite.Encoding(.x2, .end("end")),
                        VegaLite.Encoding(.color, .category("kind", title: nil), scale: colours).bare,
                    ]),
                VegaLite.Layer(.rule, [.init("color", "#1d232b")], [VegaLite.Encoding(.x, .datum(0))]),
                VegaLite.Layer(
                    .text, [.init("align", "left"), .init("dx", 4), .init("fontSize", 12)],
                    [
                        name, VegaLite.Encoding(.x, .quantity("right", title: nil)),
                        VegaLite.Encoding(.text, .category("label", title: nil)),
                    ]),
            ])
    }

    private func row(_ name: String, _ start: Double, _ end: Double, _ kind: String, _ language: Language)
        -> JSONValue
    {
        [
            "part": .string(name), "start": .number(start), "end": .number(end),
            "right": .number(max(start, end)), "kind": .string(kind),
            "label": .string(NumberText.signed(end - start, decimals: decimals)),
        ]
    }
}
