import Foundation
import Methods
import Testing

/// Every weighting and aggregation of the catalogue, in the bundled project, through the program.
@Suite struct MethodChoicesTests {
    static let cities = Program.package + "/Examples/ai-cities"
    /// From 1, because some methods refuse 0.
    static let positive = [
        "--set", "methods.normalisation={min-max: {lower: 1, upper: 100}}", "--no-interval", "--no-tiers",
    ]

    private func ranked(_ set: String) throws -> Program.Outcome {
        try Program.run(["rank", "--project", Self.cities, "--json", "--set", set] + Self.positive)
    }

    @Test(arguments: Catalogue.aggregations.map { $0.declaration.id })
    func everyAggregationRanks(_ id: String) throws {
        let outcome = try ranked("methods.aggregation=\(id)")
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect((try? JSONSerialization.jsonObject(with: Data(outcome.result.utf8))) != nil)
    }

    /// Judgements about children stand under a node; everything else is chosen for the whole tree.
    @Test(
        arguments: Catalogue.weightings.map { $0.declaration }.filter { declaration in
            !declaration.parameters.contains { $0.defaultValue == nil && !$0.isOptional }
                && declaration.id != "precedence-chart"
        }.map(\.id))
    func everyWeightingRanks(_ id: String) throws {
        let outcome = try ranked("methods.weighting=\(id)")
        // The bundled index has columns that these refuse; then they say so.
        let isRefused = ["cilos", "idocriw"].contains(id)
        #expect(outcome.status == (isRefused ? 2 : 0), "\(id): \(outcome.messages)")
        #expect(isRefused == outcome.messages.contains("E0404"), "\(id): \(outcome.messages)")
    }

    @Test func judgementsAreExplained() throws {
        let project = Program.package + "/Examples/tiny"
        let set = "methods.weighting={by-node: {results: {ahp: {matrix: {papers: {firms: 1/3}}}}}}"
        let explain = ["explain", "a", "results", "--project", project, "--set", set, "--lang"]
        let en = try Program.run(explain + ["en"])
        #expect(en.status == 0, "\(en.messages)")
        #expect(en.result.contains("weighting: λ max 2, CI 0") && en.result.contains("25.0"), "\(en.result)")
        #expect(try Program.run(explain + ["zh"]).result.contains("赋权：最大特征根 λmax 2，一致性指标 CI 0"))
        let wrong = "methods.weighting={by-node: {results: {ahp: {matrix: {papers: {firm: 3}}}}}}"
        let refused = try Program.run(["rank", "--project", project, "--set", wrong])
        #expect(refused.status == 2 && refused.messages.contains("E0231"), "\(refused.messages)")
        #expect(refused.messages.contains("firms"))
    }
}
