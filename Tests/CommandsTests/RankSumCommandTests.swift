import Foundation
import Testing

@testable import Commands

/// `rsr` and the manual of methods, as a person runs them.
@Suite struct RankSumCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"

    private func json(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    @Test func theWholeProcedureIsThere() throws {
        let found = try json(["rsr", "--project", Self.cities, "--tiers", "3"])
        let units = try #require(found["units"] as? [[String: Any]])
        let classes = try #require(found["distribution"] as? [[String: Any]])
        let tiers = try #require(found["tiers"] as? [[String: Any]])
        let line = try #require((found["regression"] as? [[String: Any]])?.first)
        #expect(units.count == 40 && tiers.count == 3)
        #expect(tiers.compactMap { $0["units"] as? Double }.reduce(0, +) == 40)
        #expect(classes.compactMap { $0["frequency"] as? Double }.reduce(0, +) == 40)
        let (a, b) = (try #require(line["intercept"] as? Double), try #require(line["slope"] as? Double))
        for row in classes {
            let probit = try #require(row["probit"] as? Double)
            #expect(abs(try #require(row["fitted"] as? Double) - a - b * probit) < 1e-12)
        }
        for row in units {
            let (probit, tier) = (
                try #require(row["probit"] as? Double), try #require(row["tier"] as? Double)
            )
            #expect(tier == (probit >= 6 ? 1 : probit >= 4 ? 2 : 3))
        }
    }

    @Test func itReadsInBothLanguages() throws {
        let zh = try Program.run(["rsr", "--project", Self.cities, "--lang", "zh", "--ranks", "fractional"])
        #expect(zh.status == 0 && zh.result.contains("回归方程 RSR =") && zh.result.contains("档：每档"))
        let en = try Program.run([
            "rsr", "infrastructure", "--project", Self.cities, "--lang", "en", "--weights", "equal",
        ])
        #expect(en.status == 0 && en.result.contains("R² =") && en.result.contains("tiers"))
    }

    @Test func tiersHaveBounds() throws {
        let outcome = try Program.run(["rsr", "--project", Self.cities, "--tiers", "7"])
        #expect(outcome.status == 64 && outcome.messages.contains("--tiers"))
    }

    @Test func theManualHasFormulaWhenAndWhenNot() throws {
        let zh = try Program.run(["methods", "--full", "--lang", "zh"])
        #expect(zh.status == 0 && zh.result.contains("公式：") && zh.result.contains("不适用："))
        let en = try Program.run(["methods", "--full", "--family", "aggregation", "--lang", "en"])
        #expect(
            en.result.contains("Kemeny order") && en.result.contains("Do not: ")
                && !en.result.contains("(ahp)"))
    }
}
