// 0701 to 0729: league tables.
extension DiagnosticKind {
    static let leagues: [DiagnosticKind] = [
        leagueUnknown, leagueRankInvalid, leagueBasisUnknown, leagueRankMissing, leagueRankUnexpected,
        leaguePositionDuplicate, leagueRankShared, leagueTieAlone, leagueScoreAgainstRank,
        leagueUnitContradicts,
        leagueReserved, leagueMembersTooMany, leagueYearContradicts, leaguesUndeclared, leagueUnitsOutside,
        leaguesEmpty,
    ]

    public static let leagueUnknown = DiagnosticKind(
        "E0701",
        message: Phrase(zh: "报告“{id}”不在报告表里", en: "the report \"{id}\" is not in the reports' table"),
        wayOut: Phrase(zh: "改正代码，或在报告表里加上它", en: "correct the code, or add it to the reports' table"),
        explanation: Phrase(
            zh: "每个名次都属于一份登记过的报告：没有标题和发布者，读者就不知道是谁排的。",
            en:
                "Every position belongs to a report that is listed: without title and publisher nobody knows whose ranking it is."
        ))

    public static let leagueRankInvalid = DiagnosticKind(
        "E0702",
        message: Phrase(zh: "名次“{found}”不是正整数", en: "the rank \"{found}\" is not a positive whole number"),
        wayOut: Phrase(
            zh: "写 1、2、3……；并列的单位写同一个名次，basis 写 tied",
            en: "write 1, 2, 3 …; units that tie get one rank, with the basis tied"),
        explanation: Phrase(
            zh: "名次是报告公布的第几名。没有公布名次的单位把 rank 空着，在 basis 里写 tier:N 或 member:……。",
            en:
                "A rank is the place that the report published. Leave it empty for a unit without one, and write tier:N or member:… for the basis."
        ))

    public static let leagueBasisUnknown = DiagnosticKind(
        "E0703",
        message: Phrase(zh: "不认识依据“{found}”", en: "the basis \"{found}\" is not known"),
        wayOut: Phrase(zh: "可用的有：{known}", en: "known forms: {known}"),
        explanation: Phrase(
            zh:
                "basis 说明名次从何而来：stated（明示）、listed_order（按列出次序）、tied（并列）、tier:N（第 N 梯队，梯队内次序不明）、member:topN（前 N 名之内）、member:…（其他词，只被点名）。",
            en:
                "The basis says what a position rests on: stated, listed_order, tied, tier:N (tier N, no order inside), member:topN (rank N or better), or member:WORD (only named)."
        ))

    public static let leagueRankMissing = DiagnosticKind(
        "E0704",
        message: Phrase(
            zh: "依据是“{basis}”，却没有名次", en: "the basis is \"{basis}\", but there is no rank"),
        wayOut: Phrase(
            zh: "补上名次，或改用 tier:N、member:……", en: "add the rank, or use tier:N or member:…"),
        explanation: Phrase(
            zh: "stated、listed_order、tied 都要有名次；不知道名次的单位不会被当作最后一名，但也不能算作有名次。",
            en:
                "The bases stated, listed_order and tied come with a rank. A unit without one is not last, but it is not ranked either."
        ))

    public static let leagueRankUnexpected = DiagnosticKind(
        "E0705",
        message: Phrase(
            zh: "依据“{basis}”不应有名次，这里写了 {rank}", en: "the basis \"{basis}\" has no rank, but {rank} is given"),
        wayOut: Phrase(zh: "去掉名次，或把依据改成 stated", en: "take the rank out, or make the basis stated"),
        explanation: Phrase(
            zh: "梯队和点名不给出名次；两者并存时不知道该信哪个。",
            en: "Tiers and groups give no rank; where both stand there is no telling which to believe."))

    public static let leaguePositionDuplicate = DiagnosticKind(
        "E0706",
        message: Phrase(
            zh: "报告“{id}”里“{unit}”出现了两次", en: "\"{unit}\" stands twice in the report \"{id}\""),
        wayOut: Phrase(zh: "删去一行", en: "delete one of the rows"),
        explanation: Phrase(
            zh: "一个单位在一份报告里只有一个位置。没有代码的单位按名称辨认。",
            en: "A unit has one position in a report. Units without a code are told apart by name."))

    public static let leagueRankShared = DiagnosticKind(
        "E0707",
        message: Phrase(
            zh: "报告“{id}”里“{first}”与“{second}”都是第 {rank} 名，却没有注明并列",
            en: "\"{first}\" and \"{second}\" are both at rank {rank} of \"{id}\", but not as tied"),
        wayOut: Phrase(
            zh: "确是并列就都写 tied，否则改正名次", en: "write tied for both where they tie, or correct the rank"),
        explanation: Phrase(
            zh: "两行同名次，要么是并列，要么是抄错；不作猜测。",
            en: "Two rows with one rank are a tie or a slip, and nothing is guessed."))

    public static let leagueTieAlone = DiagnosticKind(
        "W0708",
        message: Phrase(
            zh: "报告“{id}”里“{unit}”注明并列第 {rank} 名，但没有别的单位在这一名次",
            en: "\"{unit}\" is tied at rank {rank} of \"{id}\", but no other unit has that rank"),
        wayOut: Phrase(
            zh: "补上与它并列的单位，或把依据改成 stated", en: "add the unit that it ties with, or make the basis stated"),
        explanation: Phrase(
            zh: "与它并列的单位可能不在已知的部分里；计算时按普通名次对待。",
            en:
                "The other unit may lie outside the part that is known. The position counts as any other rank."
        ))

