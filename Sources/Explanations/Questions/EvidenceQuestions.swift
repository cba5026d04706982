import Diagnostics

// 085x: what was asked of evidence, sources and published outputs.
extension DiagnosticKind {
    public static let evidence: [DiagnosticKind] = [
        sourceNotFound, indicatorNotFound, yearNotInData, cellWithoutEvidence,
    ]

    public static let sourceNotFound = DiagnosticKind(
        "E0850",
        message: Phrase(zh: "没有来源“{name}”", en: "there is no source \"{name}\""),
        wayOut: Phrase(zh: "用 zhulu source list 查看全部来源", en: "see all of them with zhulu source list"),
        explanation: Phrase(
            zh: "来源用来源表里的代码（id）指定。宽表没有逐值的来源。",
            en: "A source is named by its id in the sources' table. A wide table has no sources."))

    public static let indicatorNotFound = DiagnosticKind(
        "E0851",
        message: Phrase(zh: "没有指标“{name}”", en: "there is no indicator \"{name}\""),
        wayOut: Phrase(
            zh: "写指标表里的代码或名称，框架之外的也可以", en: "name one of the indicators' table, in the tree or outside"),
        explanation: Phrase(
            zh: "指标用代码、中文名或英文名指定。证据属于指标，不属于框架的上层节点。",
            en:
                "An indicator is named by code or by name in either language. Evidence belongs to indicators, not to the nodes above them."
        ))

    public static let yearNotInData = DiagnosticKind(
        "E0852",
        message: Phrase(zh: "数据里没有 {unit} 的 {year} 年", en: "the data have no {year} of {unit}"),
        wayOut: Phrase(zh: "换一个年份，或不写 --year", en: "choose another year, or leave --year out"),
        explanation: Phrase(
            zh: "多年数据每年一行；没有的年份无从查起。",
            en: "Data of several years have a row a year; there is none of this one."))

    public static let cellWithoutEvidence = DiagnosticKind(
        "E0853",
        message: Phrase(
            zh: "没有任何证据说到 {unit} 的“{indicator}”{year}",
            en: "no evidence speaks of \"{indicator}\" of {unit}{year}"),
        wayOut: Phrase(
            zh: "用 zhulu source list 看有哪些来源", en: "see what there is with zhulu source list"),
        explanation: Phrase(
            zh: "这一格是空的，由方法填补或略过；派生指标没有自己的证据，请查公式里的指标。",
            en:
                "The cell is empty, and filled or passed over by the method. An indicator that is computed by a formula has no evidence of its own: ask for those in the formula."
        ))
}
