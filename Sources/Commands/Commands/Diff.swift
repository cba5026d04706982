import ArgumentParser
import Diagnostics
import Explanations
import Publication

/// `zhulu diff OLD NEW`: what changed, in words, and what it does to the ranks.
struct Diff: Command {
    static let about = About(
        name: "diff", group: .check,
        summary: Phrase(
            zh: "方法与数据改了什么，用话说出来，以及名次因此怎样变。",
            en: "What changed in method and data, in words, and what it does to the ranks."),
        examples: [
            .init("zhulu diff . .", zh: "没有差别时退出码为 0", en: "exit code 0 where nothing differs"),
            .init(
                "sed 's/aggregation: arithmetic/aggregation: geometric/' zhulu.yaml > new.yaml; zhulu diff zhulu.yaml new.yaml || true",
                zh: "同一数据的两份方法文件", en: "two methodologies over the same data"),
        ],
        notes: Phrase(
            zh: "退出码：没有差别为 0，有差别为 1（哪怕差别不影响得分）。",
            en:
                "The exit code is 0 where nothing differs, and 1 where anything does, be it without effect on scores."
        ))

    @Argument(help: Words.help(OptionWords.oldProject), completion: .directory)
    var old: String

    @Argument(help: Words.help(OptionWords.newProject), completion: .directory)
    var new: String

    @OptionGroup var output: OutputOptions
    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let (first, second) = (try OpenProject(at: old), try OpenProject(at: new))
        let disagreement = Disagreement(try first.edition(), try second.edition())
        let (before, after) = (first.project.digests, second.project.digests)
        let report = DiffReport(
            disagreement, old: Phrase(verbatim: old), new: Phrase(verbatim: new),
            digests: (before.method != after.method, before.data != after.data))
        try output.write(report.report(provenance: second.provenance), speech)
        first.tell(first.project.diagnostics + disagreement.first.run.diagnostics, speech)
        second.tell(second.project.diagnostics + disagreement.second.run.diagnostics, speech)
        if report.isDifferent { throw ExitStatus.no }
    }
}
