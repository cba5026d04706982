import Construction
import Foundation
import ProjectFiles
import Tables

@main
enum Main {
    /// COINr 1.1.14 as measured on such a machine: CPU time of one build in process, and of a whole process.
    static let smallBuild = (name: "COINr, one build of 51 × 49", seconds: 0.100)
    static let largeBuild = (name: "COINr, one build of 300 × 100", seconds: 0.390)
    static let process = (name: "COINr, one process", seconds: 0.95)

    static func main() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let wanted = Set(CommandLine.arguments.dropFirst())
        let parts: [(String, () throws -> Void)] = [
            ("projects", { try projects(root) }), ("builds", builds), ("tables", tables),
            ("process", { try wholeProcess(root) }), ("sensitivity", sensitivity),
            ("audits", { try audits(root) }), ("uncertainty", uncertainty), ("analysis", analysis),
            ("kemeny", kemeny), ("bod", benefit), ("methods", methods),
        ]
        for (name, part) in parts where wanted.isEmpty || wanted.contains(name) { try part() }
    }

    static func projects(_ root: String) throws {
        for name in ["ai-cities", "prefectures"] {
            let folder = root + "/Examples/" + name
            let project = try Project.read(folder)
            let size = "\(project.panel.rows.count) × \(project.plan.framework.leaves.count)"
            report("read \(name)", try Timing.of { _ = try Project.read(folder) })
            report(
                "build \(name) (\(size))",
                try Timing.of { _ = try Constructor(project.plan).run(on: project.panel) })
        }
    }

    static func builds() throws {
        for (units, indicators, rival) in [(51, 49, smallBuild), (300, 100, largeBuild), (3000, 300, nil)] {
            let panel = Synthetic.panel(units: units, indicators: indicators, gaps: 0.02)
            let constructor = Constructor(Synthetic.plan(indicators: indicators))
            report(
                "build \(units) × \(indicators), four levels, winsorised",
                try Timing.of { _ = try constructor.run(on: panel) }, rival: rival)
        }
    }

    static func tables() throws {
        let (bytes, cells) = Synthetic.table(megabytes: 64)
        let timing = try Timing.of {
            var file = try DelimitedFile(contents: bytes, shownAs: "table.csv")
            var sum = 0.0
            while let record = try file.next() {
                for field in 1...20 { sum += record.number(field).value ?? 0 }
            }
            precondition(sum > 0, "the numbers were read")
        }
        let speed = Double(bytes.count) / 1e6 / timing.median
        report("read a table of \(cells / 1000)k numbers", timing, note: String(format: "%.0f MB/s", speed))
    }

    static func wholeProcess(_ root: String) throws {
        let tool = root + "/.build/release/zhulu"
        guard FileManager.default.isExecutableFile(atPath: tool) else {
            print("the whole process: build it first with swift build -c release --product zhulu")
            return
        }
        let arguments = [tool, "rank", "--project", root + "/Examples/ai-cities"]
        let timing = Timing.of { precondition(spawned(arguments) == 0, "the ranking was made") }
        report("the whole process: zhulu rank on ai-cities", timing, rival: process)
    }

    /// Runs a program with its output thrown away and gives its exit code. Foundation's `Process` polls, which
    /// would be measured too.
    static func spawned(_ arguments: [String]) -> Int32 {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in [STDOUT_FILENO, STDERR_FILENO] {
            posix_spawn_file_actions_addopen(&actions, descriptor, "/dev/null", O_WRONLY, 0)
        }
        var words = arguments.map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var child = pid_t()
        guard posix_spawn(&child, arguments[0], &actions, nil, &words, environ) == 0 else { return -1 }
        var status: Int32 = 0
        waitpid(child, &status, 0)
        return status >> 8
    }
}
