import Foundation
import Testing

/// Chinese prose has the marks of Chinese prose: ，。：；？！（）.
@Suite struct PunctuationTests {
    /// What is no prose: code, and what a person may type.
    private static let exceptions = ["路径:行:列: 级别:", "{名称: {参数: 值}}", "北京,上海"]

    /// A half-width mark that touches a Chinese letter or a full-width closing mark.
    static func marks(in line: String) -> [String] {
        guard !line.drop(while: \.isWhitespace).hasPrefix("//") else { return [] }
        let line = exceptions.reduce(line) { $0.replacingOccurrences(of: $1, with: "") }
        let letters = Array(line)
        func isChinese(_ letter: Character) -> Bool {
            letter.unicodeScalars.allSatisfy { (0x3400...0x9FFF).contains($0.value) }
        }
        return zip(letters, letters.dropFirst()).compactMap { left, right in
            let isAfter = (isChinese(left) || "”）》".contains(left)) && ",;:!?(".contains(right)
            let isBefore = ",;:!?".contains(left) && isChinese(right)
            return isAfter || isBefore ? String([left, right]) : nil
        }
    }

    @Test func findsWhatItLooksFor() {
        #expect(Self.marks(in: "zh: \"抽取,还需\"") == ["取,", ",还"])
        #expect(Self.marks(in: "zh: \"第一档(甲)：乙，见 zhulu.yaml（a, b）\"") == ["档("])
        #expect(Self.marks(in: "    // 抽取,还需").isEmpty)
        #expect(Self.marks(in: "zh: \"抽取，还需 \\(count) 次；{zh: 我}\", en: \"a, b\"").isEmpty)
    }

    /// Templates are files with a syntax of their own.
    @Test func chineseProseUsesFullWidthMarks() throws {
        let sources = DirectionTests.root.appendingPathComponent("Sources")
        let files = FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil)
        var seen = 0
        while let file = files?.nextObject() as? URL {
            guard file.pathExtension == "swift", !file.path.contains("/Templates/") else { continue }
            seen += 1
            let text = try String(contentsOf: file, encoding: .utf8)
            for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                let found = Self.marks(in: String(line))
                #expect(found.isEmpty, "\(file.lastPathComponent):\(number + 1) has \(found)")
            }
        }
        #expect(seen > 100)
    }
}
