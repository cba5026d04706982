import Foundation
import Testing

/// Projects at the edges, as intervals, claims and audits meet them.
@Suite struct CertaintyAttackTests {
    /// A project of five units and four indicators with some of its sections written anew.
    private static func project(
        children: String = "[i0, i1, i2, i3]", weighting: String = "equal", assumptions: String,
        value: (Int, Int) -> String = { "\(($0 * 7 + $1 * $1 * 5 + $0 * $1 * 3) % 23 + 1)" },
        names: [String] = ["U0", "U1", "U2", "U3", "U4"]
    ) throws -> Scratch {
        let scratch = try Scratch()
        var units = "code,name_zh,name_en\n"
        var table = "unit,i0,i1,i2,i3\n"
        for (unit, name) in names.enumerated() {
            let quoted = "\"" + name.replacingOccurrences(of: "\"", with: "\"\"") + "\""
            units += "u\(unit),\(quoted),\(quoted)\n"
            table += "u\(unit)," + (0..<4).map { value(unit, $0) }.joined(separator: ",") + "\n"
        }
        try scratch.write(units, to: "units.csv")
        try scratch.write(
            "code,name_zh,name_en,direction\n" + (0..<4).map { "i\($0),I\($0),I\($0),1\n" }.joined(),
            to: "indicators.csv")
        try scratch.write(table, to: "data.csv")
        try scratch.write(
            """
            zhulu: 1
            title: T
            data: {units: units.csv, indicators: indicators.csv, table: data.csv}
            index: {id: total, children: \(children)}
            methods: {normalisation: {min-max: {lower: 1, upper: 100}}, weighting: \(weighting), aggregation: arithmetic}
            assumptions: \(assumptions)

            """, to: "zhulu.yaml")
        return scratch
    }

    private func run(_ arguments: [String], _ project: Scratch) throws -> Program.Outcome {
        try Program.run(arguments + ["--project", project.path, "--draws", "300", "--lang", "en"])
    }

    @Test func drawsThatRankNobodyAreCountedApart() throws {
        let project = try Self.project(
            children: "[{id: i0, weight: 0}, {id: i1, weight: 0}, {id: i2, weight: 0}, i3]",
            weighting: "given",
            assumptions: "{weights: 25%, omit-indicators: each}")
        let rank = try run(["rank", "--verbose"], project)
        #expect(rank.status == 0)
        #expect(rank.messages.contains("W0605") && rank.messages.contains("no unit has a score"))
        #expect(rank.result.contains("could not be computed and do not count"))
        // With one indicator that counts, every ranking is the same one.
        #expect(!rank.result.contains("1–"))
        let without = try Self.project(assumptions: "{units: [all, [u0, u1, u2, u3, u4]]}")
        let sets = try run(["rank", "--verbose"], without)
        #expect(sets.status == 0 && sets.messages.contains("no unit has a score"))
    }

    @Test func anOrderOutOfReachIsSoonGivenUp() throws {
        let project = try Self.project(
            children: "[{id: i0, weight: 1}, {id: i1, weight: 9}, i2, i3]", weighting: "given",
            assumptions: "{weights: {noise: 10%, order: [i0 > i1]}}")
        let time = try ContinuousClock().measure {
            let rank = try run(["rank", "--verbose"], project)
            #expect(rank.status == 0 && rank.messages.contains("W0605"))
            #expect(try run(["claim", "u0 > u1"], project).status == 2)
        }
        #expect(time < .seconds(10))
        let possible = try Self.project(
            children: "[{id: i0, weight: 8}, {id: i1, weight: 9}, i2, i3]", weighting: "given",
            assumptions: "{weights: {noise: 10%, order: [i0 > i1]}}")
        #expect(try run(["claim", "u0 > u1", "--at-least", "0.0001"], possible).status < 2)
    }

    @Test func nothingToTellApart() throws {
        let equal = try Self.project(assumptions: "{weights: 25%}", value: { _, _ in "5" })
        #expect(try run(["rank", "--interval"], equal).status == 0)
        #expect(try run(["audit"], equal).status == 0)
        #expect(try run(["audit", "--full", "--json"], equal).status == 0)
        let claim = try run(["claim", "u0 > u1"], equal)
        #expect(claim.status == 64 && claim.messages.contains("no indicator gives it a score"))
        let one = try Self.project(assumptions: "{weights: 25%}", names: ["alone"])
        for command in [["rank", "--interval"], ["audit"], ["audit", "--full"]] {
            #expect(try run(command, one).status == 0)
        }
    }

