import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

@testable import Explanations

/// Six switches over random pairs of plans and panels.
@Suite struct DisagreementTests {
    private func edition(_ synthetic: Synthetic) throws -> Edition {
        try Edition(plan: synthetic.plan, panel: synthetic.panel)
    }

    /// Scores are sums of a few hundred terms of the size of scores.
    private func size(_ attribution: Attribution) -> Double {
        max(1, abs(attribution.before), abs(attribution.after))
    }

    @Test func sharesAddUpForAnyTwoMethods() throws {
        var groups = 0
        for seed in 0..<40 as Range<UInt64> {
            let kinds = Synthetic.Kind.allCases
            let first = try edition(Synthetic(kinds[Int(seed) % 3], seed: seed))
            let second = try edition(Synthetic(kinds[Int(seed / 3) % 3], seed: seed + 1000))
            let there = Disagreement(first, second)
            let back = Disagreement(second, first)
            #expect(there.differing == back.differing)
            #expect(Set(there.units) == Set(back.units))
            for unit in there.units {
                let (gained, lost) = (
                    try #require(there.placesGained(by: unit)), try #require(back.placesGained(by: unit))
                )
                let ranks = there.ranks(of: unit)
                let expected = try #require(ranks.first) - #require(ranks.second)
                #expect(gained.difference == expected)
                #expect(gained.isExact)
                #expect(gained.shares.map(\.switches) == lost.shares.map(\.switches))
                for (a, b) in zip(gained.shares, lost.shares) { #expect(a.numerator == -b.numerator) }
                if gained.hasGroups { groups += 1 }
                let score = try #require(there.scoreGained(by: unit))
                let other = try #require(back.scoreGained(by: unit))
                let total = score.shares.map(\.value).reduce(0, +)
                #expect(abs(total - score.difference) < 1e-9 * size(score))
                let scale = size(score)
                for (a, b) in zip(score.shares, other.shares) {
                    #expect(abs(a.value + b.value) < 1e-9 * scale)
                }
            }
        }
        // Some combinations of such different methods cannot be built.
        #expect(groups > 0)
    }

    @Test func aMethodDoesNotDisagreeWithItself() throws {
        for seed in 0..<12 as Range<UInt64> {
            let synthetic = Synthetic(Synthetic.Kind.allCases[Int(seed) % 3], seed: seed)
            let found = Disagreement(try edition(synthetic), try edition(synthetic))
            #expect(found.differing.isEmpty && found.combinations == 1)
            for unit in found.units {
                #expect(found.placesGained(by: unit)?.shares.isEmpty == true)
                #expect(found.placesGained(by: unit)?.difference == 0)
            }
        }
    }

    /// One change each, and the switch that it belongs to.
    private func changes(_ base: Synthetic) -> [(MethodSwitch, Plan, Panel)] {
        let (plan, panel) = (base.plan, base.panel)
        func changed(_ edit: (inout Plan, inout Panel) -> Void) -> (Plan, Panel) {
            var copy = (plan, panel)
            edit(&copy.0, &copy.1)
            return copy
        }
        let few = changed { plan, _ in
            let position = plan.steps.firstIndex { $0.name == "screening" } ?? 0
            plan.steps[position] = .screening(Screening(availability: 0.3, forcedOut: ["u1", "u4"]))
        }
        let fewer = changed { _, panel in
            panel = panel.keeping(rows: panel.rows.indices.filter { panel.unit(at: $0).code != "u2" })
        }
        let turned = changed { _, panel in
            for position in panel.indicators.indices where panel.indicators[position].code == "i1" {
                let isNegative = panel.indicators[position].direction == .negative
                panel.indicators[position].direction = isNegative ? .positive : .negative
            }
        }
        let revised = changed { _, panel in
            for row in panel.rows.indices {
                panel.columns[0][row] = panel.columns[0][panel.rows.count - 1 - row]
            }
        }
        let ranked = changed { plan, _ in plan.normalisation = Assignment(MethodChoice("rank")) }
        let shown = changed { plan, _ in plan.presentation = MethodChoice("0-100") }
        let weighed = changed { plan, _ in plan.weighting = Assignment(MethodChoice("standard-deviation")) }
        let rewritten = changed { plan, _ in
            plan.framework.reweigh(plan.framework.nodes.enumerated().map { $1.weight * Double(1 + $0 % 3) })
        }
        let joined = changed { plan, _ in plan.availability = Assignment(0.6) }
        let all: [(MethodSwitch, (Plan, Panel))] = [
            (.coverage, few), (.coverage, fewer), (.indicators, turned), (.data, revised),
            (.normalisation, ranked), (.normalisation, shown), (.weights, weighed), (.weights, rewritten),
            (.aggregation, joined),
        ]
        return all.map { ($0.0, $0.1.0, $0.1.1) }
    }

    @Test func aSingleChangeBelongsToItsSwitchAlone() throws {
        for seed in 0..<10 as Range<UInt64> {
            let base = Synthetic(.arithmetic, seed: seed)
            let first = try edition(base)
            for (choice, plan, panel) in changes(base) {
                guard let second = try? Edition(plan: plan, panel: panel) else { continue }
                let found = Disagreement(first, second)
                #expect(found.differing == [choice] || found.differing.isEmpty, "\(seed) \(choice)")
                for unit in found.units where !found.differing.isEmpty {
                    #expect(
                        found.placesGained(by: unit)?.share(of: 0)?.value
                            == found.placesGained(by: unit)?.difference)
                }
                // The mixture comes to the second edition although it takes most from the first.
                let mixture = Mixture(first, second)
                let setting = Mixture.Setting(bits: choice.bit)
                let run = try Constructor(mixture.plan(setting)).run(on: mixture.panel(setting))
                let placement = Placement(run, period: first.period)
                #expect(placement.ranks == second.placement.ranks, "\(seed) \(choice)")
                for (unit, score) in placement.scores {
                    let other = try #require(second.placement.scores[unit])
                    #expect(abs(score - other) < 1e-9 * max(1, abs(other)))
                }
            }
        }
    }

