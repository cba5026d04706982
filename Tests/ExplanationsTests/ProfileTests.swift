import Construction
import Diagnostics
import Explanations
import IndexModel
import Methods
import Testing

/// A profile of three cities on three indicators, by hand.
@Suite("Profiles, evidence and coverage")
struct ProfileTests {
    /// | | a | b | c (less is better) |
    /// |---|---|---|---|
    /// | x | 10 | 4 | 1 |
    /// | y | 20 | missing | 5 |
    /// | z | 30 | 8 | 9 |
    static let gap = Double.nan
    static let panel = Panel(
        units: ["x", "y", "z"].map { StatisticalUnit(code: $0) },
        indicators: [
            Indicator(code: "a", unitOfMeasure: "km"), Indicator(code: "b"),
            Indicator(code: "c", direction: .negative),
        ],
        columns: [[10, 20, 30], [4, gap, 8], [1, 5, 9]])

    /// Two pillars: a and b weigh 1 and 3; the pillar of both weighs 2, c's own 1.
    static let framework = Framework(
        .node(
            "index",
            children: [
                .node("p", weight: 2, children: [.indicator("a"), .indicator("b", weight: 3)]),
                .node("q", children: [.indicator("c")]),
            ]))

    static func explainer(imputed: Bool = false) throws -> Explainer {
        var steps: [Step] = [.normalisation(Assignment(MethodChoice("min-max")))]
        if imputed { steps.insert(.imputation(Assignment(MethodChoice("mean"))), at: 0) }
        let plan = Plan(framework: framework, steps: steps, presentation: MethodChoice("leader"))
        return Explainer(try Constructor(plan).run(on: panel), ledger: ledger)
    }

    static let ledger: Ledger = {
        func evidence(_ unit: Int32, _ value: Double, _ line: Int32, _ confidence: Confidence) -> Evidence {
            Evidence(
                unit: unit, indicator: 0, year: 2023, value: value, source: 0, locator: 1,
                confidence: confidence, file: 0, line: line, field: 4)
        }
        return Ledger(
            units: ["x", "y", "z"], indicators: ["a", "b", "c"],
            sources: [Source(id: "s1", title: "Yearbook")], locators: ["", "p. 12"],
            files: ["evidence.csv"], evidence: [evidence(0, 11, 2, .estimate), evidence(0, 10, 3, .exact)],
            used: [Ledger.Cell(unit: 0, indicator: 0, period: nil): 1], passedOver: [0: .confidence])
    }()

    /// x: p = (0·1 + 0·3)/4 = 0, q = 100, index 100/3. y: p = 50 (a alone), q = 50, index 50.
    /// z: p = 100, q = 0, index 200/3.
    @Test func scoresAndRanks() throws {
        let explainer = try Self.explainer()
        let profile = try #require(explainer.profile(of: "y"))
        #expect(profile.score == 50 && profile.rank == 2 && profile.ranked == 3)
        #expect(profile.presented.map { abs($0 - 0.75) < 1e-12 } == true)
        #expect(profile.nodes.map(\.id) == ["p", "q"])
        #expect(profile.nodes.map(\.score) == [50, 50] && profile.nodes.map(\.rank) == [2, 2])
        #expect(profile.coverage == Coverage(available: 2, total: 3))
        #expect(explainer.profile(of: "nobody") == nil)
    }

    /// In y's row b is missing: a has all of its pillar's weight, 2/3 of the index, instead of 1/6.
    @Test func rebasedWeightsAreMarked() throws {
        let profile = try #require(try Self.explainer().profile(of: "y"))
        let figures = profile.indicators.map(\.figures)
        #expect(figures.map(\.isRebased) == [true, false, false])
        #expect(figures[0].share == 1 && figures[0].weight == 0.25)
        #expect(figures[0].effectiveShare == 2.0 / 3 && figures[0].effectiveWeight == 2.0 / 3 * 0.25)
        #expect(figures[1].score == nil && figures[1].points == nil && figures[1].rank == nil)
        #expect(profile.indicators[0].marks == [.rebased] && profile.indicators[1].marks.isEmpty)
        #expect(profile.indicators[0].raw == 20 && profile.indicators[0].indicator.unitOfMeasure == "km")
        #expect(figures[2].points.map { abs($0 - 50.0 / 3) < 1e-12 } == true)
    }

