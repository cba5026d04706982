import Construction
import Diagnostics
import IndexModel

/// Ranks over the years as lines: a few units in colour, the others in grey behind them.
public enum BumpChart {
    /// As many as there are colours that can be told apart.
    public static var mostPinned: Int { ChartColours.parts.count }

    /// - Parameter pinned: codes of the units in colour, at most ``mostPinned``; those that stand first in the latest year
    ///   where `nil`.
    /// - Returns: `nil` with fewer than two years or two units.
    public static func chart(_ run: Run, pinned: [String]? = nil) -> Chart? {
        let track = RankTrack(run)
        guard track.years.count > 1, track.units.count > 1 else { return nil }
        let named = pinned.map { codes in
            track.units.filter { codes.contains(run.final.units[$0].code) }
        }
        let shown = Array((named ?? track.units).prefix(mostPinned))
        guard !shown.isEmpty else { return nil }
        return Chart(
            "bump", title: Phrase(zh: "名次怎样变动", en: "How ranks moved"),
            sentence: sentence(track, shown, run), table: nil
        ) { specification(track, shown, run, $0) }
    }

    private static func sentence(_ track: RankTrack, _ shown: [Int], _ run: Run) -> Phrase {
        let span = "\(track.years.first ?? 0)–\(track.years.last ?? 0)"
        if shown.count == 1, let unit = shown.first {
            let ranks = track.ranks(of: unit).map { $0.map { NumberText.plain($0) } ?? "–" }
            let name = run.final.units[unit].name
            return Phrase(
                zh: "\(span) 年，\(name.zh)的名次依次为 \(ranks.joined(separator: "、"))。",
                en: "\(span): \(name.en) stood at \(ranks.joined(separator: ", ")).")
        }
        guard let most = track.mostMoved(among: shown) else {
            return Phrase(
                zh: "\(span)：这些单位没有一个首尾两年都有名次。", en: "\(span): none of these units has a rank in both years.")
        }
        let still = shown.count { track.moved($0) == 0 }
        guard most.moved != 0 else {
            return Phrase(zh: "\(span) 年，这些单位的名次没有变动。", en: "\(span): none of these units moved.")
        }
        let name = run.final.units[most.unit].name
        let places = NumberText.plain(abs(most.moved))
        return Phrase(
            zh:
                "\(span) 年：\(shown.count) 个着色的单位中 \(still) 个名次不变，变动最大的是\(name.zh)（\(most.moved > 0 ? "上升" : "下降") \(places) 位）。",
            en:
                "\(span): of \(shown.count) units in colour \(still) stand where they stood; \(name.en) moved most (\(most.moved > 0 ? "up" : "down") \(places))."
        )
    }

    private static func specification(
        _ track: RankTrack, _ shown: [Int], _ run: Run, _ language: Language
    ) -> VegaLite {
        let pinned = Set(shown)
        let worst = shown.flatMap { track.ranks(of: $0) }.compactMap { $0 }.max() ?? 1
        let limit = min(Double(track.ranked.max() ?? 1), max(worst + 3, 5))
        var rows: [JSONValue] = []
        for unit in track.units {
            let isPinned = pinned.contains(unit)
            let ranks = track.ranks(of: unit)
            guard isPinned || ranks.contains(where: { ($0 ?? .infinity) <= limit }) else { continue }
            let last = ranks.lastIndex { $0 != nil }
            for (year, rank) in ranks.enumerated() {
                let value = rank.map { JSONValue.number($0) } ?? .null
                rows.append([
                    "unit": .string(run.final.units[unit].name[language]),
                    "code": .string(run.final.units[unit].code), "year": .string("\(track.years[year])"),
                    "rank": value, "pinned": isPinned ? value : .null, "other": isPinned ? .null : value,
                    "tip": isPinned && year == last ? value : .null,
                ])
            }
        }
        return drawn(rows, limit, shown.map { run.final.units[$0].name[language] }, language)
    }

    private static func drawn(
        _ rows: [JSONValue], _ limit: Double, _ names: [String], _ language: Language
    ) -> VegaLite {
        var scale = VegaLite.Scale()
        scale.domain = 1...max(2, limit)
        scale.isReversed = true
        var colours = VegaLite.Scale()
        colours.categories = names
        colours.colours = Array(ChartColours.parts.prefix(names.count))
        let year = VegaLite.Encoding(.x, .category("year", title: nil))
        func y(_ field: String) -> VegaLite.Encoding {
            VegaLite.Encoding(.y, .quantity(field, title: language == .zh ? "名次" : "rank"), scale: scale)
                .formatted("d")
        }
        let colour = VegaLite.Encoding(.color, .category("unit", title: nil), scale: colours).bare
        let detail = VegaLite.Encoding(.detail, .category("code", title: nil))
        var chart = VegaLite(
            title: "", rows: rows,
            layers: [
                VegaLite.Layer(
                    .line,
                    [
                        .init("color", .string(ChartColours.faint)), .init("strokeWidth", 1),
                        .init("clip", true),
                        .init("opacity", .number(0.6)),
                    ], [year, y("other"), detail]),
                VegaLite.Layer(
                    .line, [.init("strokeWidth", .number(2.5)), .init("point", true)],
                    [year, y("pinned"), colour, detail]),
                VegaLite.Layer(
                    .text, [.init("align", "left"), .init("dx", 8), .init("fontSize", 12)],
                    [
                        year, y("tip"), colour,
                        VegaLite.Encoding(.text, .category("unit", title: nil)),
                    ]),
            ])
        chart.height = Int(min(560, max(180, 22 * limit)))
        return chart
    }
}
