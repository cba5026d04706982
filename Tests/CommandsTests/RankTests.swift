import Foundation
import Testing

/// `rank`, `show` and `explain` on the example that can be checked by hand.
@Suite struct RankTests {
    static let project = Program.package + "/Examples/tiny"

    private func object(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", Self.project, "--json"])
        #expect(outcome.status == 0)
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    @Test func theScoresAreThoseByHand() throws {
        let object = try object(["rank"])
        let rows = try #require(object["ranking"] as? [[String: Any]])
        // Staff 0 25 50 100 and cost 75 25 100 0 give means 37.5 25 75 50; papers 0 100 50 100 and firms, which
        // count three times, 25 0 75 100 give results 18.75 25 68.75 100.
        #expect(rows.map { $0["unit"] as? String } == ["d", "c", "a", "b"])
        let scores: [Double] = [75, 71.875, 28.125, 25]
        #expect(rows.compactMap { $0["index_score"] as? Double } == scores)
        let shares = scores.map { $0 / 75 }
        #expect(rows.compactMap { $0["score"] as? Double } == shares)
        #expect(rows.compactMap { $0["means"] as? Double } == [50, 75, 37.5, 25])
        #expect(rows[0]["name_zh"] as? String == "丁")
        #expect(rows[0]["coverage"] as? Double == 1)
        #expect((object["method"] as? String)?.count == 8)
        #expect((object["data_sha256"] as? String)?.count == 64)
    }

    @Test func changesAreTold() throws {
        let object = try object([
            "rank", "--set", "methods.normalisation=rank", "--set", "methods.presentation=raw",
        ])
        let changes = try #require(object["changes"] as? [[String: Any]])
        #expect(changes.map { $0["path"] as? String } == ["methods.normalisation", "methods.presentation"])
        let unchanged = try self.object(["rank"])
        #expect(object["method"] as? String != unchanged["method"] as? String)
        #expect(object["data"] as? String == unchanged["data"] as? String)
        let text = try Program.run(
            ["rank", "--project", Self.project, "--set", "methods.presentation=raw", "--lang", "zh"])
        #expect(text.result.contains("已改动 methods.presentation：leader → raw"))
    }

    @Test func everyFormatCarriesTheDigests() throws {
        for format in ["table", "json", "ndjson", "csv", "tsv", "md"] {
            let outcome = try Program.run(["rank", "--project", Self.project, "--format", format])
            #expect(outcome.status == 0)
            let digest = try object(["rank"])["method"] as? String
            #expect(outcome.result.contains(digest ?? "?"), "\(format)")
            #expect(outcome.messages == "")
        }
    }

    @Test func columnsLevelsAndTop() throws {
        let outcome = try Program.run(
            [
                "rank", "--project", Self.project, "--top", "1", "--level", "1", "--columns",
                "unit,staff,firms", "--format", "csv",
            ])
        #expect(outcome.result.hasPrefix("unit,staff,firms,method,data,changes,command\nd,100,100,"))
        let unknown = try Program.run(["rank", "--project", Self.project, "--columns", "unit,scoer"])
        #expect(unknown.status == 64)
        #expect(unknown.messages.contains("did you mean: score"))
        let level = try Program.run(["rank", "--project", Self.project, "--level", "7"])
        #expect(level.status == 64)
    }

    @Test func showHasTheWholeLadder() throws {
        let rows = try #require(try object(["show", "丙"])["ladder"] as? [[String: Any]])
        let cities = ["--project", Program.package + "/Examples/ai-cities", "-q", "--lang"]
        let shown = try Program.run(["show", "Shenzhen"] + cities + ["en"]).result
        #expect(
            shown.contains("Deep-synthesis algorithm filings, cumulative 2/40 (capped: equal 1st in score)"))
        #expect(!shown.contains("Unicorns (CB Insights list) 1/40"))
        #expect(try Program.run(["show", "深圳"] + cities + ["zh"]).result.contains("2/40（截取后得分并列第 1）"))
        // Third by value in `show` as in `profile`, though equal first in score.
        for command in ["show", "profile"] {
            let text = try Program.run([command, "Shenzhen", "--json", "-q"] + cities.prefix(2)).result
            let object = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
            let list = try #require(object[command == "show" ? "ladder" : "indicators"] as? [[String: Any]])
            let unicorns = try #require(
                list.first { ($0["code"] ?? $0["indicator"]) as? String == "unicorns_cbinsights" })
            #expect(unicorns["rank"] as? Double == 3)
        }
        #expect(
            rows.map { $0["code"] as? String } == ["means", "staff", "cost", "results", "papers", "firms"])
        #expect(rows[1]["value"] as? Double == 30)
        #expect(rows[1]["source"] as? String == "made-up")
        let points = [1, 2, 4, 5].compactMap { rows[$0]["points"] as? Double }
        #expect(abs(points.reduce(0, +) - 71.875) < 1e-9)
    }

    @Test func explainLeadsToTheEvidence() throws {
        let object = try object(["explain", "gamma", "Cost"])
        let steps = try #require(object["steps"] as? [[String: Any]])
        #expect(steps.first?["value"] as? Double == 2)
        #expect(abs((steps.last?["value"] as? Double ?? 0) - 25) < 1e-9)
        for step in steps {
            let value = try #require(step["value"] as? Double)
            let again = try #require(step["recomputed"] as? Double)
            #expect(abs(value - again) < 1e-9)
        }
        let evidence = try #require((object["evidence"] as? [[String: Any]])?.first)
        #expect(evidence["place"] as? String == "evidence.csv:8")
        let node = try self.object(["explain", "gamma", "投入"])
        #expect((node["children"] as? [[String: Any]])?.count == 2)
    }

    @Test func namesAreFoundOrSuggested() throws {
        let misspelt = try Program.run(["show", "Gama", "--project", Self.project])
        #expect(misspelt.status == 64)
        #expect(misspelt.messages.contains("did you mean: Gamma"))
        #expect(misspelt.result == "")
        let node = try Program.run(["explain", "c", "staf", "--project", Self.project, "--lang", "zh"])
        #expect(node.status == 64)
        #expect(node.messages.contains("是不是：staff") || node.messages.contains("是不是：Staff"))
    }

    @Test func ambiguousNamesAreListed() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write("code,name_zh,name_en\na,甲,Same\nb,乙,Same\nc,丙,C\nd,丁,D\n", to: "units.csv")
        let outcome = try Program.run(["show", "same"], in: folder.path)
        #expect(outcome.status == 64)
        #expect(outcome.messages.contains("Same (a), Same (b)"))
    }

    @Test func aFileIsReplacedWhole() throws {
        let folder = try Scratch(example: "tiny")
        let outcome = try Program.run(["rank", "--format", "csv", "-o", "out.csv"], in: folder.path)
        #expect(outcome.status == 0)
        #expect(outcome.result == "")
        #expect(try folder.read("out.csv").hasPrefix("rank,unit,name_zh"))
        let nowhere = try Program.run(["rank", "-o", "no/such/out.csv"], in: folder.path)
        #expect(nowhere.status == 2)
    }

    @Test func theProjectIsFoundUpwards() throws {
        let folder = try Scratch(example: "tiny")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/deep/er", withIntermediateDirectories: true)
        #expect(try Program.run(["rank"], in: folder.path + "/deep/er").status == 0)
        let nowhere = try Program.run(["rank"], in: "/")
        #expect(nowhere.status == 2)
        #expect(nowhere.messages.contains("E0802"))
    }

    @Test func namesThatWouldDoHarmAreHarmless() throws {
        let broken = Program.package + "/Examples/broken/"
        let csv = try Program.run(["rank", "--project", broken + "unit-named-formula", "--format", "csv"])
        #expect(csv.status == 0)
        #expect(!csv.result.contains(",=") && csv.result.contains("'="))
        let markdown = try Program.run(["rank", "--project", broken + "unit-named-script", "--format", "md"])
        #expect(markdown.status == 0)
        #expect(!markdown.result.contains("<script") && markdown.result.contains("&lt;script"))
    }

    @Test func aNodeMayBeCalledLikeAColumn() throws {
        let folder = try Scratch(example: "tiny")
        let method = try folder.read("zhulu.yaml")
        try folder.write(method.replacingOccurrences(of: "id: means", with: "id: rank"), to: "zhulu.yaml")
        let outcome = try Program.run(["rank", "--format", "csv"], in: folder.path)
        #expect(outcome.result.hasPrefix("rank,unit,name_zh,name_en,score,index_score,node_rank,results,"))
    }

    @Test func severalYearsHaveAColumnAndRanksOfTheirOwn() throws {
        let folder = try Scratch()
        #expect(try Program.shell("zhulu init . --template panel -q", in: folder.path).status == 0)
        let outcome = try Program.run(
            ["rank", "--columns", "period,rank,unit", "--top", "1", "--format", "csv"], in: folder.path)
        let rows = outcome.result.split(separator: "\n").map { $0.prefix(8) }
        #expect(rows == ["period,r", "2024,1,c", "2023,1,c", "2022,1,c"])
        let early = try Program.run(["show", "a", "--year", "2022", "--json"], in: folder.path)
        #expect(early.result.contains("Alpha (a) 2022"))
        let never = try Program.run(["show", "a", "--year", "1999"], in: folder.path)
        #expect(never.status == 64)
    }
}