    @Test func hostileNamesAreHarmlessEverywhere() throws {
        let project = try Self.project(
            assumptions: "{weights: 25%, omit-indicators: 1}",
            names: ["=1+1", "<script>alert(1)</script>", "@SUM(A1)", "a\u{1B}[31m\u{7}b", "+cmd|x"])
        for format in ["csv", "md", "json", "ndjson", "table"] {
            for command in [["rank"], ["audit"], ["claim", "u0 in top 2"]] {
                let outcome = try run(command + ["--format", format], project)
                #expect(outcome.status < 2, "\(command) \(format)")
                #expect(!outcome.result.contains("\u{1B}[31m") && !outcome.result.contains("\u{7}"))
                if format == "md" { #expect(!outcome.result.contains("<script>")) }
                if format == "csv" {
                    let cells = outcome.result.split(whereSeparator: { ",\n".contains($0) })
                    #expect(!cells.contains { "=@".contains($0.first ?? " ") }, "\(command)")
                }
            }
        }
    }

    @Test func aPairMayBeCutAnywhere() throws {
        let project = try Self.project(
            assumptions: "{weights: 25%}", names: ["A, B", "C，D", "E", "F", "G"])
        for pair in ["A, B,E", "A, B，C，D", "E、F", "E， F"] {
            #expect(try run(["audit", "--pair", pair], project).status == 0, "\(pair)")
        }
        for pair in ["E", ",", "E,", "E,E", "E,F,G", "E,Nobody"] {
            #expect(try run(["audit", "--pair", pair], project).status == 64, "\(pair)")
        }
    }

    @Test func placesThatSayNothing() throws {
        let project = try Self.project(assumptions: "{weights: 25%}")
        let all = try run(["claim", "u0 in top 1000", "--verbose"], project)
        #expect(all.status == 0 && all.messages.contains("W0818"))
        #expect(try run(["claim", "u0 in top 0"], project).status == 64)
        for command in [["claim", "u0 > u1"], ["audit"]] {
            let year = try run(command + ["--year", "1900"], project)
            #expect(year.status == 64 && year.messages.contains("not told apart by year"))
        }
    }

    @Test func aFullAuditHasTheCorrelationsOfSiblings() throws {
        let project = try Self.project(assumptions: "{weights: 25%}")
        let full = try run(["audit", "--full", "--json"], project)
        let found = try #require(
            JSONSerialization.jsonObject(with: Data(full.result.utf8)) as? [String: Any])
        let rows = try #require(found["correlations"] as? [[String: Any]])
        #expect(rows.count == 6)
        for row in rows {
            #expect(row["pairs"] as? Double == 5)
            for code in ["pearson", "spearman", "kendall"] {
                let coefficient = try #require(row[code] as? Double)
                #expect(abs(coefficient) <= 1 + 1e-12)
                let probability = try #require(row[code + "_p"] as? Double)
                #expect((0...1).contains(probability))
            }
        }
        let short = try run(["audit", "--json"], project)
        #expect(!short.result.contains("\"correlations\""))
    }

    @Test(arguments: [
        "{weights: 25%}", "{omit-indicators: each}",
        "{weights: {noise: 25%, order: [i0 > i1 > i2, i3 > i2]}}",
        "{weights: {dirichlet: {concentration: 0.01}}}",
        "{weights: {dirichlet: true, order: [i0 > i1, i2 > i3]}}",
        "{normalisation: [min-max, rank]}", "{units: [all, [u0]]}",
    ]) func anAuditOfOneAssumption(assumptions: String) throws {
        let project = try Self.project(assumptions: assumptions)
        let audit = try run(["audit"], project)
        #expect(audit.status == 0, "\(audit.messages)")
        // As a word: "dominance" has the letters too.
        #expect(!audit.result.lowercased().split(whereSeparator: { !$0.isLetter }).contains("nan"))
        #expect(try run(["audit", "--full", "--json"], project).status == 0)
    }
}
