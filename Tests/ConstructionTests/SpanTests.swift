import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods
import Testing

/// Of which years something is learnt.
@Suite("Spans") struct SpanTests {
    static let years = [2020, 2021, 2022]

    /// Random data of several years, with another level each year.
    static func data(seed: UInt64, units: Int = 9, years: [Int] = years, columns: Int = 4) -> Panel {
        var random = SplitMix64(seed: seed)
        let rows = years.flatMap { year in (0..<units).map { Panel.Row(unit: $0, period: year) } }
        return Panel(
            units: (0..<units).map { StatisticalUnit(code: "u\($0)") }, rows: rows,
            indicators: (0..<columns).map { Indicator(code: "i\($0)") },
            columns: (0..<columns).map { column in
                rows.map { row in
                    Double.random(in: 1...20, using: &random) * Double(column + 1)
                        + Double((row.period ?? 0) - 2020)
                }
            })
    }

    static func plan(
        _ weighting: String = "equal", _ settings: [String: Setting] = [:],
        scale: Assignment<Step.Span> = .allPeriods, weights: Assignment<Step.Span> = .allPeriods
    ) -> Plan {
        Plan(
            framework: Framework(
                .node(
                    "index",
                    children: [
                        .node("p", children: [.indicator("i0"), .indicator("i1")]),
                        .node("q", children: [.indicator("i2"), .indicator("i3")]),
                    ])),
            steps: [
                .normalisation(
                    Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])), over: scale)
            ],
            weighting: Assignment(MethodChoice(weighting, settings)), weightingSpan: weights)
    }

    static let learning = ["entropy", "critic", "standard-deviation", "coefficient-of-variation", "gini"]

    // MARK: Weights

    @Test(arguments: learning) func oneYearIsACrossSection(_ method: String) throws {
        let one = Self.data(seed: 1, years: [2021])
        let rows = one.rows.map { Panel.Row(unit: $0.unit) }
        let plain = Panel(units: one.units, rows: rows, indicators: one.indicators, columns: one.columns)
        let wanted = try Constructor(Self.plan(method)).run(on: plain)
        for span: Assignment<Step.Span> in [.allPeriods, .eachPeriod, .base(2021)] {
            let run = try Constructor(Self.plan(method, scale: span, weights: span)).run(on: one)
            #expect(run.weights == wanted.weights && run.scores == wanted.scores)
            #expect(run.weightsByPeriod.isEmpty)
        }
    }

    /// The same data in every year teach the same weights: of n rows or of r·n, entropy (ln (r·n) below) keeps the
    /// proportions of what is left of 1, and so do spreads and correlations.
    @Test(arguments: learning) func repeatedYearsTeachTheSame(_ method: String) throws {
        let one = Self.data(seed: 2, years: [2020])
        let rows = Self.years.flatMap { year in one.rows.map { Panel.Row(unit: $0.unit, period: year) } }
        let three = Panel(
            units: one.units, rows: rows, indicators: one.indicators,
            columns: one.columns.map { $0 + $0 + $0 })
        let wanted = try Constructor(Self.plan(method)).run(on: one)
        for span: Assignment<Step.Span> in [.allPeriods, .eachPeriod, .base(2022)] {
            let run = try Constructor(Self.plan(method, weights: span)).run(on: three)
            for year in 2020...2022 {
                let found = shares(of: run.weighed(in: year).weights, in: run.plan.framework)
                let own = shares(of: wanted.weights, in: run.plan.framework)
                #expect(agree(found, own, within: 1e-12), "\(span)")
            }
        }
    }

    private func shares(of weights: [Double], in framework: Framework) -> [Double] {
        framework.effectiveWeights(weights)
    }

    /// Entropy over r years and n units, by hand: k = 1 / ln (r·n) over all rows.
    @Test func entropyIsPooledOverAllRows() throws {
        let data = Self.data(seed: 3)
        let run = try Constructor(Self.plan("entropy", ["scope": "index"])).run(on: data)
        let leaves = run.plan.framework.leaves
        let rest = leaves.map { leaf -> Double in
            let values = run.nodes[leaf].scores
            let total = values.reduce(0, +)
            let shares = values.map { $0 / total }.filter { $0 > 0 }
            return 1 + shares.reduce(0) { $0 + $1 * Elementary.log($1) }
                / Elementary.log(Double(values.count))
        }
        let sum = rest.reduce(0, +)
        let found = run.plan.framework.effectiveWeights(run.weights)
        #expect(agree(leaves.map { found[$0] }, rest.map { $0 / sum }, within: 1e-11))
    }

    /// Each year's weights are those of the year alone, and its scores are made with them.
    @Test(arguments: learning) func eachYearHasItsOwnWeights(_ method: String) throws {
        let data = Self.data(seed: 4)
        let run = try Constructor(Self.plan(method, scale: .eachPeriod, weights: .eachPeriod)).run(on: data)
        #expect(run.weightsByPeriod.count == 3 && run.weights == run.weightsByPeriod[2])
        for (place, year) in Self.years.enumerated() {
            let rows = data.rows.indices.filter { data.rows[$0].period == year }
            let alone = try Constructor(Self.plan(method)).run(on: data.keeping(rows: rows))
            #expect(agree(run.weightsByPeriod[place], alone.weights))
            #expect(agree(rows.map { run.scores[$0] }, alone.scores))
            #expect(rows.allSatisfy { run.weights(at: $0) == run.weightsByPeriod[place] })
            #expect(run.weighed(in: year).weights == run.weightsByPeriod[place])
        }
    }

    /// A later year moves nothing that is based on an earlier one; learnt of all years, it does.
    @Test func aYearThatIsAddedMovesNoBase() throws {
        let data = Self.data(seed: 5)
        let first = data.rows.indices.filter { data.rows[$0].period != 2022 }
        let short = data.keeping(rows: first)
        func scores(_ span: Assignment<Step.Span>, _ panel: Panel) throws -> [Double] {
            let plan = Self.plan("critic", scale: span, weights: span)
            return Array(try Constructor(plan).run(on: panel).scores[..<first.count])
        }
        #expect(try scores(.base(2020), data) == scores(.base(2020), short))
        #expect(try scores(.allPeriods, data) != scores(.allPeriods, short))
    }

    @Test func exceptionsByNodeHoldForWeights() throws {
        let data = Self.data(seed: 6)
        let mixed = Assignment(Step.Span.allPeriods, byNode: ["p": .base(2020), "q": .eachPeriod])
        let run = try Constructor(Self.plan("entropy", weights: mixed)).run(on: data)
        let (base, yearly) = (
            try Constructor(Self.plan("entropy", weights: .base(2020))).run(on: data),
            try Constructor(Self.plan("entropy", weights: .eachPeriod)).run(on: data)
        )
        let framework = run.plan.framework
        for leaf in framework.leaves {
            let wanted = framework.nodes[leaf].id < "i2" ? base : yearly
            for year in Self.years {
                #expect(run.weighed(in: year).weights[leaf] == wanted.weighed(in: year).weights[leaf])
            }
        }
    }

    @Test func aBaseYearThatTeachesNoWeightsIsSaid() throws {
        var data = Self.data(seed: 7)
        for row in data.rows.indices where data.rows[row].period == 2020 { data.columns[0][row] = .nan }
        let error = #expect(throws: Diagnosed.self) {
            _ = try Constructor(Self.plan("critic", weights: .base(2020))).run(on: data)
        }
        #expect(error?.diagnostics.last?.message.en.contains("in the data of 2020") == true)
    }

    // MARK: Scales

    @Test func exceptionsByIndicatorHoldForScales() throws {
        let data = Self.data(seed: 8)
        let mixed = Assignment(
            Step.Span.allPeriods, byNode: ["p": .eachPeriod], byIndicator: ["i1": .base(2020)])
        let run = try Constructor(Self.plan(scale: mixed)).run(on: data)
        for (code, span) in [
            ("i0", Assignment<Step.Span>.eachPeriod), ("i1", .base(2020)), ("i2", .allPeriods),
        ] {
            let whole = try Constructor(Self.plan(scale: span)).run(on: data)
            let column = try #require(run.final.position(of: code))
            #expect(run.final.columns[column] == whole.final.columns[column])
        }
    }

    @Test func valuesBeyondTheBaseYearAreSaidToBeCutOrNot() throws {
        let data = PanelTests.data
        func said(_ method: String, _ settings: [String: Setting] = [:]) throws -> String {
            let plan = Plan(framework: flat("a"), steps: [scaled(method, settings, over: .base(2020))])
            let run = try Constructor(plan).run(on: data)
            #expect(codes(run) == ["N0427"])
            return run.diagnostics[0].message.en
        }
        // 15 in 2021 and 20 in 2022 lie above 0 … 10.
        #expect(try said("min-max").hasPrefix("2 values of \"a\" (a) in other years lie beyond"))
        #expect(try said("min-max").contains("they are not cut"))
        #expect(try said("categories").contains("are cut at the base year's"))
    }

    @Test func aConstantBaseYearIsNamed() throws {
        var data = PanelTests.data
        data.columns[0] = [5, 5, 5, 5, 10, 15, 10, 20, 5]
        let plan = Plan(framework: flat("a"), steps: [scaled("min-max", over: .base(2020))])
        let run = try Constructor(plan).run(on: data)
        #expect(codes(run) == ["W0406", "W0410"])
        #expect(run.diagnostics[0].message.en.contains("no scale in the base year 2020"))
        #expect(run.diagnostics[0].message.zh.contains("在基准年 2020 没有尺度"))
    }

    // MARK: Treatment

    private func treated(_ columns: [Double], _ rule: TreatmentRule) throws -> Run {
        let half = columns.count / 2
        let rows = columns.indices.map { Panel.Row(unit: $0 % half, period: 2020 + $0 / half) }
        let panel = Panel(
            units: (0..<half).map { StatisticalUnit(code: "u\($0)") }, rows: rows,
            indicators: [Indicator(code: "a")], columns: [columns])
        let plan = Plan(
            framework: flat("a"),
            steps: [.treatment(Assignment(rule), over: .base(2020)), scaled("min-max")])
        return try Constructor(plan).run(on: panel)
    }

    /// The limit to which the base year's outlier is drawn in holds for the other year too, and both are recorded.
    @Test func winsorisingIsLearntOfTheBaseYear() throws {
        let base: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 900]
        let later: [Double] = [2, 3, 4, 5, 6, 7, 8, 9, 950, 9.5]
        let run = try treated(base + later, TreatmentRule(first: MethodChoice("winsorise")))
        let stage = try #require(run.stage("treatment"))
        #expect(stage.panel.columns[0] == [1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 2, 3, 4, 5, 6, 7, 8, 9, 9, 9])
        #expect(stage.amendments.map(\.kind) == [.winsorisedHigh, .winsorisedHigh, .winsorisedHigh])
        #expect(stage.amendments.map(\.period) == [2020, 2021, 2021])
    }

    /// What was learnt of the values themselves gives the same for them, whoever asks.
    @Test(arguments: ["winsorise", "log", "log-shifted", "log-signed", "log-range", "box-cox"])
    func aTransformIsWhatWasDone(_ method: String) throws {
        let values: [Double] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 900]
        let column = try Catalogue.treatment(MethodChoice(method)).treated(values)
        #expect(values.map(column.transform) == column.values)
    }

    @Test func aLogarithmThatTheBaseYearDoesNotReachIsRefused() throws {
        let rule = TreatmentRule(first: MethodChoice("log"), rule: nil)
        let base: [Double] = [10, 20, 30, 40]
        let fine = try self.treated(base + [10, 50, 30, 20], rule)
        let treated = try #require(fine.stage("treatment")).panel.columns[0]
        #expect(treated[4] == treated[0] && treated[7] == treated[1] && treated[6] == treated[2])
        let error = #expect(throws: Diagnosed.self) { _ = try self.treated(base + [1, 50, 30, 20], rule) }
        #expect(error?.diagnostics.last?.code == "E0426")
        #expect(error?.diagnostics.last?.message.en.contains("of u0 in 2021") == true)
    }
}
