import Diagnostics
import Publication

/// The words of the pages.
enum WebWords {
    static let skip = Phrase(zh: "跳到正文", en: "Skip to content")
    static let pages = Phrase(zh: "页面", en: "Pages")
    static let related = Phrase(zh: "相关的页面", en: "Related pages")
    static let ranking = PageWords.ranking
    static let audit = Phrase(zh: "审计", en: "Audit")
    static let data = Phrase(zh: "数据", en: "Data")
    static let units = Phrase(zh: "单位", en: "Units")
    static let pair = Phrase(zh: "对比·赶超", en: "Compare")
    static let why = Phrase(zh: "为何不同", en: "Why different")
    static let leagues = Phrase(zh: "榜单", en: "League tables")
    static let plan = Phrase(zh: "方法", en: "Method")
    static let methods = Phrase(zh: "全部方法", en: "All methods")
    static let claim = Phrase(zh: "核查", en: "Claims")
    static let about = Phrase(zh: "怎样核对", en: "How to verify")
    static let sources = Phrase(zh: "来源", en: "Sources")
    static let agreement = Phrase(zh: "榜单是否一致", en: "Do league tables agree?")
    static let consensus = Phrase(zh: "综合各榜", en: "Consensus")
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
    static let weights = PanelWords.weights
    static let weightsHelp = PanelWords.help
    static let deeper = Phrase(zh: "指标级权重", en: "Indicator level")
    static let less = PanelWords.less
    static let more = PanelWords.more
    static let lock = PanelWords.lock
    static let equal = PanelWords.equal
    static let original = PanelWords.original
    static let aggregation = PanelWords.aggregation
    static let normalisation = PanelWords.normalisation
    static let recompute = Phrase(zh: "重算", en: "Recompute")
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

    // Units.
    static let ladder = Phrase(zh: "得分明细", en: "Score in full")
    static let profile = Phrase(zh: "画像", en: "Profile")
    static let overtake = Phrase(zh: "怎样赶上", en: "What it would take")
    static let alike = Phrase(zh: "与谁相近", en: "Who is alike")
    static let evidence = Phrase(zh: "全部证据", en: "All evidence")
    static let arithmetic = Phrase(zh: "怎样算出", en: "How it is computed")
    static let lenses = Phrase(zh: "换一种分组看：", en: "Through another grouping: ")

    // Two units, two methods, several tables.
    static let askPair = Phrase(
        zh: "选两个单位：差距从哪里来，第一个怎样才能赶上第二个。",
        en:
            "Choose two units: where the gap comes from, and what would bring the first level with the second."
    )
    static let first = Phrase(zh: "第一个", en: "First")
    static let second = Phrase(zh: "第二个", en: "Second")
    static let swap = Phrase(zh: "对调", en: "Swap")
    static let asPublished = Phrase(zh: "已发布的方法", en: "the published method")
    static let asChanged = Phrase(zh: "改动后的方法", en: "the method as changed")
    static let askWhy = Phrase(
        zh: "名次为何不同：每一名之差精确分摊到原因上，份额加起来正好等于差别。",
        en: "Why ranks differ: every place is shared among causes, and the shares add up exactly.")
    static let otherMethod = Phrase(zh: "换一种方法", en: "Another method")
    static let otherYear = Phrase(zh: "与更早的一年相比", en: "Against an earlier year")
    static let otherLeague = Phrase(zh: "与一张公布的榜单相比", en: "Against a published league table")
    static let oneUnit = Phrase(zh: "只看一个单位", en: "One unit alone")
    static let allUnits = Phrase(zh: "全部单位", en: "all units")
    static let asWritten = Phrase(zh: "不改", en: "as published")
    static let show = Phrase(zh: "看", en: "Show")
    static let noLeagues = Phrase(
        zh: "这个项目没有列入别人公布的榜单。在 zhulu.yaml 的 data 里写 leagues 与 reports，就能在这里比较。",
        en:
            "This project names no league tables that others published. Name leagues and reports under data in zhulu.yaml, and they can be compared here."
    )
    static let scope = Phrase(zh: "范围", en: "Scope")
    static let allScopes = Phrase(zh: "全部", en: "all")
    static let ownRanking = Phrase(zh: "本项目的排行", en: "this project's ranking")
    static let chooseLeagues = Phrase(zh: "选两份或更多", en: "Choose two or more")
    static let positions = Phrase(zh: "名次与出处", en: "Ranks and sources")
    static let fit = Phrase(zh: "能否由权重得出", en: "Could weights give it?")

    static let whole = Phrase(zh: "整页打开", en: "Open as a page")
    static let close = Phrase(zh: "关闭", en: "Close")
    static let previous = Phrase(zh: "上一格", en: "Previous")
    static let next = Phrase(zh: "下一格", en: "Next")
}
