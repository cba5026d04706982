import Diagnostics
import Foundation
import ProjectFiles
import Testing

/// Every mistake that a person makes gets its code at its place, and nothing crashes.
@Suite struct BadInputTests {
    /// Files to replace, and what must be found.
    struct Mistake: CustomTestStringConvertible, Sendable {
        let name: String
        var files: [String: String] = [:]
        var methodology: [String: String] = [:]
        let expected: String
        var testDescription: String { name }

        func scratch() throws -> Scratch {
            var files = files
            var text = Sound.methodology
            for (old, new) in methodology { text = text.replacingOccurrences(of: old, with: new) }
            if !methodology.isEmpty { files["zhulu.yaml"] = text }
            return try Sound.scratch(files)
        }
    }

    static let data: [Mistake] = [
        Mistake(name: "empty evidence", files: ["evidence.csv": ""], expected: "E0105 zhulu.yaml:3:"),
        Mistake(
            name: "ragged", files: ["evidence.csv": Sound.evidence + "x,a\n"],
            expected: "E0115 evidence.csv:11"),
        Mistake(
            name: "open quote", files: ["evidence.csv": Sound.evidence + "x,\"a,2023,1\n"],
            expected: "E0116 evidence.csv:11:3"),
        Mistake(
            name: "not a number", files: ["evidence.csv": Sound.evidence + "x,a,2022,many,s1,,exact\n"],
            expected: "E0130 evidence.csv:11:10"),
        Mistake(
            name: "decimal comma", files: ["evidence.csv": Sound.evidence + "x,a,2022,\"12,5\",s1,,exact\n"],
            expected: "E0131 evidence.csv:11:"),
        Mistake(
            name: "NaN", files: ["evidence.csv": Sound.evidence + "x,a,2022,NaN,s1,,exact\n"],
            expected: "E0133 evidence.csv:11:10"),
        Mistake(
            name: "infinity", files: ["evidence.csv": Sound.evidence + "x,a,2022,1e999,s1,,exact\n"],
            expected: "E0133 evidence.csv:11:10"),
        Mistake(
            name: "unknown unit", files: ["evidence.csv": Sound.evidence + "xx,a,2023,1,s1,,exact\n"],
            expected: "E0303 evidence.csv:11:1"),
        Mistake(
            name: "unknown indicator", files: ["evidence.csv": Sound.evidence + "x,q,2023,1,s1,,exact\n"],
            expected: "E0304 evidence.csv:11:3"),
        Mistake(
            name: "impossible year", files: ["evidence.csv": Sound.evidence + "x,a,20233,1,s1,,exact\n"],
            expected: "E0306 evidence.csv:11:5"),
        Mistake(
            name: "unknown confidence", files: ["evidence.csv": Sound.evidence + "x,a,2023,1,s1,,exakt\n"],
            expected: "E0307 evidence.csv:11:"),
        Mistake(
            name: "unknown source", files: ["evidence.csv": Sound.evidence + "x,a,2022,1,s9,,exact\n"],
            expected: "W0308 evidence.csv:11:"),
        Mistake(
            name: "unit twice", files: ["units.csv": Sound.units + "x,再,Again,g1\n"],
            expected: "E0302 units.csv:5:1"),
        Mistake(
            name: "header twice", files: ["units.csv": "code,code\nx,1\ny,2\nz,3\n"],
            expected: "E0118 units.csv:1:6"),
        Mistake(name: "no code column", files: ["units.csv": "name\nx\n"], expected: "E0301 units.csv:1"),
        Mistake(name: "no units", files: ["units.csv": "code,name_zh\n"], expected: "E0315 zhulu.yaml:3:"),
        Mistake(
            name: "direction missing", files: ["indicators.csv": "code,direction\na,1\nb,\nc,-1\n"],
            expected: "E0305 indicators.csv:3:1"),
        Mistake(
            name: "direction 2", files: ["indicators.csv": "code,direction\na,1\nb,2\nc,-1\n"],
            expected: "E0305 indicators.csv:3:1"),
        Mistake(
            name: "without evidence", files: ["indicators.csv": Sound.indicators + "d,D,%,1\n"],
            methodology: ["children: [c]": "children: [c, d]"], expected: "W0309 zhulu.yaml:10:"),
        Mistake(
            name: "mixed measures",
            files: ["evidence.csv": "unit,indicator,value,unit_of_measure\nx,a,1,%\ny,a,2,‰\n"],
            expected: "E0312 evidence.csv:3:7"),
    ]