    public static let leagueScoreAgainstRank = DiagnosticKind(
        "E0709",
        message: Phrase(
            zh:
                "报告“{id}”里“{first}”（第 {firstRank} 名）得分 {firstScore}，“{second}”（第 {secondRank} 名）得分 {secondScore}：次序与得分矛盾",
            en:
                "in \"{id}\", \"{first}\" at rank {firstRank} scores {firstScore} and \"{second}\" at rank {secondRank} scores {secondScore}: the scores run against the ranks"
        ),
        wayOut: Phrase(
            zh: "核对两行；若该报告的得分越小越好，在报告表的 score_direction 列写 -1",
            en:
                "check both rows; where less is better in this report, write -1 in the column score_direction of the reports' table"
        ),
        explanation: Phrase(
            zh: "名次和得分来自同一份报告，次序应一致（得分相等不算矛盾，可能是取整）；并列的得分应相等。",
            en:
                "Ranks and scores of one report go the same way; equal scores at different ranks may be rounding, but units that tie have one score."
        ))

    public static let leagueUnitContradicts = DiagnosticKind(
        "E0710",
        message: Phrase(
            zh: "代码“{code}”是“{name}”，这一行写的名称却是“{found}”",
            en: "the code \"{code}\" is {name}, but this row names \"{found}\""),
        wayOut: Phrase(zh: "改正代码或名称", en: "correct the code or the name"),
        explanation: Phrase(
            zh: "代码与中英文名称都不符时，多半是行错位；照用会把名次记到别的单位头上。",
            en:
                "Where neither name fits the code, rows have mostly slipped, and a unit would get another's rank."
        ))

    public static let leagueReserved = DiagnosticKind(
        "E0711",
        message: Phrase(
            zh: "报告不能叫“{id}”：这个词指项目自己的排名",
            en: "a report cannot be called \"{id}\": that word means the project's own ranking"),
        wayOut: Phrase(zh: "换一个代码", en: "give it another code"),
        explanation: Phrase(
            zh: "compare-leagues project 某报告 把项目自己的排名与一份报告相比。",
            en: "compare-leagues project REPORT compares the project's own ranking with a report."))

    public static let leagueMembersTooMany = DiagnosticKind(
        "E0712",
        message: Phrase(
            zh: "报告“{id}”的前 {limit} 名里写了 {count} 个单位", en: "\"{id}\" has {count} units in its top {limit}"),
        wayOut: Phrase(zh: "核对各行的 basis 与名次", en: "check the basis and rank of these rows"),
        explanation: Phrase(
            zh: "名次不超过 N 的单位与 member:topN 的单位合计不能多于 N 个（没有并列时）。",
            en:
                "Units at ranks up to N and units of member:topN are N at most together, unless there are ties."
        ))

    public static let leagueYearContradicts = DiagnosticKind(
        "E0713",
        message: Phrase(
            zh: "这一行的年份是 {found}，报告表里“{id}”是 {expected}",
            en: "the year of this row is {found}, that of \"{id}\" in the reports' table is {expected}"),
        wayOut: Phrase(zh: "改正一处", en: "correct one of the two"),
        explanation: Phrase(
            zh: "同名报告不同年份是不同的报告，应各有代码。",
            en: "Reports of one name and different years are different reports, each with its code."))

    public static let leaguesUndeclared = DiagnosticKind(
        "E0714",
        message: Phrase(zh: "这个项目没有登记已公布的排行榜", en: "this project declares no league tables"),
        wayOut: Phrase(
            zh: "在 zhulu.yaml 的 data 里写：leagues: leagues.csv, reports: reports.csv",
            en: "write in data of zhulu.yaml: leagues: leagues.csv, reports: reports.csv"),
        explanation: Phrase(
            zh:
                "leagues.csv 每行一个单位在一份报告里的位置（report,year,unit,name_zh,name_en,rank,score,basis,source）；reports.csv 每行一份报告（id,year,title,publisher,scope,…）。不会自动寻找没有写明的文件。",
            en:
                "leagues.csv has a row for each unit's position in a report (report,year,unit,name_zh,name_en,rank,score,basis,source), reports.csv one for each report (id,year,title,publisher,scope,…). Files that are not named are not looked for."
        ))

    public static let leagueUnitsOutside = DiagnosticKind(
        "N0715",
        message: Phrase(
            zh: "{count} 个上榜单位不在单位表里：{units}",
            en: "{count} units of league tables are not in the units' table: {units}"),
        wayOut: Phrase(
            zh: "无需处理：它们保留在各榜里，只是没有项目自己的得分",
            en: "nothing need be done: they stay in their tables, only without a score of the project"),
        explanation: Phrase(
            zh: "已公布的排行榜常含项目不评价的单位（如境外城市、省）。它们照样参与比较与综合。",
            en:
                "Published tables often hold units that the project does not rate, such as cities abroad. They take part in comparisons and consensus all the same."
        ))

    public static let leaguesEmpty = DiagnosticKind(
        "N0716",
        message: Phrase(
            zh: "{count} 份登记的报告没有任何位置：{ids}", en: "{count} reports of the list have no position: {ids}"),
        wayOut: Phrase(zh: "补上名次，或从报告表删去", en: "add positions, or delete them from the reports' table"),
        explanation: Phrase(
            zh: "没有位置的报告不参与比较。", en: "A report without positions takes no part in comparisons."))
}
