import Analysis
import Construction
import Diagnostics
import Foundation
import ProjectFiles
import Testing

/// Every folder of `Examples/` is a test.
@Suite struct ExamplesTests {
    static let examples = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Examples")

    static func folders(in folder: String = "") -> [String] {
        let parent = examples.appendingPathComponent(folder)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent.path)) ?? []
        return names.filter { name in
            FileManager.default.fileExists(atPath: parent.appendingPathComponent(name + "/zhulu.yaml").path)
        }.sorted()
    }

    /// What reading, building and looking at a project finds.
    static func findings(_ folder: String) -> [Diagnostic] {
        do throws(Diagnosed) {
            let project = try Project.read(folder)
            let checks = DataChecks()
            do throws(Diagnosed) {
                let leagues = project.declaresLeagues ? try project.leagueTables().diagnostics : []
                let run = try Constructor(project.plan).run(on: project.panel)
                return project.diagnostics + run.diagnostics
                    + checks.findings(
                        plan: project.plan, panel: project.panel, ledger: project.ledger, run: run)
                    + leagues
            } catch {
                return project.diagnostics + error.diagnostics
            }
        } catch {
            return error.diagnostics
        }
    }

    @Test(arguments: folders())
    func soundExampleBuildsWithRanks(name: String) throws {
        let project = try Project.read(Self.examples.appendingPathComponent(name).path)
        let run = try Constructor(project.plan).run(on: project.panel)
        #expect(run.ranks.contains(1))
        #expect(run.scores.count { !$0.isNaN } == run.ranks.count { $0 != nil })
        for (score, rank) in zip(run.presented, run.ranks) { #expect(score.isNaN == (rank == nil)) }
        let again = try Constructor(project.plan).run(on: project.panel)
        #expect(run.scores.map(\.bitPattern) == again.scores.map(\.bitPattern))
    }

    @Test(arguments: folders(in: "broken"))
    func brokenExampleSaysWhatIsExpected(name: String) throws {
        let folder = Self.examples.appendingPathComponent("broken/\(name)")
        let expected = try String(contentsOf: folder.appendingPathComponent("expected.txt"), encoding: .utf8)
            .split(separator: "\n").map(String.init).filter { !$0.isEmpty && !$0.hasPrefix("#") }
        let found = Self.findings(folder.path).map(Scratch.line)
        for line in expected {
            #expect(found.contains { $0.hasPrefix(line) }, "\(name): expected \(line), found \(found)")
        }
        let unexpected = found.filter { line in !expected.contains { line.hasPrefix($0) } }
        #expect(unexpected.isEmpty, "\(name): unexpected \(unexpected)")
    }

    @Test func everyBrokenExampleIsThere() {
        #expect(Self.folders(in: "broken").count > 50)
    }
}
