import Diagnostics
import Explanations
import IndexModel

/// All sources, and how much rests on each.
public struct SourceListReport: Sendable {
    private let book: SourceBook
    private let review: SourceReview
    /// The wide table that values come from; then there are no sources.
    private let table: String?

    public init(_ book: SourceBook, review: SourceReview, table: String?) {
        self.book = book
        self.review = review
        self.table = table
    }

    public func report(provenance: Provenance) -> Report {
        let title = Phrase(zh: "来源", en: "Sources")
        var sections = book.accounts.isEmpty ? [] : [Section("sources", table: rows)]
        sections.append(Section("summary", text: summary))
        return Report(title: title, sections: sections, provenance: provenance)
    }

    private var rows: Table {
        Table(
            columns: [
                Table.Column("source", EvidenceWords.source, .text),
                Table.Column("values", Phrase(zh: "值", en: "values"), .rank),
                Table.Column("used", EvidenceWords.used, .rank),
                Table.Column("counting", Phrase(zh: "计入指数", en: "in the index"), .rank),
                Table.Column("years", ReportWords.period, .text),
                Table.Column("indicators", EvidenceWords.indicator, .rank),
                Table.Column("units", ReportWords.unit, .rank),
                Table.Column("confidence", EvidenceWords.confidence, .name),
                Table.Column("declared", Phrase(zh: "已登记", en: "declared"), .name, isHidden: true),
                Table.Column("publisher", Phrase(zh: "发布者", en: "publisher"), .text, isHidden: true),
                Table.Column("date", Phrase(zh: "日期", en: "date"), .text, isHidden: true),
                Table.Column("url", Phrase(zh: "网址", en: "address"), .text, isHidden: true),
                Table.Column("title", Phrase(zh: "标题", en: "title"), .text),
            ],
            rows: book.accounts.map { account in
                [
                    .text(account.source.id), .number(Double(account.values.count)),
                    .number(Double(account.used)), .number(Double(account.counting)),
                    .text(EvidenceWords.years(account.years)), .number(Double(account.indicators.count)),
                    .number(Double(account.units)), .phrase(EvidenceWords.mix(account.confidences)),
                    .phrase(
                        account.isDeclared ? Phrase(zh: "是", en: "yes") : Phrase(zh: "否", en: "no")),
                    .text(account.source.publisher), .text(account.source.date), .text(account.source.url),
                    .text(account.source.title),
                ]
            })
    }

    private var summary: [Phrase] {
        if let table {
            return [
                Phrase(
                    zh: "数据来自宽表 \(table)，没有逐值的来源。",
                    en: "The data are a wide table, \(table), without a source for each value.")
            ]
        }
        let values = book.accounts.reduce(0) { $0 + $1.values.count } + book.unsourced
        let used = book.accounts.reduce(0) { $0 + $1.used }
        let counting = book.accounts.reduce(0) { $0 + $1.counting }
        var lines = [
            Phrase(
                zh: "\(book.accounts.count) 个来源，\(values) 个值；\(used) 个被采用，其中 \(counting) 个计入指数。",
                en:
                    "\(book.accounts.count) sources with \(NumberText.grouped(values)) values, of which \(NumberText.grouped(used)) are used, \(NumberText.grouped(counting)) of them in the index."
            )
        ]
        if book.unsourced > 0 {
            lines.append(
                Phrase(
                    zh: "\(book.unsourced) 个值没有来源。",
                    en:
                        "\(NumberText.counted(book.unsourced, "value has", many: "values have")) no source."
                ))
        }
        return lines + EvidenceSummary.lines(review)
    }
}
