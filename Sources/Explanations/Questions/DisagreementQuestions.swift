import Diagnostics

// 083x: what was asked of two methods, two years or a published ranking.
extension DiagnosticKind {
    public static let disagreements: [DiagnosticKind] = [
        nothingToCompare, targetUnknown, yearNotInPanel, yearsSame, yearsBackwards, targetsAtOnce,
        needsOneUnit,
        leagueWithoutOrder, weightsCannotAddUp, fitUndecided,
    ]

    public static let nothingToCompare = DiagnosticKind(
        "E0830",
        message: Phrase(zh: "没有说与什么相比", en: "nothing is named to compare with"),
        wayOut: Phrase(
            zh: "写另一个项目、一张排行榜的代码、--set 改动，或 --since 年份",
            en: "name another project, the id of a league table, a change by --set, or a year by --since"),
        explanation: Phrase(
            zh: "why 问的是两样东西为何不同：两个项目、写明的方法与 --set 改动后的方法、本项目与一张公布的排行榜，或者两个年份。",
            en:
                "why asks why two things differ: two projects, the method as written and as changed by --set, the project and a published league table, or two years."
        ))

    public static let targetUnknown = DiagnosticKind(
        "E0831",
        message: Phrase(
            zh: "“{name}”既不是项目文件夹，也不是排行榜的代码",
            en: "\"{name}\" is neither a project's folder nor the id of a league table"),
        wayOut: Phrase(
            zh: "写含有 zhulu.yaml 的文件夹、方法文件，或 zhulu league list 里的代码",
            en: "name a folder with a zhulu.yaml, a methodology's file, or an id that zhulu league list shows"
        ),
        explanation: Phrase(
            zh: "先按文件夹找，再按排行榜代码找。名字相同的，写成 ./名字 就指文件夹。",
            en:
                "Folders are looked for first, then league tables. A name written as ./NAME always means a folder."
        ))

    public static let yearNotInPanel = DiagnosticKind(
        "E0832",
        message: Phrase(
            zh: "数据里没有 {year} 年；有：{known}", en: "the data have no year {year}; they have {known}"),
        wayOut: Phrase(zh: "换一个年份，或在 data.year 里加上它", en: "take another year, or add it under data.year"),
        explanation: Phrase(
            zh: "--since 比较同一项目的两个年份，两个年份都须在 data.year 里。只有一个截面的项目没有可比的年份。",
            en:
                "--since compares two years of one project; both must be among those of data.year. A project with one cross-section has no years to compare."
        ))

    public static let yearsSame = DiagnosticKind(
        "E0833",
        message: Phrase(zh: "两个年份都是 {year}", en: "both years are {year}"),
        wayOut: Phrase(zh: "给 --since 一个更早的年份", en: "give --since an earlier year"),
        explanation: Phrase(
            zh: "--since 的年份与 --year（默认为最近一年）须不同。",
            en: "The years of --since and --year (by default the latest) must differ."))

    public static let yearsBackwards = DiagnosticKind(
        "E0839",
        message: Phrase(
            zh: "--since {since} 比 --year {year} 晚", en: "--since {since} is later than --year {year}"),
        wayOut: Phrase(
            zh: "写 --since {year} --year {since}", en: "write --since {year} --year {since}"),
        explanation: Phrase(
            zh: "--since 说的是较早的一年；倒过来问，进步就会读成退步。",
            en: "--since names the earlier year. The other way round progress would read as decline."))

    public static let targetsAtOnce = DiagnosticKind(
        "E0834",
        message: Phrase(
            zh: "--since 不能与另一个项目或排行榜同时用", en: "--since does not go with another project or a league table"),
        wayOut: Phrase(zh: "分两次运行", en: "run the two one after the other"),
        explanation: Phrase(
            zh: "--since 问一个项目的两个年份，项目或排行榜问两种做法。",
            en: "--since asks about two years of one project, the other two about two methods."))

    public static let needsOneUnit = DiagnosticKind(
        "E0835",
        message: Phrase(
            zh: "合成方法 {method} 须逐个单位计算", en: "with the aggregation {method} units are computed one at a time"),
        wayOut: Phrase(zh: "用 --unit 指定一个单位", en: "name one with --unit"),
        explanation: Phrase(
            zh: "两两比较的方法中，一个单位的得分取决于所有其他单位，每个单位都要重算整张表。",
            en:
                "Under a method that compares units in pairs each score depends on all others, so that the whole table is computed anew for every unit."
        ))

    public static let leagueWithoutOrder = DiagnosticKind(
        "E0836",
        message: Phrase(
            zh: "“{name}”没有说出本项目任何两个单位的先后", en: "\"{name}\" states no order of any two units of the project"),
        wayOut: Phrase(
            zh: "换一份排行榜，或加 --others-below", en: "take another league table, or add --others-below"),
        explanation: Phrase(
            zh: "要有至少两个单位在项目里没有缺失值，而且报告说出了它们的先后；并列和同一梯队不算。",
            en:
                "It takes two units without missing values in the project whose order the report states; ties and members of one tier do not count."
        ))

    public static let weightsCannotAddUp = DiagnosticKind(
        "E0837",
        message: Phrase(
            zh: "{count} 个指标的权重在这些界限内加不到 1",
            en: "weights of {count} indicators within these bounds cannot add up to 1"),
        wayOut: Phrase(
            zh: "放宽 --min-weight 或 --max-weight", en: "widen --min-weight or --max-weight"),
        explanation: Phrase(
            zh: "m 个指标的权重之和为 1，因此最小权重不能超过 1/m，最大权重不能小于 1/m。",
            en:
                "The weights of m indicators add up to 1, so the least may not be above 1/m, nor the greatest below it."
        ))

    public static let fitUndecided = DiagnosticKind(
        "E0838",
        message: Phrase(zh: "求解器没有得出结论：{name}", en: "the solver came to no conclusion on {name}"),
        wayOut: Phrase(
            zh: "放宽权重界限再试，并请报告这个问题", en: "try wider bounds, and please report this"),
        explanation: Phrase(
            zh: "线性规划在数值上没有收敛，既没有证明可能，也没有证明不可能。",
            en: "The linear programme did not converge, so neither answer was proven."))
}
