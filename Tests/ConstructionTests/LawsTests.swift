import Construction
import IndexModel
import Methods
import Testing

/// Laws of the whole construction.
@Suite("Laws of the construction")
struct LawsTests {
    static let seeds: ClosedRange<UInt64> = 1...6

    static func plan(_ index: RandomIndex, _ aggregation: String) -> Plan {
        Plan(
            framework: index.framework, steps: index.steps, aggregation: Assignment(MethodChoice(aggregation))
        )
    }

    @Test(arguments: ["arithmetic", "geometric", "harmonic", "generalised", "copeland"], seeds)
    func permutingUnitsPermutesTheResult(_ aggregation: String, _ seed: UInt64) throws {
        let index = RandomIndex(seed: seed)
        var random = SplitMix64(seed: seed)
        let order = index.panel.rows.indices.shuffled(using: &random)
        let constructor = Constructor(Self.plan(index, aggregation))
        let run = try constructor.run(on: index.panel)
        let other = try constructor.run(on: index.panel.keeping(rows: order))
        #expect(agree(other.scores, order.map { run.scores[$0] }, within: 1e-10))
        #expect(other.ranks == order.map { run.ranks[$0] })
    }

    @Test(arguments: ["arithmetic", "geometric", "copeland"], seeds)
    func permutingIndicatorsAndChildrenChangesNothing(_ aggregation: String, _ seed: UInt64) throws {
        let index = RandomIndex(seed: seed)
        var plan = Self.plan(index, aggregation)
        let run = try Constructor(plan).run(on: index.panel)
        plan.framework = Framework(Self.reversed(plan.framework, 0))
        let columns = index.panel.keeping(indicators: index.panel.indicators.indices.reversed())
        let other = try Constructor(plan).run(on: columns)
        #expect(agree(other.scores, run.scores, within: 1e-10))
        #expect(other.ranks == run.ranks)
    }

    static func reversed(_ framework: Framework, _ position: Int) -> Framework.Branch {
        let node = framework.nodes[position]
        return node.isLeaf
            ? .indicator(node.id, weight: node.weight)
            : .node(
                node.id, weight: node.weight,
                children: node.children.reversed().map { reversed(framework, $0) })
    }

    /// Other units of measure: kilometres or miles, degrees Celsius or Fahrenheit.
    @Test(
        arguments: ["min-max", "z-score", "rank", "percentile-rank", "borda", "distance-to-maximum"], seeds)
    func unitsOfMeasureDoNotMatter(_ normalisation: String, _ seed: UInt64) throws {
        let index = RandomIndex(seed: seed)
        let plan = Plan(framework: index.framework, steps: [scaled(normalisation)])
        var panel = index.panel
        for column in panel.columns.indices where column % 2 == 0 {
            panel.columns[column] = panel.columns[column].map { $0 * 1.8 + 32 }
        }
        let run = try Constructor(plan).run(on: index.panel)
        let other = try Constructor(plan).run(on: panel)
        #expect(other.ranks == run.ranks)
        #expect(agree(other.scores, run.scores, within: 1e-9))
    }

    /// Better values never cost a rank.
    @Test(arguments: seeds)
    func improvingNeverHurts(_ seed: UInt64) throws {
        let index = RandomIndex(seed: seed, missing: 0)
        let plan = Plan(
            framework: index.framework, steps: [scaled("min-max", ["lower": 1, "upper": 100])],
            aggregation: Assignment(MethodChoice("geometric")))
        let run = try Constructor(plan).run(on: index.panel)
        for column in index.panel.columns.indices {
            var panel = index.panel
            let best = panel.columns[column].max() ?? 0
            let worst = panel.columns[column].min() ?? 0
            panel.columns[column][4] = panel.indicators[column].direction == .negative ? worst : best
            let other = try Constructor(plan).run(on: panel)
            #expect((other.ranks[4] ?? 99) <= (run.ranks[4] ?? 99))
        }
    }

    /// Flat weighting: with weights over the whole index and no gaps, levels make no difference.
    @Test(arguments: ["standard-deviation", "entropy", "critic", "principal-component"], seeds)
    func indexWideWeightsAreFlatWeights(_ weighting: String, _ seed: UInt64) throws {
        let index = RandomIndex(seed: seed, missing: 0)
        let choice = MethodChoice(weighting, ["scope": "index"])
        let plan = Plan(framework: index.framework, steps: [scaled("min-max")], weighting: Assignment(choice))
        let run = try Constructor(plan).run(on: index.panel)
        let flat = Framework(
            .node("index", children: index.framework.leaves.map { .indicator(index.framework.nodes[$0].id) }))
        let flatPlan = Plan(
            framework: flat, steps: plan.steps, weighting: Assignment(MethodChoice(weighting)))
        let other = try Constructor(flatPlan).run(on: index.panel)
        #expect(agree(run.scores, other.scores, within: 1e-10))
        let effective = index.framework.effectiveWeights(run.weights)
        let wanted = flat.effectiveWeights(other.weights)
        #expect(agree(index.framework.leaves.map { effective[$0] }, Array(wanted.dropFirst()), within: 1e-10))
    }

    /// Index-wide weights chosen for one node only are the same as those chosen for all.
    @Test func indexWideWeightsOfOneNode() throws {
        let index = RandomIndex(seed: 5, missing: 0)
        let choice = MethodChoice("standard-deviation", ["scope": "index"])
        func weights(_ weighting: Assignment<MethodChoice>) throws -> [Double] {
            let plan = Plan(framework: index.framework, steps: [scaled("min-max")], weighting: weighting)
            let run = try Constructor(plan).run(on: index.panel)
            return index.framework.nodes[1].children.map { run.weights[$0] }
        }
        let one = try weights(Assignment(MethodChoice("equal"), byNode: ["p0": choice]))
        #expect(one == (try weights(Assignment(choice))))
    }

    /// An imputation records every value that it changes, and nothing else.
    @Test(arguments: seeds)
    func everyChangeIsRecorded(_ seed: UInt64) throws {
        let index = RandomIndex(seed: seed, missing: 0.2)
        let run = try Constructor(Self.plan(index, "arithmetic")).run(on: index.panel)
        for (before, stage) in zip(run.stages, run.stages.dropFirst()) where stage.name != "normalisation" {
            for column in before.panel.columns.indices {
                let code = before.panel.indicators[column].code
                let isMoved = stage.fits[code]?.contains { $0.method.id.contains("log") } ?? false
                for row in before.panel.rows.indices where !isMoved {
                    let (old, new) = (before.panel.columns[column][row], stage.panel.columns[column][row])
                    let recorded = stage.amendments.filter { $0.indicator == code && $0.unit == "u\(row)" }
                    if old == new || (old.isNaN && new.isNaN) {
                        #expect(recorded.isEmpty)
                    } else {
                        #expect(recorded.map(\.after) == [new])
                        #expect(recorded.map(\.before) == [old.isNaN ? nil : old])
                    }
                }
            }
        }
    }
}
