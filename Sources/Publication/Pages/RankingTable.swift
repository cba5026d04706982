import Construction
import Diagnostics
import IndexModel

/// The ranking as a table for a page: rank, interval, score, and bars of what each score is made of. It is HTML and
/// CSS alone; lengths are classes of ``HTMLLength``.
public struct RankingTable: Sendable {
    /// The address of a unit's page, by its code.
    public typealias Link = @Sendable (String) -> String

    private let rows: [RankingRow]
    /// Children of the index.
    private let parts: [Node]
    private let language: Language
    /// Whether the method is another than the published one, whose ranks the rows then carry.
    private let isChanged: Bool
    /// `nil` where names lead nowhere, as in a picture.
    private let link: Link?
    /// How many rows are shown; `nil` for all. Axes and bars are those of all rows in any case.
    public var top: Int?

    public init(
        _ rows: [RankingRow], framework: Framework, isChanged: Bool, language: Language, link: Link? = nil
    ) {
        self.rows = rows
        parts = framework.root.children.map { framework.nodes[$0] }
        (self.language, self.isChanged, self.link) = (language, isChanged, link)
    }

    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    /// What the colours of the bars mean, or why there are none; then the table.
    public func text() -> String {
        """
        \(legend)
        <div class="scroll" role="region" tabindex="0" aria-label="\(run(PageWords.ranking))">
        <table class="\(kinds)" id="ranking"><caption>\(run(PageWords.ranking))</caption>
        <thead><tr>\(header)</tr></thead>
        <tbody>
        \(lines)
        </tbody></table></div>
        """
    }

    // MARK: Words

    /// Who moved, in one sentence; an empty paragraph where the method is the published one.
    public func moves() -> String {
        guard isChanged else { return "<p id=\"moves\" class=\"moves\" hidden></p>" }
        let moved = rows.filter { ($0.gain ?? 0) != 0 }
        guard !moved.isEmpty else { return "<p id=\"moves\" class=\"moves\">\(run(PageWords.unmoved))</p>" }
        let shown = moved.prefix(8).map { row in
            "\(row.unit.name[language]) \(place(row.published)) → \(place(row.rank))"
        }
        let list = shown.joined(separator: language == .zh ? "，" : ", ")
        let count = Phrase(
            zh: "\(moved.count) 个单位的名次变了：\(list)\(moved.count > 8 ? "……" : "。")",
            en:
                "\(moved.count) unit\(moved.count == 1 ? "" : "s") moved: \(list)\(moved.count > 8 ? ", …" : ".")"
        )
        return "<p id=\"moves\" class=\"moves\">\(run(count))</p>"
    }

    private func place(_ rank: Double?) -> String { rank.map(NumberText.plain) ?? "–" }

    private var legend: String {
        guard scale != nil else { return "<p>\(run(PageWords.noBars))</p>" }
        let items = parts.enumerated().map { position, node in
            "<li><span class=\"key s\(position % 10)\" aria-hidden=\"true\"></span>\(run(node.name))</li>"
        }
        return "<ul class=\"legend\" aria-label=\"\(run(PageWords.legend))\">\(items.joined())</ul>"
    }

    // MARK: The table

    /// The columns that take room: the style sheet gives the others none.
    private var kinds: String {
        let columns = [
            ("with-tiers", hasTiers), ("with-change", isChanged), ("with-intervals", hasIntervals),
            ("with-bars", scale != nil),
        ]
        return (["ranking"] + columns.filter(\.1).map(\.0)).joined(separator: " ")
    }

    private var header: String {
        var cells: [(Phrase, String)] = []
        if hasTiers { cells.append((PageWords.tier, "n tier")) }
        cells.append((PageWords.rank, "n rank"))
        if isChanged { cells.append((PageWords.change, "n change")) }
        if hasIntervals { cells.append((PageWords.interval, "iv")) }
        cells += [(PageWords.unit, "name"), (PageWords.score, "n score")]
        if scale != nil { cells.append((PageWords.contributions, "stack")) }
        return cells.map { word, kind in
            "<th scope=\"col\" class=\"\(kind)\">\(run(word))</th>"
        }.joined()
    }

    private var hasTiers: Bool { rows.contains { $0.tier != nil } }
    private var hasIntervals: Bool { rows.contains { $0.reach != nil } }

    /// The points that fill a whole bar; `nil` where bars would mislead.
    private var scale: Double? {
        let totals = rows.filter { $0.rank != nil }.map { row in
            row.points.reduce(into: Optional(0.0)) { total, points in
                total = points.flatMap { $0 < -1e-9 ? nil : $0 }.flatMap { points in total.map { $0 + points }
                }
            }
        }
        guard !totals.isEmpty, !totals.contains(nil) else { return nil }
        return totals.compactMap { $0 }.max().flatMap { $0 > 0 ? $0 : nil }
    }

