import Foundation
import Testing

/// Charts and documents that `zhulu export` writes.
@Suite struct ExportChartTests {
    /// The example with assumptions, so that there are intervals and an audit.
    private static let project: Result<Scratch, any Error> = Result {
        let project = try Scratch(example: "tiny")
        try project.write(
            project.read("zhulu.yaml") + "\nlicence: CC BY 4.0\nassumptions: {weights: 25%}\n",
            to: "zhulu.yaml")
        return project
    }

    private func export(
        _ arguments: [String], to path: String? = nil, _ environment: [String: String] = [:]
    ) throws -> Program.Outcome {
        try Program.run(
            ["export", "--project", Self.project.get().path, "--date", "2026-03-09", "--draws", "200"]
                + arguments + (path.map { ["-o", $0] } ?? []), environment: environment)
    }

    /// The Python that draws; `nil` where there is none.
    static let drawing = try? Self.output(
        "python3", ["-I", "-c", "import sys, vl_convert; print(sys.executable)"])
    static let hasPandoc = (try? Self.output("pandoc", ["--version"])) != nil

    private static func output(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0)
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
    }

    @Test(arguments: ["contributions", "intervals", "percentiles", "wins", "influence"])
    func specifications(_ name: String) throws {
        let scratch = try Scratch()
        let path = scratch.path + "/chart.vl.json"
        let outcome = try export(["--chart", name, "--lang", "zh"], to: path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let data = try Data(contentsOf: URL(fileURLWithPath: path))
        let value = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(value["$schema"] as? String == "https://vega.github.io/schema/vega-lite/v5.json")
        let title = try #require(value["title"] as? [String: Any])
        let lines = (title["subtitle"] as? [String] ?? []).joined(separator: " ")
        #expect(lines.contains("2026年3月9日 · 许可：CC BY 4.0"), "\(lines)")
        let stamp = ((value["usermeta"] as? [String: Any])?["zhulu"] as? [String: Any]) ?? [:]
        #expect(stamp["chart"] as? String == name && stamp["date"] as? String == "2026-03-09")
        #expect((stamp["method_sha256"] as? String)?.count == 64)
        // Assumptions were drawn, and their digest says which.
        #expect((stamp["declared_sha256"] as? [String: Any])?["assumptions"] != nil)
    }

    @Test func aUnitsPillarsAndEveryChange() throws {
        let outcome = try export([
            "--chart", "pillars", "--unit", "甲", "--format", "vl.json", "--set",
            "methods.aggregation=geometric", "--set",
            "methods.normalisation={min-max: {lower: 1, upper: 100}}",
        ])
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.result.contains("changed methods.aggregation: arithmetic → geometric"))
        #expect(outcome.result.contains("\"path\": \"methods.aggregation\""))
        let missing = try export(["--chart", "bump", "--format", "vl.json"])
        #expect(missing.status == 64 && missing.messages.contains("E0869"), "\(missing.messages)")
        #expect(missing.messages.contains("contributions"))
    }

    @Test(.enabled(if: drawing != nil, "no vl-convert: pip install vl-convert-python")) func drawings() throws
    {
        let scratch = try Scratch()
        let environment = ["ZHULU_PYTHON": try #require(Self.drawing)]
        let drawn = try export(["--chart", "contributions"], to: scratch.path + "/c.svg", environment)
        #expect(drawn.status == 0, "\(drawn.messages)")
        let svg = try scratch.read("c.svg")
        #expect(svg.hasPrefix("<svg") && svg.contains("CC BY 4.0") && svg.contains("9 March 2026"))
        #expect(
            try export(["--chart", "contributions"], to: scratch.path + "/c.png", environment).status == 0)
        let png = [UInt8](try Data(contentsOf: URL(fileURLWithPath: scratch.path + "/c.png")))
        #expect(png.starts(with: [0x89, 0x50, 0x4E, 0x47]))
        // Twice the dots of the drawing.
        let width = png[16..<20].reduce(0) { $0 << 8 | Int($1) }
        let size = try #require(svg.firstMatch(of: /width="([0-9.]+)"/).flatMap { Double($0.1) })
        #expect(abs(Double(width) - 2 * size) <= 2)
    }

    @Test func wrongUsage() throws {
        for (arguments, word) in [
            (["--format", "svg"], "--chart"), (["--chart", "contributions", "--format", "csv"], "vl.json"),
            (["--chart", "pillars", "--format", "vl.json"], "--unit"),
            (["--chart", "contributions", "--unit", "甲", "--format", "vl.json"], "--unit"),
            (["--format", "docx"], "--unit"),
            (["--chart", "contributions", "--table", "raw", "--format", "vl.json"], "--table"),
        ] {
            let outcome = try export(arguments)
            #expect(
                outcome.status == 64 && outcome.messages.contains(word), "\(arguments) \(outcome.messages)")
        }
        let chart = try export(
            ["--chart", "contributions", "--format", "svg"], ["ZHULU_PYTHON": "/nonexistent/python"])
        #expect(chart.status == 2 && chart.messages.contains("E0873"), "\(chart.messages)")
        let document = try export(
            ["--unit", "甲"], to: NSTemporaryDirectory() + "never.docx",
            ["ZHULU_PANDOC": "/nonexistent/pandoc"])
        #expect(document.status == 2 && document.messages.contains("E0885"), "\(document.messages)")
    }

    /// A document of both languages whose table is a table, and the same bytes twice.
    @Test(.enabled(if: hasPandoc, "no pandoc: apt-get install pandoc")) func aDocumentToBeEdited() throws {
        let scratch = try Scratch()
        for name in ["a.docx", "b.docx"] {
            let outcome = try export(["--unit", "甲"], to: scratch.path + "/" + name)
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
        let files = ["a", "b"].map { URL(fileURLWithPath: scratch.path + "/\($0).docx") }
        #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["unzip", "-p", files[0].path, "word/document.xml"]
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(text.contains("<w:tbl>") && text.contains("w:tblHeader"))
        #expect(text.contains("Heading1") && text.contains("强项") && text.contains("Strengths"))
        #expect(text.contains("CC BY 4.0"))
    }
}
