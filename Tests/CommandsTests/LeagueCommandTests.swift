import Foundation
import Testing

/// `league` and `compare-leagues` on the bundled project.
@Suite struct LeagueCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"

    private func object(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", Self.cities, "--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    @Test func listSaysWhoIsNamedMostOften() throws {
        let leagues = try #require(
            try object(["league", "list", "--scope", "ai"])["leagues"] as? [[String: Any]])
        #expect(leagues.count == 16)
        #expect(leagues.allSatisfy { $0["scope"] as? String == "ai" })
        let en = try Program.run(
            ["league", "list", "--scope", "AI", "--project", Self.cities, "--lang", "en"])
        #expect(en.result.contains("Beijing in 15, Shanghai in 15, Shenzhen in 13"))
        let zh = try Program.run([
            "league", "list", "--scope", "ai", "--project", Self.cities, "--lang", "zh",
        ])
        #expect(zh.result.contains("北京 15 份、上海 15 份、深圳 13 份"))
        #expect(try object(["league", "list"]).count > 0)
    }

    @Test func showKeepsWhatWasPublished() throws {
        let found = try object(["league", "show", "tmt_ai_city_2024"])
        let rows = try #require(found["positions"] as? [[String: Any]])
        #expect(rows.count == 5)
        #expect(rows[1]["score"] as? Double == 0.7449 && rows[1]["rank"] as? Double == 2)
        #expect(rows[3]["rank"] is NSNull && rows[3]["basis"] as? String == "tier:3")
        #expect((found["sources"] as? [[String: Any]])?.count == 2)
        let coded = try Program.run(
            ["league", "show", "adj_caict_compute_2023", "--project", Self.cities, "--lang", "zh"])
        #expect(coded.result.contains("被点名：明显领先") && coded.result.contains("得分：未公布"))
        #expect(coded.result.contains("范围：相邻题目（adjacent）"))
        let zh = try Program.run(
            ["league", "show", "counterpoint_ai_cities_2025", "--project", Self.cities, "--lang", "zh"])
        #expect(zh.result.contains("不在本项目单位表里的：新加坡") && zh.result.contains("没有上榜不等于排在最后"))
    }

    @Test func compareAnswersTheQuestion() throws {
        let two = ["compare-leagues", "tmt_ai_city_2024", "city_ai_index_2022_2023"]
        let row = try #require((try object(two)["agreement"] as? [[String: Any]])?.first)
        #expect(
            row["common"] as? Double == 3 && row["pairs"] as? Double == 3 && row["opposite"] as? Double == 1)
        // Three units are too few: neither verdict nor coefficient.
        for code in ["gamma", "tau_b", "tau_x", "spearman"] { #expect(row[code] is NSNull, "\(code)") }
        let en = try Program.run(two + ["--project", Self.cities, "--lang", "en"]).result
        #expect(en.contains("There is no telling") && en.contains("Shenzhen and Shanghai"))
        #expect(!en.contains("They agree"))
        let zh = try Program.run(two + ["--project", Self.cities, "--lang", "zh"]).result
        #expect(zh.contains("说不上") && zh.contains("深圳与上海") && zh.contains("任一上榜"))
        #expect(!zh.contains("共上榜"))
        // One tier of three leaves 3 of 6 pairs, which agree by chance in one case of 4.
        let tiers = ["compare-leagues", "pku_ai_city_2020", "tmt_ai_city_2024"]
        let pair = try #require((try object(tiers)["agreement"] as? [[String: Any]])?.first)
        #expect(pair["common"] as? Double == 4 && pair["pairs"] as? Double == 3)
        #expect(pair["tau_b"] is NSNull && pair["gamma"] is NSNull)
        let keys = try #require(try object(tiers)["reports"] as? [[String: Any]])
        #expect(keys[0]["title_zh"] as? String == "人工智能城市(产业)发展指数 2020")
        let series = ["compare-leagues", "idc_ai_compute_2019", "idc_ai_compute_2021"]
        let told = try #require((try object(series)["agreement"] as? [[String: Any]])?.first)
        #expect((told["tau_b"] as? Double ?? 0) > 0.5 && told["gamma"] as? Double == told["tau_b"] as? Double)
        #expect(
            try Program.run(series + ["--project", Self.cities, "--lang", "en"]).result.contains(
                "They mostly agree"))
        let several = try object([
            "compare-leagues", "project", "idc_ai_compute_2019", "idc_ai_compute_2021", "sydney_ici_2020",
        ])
        #expect((several["agreement"] as? [[String: Any]])?.count == 6)
    }

    @Test func wrongNamesAreUsageErrors() throws {
        for arguments in [
            ["league", "show", "tmt_ai_city_2025"], ["league", "shwo"], ["league", "list", "--scope", "aj"],
            ["compare-leagues", "project"], ["compare-leagues", "project", "PROJECT"],
            ["compare-leagues", "project", "nothing"],
            ["compare-leagues", "project", "sydney_ici_2020", "--persistence", "1"],
        ] {
            let outcome = try Program.run(arguments + ["--project", Self.cities])
            #expect(outcome.status == 64, "\(arguments) \(outcome.messages)")
        }
        let near = try Program.run(
            ["league", "show", "tmt_ai_city_2025", "--project", Self.cities, "--lang", "en"])
        #expect(near.messages.contains("did you mean: tmt_ai_city_2024"))
        let without = try Program.run(["league", "list", "--project", Program.package + "/Examples/tiny"])
        #expect(without.status == 2 && without.messages.contains("E0714"))
    }

    @Test func consensusOfTheReportsOnAI() throws {
        let arguments = ["consensus", "--scope", "ai", "--resamples", "100"]
        let found = try object(arguments + ["--method", "all"])
        let rows = try #require(found["consensus"] as? [[String: Any]])
        #expect(rows.count > 10 && rows.map { $0["rank"] as? Double } == (1...rows.count).map(Double.init))
        #expect(rows[0]["unit"] as? String == "110000")
        for row in rows {
            let rank = try #require(row["rank"] as? Double)
            let (best, worst) = (row["range_best"] as? Double ?? 99, row["range_worst"] as? Double ?? 0)
            #expect(best <= rank && rank <= worst)
            #expect(row["borda"] is Double && row["copeland"] is Double && row["schulze"] is Double)
            #expect((row["named"] as? Double ?? 0) >= 2)
            let (low, high) = (row["rank_low"] as? Double ?? 0, row["rank_high"] as? Double ?? -1)
            #expect(low <= high)
        }
        let threes = try #require(found["first_three"] as? [[String: Any]])
        let beijing = try #require(threes.first { $0["unit"] as? String == "110000" })
        #expect(beijing["named"] as? Double == 15)
        let zh = try Program.run(arguments + ["--project", Self.cities, "--lang", "zh"]).result
        #expect(zh.contains("已证明没有更好的") && zh.contains("没有上榜不等于排在最后"))
        let en = try Program.run(arguments + ["--project", Self.cities, "--lang", "en"]).result
        #expect(en.contains("proven to be the most") && en.contains("in the first three of all 16"))
        #expect(!en.contains("Caution") && !zh.contains("注意："))
        #expect(zh.contains("多数意见在 7 个单位之间互相循环"))
        let all = ["consensus", "--resamples", "10", "--method", "all", "--project", Self.cities, "--lang"]
        let mixed = try Program.run(all + ["en"]).result
        let caution = try #require(
            mixed.range(of: "not about one thing (16 of scope \"ai\", 16 of scope \"adjacent\")"))
        #expect(caution.lowerBound < (try #require(mixed.range(of: "Beijing"))).lowerBound)
        #expect(mixed.contains("Choose one: --scope ai or --scope adjacent"))
        #expect(try Program.run(all + ["zh"]).result.contains("注意：这些报告题目不同"))
        let spread = try Program.run(all + ["en", "--plain"]).result
        #expect(spread.contains("Kemeny rank") && spread.contains("first, of resamples"))
    }

    @Test func consensusDoesNotDependOnThreads() throws {
        let arguments = ["consensus", "--project", Self.cities, "--resamples", "120", "--json", "--jobs"]
        let one = try Program.run(arguments + ["1"]).result
        #expect(try Program.run(arguments + ["3"]).result == one)
        #expect(try Program.run(arguments + ["3", "--seed", "7"]).result != one)
        for wrong in [
            ["--resamples", "-1"], ["--least-reports", "0"], ["--method", "majority"], ["project"],
        ] {
            #expect(try Program.run(["consensus", "--project", Self.cities] + wrong).status == 64)
        }
    }
}
