// 076x: evidence that comes from several files.
extension DiagnosticKind {
    static let evidenceFiles: [DiagnosticKind] = [
        declarationsContradict, declarationsDiffer, evidenceRepeated, sourceContradictsItself, evidenceUnread,
    ]

    public static let declarationsContradict = DiagnosticKind(
        "E0760",
        message: Phrase(
            zh: "“{code}”在两个文件里的{property}不同：“{first}”与“{second}”",
            en: "two files give \"{code}\" a different {property}: \"{first}\" and \"{second}\""),
        wayOut: Phrase(
            zh: "统一两处；若其实是两个指标，请用两个代码", en: "make them agree, or use two codes if they are two indicators"),
        explanation: Phrase(
            zh: "计量单位、方向或分母不同的数值不能放进同一列比较。程序无从判断哪一处写对了，因此不继续。",
            en:
                "Values with another unit of measure, direction or denominator do not belong in one column, and there is no telling which file is right."
        ))

    public static let declarationsDiffer = DiagnosticKind(
        "W0761",
        message: Phrase(
            zh: "“{code}”在两个文件里的{property}不同：采用“{first}”，不用“{second}”",
            en: "two files give \"{code}\" a different {property}: \"{first}\" is used, \"{second}\" is not"),
        wayOut: Phrase(zh: "统一两处，或从后一个文件里删去", en: "make them agree, or delete it in the later file"),
        explanation: Phrase(
            zh: "单位、指标、来源可以分列在几个文件里。同一代码以先列的文件为准；后面的文件只能补充它没有写的内容。",
            en:
                "Units, indicators and sources may be listed in several files. The file named first has the last word on a code; later ones only add what it does not say."
        ))

    public static let evidenceRepeated = DiagnosticKind(
        "W0762",
        message: Phrase(
            zh: "{unit} 的“{indicator}”：同一来源的同一个值在两个文件里各有一条",
            en: "\"{indicator}\" of {unit}: two files have the same value of the same source"),
        wayOut: Phrase(zh: "删去一条", en: "delete one of them"),
        explanation: Phrase(
            zh: "重复的记录看起来像两次互相印证，其实只有一次。",
            en: "A statement that is written twice looks like two that confirm each other."))

    public static let sourceContradictsItself = DiagnosticKind(
        "W0763",
        message: Phrase(
            zh: "{unit} 的“{indicator}”：同一来源、同一年份在两个文件里的值不同：{first} 与 {second}",
            en:
                "\"{indicator}\" of {unit}: two files give different values of one source and year, {first} and {second}"
        ),
        wayOut: Phrase(zh: "对照来源核实，改正抄错的一条", en: "look it up in the source, and correct the slip"),
        explanation: Phrase(
            zh: "一个来源对一个年份通常只有一个数；两处不同，多半有一处抄错。",
            en:
                "A source mostly has one figure for a year; where two differ, one is probably a slip of the pen."
        ))

    public static let evidenceUnread = DiagnosticKind(
        "W0764",
        message: Phrase(
            zh: "已有宽表 data.table，没有读取 data.evidence",
            en: "data.evidence is not read, because there is a data.table"),
        wayOut: Phrase(zh: "二者留一", en: "keep one of the two"),
        explanation: Phrase(
            zh: "宽表每个单元格只有一个值；需要几个来源并列时，请把宽表改写成长表。",
            en:
                "A wide table has one value a cell. Where several sources stand side by side, write it in the long form."
        ))
}
