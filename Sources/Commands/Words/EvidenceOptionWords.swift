import Diagnostics

/// What help says about the options of `evidence`, `source` and `verify`.
enum EvidenceOptionWords {
    static let indicator = Phrase(
        zh: "指标的代码或名称；不在框架里的也可以。", en: "An indicator by code or name, in the tree or outside it.")
    static let year = Phrase(
        zh: "只看这一年的值；多年数据默认为最近一年。",
        en: "Only values of this year; by default, where data are of several years, the latest.")
    static let published = Phrase(
        zh: "已公布的结果：JSON、NDJSON、CSV 或 TSV 文件，或 publish 写的排行网页。",
        en:
            "The published output: a JSON, NDJSON, CSV or TSV file, or a page of publish that shows the ranking."
    )
    static let command = Phrase(
        zh: "结果出自哪条命令；默认为结果里记录的。", en: "The command that made it; by default the one it records.")
    static let allValues = Phrase(
        zh: "逐值列出；不加时，值多的来源只列到指标。",
        en: "List every value; else a source of many values is listed by indicator.")
    static let source = Phrase(zh: "来源的代码（id）。", en: "A source by its id.")
}
