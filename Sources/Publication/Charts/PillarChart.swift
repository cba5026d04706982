import Construction
import Diagnostics
import Explanations
import IndexModel

/// A unit's score in each pillar against the middle half of all units: what it is good and bad at.
public enum PillarChart {
    private struct Row {
        var name: Phrase
        var own, low, median, high: Double
    }

    /// - Parameter row: of the run's final panel.
    public static func chart(_ explainer: Explainer, row: Int) -> Chart? {
        let run = explainer.run
        let framework = run.plan.framework
        let peers = run.final.periods.first { $0.rows.contains(row) }?.rows ?? 0..<0
        let rows = framework.root.children.compactMap { node -> Row? in
            let own = run.nodes[node].scores[row]
            let all = peers.map { run.nodes[node].scores[$0] }.filter { !$0.isNaN }.sorted()
            guard !own.isNaN, all.count > 3 else { return nil }
            return Row(
                name: framework.nodes[node].name, own: own, low: quantile(all, 0.25),
                median: quantile(all, 0.5), high: quantile(all, 0.75))
        }
        guard rows.count > 1, let best = rows.max(by: { $0.own - $0.median < $1.own - $1.median }),
            let worst = rows.min(by: { $0.own - $0.median < $1.own - $1.median })
        else { return nil }
        let name = run.final.unit(at: row).name
        let (above, below) = (
            NumberText.signed(best.own - best.median, decimals: 1),
            NumberText.signed(worst.own - worst.median, decimals: 1)
        )
        return Chart(
            "pillars", title: Phrase(zh: "\(name.zh)：各支柱", en: "\(name.en): its pillars"),
            sentence: Phrase(
                zh: "与中位数相比，最强的是\(best.name.zh)（\(above) 分），最弱的是\(worst.name.zh)（\(below) 分）。",
                en:
                    "Against the median it is strongest in \(best.name.en) (\(above) points) and weakest in \(worst.name.en) (\(below))."
            ), table: nil
        ) { specification(rows, $0) }
    }

    /// Linear between order statistics (R's type 7), as the reports have it.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        let position = share * Double(sorted.count - 1)
        let below = Int(position)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (position - Double(below)) * (sorted[above] - sorted[below])
    }

    private static func specification(_ rows: [Row], _ language: Language) -> VegaLite {
        let name = VegaLite.Encoding(.y, .category("pillar", title: nil))
        let title =
            language == .zh
            ? "分数（圆点为本单位，粗线为所有单位的中间一半，竖线为中位数）"
            : "score (dot: this unit; line: middle half of all units; tick: median)"
        func x(_ field: String) -> VegaLite.Encoding { VegaLite.Encoding(.x, .quantity(field, title: title)) }
        return VegaLite(
            title: "", step: 26,
            rows: rows.map { row in
                [
                    "pillar": .string(row.name[language]), "own": .number(row.own), "low": .number(row.low),
                    "median": .number(row.median), "high": .number(row.high),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .rule, [.init("strokeWidth", 9), .init("color", "#c9d6e3")],
                    [name, x("low"), VegaLite.Encoding(.x2, .end("high"))]),
                VegaLite.Layer(
                    .tick, [.init("color", "#56616e"), .init("thickness", 2), .init("size", 16)],
                    [name, x("median")]),
                VegaLite.Layer(
                    .circle,
                    [.init("size", 110), .init("opacity", 1), .init("color", .string(ChartColours.gain))],
                    [name, x("own")]),
            ])
    }
}
