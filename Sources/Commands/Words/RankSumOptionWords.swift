import Diagnostics

/// What the options of `zhulu rsr` mean.
enum RankSumOptionWords {
    static let node = Phrase(
        zh: "对哪个节点下的指标编秩：代码或名称；默认为整个指数。",
        en: "The node whose indicators are ranked, by code or name; by default the whole index.")
    static let ranks = Phrase(
        zh: "整次秩（whole，并列取平均）或非整次秩（fractional，按极差插值）。",
        en: "Whole ranks, ties sharing their mean, or fractional ones that keep distances.")
    static let weights = Phrase(
        zh: "用项目的权重（given）或各指标等权（equal）。",
        en: "The project's weights (given), or all indicators alike (equal).")
    static let tiers = Phrase(
        zh: "分几档，3 到 5；默认取最佳分档数。", en: "How many tiers, 3 to 5; by default the best number.")
    static let tiersOutOfRange = Phrase(zh: "--tiers 须为 3 到 5", en: "--tiers is 3 to 5")
}
