import Diagnostics
import Glibc
import ProjectFiles
import Publication
import SystemPackage
import Tables

/// COINr's pair of tables, read as the data of a project that is made for the moment.
struct COINrPair {
    /// How the person knows the tables.
    let data: String
    let meta: String

    /// Two files of delimited text, or two sheets of one workbook: `index.xlsx#iData` and `index.xlsx#iMeta`.
    func read() throws -> Project {
        guard let sheet = WorkbookSheet(data), let other = WorkbookSheet(meta) else {
            return try read([("iData.csv", try Self.bytes(data)), ("iMeta.csv", try Self.bytes(meta))])
        }
        return try read(
            [("iData.xlsx", try Self.bytes(sheet.file)), ("iMeta.xlsx", try Self.bytes(other.file))],
            sheets: (sheet.sheet.map { "#" + $0 } ?? "", other.sheet.map { "#" + $0 } ?? ""))
    }

    /// Two tables in memory, iData first.
    func read(
        _ tables: [(name: String, contents: [UInt8])], sheets: (data: String, meta: String) = ("", "")
    ) throws -> Project {
        var name = Array("/tmp/zhulu-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Diagnosed(
                Diagnostic(.writeNotPermitted, at: Place(file: "/tmp"), ["file": "/tmp"]))
        }
        let folder = FilePath(platformString: name)
        defer {
            for file in tables.map(\.name) + ["zhulu.yaml"] { unlink(folder.appending(file).string) }
            rmdir(folder.string)
        }
        for table in tables { try AtomicFile.write(table.contents, to: folder.appending(table.name)) }
        func quoted(_ text: String) -> String { JSONWriter.text(.string(text), isCompact: true) }
        let method = """
            zhulu: 1
            data: {coinr: {data: \(quoted(tables[0].name + sheets.data)), meta: \(quoted(tables[1].name + sheets.meta))}}
            methods: {normalisation: min-max}

            """
        try AtomicFile.write(Array(method.utf8), to: folder.appending("zhulu.yaml"))
        do throws(Diagnosed) {
            var project = try Project.read(folder.string)
            project.diagnostics = project.diagnostics.map(renamed)
            return project
        } catch {
            throw Diagnosed(error.diagnostics.map(renamed))
        }
    }

    /// A finding with the names of the files as the person wrote them.
    private func renamed(_ finding: Diagnostic) -> Diagnostic {
        var finding = finding
        for position in finding.places.indices {
            let file = finding.places[position].file
            let sheet = file.dropFirst(finding.places[position].fileAlone.count)
            for (ours, theirs) in [("iData.", data), ("iMeta.", meta)] {
                guard finding.places[position].fileAlone.hasPrefix(ours) else { continue }
                finding.places[position].file = (WorkbookSheet(theirs)?.file ?? theirs) + sheet
            }
        }
        return finding
    }

    private static func bytes(_ name: String) throws(Diagnosed) -> [UInt8] {
        try SmallFile.read(FilePath(name), shownAs: name, limit: TableLimits().fileBytes)
    }
}
