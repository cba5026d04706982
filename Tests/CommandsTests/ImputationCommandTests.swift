import Foundation
import Testing

@testable import Commands

/// `imputation`, as a person runs it.
@Suite struct ImputationCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"

    private func rows(_ arguments: [String], _ section: String) throws -> [[String: Any]] {
        let outcome = try Program.run(["imputation", "--project", Self.cities, "--json"] + arguments)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let found = try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
        return try #require(found[section] as? [[String: Any]])
    }

    @Test func methodsComeWithTheirErrors() throws {
        let own = "methods.imputation={nearest-neighbours: {neighbours: 3}}"
        let found = try rows(["--folds", "5", "--set", own], "methods")
        let skills = found.compactMap { $0["skill"] as? Double }
        #expect(found.count >= 8 && skills == skills.sorted(by: >))
        #expect(found.filter { ($0["own_en"] as? String) == "yes" }.count == 1)
        let mean = try #require(found.first { $0["method"] as? String == "mean" })
        #expect(abs(try #require(mean["skill"] as? Double)) < 1e-9)
        #expect(found.allSatisfy { ($0["rmse"] as? Double ?? -1) > 0 })
    }

    @Test func indicatorsAreListed() throws {
        let found = try rows(["--folds", "3"], "indicators")
        #expect(found.count > 20)
        #expect(found.allSatisfy { ($0["best"] as? String)?.isEmpty == false })
    }

    @Test func theVerdictReadsInBothLanguages() throws {
        let command = ["imputation", "--project", Self.cities, "--folds", "3", "--lang"]
        let zh = try Program.run(command + ["zh"])
        #expect(zh.status == 0 && zh.result.contains("插补方法的交叉检验") && zh.result.contains("已知值随机分为 3 份"))
        let en = try Program.run(command + ["en"])
        #expect(en.result.contains("deserves most trust") || en.result.contains("No method beats"))
    }

    @Test func foldsHaveBounds() throws {
        let outcome = try Program.run(["imputation", "--project", Self.cities, "--folds", "1"])
        #expect(outcome.status == 64 && outcome.messages.contains("--folds"))
    }
}
