// 0425 to 0429: what is learnt of some years and applied to others.
extension DiagnosticKind {
    static let years: [DiagnosticKind] = [
        baseYearUnknown, beyondTreatment, beyondBaseYear, spanAboveIndicators, nothingInCommon,
    ]

    public static let baseYearUnknown = DiagnosticKind(
        "E0425",
        message: Phrase(
            zh: "“{section}”以 {year} 年为基准，但数据没有这一年（有：{known}）",
            en: "\"{section}\" is based on {year}, of which there are no data (there are: {known})"),
        wayOut: Phrase(
            zh: "把 over 改成有数据的年份，或 all-years、each-year",
            en: "set over to a year of the data, or to all-years or each-year"),
        explanation: Phrase(
            zh: "over 写年份时，只从那一年的数据中学习尺度（上下限、均值、权重等），再用于所有年份。这一年必须在 data.year 所选的年份之内。",
            en:
                "Where over names a year, the scale (bounds, means, weights and the like) is learnt of that year's data alone and applied to all years. It must be among the years that data.year chooses."
        ))

    public static let spanAboveIndicators = DiagnosticKind(
        "E0428",
        message: Phrase(
            zh: "第 {level} 层的 over 不起作用：节点的得分总是在所有年份上重新标准化",
            en:
                "over does nothing at level {level}: scores of nodes are always normalised anew over all years"
        ),
        wayOut: Phrase(
            zh: "删去这个 over，或写在第 1 层（指标）", en: "remove it, or write it at level 1, of the indicators"),
        explanation: Phrase(
            zh: "by-level 在第 2 层以上表示把节点得分重新标准化。那一步对所有年份用同一把尺，好让年份之间可比。",
            en:
                "From level 2 on, by-level normalises the scores of nodes anew. That step has one scale for all years, so that years compare."
        ))

    public static let nothingInCommon = DiagnosticKind(
        "E0429",
        message: Phrase(
            zh: "没有任何指标或单位在所有年份都有数据，无法只比较共同部分",
            en: "no indicator, or no unit, has data in every year, so there is nothing in common to compare"),
        wayOut: Phrase(
            zh: "在 data.year 里只选数据较全的年份，或不用 --balanced",
            en: "choose years with more data under data.year, or do without --balanced"),
        explanation: Phrase(
            zh: "--balanced 只留下每年都有证据的指标和每年都有名次的单位，再重新构建指数。",
            en:
                "--balanced keeps only indicators with evidence in every year and units ranked in every year, and builds the index again."
        ))

    public static let beyondTreatment = DiagnosticKind(
        "E0426",
        message: Phrase(
            zh: "基准年学到的“{method}”不能用于“{indicator}”{unit} {period} 年的值 {value}：公式在那里没有定义",
            en:
                "\"{method}\" as learnt of the base year has no value for {value}, which is \"{indicator}\" of {unit} in {period}"
        ),
        wayOut: Phrase(
            zh: "把处理的 over 改为 all-years，或给这个指标另选处理方法",
            en: "set the treatment's over to all-years, or give this indicator another treatment"),
        explanation: Phrase(
            zh: "对数等变换按基准年的最小值平移；其他年份的值若低得多，对数没有定义。与其悄悄截断，不如说明。",
            en:
                "Logarithms and the like are shifted by the base year's minimum. A value of another year that lies far below it has no logarithm; saying so is better than cutting it in silence."
        ))

    public static let beyondBaseYear = DiagnosticKind(
        "N0427",
        message: Phrase(
            zh: "“{indicator}”（{code}）有 {count} 个其他年份的值超出基准年 {base} 的范围（{cells}）：{handling}",
            en:
                "{count} values of \"{indicator}\" ({code}) in other years lie beyond the range of the base year {base} ({cells}): {handling}"
        ),
        wayOut: Phrase(
            zh: "这是以一年为基准的本意；要让所有年份落在同一范围内，用 over: all-years",
            en: "that is what a base year is for; for one range of all years use over: all-years"),
        explanation: Phrase(
            zh: "以某一年为基准，是为了让新年份加入时旧分数不变。代价是其他年份可以超出基准年的最低与最高分。是否截断取决于标准化方法，这里逐个指标说明。",
            en:
                "A year is made the base so that old scores stay when years are added. The price is that other years may go beyond its lowest and highest score. Whether they are cut there depends on the normalisation, and is said for each indicator."
        ))
}
