import Foundation

/// One configuration that was run, and its result.
struct ReferenceCase: Sendable {
    struct Operation: Sendable {
        let name: String
        let arguments: [String: JSONValue]
    }

    let name: String
    let folder: URL
    let configuration: [String: JSONValue]
    let expected: Sheet
    let tolerance: Double

    init(_ name: String, in root: URL) throws {
        self.name = name
        folder = root.appending(path: name)
        let data = try Data(contentsOf: folder.appending(path: "config.json"))
        configuration = try JSONDecoder().decode([String: JSONValue].self, from: data)
        expected = Sheet(try ReferenceFolder.text("expected.csv", in: folder))
        tolerance = ReferenceCase.tolerance(configuration["tolerance"]?.text ?? "")
    }

    var kind: String { configuration["kind"]?.text ?? "pipeline" }

    /// Whether the result records a defect of the reference implementation.
    var isDefect: Bool { name.hasSuffix("_BUG") }

    /// Whether the reference implementation refuses, rightly or not.
    var isRefused: Bool { expected.header == ["error"] }

    var pipeline: [Operation] {
        (configuration["pipeline"] ?? .null).rows.map {
            Operation(name: $0["op"]?.text ?? "", arguments: $0["args"]?.table ?? [:])
        }
    }

    func sheet(_ path: String) throws -> Sheet { Sheet(try ReferenceFolder.text(path, in: folder)) }

    func input(_ name: String) throws -> Sheet {
        guard let path = configuration["input"]?.table?[name]?.text else {
            throw BadCase("there is no input \(name)")
        }
        return try sheet(path)
    }

    /// The first number with an exponent in words such as "relative 1e-12 (absolute 1e-12 near 0)".
    private static func tolerance(_ words: String) -> Double {
        let match = words.firstMatch(of: /\d+(\.\d+)?e-\d+/)
        return match.flatMap { Double(String($0.output.0)) } ?? 1e-12
    }
}
