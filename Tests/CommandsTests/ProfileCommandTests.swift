import Foundation
import Testing

@testable import Commands

/// `profile` and `similar`, as a person runs them.
@Suite struct ProfileCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"
    static let prefectures = Program.package + "/Examples/prefectures"

    private func object(_ arguments: [String], project: String = cities) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", project, "--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(
            try JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    private func rows(_ object: [String: Any], _ section: String) throws -> [[String: Any]] {
        try #require(object[section] as? [[String: Any]], "\(section)")
    }

    @Test func aProfileHasItsSections() throws {
        let found = try object(["profile", "深圳"])
        let columns = try rows(found, "columns")
        #expect(columns.count == 7)
        // A unit's advantages add up to 0.
        #expect(abs(columns.reduce(0) { $0 + ($1["advantage"] as? Double ?? 0) }) < 1e-9)
        let talent = try #require(columns.first { $0["column"] as? String == "talent" })
        #expect(try #require(talent["advantage"] as? Double) < 0)
        #expect(try #require(talent["quotient"] as? Double) < 1)
        let (strengths, gaps) = (try rows(found, "strengths"), try rows(found, "gaps"))
        #expect(strengths.count == 5 && gaps.count == 5)
        for list in [
            strengths.map { $0["points_ahead"] as? Double }, gaps.map { $0["points_lost"] as? Double },
        ] {
            let points = list.compactMap { $0 }
            #expect(points.count == 5 && points.allSatisfy { $0 > 0 } && points == points.sorted(by: >))
        }
        #expect(gaps.contains { $0["indicator"] as? String == "universities_985_211" })
        #expect(try rows(found, "indicators").count == 25)
        #expect(try rows(found, "alike").count == 39)
        // Between Shenzhen and Shanghai lies more than one indicator can make up.
        #expect(try rows(found, "ways_up").isEmpty)
        let neighbours = try rows(found, "neighbours")
        #expect(neighbours.map { $0["rank"] as? Double } == [1, 2, 4, 5])
    }

    @Test func theWaysUpAreCheckedAndReachTheNext() throws {
        let found = try object(["profile", "武汉"])
        let ways = try rows(found, "ways_up")
        #expect(ways.count == 3)
        for way in ways {
            #expect(try #require(way["applied"] as? Double) >= -1e-9)
            #expect(try #require(way["nearly"] as? Double) < 0)
            #expect(way["needed"] as? Double != way["value"] as? Double && way["to_name_zh"] is String)
        }
        let zh = try Program.run(["profile", "武汉", "--project", Self.cities, "--lang", "zh"]).result
        for words in ["三条最省的上升之路", "没有声明成本", "整个指数重算"] { #expect(zh.contains(words), "\(words)") }
    }

    @Test func aProfileReadsInBothLanguages() throws {
        let zh = try Program.run(["profile", "深圳", "--project", Self.cities, "--lang", "zh"]).result
        for words in ["画像：深圳", "相对优势", "区位商", "五个强项", "五个差距", "名次上的邻居", "专门化（Krugman）"] {
            #expect(zh.contains(words), "\(words)")
        }
        let en = try Program.run(["profile", "Shenzhen", "上海", "--project", Self.cities, "--lang", "en"])
            .result
        for words in ["Profile: Shenzhen, Shanghai", "Five strengths", "Location quotient", "rank 3 of 40"] {
            #expect(en.contains(words), "\(words)")
        }
        #expect(!en.contains("深圳"))
    }

    @Test func aLensTestsASentence() throws {
        let found = try object(["profile", "--lens", "stage", "北京", "上海", "深圳", "--draws", "2000"])
        let groups = try rows(found, "groups")
        #expect(groups.count == 9)
        for unit in ["110000", "310000", "440300"] {
            let own = groups.filter { $0["unit"] as? String == unit }
            #expect(abs(own.reduce(0) { $0 + ($1["advantage"] as? Double ?? 0) }) < 1e-9)
            let shares = own.compactMap { $0["strongest"] as? Double }
            #expect(shares.count == 3 && abs(shares.reduce(0, +) - 1) < 0.02)
            #expect(
                own.allSatisfy {
                    ($0["strongest_by_both"] as? Double ?? 2) <= ($0["strongest"] as? Double ?? -1)
                })
        }
        // Three units, each with one place among the three in every group.
        for group in ["zero_to_one", "one_to_ten", "ten_to_hundred"] {
            let places = groups.filter { $0["group"] as? String == group }.compactMap {
                $0["rank_here"] as? Double
            }
            #expect(places.sorted() == [1, 2, 3])
        }
        #expect(try rows(found, "made_of").map { $0["count"] as? Double } == [6, 7, 6])
        let answer = try #require(found["answer"] as? [[String: String]]).compactMap { $0["en"] }
        #expect(
            answer.first?.hasPrefix("Tested in the order written: Beijing – 0→1 research; Shanghai – 1→10")
                == true)
        #expect(answer.contains { $0.hasPrefix("All of them at once: ") })
        #expect(answer.contains { $0.hasPrefix("2,000 draws (seed 1), varying: weights ±25%") })
        let left = try #require(found["left_out"] as? [[String: String]])
        #expect(left.first?["en"]?.hasPrefix("In no group, 6 indicators: ") == true)
    }

    @Test func aLensReadsInChineseAndSaysWhatNothingMeasures() throws {
        let text = try Program.run([
            "profile", "--lens", "六要素", "杭州", "--project", Self.cities, "--lang", "zh", "--draws", "500",
        ]).result
        for words in ["六要素：杭州", "没有衡量：没有找到", "相对最强的是", "抽取", "本项目的理解"] {
            #expect(text.contains(words), "\(words)")
        }
    }

    @Test func whatIsClaimedNeedNotBeInOrder() throws {
        let found = try object([
            "profile", "--lens", "stage", "Shenzhen=从10到100：产业化", "Hangzhou=zero_to_one", "--draws", "500",
        ])
        let answer = try #require(found["answer"] as? [[String: String]]).compactMap { $0["en"] }
        #expect(answer[0].hasPrefix("Shenzhen – 10→100 industrialisation:"))
        #expect(answer[1].hasPrefix("Hangzhou – 0→1 research:"))
        let nominal = try object(["profile", "--lens", "stage", "北京", "--no-draws"])
        #expect(try rows(nominal, "groups").allSatisfy { $0["strongest"] == nil })
        #expect((nominal["answer"] as? [[String: String]])?.last?["zh"]?.isEmpty == false)
    }

    @Test func theNumberOfThreadsChangesNothing() throws {
        let arguments = [
            "profile", "--lens", "stage", "北京", "上海", "--project", Self.cities, "--draws", "600", "--json",
        ]
        let one = try Program.run(arguments + ["--jobs", "1"]).result
        #expect(try Program.run(arguments + ["--jobs", "3"]).result == one)
        #expect(try Program.run(arguments + ["--seed", "2"]).result != one)
    }

    @Test func clustersHaveTheirSections() throws {
        let found = try object(["similar", "Shenzhen"])
        let clusters = try rows(found, "clusters")
        #expect(clusters.compactMap { $0["size"] as? Double }.reduce(0, +) == 40)
        let units = try rows(found, "units")
        #expect(units.count == 40 && Set(units.compactMap { $0["unit"] as? String }).count == 40)
        #expect(try rows(found, "joins").count == 39)
        let heights = try rows(found, "joins").compactMap { $0["height"] as? Double }
        #expect(heights == heights.sorted())
        let silhouettes = try rows(found, "silhouettes")
        let best = try #require(
            silhouettes.max { ($0["silhouette"] as? Double ?? 0) < ($1["silhouette"] as? Double ?? 0) })
        #expect(best["clusters"] as? Double == Double(clusters.count))
        let nearest = try rows(found, "nearest").compactMap { $0["distance"] as? Double }
        #expect(nearest.count == 39 && nearest == nearest.sorted())
        #expect(try rows(object(["similar", "--clusters", "5", "--level", "1"]), "clusters").count == 5)
        #expect(try rows(object(["similar", "--lens", "stage", "--clusters", "3"]), "clusters").count == 3)
    }

    @Test func theFieldIsFollowedOverTheYears() throws {
        let found = try object(["similar"], project: Self.prefectures)
        let years = try rows(found, "years")
        #expect(years.map { $0["year"] as? Double } == [2020, 2021, 2022, 2023])
        #expect(Set(years.compactMap { $0["units"] as? Double }).count == 1)
        let field = try #require(found["field"] as? [[String: String]]).compactMap { $0["en"] }
        #expect(field.count == 2 && field[1].hasPrefix("From 2020 to 2023, over the same "))
        let text = try Program.run(
            ["similar", "苏州", "--year", "2021", "--project", Self.prefectures, "--lang", "zh"]
        ).result
        for words in ["按构成分组", "与苏州最相近的", "轮廓系数", "彼此有多不同"] { #expect(text.contains(words), "\(words)") }
    }

    @Test func whatCannotBeAskedIsAUsageError() throws {
        for (arguments, code) in [
            (["profile", "深圳", "--lens", "stgae"], "E0840"), (["profile", "深圳=zero_to_one"], "E0845"),
            (["profile", "深圳=none", "--lens", "stage"], "E0843"),
            (["profile", "深圳=data", "--lens", "six_factors"], "E0844"),
            (["profile", "深圳", "Shenzhen"], "E0846"), (["profile", "深玔"], "E0803"),
            (["similar", "--clusters", "0"], "E0847"), (["similar", "--clusters", "41"], "E0847"),
            (["similar", "--year", "2023"], "E0848"), (["similar", "--level", "3"], "E0808"),
        ] {
            let outcome = try Program.run(arguments + ["--project", Self.cities])
            #expect(
                outcome.status == 64 && outcome.messages.contains(code), "\(arguments): \(outcome.messages)")
        }
        let misspelt = try Program.run([
            "profile", "深圳", "--lens", "stgae", "--project", Self.cities, "--lang", "en",
        ])
        #expect(misspelt.messages.contains("stage"))
        let none = try Program.run(["profile", "苏州", "--lens", "stage", "--project", Self.prefectures])
        #expect(none.status == 64 && none.messages.contains("E0841"))
        #expect(
            try Program.run(["similar", "--year", "1999", "--project", Self.prefectures]).messages.contains(
                "E0848"))
        #expect(try Program.run(["profile"]).status == 64)
        let both = ["similar", "--lens", "stage", "--level", "1", "--project", Self.cities]
        #expect(try Program.run(both).status == 64)
    }
}
