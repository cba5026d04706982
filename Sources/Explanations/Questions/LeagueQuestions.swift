import Diagnostics

// 0870 to 0872: league tables.
extension DiagnosticKind {
    public static let leaguesAsked: [DiagnosticKind] = [leagueNotFound, leaguesTooFew, scopeUnknown]

    public static let leagueNotFound = DiagnosticKind(
        "E0870",
        message: Phrase(zh: "没有排行榜“{name}”", en: "there is no league table \"{name}\""),
        wayOut: Phrase(
            zh: "用 zhulu league list 查看全部；本项目自己的排名写作 project",
            en: "see all with zhulu league list; the project's own ranking is called project"),
        explanation: Phrase(
            zh: "排行榜用报告表里的代码指定，不分大小写，但必须写全。",
            en:
                "A league table is named by its code in the reports' table, in any case of letters, but in full."
        ))

    public static let leaguesTooFew = DiagnosticKind(
        "E0871",
        message: Phrase(
            zh: "要比较至少两份有位置的不同排行榜，这里有 {count} 份",
            en: "comparing takes at least two different league tables with positions; here is {count}"),
        wayOut: Phrase(
            zh: "再写一份，如 project（本项目的排名）", en: "name another one, such as project, the project's own"),
        explanation: Phrase(
            zh: "没有任何位置的报告不能参与比较或综合。",
            en: "A report without positions takes no part in comparisons or a consensus."))

    public static let scopeUnknown = DiagnosticKind(
        "E0872",
        message: Phrase(
            zh: "没有范围为“{name}”的报告；现有：{known}",
            en: "no report has the scope \"{name}\"; there are {known}"),
        wayOut: Phrase(zh: "从现有的范围中选一个", en: "choose one of these scopes"),
        explanation: Phrase(
            zh: "范围是报告表 scope 列里的词，由数据的编者自定。",
            en: "A scope is a word of the column scope in the reports' table, chosen by whoever made it."))
}
