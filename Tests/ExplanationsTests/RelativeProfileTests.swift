import Analysis
import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

@testable import Explanations

/// Strengths, gaps and neighbours by hand, and what-if scores against plans built anew.
@Suite("Relative profiles") struct RelativeProfileTests {
    /// Four units in two pillars; less is better in c.
    ///
    /// | | a | b | c | scores | index |
    /// |---|---|---|---|---|---|
    /// | w | 0 | 10 | 8 | 0, 100, 0 | 25 |
    /// | x | 10 | 5 | 6 | 100, 50, 25 | 50 |
    /// | y | 4 | 0 | 0 | 40, 0, 100 | 60 |
    /// | z | 6 | 7 | 4 | 60, 70, 50 | 57.5 |
    static let panel = Panel(
        units: ["w", "x", "y", "z"].map { StatisticalUnit(code: $0) },
        indicators: [
            Indicator(code: "a", unitOfMeasure: "km"), Indicator(code: "b"),
            Indicator(code: "c", direction: .negative),
        ], columns: [[0, 10, 4, 6], [10, 5, 0, 7], [8, 6, 0, 4]])

    static func explainer() throws -> Explainer {
        let framework = Framework(
            .node(
                "index",
                children: [
                    .node("p", children: [.indicator("a"), .indicator("b")]),
                    .node("q", children: [.indicator("c")]),
                ]))
        let plan = Plan(framework: framework, steps: [.normalisation(Assignment(MethodChoice("min-max")))])
        return Explainer(try Constructor(plan).run(on: panel))
    }

