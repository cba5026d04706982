// 03xx: units, indicators, evidence.
extension DiagnosticKind {
    static let data: [DiagnosticKind] = [
        columnMissing, codeDuplicate, unitUnknown, indicatorUnknown, directionMissing, yearImpossible,
        confidenceUnknown, sourceUnknown, indicatorWithoutEvidence, codeEmpty, unitOfMeasureMixed,
        magnitudeSuspicious, cellDuplicate, noUnits, columnUnused, yearWithoutEvidence,
    ]

    public static let columnMissing = DiagnosticKind(
        "E0301",
        message: Phrase(zh: "表里没有“{column}”列", en: "the table has no column \"{column}\""),
        wayOut: Phrase(zh: "表头应包含：{known}", en: "the header should have: {known}"),
        explanation: Phrase(
            zh: "每种表有必需的列，见 zhulu help method-file。",
            en: "Every table has columns it needs; see zhulu help method-file."))

    public static let codeDuplicate = DiagnosticKind(
        "E0302",
        message: Phrase(zh: "代码“{code}”出现了两次", en: "the code \"{code}\" stands twice"),
        wayOut: Phrase(zh: "删去一行，或改成不同的代码", en: "delete one row, or give it another code"),
        explanation: Phrase(
            zh: "代码是表与表之间的钥匙，必须唯一。", en: "Codes are the keys between tables and must be unique."))

    public static let unitUnknown = DiagnosticKind(
        "E0303",
        message: Phrase(zh: "单位“{code}”不在单位表里", en: "the unit \"{code}\" is not in the units' table"),
        wayOut: Phrase(zh: "改正代码，或在单位表里加上它", en: "correct the code, or add it to the units' table"),
        explanation: Phrase(
            zh: "每条证据都要属于一个已知的单位，否则就会被悄悄丢掉。",
            en: "Every piece of evidence belongs to a known unit, or it would be lost in silence."))

    public static let indicatorUnknown = DiagnosticKind(
        "E0304",
        message: Phrase(
            zh: "指标“{code}”不在指标表里", en: "the indicator \"{code}\" is not in the indicators' table"),
        wayOut: Phrase(zh: "改正代码，或在指标表里加上它", en: "correct the code, or add it to the indicators' table"),
        explanation: Phrase(
            zh: "每条证据都要属于一个已知的指标。不进入框架的指标也应列在表里。",
            en:
                "Every piece of evidence belongs to a known indicator. Indicators outside the framework stand in the table too."
        ))

    public static let directionMissing = DiagnosticKind(
        "E0305",
        message: Phrase(
            zh: "指标“{code}”没有方向（direction 应为 1 或 -1，这里是“{found}”）",
            en: "the indicator \"{code}\" has no direction (it should be 1 or -1, and is \"{found}\")"),
        wayOut: Phrase(zh: "越大越好写 1，越小越好写 -1", en: "write 1 where more is better, -1 where less is"),
        explanation: Phrase(
            zh: "方向弄反会颠倒名次，因此从不猜测。只有不进入框架的背景指标可以不写。",
            en:
                "A wrong direction turns ranks round, so it is never guessed. Only indicators outside the framework may leave it out."
        ))

    public static let yearImpossible = DiagnosticKind(
        "E0306",
        message: Phrase(zh: "“{found}”不是年份", en: "\"{found}\" is not a year"),
        wayOut: Phrase(zh: "写四位年份，1800 到 2200", en: "write a year in four digits, 1800 to 2200"),
        explanation: Phrase(
            zh: "year 列是证据所说的年份，不是日期。",
            en: "The column year is the year that the evidence speaks of, not a date."))

    public static let confidenceUnknown = DiagnosticKind(
        "E0307",
        message: Phrase(zh: "不认识可信度“{found}”", en: "the confidence \"{found}\" is not known"),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known words: {known}"),
        explanation: Phrase(
            zh: "可信度说明一个值有多准：exact、derived、rounded、lower-bound、estimate、target。",
            en:
                "Confidence says how accurate a value is: exact, derived, rounded, lower-bound, estimate, target."
        ))

    public static let sourceUnknown = DiagnosticKind(
        "W0308",
        message: Phrase(zh: "来源“{id}”不在来源表里", en: "the source \"{id}\" is not in the sources' table"),
        wayOut: Phrase(zh: "在来源表里加上它", en: "add it to the sources' table"),
        explanation: Phrase(
            zh: "没有登记的来源无法追溯：数字仍会使用，但读者看不到出处。",
            en:
                "A source that is not listed cannot be followed: the number is used, but readers cannot see where it is from."
        ))

