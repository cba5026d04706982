import Foundation
import Testing
import Workbooks

/// What becomes of the files that people have.
@Suite struct ImportTests {
    private func write(_ sheets: [Sheet], _ name: String, in folder: Scratch) throws {
        let bytes = try WorkbookWriter().bytes(Workbook(title: "", created: 0, sheets: sheets))
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
    }

    private func sheet(_ name: String, _ rows: [[Any?]]) -> Sheet {
        var sheet = Sheet(name)
        for row in rows {
            sheet.add(
                row.map { value in
                    switch value {
                    case let text as String: SheetCell.text(text)
                    case let number as Int: SheetCell.number(Double(number))
                    case let number as Double: SheetCell.number(number)
                    default: nil
                    }
                })
        }
        return sheet
    }

    /// Unit codes, ranks and scores of a ranking.
    private func ranking(_ folder: Scratch, _ arguments: [String]) throws -> [[String]] {
        let outcome = try Program.run(["rank", "--format", "csv"] + arguments, in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return outcome.result.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    private func column(_ name: String, of table: [[String]]) throws -> [String] {
        let position = try #require(table.first?.firstIndex(of: name), "\(String(describing: table.first))")
        return table.dropFirst().map { $0[position] }
    }

    /// `export`, then `import`: the same units, ranks and raw values, bit for bit.
    @Test(arguments: ["tiny", "ai-cities"]) func anExportBecomesTheSameProject(example: String) throws {
        let folder = try Scratch(example: example)
        let exported = try Program.run(
            ["export", "-o", "all.xlsx", "--draws", "100", "--date", "2026-03-09"], in: folder.path)
        #expect(exported.status == 0, "\(exported.messages)")
        let outcome = try Program.run(["import", "all.xlsx", "-o", "again"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("N0892"))
        let before = try ranking(folder, ["--draws", "100"])
        let after = try ranking(folder, ["--draws", "100", "--project", "again"])
        for name in ["unit", "rank"] { #expect(try column(name, of: before) == column(name, of: after)) }
        let scores = try zip(column("score", of: before), column("score", of: after))
        for (left, right) in scores where left != right {
            let (a, b) = (try #require(Double(left)), try #require(Double(right)))
            #expect(abs(a - b) <= 1e-12 * max(1, abs(a)))
        }
        let (own, again) = try (raw(folder, []), raw(folder, ["--project", "again"]))
        #expect(own == again && own.count > 3)
    }

    /// The raw values of a project as they are exported: unit, period and values alone.
    private func raw(_ folder: Scratch, _ arguments: [String]) throws -> [[String]] {
        let outcome = try Program.run(
            ["export", "--table", "raw", "--format", "csv", "--draws", "100"] + arguments, in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let rows = outcome.result.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
        let kept = (rows.first ?? []).indices.filter {
            !["name_zh", "name_en", "method", "data", "declared", "changes", "command"].contains(rows[0][$0])
        }
        return rows.map { row in kept.compactMap { row.indices.contains($0) ? row[$0] : nil } }
    }

    /// Codes that look like formulas stay codes, and a project that cannot be read leaves nothing behind.
    @Test func codesStayAsTheyAre() throws {
        let folder = try Scratch()
        try folder.write("unit,-a,b\n+x,1,2\ny,2,1\n", to: "wide.csv")
        let outcome = try Program.run(["import", "wide.csv", "-o", "new"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try ranking(folder, ["--project", "new"]).count == 3)
        #expect(try folder.read("new/table.csv") == "unit,-a,b\n+x,1,2\ny,2,1\n")
        try folder.write("unit,a,a\nx,1,2\n", to: "twice.csv")
        #expect(try Program.run(["import", "twice.csv", "-o", "broken"], in: folder.path).status == 2)
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/broken"))
    }

    /// Where no column is called as units are, a column of years is still no unit.
    @Test func aYearIsNoUnit() throws {
        let folder = try Scratch()
        try folder.write("year,place,a\n2020,x,1\n2020,y,2\n2021,x,3\n2021,y,1\n", to: "years.csv")
        let outcome = try Program.run(["import", "years.csv", "-o", "new"], in: folder.path)
        #expect(outcome.status == 0 && outcome.messages.contains("2 units"), "\(outcome.messages)")
    }

    @Test func digitsThatAWorkbookCannotHoldComeBack() throws {
        let folder = try Scratch(example: "tiny")
        try FileManager.default.createDirectory(
            atPath: folder.path + "/own", withIntermediateDirectories: true)
        let files = [
            "zhulu.yaml": """
            zhulu: 1
            data: {units: units.csv, indicators: indicators.csv, table: table.csv}
            index: {id: top, children: [a, b]}
            methods: {normalisation: min-max}

            """,
            "units.csv": "code,name_en\nx,X\ny,Y\nz,Z\n", "indicators.csv": "code,direction\na,1\nb,-1\n",
            "table.csv":
                "unit,a,b\nx,0.30000000000000004,1\ny,-3.3333333333333335,2\nz,1e-300,1.7976931348623156e+300\n",
        ]
        for (name, text) in files {
            try text.write(toFile: folder.path + "/own/" + name, atomically: true, encoding: .utf8)
        }
        let exported = try Program.run(["export", "--project", "own", "-o", "all.xlsx"], in: folder.path)
        #expect(exported.status == 0, "\(exported.messages)")
        let outcome = try Program.run(["import", "all.xlsx", "-o", "again"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        let table = try String(contentsOfFile: folder.path + "/again/table.csv", encoding: .utf8)
        #expect(table == files["table.csv"])
    }

    @Test func aWideSheetBecomesAProject() throws {
        let folder = try Scratch(example: "tiny")
        try write(
            [
                sheet("说明", [["来源"]]),
                sheet(
                    "数据",
                    [
                        ["城市", "名称", "区域", "实验室", "share"], ["bj", "北京", "北", 5, 0.25],
                        ["sh", "上海", "东", 3, nil], ["sz", "深圳", "南", 1, 0.5],
                    ]),
            ], "wide.xlsx", in: folder)
        let outcome = try Program.run(["import", "wide.xlsx", "-o", "new", "--lang", "zh"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("W0891") && outcome.messages.contains("3 个单位，2 个指标"))
        let units = try String(contentsOfFile: folder.path + "/new/units.csv", encoding: .utf8)
        #expect(units == "code,name_zh,name_en,区域\nbj,北京,北京,北\nsh,上海,上海,东\nsz,深圳,深圳,南\n")
        let ranked = try ranking(folder, ["--project", "new"])
        #expect(Set(try column("unit", of: ranked)) == ["bj", "sh", "sz"])
        let named = try Program.run(["import", "wide.xlsx#数字", "-o", "other"], in: folder.path)
        #expect(named.status == 2 && named.messages.contains("E0165") && named.messages.contains("数据"))
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/other"))
    }

    @Test func badCellsOfAWideSheetAreNamed() throws {
        let folder = try Scratch(example: "tiny")
        try write(
            [sheet("data", [["unit", "a"], ["x", 1], ["y", "12,5"], ["z", 3], ["x", 4]])], "bad.xlsx",
            in: folder)
        let outcome = try Program.run(["import", "bad.xlsx", "-o", "new"], in: folder.path)
        #expect(outcome.status == 2)
        #expect(outcome.messages.contains("bad.xlsx › data!B3") && outcome.messages.contains("E0131"))
        #expect(outcome.messages.contains("bad.xlsx › data!A5") && outcome.messages.contains("E0314"))
    }

    /// A workbook in the form of the COIN Tool as COINr's reader takes it apart: 99 columns and 299 lines, most of them not
    /// filled, 48 lines of groups, and other sheets around.
    @Test func aWorkbookOfTheCOINToolBecomesAProject() throws {
        let folder = try Scratch(example: "tiny")
        func line(_ label: String, _ cells: [Any?], rest: (Int) -> Any?) -> [Any?] {
            [nil, nil, nil, label] + cells + (cells.count + 1...99).map(rest)
        }
        let filled: [[Any?]] = [
            [nil, "Austria", "AUT", nil, 1, 4, 7], [nil, "Belgium", "BEL", nil, 2, "n/a", 5],
            [nil, "Cyprus", "CYP", nil, 3, 2, 6],
        ]
        let database: [[Any?]] =
            [[nil, "COIN Tool"], [nil, "Database"]] + [[Any?]](repeating: [], count: 4) + [
                line("Weight", [1, 2, 1]) { _ in 1 }, line("Direction", [1, -1, 1]) { _ in 1 },
                line("Lower goalpost", [0, 0, 0]) { _ in nil },
                line("Upper goalpost", [9, 9, 9]) { _ in nil },
                line("Index", ["Index", "Index", "Index"]) { _ in "Index" },
                line("Sub-index", ["si.01", "si.01", "si.01"]) { _ in "si.02" },
                line("Pillar", ["p.01", "p.01", "p.02"]) { _ in "p.03" },
                line("Sub-pillar", ["sp.01", "sp.01", "sp.01"]) { _ in "sp.02" },
                line("Name", ["Labs", "Dust", "Funds"]) { _ in "--" },
                line("Code", ["Ind.01", "Ind.02", "Ind.03"]) { $0 < 10 ? "Ind.0\($0)" : "Ind.\($0)" },
            ] + filled.map { $0 + [Any?](repeating: "n/a", count: 96) }
            + (4...299).map { _ in [nil, nil, nil, nil] + [Any?](repeating: "n/a", count: 99) }
        let groups: [[Any?]] = [
            ["Index", 1, "Readiness"], ["p.01", 3, "Science"], ["p.02", 1, "Money"],
        ]
        let framework: [[Any?]] =
            [[Any?]](repeating: [], count: 3) + [
                [nil, nil, "Code", nil, "Weight", nil, nil, "Dimension/indicator"]
            ] + groups.map { [nil, nil, $0[0], nil, $0[1], nil, nil, $0[2]] }
            + (4...48).map { [nil, nil, "x.\($0)", nil, 1, nil, nil, "--"] }
        let others = ["Contents", "Statistics", "Heatmap"].map { sheet($0, [["COIN Tool"]]) }
        try write(
            [others[0], sheet("Database", database), sheet("Framework", framework), others[1], others[2]],
            "tool.xlsm", in: folder)
        let outcome = try Program.run(["import", "tool.xlsm", "-o", "new"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(outcome.messages.contains("N0893") && outcome.messages.contains("3 units, 3 indicators"))
        let method = try String(contentsOfFile: folder.path + "/new/zhulu.yaml", encoding: .utf8)
        for part in [
            "id: \"Index\"", "name: \"Readiness\"", "id: \"p.01\"", "name: \"Science\"", "weight: 3",
            "{id: \"Ind.02\", weight: 2}",
        ] {
            #expect(method.contains(part), "\(part) in \(method)")
        }
        #expect(!method.contains("si.0") && !method.contains("sp.0") && !method.contains("p.03"))
        let indicators = try String(contentsOfFile: folder.path + "/new/indicators.csv", encoding: .utf8)
        #expect(indicators.contains("Ind.02,Dust,Dust,,-1,,,,0,9"), "\(indicators)")
        let table = try String(contentsOfFile: folder.path + "/new/table.csv", encoding: .utf8)
        #expect(table == "unit,Ind.01,Ind.02,Ind.03\nAUT,1,4,7\nBEL,2,,5\nCYP,3,2,6\n")
        #expect(try ranking(folder, ["--project", "new"]).count == 4)
        let goals = "methods.normalisation={goalposts: {lower: goalpost_lower, upper: goalpost_upper}}"
        #expect(try ranking(folder, ["--project", "new", "--set", goals]).count == 4)
    }

    /// What is wrong with a form is said of its cells, or of its sheet.
    @Test func aBrokenCOINToolIsToldWhere() throws {
        let folder = try Scratch(example: "tiny")
        let database: [[Any?]] =
            [[Any?]](repeating: [], count: 6) + [
                [nil, nil, nil, nil, 1], [nil, nil, nil, nil, 1], [], [], [nil, nil, nil, nil, "Index"],
                [], [], [], [nil, nil, nil, nil, "Labs"], [nil, nil, nil, nil, "Ind.01"],
                [nil, "Austria", "AUT", nil, "many"], [nil, "Belgium", "AUT", nil, 2],
            ]
        try write(
            [sheet("Database", database), sheet("Framework", [["x"]])], "tool.xlsx", in: folder)
        let outcome = try Program.run(["import", "tool.xlsx", "-o", "new"], in: folder.path)
        #expect(outcome.status == 2 && outcome.messages.contains("tool.xlsx › Database!E17"))
        let twice = database.map { row in row.map { $0 as? String == "many" ? 1 : $0 } }
        try write([sheet("Database", twice), sheet("Framework", [["x"]])], "twice.xlsx", in: folder)
        let second = try Program.run(["import", "twice.xlsx", "-o", "new"], in: folder.path)
        #expect(second.status == 2 && second.messages.contains("twice.xlsx › Database"), "\(second.messages)")
        #expect(!second.messages.contains("Database!") && !second.messages.contains("iData"))
    }

    @Test func aPairOfCOINrMayBeTwoSheets() throws {
        let folder = try Scratch(example: "coinr-pair")
        func rows(_ name: String) throws -> [[Any?]] {
            let text = try String(contentsOfFile: folder.path + "/" + name, encoding: .utf8)
            return text.split(whereSeparator: \.isNewline).map { line in
                line.split(separator: ",", omittingEmptySubsequences: false).map { field -> Any? in
                    let text = String(field.replacing("\"", with: ""))
                    return Double(text) ?? (text.isEmpty ? nil : text)
                }
            }
        }
        try write(
            [sheet("iData", try rows("iData.csv")), sheet("iMeta", try rows("iMeta.csv"))], "pair.xlsx",
            in: folder)
        for arguments in [["pair.xlsx", "-o", "new"], ["iData.csv", "iMeta.csv", "-o", "old"]] {
            let outcome = try Program.run(["import"] + arguments, in: folder.path)
            #expect(outcome.status == 0, "\(outcome.messages)")
        }
        #expect(
            try ranking(folder, ["--project", "new"]).map { $0.prefix(4) }
                == ranking(folder, ["--project", "old"]).map { $0.prefix(4) })
    }
}
