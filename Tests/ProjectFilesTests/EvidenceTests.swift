import Diagnostics
import IndexModel
import ProjectFiles
import Foundation
import Testing

@Suite struct EvidenceTests {
    private func project(_ rows: String, data: String = "", sources: String = Sound.sources) throws -> Project
    {
        let methodology = Sound.methodology.replacingOccurrences(
            of: "sources: sources.csv", with: "sources: sources.csv" + data)
        return try Sound.scratch([
            "zhulu.yaml": methodology, "sources.csv": sources, "evidence.csv": Sound.evidence + rows,
        ]).read()
    }

    @Test func laterYearWinsAndTheOtherIsKept() throws {
        let project = try project("x,a,2024,8,s1,,estimate\nx,a,2020,9,s1,,exact\n")
        #expect(project.panel.columns[0][0] == 8)
        let all = project.ledger.all(unit: "x", indicator: "a")
        #expect(all.map(\.evidence.value) == [1, 8, 9])
        #expect(all.map(\.passedOver) == [.year, nil, .year])
    }

    @Test func confidenceThenOrderDecideWithinAYear() throws {
        let project = try project("x,a,2023,8,s2,,derived\nx,b,2023,11,s2,,exact\n")
        #expect(project.panel.columns[0][0] == 1)
        #expect(project.ledger.all(unit: "x", indicator: "a").map(\.passedOver) == [nil, .confidence])
        #expect(project.ledger.all(unit: "x", indicator: "b").map(\.passedOver) == [nil, .order])
        let turned = try self.project("x,b,2023,11,s2,,exact\n", sources: "id,title\ns2,Second\ns1,First\n")
        #expect(turned.panel.columns[1][0] == 11)
    }

    @Test func theRuleIsTheAuthors() throws {
        let project = try project("x,a,2024,8,s1,,estimate\n", data: ", choose: [confidence, year]")
        #expect(project.panel.columns[0][0] == 1)
        #expect(project.ledger.all(unit: "x", indicator: "a").map(\.passedOver) == [nil, .confidence])
    }

    @Test func targetsAreNeverUsed() throws {
        let project = try project("x,a,2030,99,s1,,target\n")
        #expect(project.panel.columns[0][0] == 1)
        #expect(project.ledger.all(unit: "x", indicator: "a").last?.passedOver == .target)
    }

    @Test func oneYearAndPanels() throws {
        let extra = "x,a,2022,7,s1,,exact\n"
        #expect(
            try project(extra, data: ", year: 2022").panel.columns[0].map { $0.isNaN ? -1 : $0 } == [
                7, -1, -1,
            ])
        let panel = try project(extra, data: ", year: all").panel
        #expect(panel.periods.map(\.period) == [2022, 2023])
        #expect(panel.columns[0].map { $0.isNaN ? -1 : $0 } == [7, -1, -1, 1, 2, 3])
        #expect(try project(extra, data: ", year: {up-to: 2022}").panel.columns[0][0] == 7)
    }

    @Test func mixedMagnitudesAreSuspicious() throws {
        let project = try project("x,b,2022,100000,s2,,exact\n")
        #expect(project.diagnostics.map(\.code) == ["W0313"])
    }

    @Test func everyRowIsUsedOrPassedOver() throws {
        let project = try project("x,a,2024,8,s1,,estimate\ny,a,2021,8,s1,,exact\nx,a,2030,99,s1,,target\n")
        let ledger = project.ledger
        for position in ledger.evidence.indices {
            let isUsed = ledger.used.values.contains(Int32(position))
            #expect(isUsed != (ledger.passedOver[Int32(position)] != nil))
        }
    }
}
