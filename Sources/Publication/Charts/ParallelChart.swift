import Construction
import Diagnostics
import Explanations
import IndexModel

/// The make-up of a few among all: a line for each unit over the pillars, the leading ones in colour.
public enum ParallelChart {
    private static let highlighted = 6

    private struct Point {
        var unit: Phrase
        /// `nil` for a unit that is one of the others.
        var place: Int?
        var pillar: Phrase
        var score: Double
    }

    /// - Parameter period: the latest where it is none of the run's.
    /// - Returns: `nil` for fewer than three pillars, where a line has no shape, or where scores of pillars are not on
    ///   one scale.
    public static func chart(_ run: Run, period: Int?) -> Chart? {
        let framework = run.plan.framework
        let pillars = framework.root.children
        let rows = RankedRows.rows(run, period: period)
        guard pillars.count > 2, rows.count > 2, run.isOneScale else { return nil }
        let points = rows.enumerated().flatMap { place, row in
            pillars.compactMap { pillar -> Point? in
                let score = run.nodes[pillar].scores[row]
                guard !score.isNaN else { return nil }
                return Point(
                    unit: run.final.unit(at: row).name, place: place < highlighted ? place : nil,
                    pillar: framework.nodes[pillar].name, score: score)
            }
        }
        let spreads = pillars.compactMap { pillar -> (name: Phrase, spread: Double)? in
            let scores = rows.prefix(highlighted).map { run.nodes[pillar].scores[$0] }.filter { !$0.isNaN }
            guard let least = scores.min(), let greatest = scores.max() else { return nil }
            return (framework.nodes[pillar].name, greatest - least)
        }
        guard let widest = spreads.max(by: { $0.spread < $1.spread }) else { return nil }
        let count = min(highlighted, rows.count)
        let spread = NumberText.fixed(widest.spread, decimals: 1)
        let all = points
        return Chart(
            "shapes", title: Phrase(zh: "前几名的构成", en: "The make-up of the leading units"),
            sentence: Phrase(
                zh: "前 \(count) 名在\(widest.name.zh)上差得最开，首尾相差 \(spread) 分；灰线为其余单位。",
                en:
                    "The first \(count) are furthest apart in \(widest.name.en): \(spread) points between the ends. Grey lines are the other units."
            ), table: nil
        ) { specification(all, count, $0) }
    }

    private static func specification(_ points: [Point], _ count: Int, _ language: Language) -> VegaLite {
        let others = language == .zh ? "其余" : "others"
        let names = distinct(points.filter { $0.place != nil }.map { $0.unit[language] })
        var colours = VegaLite.Scale()
        colours.categories = names + [others]
        colours.colours = Array(ChartColours.parts.prefix(names.count)) + [ChartColours.faint]
        let title = language == .zh ? "支柱得分" : "score of the pillar"
        // What is drawn last lies on top: the others come first.
        let ordered = points.filter { $0.place == nil } + points.filter { $0.place != nil }
        var pillars = VegaLite.Scale()
        pillars.categories = distinct(points.map { $0.pillar[language] })
        let encodings = [
            VegaLite.Encoding(.x, .category("pillar", title: nil), scale: pillars).turned(-25),
            VegaLite.Encoding(.y, .quantity("score", title: title)),
            VegaLite.Encoding(.color, .category("series", title: nil), scale: colours),
        ]
        var chart = VegaLite(
            title: "", width: 560,
            rows: ordered.map { point in
                [
                    "unit": .string(point.unit[language]),
                    "series": .string(point.place == nil ? others : point.unit[language]),
                    "pillar": .string(point.pillar[language]), "score": .number(point.score),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .line, [.init("strokeWidth", 2)],
                    encodings + [VegaLite.Encoding(.detail, .category("unit", title: nil))]),
                VegaLite.Layer(.point, [.init("filled", true), .init("size", 26)], encodings),
            ])
        chart.height = 320
        return chart
    }

    private static func distinct(_ names: [String]) -> [String] {
        var found: [String] = []
        for name in names where !found.contains(name) { found.append(name) }
        return found
    }
}
