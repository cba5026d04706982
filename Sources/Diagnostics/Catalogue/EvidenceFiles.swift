// 076x: evidence that comes from several files and sources.
extension DiagnosticKind {
    static let evidenceFiles: [DiagnosticKind] = [
        declarationsContradict, declarationsDiffer, evidenceRepeated, sourceContradictsItself, evidenceUnread,
        sourceNotCited, sourceIncomplete, sourceUnreadable, valuesWithoutLocator, cellsOfOneSource,
        sourcesContradict,
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

    public static let sourceNotCited = DiagnosticKind(
        "N0765",
        message: Phrase(zh: "来源“{id}”没有被引用", en: "the source \"{id}\" is not cited"),
        wayOut: Phrase(zh: "不再需要就删去", en: "delete it if it is not needed"),
        explanation: Phrase(
            zh: "来源表里有它，但没有一个值取自它。", en: "The sources' table lists it, but no value is taken from it."))

    public static let sourceIncomplete = DiagnosticKind(
        "W0766",
        message: Phrase(zh: "来源“{id}”缺少：{missing}", en: "the source \"{id}\" lacks: {missing}"),
        wayOut: Phrase(zh: "在来源表里补上", en: "fill it in in the sources' table"),
        explanation: Phrase(
            zh: "读者要凭发布者、日期和网址去找原文，并判断它有多可靠、是否已经过时。",
            en:
                "Readers need the publisher, the date and the address to find the original, and to judge how far to trust it and whether it is out of date."
        ))

    public static let sourceUnreadable = DiagnosticKind(
        "W0770",
        message: Phrase(
            zh: "来源“{id}”的{field}读不懂：“{text}”",
            en: "the {field} of the source \"{id}\" cannot be read: \"{text}\""),
        wayOut: Phrase(
            zh: "日期写成 2025、2025-03 或 2025-03-18；网址以 https:// 开头，或写成 doi:10.…",
            en: "write a date as 2025, 2025-03 or 2025-03-18, an address from https:// on, or as doi:10.…"),
        explanation: Phrase(
            zh: "不存在的日期、打不开的网址会让读者找不到原文，也看不出数据是否过时。",
            en:
                "A day that does not exist, or an address that leads nowhere, keeps readers from the original and from seeing whether it is out of date."
        ))

    public static let valuesWithoutLocator = DiagnosticKind(
        "W0767",
        message: Phrase(
            zh: "来源“{id}”的 {total} 个值中有 {count} 个没有写明出处（页、表、行）",
            en: "{count} of the {total} values from \"{id}\" do not say where in it they stand"),
        wayOut: Phrase(
            zh: "在 locator 一列写页、表或原话", en: "write the page, the table or the words in the column locator"),
        explanation: Phrase(
            zh: "没有出处的值，别人只能把整份来源重读一遍才能核对。",
            en: "Without a locator nobody can check a value but by reading the whole source again."))

    public static let cellsOfOneSource = DiagnosticKind(
        "N0768",
        message: Phrase(
            zh: "“{indicator}”有值的 {total} 个单位中，{count} 个只有一个来源",
            en: "of the {total} units with a value of \"{indicator}\", {count} have it from a single source"),
        wayOut: Phrase(zh: "重要的值请再找一个独立的来源", en: "find a second, independent source for what matters"),
        explanation: Phrase(
            zh: "只有一个来源的值无从互相印证：抄错、口径变化都看不出来。",
            en:
                "A value of a single source has nothing to be held against: slips and changes of definition stay unseen."
        ))

    public static let sourcesContradict = DiagnosticKind(
        "W0769",
        message: Phrase(
            zh: "{unit}的“{indicator}”{year}：{first}与 {second}相差 {gap}，超出各自的准确度；要么日期或口径不同，要么有一个错了",
            en:
                "\"{indicator}\" of {unit}{year}: {first} and {second} differ by {gap}, beyond their stated accuracy; either they speak of different dates or definitions, or one is wrong"
        ),
        wayOut: Phrase(
            zh: "核对口径和日期；zhulu evidence 会显示改用另一个值的后果",
            en: "compare definitions and dates; zhulu evidence shows what choosing the other would do"),
        explanation: Phrase(
            zh: "两个值按各自的准确度都没有交集：取整、下限、估计已经考虑在内。常见原因是口径不同、统计日期不同或抄错。",
            en:
                "No number is allowed by both, although rounding, lower bounds and estimates are taken into account. The usual reasons are another definition, another day of counting, or a slip."
        ))
}
