import Diagnostics
import Glibc
import SystemPackage

/// Opens regular files for reading, and says what is wrong with everything else.
enum RegularFile {
    /// An open descriptor; the caller closes it.
    ///
    /// The kind of file is looked at before it is opened, so a pipe without a writer never makes this
    /// wait, and again afterwards, in case the path came to mean something else in between.
    /// - Throws: ``Diagnosed`` with `E0101`–`E0104`, `E0106` or `E0107`.
    static func open(_ path: FilePath, shownAs name: String, limit: Int) throws(Diagnosed) -> FileDescriptor {
        var status = stat()
        let found = path.withPlatformString { stat($0, &status) }
        guard found == 0 else { throw failure(Errno(rawValue: errno), name) }
        try check(status, name, limit)
        let descriptor: FileDescriptor
        do {
            descriptor = try FileDescriptor.open(path, .readOnly, options: [.nonBlocking, .closeOnExec])
        } catch {
            throw failure(error as? Errno ?? .ioError, name)
        }
        do throws(Diagnosed) {
            guard fstat(descriptor.rawValue, &status) == 0 else {
                throw failure(Errno(rawValue: errno), name)
            }
            try check(status, name, limit)
        } catch {
            try? descriptor.close()
            throw error
        }
        return descriptor
    }

    private static func check(_ status: stat, _ name: String, _ limit: Int) throws(Diagnosed) {
        let place = Place(file: name)
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw Diagnosed(Diagnostic(.fileIsFolder, at: place, ["file": name]))
        default: throw Diagnosed(Diagnostic(.fileNotRegular, at: place, ["file": name]))
        }
        if status.st_size > limit { throw tooLarge(name, limit) }
    }

    static func tooLarge(_ name: String, _ limit: Int) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .fileTooLarge, at: Place(file: name), ["file": name, "limit": TableLimits.words(for: limit)]))
    }

    /// What an error of the system means for somebody who wanted to read a file.
    static func failure(_ error: Errno, _ name: String) -> Diagnosed {
        let place = Place(file: name)
        switch error {
        case .noSuchFileOrDirectory, .notDirectory:
            return Diagnosed(Diagnostic(.fileMissing, at: place, ["file": name]))
        case .permissionDenied, .notPermitted:
            return Diagnosed(Diagnostic(.fileNotPermitted, at: place, ["file": name]))
        case .isDirectory:
            return Diagnosed(Diagnostic(.fileIsFolder, at: place, ["file": name]))
        default:
            return Diagnosed(
                Diagnostic(.fileUnreadable, at: place, ["file": name, "reason": error.description]))
        }
    }
}
