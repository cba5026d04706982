import Diagnostics
import Foundation
import Glibc
import Testing

@testable import ProjectFiles

/// Writing a methodology back: as a whole, or not at all.
@Suite struct MethodologyFileTests {
    private func codes(_ work: () throws -> Void) -> [String] {
        do {
            try work()
            return []
        } catch let error as Diagnosed {
            return error.diagnostics.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func aFileIsReplacedAsAWhole() throws {
        let scratch = try Sound.scratch()
        let path = scratch.path + "/zhulu.yaml"
        chmod(path, 0o640)
        let file = MethodologyFile(of: try scratch.read())
        let (text, digest) = try file.read()
        #expect(text == Sound.methodology)
        try file.replace(with: text + "# more\n", taken: digest)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text + "# more\n")
        var status = stat()
        stat(path, &status)
        #expect(status.st_mode & 0o777 == 0o640)
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: scratch.path).allSatisfy {
                !$0.hasPrefix(".zhulu")
            })
    }

    @Test func whatOthersWroteIsNotLost() throws {
        let scratch = try Sound.scratch()
        let file = MethodologyFile(of: try scratch.read())
        let digest = try file.read().digest
        try scratch.write(Sound.methodology + "# theirs\n", to: "zhulu.yaml")
        #expect(codes { try file.replace(with: "zhulu: 1\n", taken: digest) } == ["E0238"])
        #expect(try file.read().text.hasSuffix("# theirs\n"))
    }

    @Test func aLinkIsNotFollowed() throws {
        let scratch = try Sound.scratch()
        let other = try Scratch(["target.yaml": Sound.methodology])
        let file = MethodologyFile(of: try scratch.read())
        let digest = try file.read().digest
        try FileManager.default.removeItem(atPath: scratch.path + "/zhulu.yaml")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path + "/zhulu.yaml", withDestinationPath: other.path + "/target.yaml")
        #expect(codes { try file.replace(with: "zhulu: 1\n", taken: digest) } == ["E0239"])
        #expect(try String(contentsOfFile: other.path + "/target.yaml", encoding: .utf8) == Sound.methodology)
    }

    @Test func aFileThatHasGoneStaysAway() throws {
        let scratch = try Sound.scratch()
        let file = MethodologyFile(of: try scratch.read())
        let digest = try file.read().digest
        try FileManager.default.removeItem(atPath: scratch.path + "/zhulu.yaml")
        #expect(codes { try file.replace(with: "zhulu: 1\n", taken: digest) } == ["E0101"])
        #expect(!FileManager.default.fileExists(atPath: scratch.path + "/zhulu.yaml"))
    }

    /// Where the folder cannot be written, the file is as it was. The administrator may write anywhere.
    @Test(.enabled(if: getuid() != 0, "the administrator may write anywhere"))
    func aFolderThatIsReadOnlyIsSaid() throws {
        let scratch = try Sound.scratch()
        let file = MethodologyFile(of: try scratch.read())
        let digest = try file.read().digest
        chmod(scratch.path, 0o555)
        defer { chmod(scratch.path, 0o755) }
        #expect(codes { try file.replace(with: "zhulu: 1\n", taken: digest) } == ["E0152"])
        #expect(try file.read().text == Sound.methodology)
    }

    @Test func theMarkAtTheStartStays() throws {
        let scratch = try Sound.scratch()
        try scratch.write([0xEF, 0xBB, 0xBF] + Array(Sound.methodology.utf8), to: "zhulu.yaml")
        let file = MethodologyFile(of: try scratch.read())
        let (text, digest) = try file.read()
        #expect(text == Sound.methodology)
        try file.replace(with: text + "\n", taken: digest)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/zhulu.yaml"))
        #expect(Array(bytes.prefix(4)) == [0xEF, 0xBB, 0xBF, UInt8(ascii: "z")])
    }
}
