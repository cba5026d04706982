import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

/// Nodes in which less is better.
@Suite("Direction of nodes")
struct DirectionTests {
    static func plan(_ steps: [Step], _ pillar: String = "arithmetic") -> Plan {
        Plan(
            framework: Framework(
                .node(
                    "index",
                    children: [
                        .node("risk", direction: .negative, children: [.indicator("a"), .indicator("b")]),
                        .indicator("c"),
                    ])),
            steps: steps,
            aggregation: Assignment(MethodChoice("arithmetic"), byNode: ["risk": MethodChoice(pillar)]))
    }

    static let data = panel(["a": [1, 2, 3], "b": [5, 9, 7], "c": [1, 3, 2]])

    /// risk: (0 + 0)/2, (50 + 100)/2, (100 + 50)/2; mirrored round 0 + 100.
    @Test func scoresAreMirroredInTheirScale() throws {
        let run = try Constructor(Self.plan([scaled("min-max")])).run(on: Self.data)
        #expect(run.nodes[1].untreated == [0, 75, 75] && run.nodes[1].scores == [100, 25, 25])
        #expect(run.nodes[1].mirror == 100)
        #expect(run.scores == [50, 62.5, 37.5])
    }

    @Test func scoresOfZAreMirroredRoundTheMean() throws {
        let choice = scaled("z-score", ["mean": 100, "deviation": 10])
        let run = try Constructor(Self.plan([choice])).run(on: Self.data)
        #expect(run.nodes[1].mirror == 200)
        let reversed = Ranking.ranks(run.nodes[1].untreated.map { -$0 })
        #expect(Ranking.ranks(run.nodes[1].scores) == reversed)
    }

    /// A mirrored pillar is the pillar of the same indicators turned one by one.
    @Test func turningANodeIsTurningItsIndicators() throws {
        let run = try Constructor(Self.plan([scaled("min-max")])).run(on: Self.data)
        var turned = Self.data
        turned.indicators[0].direction = .negative
        turned.indicators[1].direction = .negative
        let upright = Framework(
            .node(
                "index",
                children: [.node("risk", children: [.indicator("a"), .indicator("b")]), .indicator("c")]))
        let other = try Constructor(Plan(framework: upright, steps: [scaled("min-max")])).run(on: turned)
        #expect(agree(run.scores, other.scores))
    }

    @Test func scalesWithoutEndsCannotBeMirrored() throws {
        let mixed = Step.normalisation(
            Assignment(MethodChoice("min-max"), byIndicator: ["b": MethodChoice("z-score")]))
        let place = Place(file: "zhulu.yaml", line: 3)
        for steps in [[], [scaled("none")], [scaled("fraction-of-maximum")], [mixed]] {
            var plan = Self.plan(steps)
            plan.places = ["index.risk": place]
            let error = #expect(throws: Diagnosed.self) { try Constructor(plan).run(on: Self.data) }
            #expect(error?.diagnostics.map(\.code) == ["E0408"])
            #expect(error?.diagnostics.first?.places == [place])
        }
    }

    /// An indicator that is left out has no scale, and needs none.
    @Test func indicatorsThatAreLeftOutDoNotForbidMirroring() throws {
        var data = Self.data
        data.columns[1] = [4, 4, 4]
        let run = try Constructor(Self.plan([scaled("min-max")])).run(on: data)
        #expect(run.nodes[1].scores == [100, 50, 0] && codes(run) == ["W0406"])
    }

    @Test func winsLessLossesAreMirroredRoundZero() throws {
        let run = try Constructor(Self.plan([scaled("min-max")], "copeland")).run(on: Self.data)
        #expect(run.nodes[1].untreated == [-2, 1, 1] && run.nodes[1].scores == [2, -1, -1])
    }

    @Test func renormalisedNodesAreMirroredInTheirNewScale() throws {
        var plan = Self.plan([scaled("none")])
        plan.renormalisation = Assignment(nil, byNode: ["risk": MethodChoice("min-max", ["upper": 10])])
        let run = try Constructor(plan).run(on: Self.data)
        #expect(agree(run.nodes[1].untreated, [3, 5.5, 5]))
        #expect(agree(run.nodes[1].scores, [10, 0, 2]))
    }
}
