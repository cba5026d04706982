import Foundation
import Testing

/// SDMX-CSV and Data Packages, out and in.
@Suite struct InterchangeTests {
    private func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map(String.init)
    }

    private func ranks(_ folder: Scratch, _ project: String) throws -> [String] {
        let outcome = try Program.run(["rank", "--format", "ndjson", "--project", project], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        return try lines(outcome.result).compactMap { line -> String? in
            let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
            guard let unit = object?["unit"] as? String, let rank = object?["rank"] else { return nil }
            return "\(unit) \(rank)"
        }
    }

    @Test func rawValuesGoOutAndComeInAsSDMX() throws {
        let folder = try Scratch(example: "ai-cities")
        let out = try Program.run(
            ["export", "--format", "sdmx-csv", "-o", "values.csv", "--draws", "100"], in: folder.path)
        #expect(out.status == 0, "\(out.messages)")
        let written = lines(try folder.read("values.csv"))
        #expect(written[0].hasPrefix("STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,"))
        #expect(written[0].hasSuffix("OBS_VALUE,OBS_STATUS,UNIT_MEASURE"))
        #expect(written[1].hasPrefix("dataflow,ZHULU:"))
        let back = try Program.run(["import", "values.csv", "-o", "back"], in: folder.path)
        #expect(back.status == 0, "\(back.messages)")
        #expect(back.messages.contains("W0891"))
        let again = try Program.run(
            ["export", "--project", "back", "--format", "sdmx-csv", "-o", "again.csv"], in: folder.path)
        #expect(again.status == 0, "\(again.messages)")
        func values(_ name: String) throws -> Set<String> {
            Set(
                lines(try folder.read(name)).dropFirst().map {
                    $0.split(separator: ",").dropFirst(2).joined(separator: ",")
                })
        }
        #expect(try values("values.csv") == values("again.csv"))
    }

    @Test func bothVersionsAndLabelsAreRead() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write(
            """
            DATAFLOW,REF_AREA: Area,INDICATOR: What,SEX: Sex,TIME_PERIOD: Time,OBS_VALUE,UNIT_MEASURE: Unit
            X:F(1.0),FR: France,GDP: Gross product,_T: Total,2023,1.5,EUR: Euro
            X:F(1.0),DE: Germany,GDP: Gross product,_T: Total,2023-A1,2.5,EUR: Euro
            X:F(1.0),IT: Italy,GDP: Gross product,_T: Total,2023,,EUR: Euro

            """, to: "one.csv")
        let one = try Program.run(["import", "one.csv", "-o", "one"], in: folder.path)
        #expect(one.status == 0, "\(one.messages)")
        #expect(
            try folder.read("one/units.csv")
                == "code,name_zh,name_en\nFR,France,France\nDE,Germany,Germany\nIT,Italy,Italy\n")
        #expect(try folder.read("one/indicators.csv").contains("GDP,Gross product,Gross product,Euro,1"))
        #expect(try folder.read("one/table.csv") == "unit,year,GDP\nFR,2023,1.5\nDE,2023,2.5\nIT,2023,\n")
        try folder.write(
            """
            STRUCTURE,STRUCTURE_ID,ACTION,GEO,SERIES,SEX,TIME_PERIOD,OBS_VALUE
            dataflow,X:F(2.0),I,FR,A,M,2024-Q1,1
            dataflow,X:F(2.0),I,FR,A,F,2023,"1,5"
            dataflow,X:F(2.0),D,FR,A,F,2023,
            dataflow,X:F(2.0),I,FR,A,F,2023,2

            """, to: "two.csv")
        let two = try Program.run(["import", "two.csv", "-o", "two"], in: folder.path)
        #expect(two.status == 2)
        for part in ["E0896", "E0897", "E0131", "E0314", "W0898", "two.csv:2:", "2024-Q1"] {
            #expect(two.messages.contains(part), "\(part): \(two.messages)")
        }
    }

    @Test func aDataPackageGoesOutAndComesIn() throws {
        let folder = try Scratch(example: "ai-cities")
        let out = try Program.run(
            ["export", "--format", "datapackage", "-o", "package", "--draws", "100", "--date", "2026-03-09"],
            in: folder.path)
        #expect(out.status == 0, "\(out.messages)")
        let data = Data(try folder.read("package/datapackage.json").utf8)
        let package = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let resources = try #require(package["resources"] as? [[String: Any]])
        #expect(
            resources.compactMap { $0["name"] as? String } == ["units", "indicators", "values", "ranking"])
        for resource in resources {
            let path = try #require(resource["path"] as? String)
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]]).compactMap {
                $0["name"] as? String
            }
            #expect(lines(try folder.read("package/" + path))[0] == fields.joined(separator: ","))
        }
        let back = try Program.run(["import", "package/datapackage.json", "-o", "back"], in: folder.path)
        #expect(back.status == 0, "\(back.messages)")
        let before = try ranks(folder, ".")
        #expect(before.count > 30)
        #expect(try ranks(folder, "back") == before)
    }

    @Test func aPackageOfOthersIsAWideTable() throws {
        let folder = try Scratch(example: "tiny")
        try folder.write(
            """
            {"name": "x", "title": "Others", "resources": [{"name": "data", "path": "data.csv",
             "schema": {"fields": [], "missingValues": ["", "-99"]}}]}
            """, to: "datapackage.json")
        try folder.write("country,a\nFR,1\nDE,-99\nIT,3\n", to: "data.csv")
        let outcome = try Program.run(["import", "datapackage.json", "-o", "new"], in: folder.path)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try folder.read("new/table.csv") == "unit,a\nFR,1\nDE,\nIT,3\n")
        try folder.write("{\"resources\": [{\"path\": \"../data.csv\"}]}", to: "datapackage.json")
        let outside = try Program.run(["import", "datapackage.json", "-o", "other"], in: folder.path)
        #expect(outside.status == 2 && outside.messages.contains("E0215"))
    }
}
