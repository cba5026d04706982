import Foundation
import Testing

/// `why`, `diff` and `league fit` on the bundled projects.
@Suite struct WhyCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"
    static let prefectures = Program.package + "/Examples/prefectures"

    private func object(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--json"])
        #expect(outcome.status == status, "\(arguments) \(outcome.messages)")
        return try #require(JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    /// Shares of one unit add up to the total.
    private func expectSum(_ rows: [[String: Any]], _ key: String) throws {
        let total = try #require(rows.last { $0["switch"] as? String == "total" }?[key] as? Double)
        let parts = rows.dropLast().compactMap { $0[key] as? Double }
        #expect(abs(parts.reduce(0, +) - total) < 1e-9)
    }

    @Test func theChangedMethodAgainstTheWrittenOne() throws {
        let arguments = [
            "why", "--project", Self.cities, "--set", "methods.aggregation=geometric", "--set",
            "methods.normalisation=rank", "--set", "methods.weighting=entropy",
        ]
        let one = try object(arguments + ["--unit", "深圳"])
        let rows = try #require(one["shares"] as? [[String: Any]])
        #expect(
            Set(rows.compactMap { $0["switch"] as? String }) == [
                "normalisation", "weights", "aggregation", "coverage", "indicators", "data", "total",
            ])
        try expectSum(rows, "places")
        try expectSum(rows, "score")
        let all = try #require(try object(arguments)["units"] as? [[String: Any]])
        #expect(all.count == 40)
        for row in all {
            let parts = ["normalisation", "weights", "aggregation"].compactMap {
                row["places_" + $0] as? Double
            }
            let total = try #require(row["places"] as? Double)
            #expect(parts.count == 3 && abs(parts.reduce(0, +) - total) < 1e-9)
        }
        let table = try Program.run(arguments + ["--unit", "Shenzhen", "--lang", "en"])
        #expect(table.result.contains("aggregation arithmetic → geometric"))
        #expect(table.result.contains("The same in both: units covered"))
        let chinese = try Program.run(arguments + ["--unit", "深圳", "--lang", "zh"])
        #expect(chinese.result.contains("为何不同") && chinese.result.contains("两边相同的"))
    }

    @Test func combinationsThatCannotBeBuiltAreToldAndShared() throws {
        let found = try object(["why", Self.prefectures, "--project", Self.cities, "--unit", "Hefei"])
        let rows = try #require(found["shares"] as? [[String: Any]])
        try expectSum(rows, "places")
        #expect(rows.contains { ($0["switch"] as? String)?.contains("+") == true })
        let notes = try #require(found["notes"] as? [Any])
        #expect("\(notes)".contains("cannot be built"))
        let text = try Program.run(["why", Self.prefectures, "--project", Self.cities, "--lang", "zh"])
        #expect(text.status == 0 && text.result.contains("无法拆分"))
    }

    @Test func aLeagueTable() throws {
        let found = try object(["why", "nankai_city_2021", "--project", Self.cities, "--unit", "深圳"])
        let rows = try #require(found["shares"] as? [[String: Any]])
        try expectSum(rows, "places")
        let coverage = rows.first { $0["switch"] as? String == "coverage" }
        // Four municipalities are out; those ahead of Shenzhen make room.
        #expect(try #require(coverage?["places"] as? Double) >= 1)
        #expect(rows.contains { $0["switch"] as? String == "undisclosed" })
        let text = try Program.run(["why", "tmt_ai_city_2024", "--project", Self.cities, "--lang", "zh"])
        #expect(text.status == 0 && text.result.contains("未公开"))
        let english = try Program.run(["why", "tmt_ai_city_2024", "--project", Self.cities, "--lang", "en"])
        #expect(english.result.contains("not disclosed"))
        let out = try Program.run([
            "why", "nankai_city_2021", "--project", Self.cities, "--unit", "Beijing", "--lang", "en",
        ])
        #expect(out.result.contains("outside the report by design"))
    }

    @Test func twoYears() throws {
        let arguments = ["why", "--since", "2020", "--project", Self.prefectures]
        let one = try object(arguments + ["--unit", "Hefei"])
        let rows = try #require(one["shares"] as? [[String: Any]])
        #expect(
            rows.compactMap { $0["switch"] as? String } == [
                "own", "others", "coverage", "revision", "method", "total",
            ])
        try expectSum(rows, "places")
        try expectSum(rows, "score")
        let all = try #require(try object(arguments)["units"] as? [[String: Any]])
        #expect(all.count > 250)
        for row in all {
            let parts = ["own", "others", "coverage", "revision", "method"].compactMap {
                row["places_" + $0] as? Double
            }
            #expect(abs(parts.reduce(0, +) - (row["places"] as? Double ?? .nan)) < 1e-9)
            // One scale for all years.
            #expect(row["places_method"] as? Double == 0)
        }
        let text = try Program.run(arguments + ["--unit", "合肥", "--lang", "zh"])
        #expect(text.result.contains("合肥") && text.result.contains("自身进步"))
        #expect(!text.result.contains("别人"))
        // GRP per head and the tertiary share alone have values in both years; that is said first, and no unit is headlined.
        #expect(
            text.result.contains("两年只在 15 个指标中的 2 个（人均地区生产总值、第三产业比重）上相比。其余 13 个"))
        let whole = try Program.run(arguments + ["--lang", "en"]).result
        let caution = try #require(whole.range(of: "Caution. The years are compared on 2 of 15 indicators ("))
        let table = try #require(whole.range(of: "own progress"))
        #expect(caution.lowerBound < table.lowerBound)
        #expect(!whole.contains("in 2020, "))
        let backwards = try Program.run(
            ["why", "--since", "2022", "--year", "2021", "--project", Self.prefectures, "--lang", "en"])
        #expect(
            backwards.status == 64 && backwards.messages.contains("--since 2022 is later than --year 2021"))
        #expect(try Program.run(["why", "--since", "2019", "--project", Self.prefectures]).status == 64)
        #expect(try Program.run(["why", "--since", "2023", "--project", Self.prefectures]).status == 64)
        #expect(try Program.run(["why", "--since", "2020", "--project", Self.cities]).status == 64)
    }

    @Test func wrongUsage() throws {
        let nothing = try Program.run(["why", "--project", Self.cities, "--lang", "en"])
        #expect(nothing.status == 64 && nothing.messages.contains("E0830"))
        let unknown = try Program.run(["why", "nankai_city_2012", "--project", Self.cities, "--lang", "en"])
        #expect(unknown.status == 64 && unknown.messages.contains("did you mean: nankai_city_2021"))
        let unit = try Program.run(["why", Self.prefectures, "--project", Self.cities, "--unit", "Shenzen"])
        #expect(unit.status == 64)
        #expect(try Program.run(["diff", Self.cities, "/no/such/folder"]).status == 2)
        let fit = ["league", "fit", "tmt_ai_city_2024", "--project", Self.cities]
        #expect(try Program.run(fit + ["--max-weight", "0.01"]).messages.contains("E0837"))
        #expect(try Program.run(fit + ["--max-weight", "1.5"]).status == 64)
    }

    @Test func differencesInWords() throws {
        let same = try Program.run(["diff", Self.cities, Self.cities, "--lang", "en"])
        #expect(same.status == 0 && same.result.contains("No difference"))
        let folder = try Scratch(example: "ai-cities")
        // Lenses speak of the indicator that goes.
        let written = try folder.read("zhulu.yaml").components(separatedBy: "\nlenses:")[0] + "\n"
        try folder.write(
            written.replacingOccurrences(of: "aggregation: arithmetic", with: "aggregation: geometric")
                .replacingOccurrences(of: "unicorns_cbinsights, loans]", with: "unicorns_cbinsights]")
                .replacingOccurrences(of: "weighting: equal", with: "weighting: given")
                .replacingOccurrences(of: "- id: policy\n", with: "- id: policy\n      weight: 3\n"),
            to: "zhulu.yaml")
        let changed = try Program.run(["diff", Self.cities, folder.path, "--lang", "en"])
        #expect(changed.status == 1)
        for words in [
            "aggregation arithmetic → geometric", "indicator \"RMB loans", "weighting equal → given",
            "Kendall's tau-b",
        ] { #expect(changed.result.contains(words), "\(words)\n\(changed.result)") }
        let chinese = try Program.run(["diff", Self.cities, folder.path, "--lang", "zh"])
        #expect(chinese.status == 1 && chinese.result.contains("合成方法 arithmetic → geometric"))
        let found = try object(["diff", Self.cities, folder.path], status: 1)
        let rows = try #require(found["changes"] as? [[String: Any]])
        #expect(Set(rows.compactMap { $0["switch"] as? String }) == ["indicators", "weights", "aggregation"])
        // A weight alone, in per cent.
        try folder.write(
            written.replacingOccurrences(of: "weighting: equal", with: "weighting: given"), to: "old.yaml")
        try folder.write(
            written.replacingOccurrences(of: "weighting: equal", with: "weighting: given")
                .replacingOccurrences(of: "- id: policy\n", with: "- id: policy\n      weight: 2\n"),
            to: "new.yaml")
        let weight = try Program.run(["diff", "old.yaml", "new.yaml", "--lang", "en"], in: folder.path)
        #expect(weight.status == 1 && weight.result.contains("weight of \"Policy\" 14.286% → 25%"))
        // An assumption, as it is written.
        try folder.write(
            written.replacingOccurrences(of: "weights: 25%", with: "weights: 30%"), to: "new.yaml")
        try folder.write(written, to: "old.yaml")
        let assumed = try Program.run(["diff", "old.yaml", "new.yaml", "--lang", "en"], in: folder.path)
        #expect(assumed.status == 1 && assumed.result.contains("assumptions.weights 25% → 30%"))
        #expect(!assumed.result.contains("zhulu why"))
        // Whoever is left out of a list is said to be.
        try folder.write(
            written.replacingOccurrences(of: "weighting: equal", with: "weighting: entropy"), to: "new.yaml")
        let moved = try Program.run(["diff", "old.yaml", "new.yaml", "--lang", "en"], in: folder.path)
        #expect(moved.result.contains("24 units change rank; only the 20 that move most are listed"))
    }

    @Test func revisedValuesAreListed() throws {
        let folder = try Scratch(example: "tiny")
        let evidence = try folder.read("evidence.csv")
        try folder.write(
            evidence.replacingOccurrences(of: "b,staff,2023,20", with: "b,staff,2023,45"), to: "evidence.csv")
        let found = try Program.run([
            "diff", Program.package + "/Examples/tiny", folder.path, "--lang", "en",
        ])
        #expect(found.status == 1 && found.result.contains("values revised"))
        #expect(found.result.contains("45"))
    }

    @Test func weightsThatGiveAPublishedOrder() throws {
        let arguments = ["league", "fit", "tmt_ai_city_2024", "--project", Self.cities]
        let found = try object(arguments)
        let weights = try #require(found["weights"] as? [[String: Any]])
        let shares = weights.compactMap { $0["found"] as? Double }
        #expect(shares.count == 25 && abs(shares.reduce(0, +) - 1) < 1e-9 && shares.allSatisfy { $0 >= 0 })
        let order = try #require(found["order"] as? [[String: Any]])
        let ranked = order.compactMap { row in
            (row["published"] as? Double).map { ($0, row["found"] as? Double ?? .nan) }
        }
        for (first, second) in zip(ranked, ranked.dropFirst()) {
            #expect(first.0 < second.0 && first.1 < second.1)
        }
        let chinese = try Program.run(arguments + ["--lang", "zh"])
        #expect(chinese.status == 0 && chinese.result.contains("有。"))
        #expect(chinese.result.contains("最小的领先是") && !chinese.result.contains("指标最大差距"))
        // Beijing leads Shenzhen, which no weights can turn round here: an impossible table is made of that.
        let folder = try Scratch(example: "tiny")
        let written = try folder.read("zhulu.yaml")
        try folder.write(
            written.replacingOccurrences(of: "year: 2023}", with: "year: 2023, leagues: leagues.csv}"),
            to: "zhulu.yaml")
        try folder.write(
            "report,year,unit,name_zh,name_en,rank,score,basis,source\nx,2023,a,甲,Alpha,1,,stated,\nx,2023,c,丙,Gamma,2,,stated,\n",
            to: "leagues.csv")
        let no = try Program.run(["league", "fit", "x", "--lang", "en"], in: folder.path)
        #expect(no.status == 1 && no.result.contains("Orders that no weights allow"), "\(no.messages)")
        #expect(no.result.contains("Alpha") && no.result.contains("Gamma"))
    }
}
