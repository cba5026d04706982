import ArgumentParser
import Diagnostics
import Publication

/// `zhulu verify PATH`: derives a published output again.
struct VerifyCommand: Command {
    static let about = About(
        name: "verify", group: .check,
        summary: Phrase(
            zh: "由方法和数据重新得出已公布的结果，指出哪里不一致。",
            en: "Derive a published output again from method and data, and say where it differs."),
        examples: [
            .init(
                "zhulu rank --top 10 --json -o top.json && zhulu verify top.json", zh: "逐字节相同",
                en: "identical, byte for byte"),
            .init(
                "zhulu rank --set methods.weighting=entropy --seed 7 --format csv -o r.csv && zhulu verify r.csv",
                zh: "改动与种子记在结果里", en: "changes and the seed are recorded in the output"),
            .init(
                "zhulu show 深圳 --format csv -o sz.csv && zhulu verify sz.csv --lang en", zh: "一个单位的全部数值",
                en: "all figures of a unit"),
        ],
        notes: Phrase(
            zh:
                "退出码：一致为 0，不一致为 1，文件无法使用为 2。列与行不论次序。位数全部相符才算一致；只印出部分位数的数须四舍五入无误且至少三位有效数字，并逐一列出，再少就无法核对，算作差别。多出的列不核对，缺的列会说明。先说方法或数据的摘要是否不同，再列出每一处差别。",
            en:
                "Exit code 0 where it is identical, 1 where it differs, 2 where the file cannot be used. Columns and rows may stand in any order. \"Identical\" means in all digits. A number printed with fewer agrees if it is rounded correctly to three significant digits or more, and is listed; with still fewer it cannot be checked and counts as a difference. Columns that somebody added are not checked, and those that are missing are named. Whether the digest of the method or of the data is another one is said first, then every difference."
        ))

    @Argument(help: Words.help(EvidenceOptionWords.published), completion: .file())
    var path: String

    @Option(help: Words.help(EvidenceOptionWords.command))
    var command: String?

    @OptionGroup var project: ProjectOptions
    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let published = try PublishedOutput(path: path)
        guard let text = command ?? published.command, let recorded = RecordedCommand(text),
            !recorded.words.isEmpty
        else {
            throw Diagnosed(Diagnostic(.commandNotRecorded, at: Place(file: path), ["file": path]))
        }
        if command == nil { try Repetition.refuseOutsiders(recorded) }
        let open = try project.open()
        let report = try Repetition.report(of: recorded, project: project, as: published.form.format)
        let found = try Verification(published, with: report, command: recorded.text)
        try output.write(
            VerificationReport(found, shown: output.chosen.isForReaders ? 40 : nil)
                .report(provenance: open.provenance), speech)
        if !found.agrees { throw ExitStatus.no }
    }
}
