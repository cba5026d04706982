import Foundation
import Testing

/// `rank` with intervals, `claim` and `audit` on the bundled project.
@Suite struct CertaintyTests {
    static let cities = Program.package + "/Examples/ai-cities"
    static let tiny = Program.package + "/Examples/tiny"

    private func object(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", Self.cities, "--draws", "400", "--json"])
        #expect(outcome.status == status, "\(outcome.messages)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    /// The count of values that the draws move is of the index alone, and the README of the example says the same.
    @Test func inexactValuesAreThoseOfTheIndex() throws {
        let audit = ["audit", "--project", Self.cities, "--draws", "100", "--lang"]
        #expect(try Program.run(audit + ["en"]).result.contains("78 values of the index are not exact"))
        #expect(try Program.run(audit + ["zh"]).result.contains("指数用到的数据有 78 个不是确切值"))
        let readme = try String(contentsOfFile: Self.cities + "/README.md", encoding: .utf8)
        #expect(readme.contains("move the 78 values of the index that are not exact"))
        #expect(readme.contains("让指数用到的 78 个不确切的数值"))
    }

    @Test func rankShowsIntervalsAndTiersByDefault() throws {
        let rows = try #require(try object(["rank"])["ranking"] as? [[String: Any]])
        for row in rows {
            let low = try #require(row["rank_low"] as? Double)
            let high = try #require(row["rank_high"] as? Double)
            #expect(low >= 1 && low <= high && high <= 40)
            #expect(row["tier"] is Double || row["tier"] is Int)
        }
        #expect(rows[0]["tier"] as? Double == 1)
        let tiers = rows.compactMap { $0["tier"] as? Double }
        #expect(zip(tiers, tiers.dropFirst()).allSatisfy { $0 <= $1 })
        let without = try #require(
            try object(["rank", "--no-interval", "--no-tiers"])["ranking"] as? [[String: Any]])
        #expect(without[0]["rank_low"] == nil && without[0]["tier"] == nil)
    }

    @Test func withoutAssumptionsNothingIsSaidUnlessAsked() throws {
        let plain = try Program.run(["rank", "--project", Self.tiny, "--lang", "en"])
        #expect(plain.status == 0 && !plain.result.contains("tier"))
        let asked = try Program.run(["rank", "--interval", "--project", Self.tiny, "--lang", "en"])
        #expect(asked.status == 2 && asked.messages.contains("E0606"))
        let claim = try Program.run(["claim", "a > b", "--project", Self.tiny])
        #expect(claim.status == 2 && claim.messages.contains("E0606"))
        let audit = try Program.run(["audit", "--project", Self.tiny, "--lang", "en"])
        #expect(audit.status == 0 && audit.result.contains("No assumptions are declared"))
    }

