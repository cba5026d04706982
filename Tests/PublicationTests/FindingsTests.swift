import Diagnostics
import Foundation
import Testing

@testable import Publication

@Suite struct FindingsTests {
    static let weights = DiagnosticKind(
        "E9901", message: Phrase(zh: "“{node}”的权重之和为 {sum}", en: "weights under \"{node}\" add up to {sum}"),
        wayOut: Phrase(zh: "改一个权重", en: "change a weight"),
        explanation: Phrase(zh: "权重。", en: "Weights."))
    static let gap = DiagnosticKind(
        "W9902", message: Phrase(zh: "{unit}没有值", en: "{unit} has no value"),
        wayOut: Phrase(zh: "补上证据", en: "add evidence"), explanation: Phrase(zh: "缺失。", en: "Gaps."))

    /// A folder with one file, removed when the suite's value goes.
    final class Folder {
        let path = NSTemporaryDirectory() + "zhulu-findings-\(UInt32.random(in: 0 ... .max))"

        init(_ name: String, _ text: String) throws {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try text.write(toFile: path + "/" + name, atomically: false, encoding: .utf8)
        }

        deinit { try? FileManager.default.removeItem(atPath: path) }
    }

    @Test func aFindingInBothLanguages() throws {
        let folder = try Folder("zhulu.yaml", "index:\n  算力: {网络: 0.70, gpu: 0.35}\n")
        var finding = Diagnostic(
            Self.weights, at: Place(file: "zhulu.yaml", line: 2, column: 8, cell: "B2", length: 2),
            ["node": "compute", "sum": "1.05"], suggestion: "network")
        finding.places.append(Place(file: "units.csv", line: 1))
        let text = FindingsRenderer(languages: .both, folder: folder.path).text([finding])
        let expected = """
            错误 error[E9901]: “compute”的权重之和为 1.05
                               weights under "compute" add up to 1.05
              --> \(folder.path)/zhulu.yaml:2:8 (单元格 cell B2)
              |
            2 |   算力: {网络: 0.70, gpu: 0.35}
              |          ^^^^
               = 另见 also: \(folder.path)/units.csv:1
               = 是不是 did you mean: network
               = 试试 try: 改一个权重 / change a weight
               = 详见 more: zhulu explain E9901

            1 个错误 · 1 个文件 | 1 error · 1 file

            """
        #expect(text == expected)
    }

    @Test func findingsOfAKindAreGroupedAndErrorsComeLast() {
        let gaps = (1...37).map { (line: Int) in
            Diagnostic(Self.gap, at: Place(file: "a.csv", line: line), ["unit": "u\(line)"])
        }
        let error = Diagnostic(Self.weights, at: Place(file: "z.yaml"), ["node": "n", "sum": "2"])
        let text = FindingsRenderer(languages: .en).text([error] + gaps)
        #expect(text.hasPrefix("warning[W9902] × 37, first five shown\n  · u1 has no value\n  --> a.csv:1\n"))
        #expect(text.contains("u5 has") && !text.contains("u6 has"))
        #expect(text.hasSuffix("1 error · 37 warnings · 2 files\n"))
        let lines = text.split(separator: "\n")
        let first = lines.firstIndex { $0.hasPrefix("warning") } ?? .max
        let second = lines.firstIndex { $0.hasPrefix("error") } ?? .min
        #expect(first < second)
    }

    @Test func oneLineAFinding() {
        let finding = Diagnostic(
            Self.gap, at: Place(file: "a.csv", line: 3, column: 4), ["unit": "x\u{1B}[2J\ny"])
        let text = FindingsRenderer(languages: .en, isPlain: true, folder: "sub").text([finding])
        #expect(text == "sub/a.csv:3:4: warning: x\u{FFFD}[2J y has no value [W9902]\n")
    }

    @Test func nothingFound() {
        #expect(FindingsRenderer(languages: .zh).text([]) == "没有发现问题\n")
        #expect(FindingsRenderer(languages: .en, isPlain: true).text([]) == "")
    }

    @Test func annotationsOfGitHub() {
        let finding = Diagnostic(
            Self.gap, at: Place(file: "a,b:c.csv", line: 3, column: 4), ["unit": "100%\nx"])
        #expect(
            FindingsExchange(languages: .en, version: "0").github([finding])
                == "::warning file=a%2Cb%3Ac.csv,line=3,col=4,title=W9902::100%25%0Ax has no value\n")
    }

    @Test func sarif() throws {
        let findings = [
            Diagnostic(Self.gap, at: Place(file: "数据 1.csv", line: 3, column: 4, length: 2), ["unit": "u"]),
            Diagnostic(Self.weights, at: [], ["node": Phrase(verbatim: "n"), "sum": Phrase(verbatim: "2")]),
            Diagnostic(Self.gap, at: Place(file: "b.csv"), ["unit": "v"]),
        ]
        let text = FindingsExchange(languages: .en, version: "0.1.0").sarif(findings)
        let log = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(log["version"] as? String == "2.1.0")
        let run = try #require((log["runs"] as? [[String: Any]])?.first)
        let results = try #require(run["results"] as? [[String: Any]])
        #expect(results.map { $0["ruleId"] as? String } == ["W9902", "E9901", "W9902"])
        #expect(results.map { $0["ruleIndex"] as? Int } == [0, 1, 0])
        #expect(text.contains("\"uri\": \"%E6%95%B0%E6%8D%AE%201.csv\""))
        #expect(text.contains("\"endColumn\": 6"))
    }

    @Test func json() throws {
        let finding = Diagnostic(Self.gap, at: Place(file: "a.csv", line: 3), ["unit": "u"], suggestion: "v")
        let text = FindingsExchange(languages: .en, version: "0.1.0").json([finding])
        let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(object["warnings"] as? Int == 1)
        let found = try #require((object["findings"] as? [[String: Any]])?.first)
        #expect((found["message"] as? [String: String])?["zh"] == "u没有值")
        #expect(found["suggestion"] as? String == "v")
    }
}
