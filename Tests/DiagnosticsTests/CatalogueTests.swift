import Diagnostics
import Testing

@Suite("Catalogue of diagnostics")
struct CatalogueTests {
    static let codes = DiagnosticKind.catalogue.map(\.code)

    @Test func codesAreUniqueAndInTheOrderOfTheirNumbers() {
        let numbers = Self.codes.map { Int($0.dropFirst()) ?? -1 }
        #expect(Set(numbers).count == numbers.count)
        #expect(numbers == numbers.sorted())
    }

    @Test(arguments: codes)
    func codesSayTheirSeverity(_ code: String) throws {
        let kind = try #require(DiagnosticKind.named(code))
        let severities: [Character: Severity] = ["E": .error, "W": .warning, "N": .note]
        #expect(code.count == 5 && code.dropFirst().allSatisfy(\.isNumber))
        #expect(code.first.flatMap { severities[$0] } == kind.severity)
        #expect(DiagnosticKind.named(code.lowercased())?.code == code)
    }

    @Test(arguments: codes)
    func textsAreThereInBothLanguages(_ code: String) throws {
        let kind = try #require(DiagnosticKind.named(code))
        for phrase in [kind.message, kind.wayOut, kind.explanation] {
            #expect(!phrase.zh.isEmpty && !phrase.en.isEmpty)
            #expect(phrase.zh.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) })
            #expect(!phrase.en.unicodeScalars.contains { (0x4e00...0x9fff).contains($0.value) })
        }
    }

    @Test(arguments: codes)
    func argumentsAppearInBothLanguages(_ code: String) throws {
        let kind = try #require(DiagnosticKind.named(code))
        for phrase in [kind.message, kind.wayOut] {
            #expect(arguments(in: phrase.zh) == arguments(in: phrase.en))
        }
    }

    /// The names in braces; examples of YAML, `{lower: 1}`, are none.
    private func arguments(in text: String) -> Set<String> {
        var found: Set<String> = []
        for part in text.split(separator: "{", omittingEmptySubsequences: false).dropFirst() {
            guard let end = part.firstIndex(of: "}") else { continue }
            let name = String(part[..<end])
            if !name.isEmpty, name.allSatisfy({ $0.isLetter && $0.isASCII }) { found.insert(name) }
        }
        return found
    }

    @Test func unknownCodesAreNotFound() {
        #expect(DiagnosticKind.named("E9999") == nil)
        #expect(DiagnosticKind.named("") == nil)
    }
}