    @Test func theNumberOfThreadsChangesNothing() throws {
        for command in [["rank"], ["claim", "深圳 前三"], ["audit"]] {
            let arguments = command + ["--project", Self.cities, "--draws", "300", "--json", "--jobs"]
            let one = try Program.run(arguments + ["1"]).result
            for jobs in ["2", "3", "8"] { #expect(try Program.run(arguments + [jobs]).result == one) }
            #expect(try Program.run(arguments + ["1", "--seed", "2"]).result != one)
        }
    }

    @Test func claimsInBothLanguages() throws {
        func status(_ claim: String, _ more: [String] = []) throws -> Int32 {
            try Program.run(["claim", claim, "--project", Self.cities, "--draws", "400"] + more).status
        }
        for claim in [
            "上海 超过 深圳", "上海超过深圳", "Shanghai > Shenzhen", "Shanghai beats Shenzhen", "上海 > Shenzhen",
            "310000 is ahead of 440300", "Shanghai in top 3", "Shanghai in the top 2", "上海 前三", "上海进入前 3 名",
            "Beijing first in innovation", "北京在创新上第一", "北京 创新 第一", "Beijing > Shanghai in innovation",
        ] { #expect(try status(claim) == 0, "\(claim)") }
        #expect(try status("深圳 超过 上海") == 1)
        #expect(try status("Shenzhen in top 3", ["--at-least", "0.95"]) == 1)
        #expect(try status("Shanghai > Shanghai") == 64)
        #expect(try status("Shanghai in top 99") == 0)
        for claim in [
            "Shangai > Shenzhen", "上海 好于深圳吗", "", "Shanghai in top none", "Shanghai first in nothing",
        ] {
            #expect(try status(claim) == 64, "\(claim)")
        }
        let misspelt = try Program.run([
            "claim", "Shangai > Shenzhen", "--project", Self.cities, "--lang", "en",
        ])
        #expect(misspelt.messages.contains("did you mean: Shanghai"))
    }

    @Test func aClaimHasItsSentence() throws {
        let found = try object(["claim", "Shenzhen in top 3", "--at-least", "0.9"], status: 1)
        let verdict = try #require((found["verdict"] as? [[String: Any]])?.first)
        let share = try #require(verdict["share"] as? Double)
        #expect(share > 0.3 && share < 0.7)
        #expect(verdict["nominal_en"] as? String == "true")
        let text = try Program.run(
            ["claim", "深圳 前三", "--project", Self.cities, "--lang", "zh", "--draws", "400"]
        ).result
        #expect(text.contains("深圳居前 3 名") && text.contains("400 种合理的做法"))
    }

    @Test func drawsThatFailAreTold() throws {
        let outcome = try Program.run([
            "rank", "--project", Self.cities, "--draws", "400", "--lang", "en", "--verbose", "--set",
            "assumptions.normalisation=[min-max, z-score]",
        ])
        #expect(outcome.status == 0)
        #expect(outcome.messages.contains("W0605") && outcome.messages.contains("Z-score"))
        #expect(outcome.result.contains("could not be computed and do not count"))
    }

    @Test func anInterruptKeepsWhatIsThere() throws {
        let outcome = try Program.shell(
            "zhulu rank --draws 1000000000 --lang en & rank=$!; (sleep 30; kill -KILL $rank) 2>/dev/null & sleep 3; kill -INT $rank; wait $rank; echo \"status $?\"",
            in: Self.cities)
        #expect(outcome.result.contains("Stopped before the 1,000,000,000 that were asked for"))
        #expect(outcome.result.contains("status 130"))
    }

    @Test func auditHasItsSections() throws {
        let found = try object(["audit", "--unit", "深圳", "--pair", "北京,上海"])
        for section in [
            "ranks", "scores", "tiers", "natural_breaks", "rank_bounds", "acceptability", "wins", "sobol",
            "one_at_a_time", "without_indicator", "dimensions", "influence", "equal_influence", "flags",
        ] { #expect((found[section] as? [[String: Any]])?.isEmpty == false, "\(section)") }
        let ranks = try #require(found["ranks"] as? [[String: Any]])
        #expect(ranks.count == 40)
        // Probabilities of a rank add up to 100 over units where nobody ties.
        let acceptability = try #require(found["acceptability"] as? [[String: Any]])
        #expect(abs(acceptability.reduce(0) { $0 + ($1["r1"] as? Double ?? 0) } - 100) < 1e-9)
        let bounds = try #require(found["rank_bounds"] as? [[String: Any]])
        for row in bounds {
            let best = try #require(row["best"] as? Double)
            let worst = try #require(row["worst"] as? Double)
            let nominal = try #require(row["rank"] as? Double)
            #expect(best <= nominal && nominal <= worst)
        }
        let sobol = try #require(found["sobol"] as? [[String: Any]])
        #expect(sobol.contains { $0["output_en"] as? String == "order of Beijing and Shanghai" })
    }

    @Test func optionsOutOfRangeAreUsageErrors() throws {
        for arguments in [
            ["rank", "--draws", "5"], ["rank", "--jobs", "0"], ["rank", "--tier-share", "0.4"],
            ["rank", "--seed", "-1"], ["claim", "上海 前三", "--at-least", "2"], ["audit", "--pair", "上海"],
            ["audit", "--unit", "Atlantis"],
        ] {
            let outcome = try Program.run(arguments + ["--project", Self.cities])
            #expect(outcome.status == 64, "\(arguments)")
        }
    }
}
