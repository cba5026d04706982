import ArgumentParser
import Diagnostics

/// What the program says about itself.
enum Words {
    static let zhulu = Phrase(
        zh: "逐鹿：构建、检查、解释综合指数", en: "Zhulu builds, checks and explains composite indices")
    static let examples = Phrase(zh: "示例：", en: "EXAMPLES:")
    static let usage = Phrase(zh: "用法：", en: "USAGE:")
    static let moreHelp = Phrase(
        zh: "各命令的帮助：zhulu help 命令。专题：zhulu help exit-codes | formats | environment | method-file",
        en:
            "Help on a command: zhulu help COMMAND. Topics: zhulu help exit-codes | formats | environment | method-file"
    )
    static let cannotWrite = Phrase(zh: "结果无法写出", en: "the result cannot be written")
    static let defect = Phrase(
        zh: "程序出现缺陷（退出码 70），请附下面的内容报告：",
        en: "this is a defect of zhulu (exit 70); please report what stands below:")

    /// A help text in the language asked for.
    static func help(_ phrase: Phrase, value: String? = nil) -> ArgumentHelp {
        ArgumentHelp(Surroundings.languages.text(phrase, joinedBy: " / "), valueName: value)
    }
}
