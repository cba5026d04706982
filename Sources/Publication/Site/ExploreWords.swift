import Diagnostics

/// The words of the page that computes, which its script reads from the page. Gaps in braces are filled by the script.
enum ExploreWords {
    /// By the names under which the script knows them.
    static let all: [(key: String, phrase: Phrase)] = [
        ("weights", PanelWords.weights),
        ("help", PanelWords.help),
        ("indicators", Phrase(zh: "内部各指标", en: "Indicators inside")),
        ("less", PanelWords.less),
        ("more", PanelWords.more),
        ("lock", PanelWords.lock),
        ("equal", PanelWords.equal),
        ("reset", PanelWords.original),
        ("normalisation", PanelWords.normalisation),
        ("aggregation", PanelWords.aggregation),
        ("change", PageWords.change),
        ("up", PageWords.up),
        ("down", PageWords.down),
        ("changed", Phrase(zh: "这不是已发布的结果。已改：", en: "Not the published result. Changed: ")),
        ("back", SiteWords.allUnits),
        ("back2", Phrase(zh: "回到已发布的方法", en: "Back to the published method")),
        ("rank", Phrase(zh: "名次", en: "rank")),
        ("score", Phrase(zh: "得分", en: "score")),
        ("item", Phrase(zh: "项目", en: "item")),
        ("value", Phrase(zh: "原始值", en: "value")),
        ("measure", Phrase(zh: "计量单位", en: "unit of measure")),
        ("year", Phrase(zh: "年份", en: "year")),
        ("points", Phrase(zh: "计入总分", en: "points")),
        ("weight", Phrase(zh: "权重", en: "weight")),
        ("sure", Phrase(zh: "可信度", en: "confidence")),
        ("source", Phrase(zh: "来源", en: "source")),
        ("noSource", Phrase(zh: "没有来源", en: "no source")),
        (
            "amended",
            Phrase(zh: "计算前已处理（插补、缩尾或变换）", en: "prepared before use: filled in, winsorised or transformed")
        ),
        (
            "refused",
            Phrase(
                zh: "这种组合算不出：几何平均要求每个得分都大于 0。下面仍是上一次的结果。",
                en:
                    "This cannot be computed: a geometric mean wants every score above 0. Below stands the last result."
            )
        ),
        ("constant", Phrase(zh: "这种组合算不出：所有得分都相等。", en: "This cannot be computed: all scores are equal.")),
        ("ranking", PageWords.ranking),
        ("legend", PageWords.legend),
        ("tier", PageWords.tier),
        ("place", PageWords.rank),
        ("interval", PageWords.interval),
        ("unit", PageWords.unit),
        ("points100", PageWords.score),
        ("made", PageWords.contributions),
        ("unmoved", PageWords.unmoved),
        ("cannot", Phrase(zh: "这个文件不能重算：", en: "This file cannot recompute: ")),
        ("cannotDraw", Phrase(zh: "名次区间不能在浏览器里重算：", en: "Intervals cannot be recomputed in a browser: ")),
        (
            "noDraws",
            Phrase(zh: "没有声明假设，所以没有区间。", en: "No assumptions are declared, so there are no intervals.")
        ),
        (
            "noTiers",
            Phrase(
                zh: "档次只属于已发布的结果，改动后不显示。",
                en: "Tiers belong to the published result and are not shown after a change.")
        ),
        (
            "intervals",
            Phrase(
                zh: "区间来自 {count} 次抽取（已发布的为 {published} 次），变动：{varied}。",
                en: "Intervals from {count} draws (the published ones from {published}), varying: {varied}.")
        ),
        (
            "failures",
            Phrase(zh: "另有 {count} 次算不出，未计入。", en: " {count} more could not be computed and do not count.")
        ),
        ("moved", Phrase(zh: "{count} 个单位的名次变了：{list}。", en: "{count} units moved: {list}.")),
        ("movedOne", Phrase(zh: "1 个单位的名次变了：{list}。", en: "1 unit moved: {list}.")),
        ("movedMore", Phrase(zh: "{count} 个单位的名次变了：{list}……", en: "{count} units moved: {list}, …")),
    ]

    static var json: JSONValue { .object(all.map { .init($0.key, JSONRenderer.value($0.phrase)) }) }
}
