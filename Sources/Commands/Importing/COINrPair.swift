import Diagnostics
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
        try read([try Self.table(data, as: "iData"), try Self.table(meta, as: "iMeta")])
    }

    /// A file, or a sheet of one, with the name that it gets for the moment.
    private static func table(_ written: String, as name: String) throws(Diagnosed) -> Table {
        guard let sheet = WorkbookSheet(written) else { return Table(name + ".csv", try bytes(written)) }
        return Table(name + ".xlsx", try bytes(sheet.file), sheet: sheet.sheet.map { "#" + $0 } ?? "")
    }

    struct Table {
        let name: String
        let contents: [UInt8]
        /// `#` and the name of a sheet, or nothing.
        let sheet: String

        init(_ name: String, _ contents: [UInt8], sheet: String = "") {
            (self.name, self.contents, self.sheet) = (name, contents, sheet)
        }
    }

    /// Two tables in memory, iData first.
    /// - Parameter isMadeUp: whether nobody knows their lines, so that findings name the file alone.
    func read(_ tables: [Table], isMadeUp: Bool = false) throws -> Project {
        guard let temporary = TemporaryFolder() else {
            let parent = TemporaryFolder.parent
            throw Diagnosed(
                Diagnostic(.writeNotPermitted, at: Place(file: parent), ["file": parent]))
        }
        defer { temporary.remove() }
        let folder = FilePath(temporary.path)
        for table in tables { try AtomicFile.write(table.contents, to: folder.appending(table.name)) }
        func quoted(_ text: String) -> String { JSONWriter.text(.string(text), isCompact: true) }
        let method = """
            zhulu: 1
            data: {coinr: {data: \(quoted(tables[0].name + tables[0].sheet)), meta: \(quoted(tables[1].name + tables[1].sheet))}}
            methods: {normalisation: min-max}

            """
        try AtomicFile.write(Array(method.utf8), to: folder.appending("zhulu.yaml"))
        do throws(Diagnosed) {
            var project = try Project.read(folder.string)
            project.diagnostics = project.diagnostics.map { renamed($0, isMadeUp) }
            return project
        } catch {
            throw Diagnosed(error.diagnostics.map { renamed($0, isMadeUp) })
        }
    }

    /// A finding with the names of the files as the person wrote them.
    private func renamed(_ finding: Diagnostic, _ isMadeUp: Bool) -> Diagnostic {
        var finding = finding
        for position in finding.places.indices {
            let file = finding.places[position].file
            let sheet = file.dropFirst(finding.places[position].fileAlone.count)
            for (ours, theirs) in [("iData.", data), ("iMeta.", meta)] {
                guard finding.places[position].fileAlone.hasPrefix(ours) else { continue }
                if isMadeUp {
                    finding.places[position] = Place(file: theirs)
                } else {
                    finding.places[position].file = (WorkbookSheet(theirs)?.file ?? theirs) + sheet
                }
                break
            }
        }
        return finding
    }

    private static func bytes(_ name: String) throws(Diagnosed) -> [UInt8] {
        try SmallFile.read(FilePath(name), shownAs: name, limit: TableLimits().fileBytes)
    }
}
