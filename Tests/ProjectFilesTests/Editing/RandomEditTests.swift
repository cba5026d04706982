import Foundation
import IndexModel
import Testing

@testable import ProjectFiles

/// Chains of random edits of the examples as they are written: every text reads as what was meant, and holds every
/// comment that it held before.
@Suite struct RandomEditTests {
    static let examples = ["ai-cities", "prefectures", "tiny"]

    @Test(arguments: examples, [1, 2, 3] as [UInt64]) func editsKeepCommentsAndMeaning(
        _ example: String, _ seed: UInt64
    ) throws {
        let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().path
        let path = package + "/Examples/\(example)/zhulu.yaml"
        let original = try String(contentsOfFile: path, encoding: .utf8)
        var generator = SplitMix64(seed: seed)
        var copy = try MethodologyCopy(original)
        let comments = try self.comments(copy)
        var made = 0
        for _ in 0..<60 {
            let edit = random(copy, &generator)
            guard let meant = try? EntryEdit(edit, file: "zhulu.yaml").applied(to: copy.entry) else {
                continue
            }
            let next = try copy.edited(edit)
            #expect(next.entry.says(meant), "\(edit)")
            #expect(try self.comments(next) == comments, "\(edit)\n\(next.text)")
            made += next.text == copy.text ? 0 : 1
            copy = next
        }
        #expect(made >= 30, "\(made)")
    }

    private func comments(_ copy: MethodologyCopy) throws -> [String] {
        try SourceExtents(SourceText(copy.text), of: copy.entry).comments.sorted()
    }

    private func random(_ copy: MethodologyCopy, _ generator: inout SplitMix64) -> MethodologyEdit {
        let index = copy.entry["index"]
        let codes = index?.codes ?? []
        let inner = codes.filter { index?.node($0)?["children"] != nil }
        let leaves = codes.filter { index?.node($0)?["children"] == nil }
        let code = codes.randomElement(using: &generator) ?? ""
        let leaf = leaves.randomElement(using: &generator) ?? ""
        let node = inner.randomElement(using: &generator) ?? ""
        switch Int.random(in: 0..<11, using: &generator) {
        case 0: return .weight(of: code, Double(Int.random(in: 0..<100, using: &generator)) / 8)
        case 1: return .name(of: node, zh: "名：\(Int.random(in: 0..<9, using: &generator))", en: "a # b")
        case 2: return .direction(of: leaf, Bool.random(using: &generator) ? 1 : -1)
        case 3: return leaves.count > 4 ? .removal(of: leaf) : .weight(of: leaf, 2)
        case 4: return .move(leaf, under: node)
        case 5: return .shift(code, by: Bool.random(using: &generator) ? 1 : -1)
        case 6: return .addition(of: "fresh\(Int.random(in: 0..<999, using: &generator))", under: node)
        case 7:
            let id = "node\(Int.random(in: 0..<999, using: &generator))"
            return .group(id: id, zh: "新", en: "New", under: node, indicator: leaf)
        case 8:
            let methods = ["arithmetic", "geometric", "{generalised: {power: 0.5}}"]
            return .method(step: "aggregation", for: .node(node), methods.randomElement(using: &generator))
        case 9:
            let methods = ["min-max", "rank", "{z-score: {mean: 100, deviation: 20}}"]
            return .method(
                step: "normalisation", for: Bool.random(using: &generator) ? .indicator(leaf) : .everything,
                methods.randomElement(using: &generator))
        default:
            return .method(
                step: "treatment", for: .everything,
                ["{winsorise: {points: 3}, otherwise: log}", "log"].randomElement(using: &generator))
        }
    }
}
