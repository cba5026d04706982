import ArgumentParser
import Diagnostics
import Explanations
import Publication

/// `zhulu source`: what the numbers rest on.
struct SourceCommand: Command {
    static let about = About(
        name: "source", group: .source,
        summary: Phrase(
            zh: "来源：list 列出全部，show 看一个，check 找问题。",
            en: "Sources: list all of them, show one, check them for what is wrong."),
        examples: [
            .init("zhulu source list", zh: "全部来源与用了多少", en: "all sources, and how much rests on each"),
            .init("zhulu source show nbs-cscy-2024", zh: "一个来源和取自它的值", en: "one, with what is taken from it"),
            .init(
                "zhulu source check --fail-on error", zh: "缺什么，哪里矛盾", en: "what is lacking, what contradicts"),
        ])

    static let subcommands: [any Command.Type] = [SourceList.self, SourceShow.self, SourceCheck.self]
}

/// `zhulu source list`.
struct SourceList: Command {
    static let about = About(
        name: "list", group: .source,
        summary: Phrase(
            zh: "列出全部来源：多少个值、采用多少、年份、可信度。",
            en: "All sources: how many values, how many used, years, confidence."),
        examples: [
            .init("zhulu source list", zh: "全部", en: "all of them"),
            .init(
                "zhulu source list --columns source,values,used,url --format csv", zh: "存成表", en: "as a table"
            ),
        ])

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        try output.write(
            SourceListReport(
                open.sourceBook, review: open.sourceReview, table: open.project.ledger.table?.file
            ).report(provenance: open.provenance(with: .evidence)), speech)
        open.tell(open.project.diagnostics, speech)
    }
}

/// `zhulu source show ID`.
struct SourceShow: Command {
    static let about = About(
        name: "show", group: .source,
        summary: Phrase(
            zh: "一个来源：书目信息、取自它的指标；加 --all 逐值列出，采用与否。",
            en: "One source: who published it, what is taken from it; with --all every value, used or not."),
        examples: [
            .init("zhulu source show szaicx-fin-2024", zh: "报刊的一个来源", en: "a source of the press"),
            .init("zhulu source show nbs-cscy-2024 --all", zh: "逐值列出", en: "every value"),
            .init("zhulu source show nbs-cscy-2024 --json", zh: "JSON，含全部值", en: "as JSON, with all values"),
        ])

    @Argument(help: Words.help(EvidenceOptionWords.source), completion: .custom(Completions.sources))
    var source: String

    @Flag(help: Words.help(EvidenceOptionWords.allValues))
    var all = false

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let account = try open.sourceBook.account(source)
        try output.write(
            SourceReport(
                account, ledger: open.project.ledger, panel: open.project.panel,
                listsValues: all || !output.chosen.isForReaders
            )
            .report(provenance: open.provenance(with: .evidence)), speech)
        open.tell(open.project.diagnostics, speech)
    }
}

/// `zhulu source check`.
struct SourceCheck: Command {
    static let about = About(
        name: "check", group: .source,
        summary: Phrase(
            zh: "检查来源：没有登记、没有引用、信息不全、没有出处、互相矛盾。",
            en:
                "Check the sources: undeclared, uncited, incomplete, without locators, contradicting each other."
        ),
        examples: [
            .init("zhulu source check --fail-on error", zh: "只看，不因警告失败", en: "look, and let warnings pass"),
            .init(
                "zhulu source check --fail-on never --format csv -o findings.csv", zh: "存成表", en: "as a table"
            ),
        ],
        notes: Phrase(
            zh: "有达到 --fail-on 级别（默认 warning）的问题时退出码为 1。两个值是否矛盾，按各自的准确度判断：取整、下限、估计都给予余地，目标值不参与。",
            en:
                "The exit code is 1 with findings at the level of --fail-on, by default warning. Whether two values contradict each other is judged by their accuracy: rounding, lower bounds and estimates are allowed for, and targets take no part."
        ))

    @Option(name: .customLong("fail-on"), help: Words.help(OptionWords.failOn))
    var failOn: Check.Level = .warning

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let open = try project.open()
        let review = open.sourceReview
        try output.write(
            SourceCheckReport(review).report(provenance: open.provenance(with: .evidence)), speech)
        if let level = failOn.severity, review.findings.contains(where: { $0.severity >= level }) {
            throw ExitStatus.no
        }
    }
}

extension OpenProject {
    var sourceBook: SourceBook {
        SourceBook(project.ledger, plan: project.plan, panel: project.panel)
    }

    var sourceReview: SourceReview {
        SourceReview(project.ledger, plan: project.plan, panel: project.panel)
    }
}
