import Diagnostics

// 08xx: what was asked for on the command line.
extension DiagnosticKind {
    static let commandLine: [DiagnosticKind] =
        [
            commandUnknown, projectMissing, unitUnknown, unitAmbiguous, nodeUnknown, nodeAmbiguous,
            columnUnknown,
            levelUnknown, codeUnknown, methodUnknown, topicUnknown, folderNotEmpty, unitNotRanked,
            importInvalid,
            importLoses, claimUnreadable, claimRank, claimEmpty, yearNotRanked,
        ] + pairs + disagreements + profiles + evidence + leaguesAsked

    /// The kind with this code, the command line's own among them.
    static func known(_ code: String) -> DiagnosticKind? {
        named(code) ?? commandLine.first { $0.code == code.uppercased() }
    }

    static let commandUnknown = DiagnosticKind(
        "E0801",
        message: Phrase(zh: "没有名为“{name}”的命令", en: "there is no command \"{name}\""),
        wayOut: Phrase(zh: "运行 zhulu help 查看全部命令", en: "see zhulu help for all commands"),
        explanation: Phrase(
            zh: "命令必须完整写出，不能缩写：缩写一旦允许就无法收回，脚本会因新命令而出错。",
            en:
                "Commands are written in full. An abbreviation, once allowed, can never be taken back, and a new command would break scripts."
        ))

    static let projectMissing = DiagnosticKind(
        "E0802",
        message: Phrase(
            zh: "当前文件夹及其上级都没有 zhulu.yaml",
            en: "neither the working folder nor any folder above it has a zhulu.yaml"),
        wayOut: Phrase(
            zh: "进入项目文件夹，或用 --project 指定，或用 zhulu init 新建",
            en: "go to a project's folder, name it with --project, or make one with zhulu init"),
        explanation: Phrase(
            zh: "一个项目就是一个含有 zhulu.yaml 的文件夹。命令从当前文件夹逐级向上寻找它。",
            en:
                "A project is a folder with a zhulu.yaml. Commands look for it from the working folder upwards."
        ))

    static let unitUnknown = DiagnosticKind(
        "E0803",
        message: Phrase(zh: "没有单位“{name}”", en: "there is no unit \"{name}\""),
        wayOut: Phrase(
            zh: "用 zhulu rank --columns unit,name 查看代码与名称",
            en: "see codes and names with zhulu rank --columns unit,name"),
        explanation: Phrase(
            zh: "单位可以用代码、中文名或英文名指定，不分大小写，但必须写全。",
            en:
                "A unit is named by its code or its name in either language, in any case of letters, but in full."
        ))

    static let unitAmbiguous = DiagnosticKind(
        "E0804",
        message: Phrase(zh: "“{name}”可以指多个单位：{units}", en: "\"{name}\" may be any of {units}"),
        wayOut: Phrase(zh: "请改用代码", en: "use the code"),
        explanation: Phrase(
            zh: "不同单位可以同名，代码则各不相同。", en: "Units may share a name; their codes differ."))

    static let nodeUnknown = DiagnosticKind(
        "E0805",
        message: Phrase(
            zh: "框架里没有指标或节点“{name}”", en: "the framework has no indicator or node \"{name}\""),
        wayOut: Phrase(
            zh: "用 zhulu show 单位 查看全部指标与节点", en: "see all of them with zhulu show UNIT"),
        explanation: Phrase(
            zh: "指标与节点可以用代码、中文名或英文名指定。没有放进框架的指标不参与得分，因此无从解释。",
            en:
                "Indicators and nodes are named by code or by name in either language. An indicator outside the framework earns no points that could be explained."
        ))

    static let nodeAmbiguous = DiagnosticKind(
        "E0806",
        message: Phrase(
            zh: "“{name}”可以指多个指标或节点：{nodes}", en: "\"{name}\" may be any of {nodes}"),
        wayOut: Phrase(zh: "请改用代码", en: "use the code"),
        explanation: Phrase(
            zh: "指标与它所在的节点可以同名，代码则各不相同。",
            en: "An indicator and a node may share a name; their codes differ."))

    static let columnUnknown = DiagnosticKind(
        "E0807",
        message: Phrase(
            zh: "没有列“{name}”；可用的列：{known}", en: "there is no column \"{name}\"; there are {known}"),
        wayOut: Phrase(zh: "用列的代码，以逗号分隔", en: "give codes of columns with commas between them"),
        explanation: Phrase(
            zh: "--columns 使用列的代码，与 JSON 的键、CSV 的表头相同（名称只写 name）。",
            en:
                "--columns takes the codes of columns: the keys of the JSON and the headers of the CSV, with name for both names."
        ))

    static let levelUnknown = DiagnosticKind(
        "E0808",
        message: Phrase(
            zh: "框架没有第 {level} 层；共有 {height} 层，指标为第 1 层",
            en: "the framework has no level {level}; it has {height}, indicators being level 1"),
        wayOut: Phrase(zh: "选 1 到 {height} 之间的层", en: "choose a level from 1 to {height}"),
        explanation: Phrase(
            zh: "层从指标数起：指标为第 1 层，指数在最高一层。",
            en: "Levels are counted from the indicators, which are level 1, up to the index."))

    static let codeUnknown = DiagnosticKind(
        "E0809",
        message: Phrase(zh: "没有诊断代码“{name}”", en: "there is no diagnostic \"{name}\""),
        wayOut: Phrase(zh: "代码形如 E0201、W0403", en: "codes look like E0201 or W0403"),
        explanation: Phrase(
            zh: "每条诊断都有一个固定的代码，永不改变，也不重复使用。",
            en: "Every diagnostic has a stable code that never changes and is never used again for another."))

