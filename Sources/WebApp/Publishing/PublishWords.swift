import Diagnostics

/// The words of the page that prepares a publication.
enum PublishWords {
    static let title = Phrase(zh: "发布", en: "Publish")
    static let yes = Phrase(zh: "是", en: "yes")
    static let no = Phrase(zh: "否", en: "no")
    static let checks = Phrase(zh: "发布之前", en: "Before publishing")
    static let worthKnowing = Phrase(zh: "值得知道", en: "Worth knowing")
    static let ready = Phrase(zh: "可以发布。", en: "It is ready.")
    static let notReady = Phrase(
        zh: "还有未符合的项。仍可发布，但发现会随结果一起列出。",
        en: "Some points are open. It can be published all the same; what was found stands on the pages then."
    )

    static let files = Phrase(zh: "项目文件没有错误", en: "The project's files have no errors")
    static let method = Phrase(zh: "是已保存的方法，没有临时改动", en: "It is the saved method, without departures")
    static let verified = Phrase(zh: "从文件重新算一遍，结果相同", en: "Computed once more from the files, it is the same")
    static let sameBits = Phrase(zh: "每个得分逐位相同", en: "every score to the last bit")
    static let otherBits = Phrase(zh: "结果不同，或文件读不出来", en: "it differs, or the files cannot be read")
    static let sourced = Phrase(zh: "每个值都有来源", en: "Every value has a source")
    static let wideTable = Phrase(
        zh: "数据是一张宽表，值没有来源", en: "the data are a wide table, whose values name no sources")
    static let declared = Phrase(zh: "来源都已列出，有题名", en: "Sources are listed, with titles")
    static let licence = Phrase(zh: "写明了使用条款", en: "The terms of use are stated")
    static let languages = Phrase(zh: "名称有中英两种", en: "Names are in both languages")
    static let undisputed = Phrase(zh: "没有相互矛盾的值", en: "No values contradict each other")
    static let complete = Phrase(zh: "没有缺口", en: "No gaps")
    static let warned = Phrase(zh: "没有警告", en: "No warnings")

    static func findings(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(zh: "没有", en: "none")
            : Phrase(zh: "\(count) 条", en: "\(count) \(count == 1 ? "finding" : "findings")")
    }
    static func departures(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(zh: "没有改动", en: "none")
            : Phrase(zh: "\(count) 处改动", en: "\(count) \(count == 1 ? "departure" : "departures")")
    }
    static func unsourced(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(zh: "都有", en: "all of them")
            : Phrase(zh: "\(count) 个值没有", en: "\(count) \(count == 1 ? "value has" : "values have") none")
    }
    static func cells(_ count: Int) -> Phrase {
        count == 0
            ? Phrase(zh: "没有", en: "none")
            : Phrase(zh: "\(count) 格", en: "\(count) \(count == 1 ? "cell" : "cells")")
    }
    static func list(_ names: [String]) -> Phrase {
        guard !names.isEmpty else { return Phrase(zh: "都有", en: "all of them") }
        let more = names.count > 5 ? names.count - 5 : 0
        let shown = names.prefix(5)
        return Phrase(
            zh: shown.joined(separator: "、") + (more > 0 ? "，另有 \(more) 个" : ""),
            en: shown.joined(separator: ", ") + (more > 0 ? " and \(more) more" : ""))
    }

    static let what = Phrase(zh: "形式", en: "Form")
    static let site = Phrase(zh: "网站（一个文件夹）", en: "A site (a folder)")
    static let file = Phrase(zh: "一个能离线重算的文件", en: "One file that computes offline")
    static let folder = Phrase(zh: "写到", en: "Into")
    static let date = Phrase(zh: "日期", en: "Date")
    static let embargo = Phrase(zh: "保密至", en: "Embargoed until")
    static let draws = Phrase(zh: "抽样次数", en: "Draws")
    static let update = Phrase(zh: "更新命令", en: "Update the command")
    static let command = Phrase(zh: "在项目文件夹里运行", en: "Run this in the project's folder")
    static let commandHelp = Phrase(
        zh: "由命令发布，而不由网页：写到哪里、覆盖什么，由运行它的人决定。两种语言都在里面。",
        en:
            "A command publishes, not a page: whoever runs it decides where it is written and what it replaces. Both languages are in it."
    )
    static let copy = Phrase(zh: "复制", en: "Copy")
    static let copied = Phrase(zh: "已复制", en: "Copied")
    static let citation = Phrase(zh: "引用", en: "Citation")
    static let invalid = Phrase(
        zh: "须是项目内的一个文件夹名：字母、数字、-、_、.", en: "it is the name of a folder: letters, digits, -, _ and .")
    static let dateInvalid = Phrase(zh: "写 2026-03-09 这样的日期", en: "it is a day such as 2026-03-09")
}
