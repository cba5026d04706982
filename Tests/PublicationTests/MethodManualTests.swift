import Diagnostics
import Foundation
import Methods
import Publication
import Testing

@Suite("The manual of methods")
struct MethodManualTests {
    /// `Scripts/methods-manual` writes the file.
    @Test func documentationIsCurrent() throws {
        var file = URL(fileURLWithPath: #filePath)
        for _ in 0..<3 { file.deleteLastPathComponent() }
        let written = try String(
            contentsOf: file.appendingPathComponent("Documentation/Methods.md"), encoding: .utf8)
        let report = MethodReport.manual(Catalogue.declarations)
        #expect(
            written == MarkdownRenderer(languages: .both).text(report),
            "run Scripts/methods-manual after a debug build")
    }

    /// Every method is there with its formula, when to use it and when not, in both languages.
    @Test func everyMethodIsDescribed() {
        let report = MethodReport.manual(Catalogue.declarations)
        for language in [Languages.zh, .en] {
            let renderer = MarkdownRenderer(languages: language)
            let text = renderer.text(report)
            for method in Catalogue.declarations {
                for phrase in [
                    method.title, method.summary, method.whenToUse, method.whenNot,
                    Phrase(verbatim: method.formula),
                ] {
                    let words = renderer.text(
                        Report(
                            title: Phrase(verbatim: ""), sections: [Section("x", text: [phrase])])
                    ).trimmingCharacters(in: .newlines)
                    #expect(!words.isEmpty && text.contains(words), "\(method.id): \(words)")
                }
            }
        }
    }
}
