// 0854–0859: outputs that were published, read again.
extension DiagnosticKind {
    static let published: [DiagnosticKind] = [
        publishedNotJSON, publishedWithoutTable, commandNotRecorded, commandNotRepeatable, columnsForeign,
        publishedForReaders,
    ]

    public static let publishedNotJSON = DiagnosticKind(
        "E0854",
        message: Phrase(zh: "不是有效的 JSON：{reason}", en: "this is not JSON: {reason}"),
        wayOut: Phrase(zh: "重新取得公布的文件", en: "get the published file again"),
        explanation: Phrase(
            zh: "文件以 { 或 [ 开头，因此按 JSON（RFC 8259）读取；NaN、注释和多余的逗号都不是 JSON。",
            en:
                "The file starts with { or [ and is read as JSON (RFC 8259), which knows no NaN, no comments and no trailing commas."
        ))

    public static let publishedWithoutTable = DiagnosticKind(
        "E0855",
        message: Phrase(zh: "“{file}”里没有可以核对的结果", en: "\"{file}\" holds no result that could be checked"),
        wayOut: Phrase(
            zh: "用 zhulu 的 --format json、ndjson、csv 或 tsv 输出",
            en: "give an output of --format json, ndjson, csv or tsv"),
        explanation: Phrase(
            zh: "verify 核对的是 zhulu 的命令写出的 JSON、NDJSON、CSV 或 TSV。",
            en: "verify checks what a command of zhulu wrote as JSON, NDJSON, CSV or TSV."))

    public static let commandNotRecorded = DiagnosticKind(
        "E0856",
        message: Phrase(
            zh: "“{file}”没有写明出自哪条命令", en: "\"{file}\" does not say which command made it"),
        wayOut: Phrase(
            zh: "用 --command 指明，如 --command 'rank --top 10'", en: "name it, as in --command 'rank --top 10'"),
        explanation: Phrase(
            zh: "zhulu 的 JSON 在 command 里、CSV 在 command 列里写明命令。排名表即使删去了这一列也认得出来。",
            en:
                "Zhulu writes the command into the member or the column command. A ranking is known by its columns even without."
        ))

    public static let commandNotRepeatable = DiagnosticKind(
        "E0857",
        message: Phrase(
            zh: "记录的命令“{command}”不能重做：{reason}",
            en: "the recorded command \"{command}\" cannot be repeated: {reason}"),
        wayOut: Phrase(
            zh: "用 --command 写出正确的命令", en: "name the right one with --command"),
        explanation: Phrase(
            zh: "verify 只重做从项目得出结果的命令，不写任何文件；其他命令和写错的选项一律拒绝。",
            en:
                "verify repeats only commands that derive a result from a project, and writes no file; other commands, and options that do not exist, are refused."
        ))

    public static let columnsForeign = DiagnosticKind(
        "E0858",
        message: Phrase(
            zh: "没有一列与“{command}”的结果相同；结果的列：{known}",
            en: "no column is one of the result of \"{command}\", which has {known}"),
        wayOut: Phrase(
            zh: "用 --command 写出正确的命令", en: "name the right command with --command"),
        explanation: Phrase(
            zh: "核对按列名和行的代码对应，列与行的次序无关；列名全都对不上，就不是这条命令的结果。",
            en:
                "Columns are matched by name and rows by their codes, in any order. Where no name fits, this is no result of that command."
        ))

    public static let publishedForReaders = DiagnosticKind(
        "E0859",
        message: Phrase(
            zh: "{form} 无法核对；请用 JSON、NDJSON、CSV 或 TSV",
            en: "{form} cannot be verified; use JSON, NDJSON, CSV or TSV"),
        wayOut: Phrase(
            zh: "用同一条命令加 --json 或 --format csv 另写一份，与它一并公布",
            en: "write the same result with --json or --format csv, and publish that beside it"),
        explanation: Phrase(
            zh: "Markdown、不带 publish 数据的 HTML 和终端上的表是给人看的：数已舍入，表格之间夹着文字，改过的数可能看不出来。",
            en:
                "Markdown, HTML without the data of publish, and tables of a terminal are for readers: their numbers are rounded and text stands between the tables, so that an altered figure might not show."
        ))
}
