import ArgumentParser
import Diagnostics
import Glibc
import Publication
import SystemPackage
import Tables

/// `zhulu init`: a project folder that ranks in one step.
struct Init: Command {
    static let about = About(
        name: "init", group: .start,
        summary: Phrase(zh: "新建一个项目文件夹。", en: "Make a project folder."),
        examples: [
            .init("zhulu init demo", zh: "40 个城市的人工智能竞争力", en: "AI competitiveness of 40 cities"),
            .init(
                "zhulu init mine --template blank --lang en", zh: "从空表开始", en: "start with tables of your own"
            ),
            .init("zhulu init years --template panel", zh: "多年数据", en: "data of several years"),
        ])

    @Argument(help: Words.help(OptionWords.folder), completion: .directory)
    var folder = "."

    @Option(help: Words.help(OptionWords.template))
    var template: Template = .aiCities

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        try ProjectWriter.write(template.files(speech.languages.all[0]), to: folder)
        guard !speech.quiet else { return }
        let next = folder == "." ? "zhulu rank --top 5" : "cd \(folder) && zhulu rank --top 5"
        let text = Phrase(
            zh: "已建立项目。下一步：\(next)", en: "The project is there. Next: \(next)")
        Console.message(speech.languages.text(text, joinedBy: " / "))
    }
}

/// Writes the files of a new project.
enum ProjectWriter {
    /// Writes files into a folder, which is made where it is missing.
    /// - Throws: ``UsageProblem`` where one of the files is there already; then nothing is written.
    static func write(_ files: [TemplateFile], to folder: String) throws {
        let path = FilePath(folder)
        for file in files where access(path.appending(file.name).string, F_OK) == 0 {
            throw UsageProblem(
                .folderNotEmpty,
                ["folder": Phrase(verbatim: folder), "file": Phrase(verbatim: file.name)])
        }
        for file in files {
            try make(path.appending(file.name).removingLastComponent())
            try AtomicFile.write(
                Array(file.contents.utf8), to: path.appending(file.name),
                shownAs: path.appending(file.name).string)
        }
    }

    /// Makes a folder and those above it.
    private static func make(_ folder: FilePath) throws(Diagnosed) {
        if folder.string.isEmpty || access(folder.string, F_OK) == 0 { return }
        try make(folder.removingLastComponent())
        guard mkdir(folder.string, 0o777) != 0, errno != EEXIST else { return }
        let kind: DiagnosticKind = errno == EACCES || errno == EROFS ? .writeNotPermitted : .writeFailed
        throw Diagnosed(
            Diagnostic(
                kind, at: Place(file: folder.string),
                ["file": folder.string, "reason": String(cString: strerror(errno))]))
    }
}
