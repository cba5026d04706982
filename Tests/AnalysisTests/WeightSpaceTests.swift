import Analysis
import Construction
import IndexModel
import Kernels
import Testing

@Suite struct WeightSpaceTests {
    /// Against all corners. Programmes are solved to 10⁻⁷ of their costs and then made exact at the corner that they
    /// found; all else is exact but for rounding.
    @Test(arguments: WeightSpaceCase.Kind.allCases, UInt64(0)..<12)
    func leastDifferencesAreThoseOfTheCorners(kind: WeightSpaceCase.Kind, seed: UInt64) throws {
        let example = WeightSpaceCase(seed: seed, kind)
        guard example.isPossible else {
            #expect(throws: WeightSpace.Fault.self) {
                try WeightSpace(example.region, columns: example.columns)
            }
            return
        }
        let space = try WeightSpace(example.region, columns: example.columns)
        let count = example.units
        var least = [Double](repeating: .infinity, count: count * count)
        example.atCorners { scores in
            for first in 0..<count {
                for second in 0..<count {
                    least[first * count + second] = min(
                        least[first * count + second], scores[first] - scores[second])
                }
            }
        }
        let dominance = space.dominance()
        let slack = (kind == .boxedOrders || kind == .orders ? 1e-9 : 1e-12) * 100
        for first in 0..<count {
            for second in 0..<count where second != first {
                let expected = least[first * count + second]
                #expect(abs(dominance.least(first, second) - expected) < slack)
                let found = space.leastDifference(first, second)
                #expect(found.value == dominance.least(first, second))
                #expect(example.region.contains(found.weights, slack: 1e-9))
                let scores = example.scores(found.weights)
                #expect(abs(scores[first] - scores[second] - found.value) < slack)
                let greatest = space.greatestDifference(second, first)
                #expect(greatest.value == -found.value)
                #expect(greatest.weights == found.weights)
            }
        }
    }

    @Test func relationsSayWhoIsAhead() throws {
        let framework = IndexModel.Framework(
            .node("x", children: [.indicator("a"), .indicator("b"), .indicator("c")]))
        let region = WeightRegion(
            framework: framework,
            siblings: [.init(lower: [0, 0, 0], upper: [.infinity, .infinity, .infinity]), nil, nil, nil])
        let units: [[Double]] = [[5, 5, 5], [4, 4, 4], [5, 5, 4], [0, 0, 9], [5, 5, 5]]
        let columns = (0..<3).map { leaf in units.map { $0[leaf] } }
        let dominance = try WeightSpace(region, columns: columns).dominance()
        #expect(dominance.relation(0, 1) == .ahead)
        #expect(dominance.relation(1, 0) == .behind)
        #expect(dominance.relation(0, 2) == .neverBehind)
        #expect(dominance.relation(2, 0) == .neverAhead)
        #expect(dominance.relation(0, 3) == .open)
        #expect(dominance.relation(0, 4) == .level)
        #expect(dominance.rivals(of: 0) == [3])
        #expect(dominance.betters(of: 1) == [0, 4])
    }

    /// A weight without upper bound beside one with: the mean comes as near to the first child as one likes.
    @Test func unboundedWeightsOutgrowBoundedOnes() throws {
        let framework = IndexModel.Framework(.node("x", children: [.indicator("a"), .indicator("b")]))
        let region = WeightRegion(
            framework: framework, siblings: [.init(lower: [1, 1], upper: [.infinity, 2]), nil, nil])
        let space = try WeightSpace(region, columns: [[0, 5], [9, 0]])
        // Unit 0 less unit 1 is (−5, 9) at the leaves: at best for unit 1 all weight is on a, at best for unit 0
        // b has twice the weight of a.
        #expect(abs(space.leastDifference(0, 1).value + 5) < 1e-12)
        #expect(abs(space.greatestDifference(0, 1).value - (9 * 2 - 5) / 3.0) < 1e-12)
    }

    @Test func pillarsCanBeComparedAlone() throws {
        let framework = IndexModel.Framework(SmallIndex.tree)
        let pillar = try #require(framework.position(of: "left"))
        let siblings = framework.nodes.map { node in
            node.isLeaf
                ? nil
                : WeightRegion.Siblings(
                    lower: node.children.map { _ in 1 }, upper: node.children.map { _ in 2 })
        }
        let region = WeightRegion(framework: framework, siblings: siblings)
        let columns: [[Double]] = [[1, 0], [0, 2], [3, 0]]
        let space = try WeightSpace(region, columns: columns, node: pillar)
        // Differences 1, −2, 3: the weight of the second is 2 and of the others 1.
        #expect(abs(space.leastDifference(0, 1).value) < 1e-15)
        #expect(space.leastDifference(0, 1).weights[pillar + 1...pillar + 3] == [1, 2, 1])
    }

    /// The result does not depend on how work is handed out.
    @Test func dominanceIsTheSameInPieces() throws {
        let example = WeightSpaceCase(seed: 3, .boxes)
        let columns = example.columns.map { column in (0..<40).map { column[$0 % column.count] * Double($0) }
        }
        let space = try WeightSpace(example.region, columns: columns)
        let backwards: ChunkExecutor = { count, body in for piece in (0..<count).reversed() { body(piece) } }
        #expect(space.dominance(executor: backwards) == space.dominance())
    }
}

