import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

/// What is missing, constant or impossible is always said.
@Suite("Missing, constant and impossible data")
struct MissingTests {
    static func run(
        _ data: Panel, _ codes: [String], _ steps: [Step],
        aggregation: MethodChoice = MethodChoice("arithmetic")
    ) throws -> Run {
        let framework = Framework(.node("index", children: codes.map { .indicator($0) }))
        return try Constructor(
            Plan(framework: framework, steps: steps, aggregation: Assignment(aggregation))
        ).run(on: data)
    }

    // MARK: Screening and denominators

    @Test func screeningCountsWhatIsThere() throws {
        let data = panel(["a": [1, 2, gap, 4, 0], "b": [1, gap, gap, 4, 0], "c": [5, 6, 7, 8, 0]])
        var screening = Screening(availability: 0.5)
        let run = try Self.run(data, ["a", "b", "c"], [.screening(screening), scaled("min-max")])
        #expect(run.final.rows.map(\.unit) == [0, 1, 3, 4])
        #expect(run.stage("screening")?.screened.map(\.isIncluded) == [true, true, false, true, true])
        #expect(codes(run) == ["W0403"])
        screening.forcedIn = ["u2"]
        screening.forcedOut = ["u0"]
        screening.nonZero = 0.5
        let other = try Self.run(data, ["a", "b", "c"], [.screening(screening), scaled("min-max")])
        #expect(other.final.rows.map(\.unit) == [1, 2, 3])
        #expect(other.row(of: "u0") == nil && other.row(of: "u3") == 2)
    }

    /// Units left out do not touch the normalisation of the others.
    @Test func screenedUnitsDoNotSetTheScale() throws {
        let data = panel(["a": [1, 2, 3, 900], "b": [1, 2, 3, gap]])
        let run = try Self.run(
            data, ["a", "b"], [.screening(Screening(availability: 1)), scaled("min-max")])
        #expect(run.scores == [0, 50, 100])
    }

    @Test func denominatorsThatAreMissingOrZeroLeaveAGap() throws {
        var data = panel(["a": [10, 20, 30, 40], "people": [2, 0, gap, 5]])
        data.indicators[0].denominator = "people"
        data.indicators[0].denominatorFactor = 10
        let run = try Self.run(data, ["a"], [.denomination, scaled("min-max")])
        #expect(agree(run.stage("denomination")?.panel.columns[0] ?? [], [50, gap, gap, 80]))
        #expect(run.amendments.map(\.kind) == [.dropped, .dropped])
        #expect(run.amendments.map(\.before) == [20, 30] && run.amendments.map(\.after) == [nil, nil])
        #expect(codes(run) == ["W0402", "W0410"])
        #expect(run.ranks == [2, nil, nil, 1])
    }

    @Test func unknownDenominatorsAreAnError() throws {
        var data = panel(["a": [1, 2], "people": [1, 2]])
        data.indicators[0].denominator = "peeple"
        let error = #expect(throws: Diagnosed.self) { try Self.run(data, ["a"], [.denomination]) }
        #expect(error?.diagnostics.map(\.code) == ["E0401"])
        #expect(error?.diagnostics.first?.suggestion == "people")
    }

    @Test func attributesThatAreNoNumbersDivideNothing() throws {
        var data = panel(
            ["a": [6, 6, 6, 6]], attributes: ["2", "inf", "", "x"].map { ["people": $0] })
        data.indicators[0].denominator = "people"
        let run = try Self.run(data, ["a"], [.denomination])
        #expect(agree(run.scores, [3, gap, gap, gap]))
    }

    // MARK: Columns that say nothing

    @Test(arguments: ["min-max", "z-score", "distance-to-maximum", "percentile-rank"])
    func constantAndEmptyColumnsAreLeftOutAndSaidSo(_ normalisation: String) throws {
        let data = panel([
            "a": [1, 2, 3], "flat": [7, 7, 7], "empty": [gap, gap, gap], "single": [gap, 5, gap],
        ])
        let run = try Self.run(data, ["a", "flat", "empty", "single"], [scaled(normalisation)])
        let isRank = normalisation == "percentile-rank"
        #expect(codes(run) == (isRank ? ["W0406", "W0406"] : ["W0406", "W0406", "W0406"]))
        #expect(run.scores.allSatisfy { !$0.isNaN })
        if !isRank {
            #expect(run.scores == run.final.columns[0], "siblings stand in for what is left out")
            #expect(run.amendments.map(\.indicator) == ["flat", "flat", "flat", "single"])
        }
    }

