import Foundation
import Testing

/// `overtake` on the bundled project, on one with several years and formulas, and on one by hand.
@Suite struct OvertakeCommandTests {
    static let cities = Program.package + "/Examples/ai-cities"
    static let prefectures = Program.package + "/Examples/prefectures"

    private func object(_ arguments: [String], status: Int32 = 0) throws -> [String: Any] {
        let outcome = try Program.run(["overtake"] + arguments + ["--json"])
        #expect(outcome.status == status, "\(outcome.messages)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    @Test(arguments: [
        ["杭州", "广州", "--project", cities], ["Chengdu", "武汉", "--project", cities],
        ["深圳", "上海", "--project", cities, "--set", "methods.aggregation=geometric"],
        ["厦门", "合肥", "--project", prefectures],
    ])
    func everyAnswerIsChecked(arguments: [String]) throws {
        var found = try object(arguments)
        if found["one_weight"] == nil {
            found = try object([arguments[1], arguments[0]] + arguments.dropFirst(2))
        }
        var answers = 0
        for section in ["one_weight", "weight_shift", "one_indicator"] {
            for row in try #require(found[section] as? [[String: Any]]) where !(row["applied"] is NSNull) {
                answers += 1
                #expect(try #require(row["applied"] as? Double) >= -1e-9, "\(section) \(row)")
                #expect(try #require(row["nearly"] as? Double) < 0, "\(section) \(row)")
                #expect(row["verified_en"] as? String == "holds")
            }
        }
        #expect(answers > 3)
        let share = try #require((found["leading_share"] as? [[String: Any]])?.first)
        #expect(try (0...1).contains(#require(share["share"] as? Double)))
    }

    @Test func whoIsAheadHasNothingToDo() throws {
        let zh = try Program.run(["overtake", "上海", "深圳", "--project", Self.cities, "--lang", "zh"])
        #expect(zh.status == 0 && zh.result.contains("已经领先深圳") && zh.result.contains("不需要做什么"))
        #expect(!zh.result.contains("只改一个权重"))
    }

    @Test func forReaders() throws {
        let zh = try Program.run(["overtake", "深圳", "上海", "--project", Self.cities, "--lang", "zh"]).result
        for text in [
            "深圳怎样赶上上海", "只改一个权重，同级其余按比例", "移动最少的权重", "只改一个指标", "最省的组合", "一个标准差成本为 1",
            "在多大比例的权重下领先", "一句话",
        ] { #expect(zh.contains(text), "\(text)") }
        let en = try Program.run([
            "overtake", "Shenzhen", "Shanghai", "--by", "weight", "--project", Self.cities, "--lang", "en",
        ]).result
        for text in [
            "What would bring Shenzhen level with Shanghai", "One weight, its siblings in proportion",
        ] {
            #expect(en.contains(text), "\(text)")
        }
        #expect(!en.contains("cheapest bundle"))
    }

    /// By hand, in Examples/tiny; what cannot be done ends with 1.
    @Test func whatCannotBeDone() throws {
        let found = try object(
            ["深圳", "上海", "--project", Self.cities, "--by", "indicator"], status: 1)
        #expect((found["one_indicator"] as? [[String: Any]])?.isEmpty == true)
        #expect(
            "\(found["answer"] ?? "")".contains("no single indicator can do it")
                || "\(found["answer"] ?? "")".contains("No single indicator"))
    }

    @Test func costsAndCeilings() throws {
        let scratch = try Scratch(example: "ai-cities")
        try scratch.write(
            "indicator,cost,ceiling\nunicorns_cbinsights,3,80\nlisted_firms_a,1,\nhe_students,0.00001,2000000\nsmart_factories_excellence_cum,1,20\n",
            to: "costs.csv")
        let arguments = ["杭州", "广州", "--by", "bundle", "--project", scratch.path]
        let found = try object(arguments + ["--costs", scratch.path + "/costs.csv"])
        let items = try #require(found["bundle"] as? [[String: Any]])
        #expect(!items.isEmpty)
        for item in items {
            #expect(
                [
                    "unicorns_cbinsights", "listed_firms_a", "he_students", "smart_factories_excellence_cum",
                ].contains(item["code"] as? String ?? ""))
        }
        // The same in the methodology.
        let methodology = try scratch.read("zhulu.yaml")
        try scratch.write(
            methodology
                + "\novertake:\n  costs: {unicorns_cbinsights: 3, listed_firms_a: 1, he_students: 0.00001, smart_factories_excellence_cum: 1}\n  ceilings: {unicorns_cbinsights: 80, he_students: 2000000, smart_factories_excellence_cum: 20}\n",
            to: "zhulu.yaml")
        let declared = try object(arguments)
        #expect(declared["bundle"] as? NSArray == found["bundle"] as? NSArray)
        #expect(declared["method_sha256"] as? String == found["method_sha256"] as? String)
        for (table, code, place) in [
            ("indicator,cost\nunicorn,1\n", "E0731", ":2:1"), ("indicator,cost\nloans,-1\n", "E0205", ":2:7"),
            ("indicator\nloans\n", "E0301", ":1"), ("code,cost\nloans,1\n", "E0301", ":1"),
        ] {
            try scratch.write(table, to: "costs.csv")
            let outcome = try Program.run(
                ["overtake"] + arguments + ["--costs", scratch.path + "/costs.csv", "--lang", "en"])
            #expect(outcome.status == 2, "\(table)")
            #expect(
                outcome.messages.contains(code) && outcome.messages.contains("costs.csv" + place),
                "\(outcome.messages)")
        }
    }

    @Test func usage() throws {
        for (arguments, code) in [
            (["上海", "Shanghai"], "E0820"), (["上海", "Atlantis"], "E0803"),
            (["上海", "北京", "--indicator", "nothing"], "E0805"),
            (["上海", "北京", "--indicator", "policy"], "E0821"), (["上海", "北京", "--year", "1999"], "E0813"),
        ] {
            let outcome = try Program.run(["overtake"] + arguments + ["--project", Self.cities])
            #expect(outcome.status == 64 && outcome.messages.contains(code), "\(arguments)")
        }
        for arguments in [
            ["上海"], ["上海", "北京", "--by", "magic"], ["上海", "北京", "--draws", "1"],
            ["上海", "北京", "--by", "weight", "--indicator", "ipos"],
            ["上海", "北京", "--by", "shift", "--costs", "c.csv"],
        ] {
            #expect(try Program.run(["overtake"] + arguments + ["--project", Self.cities]).status == 64)
        }
    }
}