    static let methodUnknown = DiagnosticKind(
        "E0810",
        message: Phrase(zh: "没有名为“{name}”的方法", en: "there is no method \"{name}\""),
        wayOut: Phrase(zh: "运行 zhulu methods 查看全部方法", en: "see all methods with zhulu methods"),
        explanation: Phrase(
            zh: "方法名就是写在 zhulu.yaml 里的名字，如 min-max、entropy。",
            en: "A method's name is the one written in zhulu.yaml, such as min-max or entropy."))

    static let topicUnknown = DiagnosticKind(
        "E0811",
        message: Phrase(zh: "没有关于“{name}”的帮助", en: "there is no help on \"{name}\""),
        wayOut: Phrase(
            zh: "可选：命令名，或 {topics}", en: "name a command, or one of {topics}"),
        explanation: Phrase(zh: "帮助按命令和专题编排。", en: "Help is arranged by commands and topics."))

    static let folderNotEmpty = DiagnosticKind(
        "E0812",
        message: Phrase(zh: "“{folder}”里已经有 {file}", en: "\"{folder}\" already has a {file}"),
        wayOut: Phrase(zh: "换一个文件夹，或先移走这些文件", en: "choose another folder, or move the files away first"),
        explanation: Phrase(
            zh: "新建项目从不覆盖已有的文件。", en: "Making a project never overwrites a file that is there."))

    static let unitNotRanked = DiagnosticKind(
        "E0813",
        message: Phrase(
            zh: "“{name}”没有进入排名：已被筛选去掉、这一年没有数据，或没有一个指标能给它得分",
            en:
                "\"{name}\" is not ranked: screening left it out, that year has no data of it, or no indicator gives it a score"
        ),
        wayOut: Phrase(
            zh: "运行 zhulu check 查看筛选结果", en: "see what screening did with zhulu check"),
        explanation: Phrase(
            zh: "筛选（screening）会去掉数据太少的单位，被去掉的单位没有得分。",
            en: "Screening leaves out units with too few data, which then have no score."))

    static let importInvalid = DiagnosticKind(
        "E0814",
        message: Phrase(zh: "{subject}：{reason}", en: "{subject}: {reason}"),
        wayOut: Phrase(
            zh: "对照 COINr 的 iData、iMeta 格式修改", en: "compare it with what COINr asks of iData and iMeta"),
        explanation: Phrase(
            zh: "iMeta 每行一个指标或节点，至少要有 iCode、Level、Parent、Direction、Weight、Type；iData 每行一个单位，要有 uCode 和各指标的列。",
            en:
                "iMeta has a row for each indicator or node with at least iCode, Level, Parent, Direction, Weight and Type; iData has a row for each unit with uCode and a column for each indicator."
        ))

    static let importLoses = DiagnosticKind(
        "W0815",
        message: Phrase(
            zh: "iMeta 中“{code}”一行（类型 {type}）没有带过来",
            en: "the row \"{code}\" of iMeta, of type {type}, was not taken over"),
        wayOut: Phrase(zh: "需要的话，在新项目里手工加上", en: "add it to the new project by hand if it is needed"),
        explanation: Phrase(
            zh: "导入带过来指标、聚合节点、分组和分母；其他类型的行没有对应的东西。",
            en:
                "Indicators, aggregates, groups and denominators are taken over; other types of rows have no counterpart."
        ))

    static let claimUnreadable = DiagnosticKind(
        "E0816",
        message: Phrase(zh: "读不懂这句话：“{claim}”", en: "this sentence cannot be read: \"{claim}\""),
        wayOut: Phrase(
            zh: "写成：A > B、A 超过 B、A 前 3、A 第一，可加“在节点”",
            en: "write A > B, A in top 3 or A first, with `in NODE` behind it where a node is meant"),
        explanation: Phrase(
            zh: "claim 只检验名次上的说法：谁在谁前面、谁在前几名、谁第一。",
            en: "claim tests what is said of ranks: who is ahead of whom, in the first few, or first."))

    static let claimRank = DiagnosticKind(
        "E0817",
        message: Phrase(zh: "没有第 {rank} 名：名次从 1 开始", en: "there is no place {rank}: places begin with 1"),
        wayOut: Phrase(zh: "写一个从 1 起的名次", en: "write a number from 1 upwards"),
        explanation: Phrase(
            zh: "“前 0 名”里没有任何单位，这样的说法无从检验。",
            en: "Nobody is in the top 0, so there is nothing to test."))

    static let claimEmpty = DiagnosticKind(
        "W0818",
        message: Phrase(
            zh: "参加排名的只有 {count} 个单位，“前 {rank} 名”总是成立",
            en: "only {count} units are ranked, so every one of them is in the top {rank}"),
        wayOut: Phrase(zh: "写一个小于 {count} 的名次", en: "name fewer than {count} places"),
        explanation: Phrase(
            zh: "名次不少于单位数时，任何有得分的单位都在其中，这句话不说明任何问题。",
            en:
                "Where there are as many places as units, whoever has a score is in one of them, and the sentence says nothing."
        ))

    static let yearNotRanked = DiagnosticKind(
        "E0819",
        message: Phrase(zh: "没有 {year} 年的排名：{known}", en: "there is no ranking of {year}: {known}"),
        wayOut: Phrase(zh: "换一个年份，或不写 --year", en: "name another year, or leave out --year"),
        explanation: Phrase(
            zh: "--year 选择多年数据中的一年；不写时看最近的一年。",
            en: "--year chooses one of the years of the data; without it the latest is looked at."))
}
