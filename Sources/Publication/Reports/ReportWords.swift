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
    static let otherYear = Phrase(zh: "用于其他年份", en: "for another year")
    static let agrees = Phrase(
        zh: "各步重算与结果一致（误差不超过 1e-9）", en: "computed anew, every step agrees with the result to 1e-9")
    static let differs = Phrase(
        zh: "重算与结果不一致：这是程序的缺陷，请报告",
        en: "computed anew, a step differs from the result: a defect, please report it")
}
