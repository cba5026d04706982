import Diagnostics
import Glibc
import SystemPackage
import Tables

/// A methodology's file on disk: read with its digest, and replaced only where nobody else wrote to it since.
public struct MethodologyFile: Sendable {
    private let path: FilePath
    private let name: String

    /// - Parameter project: whose file it is.
    public init(of project: Project) {
        path = FilePath(project.methodologyPath)
        name = project.methodologyName
    }

    /// The text, and the SHA-256 of the file's bytes in hexadecimal.
    /// - Throws: ``Diagnosed`` where the file is not there, cannot be read, or is no text.
    public func read() throws(Diagnosed) -> (text: String, digest: String) {
        let bytes = try SmallFile.read(path, shownAs: name, limit: YAMLDocument.largest)
        return (
            try YAMLDocument.text(of: path, shownAs: name),
            Project.Digests.hexadecimal(Fingerprint.sha256(bytes))
        )
    }

    /// Replaces the file as a whole: written aside, brought to the disk, renamed. Its byte order mark stays.
    ///
    /// - Parameter digest: of the file as it was when the text was taken from it.
    /// - Throws: ``Diagnosed`` where the file was changed since, is a link, has gone, or cannot be written; the file is
    ///   then as it was.
    public func replace(with text: String, taken digest: String) throws(Diagnosed) {
        var status = stat()
        if path.withPlatformString({ unsafe lstat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFLNK {
            throw Diagnosed(Diagnostic(.methodologyIsLink, at: Place(file: name)))
        }
        let bytes = try SmallFile.read(path, shownAs: name, limit: YAMLDocument.largest)
        guard Project.Digests.hexadecimal(Fingerprint.sha256(bytes)) == digest else {
            throw Diagnosed(Diagnostic(.methodologyChanged, at: Place(file: name)))
        }
        let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
        try AtomicFile.write(mark + Array(text.utf8), to: path, shownAs: name)
    }
}