@Suite struct WeightSpaceRegionTests {
    private static let plan = SmallIndex.plan(SmallIndex.tree)

    /// The index with a weight assumption, and its nominal weights by node.
    private func analysis(_ variation: WeightVariation) throws -> UncertaintyAnalysis {
        var plan = Self.plan
        plan.assumptions = [Assumption("weights", .weights(variation))]
        let panel = SmallIndex.panel(SmallIndex.random(["a", "b", "c", "d", "e"], rows: 5))
        return try UncertaintyAnalysis(plan: plan, panel: panel)
    }

    static let variations = [
        WeightVariation(noise: [1: 0.3]), WeightVariation(noise: [1: 0.2, 2: 0.5]),
        WeightVariation(noise: [1: 1, 2: 0.7]), WeightVariation(law: .dirichlet(concentration: nil)),
        WeightVariation(law: .dirichlet(concentration: 3)),
        WeightVariation(
            law: .dirichlet(concentration: nil),
            order: [.init(heavier: "b", lighter: "a"), .init(heavier: "a", lighter: "c")]),
        WeightVariation(
            noise: [1: 0.9],
            order: [.init(heavier: "a", lighter: "b"), .init(heavier: "e", lighter: "d")]),
    ]

    /// Whatever an assumption draws is in its region, and no drawn difference is beyond the least one.
    @Test(arguments: variations) func regionsHoldWhatIsDrawn(variation: WeightVariation) throws {
        let analysis = try analysis(variation)
        let region = try #require(WeightRegion(plan: analysis.plan, weights: analysis.nominal.weights))
        let framework = analysis.plan.framework
        let columns = framework.leaves.map { leaf in
            analysis.rows.map { analysis.nominal.nodes[leaf].scores[$0] }
        }
        let space = try WeightSpace(region, columns: columns)
        let dominance = space.dominance()
        for replicate in 0..<200 {
            let draw = analysis.draw(replicate)
            let set = draw.plan.weightSets["draw"] ?? [:]
            let weights = framework.nodes.map { set[$0.id] ?? $0.weight }
            #expect(region.contains(weights))
            let scores = space.scores(weights)
            for first in scores.indices {
                for second in scores.indices where first != second {
                    #expect(scores[first] - scores[second] > dominance.least(first, second) - 1e-12)
                }
            }
        }
    }

    @Test func whatIsOutsideIsToldApart() throws {
        let framework = IndexModel.Framework(SmallIndex.tree)
        let weights = framework.nodes.map(\.weight)
        let region = try #require(
            WeightRegion(WeightVariation(noise: [1: 0.25]), weights: weights, of: framework))
        #expect(region.contains(weights))
        #expect(region.contains(weights.map { $0 * 7 }))
        var others = weights
        // Against a sibling at the other end of its range, the ratio may change by 1.25 / 0.75 at most.
        others[framework.position(of: "a") ?? 0] *= 1.66
        #expect(region.contains(others))
        others[framework.position(of: "a") ?? 0] = 1.68
        #expect(!region.contains(others))
    }

    @Test func namedSetsAreNoRegion() {
        let framework = IndexModel.Framework(SmallIndex.tree)
        let weights = framework.nodes.map(\.weight)
        #expect(WeightRegion(WeightVariation(sets: ["", "other"]), weights: weights, of: framework) == nil)
        #expect(WeightRegion(plan: Self.plan, weights: weights) == nil)
    }
}
