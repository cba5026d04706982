import Foundation
import Testing

@testable import WebApp

/// Readers' tasks in Chromium, with the mouse and with the keyboard alone, driven by Playwright.
@Suite(.serialized) struct BrowserTests {
    /// Whether there is a browser and a driver.
    static let isThere: Bool = {
        guard Browser.path == "/usr/bin/chromium" else { return false }
        return (try? Script.run(["-c", "import playwright.sync_api"]))?.status == 0
    }()

    @Test(
        .enabled(if: isThere, "no chromium or no playwright: pip install playwright"),
        arguments: ["zh", "en"]) func tasks(_ language: String) async throws
    {
        let fixture = try Fixture()
        try await serving(fixture) { port in
            // Screenshots are kept where somebody asks for them.
            let folder = ProcessInfo.processInfo.environment["ZHULU_SCREENSHOTS"].map { [$0] } ?? []
            let path = Fixture.package + "/Tests/WebAppTests/Browser/tasks.py"
            let found = try await Aside.result {
                try Script.run([path, "http://127.0.0.1:\(port)", language] + folder)
            }
            #expect(found.status == 0, "\(found.output)")
            #expect(found.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 28)
        }
    }
}

/// A script of Python's.
enum Script {
    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let text = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: text, as: UTF8.self))
    }
}
