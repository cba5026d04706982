import Glibc
import SystemPackage

/// What the files of a folder look like from outside: names, sizes and times. Two stamps are equal where nothing was
/// written in between.
struct FolderStamp: Sendable, Hashable {
    /// How deep and how far a folder is looked through.
    static let depth = 4
    static let most = 4096
    private static let endings: Set<String> = ["yaml", "yml", "csv", "tsv", "txt", "xlsx", "xlsm"]

    let value: UInt64

    init(_ folder: FilePath) {
        var mark = Mark()
        var seen = 0
        FolderStamp.add(folder, depth: 0, &seen, &mark)
        value = mark.value
    }

    var text: String { String(value, radix: 36) }

    private static func add(_ folder: FilePath, depth: Int, _ seen: inout Int, _ mark: inout Mark) {
        for name in names(in: folder).sorted() where seen < most {
            var status = stat()
            let path = folder.appending(name)
            guard path.withPlatformString({ unsafe stat($0, &status) }) == 0 else { continue }
            seen += 1
            switch status.st_mode & S_IFMT {
            case S_IFDIR where depth < FolderStamp.depth:
                add(path, depth: depth + 1, &seen, &mark)
            case S_IFREG where endings.contains(FilePath(name).extension?.lowercased() ?? ""):
                mark.add(path.string)
                mark.add(status.st_size)
                mark.add(status.st_ino)
                mark.add(status.st_mtim.tv_sec)
                mark.add(status.st_mtim.tv_nsec)
            default: break
            }
        }
    }

    /// Names in a folder that are not hidden; none where it cannot be read.
    private static func names(in folder: FilePath) -> [String] {
        guard let stream = folder.withPlatformString({ unsafe opendir($0) }) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
            }
            if !name.hasPrefix(".") { names.append(name) }
        }
        return names
    }
}