    public static let indicatorWithoutEvidence = DiagnosticKind(
        "W0309",
        message: Phrase(
            zh: "框架中的指标“{code}”没有任何证据", en: "the indicator \"{code}\" of the framework has no evidence at all"
        ),
        wayOut: Phrase(zh: "补充证据，或从框架中去掉它", en: "add evidence, or take it out of the framework"),
        explanation: Phrase(
            zh: "没有数据的指标不参与合成，同级权重按比例顶替——指数因此与方法所写的不同。",
            en:
                "An indicator without data takes no part, and its siblings' weights stand in for it, so the index is not what the methodology says."
        ))

    public static let codeEmpty = DiagnosticKind(
        "E0311",
        message: Phrase(zh: "“{column}”是空的", en: "\"{column}\" is empty"),
        wayOut: Phrase(zh: "填上，或删去这一行", en: "fill it in, or delete the row"),
        explanation: Phrase(
            zh: "没有代码就不知道这一行说的是谁。", en: "Without a code there is no telling what the row speaks of."))

    public static let unitOfMeasureMixed = DiagnosticKind(
        "E0312",
        message: Phrase(
            zh: "“{indicator}”的计量单位是“{expected}”，这一行写的是“{found}”",
            en: "\"{indicator}\" is measured in \"{expected}\", this row in \"{found}\""),
        wayOut: Phrase(zh: "换算成同一单位", en: "convert it to the same unit of measure"),
        explanation: Phrase(
            zh: "同一列里混用单位（如 万元 与 亿元）会让数值差几个数量级。",
            en: "Mixed units of measure in one column differ by orders of magnitude."))

    public static let magnitudeSuspicious = DiagnosticKind(
        "W0313",
        message: Phrase(
            zh: "{unit} 的“{indicator}”有两个值相差约 {factor} 倍：{first} 与 {second}",
            en:
                "{unit} has two values of \"{indicator}\" that differ by a factor of about {factor}: {first} and {second}"
        ),
        wayOut: Phrase(zh: "核对计量单位（万/亿）", en: "check the unit of measure"),
        explanation: Phrase(
            zh: "同一单元格的两个值恰好相差一千、一万或一亿倍，多半是单位混用。",
            en:
                "Two values of a cell that differ by just a thousand, ten thousand or a hundred million are mostly a mix of units of measure."
        ))

    public static let cellDuplicate = DiagnosticKind(
        "E0314",
        message: Phrase(
            zh: "单位“{code}”{year}在宽表里有两行", en: "the unit \"{code}\"{year} has two rows in the wide table"),
        wayOut: Phrase(
            zh: "删去一行；多个来源请用长表 evidence", en: "delete one; for several sources use the long form, evidence"),
        explanation: Phrase(
            zh: "宽表每个单元格只有一个值，不知道该信哪一行。",
            en: "A wide table has one value a cell, and there is no telling which row to believe."))

    public static let noUnits = DiagnosticKind(
        "E0315",
        message: Phrase(zh: "没有任何单位可以排名", en: "there is no unit to rank"),
        wayOut: Phrase(zh: "检查单位表与筛选条件", en: "check the units' table and the screening"),
        explanation: Phrase(
            zh: "单位表是空的，或筛选去掉了所有单位。", en: "The units' table is empty, or screening leaves out every unit."))

    public static let columnUnused = DiagnosticKind(
        "N0316",
        message: Phrase(
            zh: "宽表的列“{column}”不是指标，没有使用",
            en: "the column \"{column}\" of the wide table is no indicator and is not used"),
        wayOut: Phrase(zh: "如需使用，请加入指标表", en: "to use it, add it to the indicators' table"),
        explanation: Phrase(
            zh: "宽表可以带说明列；它们不进入计算。",
            en: "A wide table may have descriptive columns; they are not computed with."))

    public static let yearWithoutEvidence = DiagnosticKind(
        "E0317",
        message: Phrase(zh: "{year} 年没有任何证据", en: "there is no evidence of {year}"),
        wayOut: Phrase(zh: "有证据的年份：{known}", en: "years with evidence: {known}"),
        explanation: Phrase(
            zh: "data.year 指定的年份在证据里不存在。",
            en: "The year that data.year asks for does not occur in the evidence."))
}
