import Diagnostics
import Glibc
import SystemPackage

/// Writes files so that a reader sees either the old contents or the new, never a part.
public enum AtomicFile {
    /// Replaces the contents of a file, or makes it.
    ///
    /// The bytes go to a temporary file in the same folder, which is brought to the disk and renamed, and
    /// the folder is brought to the disk after it. An existing file keeps its permissions, and a symbolic
    /// link is followed. Where anything fails the temporary file is removed and the existing file is as it
    /// was; only where the folder cannot be brought to the disk is it new already.
    ///
    /// - Parameter name: the path in diagnostics.
    /// - Throws: ``Diagnosed`` with `E0102`, `E0104`, or `E0150`–`E0153`.
    public static func write(
        _ bytes: [UInt8], to path: FilePath, shownAs name: String? = nil
    ) throws(Diagnosed) {
        let name = name ?? path.string
        do {
            try replace(resolved(path), with: bytes)
        } catch {
            throw failure(error, path, name)
        }
    }

    private struct NotAFile: Error {
        let isFolder: Bool
    }

    private static func replace(_ path: FilePath, with bytes: [UInt8]) throws {
        let mode = try permissions(of: path)
        let parent = path.removingLastComponent()
        let folder = parent.isEmpty ? FilePath(".") : parent
        let random = UInt64.random(in: .min ... .max)
        let temporary = folder.appending(".zhulu-\(String(random, radix: 36)).tmp")
        let descriptor = try FileDescriptor.open(
            temporary, .writeOnly, options: [.create, .exclusiveCreate, .noFollow, .closeOnExec],
            permissions: FilePermissions(rawValue: 0o666))
        do {
            try descriptor.closeAfter {
                if let mode { _ = fchmod(descriptor.rawValue, mode) }
                try write(bytes, to: descriptor)
            }
            try check(rename(temporary.string, path.string))
        } catch {
            unlink(temporary.string)
            throw error
        }
        try bringToDisk(folder)
    }

    /// Writes everything and brings it to the disk.
    static func write(_ bytes: [UInt8], to descriptor: FileDescriptor) throws {
        try bytes.withUnsafeBytes { _ = try descriptor.writeAll($0) }
        try check(fsync(descriptor.rawValue))
    }

    /// The permissions of an existing file.
    private static func permissions(of path: FilePath) throws -> mode_t? {
        var status = stat()
        guard path.withPlatformString({ stat($0, &status) }) == 0 else { return nil }
        let kind = status.st_mode & S_IFMT
        guard kind == S_IFREG else { throw NotAFile(isFolder: kind == S_IFDIR) }
        return status.st_mode & 0o7777
    }

    /// Where a symbolic link leads; the path itself where it is none or leads nowhere.
    private static func resolved(_ path: FilePath) -> FilePath {
        guard let real = path.withPlatformString({ realpath($0, nil) }) else { return path }
        defer { free(real) }
        return FilePath(platformString: real)
    }

    private static func bringToDisk(_ folder: FilePath) throws {
        let descriptor = try FileDescriptor.open(folder, .readOnly, options: [.directory, .closeOnExec])
        try descriptor.closeAfter {
            // Some file systems have nothing to do for folders, and say so.
            guard fsync(descriptor.rawValue) != 0, errno != EINVAL, errno != ENOTSUP else { return }
            throw Errno(rawValue: errno)
        }
    }

    private static func check(_ result: CInt) throws(Errno) {
        if result != 0 { throw Errno(rawValue: errno) }
    }

    static func failure(_ error: any Error, _ path: FilePath, _ name: String) -> Diagnosed {
        let place = Place(file: name)
        if let error = error as? NotAFile {
            let kind: DiagnosticKind = error.isFolder ? .fileIsFolder : .fileNotRegular
            return Diagnosed(Diagnostic(kind, at: place, ["file": name]))
        }
        let errno = error as? Errno ?? .ioError
        switch errno {
        case .noSuchFileOrDirectory, .notDirectory:
            let folder = FilePath(name).removingLastComponent().string
            return Diagnosed(Diagnostic(.folderMissing, at: place, ["folder": folder]))
        case .noSpace, .diskQuotaExceeded, .fileTooLarge:
            return Diagnosed(Diagnostic(.diskFull, at: place, ["file": name]))
        case .permissionDenied, .notPermitted, .readOnlyFileSystem:
            return Diagnosed(Diagnostic(.writeNotPermitted, at: place, ["file": name]))
        default:
            let reason = errno.description
            return Diagnosed(Diagnostic(.writeFailed, at: place, ["file": name, "reason": reason]))
        }
    }
}
