import Diagnostics
import Publication

/// The short help of the program as a whole: examples first, then the commands by what they are for.
enum RootHelp {
    private static let examples: [About.Example] = [
        .init(
            "zhulu init demo --template ai-cities && cd demo", zh: "建立示例项目：40 个城市的人工智能竞争力",
            en: "a project to start from: 40 cities and their AI"),
        .init("zhulu rank --top 5", zh: "前五名", en: "the first five"),
        .init("zhulu show 深圳", zh: "深圳的全部指标", en: "all about Shenzhen"),
        .init("zhulu explain 深圳 listed_firms_a", zh: "一个分数的来历，直到出处", en: "where one number comes from"),
        .init("zhulu check", zh: "检查项目", en: "check the project"),
    ]

    /// The width that help is written to.
    static var width: Int { max(60, min(Surroundings.terminalWidth ?? 110, 120)) }

    static func text(_ languages: Languages) -> String {
        func say(_ phrase: Phrase) -> String { languages.text(phrase, joinedBy: " / ") }
        var lines = [
            say(Words.zhulu), "",
            say(Words.usage) + (languages == .zh ? "zhulu 命令 [选项]" : " zhulu COMMAND [OPTIONS]"), "",
        ]
        lines.append(say(Words.examples))
        lines += listed(examples.map { ("$ " + $0.line, say($0.meaning)) })
        for group in About.Group.allCases {
            let commands = Root.commands.map { $0.about }.filter { $0.group == group }
            lines += ["", say(group.word)]
            lines += listed(commands.map { ($0.name, say($0.summary)) })
        }
        return (lines + ["", say(Words.moreHelp)]).joined(separator: "\n") + "\n"
    }

    /// Two columns.
    static func listed(_ entries: [(String, String)]) -> [String] {
        let width = entries.map { TerminalText.width($0.0) }.max() ?? 0
        return entries.map { name, meaning in
            "  " + name + String(repeating: " ", count: width - TerminalText.width(name) + 2) + meaning
        }
    }
}
