import Diagnostics
import Glibc
import Testing

@testable import Tables

@Suite struct AtomicFileTests {
    private static func contents(_ path: String) -> [UInt8] {
        guard let file = fopen(path, "r") else { return [] }
        defer { fclose(file) }
        var bytes = [UInt8](repeating: 0, count: 1 << 20)
        let count = fread(&bytes, 1, bytes.count, file)
        return Array(bytes.prefix(count))
    }

    @Test func replacesAndKeepsPermissions() throws {
        let folder = TemporaryFolder()
        let file = try folder.file("t.csv", [1])
        chmod(file, 0o640)
        let link = folder.path + "/link.csv"
        symlink(file, link)
        try AtomicFile.write([2, 3], to: .init(link))
        #expect(Self.contents(file) == [2, 3])
        var status = stat()
        lstat(link, &status)
        #expect(status.st_mode & S_IFMT == S_IFLNK)
        stat(file, &status)
        #expect(status.st_mode & 0o777 == 0o640)
        #expect(folder.names == ["link.csv", "t.csv"])
    }

    @Test func whatIsInTheWay() {
        let folder = TemporaryFolder()
        func write(_ path: String) -> [String] {
            codes { () throws(Diagnosed) in try AtomicFile.write([1], to: .init(path)) }
        }
        #expect(write(folder.path) == ["E0102"])
        #expect(write("/dev/null") == ["E0104"])
        #expect(write(folder.path + "/none/t.csv") == ["E0150"])
        #expect(folder.names == [])
    }

    @Test func fullDevice() throws {
        let full = open("/dev/full", O_WRONLY)
        try #require(full >= 0)
        defer { close(full) }
        let error = #expect(throws: (any Error).self) { try AtomicFile.write([1], to: .init(rawValue: full)) }
        let found = AtomicFile.failure(try #require(error), .init("t.csv"), "t.csv")
        #expect(found.diagnostics.map(\.code) == ["E0151"])
    }

    /// Mounts a file system of 64 KiB at the folder.
    private static func mountSmall(_ path: String) -> Bool {
        mount("tmpfs", path, "tmpfs", 0, "size=64k") == 0
    }

    static let canMount: Bool = {
        let folder = TemporaryFolder()
        guard mountSmall(folder.path) else { return false }
        return umount(folder.path) == 0
    }()

    @Test(.enabled(if: canMount, "mounting needs privileges"))
    func fullAndReadOnlyDisks() throws {
        let folder = TemporaryFolder()
        try #require(Self.mountSmall(folder.path))
        defer { umount(folder.path) }
        let file = try folder.file("t.csv", [1, 2, 3])
        let large = [UInt8](repeating: 0, count: 1 << 20)
        #expect(codes { () throws(Diagnosed) in try AtomicFile.write(large, to: .init(file)) } == ["E0151"])
        #expect(Self.contents(file) == [1, 2, 3])
        #expect(folder.names == ["t.csv"])
        let readOnly = UInt(MS_REMOUNT | MS_RDONLY)
        try #require(mount("tmpfs", folder.path, "tmpfs", readOnly, nil) == 0)
        #expect(codes { () throws(Diagnosed) in try AtomicFile.write([1], to: .init(file)) } == ["E0152"])
    }

    @Test(.enabled(if: geteuid() != 0, "permissions do not bind root"))
    func readOnlyFolder() {
        let folder = TemporaryFolder()
        chmod(folder.path, 0o500)
        let file = folder.path + "/t.csv"
        #expect(codes { () throws(Diagnosed) in try AtomicFile.write([1], to: .init(file)) } == ["E0152"])
    }
}
