import ArgumentParser
import Diagnostics
import Glibc
import Publication

/// `zhulu doctor`: whether the program finds what it needs on this machine.
struct Doctor: Command {
    static let about = About(
        name: "doctor", group: .start,
        summary: Phrase(
            zh: "检查本机环境（项目本身用 zhulu check）。",
            en: "Check this machine; a project is checked by zhulu check."),
        examples: [.init("zhulu doctor", zh: "版本、目录、终端、项目", en: "version, folders, terminal, project")])

    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let columns = [
            Table.Column("item", Phrase(zh: "项目", en: "item"), .name),
            Table.Column("state", Phrase(zh: "状态", en: "state"), .name),
            Table.Column("detail", Phrase(zh: "说明", en: "detail"), .text),
        ]
        let rows = checks.map { check -> [Table.Cell] in
            [
                .phrase(check.item),
                .phrase(check.isGood ? Phrase(zh: "正常", en: "good") : Phrase(zh: "注意", en: "look at it")),
                .text(check.detail),
            ]
        }
        let table = Table(columns: columns, rows: rows)
        try output.write(
            Report(title: Phrase(zh: "", en: ""), sections: [Section("checks", table: table)]), speech)
        if checks.contains(where: { !$0.isGood && $0.isNeeded }) { throw ExitStatus.no }
    }

    private struct Finding {
        var item: Phrase
        var isGood: Bool
        var detail: String
        /// Whether nothing works without it.
        var isNeeded = false
    }

    private var checks: [Finding] {
        let folder = Surroundings.workingFolder
        let temporary = Surroundings.variable("TMPDIR") ?? "/tmp"
        let locale =
            Surroundings.variable("LC_ALL") ?? Surroundings.variable("LC_CTYPE")
            ?? Surroundings.variable("LANG")
        return [
            Finding(item: Phrase(zh: "版本", en: "version"), isGood: true, detail: ZhuluVersion.text),
            Finding(
                item: Phrase(zh: "当前文件夹可写", en: "working folder is writable"),
                isGood: access(".", W_OK) == 0, detail: folder ?? "–"),
            Finding(
                item: Phrase(zh: "临时文件夹可写", en: "temporary folder is writable"),
                isGood: access(temporary, W_OK) == 0, detail: temporary),
            Finding(
                item: Phrase(zh: "语言环境为 UTF-8", en: "locale is UTF-8"), isGood: Surroundings.showsUnicode,
                detail: locale ?? "–"),
            Finding(
                item: Phrase(zh: "终端宽度", en: "width of the terminal"), isGood: true,
                detail: Surroundings.terminalWidth.map(String.init) ?? "–"),
            Finding(
                item: Phrase(zh: "输出语言", en: "language of the output"), isGood: true,
                detail: speech.languages.rawValue),
            project,
        ]
    }

    private var project: Finding {
        let item = Phrase(zh: "当前文件夹属于一个项目", en: "working folder is in a project")
        guard let options = try? ProjectOptions.parse([]) else {
            return Finding(item: item, isGood: false, detail: "–")
        }
        do throws(ProjectFault) {
            return Finding(item: item, isGood: true, detail: try options.open().folder ?? ".")
        } catch {
            return Finding(
                item: item, isGood: false,
                detail: error.diagnostics.last.map { "\($0.code) → zhulu check" } ?? "")
        }
    }
}
