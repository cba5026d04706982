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
            #expect(found.output.split(separator: "\n").count { $0.hasPrefix("ok ") } == 30)
        }
    }

    /// axe-core finds nothing on any page, none is wider than its screen, and the console is silent. Pictures at three widths
    /// and for print are kept where `ZHULU_SCREENSHOTS` names a folder.
    @Test(
        .enabled(if: isThere, "no chromium or no playwright: pip install playwright axe-playwright-python"),
        arguments: ["zh", "en"]) func looks(_ language: String) async throws
    {
        let fixture = try Fixture()
        let pages = [
            "/", "/units", "/unit/440300", "/unit/440300/hightech_firms", "/profile/440300",
            "/compare/440300/310000", "/evidence/440300/hightech_firms", "/why?agg=geometric",
            "/why/nankai_city_2021", "/method", "/methods/min-max", "/data", "/claim?q=上海 超过 深圳",
            "/leagues", "/leagues/tmt_ai_city_2024", "/consensus", "/sources", "/about", "/unit/nobody",
            "/studio", "/studio?node=talent", "/matrix", "/publish",
        ]
        try await serving(fixture) { port in
            let folder = ProcessInfo.processInfo.environment["ZHULU_SCREENSHOTS"] ?? "-"
            let addresses = pages.map { page in
                "http://127.0.0.1:\(port)\(page)\(page.contains("?") ? "&" : "?")draws=200&lang=\(language)"
            }
            let path = Fixture.package + "/Tests/WebAppTests/Browser/look.py"
            let found = try await Aside.result { try Script.run([path, language, folder] + addresses) }
            #expect(found.status == 0, "\(found.output)")
            #expect(found.output.contains("looked at \(pages.count) pages"))
            #expect(
                !found.output.contains(", 0 rules passed"), "no axe-core: pip install axe-playwright-python")
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
