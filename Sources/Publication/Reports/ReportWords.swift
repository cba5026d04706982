import Diagnostics

/// The words of reports: titles and the headers of columns.
enum ReportWords {
    static let rank = Phrase(zh: "名次", en: "rank")
    static let code = Phrase(zh: "代码", en: "code")
    static let unit = Phrase(zh: "单位", en: "unit")
    static let period = Phrase(zh: "年份", en: "year")
    static let score = Phrase(zh: "得分", en: "score")
    static let indexScore = Phrase(zh: "指数原始得分", en: "index score")
    static let coverage = Phrase(zh: "数据覆盖", en: "coverage")
}
