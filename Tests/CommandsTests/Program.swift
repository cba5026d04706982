import Foundation
import Testing

/// The built program as another process would run it.
enum Program {
    struct Outcome {
        var status: Int32
        var result: String
        var messages: String
    }

    /// The folder of the package.
    static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().path

    /// The program stands beside the bundle of the tests.
    static let path: String = {
        let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? ""
        return URL(fileURLWithPath: tests).deletingLastPathComponent().appendingPathComponent("zhulu").path
    }()

    /// Runs the program with arguments.
    static func run(
        _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:]
    ) throws -> Outcome {
        try process(path, arguments, folder, environment)
    }

    /// Runs a line of shell in which `zhulu` is the program.
    static func shell(_ line: String, in folder: String) throws -> Outcome {
        let search = URL(fileURLWithPath: path).deletingLastPathComponent().path + ":/usr/bin:/bin"
        return try process("/bin/sh", ["-c", line], folder, ["PATH": search])
    }

    private static func process(
        _ path: String, _ arguments: [String], _ folder: String?, _ environment: [String: String]
    ) throws -> Outcome {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
        process.environment = ["LANG": "C.UTF-8", "PATH": "/usr/bin:/bin"].merging(environment) { $1 }
        // Files rather than pipes: both streams may be long.
        let scratch = try Scratch()
        let streams = ["result", "messages"].map { scratch.path + "/" + $0 }
        for stream in streams { _ = FileManager.default.createFile(atPath: stream, contents: nil) }
        process.standardOutput = FileHandle(forWritingAtPath: streams[0])
        process.standardError = FileHandle(forWritingAtPath: streams[1])
        process.standardInput = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        let status =
            process.terminationReason == .exit ? process.terminationStatus : 128 + process.terminationStatus
        let texts = try streams.map { try String(contentsOfFile: $0, encoding: .utf8) }
        return Outcome(status: status, result: texts[0], messages: texts[1])
    }
}

/// A folder that is removed when nobody needs it any more.
final class Scratch: Sendable {
    let path: String

    init() throws {
        path = NSTemporaryDirectory() + "zhulu-test-\(UInt64.random(in: 0 ... .max))"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    /// A copy of one of the examples.
    convenience init(example: String) throws {
        try self.init()
        let source = Program.package + "/Examples/" + example
        for name in try FileManager.default.contentsOfDirectory(atPath: source) {
            try FileManager.default.copyItem(atPath: source + "/" + name, toPath: path + "/" + name)
        }
    }

    func write(_ text: String, to name: String) throws {
        try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOfFile: path + "/" + name, encoding: .utf8)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
