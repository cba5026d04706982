import Glibc

/// A new folder for what is needed for a while, which nobody else can read.
struct TemporaryFolder {
    let path: String

    /// Where such folders stand.
    static var parent: String { Surroundings.variable("TMPDIR") ?? "/tmp" }

    /// - Returns: `nil` where none can be made; `errno` says why.
    init?() {
        var template = Array((TemporaryFolder.parent + "/zhulu-XXXXXX").utf8CString)
        guard mkdtemp(&template) != nil else { return nil }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes the folder; what a process that is ending still writes into it is removed as well.
    func remove() {
        for _ in 0..<100 {
            SiteFolder.remove(path)
            if access(path, F_OK) != 0 { return }
            usleep(20_000)
        }
    }
}