    private var lines: String {
        let scale = scale
        let decimals = (rows.compactMap(\.score).map(abs).max() ?? 0) <= 1.5 ? 4 : 2
        var tier: Int?
        return rows.prefix(top ?? rows.count).map { row in
            let opens = tier != nil && row.tier != nil && row.tier != tier
            if row.tier != nil { tier = row.tier }
            return line(row, opensTier: opens, scale: scale, decimals: decimals)
        }.joined(separator: "\n")
    }

    private func line(_ row: RankingRow, opensTier: Bool, scale: Double?, decimals: Int) -> String {
        var cells: [String] = []
        if hasTiers { cells.append("<td class=\"n tier\">\(row.tier.map(String.init) ?? "–")</td>") }
        cells.append("<td class=\"n rank\">\(place(row.rank))</td>")
        if isChanged { cells.append("<td class=\"n change\">\(change(row))</td>") }
        if hasIntervals { cells.append("<td class=\"iv\">\(interval(row))</td>") }
        let other = language == .zh ? Language.en : .zh
        let alternative =
            row.unit.name.zh == row.unit.name.en
            ? ""
            : " <span class=\"alt\" lang=\"\(HTMLText.tag(other))\">\(HTMLText.escaped(row.unit.name[other]))</span>"
        let name = run(row.unit.name)
        let named = link.map { "<a href=\"\(HTMLText.escaped($0(row.unit.code)))\">\(name)</a>" } ?? name
        cells.append("<th scope=\"row\" class=\"name\">\(named)\(alternative)</th>")
        cells.append(
            "<td class=\"n score\">\(row.score.map { NumberText.fixed($0, decimals: decimals) } ?? "–")</td>")
        if let scale { cells.append("<td class=\"stack\">\(stack(row, scale))</td>") }
        let kind = opensTier ? " class=\"opens\"" : ""
        return "<tr data-unit=\"\(HTMLText.escaped(row.unit.code))\"\(kind)>\(cells.joined())</tr>"
    }

    private func change(_ row: RankingRow) -> String {
        guard let gain = row.gain else { return "–" }
        if gain == 0 { return "<span class=\"same\">0</span>" }
        let size = NumberText.plain(abs(gain))
        let words = gain > 0 ? PageWords.up : PageWords.down
        return
            "<span class=\"\(gain > 0 ? "up" : "down")\"><span aria-hidden=\"true\">\(gain > 0 ? "▲" : "▼")</span><span class=\"unseen\">\(run(words)) </span>\(size)</span>"
    }

    /// The interval on an axis of ranks, with a dot at the rank itself.
    private func interval(_ row: RankingRow) -> String {
        guard let reach = row.reach, let rank = row.rank else { return "–" }
        let (low, high) = (reach.low, reach.high)
        let count = Double(max(2, rows.count { $0.rank != nil }))
        // A rank takes the width of one place on the axis, so that the interval 1–1 is a mark and no line of length 0.
        let start = HTMLLength.start((low - 1) / count)
        let width = HTMLLength.width((high - low + 1) / count)
        let dot = HTMLLength.start((rank - 0.5) / count)
        return """
            <span class="axis" aria-hidden="true"><span class="reach \(start) \(width)"></span>\
            <span class="dot \(dot)"></span></span><span class="ends">\(HTMLText.escaped(reach.text))</span>
            """
    }

    private func stack(_ row: RankingRow, _ scale: Double) -> String {
        guard row.rank != nil else { return "" }
        // Ends rather than lengths are rounded, so that segments never add up to more than the bar.
        var end = 0.0
        let segments = zip(parts, row.points).enumerated().map { position, part in
            let (node, points) = (part.0, part.1 ?? 0)
            let start = end
            end += points / scale
            let width = HTMLLength.width(from: start, to: end)
            let words = "\(node.name[language]) \(NumberText.fixed(points, decimals: 1))"
            return
                "<span class=\"s\(position % 10) \(width)\" title=\"\(HTMLText.escaped(words))\"></span>"
        }
        let all = zip(parts, row.points).map { node, points in
            "\(node.name[language]) \(NumberText.fixed(points ?? 0, decimals: 1))"
        }.joined(separator: language == .zh ? "，" : ", ")
        return
            "<span class=\"parts\" role=\"img\" aria-label=\"\(HTMLText.escaped(all))\">\(segments.joined())</span>"
    }
}
