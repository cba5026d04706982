import Foundation
import Testing

/// The page that computes, in a browser, from a file.
@Suite(.enabled(if: HeadlessBrowser.path != nil, "no chromium: apt-get install chromium"))
struct ExploreTests {
    /// The page of the AI cities, made once.
    private static let page: Result<Scratch, any Error> = Result {
        let scratch = try Scratch()
        let outcome = try Program.run([
            "publish", scratch.path + "/out", "--single-file", "--draws", "1000", "--date", "2026-03-09",
            "--project", Program.package + "/Examples/ai-cities",
        ])
        guard outcome.status == 0 else { throw HeadlessBrowser.Failure(reason: outcome.messages) }
        return scratch
    }

    private var path: String { get throws { try Self.page.get().path + "/out/index.html" } }

    private func shown(_ hash: String) throws -> (page: String, console: String) {
        try HeadlessBrowser.show("file://" + path + hash)
    }

    /// Units in the order of the rows, with ranks and scores as they stand there.
    private func rows(_ page: String) -> [(unit: String, rank: String, score: String)] {
        page.matches(
            of: #/<tr data-unit="([^"]*)".*?class="n rank">([^<]*)<.*?class="n score">([^<]*)</#
                .dotMatchesNewlines()
        ).map { (String($0.1), String($0.2), String($0.3)) }
    }

    @Test func itIsSmallAndLoadsNothing() throws {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        #expect(text.utf8.count < 3 << 20)
        #expect(text.contains("default-src 'none'") && !text.contains("unsafe-inline"))
        for forbidden in ["<link", " src=", "@import", "url(", "style=\"", "onclick", "eval(", "fetch("] {
            #expect(!text.contains(forbidden), "\(forbidden)")
        }
    }

    @Test(arguments: ["zh", "en"]) func itShowsThePublishedResult(language: String) throws {
        let (page, console) = try shown("#/?lang=\(language)")
        #expect(!console.contains("CONSOLE"), "\(console)")
        let found = rows(page)
        #expect(found.count == 40 && found[0].rank == "1" && found[0].score == "1.0000")
        #expect(page.contains("data-lang=\"\(language)\""))
    }

    /// The same ranks and scores as the command gives under the same changes.
    @Test(arguments: [
        ("w=talent:40", ["weight.talent=40"]), ("agg=geometric", ["methods.aggregation=geometric"]),
        ("norm=rank&agg=geometric", ["methods.normalisation=rank", "methods.aggregation=geometric"]),
    ]) func anotherMethodIsComputedAsTheProgramDoes(hash: String, changes: [String]) throws {
        let (page, console) = try shown("#/?\(hash)&lang=en")
        #expect(!console.contains("CONSOLE"), "\(console)")
        #expect(page.contains("Not the published result"))
        var sets = changes
        if hash.hasPrefix("w=") {
            // A share of 40 leaves 10 to each of the other six.
            sets =
                ["policy", "infrastructure", "enterprise", "innovation", "capital", "data_applications"]
                .map { "weight.\($0)=10" } + changes + ["methods.weighting.by-node.ai_city=given"]
        }
        let command = try Program.run(
            [
                "rank", "--project", Program.package + "/Examples/ai-cities", "--json", "--no-interval",
                "--no-tiers",
            ]
                + sets.flatMap { ["--set", $0] })
        let object = try #require(
            JSONSerialization.jsonObject(with: Data(command.result.utf8)) as? [String: Any],
            "\(command.messages)")
        let ranking = try #require(object["ranking"] as? [[String: Any]])
        let found = rows(page)
        #expect(found.map(\.unit) == ranking.map { $0["unit"] as? String ?? "" })
        for (row, expected) in zip(found, ranking) {
            #expect(row.rank == (expected["rank"] as? NSNumber).map { "\($0)" })
            #expect(row.score == String(format: "%.4f", expected["score"] as? Double ?? .nan))
        }
    }

    /// While a hand moves rows stay and those in sight are written; then all of them are as if the address were opened anew.
    @Test(
        .enabled(if: SiteLooksTests.isThere, "no playwright: pip install playwright"),
        arguments: ["zh", "en"]) func aWeightMoves(language: String) throws
    {
        let script = Program.package + "/Tests/WebAppTests/Browser/explore.py"
        let found = try SiteLooksTests.python([script, path, language])
        #expect(found.status == 0 && found.output.contains("moved"), "\(found.output)")
    }

    @Test func aUnitOpensWithItsSources() throws {
        let (page, console) = try shown("#/c/440300?lang=zh")
        #expect(!console.contains("CONSOLE"), "\(console)")
        #expect(page.contains("深圳 (440300)") && page.contains("nbs-cscy-2024"))
        // The lower bound of its high-tech firms.
        #expect(page.contains("下限"))
    }
}

/// Every kind of page of a site, looked at in a browser with the network off.
@Suite struct SiteLooksTests {
    static let isThere: Bool =
        HeadlessBrowser.path != nil && (try? python(["-c", "import playwright.sync_api"]))?.status == 0

    static func python(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3"] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    /// axe-core finds nothing, nothing is wider than the screen, the console is silent. Pictures are kept where
    /// `ZHULU_SCREENSHOTS` names a folder.
    @Test(
        .enabled(if: isThere, "no chromium or no playwright: pip install playwright axe-playwright-python"),
        arguments: ["zh", "en"]) func looks(_ language: String) throws
    {
        let project = try Scratch(example: "tiny")
        try project.write(
            project.read("zhulu.yaml") + "\nassumptions: {weights: 25%}\n", to: "zhulu.yaml")
        let folder = project.path + "/out"
        let outcome = try Program.run([
            "publish", folder, "--project", project.path, "--date", "2026-03-09", "--draws", "200",
        ])
        #expect(outcome.status == 0, "\(outcome.messages)")
        let pages =
            ["index.html"]
            + ["index", "charts", "audit", "method", "evidence", "downloads", "units/a"].map {
                "\(language)/\($0).html"
            } + ["", "c/a", "audit", "method", "evidence"].map { "explore.html#/\($0)?lang=\(language)" }
        let pictures = ProcessInfo.processInfo.environment["ZHULU_SCREENSHOTS"] ?? "-"
        let found = try Self.python(
            [Program.package + "/Tests/WebAppTests/Browser/look.py", language, pictures]
                + pages.map { "file://\(folder)/\($0)" })
        #expect(found.status == 0, "\(found.output)")
        #expect(found.output.contains("looked at \(pages.count) pages"))
    }
}

/// Chromium without a window and without a network.
enum HeadlessBrowser {
    struct Failure: Error { let reason: String }

    static let path = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The page after its scripts ran, and what the console says.
    static func show(_ address: String) throws -> (page: String, console: String) {
        let scratch = try Scratch()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path ?? "")
        process.arguments = [
            "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(scratch.path)/profile",
            "--proxy-server=127.0.0.1:9", "--enable-logging=stderr", "--virtual-time-budget=4000",
            "--dump-dom",
            address,
        ]
        let log = scratch.path + "/log"
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (String(decoding: data, as: UTF8.self), try String(contentsOfFile: log, encoding: .utf8))
    }
}
