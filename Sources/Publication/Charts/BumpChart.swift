import Construction
import Diagnostics
import Explanations
import IndexModel

/// How ranks moved over the periods of a panel: the leading units in colour, the rest grey.
public enum BumpChart {
    private static let highlighted = 12

    private struct Point {
        var unit: Phrase
        var place: Int?
        var period: Int
        var rank: Double
    }

    /// - Returns: `nil` for fewer than two periods with ranks.
    public static func chart(_ run: Run) -> Chart? {
        let periods = run.final.periods.compactMap { period in period.period.map { ($0, period.rows) } }
        guard periods.count > 1, let last = periods.last else { return nil }
        let leading = RankedRows.rows(run, period: last.0).prefix(highlighted).map {
            run.final.unit(at: $0).code
        }
        let points = periods.flatMap { period, rows in
            rows.compactMap { row -> Point? in
                guard let rank = run.ranks[row] else { return nil }
                let unit = run.final.unit(at: row)
                return Point(
                    unit: unit.name, place: leading.firstIndex(of: unit.code), period: period, rank: rank)
            }
        }
        guard points.count > 2 else { return nil }
        return Chart(
            "bump", title: Phrase(zh: "名次轨迹", en: "How ranks moved"),
            sentence: sentence(run, (periods[0].0, periods[0].1), last), table: nil
        ) { specification(points, $0) }
    }

    /// Who gained and who lost most places from the first period to the last.
    private static func sentence(
        _ run: Run, _ first: (period: Int, rows: Range<Int>), _ last: (period: Int, rows: Range<Int>)
    ) -> Phrase {
        var before: [String: Double] = [:]
        for row in first.rows { before[run.final.unit(at: row).code] = run.ranks[row] }
        let moves = last.rows.compactMap { row -> (name: Phrase, before: Double, after: Double)? in
            let unit = run.final.unit(at: row)
            guard let rank = run.ranks[row], let earlier = before[unit.code] else { return nil }
            return (unit.name, earlier, rank)
        }
        let years = "\(first.period)–\(last.period)"
        guard let most = moves.max(by: { abs($0.before - $0.after) < abs($1.before - $1.after) }),
            most.before != most.after
        else {
            return Phrase(
                zh: "\(years) 年，都有名次的单位名次不变。", en: "\(years): no unit ranked in both years moved.")
        }
        let places = "\(NumberText.plain(most.before)) → \(NumberText.plain(most.after))"
        return Phrase(
            zh: "\(years) 年变动最大的是\(most.name.zh)：\(places)；彩线为最后一年的前 \(highlighted) 名。",
            en:
                "\(years): \(most.name.en) moved most, \(places). In colour, the first \(highlighted) of the last year."
        )
    }

    private static func specification(_ points: [Point], _ language: Language) -> VegaLite {
        let others = language == .zh ? "其余" : "others"
        let named = points.filter { $0.place != nil }.sorted { ($0.place ?? 0) < ($1.place ?? 0) }
        var names: [String] = []
        for point in named where names.last != point.unit[language] { names.append(point.unit[language]) }
        var colours = VegaLite.Scale()
        colours.categories = names + [others]
        colours.colours =
            names.indices.map { ChartColours.parts[$0 % ChartColours.parts.count] } + [ChartColours.faint]
        var ranks = VegaLite.Scale()
        ranks.domain = 1...max(2, points.map(\.rank).max() ?? 2)
        ranks.isReversed = true
        var periods = VegaLite.Scale()
        periods.categories = Set(points.map(\.period)).sorted().map { "\($0)" }
        let encodings = [
            VegaLite.Encoding(.x, .category("period", title: nil), scale: periods).turned(0),
            VegaLite.Encoding(.y, .quantity("rank", title: language == .zh ? "名次" : "rank"), scale: ranks)
                .formatted("d"),
            VegaLite.Encoding(.color, .category("series", title: nil), scale: colours),
        ]
        var chart = VegaLite(
            title: "", width: 560,
            rows: (points.filter { $0.place == nil } + named).map { point in
                [
                    "unit": .string(point.unit[language]),
                    "series": .string(point.place == nil ? others : point.unit[language]),
                    "period": .string("\(point.period)"), "rank": .number(point.rank),
                ]
            },
            layers: [
                VegaLite.Layer(
                    .line, [.init("strokeWidth", 2)],
                    encodings + [VegaLite.Encoding(.detail, .category("unit", title: nil))]),
                VegaLite.Layer(.point, [.init("filled", true), .init("size", 30)], encodings),
            ])
        chart.height = max(240, min(640, Int(ranks.domain?.upperBound ?? 2) * 12))
        return chart
    }
}
