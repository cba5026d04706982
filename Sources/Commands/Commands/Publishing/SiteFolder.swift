import Diagnostics
import Glibc
import Publication
import SystemPackage
import Tables

/// A folder that is published: made aside, then put in place as a whole.
struct SiteFolder {
    let path: String

    /// A folder may be replaced if it is empty, or holds nothing but what an earlier `publish` listed and wrote.
    /// - Parameter digest: SHA-256.
    /// - Throws: ``Diagnosed`` with `E0881` where somebody else's files stand in it, or theirs were changed.
    func requireOwn(_ digest: ([UInt8]) -> [UInt8]) throws(Diagnosed) {
        let found = try SiteFolder.files(in: path)
        guard !found.isEmpty else { return }
        let manifest = try? SmallFile.read(
            FilePath(path).appending(PublishedSite.manifest), shownAs: PublishedSite.manifest, limit: 64 << 20
        )
        var known: [String: String] = [:]
        for line in String(decoding: manifest ?? [], as: UTF8.self).split(separator: "\n") {
            guard let gap = line.firstRange(of: "  ") else { continue }
            known[String(line[gap.upperBound...])] = String(line[..<gap.lowerBound])
        }
        for file in found where file != PublishedSite.manifest {
            guard let expected = known[file] else { throw refused(file, SiteFolder.foreign) }
            let bytes = try SmallFile.read(FilePath(path).appending(file), shownAs: file, limit: 1 << 30)
            guard PublishedSite.hexadecimal(digest(bytes)) == expected else {
                throw refused(file, SiteFolder.changed)
            }
        }
        if manifest == nil { throw refused(found[0], SiteFolder.foreign) }
    }

    private static let foreign = Phrase(zh: "不是 zhulu publish 写的", en: "zhulu publish did not write it")
    private static let changed = Phrase(zh: "写出之后被改过", en: "it was changed since it was written")

    private func refused(_ file: String, _ reason: Phrase) -> Diagnosed {
        Diagnosed(
            Diagnostic(
                .folderNotOurs, at: [Place(file: path + "/" + file)],
                ["folder": Phrase(verbatim: path), "file": Phrase(verbatim: file), "reason": reason]))
    }

    /// The files under a folder by their paths in it, in order; none where the folder is not there.
    private static func files(in folder: String, under prefix: String = "") throws(Diagnosed) -> [String] {
        guard let stream = opendir(folder) else {
            if errno == ENOENT { return [] }
            throw failure(folder)
        }
        defer { closedir(stream) }
        var found: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) {
                String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard lstat(folder + "/" + name, &status) == 0 else { throw failure(folder + "/" + name) }
            if status.st_mode & S_IFMT == S_IFDIR {
                found += try files(in: folder + "/" + name, under: prefix + name + "/")
            } else {
                found.append(prefix + name)
            }
        }
        return found.sorted()
    }

    // MARK: Writing

    /// Writes all files aside and puts the folder in the place of the old one, which stays as it is where anything
    /// fails.
    func replace(with files: [SiteFile]) throws(Diagnosed) {
        let parent = FilePath(path).removingLastComponent()
        let name = FilePath(path).lastComponent?.string ?? "site"
        let aside = (parent.isEmpty ? FilePath(".") : parent)
            .appending(".\(name)-\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp").string
        do throws(Diagnosed) {
            try SiteFolder.make(aside)
            for file in files { try SiteFolder.write(file, in: aside) }
            try exchange(aside)
        } catch {
            SiteFolder.remove(aside)
            throw error
        }
    }

    private func exchange(_ aside: String) throws(Diagnosed) {
        if access(path, F_OK) != 0 {
            guard rename(aside, path) == 0 else { throw SiteFolder.failure(path) }
            return
        }
        let old = aside + ".old"
        guard rename(path, old) == 0 else { throw SiteFolder.failure(path) }
        guard rename(aside, path) == 0 else {
            rename(old, path)
            throw SiteFolder.failure(path)
        }
        SiteFolder.remove(old)
    }

    private static func make(_ folder: String) throws(Diagnosed) {
        guard mkdir(folder, 0o777) == 0 || errno == EEXIST else { throw failure(folder) }
    }

    private static func write(_ file: SiteFile, in folder: String) throws(Diagnosed) {
        var parent = folder
        for part in file.path.split(separator: "/").dropLast() {
            parent += "/" + part
            try make(parent)
        }
        guard let stream = fopen(folder + "/" + file.path, "wb") else { throw failure(file.path) }
        let count = file.bytes.withUnsafeBytes { fwrite($0.baseAddress, 1, $0.count, stream) }
        let isSynced = fflush(stream) == 0 && fsync(fileno(stream)) == 0
        guard fclose(stream) == 0, isSynced, count == file.bytes.count else { throw failure(file.path) }
    }

    /// Removes a folder that this program made and all that is in it, as far as that goes; links are not followed.
    static func remove(_ folder: String) {
        if let stream = opendir(folder) {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                guard name != ".", name != ".." else { continue }
                let path = folder + "/" + name
                var status = stat()
                guard lstat(path, &status) == 0 else { continue }
                if status.st_mode & S_IFMT == S_IFDIR { remove(path) } else { unlink(path) }
            }
            closedir(stream)
        }
        rmdir(folder)
    }

    private static func failure(_ path: String) -> Diagnosed {
        let reason = Phrase(verbatim: String(cString: strerror(errno)))
        return Diagnosed(
            Diagnostic(
                .siteNotWritten, at: [Place(file: path)], ["path": Phrase(verbatim: path), "reason": reason]))
    }
}
