import Construction
import Diagnostics
import IndexModel
import Publication

/// The ranking as a page: weights to move on one side, and on the other who is where, made of what, how sure.
struct RankingPage: Sendable {
    let language: Language
    let address: Address
    let published: Edition?
    let found: Reported
    let edition: Edition
    private let rows: [RankingRow]
    /// Whether the method is another than the published one.
    private let isChanged: Bool
    /// Children of the index.
    private let parts: [Node]

    init(
        _ found: Reported, _ edition: Edition, published: Edition?, language: Language, address: Address,
        year: Int?
    ) {
        (self.found, self.edition, self.published) = (found, edition, published)
        (self.language, self.address) = (language, address)
        isChanged = !edition.project.changes.isEmpty
        let framework = edition.run.plan.framework
        parts = framework.root.children.map { framework.nodes[$0] }
        let period = year ?? edition.run.final.periods.last?.period
        rows = RankingRow.rows(found, published: isChanged ? published : nil, period: period)
    }

    func text() -> String {
        """
        <h1 class="unseen">\(run(WebWords.ranking))</h1>
        <div class="workbench">
        \(WeightsPanel(edition: edition, published: published ?? edition, language: language, address: address).text())
        <div id="results">
        \(summary)
        \(lead)
        \(legend)
        <div class="scroll" role="region" tabindex="0" aria-label="\(run(WebWords.ranking))">
        <table class="ranking" id="ranking"><caption>\(run(WebWords.ranking))</caption>
        <thead><tr>\(header)</tr></thead>
        <tbody>
        \(lines)
        </tbody></table></div>
        \(HTMLRenderer(languages: languages).sections(found.certainty?.sections() ?? []))
        \(asTable)
        </div>
        </div>
        """
    }

    private var languages: Languages { language == .zh ? .zh : .en }
    private func run(_ phrase: Phrase) -> String { HTMLText.escaped(phrase[language]) }

    // MARK: Words

    /// Who moved, in one sentence.
    private var summary: String {
        guard isChanged else { return "<p id=\"moves\" class=\"moves\" hidden></p>" }
        let moved = rows.filter { ($0.gain ?? 0) != 0 }
        guard !moved.isEmpty else { return "<p id=\"moves\" class=\"moves\">\(run(WebWords.unmoved))</p>" }
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

    /// Who is in the first tier.
    private var lead: String {
        found.certainty?.lead.map { "<p class=\"lead\">\(run($0))</p>" } ?? ""
    }

    private func place(_ rank: Double?) -> String { rank.map(NumberText.plain) ?? "–" }

    private var legend: String {
        guard scale != nil else { return "<p>\(run(WebWords.noBars))</p>" }
        let items = parts.enumerated().map { position, node in
            "<li><span class=\"key s\(position % 10)\" aria-hidden=\"true\"></span>\(run(node.name))</li>"
        }
        return "<ul class=\"legend\" aria-label=\"\(run(WebWords.legend))\">\(items.joined())</ul>"
    }

    // MARK: The table

    private var header: String {
        var cells: [(Phrase, String)] = []
        if hasTiers { cells.append((WebWords.tier, "n")) }
        cells.append((WebWords.rank, "n"))
        if isChanged { cells.append((WebWords.change, "n")) }
        if hasIntervals { cells.append((WebWords.interval, "iv")) }
        cells += [(WebWords.unit, ""), (WebWords.score, "n")]
        if scale != nil { cells.append((WebWords.contributions, "stack")) }
        return cells.map { word, kind in
            "<th scope=\"col\"\(kind.isEmpty ? "" : " class=\"\(kind)\"")>\(run(word))</th>"
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
        return rows.map { row in
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
        let link = HTMLText.escaped(address.text(Subject.unit(row.unit.code).path))
        cells.append("<th scope=\"row\"><a href=\"\(link)\">\(run(row.unit.name))</a>\(alternative)</th>")
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
        let words = gain > 0 ? Phrase(zh: "上升", en: "up") : Phrase(zh: "下降", en: "down")
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

    /// The same as the command's table, with the score of every pillar.
    private var asTable: String {
        let address = address
        let renderer = HTMLRenderer(languages: languages) { table, row, column in
            guard table.columns[column].code == "name",
                let position = table.columns.firstIndex(where: { $0.code == "unit" }),
                case let .text(code) = table.rows[row][position]
            else { return nil }
            return address.text(Subject.unit(code).path)
        }
        let table = found.report.sections.filter { $0.id == "ranking" }.map { section in
            var section = section
            section.id = "as-table"
            return section
        }
        return
            "<details class=\"table\"><summary>\(run(WebWords.asTable))</summary>\(renderer.sections(table))</details>"
    }
}