    /// A treatment that cannot be done on a column without differences leaves it to the normalisation.
    @Test(arguments: ["log", "log-shifted", "log-signed", "box-cox", "winsorise"])
    func columnsThatCannotBeTreated(_ treatment: String) throws {
        let data = panel(["a": [1, 2, 30], "flat": [7, 7, 7], "empty": [gap, gap, gap]])
        let rule = TreatmentRule(first: MethodChoice(treatment), rule: nil)
        let run = try Self.run(
            data, ["a", "flat", "empty"], [.treatment(Assignment(rule)), scaled("min-max")])
        #expect(codes(run) == ["W0406", "W0406"])
        #expect(run.ranks == [3, 2, 1])
    }

    @Test func unitsWithoutDataHaveNoRank() throws {
        let data = panel(["a": [1, gap, 3], "b": [4, gap, 9]])
        let run = try Self.run(data, ["a", "b"], [scaled("min-max")])
        #expect(run.scores[1].isNaN && run.presented[1].isNaN && run.ranks == [2, nil, 1])
        #expect(codes(run) == ["W0410"])
        #expect(run.diagnostics[0].message.en.contains("u1"))
    }

    /// A base year whose data cannot carry the ratio does not give infinite scores.
    @Test func resultsThatAreNotFiniteAreAnError() throws {
        var data = panel(["a": [2, 4, 0, 8]], negative: ["a"])
        data.units = Array(data.units.prefix(2))
        data.rows = [(0, 2020), (1, 2020), (0, 2021), (1, 2021)].map { Panel.Row(unit: $0.0, period: $0.1) }
        let error = #expect(throws: Diagnosed.self) {
            try Self.run(data, ["a"], [scaled("fraction-of-maximum", over: .base(2020))])
        }
        #expect(error?.diagnostics.map(\.code) == ["E0404"])
    }

    // MARK: Means and their limits

    @Test(arguments: ["geometric", "harmonic"])
    func zerosUnderAMeanThatForbidsThem(_ aggregation: String) throws {
        let data = panel(["a": [1, 2, 3], "b": [9, 5, 7]])
        let method = Place(file: "zhulu.yaml", line: 20)
        let node = Place(file: "zhulu.yaml", line: 6)
        let plan = Plan(
            framework: flat("a", "b"), steps: [scaled("min-max")],
            aggregation: Assignment(MethodChoice(aggregation)),
            places: ["methods.aggregation": method, "index.index": node])
        let error = #expect(throws: Diagnosed.self) { try Constructor(plan).run(on: data) }
        let diagnostic = try #require(error?.diagnostics.first)
        #expect(diagnostic.code == "E0411" && diagnostic.places == [method, node])
        #expect(diagnostic.message.en.contains("\"a\" of u0") && diagnostic.message.zh.contains("u0"))
    }

    /// In a later year the unit that is named is that year's.
    @Test func theUnitOfALaterYearIsNamed() throws {
        var data = panel(["a": [1, 2, 5, 4, 0, 3]])
        data.units = Array(data.units.prefix(3))
        data.rows = (0..<6).map { Panel.Row(unit: $0 % 3, period: 2020 + $0 / 3) }
        let error = #expect(throws: Diagnosed.self) {
            try Self.run(data, ["a"], [scaled("none")], aggregation: MethodChoice("geometric"))
        }
        #expect(error?.diagnostics.first?.arguments["unit"]?.en == "u1")
    }

    @Test func floorsRaiseWhatIsBelow() throws {
        let data = panel(["a": [1, 2, 3], "b": [9, 5, 7]])
        let run = try Self.run(
            data, ["a", "b"], [scaled("min-max")], aggregation: MethodChoice("geometric", ["floor": 1]))
        #expect(agree(run.scores, [10, 50.0.squareRoot(), 5000.0.squareRoot()]))
    }

    @Test func scoresAreWithheldBelowTheLimitOfAvailability() throws {
        let data = panel(["a": [1, 2, 3], "b": [4, gap, 9], "c": [1, gap, 3]])
        var plan = Plan(
            framework: flat("a", "b", "c"), steps: [scaled("min-max")], availability: Assignment(0.5))
        let run = try Constructor(plan).run(on: data)
        #expect(run.nodes[0].withheld == [1] && run.ranks == [2, nil, 1])
        #expect(codes(run) == ["W0409", "W0410"])
        plan.availability = Assignment(0.5, byLevel: [2: 0.3])
        #expect(try Constructor(plan).run(on: data).nodes[0].withheld.isEmpty)
    }

    @Test func presentationsThatScoresForbid() throws {
        var plan = Plan(
            framework: flat("a"), steps: [scaled("z-score")], presentation: MethodChoice("leader"))
        #expect(try Constructor(plan).run(on: panel(["a": [1, 2, 3]])).presented == [-1, 0, 1])
        plan.steps = [scaled("none")]
        let error = #expect(throws: Diagnosed.self) { try Constructor(plan).run(on: panel(["a": [-3, -2]])) }
        #expect(error?.diagnostics.map(\.code) == ["E0412"])
    }
}
