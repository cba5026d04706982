import Diagnostics

/// What the program says to the one that called it. Never changed.
enum ExitStatus: Int32, CaseIterable, Error {
    case done = 0
    case no = 1
    case unusable = 2
    case usage = 64
    case defect = 70
    case interrupted = 130

    var meaning: Phrase {
        switch self {
        case .done:
            Phrase(
                zh: "完成；回答为“是”；没有达到 --fail-on 级别的问题",
                en: "done; the answer is yes; no findings at the level of --fail-on")
        case .no:
            Phrase(
                zh: "回答为“否”：有达到 --fail-on 级别的问题，说法不成立，或公布的结果核对不上",
                en:
                    "the answer is no: findings at the level of --fail-on, a claim that fails, or a published output that differs"
            )
        case .unusable:
            Phrase(
                zh: "输入无法使用（方法文件或数据文件），或结果无法写出；给出文件、行、列",
                en:
                    "the input is unusable (method or data file), or the result cannot be written; with file, line and column"
            )
        case .usage:
            Phrase(
                zh: "用法不对：未知的命令、选项、单位、节点或列",
                en: "wrong usage: an unknown command, option, unit, node or column")
        case .defect: Phrase(zh: "程序自身的缺陷，请报告", en: "a defect of the program; please report it")
        case .interrupted: Phrase(zh: "被中断（Ctrl-C）", en: "interrupted (Ctrl-C)")
        }
    }
}
