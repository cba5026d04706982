import Foundation
import Testing

@testable import Commands

/// `zhulu serve --get`, and HTML from the other commands.
@Suite struct ServeTests {
    private static let project = Program.package + "/Examples/ai-cities"

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", Self.project])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let found = try JSONSerialization.jsonObject(with: Data(outcome.result.utf8))
        return try #require(found as? [String: Any])
    }

    /// The API gives the numbers that the command prints.
    @Test(arguments: [
        [], ["methods.aggregation=geometric"], ["methods.normalisation=rank", "methods.presentation=raw"],
    ]) func theSameNumbersAsTheCommand(_ changes: [String]) throws {
        let command = try json(["rank", "--json", "--draws", "500"] + changes.flatMap { ["--set", $0] })
        let query = changes.map { "&set=\($0)" }.joined()
        let page = try json(["serve", "--get", "/api/v1/rank.json?draws=500" + query])
        let expected = try #require(command["ranking"] as? [[String: Any]])
        let found = try #require(page["rows"] as? [[String: Any]])
        #expect(NSArray(array: found) == NSArray(array: expected))
        #expect(found.count == 40)
        #expect(
            (page["method"] as? [String: Any])?["sha256"] as? String == command["method_sha256"] as? String)
        #expect((page["data"] as? [String: Any])?["sha256"] as? String == command["data_sha256"] as? String)
    }

    @Test func statusAndStreams() throws {
        func run(_ path: String, _ more: [String] = []) throws -> Program.Outcome {
            try Program.run(["serve", "--project", Self.project, "--get", path] + more)
        }
        let page = try run("/unit/深圳", ["--lang", "zh"])
        #expect(page.status == 0)
        #expect(page.result.contains("<html lang=\"zh-Hans\">") && page.messages.isEmpty)
        let missing = try run("/unit/Shenzen.json")
        #expect(missing.status == 1)
        #expect(missing.result.contains("E0803") && missing.result.contains("Shenzhen"))
        #expect(try run("nowhere").status == 1)
        #expect(try run("/", ["--set", "methods.aggregation=geometric"]).status == 64)
        #expect(try Program.run(["serve", "--port", "65536", "--project", Self.project]).status == 64)
        #expect(try Program.run(["serve", "--project", "/no/such/folder", "--get", "/"]).status == 2)
    }

    @Test func everyCommandWritesHTML() throws {
        for (arguments, word) in [
            (["rank", "--draws", "200"], "<th scope=\"row\">Beijing</th>"),
            (["show", "440300"], "Shenzhen (440300)"),
            (["explain", "440300", "loans"], "<h1>"), (["methods"], "min-max"),
            (["claim", "北京 第一", "--draws", "200"], "Beijing is first"),
        ] as [([String], String)] {
            let project = arguments[0] == "methods" ? [] : ["--project", Self.project]
            let outcome = try Program.run(arguments + project + ["--format", "html"])
            #expect(outcome.status == 0, "\(outcome.messages)")
            #expect(
                outcome.result.hasPrefix("<!DOCTYPE html>") && outcome.result.contains(word), "\(arguments)")
        }
    }

    @Test func theServerEndsWhenItIsTold() throws {
        let folder = try Scratch()
        let outcome = try Program.shell(
            """
            zhulu serve -q --port 0 --project '\(Self.project)' > address & server=$!
            for i in $(seq 100); do [ -s address ] && break; sleep 0.1; done
            cat address; kill -INT $server; wait $server
            """, in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.result.hasPrefix("http://127.0.0.1:"))
    }
}
