import Diagnostics
import Tables

extension Project {
    /// The project that COINr's pair of tables makes with the usual choices. It stands in no folder.
    /// - Throws: ``Diagnosed`` with everything that is wrong with the tables.
    public static func coinr(
        data: consuming DelimitedFile, meta: consuming DelimitedFile
    ) throws(Diagnosed) -> Project {
        let name = meta.name
        var findings = Findings()
        let contents = try COINrReader().read(data: data, meta: meta, &findings)
        let tables = ProjectTables(
            written: try YAMLDocument.read(
                "zhulu: 1\ndata: {coinr: {}}\nmethods: {normalisation: min-max}\n", file: name),
            data: ProjectReader.Data(contents), findings: findings.all)
        var reader = ProjectReader(folder: "")
        return try reader.read(tables.written, tables, [])
    }
}

extension ProjectReader.Data {
    init(_ contents: COINrReader.Contents) {
        self.init(
            panel: contents.panel, ledger: contents.ledger, framework: contents.framework,
            places: contents.places)
    }
}