    private func profile(_ unit: String) throws -> RelativeProfile {
        let explainer = try Self.explainer()
        let framework = explainer.run.plan.framework
        return try #require(
            explainer.relativeProfile(
                of: unit, by: ProfileMatrix(explainer.run, nodes: framework.root.children),
                indicators: ProfileMatrix(explainer.run, nodes: framework.leaves)))
    }

    @Test func strengthsAndGapsInPoints() throws {
        let profile = try profile("x")
        // Normalised medians: a 50, b 60, c 37.5. Each of a and b is a quarter of the index, c a half.
        let a = try #require(profile.strengths.first)
        #expect(profile.strengths.map(\.figures.figures.id) == ["a"] && a.ahead == 12.5 && a.lost == 0)
        #expect(a.value == 10 && a.median == 5 && a.best == 10 && a.leaders.map(\.code) == ["x"])
        #expect(profile.gaps.map(\.figures.figures.id) == ["c", "b"])
        let c = profile.gaps[0]
        #expect(c.lost == 37.5 && c.ahead == -6.25 && c.value == 6 && c.median == 5 && c.best == 0)
        #expect(c.leaders.map(\.code) == ["y"])
        #expect(profile.next?.unit.code == "z")
    }

    /// x is 7.5 points behind z. Half of the index is c, which has to gain 15 of 100: from 6 down to 4.8. A quarter is b:
    /// 30 of 100 are 3. In a, x is the best already; z loses the points where its 6 of v are 30 of 100, at v = 20.
    @Test func theCheapestWaysUp() throws {
        let profile = try profile("x")
        let run = try Self.explainer().run
        let found = try #require(profile.waysUp(in: run, of: Self.panel))
        #expect(found.next.code == "z" && found.difference == 7.5 && found.tried == 3 && !found.hasCosts)
        #expect(found.ways.map(\.answer.indicator.code) == ["c", "b", "a"])
        for (way, needed) in zip(found.ways, [4.8, 8, 20]) {
            #expect(
                abs((way.answer.needed ?? .nan) - needed) < 1e-9 && way.answer.verification?.holds == true)
        }
        #expect(
            found.ways.map(\.answer.whole) == [4, 8, 20] && found.ways.map(\.answer.rank) == [1, 2, 2])
        #expect(
            found.ways.map(\.answer.credibility) == [
                .observed(others: 2), .observed(others: 1), .unprecedented(times: 2),
            ])
        // Declared costs decide, within the ceilings; what has none cannot be bought.
        var terms = ImprovementTerms(costs: ["b": 1, "c": 10])
        let bought = try #require(profile.waysUp(in: run, of: Self.panel, terms: terms))
        #expect(
            bought.ways.map(\.answer.indicator.code) == ["b", "c"] && bought.ways.map(\.cost) == [3, 20])
        terms.ceilings = ["b": 7]
        #expect(
            profile.waysUp(in: run, of: Self.panel, terms: terms)?.ways.map(\.answer.indicator.code) == ["c"])
        #expect(try self.profile("y").waysUp(in: run, of: Self.panel) == nil)
    }

    @Test func neighboursAndDistances() throws {
        let profile = try profile("x")
        #expect(profile.profile.rank == 3)
        #expect(profile.neighbours.map(\.unit.code) == ["y", "z", "w"])
        #expect(profile.neighbours.map(\.difference) == [10, 7.5, -25])
        #expect(profile.neighbours.map(\.rank) == [1, 2, 4])
        // Pillars p, q: w 50, 0; x 75, 25; y 20, 100; z 65, 50. Centred: w and x ±d alike, y opposite.
        #expect(profile.distances.map(\.unit.code) == ["w", "z", "y"])
        #expect(profile.distances[0].distance == 0)
        #expect(abs(profile.centred.reduce(0, +)) < 1e-12 && profile.centred[0] > 0)
        #expect(profile.distances[2].differences.first.map { $0.difference > 0 && $0.column == 0 } == true)
        // The leader has no neighbour above and is not its own.
        #expect(try self.profile("y").neighbours.map(\.unit.code) == ["z", "x"])
    }

    @Test func aUnitThatIsNotRankedHasNone() throws {
        let explainer = try Self.explainer()
        let matrix = ProfileMatrix(explainer.run, nodes: explainer.run.plan.framework.leaves)
        #expect(explainer.relativeProfile(of: "nobody", by: matrix, indicators: matrix) == nil)
    }

    @Test func imputedValuesAreNeitherStrengthNorGap() throws {
        var panel = Self.panel
        panel.columns[0][0] = .nan
        var plan = try Self.explainer().run.plan
        plan.steps.insert(.imputation(Assignment(MethodChoice("mean"))), at: 0)
        let explainer = Explainer(try Constructor(plan).run(on: panel))
        let framework = plan.framework
        let matrix = ProfileMatrix(explainer.run, nodes: framework.leaves)
        let profile = try #require(explainer.relativeProfile(of: "w", by: matrix, indicators: matrix))
        #expect(!(profile.strengths + profile.gaps).contains { $0.figures.figures.id == "a" })
        #expect(profile.indicators.first { $0.figures.figures.id == "a" }?.isImputed == true)
    }

    /// One normalised value of one row is replaced and the tree scored anew by a plan without any steps, over random
    /// plans: means of every kind, mirrored nodes, gaps.
    @Test(arguments: [UInt64](1...30)) func whatIfIsThePlanOfTheChangedValue(seed: UInt64) throws {
        for kind in [Synthetic.Kind.arithmetic, .mixed] {
            let synthetic = Synthetic(kind, seed: seed)
            guard let run = try? Constructor(synthetic.plan).run(on: synthetic.panel) else { continue }
            // Nodes normalised anew would learn from the changed value, and mirrors need the fits of a step.
            guard run.nodes.allSatisfy({ $0.renormalisation.isEmpty && $0.mirror == nil }) else { continue }
            var plan = run.plan
            plan.steps = []
            plan.derivations = []
            let explainer = Explainer(run)
            var checked = 0
            for row in run.final.rows.indices where !run.scores[row].isNaN {
                for leaf in plan.framework.leaves where !run.nodes[leaf].scores[row].isNaN {
                    let value = run.nodes[leaf].scores[row] * 0.5 + 20
                    var panel = run.final
                    let column = try #require(panel.position(of: plan.framework.nodes[leaf].id))
                    panel.columns[column][row] = value
                    guard let changed = try? Constructor(plan).run(on: panel), changed.weights == run.weights
                    else { continue }
                    let found = try #require(explainer.score(of: row, if: leaf, were: value))
                    #expect(abs(found - changed.scores[row]) < 1e-9 * max(1, abs(found)))
                    checked += 1
                }
                if checked > 20 { break }
            }
        }
    }

    @Test func whatIfUnderAGeometricMeanByHand() throws {
        var plan = try Self.explainer().run.plan
        plan.steps = [.normalisation(Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])))]
        plan.aggregation = Assignment(MethodChoice("geometric"))
        let explainer = Explainer(try Constructor(plan).run(on: Self.panel))
        let a = try #require(plan.framework.position(of: "a"))
        // w: a 1, b 100, c 1. With a 100 the pillar is 100 instead of 10, and the index √100.
        let score = try #require(explainer.score(of: 0, if: a, were: 100))
        #expect(abs(score - 10) < 1e-12 && abs(explainer.run.scores[0] - 10.0.squareRoot()) < 1e-12)
        #expect(explainer.score(of: 0, if: a, were: -1) == nil)
    }
}
