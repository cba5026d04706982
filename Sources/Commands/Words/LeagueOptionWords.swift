import Diagnostics

extension OptionWords {
    static let scope = Phrase(
        zh: "只要这一范围的报告，即报告表 scope 列里的词，如 ai。",
        en: "Only reports of this scope: a word of the column scope of the reports' table, such as ai.")
    static let league = Phrase(
        zh: "排行榜的代码，见 zhulu league list。", en: "A league table by its code; see zhulu league list.")
    static let leagues = Phrase(
        zh: "两份或更多排行榜的代码；project 是本项目自己的排名。",
        en: "Two or more league tables by their codes; project is the project's own ranking.")
    static let persistence = Phrase(
        zh: "偏前重合度（RBO）的续读概率 p，0 到 1；越小越看重前几名。",
        en: "p of the rank-biased overlap, 0 to 1: the smaller, the more the first few ranks count.")
    static let persistenceOutOfRange = Phrase(
        zh: "--persistence 须大于 0、小于 1", en: "--persistence lies between 0 and 1")
    static let consensusReports = Phrase(
        zh: "只综合这些排行榜（代码）；默认全部。project 是本项目自己的排名。",
        en: "Only these league tables, by their codes; by default all. project is the project's own ranking.")
    static let consensusMethod = Phrase(
        zh: "方法：kemeny（默认）、borda、copeland、schulze 或 all。",
        en: "The method: kemeny (the default), borda, copeland, schulze or all.")
    static let leastReports = Phrase(
        zh: "一个单位至少要有几份报告排出它与其他单位的先后才参与。",
        en: "How many reports must put a unit in an order to another for it to take part.")
    static let resamples = Phrase(
        zh: "把报告重抽多少次以求区间；0 为不求。", en: "How often the reports are drawn anew for intervals; 0 for none.")
    static let consensusOutOfRange = Phrase(
        zh: "--resamples 须在 0 与 100 万之间，--least-reports 不小于 1，--jobs 须在 1 与 1024 之间",
        en:
            "--resamples lies between 0 and 1,000,000, --least-reports is 1 or more, --jobs lies between 1 and 1024"
    )
}
