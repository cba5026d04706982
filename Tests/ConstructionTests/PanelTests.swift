import Construction
import IndexModel
import Methods
import Testing

/// Several years.
@Suite("Panels")
struct PanelTests {
    /// Three units in 2020, 2021 and 2022.
    static let data: Panel = {
        let units = ["x", "y", "z"].map { StatisticalUnit(code: $0) }
        let rows = (0..<9).map { Panel.Row(unit: $0 % 3, period: 2020 + $0 / 3) }
        return Panel(
            units: units, rows: rows, indicators: [Indicator(code: "a")],
            columns: [[0, 5, 10, 5, 10, 15, 10, 20, 5]])
    }()

    static func run(_ span: Assignment<Step.Span>, _ method: String = "min-max") throws -> Run {
        try Constructor(Plan(framework: flat("a"), steps: [scaled(method, over: span)])).run(on: data)
    }

    @Test func allYearsTogetherCompare() throws {
        #expect(try Self.run(.allPeriods).scores == [0, 25, 50, 25, 50, 75, 50, 100, 25])
    }

    @Test func eachYearHasItsOwnScale() throws {
        let run = try Self.run(.eachPeriod)
        #expect(agree(run.scores, [0, 50, 100, 0, 50, 100, 100.0 / 3, 100, 0]))
        #expect(run.stage("normalisation")?.fits["a"]?.map(\.period) == [2020, 2021, 2022])
    }

    @Test func theBaseYearsScaleIsAppliedToAll() throws {
        #expect(try Self.run(.base(2020)).scores == [0, 50, 100, 50, 100, 150, 100, 200, 50])
    }

    /// A base year without data gives no scale, and no raw values pass for scores.
    @Test func aBaseYearWithoutDataIsSaid() throws {
        let run = try Self.run(.base(1999))
        #expect(run.scores.allSatisfy { $0.isNaN } && codes(run) == ["W0406", "W0410"])
    }

    @Test func ranksAreWithinYears() throws {
        #expect(try Self.run(.allPeriods).ranks == [3, 2, 1, 3, 2, 1, 2, 1, 3])
        let run = try Self.run(.allPeriods)
        #expect(run.row(of: "y", period: 2021) == 4 && run.row(of: "y") == 7)
    }

    /// Copeland's duels are fought within a year.
    @Test func duelsStayWithinYears() throws {
        let plan = Plan(
            framework: flat("a"), steps: [scaled("none")], aggregation: Assignment(MethodChoice("copeland")))
        let run = try Constructor(plan).run(on: Self.data)
        #expect(run.scores == [-2, 0, 2, -2, 0, 2, 0, 2, -2])
    }

    /// A year that is constant is left out for that year alone.
    @Test func aConstantYearIsLeftOut() throws {
        var data = Self.data
        data.columns[0] = [0, 5, 10, 7, 7, 7, 10, 20, 5]
        let plan = Plan(framework: flat("a"), steps: [scaled("min-max", over: .eachPeriod)])
        let run = try Constructor(plan).run(on: data)
        #expect(codes(run) == ["W0406", "W0410"])
        #expect(run.diagnostics[0].message.en.contains("(2021)"))
        #expect(run.ranks == [3, 2, 1, nil, nil, nil, 2, 1, 3])
    }

    @Test(arguments: [
        (RankTies.competition, [1.0, 2, 2, 4]), (.dense, [1, 2, 2, 3]), (.average, [1, 2.5, 2.5, 4]),
        (.modified, [1, 3, 3, 4]),
    ])
    func tiesAreRankedAsThePlanSays(_ ties: RankTies, _ expected: [Double]) throws {
        let plan = Plan(framework: flat("a"), steps: [scaled("none")], ties: ties)
        #expect(try Constructor(plan).run(on: panel(["a": [9, 5, 5, 1]])).ranks == expected)
    }
}
