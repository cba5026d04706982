import Diagnostics

/// The words of published pages.
enum SiteWords {
    static let skip = Phrase(zh: "跳到正文", en: "Skip to content")
    static let pages = Phrase(zh: "页面", en: "Pages")
    static let language = Phrase(zh: "语言", en: "Language")
    static let ranking = Phrase(zh: "排行", en: "Ranking")
    static let audit = Phrase(zh: "审计", en: "Audit")
    static let charts = Phrase(zh: "图", en: "Charts")
    static let method = Phrase(zh: "方法", en: "Method")
    static let evidence = Phrase(zh: "证据", en: "Evidence")
    static let downloads = Phrase(zh: "下载", en: "Downloads")
    static let explore = Phrase(zh: "试改权重", en: "Move the weights")

    static let published = Phrase(zh: "已发布的方法", en: "The method as published")
    static let changed = Phrase(zh: "这不是已发布的方法。已改：", en: "Not the published method. Changed: ")
    static let licence = Phrase(zh: "许可：", en: "Licence: ")
    static let verify = Phrase(
        zh: "可自行验证：在项目文件夹里对本文件运行 zhulu verify。结果由这条命令得出：",
        en: "To verify it, run zhulu verify on this file in the project's folder. The result is that of")

    static let asTable = Phrase(zh: "看表：各支柱得分", en: "View as table: scores of the pillars")
    static let allUnits = Phrase(zh: "← 全部单位", en: "← All units")
    static let valuesFrom = Phrase(zh: "各值出处", en: "Where the values come from")

    static let firstTen = Phrase(zh: "前十名", en: "The first ten")
    static let inChinese = Phrase(zh: "中文版", en: "Chinese edition")
    static let inEnglish = Phrase(zh: "英文版", en: "English edition")

    static let workbook = Phrase(
        zh: "工作簿（公式可逐格复核）", en: "Workbook, with formulas that can be checked cell by cell")
    static let everything = Phrase(zh: "全部数据", en: "All data")
    static let methodFile = Phrase(zh: "方法文件", en: "Methodology")
    static let citation = Phrase(zh: "引用信息", en: "How to cite it")
    static let bibliography = Phrase(zh: "引用信息（BibTeX）", en: "How to cite it, as BibTeX")
    static let reference = Phrase(zh: "引用信息（按 GB/T 7714 的格式）", en: "How to cite it, after GB/T 7714")
    static let terms = Phrase(zh: "使用许可", en: "Terms of use")
    static let programs = Phrase(
        zh: "供程序读取的 JSON：目录", en: "JSON for programs: the list of its files")
    static let feed = Phrase(zh: "订阅源", en: "Feed")
    static let checksums = Phrase(zh: "各文件的 SHA-256", en: "SHA-256 of every file")
    static let file = Phrase(zh: "文件", en: "File")
    static let contents = Phrase(zh: "内容", en: "Contents")

    static let sourcesOfUse = Phrase(zh: "来源与用处", en: "Sources, and what rests on them")
    static let allValues = Phrase(
        zh: "全部出处见下载中的 evidence.csv。", en: "Every value's source is in evidence.csv, under downloads.")
}
