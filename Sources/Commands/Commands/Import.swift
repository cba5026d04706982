import ArgumentParser
import Diagnostics
import Publication

/// `zhulu import`: a project folder out of COINr's pair of tables.
struct Import: Command {
    static let about = About(
        name: "import", group: .start,
        summary: Phrase(
            zh: "把 COINr 的 iData、iMeta 变成一个项目文件夹。", en: "Make a project folder of COINr's iData and iMeta."),
        examples: [
            .init(
                "zhulu import iData.csv iMeta.csv -o index", zh: "写出 index 文件夹", en: "writes the folder index"
            )
        ],
        notes: Phrase(
            zh: "在 R 里用 write.csv(iData, \"iData.csv\", row.names = FALSE) 存出两个表。",
            en: "In R, store both with write.csv(iData, \"iData.csv\", row.names = FALSE)."))

    @Argument(help: Words.help(OptionWords.data), completion: .file(extensions: ["csv"]))
    var data: String

    @Argument(help: Words.help(OptionWords.meta), completion: .file(extensions: ["csv"]))
    var meta: String

    @Option(
        name: [.customShort("o"), .long], help: Words.help(OptionWords.importFolder), completion: .directory)
    var output = "imported"

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let project = try COINrPair(data: data, meta: meta).read()
        try ProjectWriter.write(ProjectFilesWriter(project).files, to: output)
        OpenProject(project, folder: nil).tell(project.diagnostics, speech, inFull: true)
        guard !speech.quiet else { return }
        let panel = project.panel
        let next = "zhulu rank --project \(output)"
        let text = Phrase(
            zh: "\(panel.units.count) 个单位，\(project.plan.framework.leaves.count) 个指标。下一步：\(next)",
            en: "\(panel.units.count) units, \(project.plan.framework.leaves.count) indicators. Next: \(next)"
        )
        Console.message(speech.languages.text(text, joinedBy: " / "))
    }
}
