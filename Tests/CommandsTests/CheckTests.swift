import Foundation
import Testing

/// `check` on the folders of mistakes, and its formats and exit codes.
@Suite struct CheckTests {
    static let broken = Program.package + "/Examples/broken"
    static let folders: [String] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: broken)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(broken)/\($0)/expected.txt") }
            .sorted()
    }()

    @Test(arguments: folders) func nothingCrashes(_ folder: String) throws {
        for format in ["text", "json", "sarif", "github"] {
            let outcome = try Program.run([
                "check", "--project", "\(Self.broken)/\(folder)", "--format", format,
            ])
            #expect(outcome.status == 0 || outcome.status == 1)
            #expect(outcome.messages == "")
            if format == "json" || format == "sarif" {
                #expect((try? JSONSerialization.jsonObject(with: Data(outcome.result.utf8))) != nil)
            }
        }
    }

    /// Every error named in `expected.txt` is on a line of its own, at its place.
    @Test(arguments: folders) func errorsStandWhereTheyAreExpected(_ folder: String) throws {
        let expected = try String(contentsOfFile: "\(Self.broken)/\(folder)/expected.txt", encoding: .utf8)
        let path = "\(Self.broken)/\(folder)"
        let lines = try Program.run(["check", "--plain", "--project", path]).result.split(separator: "\n")
        for wanted in expected.split(separator: "\n") where wanted.hasPrefix("E") {
            let parts = wanted.split(separator: " ", maxSplits: 1)
            let found = lines.contains { line in
                line.hasSuffix("[\(parts[0])]") && (parts.count < 2 || line.contains("/\(parts[1])"))
            }
            #expect(found, "\(wanted) in \(lines)")
        }
    }

    @Test func theLevelDecidesTheExitCode() throws {
        // One warning and no error.
        let project = Self.broken + "/constant-column"
        for (level, status) in [("error", 0), ("warning", 1), ("note", 1), ("never", 0)] {
            let outcome = try Program.run(["check", "--project", project, "--fail-on", level])
            #expect(outcome.status == Int32(status), "\(level)")
        }
    }

    @Test func aRunTellsOfWarningsInShort() throws {
        let project = Self.broken + "/constant-column"
        let short = try Program.run(["rank", "--project", project])
        #expect(short.status == 0)
        #expect(short.messages.hasSuffix("→ zhulu check\n"))
        #expect(try Program.run(["rank", "--project", project, "-q"]).messages == "")
        #expect(try Program.run(["rank", "--project", project, "--verbose"]).messages.contains("W0406"))
    }
}
