import Diagnostics
import Publication
import SystemPackage
import Tables

/// Makes a project of a Frictionless Data Package: the whole of one that `export` wrote, else its first CSV resource as a wide
/// table, in which the marks of its schema's `missingValues` are gaps.
struct DataPackageImport {
    private let name: String
    private let folder: FilePath
    private let descriptor: WrittenJSON
    private static let largest = 16 << 20

    /// - Parameter name: the path of `datapackage.json`.
    /// - Throws: ``Diagnosed`` where it is no such file.
    init(_ name: String) throws(Diagnosed) {
        self.name = name
        folder = FilePath(name).removingLastComponent()
        let bytes = try SmallFile.read(FilePath(name), shownAs: name, limit: Self.largest)
        guard let descriptor = try JSONReader.values(bytes, file: name).first else {
            throw Diagnosed(Diagnostic(.fileEmpty, at: Place(file: name), ["file": name]))
        }
        self.descriptor = descriptor
    }

    /// - Throws: ``Diagnosed`` with everything that is wrong.
    func project() throws(Diagnosed) -> ImportedProject {
        guard case let .array(resources)? = descriptor["resources"], !resources.isEmpty else {
            throw unusable(Phrase(zh: "没有 resources", en: "it has no resources"))
        }
        if let method = descriptor[DataPackage.methodology]?.string {
            var files = [TemplateFile("zhulu.yaml", method)]
            for name in ["units", "indicators", "values"] {
                guard let resource = resources.first(where: { $0["name"]?.string == name }) else {
                    throw unusable(Phrase(zh: "缺少资源 \(name)", en: "the resource \(name) is missing"))
                }
                files.append(TemplateFile("\(name).csv", try text(of: resource)))
            }
            return ImportedProject(
                files: files, findings: [Diagnostic(.importLeavesEvidence, at: Place(file: name))])
        }
        guard
            let resource = resources.first(where: {
                $0["path"]?.string?.lowercased().hasSuffix(".csv") ?? false
            })
        else { throw unusable(Phrase(zh: "没有 CSV 资源", en: "it has no CSV resource")) }
        let title = descriptor["title"]?.string ?? descriptor["name"]?.string ?? name
        return try WideImport(try table(of: resource)).project(title: title)
    }

    private func unusable(_ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .packageUnusable, at: [Place(file: name)], ["file": Phrase(verbatim: name), "reason": reason])
        )
    }

    /// The path of a resource, which may not leave the folder of the package.
    private func path(of resource: WrittenJSON) throws(Diagnosed) -> (path: FilePath, shown: String) {
        let written = resource["path"]?.string ?? ""
        let relative = FilePath(written)
        guard !written.isEmpty, !written.contains("://"), relative.isRelative,
            !relative.components.contains(where: { $0.kind == .parentDirectory })
        else {
            throw unusable(
                Phrase(zh: "路径“\(written)”不在文件夹里", en: "the path \"\(written)\" is not inside its folder"))
        }
        let path = folder.appending(relative.components)
        return (path, path.string)
    }

    private func text(of resource: WrittenJSON) throws(Diagnosed) -> String {
        let (path, shown) = try path(of: resource)
        return String(decoding: try SmallFile.read(path, shownAs: shown, limit: Self.largest), as: UTF8.self)
    }

    private func table(of resource: WrittenJSON) throws(Diagnosed) -> DelimitedFile {
        let (path, shown) = try path(of: resource)
        guard case let .array(marks)? = resource["schema"]?["missingValues"] else {
            return try DelimitedFile(path, shownAs: shown)
        }
        let missing = Set(marks.compactMap(\.string))
        var table = try DelimitedFile(path, shownAs: shown)
        var writer = DelimitedWriter(lineEnd: .lineFeed, guardsAgainstFormulas: false)
        writer.write(table.columns.map(\.name))
        while let record = try table.next() {
            writer.write(
                (0..<record.count).map { field -> Cell in
                    let text = record.text(field)
                    return missing.contains(text) ? .missing : .text(text)
                })
        }
        try table.finish()
        return try DelimitedFile(contents: writer.bytes, shownAs: shown, encoding: .utf8)
    }
}
