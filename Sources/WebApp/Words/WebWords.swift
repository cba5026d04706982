import Diagnostics
import Publication

/// The words of the pages.
enum WebWords {
    static let skip = Phrase(zh: "跳到正文", en: "Skip to content")
    static let pages = Phrase(zh: "页面", en: "Pages")
    static let ranking = PageWords.ranking
    static let audit = Phrase(zh: "审计", en: "Audit")
    static let data = Phrase(zh: "数据", en: "Data")
    static let methods = Phrase(zh: "方法", en: "Methods")
    static let claim = Phrase(zh: "核查一句话", en: "Check a claim")
    static let find = Phrase(zh: "找单位", en: "Find a unit")
    static let go = Phrase(zh: "打开", en: "Go")
    static let language = Phrase(zh: "语言", en: "Language")

    // The honesty line.
    static let published = Phrase(zh: "已发布的方法", en: "The method as published")
    static let changed = Phrase(zh: "这不是已发布的结果。已改：", en: "Not the published result. Changed: ")
    static let reset = Phrase(zh: "复原", en: "Back to the published method")
    static let broken = Phrase(
        zh: "项目文件现在有错，下面显示的是最后一次可用的结果。改好并保存后，本页会自动更新。",
        en:
            "The project's files have errors; what stands below is the last good result. Mend and save them, and this page follows by itself."
    )
    static let unusable = Phrase(
        zh: "项目文件有错，还没有可以显示的结果。改好并保存后，本页会自动更新。",
        en:
            "The project's files have errors, and there is nothing to show yet. Mend and save them, and this page follows by itself."
    )

    // Weights.
    static let weights = Phrase(zh: "权重", en: "Weights")
    static let weightsHelp = Phrase(
        zh: "改一个，其他未锁定的按比例让出。可输入 1/3。",
        en: "Change one, and the others that are not locked make room in proportion. 1/3 works.")
    static let less = Phrase(zh: "减 1 个百分点", en: "1 point less")
    static let more = Phrase(zh: "加 1 个百分点", en: "1 point more")
    static let lock = Phrase(zh: "锁定", en: "Lock")
    static let equal = Phrase(zh: "等权", en: "Equal")
    static let original = Phrase(zh: "复原", en: "Published")
    static let recompute = Phrase(zh: "重算", en: "Recompute")
    static let aggregation = Phrase(zh: "合成", en: "Aggregation")
    static let normalisation = Phrase(zh: "标准化", en: "Normalisation")
    static let sum = Phrase(zh: "合计", en: "Total")

    // The ranking.
    static let asTable = Phrase(zh: "看表：各支柱得分", en: "View as table: scores of the pillars")

    // Other pages.
    static let askClaim = Phrase(
        zh: "写一句关于名次的话，看它在多大比例的合理做法中成立。例如：上海 超过 深圳；杭州 前三；北京 在创新上 第一。",
        en:
            "Write a sentence on ranks, and see in what share of plausible methods it holds. For example: Shanghai > Shenzhen; Hangzhou in top 3."
    )
    static let sentence = Phrase(zh: "一句话", en: "The sentence")
    static let check = Phrase(zh: "核查", en: "Check")
    static let compareWith = Phrase(zh: "与另一个单位比较", en: "Compare with")
    static let compare = Phrase(zh: "比较", en: "Compare")
    static let asData = Phrase(zh: "同样的内容作为数据：", en: "The same as data: ")
    static let wrong = Phrase(zh: "无法显示", en: "This cannot be shown")
    static let hint = Phrase(zh: "是不是：", en: "Did you mean: ")
    static let tables = Phrase(zh: "CSV 中的表：", en: "Tables as CSV: ")
}
