import Diagnostics
import Methods
import Testing

@Suite("Weights from tables of experts and of profiles")
struct ExpertWeightTests {
    private func siblings(_ ids: String...) -> Siblings {
        Siblings(ids: ids, written: ids.map { _ in 1 }, columns: ids.map { _ in [] })
    }

    private func budget(_ rows: [Setting], _ more: [String: Setting] = [:]) throws -> any JudgedWeighting {
        let settings = more.merging(["experts": .list(rows)]) { $1 }
        return try #require(
            try Catalogue.weighting(MethodChoice("budget-allocation", settings)) as? any JudgedWeighting)
    }

    private func conjoint(_ rows: [Setting]) throws -> any JudgedWeighting {
        try #require(
            try Catalogue.weighting(MethodChoice("conjoint", ["profiles": .list(rows)]))
                as? any JudgedWeighting)
    }

    private func row(_ cells: [String: Setting]) -> Setting { .table(cells) }

    /// Shares 60/40, 80/20 and, scaled, 50/50: mean 63⅓, median 60, standard deviation 15.2753.
    @Test func meanMedianAndSpread() throws {
        let rows = [
            row(["expert": "A", "a": 60, "b": 40]), row(["expert": "B", "a": 80, "b": 20]),
            row(["expert": "C", "a": 50.2, "b": 50.2]), row(["expert": "D"]),
        ]
        let mean = try budget(rows).result(for: siblings("a", "b"))
        #expect(zip(mean.weights, [19.0 / 30, 11.0 / 30]).allSatisfy { abs($0 - $1) < 1e-15 })
        #expect(mean.facts.map(\.value)[0] == 3 && abs(mean.facts[1].value - 0.152752523165194) < 1e-12)
        #expect(mean.facts.last?.name.en == "experts who gave no points" && mean.facts.last?.value == 1)
        let median = try budget(rows, ["centre": "median"]).weights(for: siblings("a", "b"))
        #expect(zip(median, [0.6, 0.4]).allSatisfy { abs($0 - $1) < 1e-15 })
    }

    @Test func sumsAreChecked() throws {
        let rows = [row(["expert": "A", "a": 60, "b": 39.4]), row(["expert": "B", "a": 60, "b": 39.6])]
        let faults = try budget(rows).faults(among: ["a", "b"])
        #expect(faults.map(\.path) == [["experts", "0"]])
        #expect(faults[0].reason.en.contains("\"A\" add up to 99.4, not 100"))
        #expect(try budget(rows, ["tolerance": 1]).faults(among: ["a", "b"]).isEmpty)
        #expect(throws: MethodError.self) { try budget(rows).weights(for: siblings("a", "b")) }
    }

    @Test func cellsAndColumnsAreChecked() throws {
        let odd = [row(["a": "many", "b": 40]), row(["a": -10, "b": 110])]
        #expect(
            try budget(odd).faults(among: ["a", "b"]).map(\.path) == [
                ["experts", "0", "a"], ["experts", "1", "a"],
            ])
        #expect(try budget(odd).faults(among: ["a", "c"])[0].reason.en.contains("no judgement of c"))
        #expect(
            try budget([row(["expert": "A"]), row(["a": 0, "b": 0])], ["total": 1, "tolerance": 1])
                .faults(among: ["a", "b"])[0].reason.en == "no expert gave any points")
    }

    /// Ratings without error: part-worths are what they were made of, and R² is 1.
    @Test func conjointFindsPartWorths() throws {
        var rows: [Setting] = []
        for (a, first) in [("low", 0.0), ("mid", 1), ("high", 3)] {
            for (b, second) in [(1.0, 0.0), (2, -1)] {
                for (person, level) in [("x", 4.0), ("y", 9)] {
                    rows.append(
                        row([
                            "a": .text(a), "b": .number(b), "respondent": .text(person),
                            "rating": .number(level + first + second),
                        ]))
                }
            }
        }
        let found = try conjoint(rows).result(for: siblings("a", "b"))
        #expect(zip(found.weights, [0.75, 0.25]).allSatisfy { abs($0 - $1) < 1e-12 })
        #expect(abs(found.facts[1].value - 1) < 1e-12 && found.facts[2].value < 1e-12)
    }

    /// A 2 × 2 design, rated twice: the textbook's t interval of a difference of means.
    @Test func conjointIntervals() throws {
        let ratings = [
            (0.0, 0.0, 1.0), (0, 0, 3), (1, 0, 6), (1, 0, 5), (0, 1, 2), (0, 1, 4), (1, 1, 8), (1, 1, 7),
        ]
        let rows = ratings.map { row(["a": .number($0.0), "b": .number($0.1), "rating": .number($0.2)]) }
        let found = try conjoint(rows).result(for: siblings("a", "b"))
        // Effects 4 and 1.5; residual variance 5.5/5; t(0.975; 5) = 2.570581835636314; margin t·√(1.1·(1/4 + 1/4)).
        let margin = 2.570581835636314 * (1.1 * 0.5).squareRoot()
        let expected = [4, 4 - margin, 4 + margin, 1.5, 1.5 - margin, 1.5 + margin]
        #expect(zip(found.facts.dropFirst(3).map(\.value), expected).allSatisfy { abs($0 - $1) < 1e-10 })
    }

    @Test func unestimableDesignsAreNamed() throws {
        func fault(_ rows: [[String: Setting]]) throws -> String {
            try #require(conjoint(rows.map(row)).faults(among: ["a", "b"]).first).reason.en
        }
        let together: [[String: Setting]] = [
            ["a": 1, "b": "x", "rating": 1], ["a": 1, "b": "x", "rating": 2],
            ["a": 2, "b": "y", "rating": 3],
            ["a": 2, "b": "y", "rating": 5],
        ]
        #expect(try fault(together).contains("the levels of \"b\" always go with"))
        #expect(try fault(Array(together.prefix(2))).contains("\"a\" has one level"))
        let few: [[String: Setting]] = [
            ["a": 1, "b": "x", "rating": 1], ["a": 2, "b": "x", "rating": 2],
            ["a": 2, "b": "y", "rating": 3],
        ]
        #expect(try fault(few).contains("3 ratings are too few for 3 parameters"))
        #expect(try fault(together.map { $0.merging(["rating": "good"]) { $1 } }).contains("not \"good\""))
        #expect(try fault(together + [["a": 1, "rating": 2]]).contains("row 5 lacks"))
    }
}
