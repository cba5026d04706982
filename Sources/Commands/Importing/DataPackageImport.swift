import Diagnostics
import ProjectFiles
import Publication
import SystemPackage
import Tables

/// Makes a project of a Frictionless Data Package: the whole of one that `export` wrote, else its first CSV resource as a wide
/// table, in which the marks of its schema's `missingValues` are gaps.
struct DataPackageImport {
    private let name: String
    private let folder: ProjectFolder
    private let descriptor: WrittenJSON
    private static let largest = 16 << 20

    /// - Parameter name: the path of `datapackage.json`.
    /// - Throws: ``Diagnosed`` where it is no such file.
    init(_ name: String) throws(Diagnosed) {
        self.name = name
        folder = ProjectFolder(path: FilePath(name).removingLastComponent())
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
        let path = try path(of: resource)
        let table = try DelimitedFile(path, shownAs: path.string)
        return try WideImport(table, gaps: gaps(in: resource)).project(title: title)
    }

    private func unusable(_ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .packageUnusable, at: [Place(file: name)], ["file": Phrase(verbatim: name), "reason": reason])
        )
    }

    /// The path of a resource, which may not leave the folder of the package.
    private func path(of resource: WrittenJSON) throws(Diagnosed) -> FilePath {
        let written = resource["path"]?.string ?? ""
        guard !written.contains("://") else {
            throw unusable(
                Phrase(zh: "“\(written)”在网上，须先下载", en: "\"\(written)\" is on the web; fetch it first"))
        }
        return try folder.file(written, at: Place(file: name))
    }

    private func text(of resource: WrittenJSON) throws(Diagnosed) -> String {
        let path = try path(of: resource)
        return String(
            decoding: try SmallFile.read(path, shownAs: path.string, limit: Self.largest), as: UTF8.self)
    }

    /// What stands for a missing entry: by the schema of the resource.
    private func gaps(in resource: WrittenJSON) -> Set<String> {
        guard case let .array(marks)? = resource["schema"]?["missingValues"] else { return [] }
        // Version 2 of the standard also writes them as objects of a value and a label.
        return Set(marks.compactMap { $0.string ?? $0["value"]?.string })
    }
}
