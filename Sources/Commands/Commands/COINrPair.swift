import Diagnostics
import Glibc
import ProjectFiles
import SystemPackage
import Tables

/// COINr's pair of tables, read as the data of a project that is made for the moment.
struct COINrPair {
    let data: String
    let meta: String

    func read() throws -> Project {
        var name = Array("/tmp/zhulu-XXXXXX".utf8CString)
        guard mkdtemp(&name) != nil else {
            throw Diagnosed(
                Diagnostic(.writeNotPermitted, at: Place(file: "/tmp"), ["file": "/tmp"]))
        }
        let folder = FilePath(platformString: name)
        defer {
            for file in ["iData.csv", "iMeta.csv", "zhulu.yaml"] { unlink(folder.appending(file).string) }
            rmdir(folder.string)
        }
        try copy(data, to: folder.appending("iData.csv"))
        try copy(meta, to: folder.appending("iMeta.csv"))
        let method = """
            zhulu: 1
            data: {coinr: {data: iData.csv, meta: iMeta.csv}}
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
            switch finding.places[position].file {
            case let file where file.hasSuffix("iData.csv"): finding.places[position].file = data
            case let file where file.hasSuffix("iMeta.csv"): finding.places[position].file = meta
            default: break
            }
        }
        return finding
    }

    private func copy(_ name: String, to path: FilePath) throws {
        var status = stat()
        guard stat(name, &status) == 0 else {
            throw Diagnosed(Diagnostic(.fileMissing, at: Place(file: name), ["file": name]))
        }
        guard status.st_mode & S_IFMT == S_IFREG else {
            let kind: DiagnosticKind = status.st_mode & S_IFMT == S_IFDIR ? .fileIsFolder : .fileNotRegular
            throw Diagnosed(Diagnostic(kind, at: Place(file: name), ["file": name]))
        }
        do {
            let source = try FileDescriptor.open(FilePath(name), .readOnly, options: .closeOnExec)
            let bytes = try source.closeAfter {
                try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
                    count = 0
                    while count < buffer.count {
                        let rest = UnsafeMutableRawBufferPointer(
                            rebasing: UnsafeMutableRawBufferPointer(buffer)[count...])
                        let got = try source.read(into: rest)
                        if got == 0 { break }
                        count += got
                    }
                }
            }
            try AtomicFile.write(bytes, to: path)
        } catch Errno.permissionDenied {
            throw Diagnosed(Diagnostic(.fileNotPermitted, at: Place(file: name), ["file": name]))
        }
    }
}
