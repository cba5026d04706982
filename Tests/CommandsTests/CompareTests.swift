import Foundation
import Testing

/// `compare` on the bundled project and on one with gaps and a geometric mean.
@Suite struct CompareTests {
    static let cities = Program.package + "/Examples/ai-cities"
    static let prefectures = Program.package + "/Examples/prefectures"

    private func object(_ arguments: [String]) throws -> [String: Any] {
        let outcome = try Program.run(["compare"] + arguments + ["--json"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    private func points(_ rows: Any?, leaves: Bool) throws -> Double {
        try #require(rows as? [[String: Any]]).reduce(0) {
            leaves && $1["level"] as? Double != 1 ? $0 : $0 + ($1["points"] as? Double ?? 0)
        }
    }

    @Test(arguments: [
        [Self.cities, "上海", "深圳"],
        [Self.cities, "310000", "Shenzhen", "--set", "methods.aggregation=geometric"],
        [Self.cities, "南昌", "重庆", "--set", "methods.imputation=none"],
        [Self.prefectures, "深圳", "合肥"], [Self.prefectures, "苏州", "拉萨", "--year", "2021"],
        [
            Self.cities, "南昌", "重庆", "--set", "methods.imputation=none", "--set",
            "methods.aggregation={generalised: {p: 0.5}}",
        ],
    ])
    func pointsAddUpAndTurn(arguments: [String]) throws {
        let rest = arguments.dropFirst(3) + ["--project", arguments[0], "--no-draws"]
        let one = try object([arguments[1], arguments[2]] + rest)
        let other = try object([arguments[2], arguments[1]] + rest)
        let rows = try #require(one["waterfall"] as? [[String: Any]])
        let turned = try #require(other["waterfall"] as? [[String: Any]])
        let gap = try #require(rows[0]["points"] as? Double)
        let all =
            try points(rows, leaves: true)
            + (one["remainders"] == nil ? 0 : points(one["remainders"], leaves: false))
        #expect(abs(all - gap) < 1e-9)
        #expect(
            abs(gap - (rows[0]["score_first"] as? Double ?? 0) + (rows[0]["score_second"] as? Double ?? 0))
                < 1e-12)
        for (row, mirrored) in zip(rows, turned) {
            // The reader of the test is off by a last digit; the library's own test asks for the same bits.
            let sum = (row["points"] as? Double ?? 0) + (mirrored["points"] as? Double ?? 0)
            #expect(abs(sum) < 1e-13 * 100)
            #expect(row["value_first"] as? Double == mirrored["value_second"] as? Double)
        }
    }

    @Test func theDrawsSayWhoLeads() throws {
        let found = try object(["深圳", "上海", "--project", Self.cities, "--draws", "400", "--level", "2"])
        let leads = try #require(found["leads"] as? [[String: Any]])
        let shares = leads.compactMap { $0["share"] as? Double }
        #expect(shares.count == 2 && shares[0] < 0.1 && shares[1] > 0.9 && shares[0] + shares[1] <= 1)
        let rows = try #require(found["waterfall"] as? [[String: Any]])
        #expect(rows.count == 8 && rows.allSatisfy { ($0["level"] as? Double ?? 0) >= 2 })
    }

    @Test func forReaders() throws {
        let zh = try Program.run([
            "compare", "上海", "深圳", "--project", Self.cities, "--lang", "zh", "--draws", "200",
        ]).result
        for text in ["上海领先深圳", "差距从哪里来", "25 个指标合计", "等于得分之差", "有多确定", "亿元"] {
            #expect(zh.contains(text), "\(text)")
        }
        let en = try Program.run([
            "compare", "Nanchang", "重庆", "--project", Self.cities, "--lang", "en", "--no-draws", "--set",
            "methods.imputation=none", "--set", "methods.aggregation=geometric",
        ]).result
        for text in [
            "Chongqing leads Nanchang by", "children that only one of the two has",
            "logarithmic means (LMDI)", "remainders",
        ] { #expect(en.contains(text), "\(text)") }
        #expect(!en.contains("draws (seed"))
    }

    @Test func usage() throws {
        for (arguments, code) in [
            (["上海", "Shanghai"], "E0820"), (["上海", "Atlantis"], "E0803"),
            (["上海", "深圳", "--level", "9"], "E0808"), (["上海", "深圳", "--year", "1999"], "E0813"),
        ] {
            let outcome = try Program.run(["compare"] + arguments + ["--project", Self.cities])
            #expect(outcome.status == 64 && outcome.messages.contains(code), "\(arguments)")
        }
        #expect(try Program.run(["compare", "上海", "--project", Self.cities]).status == 64)
    }
}
