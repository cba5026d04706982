import Construction
import IndexModel
import Methods
import Testing

@testable import Explanations

/// What moved ranks between two years.
@Suite struct YearChangeTests {
    /// Two years of random values; normalisation and treatment learn from each year or from all.
    private struct Case {
        var plan: Plan
        var panel: Panel
        var ledger = Ledger()

        init(seed: UInt64, over span: Assignment<Step.Span>, gaps: Double = 0.1) {
            var random = SplitMix64(seed: seed)
            let units = (0..<12).map { StatisticalUnit(code: "u\($0)") }
            let rows = [2020, 2021].flatMap { year in units.indices.map { Panel.Row(unit: $0, period: year) }
            }
            let codes = ["a", "b", "c", "d"]
            let columns = codes.map { _ in
                rows.map { _ -> Double in
                    if Double.random(in: 0..<1, using: &random) < gaps { return .nan }
                    let value = Double.random(in: 1..<10, using: &random)
                    return Double.random(in: 0..<1, using: &random) < 0.1 ? value * 20 : value
                }
            }
            panel = Panel(
                units: units, rows: rows,
                indicators: codes.enumerated().map {
                    Indicator(code: $1, direction: $0 == 1 ? .negative : .positive)
                },
                columns: columns)
            let framework = Framework(
                .node(
                    "index",
                    children: [
                        .node("p", children: [.indicator("a", weight: 2), .indicator("b")]),
                        .node("q", children: [.indicator("c"), .indicator("d")]),
                    ]))
            let rule = TreatmentRule(
                first: MethodChoice("winsorise"), otherwise: MethodChoice("log"),
                rule: SkewnessRule(skewness: 1, kurtosis: 1))
            plan = Plan(
                framework: framework,
                steps: [
                    .imputation(Assignment(MethodChoice("median"))), .screening(Screening(availability: 0.5)),
                    .treatment(Assignment(rule), over: span),
                    .normalisation(
                        Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])), over: span),
                ],
                aggregation: Assignment(MethodChoice("arithmetic"), byLevel: [3: MethodChoice("geometric")]),
                presentation: MethodChoice("leader"))
        }

        func change() throws -> YearChange {
            try YearChange(plan: plan, panel: panel, ledger: ledger, earlier: 2020, later: 2021)
        }
    }

    private func share(_ attribution: Attribution, _ choice: YearSwitch) -> Double? {
        attribution.share(of: choice.rawValue)?.value
    }

    @Test func sharesAddUpToWhatTheRunSays() throws {
        var moved = 0
        for seed in 0..<30 as Range<UInt64> {
            for span in [Assignment<Step.Span>.eachPeriod, .allPeriods] {
                let change = try Case(seed: seed, over: span).change()
                #expect(change.isRowByRow && change.revised == 0)
                for unit in change.units {
                    let gained = try #require(change.gained(by: unit))
                    let (before, after) = change.ranks(of: unit)
                    let places = try #require(before) - #require(after)
                    #expect(gained.places.isExact)
                    #expect(gained.places.difference == places)
                    let scores = change.scores(of: unit)
                    let score = try #require(scores.later) - #require(scores.earlier)
                    let total = gained.score.shares.map(\.value).reduce(0, +)
                    #expect(abs(total - score) < 1e-9)
                    #expect(share(gained.places, .revision) == 0)
                    if span == .allPeriods { #expect(share(gained.places, .method) == 0) }
                    if places != 0 { moved += 1 }
                }
            }
        }
        #expect(moved > 100)
    }

    /// A unit whose values are the same in both years has made no progress, although the frames of the years differ.
    @Test func whereOnlyTheMethodMovesThereIsNoOwnProgress() throws {
        var frames = 0
        for seed in 0..<30 as Range<UInt64> {
            var sample = Case(seed: seed, over: .eachPeriod, gaps: 0)
            for column in sample.panel.columns.indices {
                sample.panel.columns[column][12] = sample.panel.columns[column][0]
            }
            let change = try sample.change()
            let gained = try #require(change.gained(by: "u0"))
            #expect(share(gained.places, .own) == 0 && share(gained.score, .own) == 0)
            if share(gained.score, .method) != 0 { frames += 1 }
        }
        #expect(frames > 10)
    }

    /// Where the others stand still, they move nobody; where nothing was seen twice, nothing is progress.
    @Test func whoStandsStillMovesNobody() throws {
        for seed in 0..<20 as Range<UInt64> {
            var sample = Case(seed: seed, over: .allPeriods, gaps: 0)
            for column in sample.panel.columns.indices {
                for unit in 1..<12 {
                    sample.panel.columns[column][12 + unit] = sample.panel.columns[column][unit]
                }
            }
            let gained = try #require(try sample.change().gained(by: "u0"))
            #expect(share(gained.places, .others) == 0)
            #expect(share(gained.places, .own) == gained.places.difference)
        }
        for seed in 0..<20 as Range<UInt64> {
            var sample = Case(seed: seed, over: .allPeriods, gaps: 0)
            for unit in 0..<12 {
                for column in sample.panel.columns.indices {
                    // Odd columns are known in the first year alone, even ones in the second.
                    sample.panel.columns[column][column % 2 == 0 ? unit : 12 + unit] = .nan
                }
            }
            sample.plan.imputation = Assignment(MethodChoice("linear", ["single": "constant"]))
            guard let change = try? sample.change() else { continue }
            for unit in change.units {
                let gained = try #require(change.gained(by: unit))
                #expect(share(gained.places, .own) == 0 && share(gained.places, .others) == 0)
            }
        }
    }

    /// A value that was first published otherwise: the earlier rank is the one of then, and the revision has a share.
    @Test func revisionsAreReadFromTheLedger() throws {
        var sample = Case(seed: 3, over: .allPeriods, gaps: 0)
        sample.ledger = Ledger(
            units: sample.panel.units.map(\.code), indicators: ["a", "b", "c", "d"],
            sources: [
                Source(id: "old", title: "", date: "2021-05"), Source(id: "new", title: "", date: "2022-05"),
            ])
        func evidence(_ value: Double, _ source: Int32) -> Evidence {
            Evidence(
                unit: 0, indicator: 0, year: 2020, value: value, source: source, locator: 0,
                confidence: .exact,
                file: 0, line: 2, field: 4)
        }
        sample.ledger.evidence = [evidence(0.5, 0), evidence(sample.panel.columns[0][0], 1)]
        sample.ledger.used = [Ledger.Cell(unit: 0, indicator: 0, period: 2020): 1]
        sample.ledger.passedOver = [0: .order]
        let change = try sample.change()
        #expect(change.revised == 1)
        for unit in change.units {
            let gained = try #require(change.gained(by: unit))
            #expect(gained.places.isExact)
        }
        let gained = try #require(change.gained(by: "u0"))
        #expect(share(gained.score, .revision) != 0)
        var published = sample
        published.panel.columns[0][0] = 0.5
        published.ledger = Ledger()
        #expect(try change.ranks(of: "u0").earlier == published.change().ranks(of: "u0").earlier)
    }

    @Test func treatmentsAsFunctions() {
        let map = TreatmentMap([(1, 1), (2, 2), (9, 3), (3, 3)])
        #expect([1, 2, 2.5, 3, 5, 9, 20, 0].map(map.value) == [1, 2, 2.5, 3, 3, 3, 3, 0])
        #expect(TreatmentMap([(1, 1), (2, 2)]).value(7) == 7)
        #expect(TreatmentMap([]).value(7) == 7)
    }
}
