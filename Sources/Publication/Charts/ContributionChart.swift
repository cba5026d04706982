import Diagnostics
import IndexModel

/// Scores as bars of the points of each pillar: who leads, and from what.
public enum ContributionChart {
    /// - Returns: `nil` where points do not add up, or some are negative.
    public static func chart(_ rows: [RankingRow], framework: Framework) -> Chart? {
        let parts = framework.root.children.map { framework.nodes[$0] }
        let ranked = rows.filter { $0.rank != nil }
        guard let first = ranked.first, ranked.allSatisfy({ $0.points.allSatisfy { ($0 ?? -1) >= 0 } }) else {
            return nil
        }
        let top = zip(parts, first.points).max { ($0.1 ?? 0) < ($1.1 ?? 0) }
        let points = NumberText.fixed(top?.1 ?? 0, decimals: 1)
        return Chart(
            "contributions", title: Phrase(zh: "得分由什么构成", en: "What the scores are made of"),
            sentence: Phrase(
                zh: "\(first.unit.name.zh)居首，其中\(top?.0.name.zh ?? "")最多，\(points) 分。",
                en:
                    "\(first.unit.name.en) leads; \(top?.0.name.en ?? "") gives it most, \(points) points of the index."
            ), table: "ranking"
        ) { specification(ranked, parts, $0) }
    }

    private static func specification(_ rows: [RankingRow], _ parts: [Node], _ language: Language) -> VegaLite
    {
        var scale = VegaLite.Scale()
        scale.categories = parts.map { $0.name[language] }
        scale.colours = parts.indices.map { ChartColours.parts[$0 % ChartColours.parts.count] }
        let values = rows.flatMap { row in
            zip(parts, row.points).enumerated().map { position, part -> JSONValue in
                [
                    "unit": .string(row.unit.name[language]), "part": .string(part.0.name[language]),
                    "points": .number(part.1 ?? 0), "order": .integer(position),
                ]
            }
        }
        return VegaLite(
            title: "", width: 560, rows: values,
            layers: [
                VegaLite.Layer(
                    .bar, [.init("stroke", "white"), .init("strokeWidth", 1)],
                    [
                        VegaLite.Encoding(.y, .category("unit", title: nil)),
                        VegaLite.Encoding(
                            .x, .quantity("points", title: language == .zh ? "计入总分" : "points of the index")),
                        VegaLite.Encoding(.color, .category("part", title: nil), scale: scale),
                        VegaLite.Encoding(.order, .quantity("order", title: nil)),
                    ])
            ])
    }
}
