import Diagnostics
import Explanations
import IndexModel

/// One source and every value that is taken from it.
public struct SourceReport: Sendable {
    private let account: SourceBook.Account
    private let ledger: Ledger
    private let names: [String: Phrase]
    private let measures: [String: Phrase]
    /// Whether every value is listed, and not only what there is of each indicator.
    private let listsValues: Bool

    /// So many values are listed without being asked for.
    private static let few = 25

    public init(_ account: SourceBook.Account, ledger: Ledger, panel: Panel, listsValues: Bool = true) {
        self.listsValues = listsValues || account.values.count <= SourceReport.few
        measures = Dictionary(
            panel.indicators.map { ($0.code, $0.unitName) }, uniquingKeysWith: { first, _ in first })
        self.account = account
        self.ledger = ledger
        names = Dictionary(
            (panel.units.map { ($0.code, $0.name) } + panel.indicators.map { ($0.code, $0.name) }),
            uniquingKeysWith: { first, _ in first })
    }

    public func report(provenance: Provenance) -> Report {
        let source = account.source
        let title = source.title.isEmpty ? source.id : source.title
        var sections = [Section("source", table: about)]
        if !account.values.isEmpty {
            sections.append(
                Section(
                    "indicators", heading: Phrase(zh: "取自它的指标", en: "Indicators taken from it"),
                    table: indicators))
        }
        if listsValues, !account.values.isEmpty {
            sections.append(
                Section("values", heading: Phrase(zh: "取自它的值", en: "Values taken from it"), table: values))
        }
        sections.append(Section("summary", text: [summary] + hint))
        return Report(title: Phrase(verbatim: title), sections: sections, provenance: provenance)
    }

    private var about: Table {
        let source = account.source
        var entries = [
            ("id", "代码", "id", source.id), ("title", "标题", "title", source.title),
            ("publisher", "发布者", "publisher", source.publisher), ("date", "日期", "date", source.date),
            ("url", "网址", "address", source.url),
        ]
        entries += source.attributes.sorted { $0.key < $1.key }.map {
            let word = SourceReport.words[$0.key] ?? Phrase(verbatim: $0.key)
            return ($0.key, word.zh, word.en, $0.value)
        }
        return Table(
            columns: [
                Table.Column("key", Phrase(zh: "键", en: "key"), .code, isHidden: true),
                Table.Column("item", Phrase(zh: "项目", en: "item"), .name),
                Table.Column("content", Phrase(zh: "内容", en: "content"), .text),
            ],
            rows: entries.filter { !$0.3.isEmpty || $0.0 == "url" }.map {
                [.text($0.0), .phrase(Phrase(zh: $0.1, en: $0.2)), .text($0.3)]
            })
    }

    /// The usual columns of a sources' table; others keep the name that their author gave them.
    private static let words: [String: Phrase] = [
        "note": Phrase(zh: "说明", en: "note"), "retrieved_from": Phrase(zh: "取自", en: "retrieved from"),
        "tier": Phrase(zh: "来源等级", en: "tier"), "accessed": Phrase(zh: "访问日期", en: "accessed"),
        "licence": Phrase(zh: "许可", en: "licence"), "license": Phrase(zh: "许可", en: "licence"),
    ]

    private var hint: [Phrase] {
        listsValues
            ? []
            : [Phrase(zh: "逐值列出用 --all。", en: "With --all every value is listed.")]
    }

    /// What there is of each indicator.
    private var indicators: Table {
        Table(
            columns: [
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("indicator_name", EvidenceWords.indicator, .name),
                Table.Column("year", ReportWords.period, .text),
                Table.Column("values", Phrase(zh: "值", en: "values"), .rank),
                Table.Column("used", EvidenceWords.used, .rank),
                Table.Column("least", Phrase(zh: "最小", en: "least"), .quantity),
                Table.Column("greatest", Phrase(zh: "最大", en: "greatest"), .quantity),
                Table.Column("unit_of_measure", Phrase(zh: "计量单位", en: "unit of measure"), .name),
                Table.Column("confidence", EvidenceWords.confidence, .name),
            ],
            rows: account.indicators.map { code in
                let positions = account.values.filter {
                    ledger.indicators[Int(ledger.evidence[$0].indicator)] == code
                }
                let found = positions.map { ledger.evidence[$0] }
                let years = found.compactMap(\.year).map(Int.init)
                let range = years.min().flatMap { first in years.max().map { first...$0 } }
                let mix = Confidence.allCases.compactMap {
                    confidence -> (confidence: Confidence, count: Int)? in
                    let count = found.count { $0.confidence == confidence }
                    return count == 0 ? nil : (confidence, count)
                }
                return [
                    .text(code), .phrase(names[code] ?? Phrase(verbatim: code)),
                    .text(EvidenceWords.years(range)), .number(Double(found.count)),
                    .number(Double(positions.count { ledger.passedOver[Int32($0)] == nil })),
                    Table.Cell(found.map(\.value).min()), Table.Cell(found.map(\.value).max()),
                    .phrase(measures[code] ?? Phrase(verbatim: "")), .phrase(EvidenceWords.mix(mix)),
                ]
            })
    }

    private var values: Table {
        Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("indicator", ReportWords.code, .code, isHidden: true),
                Table.Column("indicator_name", EvidenceWords.indicator, .name),
                Table.Column("year", ReportWords.period, .rank),
                Table.Column("value", EvidenceWords.value, .quantity),
                Table.Column("confidence", EvidenceWords.confidence, .name),
                Table.Column("use", EvidenceWords.used, .name),
                Table.Column("place", EvidenceWords.place, .text, isHidden: true),
                Table.Column("locator", EvidenceWords.locator, .text),
            ],
            rows: account.values.map { position in
                let evidence = ledger.evidence[position]
                let unit = ledger.units[Int(evidence.unit)]
                let indicator = ledger.indicators[Int(evidence.indicator)]
                let use = ledger.passedOver[Int32(position)].map { CellInquiry.Use.passedOver($0) } ?? .used
                return [
                    .text(unit), .phrase(names[unit] ?? Phrase(verbatim: unit)), .text(indicator),
                    .phrase(names[indicator] ?? Phrase(verbatim: indicator)),
                    Table.Cell(evidence.year.map(Double.init)), .number(evidence.value),
                    .phrase(evidence.confidence.word), .phrase(EvidenceWords.word(use)),
                    .text(ledger.place(of: evidence).description),
                    .text(ledger.locators[Int(evidence.locator)]),
                ]
            })
    }

    private var summary: Phrase {
        let count = account.values.count
        guard count > 0 else {
            return Phrase(zh: "没有一个值取自这个来源。", en: "No value is taken from this source.")
        }
        let listed =
            account.isDeclared
            ? Phrase(zh: "", en: "")
            : Phrase(zh: "来源表里没有它。", en: " The sources' table does not list it.")
        return Phrase(
            zh:
                "\(count) 个值，涉及 \(account.units) 个单位、\(account.indicators.count) 个指标；采用 \(account.used) 个，其中 \(account.counting) 个计入指数。\(listed.zh)",
            en:
                "\(NumberText.counted(count, "value")) of \(NumberText.counted(account.units, "unit")) and \(NumberText.counted(account.indicators.count, "indicator")); \(account.used) \(account.used == 1 ? "is" : "are") used, \(account.counting) of them in the index.\(listed.en)"
        )
    }
}
