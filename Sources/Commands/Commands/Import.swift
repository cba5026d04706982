import ArgumentParser
import Diagnostics
import Glibc
import ProjectFiles
import Publication
import SystemPackage
import Tables
import Workbooks

/// `zhulu import`: a project folder out of the files that people have.
struct Import: Command {
    static let about = About(
        name: "import", group: .start,
        summary: Phrase(
            zh: "把现有的数据变成一个项目文件夹：Excel、CSV、SDMX-CSV、数据包、COINr、COIN Tool。",
            en:
                "Make a project of a workbook, CSV, SDMX-CSV, a Data Package or COINr's files."
        ),
        examples: [
            .init(
                "zhulu import iData.csv iMeta.csv -o index", zh: "COINr 的一对表", en: "COINr's pair of tables"),
            .init(
                "zhulu export -o all.xlsx --draws 100 && zhulu import all.xlsx -o again",
                zh: "导出的工作簿变回项目", en: "an exported workbook becomes a project again"),
        ],
        notes: Phrase(
            zh:
                "工作簿可以是 export 写出的、COIN Tool 的（Database 与 Framework 两表）、含 iData 与 iMeta 两表的，或一张宽表：每行一个单位，每列一个指标；多张表时写成 data.xlsx#表名。在 R 里用 write.csv(iData, \"iData.csv\", row.names = FALSE) 存出 COINr 的表。",
            en:
                "A workbook may be one that export wrote, one of the COIN Tool (sheets Database and Framework), one with the sheets iData and iMeta, or a wide table: a row for each unit, a column for each indicator; where it has several sheets, write data.xlsx#sheet. In R, store COINr's tables with write.csv(iData, \"iData.csv\", row.names = FALSE)."
        ))

    @Argument(help: Words.help(OptionWords.data), completion: .file(extensions: ["xlsx", "csv", "json"]))
    var data: String

    @Argument(help: Words.help(OptionWords.meta), completion: .file(extensions: ["csv"]))
    var meta: String?

    @Option(
        name: [.customShort("o"), .long], help: Words.help(OptionWords.importFolder), completion: .directory)
    var output = "imported"

    @OptionGroup var speech: SpeechOptions

    func run() throws {
        let imported = try imported()
        try ProjectWriter.write(imported.files, to: output)
        let project: Project
        do throws(Diagnosed) {
            project = try Project.read(output)
        } catch {
            // Nothing half-made stays behind; a folder that holds other files does.
            for file in imported.files { unlink(output + "/" + file.name) }
            rmdir(output)
            throw ProjectFault(diagnostics: imported.findings + error.diagnostics, folder: nil)
        }
        OpenProject(project, folder: nil).tell(imported.findings, speech, inFull: true)
        guard !speech.quiet else { return }
        let next = "zhulu rank --project \(output)"
        let (units, count) = (project.panel.units.count, project.plan.framework.leaves.count)
        let text = Phrase(
            zh: "\(units) 个单位，\(count) 个指标。下一步：\(next)",
            en: "\(units) units, \(count) indicators. Next: \(next)")
        Console.message(speech.languages.text(text, joinedBy: " / "))
    }

    private func imported() throws -> ImportedProject {
        if let meta { return Self.imported(try COINrPair.project(data: data, meta: meta)) }
        let title = FilePath(WorkbookSheet(data)?.file ?? data).stem ?? data
        guard let written = WorkbookSheet(data) else {
            if FilePath(data).extension?.lowercased() == "json" {
                return try DataPackageImport(data).project()
            }
            let table = try DelimitedFile(FilePath(data), shownAs: data)
            if SDMXImport.recognises(table.columns) {
                var observations = try SDMXImport(table)
                return try observations.project(title: title)
            }
            return try WideImport(table).project(title: title)
        }
        let path = FilePath(written.file)
        let book = try written.workbook(at: path)
        guard written.sheet == nil else {
            return try WideImport(written.table(in: book, calledOneOf: [])).project(title: title)
        }
        if let exported = ExportedWorkbook(book) { return try exported.project() }
        if COINTool.recognises(book) {
            var tool = try COINTool(book)
            let (project, findings) = try tool.project()
            return Self.imported(project, findings)
        }
        let names = book.sheets.map(\.name)
        if names.contains("iData"), names.contains("iMeta") {
            return Self.imported(
                try Project.coinr(
                    data: book.table(book.sheet(named: "iData")), meta: book.table(book.sheet(named: "iMeta"))
                ))
        }
        let sheet = try book.sheet(calledOneOf: ["table", "数据"])
        return try WideImport(book.table(sheet)).project(title: title)
    }

    private static func imported(_ project: Project, _ findings: [Diagnostic] = []) -> ImportedProject {
        ImportedProject(files: ProjectFilesWriter(project).files, findings: findings + project.diagnostics)
    }
}
