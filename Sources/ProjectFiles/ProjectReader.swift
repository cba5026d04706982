import Diagnostics

/// Reads a project folder.
struct ProjectReader {
    let folder: String

    func read(changes: [String]) throws(Diagnosed) -> Project {
        throw Diagnosed(Diagnostic(.fileMissing, at: Place(file: folder), ["file": folder]))
    }
}
