import Foundation
import Testing

/// Assumptions that vary nothing are spoken of, and do no harm.
@Suite struct IdleAssumptionTests {
    private static let idle = Program.package + "/Examples/broken/assumption-idle"
    private static let cities = Program.package + "/Examples/ai-cities"

    @Test func aRankingWithoutAnythingThatVariesHasNoInterval() throws {
        let plain = try Program.run(["rank", "--project", Self.idle, "--lang", "en", "--verbose"])
        #expect(plain.status == 0 && !plain.result.contains("90% ranks"))
        #expect(plain.messages.contains("W0610") && plain.messages.contains("the weights stay as they are"))
        let asked = try Program.run(["rank", "--interval", "--project", Self.idle, "--lang", "en"])
        #expect(asked.status == 2 && asked.messages.contains("E0606"))
        #expect(try Program.run(["claim", "a > b", "--project", Self.idle]).status == 2)
        #expect(try Program.run(["audit", "--project", Self.idle]).status == 0)
    }

    private func assumed(_ assumptions: String) throws -> Program.Outcome {
        try Program.run([
            "rank", "--project", Self.cities, "--draws", "400", "--lang", "en", "--verbose", "--set",
            "assumptions=\(assumptions)",
        ])
    }

    @Test func whatTheDataOrThePlanMakeIdleIsNotNamedAmongWhatVaries() throws {
        // The list of alternatives is what the plan does anyway; no value may be off.
        let same = try assumed("{weights: 25%, aggregation: [arithmetic, arithmetic]}")
        #expect(same.status == 0 && same.messages.contains("every alternative is what the plan does anyway"))
        #expect(same.result.contains("varying: weights ±25%."))
        let sure = try assumed(
            "{weights: 25%, evidence: {estimate: 0%, derived: 0%, lower-bound: 0%, rounded: false}}")
        #expect(sure.status == 0 && sure.messages.contains("no value has a confidence that lets it vary"))
        #expect(sure.result.contains("varying: weights ±25%."))
        // What is idle changes no draw of the others.
        let alone = try assumed("{weights: 25%}")
        #expect(alone.result.contains("varying: weights ±25%."))
        let tables = [same, sure, alone].map { $0.result.components(separatedBy: "varying").first ?? "" }
        #expect(Set(tables.map { $0.filter { !$0.isWhitespace } }).count == 1)
    }

    @Test func nothingAtAllIsNoError() throws {
        let none = try assumed("{aggregation: [arithmetic, arithmetic]}")
        #expect(none.status == 0 && !none.result.contains("90% ranks"))
        #expect(none.messages.contains("W0610"))
    }
}