    @Test func strengthsAndWeaknessesGoByRank() throws {
        let profile = try #require(try Self.explainer().profile(of: "x"))
        #expect(profile.strengths.map(\.indicator.code) == ["c"])
        #expect(profile.weaknesses.map(\.indicator.code) == ["b", "a"])
    }

    /// Of 1 2 3 9 12 the two greatest are capped to 3: whoever is third by value stays third, though it scores like the first.
    @Test func aCapMakesNobodyFirst() throws {
        let values: [Double] = [3, 1, 12, 2, 9]
        let panel = Panel(
            units: ["p", "q", "r", "s", "t"].map { StatisticalUnit(code: $0) },
            indicators: [Indicator(code: "a"), Indicator(code: "b", direction: .negative)],
            columns: [values, values])
        let plan = Plan(
            framework: Framework(.node("index", children: [.indicator("a"), .indicator("b")])),
            steps: [
                .treatment(
                    Assignment(
                        TreatmentRule(first: MethodChoice("limits", ["upper": 3]), rule: nil))),
                .normalisation(Assignment(MethodChoice("min-max"))),
            ])
        let explainer = Explainer(try Constructor(plan).run(on: panel))
        func standing(_ unit: String, _ place: Int) throws -> ValueStanding {
            let profile = try #require(explainer.profile(of: unit))
            return try #require(profile.indicators[place].standing)
        }
        let third = try standing("p", 0)
        #expect(third.rank == 3 && third.ranked == 5 && third.scoreTie == 1)
        #expect(try standing("r", 0).rank == 1 && (try standing("r", 0).scoreTie) == 1)
        #expect(try standing("q", 0).rank == 5 && (try standing("q", 0).scoreTie) == nil)
        // Where less is better, the same cap ties the last.
        #expect(try standing("r", 1).rank == 5 && (try standing("r", 1).scoreTie) == 3)
        #expect(try standing("q", 1).rank == 1)
        // In the middle by value: neither a strength nor a weakness, whatever the score says.
        let profile = try #require(explainer.profile(of: "p"))
        #expect(profile.strengths.isEmpty && profile.weaknesses.isEmpty)
    }

    @Test func imputedValuesAreMarkedAndAreNoStrength() throws {
        let profile = try #require(try Self.explainer(imputed: true).profile(of: "y"))
        #expect(profile.indicators[1].marks == [.imputed] && profile.indicators[1].raw == nil)
        #expect(profile.indicators[1].prepared == 6)
        #expect(profile.coverage.available == 2)
        #expect(!profile.strengths.contains { $0.indicator.code == "b" })
        let cell = try #require(try Self.explainer(imputed: true).cell("b", row: 1))
        #expect(cell.rungs.map(\.kind) == [.raw, .imputation, .orientation, .normalisation, .points])
        #expect(cell.rung(.imputation)?.amendments.map(\.kind) == [.imputed])
        #expect(cell.rung(.imputation)?.recomputed == 6)
    }

    @Test func evidenceIsNamedWithItsPlace() throws {
        let cell = try #require(try Self.explainer().cell("a", row: 0))
        let evidence = try #require(cell.evidence.first)
        let used = try #require(evidence.used)
        #expect(used.value == 10 && used.confidence == .exact && used.locator == "p. 12")
        #expect(used.source?.title == "Yearbook" && used.year == 2023)
        #expect(used.place.description == "evidence.csv:3" && used.place.cell == "D3")
        #expect(evidence.passedOver.map(\.value) == [11])
        #expect(evidence.passedOver.map(\.passedOver) == [.confidence])
        #expect(try Self.explainer().cell("p", row: 0) == nil)
    }

    @Test func arithmeticIsWrittenWithItsNumbers() throws {
        let cell = try #require(try Self.explainer().cell("c", row: 1))
        #expect(cell.rung(.orientation)?.arithmetic == "−1 × 5" && cell.rung(.orientation)?.value == -5)
        #expect(cell.rung(.normalisation)?.arithmetic == "(-5 − -9) / 8 × 100 + 0")
        #expect(cell.rung(.normalisation)?.facts.map(\.value) == [-9, -1])
    }
}