    /// Changes in all switches but one: what a mixture of them comes to is the second edition.
    @Test func severalChangesAreReachedTogether() throws {
        for seed in 0..<10 as Range<UInt64> {
            let base = Synthetic(.arithmetic, seed: seed)
            let first = try edition(base)
            var (plan, panel) = (base.plan, base.panel)
            for position in panel.indicators.indices where panel.indicators[position].code == "i2" {
                panel.indicators[position].direction = .negative
            }
            panel.columns[0] = panel.columns[0].reversed()
            plan.normalisation = Assignment(MethodChoice("percentile-rank"))
            plan.framework.reweigh(plan.framework.nodes.enumerated().map { $1.weight * Double(1 + $0 % 3) })
            plan.steps = plan.steps.map { step in
                guard case .screening = step else { return step }
                return .screening(Screening(forcedOut: ["u3"]))
            }
            guard let second = try? Edition(plan: plan, panel: panel) else { continue }
            let mixture = Mixture(first, second)
            #expect(!mixture.differing.contains(.aggregation))
            let setting = Mixture.Setting(bits: 63 & ~MethodSwitch.aggregation.bit)
            let run = try Constructor(mixture.plan(setting)).run(on: mixture.panel(setting))
            #expect(Placement(run, period: first.period).ranks == second.placement.ranks)
        }
    }

    /// New indicators keep their share, the others divide the rest as before.
    @Test func weightsAreCarriedToAnotherTree() throws {
        func edition(_ branch: Framework.Branch, _ codes: [String]) throws -> Edition {
            let panel = Panel(
                units: ["a", "b", "c"].map { StatisticalUnit(code: $0) },
                indicators: codes.map { Indicator(code: $0) },
                columns: codes.indices.map { [1, Double(2 + $0), 5] })
            return try Edition(
                plan: Plan(
                    framework: Framework(branch), steps: [.normalisation(Assignment(MethodChoice("min-max")))]
                ),
                panel: panel)
        }
        let small = try edition(
            .node("index", children: [.indicator("x", weight: 3), .indicator("y", weight: 1)]), ["x", "y"])
        let large = try edition(
            .node("index", children: [.indicator("x"), .indicator("y"), .indicator("z", weight: 2)]),
            ["x", "y", "z"])
        let nested = try edition(
            .node(
                "index",
                children: [
                    .node("p", children: [.indicator("x"), .indicator("z")]), .indicator("y", weight: 5),
                ]),
            ["x", "y", "z"])
        // z keeps a half; x and y divide the other half 3 : 1.
        #expect(Mixture(small, large).weights(of: 0, on: 1) == [1, 0.375, 0.125, 0.5])
        #expect(Mixture(small, large).weights(of: 1, on: 0) == [1, 0.5, 0.5])
        // p counts as x, 3/4; inside it z keeps its half.
        #expect(Mixture(small, nested).weights(of: 0, on: 1) == [1, 0.75, 0.5, 0.5, 0.25])
    }

    /// Where one side has no evidence of an indicator, the other's stands in; a gap of its own stays one.
    @Test func valuesOfTheOtherSideStandInForUnknownIndicators() throws {
        func edition(_ codes: [String], _ columns: [[Double]]) throws -> Edition {
            let panel = Panel(
                units: ["a", "b", "c"].map { StatisticalUnit(code: $0) },
                indicators: codes.map { Indicator(code: $0) }, columns: columns)
            let branch = Framework.Branch.node("index", children: codes.map { .indicator($0) })
            return try Edition(
                plan: Plan(
                    framework: Framework(branch), steps: [.normalisation(Assignment(MethodChoice("min-max")))]
                ),
                panel: panel)
        }
        let first = try edition(["x", "y"], [[1, 2, 3], [.nan, 1, 2]])
        let second = try edition(["x", "z"], [[9, 8, 7], [4, 5, 6]])
        let mixture = Mixture(first, second)
        // Data of the first, indicators of the second.
        let panel = mixture.panel(Mixture.Setting(bits: MethodSwitch.indicators.bit))
        #expect(panel.indicators.map(\.code) == ["x", "z"])
        #expect(panel.columns == [[1, 2, 3], [4, 5, 6]])
        let other = mixture.panel(Mixture.Setting(bits: MethodSwitch.data.bit))
        #expect(other.columns[0] == [9, 8, 7])
        #expect(other.columns[1][0].isNaN && other.columns[1][1] == 1)
    }
}