    static let methodology: [Mistake] = [
        Mistake(name: "syntax", files: ["zhulu.yaml": "zhulu: 1\ndata: [\n"], expected: "E0201 zhulu.yaml:3"),
        Mistake(name: "empty", files: ["zhulu.yaml": ""], expected: "E0105 zhulu.yaml"),
        Mistake(
            name: "duplicate key", files: ["zhulu.yaml": "zhulu: 1\nzhulu: 1\n"],
            expected: "E0221 zhulu.yaml:1:1"),
        Mistake(name: "version", methodology: ["zhulu: 1": "zhulu: 9"], expected: "E0216 zhulu.yaml:1:8"),
        Mistake(
            name: "unknown section", methodology: ["methods:": "metods:"], expected: "E0204 zhulu.yaml:11:1"),
        Mistake(
            name: "unknown method", methodology: ["min-max": "mim-max"], expected: "E0212 zhulu.yaml:12:"),
        Mistake(
            name: "unknown parameter", methodology: ["lower: 0": "lowest: 0"],
            expected: "E0213 zhulu.yaml:12:"),
        Mistake(
            name: "parameter out of range",
            methodology: ["aggregation: arithmetic": "aggregation: {generalised: {p: 1000}}"],
            expected: "E0214 zhulu.yaml:13:"),
        Mistake(
            name: "contradiction", methodology: ["upper: 100": "upper: -1"], expected: "E0229 zhulu.yaml:12:"),
        Mistake(
            name: "group column",
            methodology: ["aggregation: arithmetic": "imputation: {group-mean: {by: grup}}"],
            expected: "E0222 zhulu.yaml:13:"),
        Mistake(name: "misspelt indicator", methodology: ["[c]": "[cc]"], expected: "E0208 zhulu.yaml:10:"),
        Mistake(name: "node twice", methodology: ["[c]": "[a]"], expected: "E0207 zhulu.yaml:10:"),
        Mistake(name: "no children", methodology: ["[c]": "[]"], expected: "E0209 zhulu.yaml:10:"),
        Mistake(
            name: "negative weight", methodology: ["weight: 0.6": "weight: -0.6"],
            expected: "E0210 zhulu.yaml:8:"),
        Mistake(
            name: "weights all 0", methodology: ["weight: 0.6": "weight: 0", "weight: 0.4": "weight: 0"],
            expected: "E0211 zhulu.yaml:7:"),
        Mistake(
            name: "weights add up to 1.1", methodology: ["weight: 0.6": "weight: 0.7"],
            expected: "W0203 zhulu.yaml:10:"),
        Mistake(
            name: "outside", methodology: ["units: units.csv": "units: ../units.csv"],
            expected: "E0215 zhulu.yaml:3:"),
        Mistake(
            name: "absolute", methodology: ["units: units.csv": "units: /etc/passwd"],
            expected: "E0215 zhulu.yaml:3:"),
        Mistake(
            name: "missing file", methodology: ["units: units.csv": "units: unit.csv"],
            expected: "E0101 zhulu.yaml:3:"),
        Mistake(
            name: "folder", methodology: ["units: units.csv": "units: ."], expected: "E0102 zhulu.yaml:3:"),
        Mistake(
            name: "formula",
            methodology: ["methods:": "derived: [{id: d, direction: 1, formula: a / (b}]\nmethods:"],
            expected: "E0217 zhulu.yaml:11:"),
        Mistake(
            name: "formula's code",
            methodology: ["methods:": "derived: [{id: d, direction: 1, formula: a / bb}]\nmethods:"],
            expected: "E0218 zhulu.yaml:11:"),
        Mistake(
            name: "exception",
            methodology: [
                "aggregation: arithmetic": "aggregation: {default: arithmetic, by-node: {lef: geometric}}"
            ], expected: "E0220 zhulu.yaml:13:"),
        Mistake(
            name: "weight set", methodology: ["aggregation: arithmetic": "weighting: {given: {set: none}}"],
            expected: "E0407 zhulu.yaml:13:"),
        Mistake(
            name: "year", methodology: ["sources: sources.csv": "sources: sources.csv, year: 1999"],
            expected: "E0317 zhulu.yaml:3:"),
        Mistake(name: "scalar", files: ["zhulu.yaml": "hello\n"], expected: "E0205 zhulu.yaml:1:1"),
        Mistake(name: "list", files: ["zhulu.yaml": "- 1\n- 2\n"], expected: "E0205 zhulu.yaml:1:1"),
    ]

