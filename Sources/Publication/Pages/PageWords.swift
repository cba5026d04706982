import Diagnostics

/// The words of a ranking on a page.
public enum PageWords {
    public static let ranking = Phrase(zh: "排行", en: "Ranking")
    static let tier = Phrase(zh: "档", en: "Tier")
    static let rank = Phrase(zh: "名次", en: "Rank")
    static let interval = Phrase(zh: "90% 区间", en: "90% interval")
    static let unit = Phrase(zh: "单位", en: "Unit")
    static let score = Phrase(zh: "得分", en: "Score")
    static let contributions = Phrase(zh: "构成（各支柱计入总分）", en: "Made of (points of each pillar)")
    static let change = Phrase(zh: "变动", en: "Change")
    static let noBars = Phrase(
        zh: "这种合成方法没有可加的构成，或构成有负数，因此不画条；各支柱得分见下表。",
        en:
            "Under this method points do not add up, or some are negative, so that no bars are drawn; see the table below for scores."
    )
    static let unmoved = Phrase(zh: "名次与已发布的相同。", en: "All ranks are as published.")
    static let up = Phrase(zh: "上升", en: "up")
    static let down = Phrase(zh: "下降", en: "down")
    static let legend = Phrase(zh: "图例", en: "Legend")
}
