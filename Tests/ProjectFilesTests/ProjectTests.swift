import Construction
import Diagnostics
import IndexModel
import ProjectFiles
import Foundation
import Testing

@Suite struct ProjectTests {
    @Test func soundProjectReadsWithoutFindings() throws {
        let scratch = try Sound.scratch()
        #expect(scratch.findings().isEmpty)
        let project = try scratch.read()
        #expect(project.plan.framework.nodes.map(\.id) == ["all", "left", "a", "b", "right", "c"])
        #expect(project.panel.columns == [[1, 2, 3], [10, 20, 40], [5, 7, 9]])
        #expect(project.plan.framework.nodes[1].weight == 0.6)
        #expect(project.panel.indicators[2].direction == .negative)
        #expect(project.panel.groups["group"] == ["g1", "g1", "g2"])
    }

    /// By hand: left = (a + 2b) / 3, index = 0.6 left + 0.4 c, all in 0–100.
    @Test func soundProjectScores() throws {
        let project = try Sound.scratch().read()
        let run = try Constructor(project.plan).run(on: project.panel)
        let left = [0, (50 + 2 * 100.0 / 3) / 3, 100]
        let right = [100.0, 50, 0]
        for row in 0..<3 {
            #expect(abs(run.scores[row] - (0.6 * left[row] + 0.4 * right[row])) < 1e-12)
        }
        #expect(run.ranks == [3, 2, 1])
    }

    @Test func encodingsAndLineEndsMakeNoDifference() throws {
        let plain = try Sound.scratch().read()
        let scratch = try Sound.scratch()
        try scratch.write([0xEF, 0xBB, 0xBF] + Array(Sound.units.utf8), to: "units.csv")
        try scratch.write(Sound.evidence.replacingOccurrences(of: "\n", with: "\r\n"), to: "evidence.csv")
        try scratch.write(Sound.indicators.replacingOccurrences(of: ",", with: ";"), to: "indicators.csv")
        let other = try scratch.read()
        #expect(other.digests == plain.digests)
        #expect(other.panel.units.map(\.name.zh) == ["甲", "乙", "丙"])
    }

    @Test func chineseNationalEncodingIsRecognised() throws {
        let scratch = try Sound.scratch()
        // 甲, 乙, 丙 in GB18030.
        let names: [[UInt8]] = [[0xBC, 0xD7], [0xD2, 0xD2], [0xB1, 0xFB]]
        var bytes = Array("code,name_zh,name_en,group\n".utf8)
        for (code, (name, rest)) in zip(["x", "y", "z"], zip(names, ["Alpha,g1", "Beta,g1", "Gamma,g2"])) {
            bytes += Array("\(code),".utf8) + name + Array(",\(rest)\n".utf8)
        }
        try scratch.write(bytes, to: "units.csv")
        #expect(try scratch.read().panel.units.map(\.name.zh) == ["甲", "乙", "丙"])
    }

    @Test func digestsChangeWithWhatMovesScoresAndNotWithNames() throws {
        let plain = try Sound.scratch().read().digests
        let renamed = try Sound.scratch([
            "zhulu.yaml": Sound.methodology.replacingOccurrences(of: "小例", with: "他例")
        ])
        #expect(try renamed.read().digests == plain)
        let scratch = try Sound.scratch()
        #expect(try scratch.read(changes: ["weight.left=0.7"]).digests.method != plain.method)
        #expect(try scratch.read(changes: ["weight.left=0.7"]).digests.data == plain.data)
        let revised = try Sound.scratch([
            "evidence.csv": Sound.evidence.replacingOccurrences(of: ",40,", with: ",41,")
        ])
        #expect(try revised.read().digests.data != plain.data)
        #expect(try revised.read().digests.method == plain.method)
    }

    @Test func changesAreAppliedAndListed() throws {
        let scratch = try Sound.scratch()
        let project = try scratch.read(changes: [
            "methods.aggregation=geometric", "methods.normalisation.min-max.lower=1", "weight.b=1",
            "index.a.weight=3",
        ])
        #expect(project.plan.aggregation.general?.id == "geometric")
        #expect(project.plan.framework.nodes[3].weight == 1)
        #expect(project.plan.framework.nodes[2].weight == 3)
        #expect(
            project.changes.map(\.path) == [
                "methods.aggregation", "methods.normalisation.min-max.lower", "weight.b", "index.a.weight",
            ])
        #expect(project.changes.map(\.before) == ["arithmetic", "0", "2", nil])
        #expect(project.changes.map(\.after) == ["geometric", "1", "1", "3"])
    }

    @Test(arguments: ["nonsense", "=3", "weight.nobody=2"])
    func unusableChangesAreRefused(change: String) throws {
        #expect(try Sound.scratch().findings(changes: [change]).first?.hasPrefix("E0219") == true)
    }

    @Test func wideTableGivesTheSamePanel() throws {
        let wide = "unit,a,b,c\nx,1,10,5\ny,2,20,7\nz,3,40,9\n"
        let scratch = try Sound.scratch([
            "zhulu.yaml": Sound.methodology.replacingOccurrences(
                of: "evidence: evidence.csv", with: "table: wide.csv"),
            "wide.csv": wide,
        ])
        let project = try scratch.read()
        #expect(project.digests == (try Sound.scratch().read().digests))
        let evidence = try #require(project.ledger.used(unit: "y", indicator: "b", period: nil))
        #expect(evidence.value == 20)
        #expect(project.ledger.place(of: evidence).cell == "C3")
    }

    @Test func pairOfCOINrIsRead() throws {
        let meta = """
            Level,iCode,iName,Direction,Weight,Parent,Type,Denominator
            1,a,A,1,1,P,Indicator,NA
            1,b,B,-1,2,P,Indicator,pop
            2,P,Pillar,1,1,I,Aggregate,NA
            3,I,Index,1,1,NA,Aggregate,NA
            NA,g,Group,NA,NA,NA,Group,NA
            NA,pop,Population,NA,NA,NA,Denominator,NA

            """
        let data = "uName,uCode,g,a,b,pop\nOne,u1,east,1,10,2\nTwo,u2,west,NA,20,5\n"
        let scratch = try Scratch([
            "zhulu.yaml": "zhulu: 1\ndata: {coinr: {data: d.csv, meta: m.csv}}\n", "d.csv": data,
            "m.csv": meta,
        ])
        let project = try scratch.read()
        #expect(project.plan.framework.nodes.map(\.id) == ["I", "P", "a", "b"])
        #expect(project.plan.steps.first == .denomination)
        #expect(project.panel.groups["g"] == ["east", "west"])
        let run = try Constructor(project.plan).run(on: project.panel)
        #expect(run.stage("denomination")?.panel.columns[1] == [5, 4])
    }
}
