import ArgumentParser
import Diagnostics
import ProjectFiles
import Publication

/// `zhulu schema`: the JSON Schema of `zhulu.yaml`, for editors.
struct Schema: Command {
    static let about = About(
        name: "schema", group: .other,
        summary: Phrase(
            zh: "输出 zhulu.yaml 的 JSON Schema，供编辑器补全和校验。",
            en: "Print the JSON Schema of zhulu.yaml, with which editors complete and check."),
        examples: [.init("zhulu schema -o zhulu.schema.json", zh: "存成文件", en: "as a file")])

    @Option(name: [.customShort("o"), .long], help: Words.help(OptionWords.output))
    var output: String?

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        try OutputOptions.write(MethodologySchema.json(), to: output)
    }
}
