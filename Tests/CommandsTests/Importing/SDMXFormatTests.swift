import Foundation
import Testing

/// SDMX-CSV as others write it: sdmx1 2.28.0 (Tests/Golden/sdmx.py), and the OECD's with names in columns of their own.
@Suite struct SDMXFormatTests {
    private static let written: [(name: String, hasNames: Bool, text: String)] = [
        (
            "sdmx1-1.0", false,
            """
            DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE
            ZHULU:F(1.0),110000,gdp,2023,43761.5,亿元
            ZHULU:F(1.0),310000,gdp,2023,47219.0,亿元
            ZHULU:F(1.0),110000,labs,2023,77.0,个
            ZHULU:F(1.0),310000,labs,2023,,个

            """
        ),
        (
            "sdmx1-both", true,
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA: Reference area,INDICATOR: Indicator,TIME_PERIOD: Year,OBS_VALUE: Value,UNIT_MEASURE: Unit of measure
            dataflow,ZHULU:F(1.0),I,110000: Beijing,gdp: Product,2023,43761.5,亿元
            dataflow,ZHULU:F(1.0),I,310000: Shanghai,gdp: Product,2023,47219.0,亿元
            dataflow,ZHULU:F(1.0),I,110000: Beijing,labs: Key laboratories,2023,77.0,个
            dataflow,ZHULU:F(1.0),I,310000: Shanghai,labs: Key laboratories,2023,,个

            """
        ),
        (
            "sdmx1-id", false,
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE
            dataflow,ZHULU:F(1.0),I,110000,gdp,2023,43761.5,亿元
            dataflow,ZHULU:F(1.0),I,310000,gdp,2023,47219.0,亿元
            dataflow,ZHULU:F(1.0),I,110000,labs,2023,77.0,个
            dataflow,ZHULU:F(1.0),I,310000,labs,2023,,个

            """
        ),
        (
            "sdmx1-name", true,
            """
            STRUCTURE,STRUCTURE_ID,ACTION,REF_AREA,Reference area,INDICATOR,Indicator,TIME_PERIOD,Year,OBS_VALUE,Value,UNIT_MEASURE,Unit of measure
            dataflow,ZHULU:F(1.0),I,110000,Beijing,gdp,Product,2023,2023,43761.5,43761.5,亿元,亿元
            dataflow,ZHULU:F(1.0),I,310000,Shanghai,gdp,Product,2023,2023,47219.0,47219.0,亿元,亿元
            dataflow,ZHULU:F(1.0),I,110000,Beijing,labs,Key laboratories,2023,2023,77.0,77.0,个,个
            dataflow,ZHULU:F(1.0),I,310000,Shanghai,labs,Key laboratories,2023,2023,,,个,个

            """
        ),
    ]

    private func imported(_ text: String) throws -> (folder: Scratch, outcome: Program.Outcome) {
        let folder = try Scratch(example: "tiny")
        try folder.write(text, to: "values.csv")
        return (folder, try Program.run(["import", "values.csv", "-o", "new"], in: folder.path))
    }

    @Test(arguments: written.indices) func everyKindOfLabelsIsRead(_ place: Int) throws {
        let (name, hasNames, text) = Self.written[place]
        let (folder, outcome) = try imported(text)
        #expect(outcome.status == 0, "\(name): \(outcome.messages)")
        #expect(
            try folder.read("new/table.csv")
                == "unit,year,gdp,labs\n110000,2023,43761.5,77\n310000,2023,47219,\n", "\(name)")
        let units = try folder.read("new/units.csv")
        #expect(units.contains(hasNames ? "110000,Beijing,Beijing" : "110000,110000,110000"), "\(name)")
        let indicators = try folder.read("new/indicators.csv")
        #expect(
            indicators.contains(
                hasNames ? "labs,Key laboratories,Key laboratories,个,1" : "labs,labs,labs,个,1"), "\(name)")
    }

    /// The unit of measure is a dimension there, and may differ by measure.
    @Test func namesInColumnsOfTheirOwn() throws {
        let head =
            "STRUCTURE,STRUCTURE_ID,STRUCTURE_NAME,ACTION,REF_AREA,Reference area,FREQ,Frequency,MEASURE,Measure,UNIT_MEASURE,Unit,TIME_PERIOD,Time period,OBS_VALUE,Observation value,OBS_STATUS,Status"
        func line(_ area: String, _ measure: String, _ unit: String, _ value: String) -> String {
            "DATAFLOW,OECD:DF(1.0),Flow,I,\(area),A,Annual,\(measure),\(unit),2023,,\(value),,A,Normal value"
        }
        let text = [
            head, line("FRA,France", "GDP,Product", "USD,US dollar", "1.5"),
            line("FRA,France", "POP,Population", "PS,Persons", "68"),
            line("DEU,Germany", "GDP,Product", "USD,US dollar", "NaN"),
            line("DEU,Germany", "POP,Population", "PS,Persons", "84"),
            "DATAFLOW,OECD:DF(1.0),Flow,I,FRA,France,,,,,,,,,,,B,Break",
        ].joined(separator: "\r\n")
        let (folder, outcome) = try imported(text)
        #expect(outcome.status == 0, "\(outcome.messages)")
        #expect(try folder.read("new/table.csv") == "unit,year,GDP,POP\nFRA,2023,1.5,68\nDEU,2023,,84\n")
        let indicators = try folder.read("new/indicators.csv")
        #expect(
            indicators.contains("POP,Population,Population,Persons,1")
                && indicators.contains("GDP,Product,Product,US dollar,1"))
        let odd = text + "\r\n" + line("ITA,Italy", "GDP,Product", "EUR,Euro", "2")
        let refused = try imported(odd)
        #expect(refused.outcome.status == 2 && refused.outcome.messages.contains("E0896"))
        #expect(refused.outcome.messages.contains("UNIT_MEASURE"))
    }

    /// A missing value is said to be missing, in a way that pandas and sdmx1 read.
    @Test func gapsGoOutAsNaN() throws {
        let (folder, outcome) = try imported(Self.written[2].text)
        #expect(outcome.status == 0)
        let out = try Program.run(
            ["export", "--project", "new", "--format", "sdmx-csv", "-o", "again.csv", "--draws", "100"],
            in: folder.path)
        #expect(out.status == 0, "\(out.messages)")
        let lines = try folder.read("again.csv").split(whereSeparator: \.isNewline)
        #expect(lines.contains { $0.contains("310000,labs,2023,NaN,O,个") })
    }
}
