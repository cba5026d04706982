import Diagnostics

/// The figures of a chart as a table, for those who would rather read, or cannot see it. A chart over two categories
/// becomes a row for each of the first and a column for each of the second.
public struct ChartTwin: Sendable {
    private let chart: VegaLite
    private let language: Language

    /// - Parameter chart: with labels in the language.
    public init(_ chart: VegaLite, _ language: Language) {
        (self.chart, self.language) = (chart, language)
    }

    /// What the fields of the specifications are called.
    private static let words: [String: Phrase] = [
        "unit": ReportWords.unit, "part": Phrase(zh: "部分", en: "part"),
        "pillar": Phrase(zh: "支柱", en: "pillar"), "node": Phrase(zh: "节点", en: "node"),
        "indicator": Phrase(zh: "指标", en: "indicator"), "assumption": Phrase(zh: "假设", en: "assumption"),
        "over": Phrase(zh: "胜过", en: "over"), "period": ReportWords.period, "year": ReportWords.period,
        "list": Phrase(zh: "名次表", en: "list"), "rank": ReportWords.rank,
        "low": Phrase(zh: "下端", en: "low end"), "high": Phrase(zh: "上端", en: "high end"),
        "points": Phrase(zh: "计入总分", en: "points of the index"),
        "own": Phrase(zh: "得分", en: "score"), "score": Phrase(zh: "得分", en: "score"),
        "median": Phrase(zh: "中位数", en: "median"), "percentile": Phrase(zh: "百分位", en: "percentile"),
        "share": Phrase(zh: "占比", en: "share"), "nominal": Phrase(zh: "名义权重", en: "nominal weight"),
        "total": Phrase(zh: "总效应", en: "total effect"), "before": Phrase(zh: "之前", en: "before"),
        "after": Phrase(zh: "之后", en: "after"), "now": Phrase(zh: "现在", en: "now"),
        "needed": Phrase(zh: "需要", en: "needed"), "start": Phrase(zh: "起", en: "from"),
        "end": Phrase(zh: "止", en: "to"), "label": Phrase(zh: "大小", en: "size"),
    ]

    /// Fields that only draw.
    private static let unspoken: Set<String> = [
        "series", "kind", "order", "right", "mark", "light", "dark", "code", "pinned", "other", "tip",
    ]

    /// The table; its caption is the chart's title.
    public func text() -> String {
        let fields = fields
        let texts = fields.filter { isText($0) }
        let numbers = fields.filter { !isText($0) }
        let rows = texts.count == 2 && numbers.count == 1 ? crossed(texts, numbers[0]) : plain(fields)
        return "<table><caption>\(HTMLText.escaped(chart.title))</caption>\(rows)</table>"
    }

    private var fields: [String] {
        guard case let .object(members)? = chart.rows.first else { return [] }
        return members.map(\.key).filter { !ChartTwin.unspoken.contains($0) }
    }

    private func value(_ field: String, _ row: JSONValue) -> JSONValue {
        guard case let .object(members) = row else { return .null }
        return members.first { $0.key == field }?.value ?? .null
    }

    private func isText(_ field: String) -> Bool {
        if case .string? = chart.rows.first.map({ value(field, $0) }) { return true }
        return false
    }

    private func text(_ value: JSONValue) -> String {
        switch value {
        case let .string(text): HTMLText.escaped(text)
        case let .number(number): rounded(number)
        case let .integer(number): "\(number)"
        default: CellText.missing
        }
    }

    /// As many digits as a reader compares.
    private func rounded(_ number: Double) -> String {
        if number == number.rounded() { return NumberText.plain(number) }
        return NumberText.fixed(number, decimals: abs(number) < 1 ? 3 : 1)
    }

    private func word(_ field: String) -> String {
        HTMLText.escaped(ChartTwin.words[field]?[language] ?? field)
    }

    // MARK: Shapes

    private func plain(_ fields: [String]) -> String {
        let heads = fields.map { field in
            "<th scope=\"col\"\(isText(field) ? "" : " class=\"n\"")>\(word(field))</th>"
        }
        let rows = chart.rows.map { row in
            let cells = fields.enumerated().map { position, field in
                let content = text(value(field, row))
                if position == 0 { return "<th scope=\"row\">\(content)</th>" }
                return isText(field) ? "<td>\(content)</td>" : "<td class=\"n\">\(content)</td>"
            }
            return "<tr>\(cells.joined())</tr>"
        }
        return table(heads, rows)
    }

    /// A row for each of the first category, a column for each of the second.
    private func crossed(_ categories: [String], _ number: String) -> String {
        var (rows, columns): ([String], [String]) = ([], [])
        var cells: [String: [String: String]] = [:]
        for row in chart.rows {
            let (own, other) = (text(value(categories[0], row)), text(value(categories[1], row)))
            if cells[own] == nil { rows.append(own) }
            if !columns.contains(other) { columns.append(other) }
            cells[own, default: [:]][other] = text(value(number, row)) + mark(row)
        }
        if let order = chart.order(of: categories[1]) {
            columns = order.map(HTMLText.escaped).filter(columns.contains)
        }
        let heads =
            ["<th scope=\"col\">\(word(categories[0]))</th>"]
            + columns.map { "<th scope=\"col\" class=\"n\">\($0)</th>" }
        return table(
            heads,
            rows.map { own in
                let found = columns.map { "<td class=\"n\">\(cells[own]?[$0] ?? CellText.missing)</td>" }
                return "<tr><th scope=\"row\">\(own)</th>\(found.joined())</tr>"
            })
    }

    private func mark(_ row: JSONValue) -> String {
        if case let .string(mark) = value("mark", row), !mark.isEmpty { return " " + HTMLText.escaped(mark) }
        return ""
    }

    private func table(_ heads: [String], _ rows: [String]) -> String {
        "<thead><tr>\(heads.joined())</tr></thead>\n<tbody>\(rows.joined(separator: "\n"))</tbody>"
    }
}

extension VegaLite {
    /// The order in which a category's scale has its members, where one is written.
    func order(of field: String) -> [String]? {
        for encoding in layers.flatMap(\.encodings) {
            guard case .category(field, _) = encoding.source, !encoding.scale.categories.isEmpty,
                encoding.position == .x || encoding.position == .y
            else { continue }
            return encoding.scale.categories
        }
        return nil
    }
}