    @Test(arguments: data + methodology)
    func isFoundAtItsPlace(mistake: Mistake) throws {
        let found = try mistake.scratch().findings()
        #expect(found.contains { $0.hasPrefix(mistake.expected) }, "found \(found)")
    }

    @Test func allErrorsOfAPhaseAreShown() throws {
        let scratch = try Sound.scratch([
            "evidence.csv": Sound.evidence
                + "xx,a,2023,1,s1,,exact\nx,q,2023,1,s1,,exact\nx,a,2022,b,s1,,exact\n",
            "units.csv": Sound.units + "x,再,Again,g1\n",
        ])
        let codes = Set(scratch.findings().map { $0.prefix(5) })
        #expect(codes.isSuperset(of: ["E0302"]))
    }

    @Test func misspeltNamesGetASuggestion() throws {
        let scratch = try Sound.scratch([
            "zhulu.yaml": Sound.methodology.replacingOccurrences(of: "min-max", with: "min-mx")
        ])
        do throws(Diagnosed) {
            _ = try Project.read(scratch.path)
            Issue.record("a misspelt method was accepted")
        } catch {
            #expect(error.diagnostics.first?.suggestion == "min-max")
        }
    }

    @Test func anchorsThatUnfoldAreRefusedAtOnce() throws {
        var bomb = "zhulu: 1\na0: &a0 [x,x,x,x,x,x,x,x,x,x]\n"
        for level in 1...12 {
            let references = Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ",")
            bomb += "a\(level): &a\(level) [\(references)]\n"
        }
        #expect(try Sound.scratch(["zhulu.yaml": bomb]).findings() == ["E0202 zhulu.yaml:2:5"])
    }

    @Test func deepNestingIsRefused() throws {
        let deep = "zhulu: 1\ndata: " + String(repeating: "[", count: 100_000)
        #expect(try Sound.scratch(["zhulu.yaml": deep]).findings().first?.hasPrefix("E0202") == true)
        var block = "zhulu: 1\n"
        for level in 0..<300 { block += String(repeating: " ", count: level) + "a:\n" }
        #expect(try Sound.scratch(["zhulu.yaml": block]).findings().first?.hasPrefix("E02") == true)
    }

    @Test func hugeMethodologyAndHugeCellAreRefused() throws {
        let large = "zhulu: 1\n" + String(repeating: "# padding\n", count: 200_000)
        #expect(try Sound.scratch(["zhulu.yaml": large]).findings().first?.hasPrefix("E0106") == true)
        let cell = "x,a,2022,1,s1," + String(repeating: "y", count: 10_000_000) + ",exact\n"
        #expect(
            try Sound.scratch(["evidence.csv": Sound.evidence + cell]).findings().contains {
                $0.hasPrefix("E0112 evidence.csv:11")
            })
    }

    @Test func linksOutOfTheFolderAreRefused() throws {
        let outside = try Scratch(["units.csv": Sound.units])
        let scratch = try Sound.scratch()
        let link = scratch.folder.appendingPathComponent("units.csv")
        try FileManager.default.removeItem(at: link)
        try FileManager.default.createSymbolicLink(
            at: link, withDestinationURL: outside.folder.appendingPathComponent("units.csv"))
        #expect(scratch.findings().first?.hasPrefix("E0215") == true)
    }

    @Test func namesMeantToDoHarmAreOnlyNames() throws {
        let scratch = try Sound.scratch([
            "units.csv": "code,name_zh,name_en,group\nx,=cmd(),<script>,g1\ny,乙,Beta,g1\nz,丙,Gamma,g2\n"
        ])
        #expect(try scratch.read().panel.units[0].name == Phrase(zh: "=cmd()", en: "<script>"))
    }

    @Test(arguments: ["Parent column in a circle", "orphan"])
    func parentsThatMakeNoTree(case name: String) throws {
        let parent = name == "orphan" ? "Q" : "P2"
        let meta = """
            iCode,Direction,Parent,Type
            a,1,P,Indicator
            I,1,NA,Aggregate
            P,1,\(parent),Aggregate
            P2,1,P,Aggregate

            """
        let scratch = try Scratch([
            "zhulu.yaml": "zhulu: 1\ndata: {coinr: {data: d.csv, meta: m.csv}}\n", "m.csv": meta,
            "d.csv": "uCode,a\nu,1\n",
        ])
        #expect(scratch.findings().contains { $0.hasPrefix("E0227 m.csv:") || $0.hasPrefix("E0209 m.csv:") })
    }
}
