import Diagnostics

// 084x: what was asked of profiles and lenses.
extension DiagnosticKind {
    public static let profiles: [DiagnosticKind] = [
        lensUnknown, lensesMissing, lensTooFew, lensGroupUnknown, lensGroupUnmeasured, groupWithoutLens,
        unitTwice,
        clustersOutOfRange, yearNotThere,
    ]

    public static let lensUnknown = DiagnosticKind(
        "E0840",
        message: Phrase(zh: "没有视角“{name}”；可用的：{known}", en: "there is no lens \"{name}\"; there are {known}"),
        wayOut: Phrase(zh: "写视角的代码或名称", en: "name a lens by its code or name"),
        explanation: Phrase(
            zh: "视角在 zhulu.yaml 的 lenses 里声明，用代码或中英文名称指定。",
            en:
                "Lenses are declared under `lenses` in zhulu.yaml, and named by code or by name in either language."
        ))

    public static let lensesMissing = DiagnosticKind(
        "E0841",
        message: Phrase(
            zh: "这个项目没有声明任何视角，找不到“{name}”", en: "the project declares no lens, so there is no \"{name}\""),
        wayOut: Phrase(
            zh: "在 zhulu.yaml 里写 lenses，参照模板 ai-cities",
            en: "write lenses in zhulu.yaml, as the template ai-cities does"),
        explanation: Phrase(
            zh: "视角是同一批指标的另一种分组，写在 zhulu.yaml 的 lenses 里。",
            en: "A lens is another grouping of the same indicators, written under `lenses` in zhulu.yaml."))

    public static let lensTooFew = DiagnosticKind(
        "E0842",
        message: Phrase(
            zh: "视角“{name}”有数据的分组不足两个", en: "fewer than two groups of the lens \"{name}\" are measured"),
        wayOut: Phrase(zh: "给更多分组写上指标", en: "give indicators to more of its groups"),
        explanation: Phrase(
            zh: "相对优势是各组之间的比较，只有一组时无从比较。",
            en: "Relative advantage compares groups with one another, which takes two at least."))

    public static let lensGroupUnknown = DiagnosticKind(
        "E0843",
        message: Phrase(
            zh: "视角“{lens}”没有分组“{name}”；可用的：{known}",
            en: "the lens \"{lens}\" has no group \"{name}\"; there are {known}"),
        wayOut: Phrase(zh: "写分组的代码或名称", en: "name a group by its code or name"),
        explanation: Phrase(
            zh: "单位=分组 检验“这个单位在这一组相对最强”。",
            en: "UNIT=GROUP tests that the unit is relatively strongest in the group."))

    public static let lensGroupUnmeasured = DiagnosticKind(
        "E0844",
        message: Phrase(zh: "分组“{name}”没有衡量：{reason}", en: "the group \"{name}\" is not measured: {reason}"),
        wayOut: Phrase(zh: "选一个有指标的分组", en: "choose a group with indicators"),
        explanation: Phrase(
            zh: "没有指标的分组，证据对它什么也不说。", en: "Of a group without indicators the evidence says nothing."))

    public static let groupWithoutLens = DiagnosticKind(
        "E0845",
        message: Phrase(zh: "写了分组“{name}”，却没有 --lens", en: "the group \"{name}\" is named without --lens"),
        wayOut: Phrase(zh: "加上 --lens 视角", en: "add --lens LENS"),
        explanation: Phrase(zh: "分组属于一个视角。", en: "A group belongs to a lens."))

    public static let unitTwice = DiagnosticKind(
        "E0846",
        message: Phrase(zh: "“{name}”写了两次", en: "\"{name}\" is named twice"),
        wayOut: Phrase(zh: "每个单位只写一次", en: "name each unit once"),
        explanation: Phrase(zh: "同一个单位只画一次像。", en: "A unit has one profile."))

    public static let clustersOutOfRange = DiagnosticKind(
        "E0847",
        message: Phrase(
            zh: "不能把 {units} 个单位分成 {count} 组", en: "{units} units cannot be put into {count} clusters"),
        wayOut: Phrase(
            zh: "--clusters 须在 1 与单位个数之间", en: "--clusters lies between 1 and the number of units"),
        explanation: Phrase(
            zh: "不写 --clusters 时，组数由平均轮廓系数决定。",
            en: "Without --clusters the mean silhouette decides how many there are."))

    public static let yearNotThere = DiagnosticKind(
        "E0848",
        message: Phrase(
            zh: "没有 {year} 年的结果；有：{known}", en: "there are no results of {year}; there are {known}"),
        wayOut: Phrase(zh: "选一个有数据的年份", en: "choose a year of which there are data"),
        explanation: Phrase(
            zh: "各年的数据由 zhulu.yaml 的 data.year 决定。",
            en: "Which years there are is decided by `data.year` in zhulu.yaml."))
}
