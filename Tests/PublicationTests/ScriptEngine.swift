import Foundation

/// A machine for JavaScript: Node where there is one, else Chromium without a window.
enum ScriptEngine {
    struct Failure: Error, CustomStringConvertible {
        let description: String
    }

    private static func program(_ names: [String]) -> String? {
        ["/usr/bin/", "/usr/local/bin/"].flatMap { folder in names.map { folder + $0 } }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    static let node = program(["node", "nodejs"])
    static let chromium = program(["chromium", "chromium-browser", "google-chrome"])
    static var isThere: Bool { node != nil || chromium != nil }

    /// What the script's function `main` makes of a value, as JSON.
    static func result(of script: String, on input: String) throws -> String {
        let folder = NSTemporaryDirectory() + "zhulu-script-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        func write(_ text: String, _ name: String) throws -> String {
            let path = folder + "/" + name
            try text.write(toFile: path, atomically: false, encoding: .utf8)
            return path
        }
        if let node {
            let data = try write(input, "input.json")
            let code =
                script + """

                    import { readFileSync } from "node:fs";
                    process.stdout.write(JSON.stringify(main(JSON.parse(readFileSync(process.argv[2], "utf8")))));
                    """
            return try run(node, [write(code, "script.mjs"), data])
        }
        guard let chromium else { throw Failure(description: "there is no engine") }
        let harmless = input.replacingOccurrences(of: "<", with: "\\u003c")
        let page = """
            <!DOCTYPE html><meta charset="utf-8"><script type="application/json" id="input">\(harmless)</script>
            <pre id="output"></pre><script type="module">
            \(script)
            const input = JSON.parse(document.getElementById("input").textContent);
            document.getElementById("output").textContent = JSON.stringify(main(input));
            </script>
            """
        let shown = try run(
            chromium,
            [
                "--headless=new", "--no-sandbox", "--disable-gpu", "--user-data-dir=\(folder)/profile",
                "--virtual-time-budget=60000", "--dump-dom", "file://" + write(page, "page.html"),
            ])
        guard let start = shown.range(of: "<pre id=\"output\">"),
            let end = shown.range(of: "</pre>", range: start.upperBound..<shown.endIndex)
        else { throw Failure(description: "the page has no output") }
        return String(shown[start.upperBound..<end.lowerBound])
    }

    private static func run(_ program: String, _ arguments: [String]) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.standardError
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(description: "\(program) ended with \(process.terminationStatus)")
        }
        return String(decoding: data, as: UTF8.self)
    }
}
