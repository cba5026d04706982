import Construction
import Diagnostics
import Explanations
import IndexModel

/// Everything at once: each unit's percentile in each indicator, with the values that were filled in marked.
public enum HeatMapChart {
    /// More units than this are no chart any more; those that follow in rank are left out, which the chart says.
    private static let most = 60

    private struct Cell {
        var unit, indicator: Phrase
        var percentile: Double
        var isFilled: Bool
    }

    /// - Parameter period: the latest where it is none of the run's.
    /// - Returns: `nil` where there are fewer than two units or indicators.
    public static func chart(_ run: Run, period: Int?) -> Chart? {
        let framework = run.plan.framework
        let ranked = RankedRows.rows(run, period: period)
        guard ranked.count > 1, framework.leaves.count > 1 else { return nil }
        let rows = ranked.prefix(most)
        let filled = Set(
            run.amendments.filter { $0.kind == .imputed }.map { Key($0.unit, $0.indicator, $0.period) })
        var cells: [Cell] = []
        for leaf in framework.leaves {
            let node = framework.nodes[leaf]
            let percentiles = percentiles(ranked.map { run.nodes[leaf].scores[$0] })
            for (row, percentile) in zip(rows, percentiles) {
                guard let percentile else { continue }
                let unit = run.final.unit(at: row)
                let key = Key(unit.code, node.id, run.final.rows[row].period)
                cells.append(
                    Cell(
                        unit: unit.name, indicator: node.name, percentile: percentile,
                        isFilled: filled.contains(key)))
            }
        }
        guard cells.contains(where: { $0.percentile > 0 }) else { return nil }
        let leader = run.final.unit(at: ranked[0]).name
        let strong = cells.count { $0.unit == leader && $0.percentile >= 75 }
        let drawn = cells
        return Chart(
            "percentiles", title: Phrase(zh: "各单位在各指标上的位置", en: "Where each unit stands in each indicator"),
            sentence: sentence(
                leader, strong, of: framework.leaves.count, filled: cells.count { $0.isFilled },
                left: ranked.count - rows.count), table: nil
        ) { specification(drawn, $0) }
    }

    private struct Key: Hashable {
        var unit, indicator: String
        var period: Int?

        init(_ unit: String, _ indicator: String, _ period: Int?) {
            (self.unit, self.indicator, self.period) = (unit, indicator, period)
        }
    }

    private static func sentence(_ leader: Phrase, _ strong: Int, of count: Int, filled: Int, left: Int)
        -> Phrase
    {
        var zh = "\(leader.zh)居首，\(count) 个指标中有 \(strong) 个排在前四分之一。"
        var en = "\(leader.en) leads, in the top quarter on \(strong) of \(count) indicators."
        if filled > 0 {
            zh += "※ 为填补的值，共 \(filled) 格。"
            en += " ※ marks a value that was filled in (\(filled))."
        }
        if left > 0 {
            zh += "只画前 \(most) 名，另有 \(left) 个单位。"
            en += " Only the first \(most) are drawn; \(left) more follow."
        }
        return Phrase(zh: zh, en: en)
    }

    /// The share of the other units that a unit is above, those level with it counting half, times 100; `nil` for a gap.
    private static func percentiles(_ scores: [Double]) -> [Double?] {
        let ranks = Ranking.ranks(scores, ties: .average)
        let count = Double(ranks.count { $0 != nil })
        guard count > 1 else { return scores.map { _ in nil } }
        return ranks.map { $0.map { (count - $0) / (count - 1) * 100 } }
    }

    private static func mark(
        _ field: String, _ colour: String, _ unit: VegaLite.Encoding, _ indicator: VegaLite.Encoding
    ) -> VegaLite.Layer {
        VegaLite.Layer(
            .text, [.init("color", .string(colour)), .init("fontSize", 15), .init("fontWeight", "bold")],
            [unit, indicator, VegaLite.Encoding(.text, .category(field, title: nil))])
    }

    private static func specification(_ cells: [Cell], _ language: Language) -> VegaLite {
        var scale = VegaLite.Scale()
        scale.domain = 0...100
        scale.scheme = "viridis"
        let unit = VegaLite.Encoding(.y, .category("unit", title: nil))
        let indicator = VegaLite.Encoding(.x, .category("indicator", title: nil))
        let title = language == .zh ? "百分位（越高越好）" : "percentile (higher is better)"
        let columns = Set(cells.map(\.indicator)).count
        return VegaLite(
            title: "", width: max(320, 20 * columns), step: 18,
            rows: cells.map { cell in
                [
                    "unit": .string(cell.unit[language]), "indicator": .string(cell.indicator[language]),
                    "percentile": .number(cell.percentile), "mark": .string(cell.isFilled ? "※" : ""),
                    // On dark colours the mark is light.
                    "light": .string(cell.isFilled && cell.percentile < 60 ? "※" : ""),
                    "dark": .string(cell.isFilled && cell.percentile >= 60 ? "※" : ""),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .rect, [.init("stroke", "white")],
                    [
                        unit, indicator,
                        VegaLite.Encoding(.color, .quantity("percentile", title: title), scale: scale),
                    ]),
                mark("light", "white", unit, indicator), mark("dark", "#1d232b", unit, indicator),
            ])
    }
}
