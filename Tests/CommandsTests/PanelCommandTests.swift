import Foundation
import Testing

/// Several years on the command line: `rank --year`, `rank --all-years`, `trends`.
@Suite struct PanelCommandTests {
    /// Three units of the template in three years, ranks as its table gives them.
    private func project() throws -> (folder: Scratch, path: String) {
        let folder = try Scratch()
        let path = folder.path + "/years"
        #expect(try Program.run(["init", path, "--template", "panel", "--lang", "en", "-q"]).status == 0)
        return (folder, path)
    }

    private func object(_ arguments: [String], _ path: String) throws -> [String: Any] {
        let outcome = try Program.run(arguments + ["--project", path, "--json", "-q"])
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try #require(
            JSONSerialization.jsonObject(with: Data(outcome.result.utf8)) as? [String: Any])
    }

    @Test func allYearsAgreeWithEachYear() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let all = try object(["rank", "--all-years"], path)
        let rows = try #require(all["years"] as? [[String: Any]])
        #expect(rows.count == 9)
        for year in [2022, 2023, 2024] {
            let own = try object(["rank", "--year", "\(year)"], path)
            let ranking = try #require(own["ranking"] as? [[String: Any]])
            #expect(ranking.count == 3 && ranking.allSatisfy { $0["period"] as? Int == year })
            for row in ranking {
                let found = rows.first {
                    $0["unit"] as? String == row["unit"] as? String && $0["period"] as? Int == year
                }
                #expect(found?["rank"] as? Double == row["rank"] as? Double)
                #expect(found?["score"] as? Double == row["score"] as? Double)
            }
        }
        let wide = try #require(all["ranks"] as? [[String: Any]])
        #expect(wide.count == 3)
        for row in wide {
            let own = rows.filter { $0["unit"] as? String == row["unit"] as? String }
            let ranks = own.compactMap { $0["rank"] as? Double }
            #expect([2022, 2023, 2024].map { row["rank_\($0)"] as? Double } == ranks)
            #expect(row["moved"] as? Double == ranks[0] - ranks[2])
            #expect(row["best"] as? Double == ranks.min() && row["worst"] as? Double == ranks.max())
            let steps: [Double] = zip(ranks, ranks.dropFirst()).map { $0 - $1 }
            let moves: [Double] = own.dropFirst().compactMap { $0["moved"] as? Double }
            #expect(moves == steps)
        }
    }

    @Test func theTableSaysWhetherYearsCompare() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        func text(_ more: [String], _ language: String = "en") throws -> String {
            try Program.run(
                ["rank", "--all-years", "--project", path, "-q", "--lang", language] + more
            ).result
        }
        let shared = try text([])
        #expect(shared.contains("rank 2022") && shared.contains("2022→2024"))
        #expect(shared.contains("Scores compare across years: all years share one scale"))
        #expect(try text([], "zh").contains("各年得分可比：所有年份用同一把尺、同一组权重。"))
        let yearly = try text(["--set", "methods.normalisation.over=each-year"])
        #expect(yearly.contains("Scores do not compare across years: each year has its own normalisation."))
        let weights = try text(
            ["--set", "methods.weighting=entropy", "--set", "methods.weighting.over=each-year"], "zh")
        #expect(weights.contains("各年得分不可比：权重逐年各学一次"))
        let base = try text(["--set", "methods.normalisation.over=2022"])
        #expect(base.contains("they are based on 2022, and adding a year does not move them."))
        #expect(base.contains("beyond the base year's range"))
    }

    @Test func machinesGetARowForEachUnitAndYear() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let text = try Program.run(
            ["rank", "--all-years", "--project", path, "-q", "--format", "csv", "--top", "1"]
        ).result
        let lines = text.split(separator: "\n")
        #expect(
            (lines.first ?? "").hasPrefix(
                "unit,name_zh,name_en,period,rank,ranked,moved,score,"))
        #expect(lines.count == 4)
    }

    /// With a column of which one year has nothing, and a unit that comes later, only the rest is compared.
    @Test func balancedLeavesOutAndSaysSo() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let table = """
            unit,year,staff,cost,papers
            a,2022,10,4,
            b,2022,20,8,
            a,2023,12,4,2
            b,2023,22,7,6
            c,2023,41,3,3

            """
        try table.write(toFile: path + "/table.csv", atomically: true, encoding: .utf8)
        let plain = try Program.run(["rank", "--all-years", "--project", path, "-q", "--lang", "en"]).result
        #expect(plain.contains("1 unit is not ranked in every year: Gamma 2022."))
        #expect(plain.contains("1 indicator has no evidence at all in some year: Papers 2022."))
        let text = try Program.run(
            ["rank", "--all-years", "--balanced", "--project", path, "-q", "--lang", "en"]
        ).result
        #expect(text.contains("left out are 1 unit (Gamma 2022) and 1 indicator (Papers 2022)."))
        let zh = try Program.run(
            ["rank", "--all-years", "--balanced", "--project", path, "-q", "--lang", "zh"]
        ).result
        #expect(zh.contains("去掉 1 个单位（丙 2022）和1 个指标（论文 2022）") || zh.contains("去掉 1 个单位（丙 2022）和 1 个指标"))
        let rows = try #require(
            try object(["rank", "--all-years", "--balanced"], path)["years"] as? [[String: Any]])
        // Staff 10 20 12 22 and cost turned 4 8 4 7, each from 0 to 100 over both years.
        let scores = rows.compactMap { $0["score"] as? Double }
        // (0 + 100) / 2, (2/12 + 1) · 50 = 58.33; (10/12) · 50 = 41.67, (100 + 25) / 2.
        let third: Double = 1.0 / 3
        let wanted: [String: [Double]] = ["a": [50, 58 + third], "b": [41 + 2 * third, 62.5]]
        #expect(scores.count == rows.count)
        for (row, score) in zip(rows, scores) {
            let year = (row["period"] as? Int ?? 0) - 2022
            #expect(abs(score - (wanted[row["unit"] as? String ?? ""]?[year] ?? .nan)) < 1e-9)
        }
        #expect(rows.count == 4)
    }

    @Test func intervalsOfEachYearOnAsking() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        var text = try String(contentsOfFile: path + "/zhulu.yaml", encoding: .utf8)
        text += "assumptions:\n  weights: 25%\n"
        try text.write(toFile: path + "/zhulu.yaml", atomically: true, encoding: .utf8)
        let plain = try object(["rank", "--all-years"], path)
        let drawn = try object(["rank", "--all-years", "--interval", "--draws", "200"], path)
        #expect((plain["years"] as? [[String: Any]])?.first?["rank_low"] == nil)
        let rows = try #require(drawn["years"] as? [[String: Any]])
        for row in rows {
            let ends = [row["rank_low"] as? Double ?? .nan, row["rank_high"] as? Double ?? .nan]
            let rank = try #require(row["rank"] as? Double)
            #expect(ends[0] >= 1 && ends[0] <= ends[1] && ends[1] <= 3 && rank >= 1)
        }
        let alone = try object(["rank", "--year", "2022", "--draws", "200"], path)
        let first = try #require((alone["ranking"] as? [[String: Any]])?.first)
        let same = rows.first {
            $0["unit"] as? String == first["unit"] as? String && $0["period"] as? Int == 2022
        }
        #expect(same?["rank_high"] as? Double == first["rank_high"] as? Double)
    }

    @Test func optionsThatContradictAreRefused() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        for (arguments, code) in [
            (["--year", "2022", "--all-years"], "E0888"), (["--balanced"], "E0888"),
            (["--year", "1999"], "E0848"), (["--all-years", "--set", "data.year=2023"], "E0887"),
        ] {
            let outcome = try Program.run(["rank", "--project", path] + arguments)
            #expect(
                outcome.status == 64 && outcome.messages.contains(code), "\(arguments): \(outcome.messages)")
        }
        let cities = try Program.run(
            ["trends", "--project", Program.package + "/Examples/ai-cities", "--lang", "zh"])
        #expect(cities.status == 64 && cities.messages.contains("趋势需要至少两年的数据，而这里数据不分年份"))
    }

    /// Papers of Alpha 1, 2, 4: up 3, doubling each year; the slope 1.5 has the interval 1.5 ± 12.706 · 0.2887.
    @Test func trendsAreThoseByHand() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let rows = try #require(
            try object(["trends", "--of", "papers"], path)["trends"] as? [[String: Any]])
        let alpha = try #require(rows.first { $0["unit"] as? String == "a" })
        #expect(alpha["first"] as? Double == 1 && alpha["last"] as? Double == 4)
        #expect(alpha["change"] as? Double == 3 && alpha["observed"] as? Double == 3)
        #expect(abs((alpha["growth"] as? Double ?? 0) - 1) < 1e-14)
        #expect(abs((alpha["slope"] as? Double ?? 0) - 1.5) < 1e-14)
        let reach = 12.706204736174698 / 12.0.squareRoot()
        #expect(abs((alpha["slope_low"] as? Double ?? 0) - (1.5 - reach)) < 1e-9)
        // The gap of Beta's staff in 2023 is a longer step, not a value: the imputed one does not count.
        let staff = try #require(
            try object(["trends", "--of", "staff"], path)["trends"] as? [[String: Any]])
        let beta = try #require(staff.first { $0["unit"] as? String == "b" })
        #expect(beta["observed"] as? Double == 2 && beta["slope"] as? Double == 2)
        #expect(
            beta["slope_low"] is NSNull
                && abs((beta["growth"] as? Double ?? 0) - (1.2.squareRoot() - 1)) < 1e-14)
        #expect(rows.first?["node"] as? String == "papers")
    }

    @Test func trendsOfAUnitInBothLanguages() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let zh = try Program.run(["trends", "甲", "--project", path, "-q", "--lang", "zh"]).result
        #expect(zh.contains("甲的趋势，2022–2024") && zh.contains("95% 区间") && zh.contains("看不出"))
        let en = try Program.run(
            ["trends", "Alpha", "--project", path, "-q", "--lang", "en", "--confidence", "0.9"]
        ).result
        #expect(en.contains("Trends: Alpha, 2022–2024") && en.contains("90% interval"))
        #expect(try Program.run(["trends", "--project", path, "--confidence", "95"]).status == 64)
        #expect(try Program.run(["trends", "--project", path, "--from", "2021"]).status == 64)
        #expect(
            try Program.run(["trends", "--project", path, "--of", "papres"]).messages.contains(
                "did you mean: Papers"))
    }

    @Test func aUnitsPageHasItsTrack() throws {
        let (folder, path) = try project()
        defer { withExtendedLifetime(folder) {} }
        let rows = try #require(try object(["show", "b"], path)["years"] as? [[String: Any]])
        #expect(rows.map { $0["period"] as? Int } == [2022, 2023, 2024])
        let one = try Program.run(
            ["show", "d", "--project", Program.package + "/Examples/tiny", "--json", "-q"])
        #expect(!one.result.contains("\"years\""))
    }
}
