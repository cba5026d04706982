import Foundation
import Testing

/// `evidence` and `source`, in the terminal, in JSON, and in Chinese.
@Suite struct EvidenceCommandTests {
    private static let cities = Program.package + "/Examples/ai-cities"

    /// The example to check by hand, with a second source that says otherwise of two cells.
    private func scratch(_ rows: String) throws -> Scratch {
        let folder = try Scratch(example: "tiny")
        try folder.write(try folder.read("evidence.csv") + rows, to: "evidence.csv")
        try folder.write(
            try folder.read("sources.csv")
                + "paper,A paper,Somebody,2024,https://example.org\nidle,Nothing,,,\n",
            to: "sources.csv")
        return folder
    }

    private func object(_ arguments: [String], in folder: String) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--json"], in: folder)
        #expect(outcome.status < 2, "\(outcome.messages)")
        return try #require(JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    /// What choosing another value does is what ranking a project with that value gives.
    @Test func choosingIsATrueRecompute() throws {
        let folder = try scratch("c,cost,2023,11,paper,p. 1,estimate\nd,firms,2023,150,paper,p. 2,exact\n")
        for (unit, indicator, old, new) in [("c", "cost", "2", "11"), ("d", "firms", "500", "150")] {
            let inquiry = try object(["evidence", unit, indicator], in: folder.path)
            let choice = try #require((inquiry["choices"] as? [[String: Any]])?.first)
            let other = try Scratch(example: "tiny")
            let line = try #require(
                try other.read("evidence.csv").split(separator: "\n").first {
                    $0.hasPrefix("\(unit),\(indicator),2023,\(old),")
                })
            let changed = line.replacingOccurrences(of: ",2023,\(old),", with: ",2023,\(new),")
            try other.write(
                try other.read("evidence.csv").replacingOccurrences(of: line, with: changed),
                to: "evidence.csv")
            let ranking = try #require(try object(["rank"], in: other.path)["ranking"] as? [[String: Any]])
            let before = try #require(try object(["rank"], in: folder.path)["ranking"] as? [[String: Any]])
            let row = try #require(ranking.first { $0["unit"] as? String == unit })
            #expect(choice["index_score"] as? Double == row["index_score"] as? Double)
            #expect(choice["rank"] as? Double == row["rank"] as? Double)
            for other in ranking where other["unit"] as? String != unit {
                let earlier = try #require(before.first { $0["unit"] as? String == other["unit"] as? String })
                let name = try #require(other["name_en"] as? String)
                let moved = earlier["rank"] as? Double != other["rank"] as? Double
                #expect((choice["others_en"] as? String)?.contains(name) == moved, "\(name)")
            }
        }
    }

    @Test func everyValueIsThereWithItsReason() throws {
        let folder = try scratch(
            "c,cost,2022,9,paper,p. 1,exact\nc,cost,2023,3,paper,p. 1,rounded\nc,cost,2030,1,paper,p. 3,target\n"
        )
        let inquiry = try object(["evidence", "gamma", "Cost"], in: folder.path)
        let values = try #require(inquiry["values"] as? [[String: Any]])
        #expect(values.map { $0["value"] as? Double } == [2, 9, 3, 1])
        #expect(
            values.map { $0["use_en"] as? String } == ["yes", "no: year", "no: confidence", "no: a target"])
        #expect(values.map { $0["agreement_en"] as? String } == [nil, nil, "beyond accuracy", nil])
        #expect(values[2]["low"] as? Double == 2.5 && values[2]["high"] as? Double == 3.5)
        #expect(values[2]["place"] as? String == "evidence.csv:19")
        // A target is never offered as a choice.
        #expect((inquiry["choices"] as? [[String: Any]])?.map { $0["value"] as? Double } == [9, 3])
        let year = try object(["evidence", "c", "cost", "--year", "2022"], in: folder.path)
        #expect((year["values"] as? [[String: Any]])?.count == 1)
    }

    @Test func indicatorsOutsideTheTreeDoNotCount() throws {
        let outcome = try Program.run(
            ["evidence", "北京", "genai_registered", "--project", Self.cities, "--lang", "zh", "-q"])
        #expect(outcome.status == 0)
        #expect(outcome.result.contains("北京：生成式人工智能服务备案数"))
        #expect(outcome.result.contains("相差 36。") && outcome.result.contains("要么日期或口径不同，要么有一个错了"))
        #expect(!outcome.result.contains("不可能同时成立"))
        #expect(outcome.result.contains("这个指标不进指数"))
        #expect(!outcome.result.contains("换一个值"))
        let targets = try Program.run(
            ["evidence", "Hangzhou", "compute_target_pflops", "--project", Self.cities, "-q"])
        #expect(targets.result.contains("a target is not an observation"))
        #expect(targets.result.contains("50000"))
    }

    @Test func boundsAreRoundedAlike() throws {
        let inquiry = try object(["evidence", "上海", "gdp"], in: Self.cities)
        let values = try #require(inquiry["values"] as? [[String: Any]])
        #expect(values.map { $0["allows"] as? String } == ["47218.5–47219.5", "47218.655–47218.665"])
    }

    /// A gap that the method filled is no want of a value: what filled it is said, and where it is worked out.
    @Test func anImputedCellSaysByWhat() throws {
        let arguments = ["evidence", "南昌", "telecom_revenue", "--project", Self.cities, "-q"]
        let en = try Program.run(arguments + ["--lang", "en"])
        #expect(en.status == 0, "\(en.messages)")
        #expect(
            en.result.contains(
                "No evidence speaks of it. The 87.9075 that the index uses is imputed (row-mean)"))
        #expect(en.result.contains("zhulu explain 360100 telecom_revenue shows how"))
        #expect(try Program.run(arguments + ["--lang", "zh"]).result.contains("是插补的（row-mean）"))
    }

    @Test func aWideTableHasOneValueACell() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write(
            try folder.read("zhulu.yaml").replacingOccurrences(
                of: "evidence: evidence.csv, sources: sources.csv, year: 2023", with: "table: table.csv"),
            to: "zhulu.yaml")
        try folder.write(
            "unit,staff,cost,papers,firms\na,10,4,1,200\nb,20,8,5,100\nc,30,2,3,400\nd,50,10,5,500\n",
            to: "table.csv")
        let inquiry = try object(["evidence", "c", "cost"], in: folder.path)
        let values = try #require(inquiry["values"] as? [[String: Any]])
        #expect(values.count == 1 && values[0]["place"] as? String == "table.csv:4")
        let list = try Program.run(["source", "list"], in: folder.path)
        #expect(list.status == 0 && list.result.contains("wide table"))
    }

    @Test func sourcesAreCountedAndShown() throws {
        let folder = try scratch("c,cost,2022,9,paper,p. 1,exact\nc,cost,2023,3,unlisted,,rounded\n")
        let list = try object(["source", "list"], in: folder.path)
        let rows = try #require(list["sources"] as? [[String: Any]])
        #expect(rows.map { $0["source"] as? String } == ["made-up", "paper", "idle", "unlisted"])
        #expect(rows.map { $0["values"] as? Double } == [16, 1, 0, 1])
        #expect(rows.map { $0["used"] as? Double } == [16, 0, 0, 0])
        #expect(rows[3]["declared_en"] as? String == "no")
        let shown = try object(["source", "show", "PAPER"], in: folder.path)
        let value = try #require((shown["values"] as? [[String: Any]])?.first)
        #expect(value["use_zh"] as? String == "否：年份" && value["locator"] as? String == "p. 1")
        let long = ["source", "show", "nbs-cscy-2024", "--project", Self.cities, "-q", "--lang", "zh"]
        let brief = try Program.run(long).result
        #expect(brief.split(separator: "\n").count < 50 && brief.contains("逐值列出用 --all"))
        #expect(brief.contains("取自它的指标") && !brief.contains("取自它的值") && !brief.contains("retrieved_from"))
        #expect(try Program.run(long + ["--all"]).result.contains("取自它的值"))
        let misspelt = try Program.run(["source", "show", "papre"], in: folder.path)
        #expect(misspelt.status == 64 && misspelt.messages.contains("did you mean: paper"))
        let unknown = try Program.run(["source", "lsit"], in: folder.path)
        #expect(unknown.status == 64)
    }

    @Test func checkFindsWhatIsPlanted() throws {
        let folder = try scratch("c,cost,2023,3,unlisted,,exact\na,firms,2023,210,paper,p. 2,rounded\n")
        let check = try object(["source", "check"], in: folder.path)
        let rows = try #require(check["findings"] as? [[String: Any]])
        let codes = rows.compactMap { $0["code"] as? String }
        #expect(
            codes == ["W0769", "W0769", "W0308", "W0766", "W0767", "N0765"] + codes.filter { $0 == "N0768" })
        let words = rows.compactMap { $0["finding_en"] as? String }
        #expect(words.contains { $0.contains("Cost") && $0.contains("Gamma") && $0.contains("2023") })
        #expect(try Program.run(["source", "check"], in: folder.path).status == 1)
        #expect(try Program.run(["source", "check", "--fail-on", "never"], in: folder.path).status == 0)
        let clean = try Program.run(
            ["source", "check", "--lang", "zh", "--fail-on", "error"], in: folder.path)
        #expect(clean.status == 0 && clean.result.contains("2 处数值相差超出各自的准确度。另有"))
    }

    @Test(
        arguments: [
            (["evidence", "深圳", "no_such"], 64, "E0851"), (["evidence", "nowhere", "gdp"], 64, "E0803"),
            (["evidence", "深圳", "gdp", "--year", "1999"], 64, "E0853"), (["source"], 0, ""),
            (["evidence", "Lhasa", "gdp"], 64, "E0803"),
            (["evidence", "南昌", "telecom_revenue", "--year", "2023"], 64, "E0853"),
        ] as [([String], Int32, String)]) func usage(_ arguments: [String], _ status: Int32, _ code: String)
        throws
    {
        let outcome = try Program.run(
            arguments + ["--project", Self.cities].filter { _ in arguments.count > 1 })
        #expect(outcome.status == status, "\(outcome.messages)")
        #expect(outcome.messages.contains(code) || code.isEmpty)
    }
}
