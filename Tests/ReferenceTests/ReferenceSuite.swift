import Testing

/// Every configuration that an independent implementation has run, run here and compared.
///
/// Nothing is written down about single cases: what a case asks for, its data and its tolerance stand in its
/// folder, and any folder of the same kind will do.
@Suite(
    "Reference outputs", .enabled(if: ReferenceFolder.url != nil, Comment(rawValue: ReferenceFolder.absence)))
struct ReferenceSuite {
    @Test(arguments: ReferenceFolder.names)
    func agrees(name: String) throws {
        let folder = try #require(ReferenceFolder.url)
        var verdict = Verdict()
        do {
            verdict = try Judge.verdict(on: try ReferenceCase(name, in: folder))
        } catch {
            verdict.mismatch("\(error)")
        }
        if verdict.agreements == 0, verdict.deviations.isEmpty, verdict.notCovered.isEmpty {
            verdict.mismatch("nothing was compared")
        }
        Summary.shared.record(name, verdict, of: ReferenceFolder.names.count)
        let shown = verdict.mismatches.joined(separator: "\n")
        #expect(verdict.mismatchCount == 0, "\(name): \(verdict.mismatchCount) differ, such as\n\(shown)")
    }
}
