import Diagnostics
import Publication
import WebApp
import Workbooks

// 08xx: what was asked for on the command line.
extension DiagnosticKind {
    static let commandLine: [DiagnosticKind] =
        [
            commandUnknown, projectMissing, columnUnknown, levelUnknown, codeUnknown, topicUnknown,
            folderNotEmpty, yearNotRanked,
        ] + pairs + web + workbooks + publishing + documents + disagreements + profiles + evidence
        + leaguesAsked + imports + panels

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

    static let yearNotRanked = DiagnosticKind(
        "E0819",
        message: Phrase(zh: "没有 {year} 年的排名：{known}", en: "there is no ranking of {year}: {known}"),
        wayOut: Phrase(zh: "换一个年份，或不写 --year", en: "name another year, or leave out --year"),
        explanation: Phrase(
            zh: "--year 选择多年数据中的一年；不写时看最近的一年。",
            en: "--year chooses one of the years of the data; without it the latest is looked at."))
}
