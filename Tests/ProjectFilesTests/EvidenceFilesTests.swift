import Diagnostics
import Foundation
import IndexModel
import ProjectFiles
import Testing

/// Evidence, units, indicators and sources that stand in several files.
@Suite struct EvidenceFilesTests {
    private static let listed = Sound.methodology
        .replacingOccurrences(of: "evidence: evidence.csv", with: "evidence: [evidence.csv, press.csv]")
        .replacingOccurrences(of: "sources: sources.csv", with: "sources: [sources.csv, press-sources.csv]")

    private func scratch(
        _ rows: String, choose: String = "", _ changed: [String: String] = [:]
    ) throws -> Scratch {
        let methodology = Self.listed.replacingOccurrences(
            of: "press-sources.csv]", with: "press-sources.csv]" + choose)
        return try Sound.scratch(
            [
                "zhulu.yaml": methodology,
                "press.csv": "unit,indicator,year,value,source,locator,confidence\n" + rows,
                "press-sources.csv": "id,title\np1,Paper\n",
            ].merging(changed) { $1 })
    }

    @Test func theFileNamedFirstWinsWhereTheAuthorSaysSo() throws {
        let rows = "x,a,2024,8,p1,,exact\nx,a,2023,9,p1,,exact\n"
        let usual = try scratch(rows).read()
        #expect(usual.panel.columns[0][0] == 8)
        #expect(usual.ledger.all(unit: "x", indicator: "a").map(\.passedOver) == [.year, nil, .year])
        let ordered = try scratch(rows, choose: ", choose: [file, year, confidence, order]").read()
        #expect(ordered.panel.columns[0][0] == 1)
        #expect(ordered.ledger.all(unit: "x", indicator: "a").map(\.passedOver) == [nil, .file, .file])
        #expect(ordered.digests.data == (try Sound.scratch().read()).digests.data)
    }

    @Test func aLaterFileFillsGapsAndNothingElse() throws {
        let evidence = Sound.evidence.replacingOccurrences(of: "z,c,2023,9,s2,,exact\n", with: "")
        let project = try scratch(
            "z,c,2021,9,p1,,estimate\ny,c,2021,99,p1,,exact\n", choose: ", choose: [file, year]",
            ["evidence.csv": evidence]
        ).read()
        #expect(project.panel.columns[2] == [5, 7, 9])
    }

    @Test func placesNameTheFile() throws {
        let project = try scratch("x,a,2024,8,p1,,exact\n").read()
        let found = try #require(project.ledger.used(unit: "x", indicator: "a", period: nil))
        #expect(project.ledger.place(of: found).description.hasPrefix("press.csv:2"))
        #expect(project.ledger.source(of: found)?.title == "Paper")
    }

    @Test func contradictionsOfDeclarationsAreLocated() throws {
        let methodology = Self.listed.replacingOccurrences(
            of: "indicators: indicators.csv", with: "indicators: [indicators.csv, more.csv]")
        func findings(_ more: String, sources: String = "id,title\np1,Paper\n") throws -> [String] {
            try scratch(
                "", ["zhulu.yaml": methodology, "more.csv": more, "press-sources.csv": sources]
            ).findings()
        }
        let head = "code,name_en,unit,direction\n"
        #expect(try findings(head + "a,A,%,1\nd,D,km,1\n") == [])
        #expect(try findings(head + "d,D,km,1\na,A,‰,1\n") == ["E0760 more.csv:3:1"])
        #expect(try findings(head + "a,A,%,-1\n") == ["E0760 more.csv:2:1"])
        #expect(
            try findings(head + "a,Another,%,1\n") == ["W0761 more.csv:2:1"])
        #expect(
            try findings(head + "a,A,%,1\n", sources: "id,title\ns1,Other\n") == [
                "W0761 press-sources.csv:2:1"
            ])
    }

    @Test func laterFilesAddColumnsToWhatIsListed() throws {
        let methodology = Self.listed.replacingOccurrences(
            of: "units: units.csv", with: "units: [units.csv, more.csv]")
        let project = try scratch(
            "", ["zhulu.yaml": methodology, "more.csv": "code,coast\nz,yes\nx,no\n"]
        ).read()
        #expect(project.panel.units.map(\.code) == ["x", "y", "z"])
        #expect(project.panel.groups["coast"] == ["no", nil, "yes"])
        #expect(project.diagnostics.isEmpty)
    }

    @Test func repetitionsAndSlips() throws {
        let found = try scratch("x,a,2023,1,s1,,exact\ny,a,2023,2.5,s1,,exact\nz,a,2022,3,s1,,exact\n")
            .findings()
        #expect(found.map { $0.prefix(17) } == ["W0762 press.csv:2", "W0763 press.csv:3"])
    }

    /// The press evidence moves no score of the bundled index.
    @Test func theBundledPressMovesNothing() throws {
        let folder = ExamplesTests.examples.appendingPathComponent("ai-cities").path
        let whole = try Project.read(folder)
        let plain = try Project.read(
            folder,
            changes: [
                "data.evidence=evidence.csv", "data.indicators=indicators.csv", "data.sources=sources.csv",
            ])
        let tree = whole.plan.framework.leaves.map { whole.plan.framework.nodes[$0].id }
        for code in tree {
            let (left, right) = (whole.panel.position(of: code), plain.panel.position(of: code))
            let columns = (whole.panel.columns[try #require(left)], plain.panel.columns[try #require(right)])
            #expect(columns.0.map(\.bitPattern) == columns.1.map(\.bitPattern), "\(code)")
        }
        let press = try #require(whole.ledger.files.firstIndex(of: "press/evidence.csv"))
        #expect(whole.ledger.evidence.count { Int($0.file) == press } == 530)
    }
}
