import Diagnostics

/// What help says about options for several years.
enum PanelOptionWords {
    static let allYears = Phrase(
        zh: "把所有年份的名次并排列出，并说明各年能否相比。",
        en: "Ranks of all years side by side, and whether the years compare.")
    static let balanced = Phrase(
        zh: "只比各年共有的指标和单位，重新构建指数，并列出去掉了什么。",
        en:
            "Only indicators and units that all years have, with the index built again; says what is left out."
    )
    static let trendUnit = Phrase(
        zh: "看这个单位的全部节点与指标；不写则看所有单位。",
        en: "All nodes and indicators of this unit; without it, all units.")
    static let of = Phrase(
        zh: "看这个节点或指标（代码或名称）；默认为总指数。",
        en: "This node or indicator, by code or name; by default the index.")
    static let from = Phrase(zh: "从这一年起。", en: "From this year on.")
    static let to = Phrase(zh: "到这一年为止。", en: "Up to this year.")
    static let confidence = Phrase(
        zh: "置信水平，0 与 1 之间。", en: "The level of confidence, between 0 and 1.")
    static let confidenceOutOfRange = Phrase(
        zh: "--confidence 须在 0 与 1 之间，如 0.95",
        en: "--confidence lies between 0 and 1, as in 0.95")
    static let topOutOfRange = Phrase(zh: "--top 须为正整数", en: "--top must be 1 or more")
}
