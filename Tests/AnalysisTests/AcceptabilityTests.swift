import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

@testable import Analysis

/// Shares that geometry gives, against shares of draws.
@Suite("Acceptability by geometry")
struct AcceptabilityTests {
    /// An index of two indicators with weights anywhere on the simplex: w and 1 − w, w uniform on [0, 1].
    private func uncertainty(_ units: [(Double, Double)], draws: Int) throws -> Uncertainty {
        var plan = Plan(
            framework: IndexModel.Framework(.node("index", children: [.indicator("x"), .indicator("y")])),
            steps: [.normalisation(Assignment(MethodChoice("none")))])
        plan.assumptions = [
            Assumption("weights", .weights(WeightVariation(law: .dirichlet(concentration: nil))))
        ]
        let panel = Panel(
            units: units.indices.map { StatisticalUnit(code: "u\($0)", name: Phrase(verbatim: "u\($0)")) },
            indicators: ["x", "y"].map {
                Indicator(code: $0, name: Phrase(verbatim: $0), direction: .positive)
            },
            columns: [units.map(\.0), units.map(\.1)])
        let analysis = try UncertaintyAnalysis(plan: plan, panel: panel)
        return try #require(analysis.uncertainty(replicates: draws, tasks: 2))
    }

    /// Four standard errors of a share.
    private func margin(_ share: Double, _ draws: Int) -> Double {
        4 * (share * (1 - share) / Double(draws)).squareRoot()
    }

    @Test("Two units: the first leads where w (x₁ − x₂) + (1 − w)(y₁ − y₂) > 0")
    func two() throws {
        // 3w − 1 (1 − w) > 0 for w > 1/4.
        let draws = 40_000
        let found = try uncertainty([(4, 1), (1, 2)], draws: draws)
        #expect(abs(found.winShare(0, over: 1) - 0.75) < margin(0.75, draws))
        #expect(found.winShare(0, over: 1) + found.winShare(1, over: 0) == 1)
        #expect(abs(found.acceptability(unit: 1, rank: 1) - 0.25) < margin(0.25, draws))
    }

    @Test("Three units: the segments of [0, 1] in which each is first, second and last")
    func three() throws {
        // Scores 10w, 10 (1 − w) and 6: the third is first between 0.4 and 0.6 and never last, for one of the others
        // is below 5 or both are at 5. At w < 0.4 the order is 1, 2, 0, at w > 0.6 it is 0, 2, 1.
        let draws = 40_000
        let found = try uncertainty([(10, 0), (0, 10), (6, 6)], draws: draws)
        let expected = [[0.4, 0.1, 0.5], [0.4, 0.1, 0.5], [0.2, 0.8, 0]]
        for unit in 0..<3 {
            for rank in 1...3 {
                let share = expected[unit][rank - 1]
                #expect(
                    abs(found.acceptability(unit: unit, rank: rank) - share) <= margin(share, draws),
                    "unit \(unit), rank \(rank)")
            }
            #expect((1...3).reduce(0) { $0 + found.tally.rankCounts(unit: unit)[$1 - 1] } == UInt32(draws))
        }
        // The score of the first is 10w, uniform on 0 … 10.
        for quantile in [0.05, 0.25, 0.5, 0.75, 0.95] {
            #expect(
                abs(found.scoreQuantile(quantile, unit: 0) - 10 * quantile)
                    < found.scoreError(unit: 0) + 10 * margin(quantile, draws))
        }
        #expect(found.bestRank(unit: 2) == 1 && found.worstRank(unit: 2) == 2)
    }

    @Test("Equal units share a rank and beat each other never")
    func ties() throws {
        let found = try uncertainty([(1, 2), (1, 2), (0, 0)], draws: 1000)
        #expect(found.winShare(0, over: 1) == 0 && found.winShare(1, over: 0) == 0)
        #expect(found.acceptability(unit: 0, rank: 1) == 1 && found.acceptability(unit: 1, rank: 1) == 1)
        #expect(found.acceptability(unit: 2, rank: 3) == 1)
    }

    @Test("Dirichlet weights have their mean and variance")
    func dirichlet() throws {
        // One unit that scores the first weight: mean a₁/a, variance a₁ (a − a₁) / (a² (a + 1)).
        let plan = Plan(
            framework: IndexModel.Framework(
                .node(
                    "index",
                    children: [
                        .indicator("x", weight: 1), .indicator("y", weight: 2), .indicator("z", weight: 3),
                    ])),
            assumptions: [
                Assumption("weights", .weights(WeightVariation(law: .dirichlet(concentration: 0.4))))
            ])
        let law = DrawLaw(plan, cells: [], seed: 5)
        var room = law.weightRoom
        let draws = 20_000
        var sums = [0.0, 0.0, 0.0]
        var squares = sums
        for replicate in 0..<draws {
            var weights: [Double] = [1, 1, 2, 3]
            #expect(law.draw(weights: &weights, replicate, second: 0, room: &room))
            let total = weights[1] + weights[2] + weights[3]
            for part in 0..<3 {
                sums[part] += weights[part + 1] / total
                squares[part] += weights[part + 1] / total * weights[part + 1] / total
            }
        }
        // Parameters are concentration × children × share: 0.2, 0.4, 0.6, which add up to 1.2.
        for (part, shape) in [0.2, 0.4, 0.6].enumerated() {
            let mean = shape / 1.2
            let variance = mean * (1 - mean) / 2.2
            #expect(abs(sums[part] / Double(draws) - mean) < 4 * (variance / Double(draws)).squareRoot())
            let found =
                squares[part] / Double(draws) - sums[part] / Double(draws) * sums[part] / Double(draws)
            #expect(abs(found - variance) < 0.05 * variance)
        }
    }

    @Test("What evidence may be off by its confidence")
    func evidence() {
        let error = EvidenceError()
        func bounds(_ value: Double, _ confidence: Confidence) -> [Double] {
            error.bounds(of: value, confidence).map { [$0.low, $0.high] } ?? []
        }
        #expect(bounds(1500, .rounded) == [1450, 1550])
        #expect(bounds(12.5, .rounded) == [12.45, 12.55])
        #expect(bounds(0.001, .rounded) == [0.0005, 0.0015])
        #expect(bounds(-30, .rounded) == [-35, -25])
        #expect(bounds(0, .rounded).isEmpty)
        #expect(bounds(100, .lowerBound) == [100, 120])
        #expect(bounds(-100, .lowerBound) == [-100, -80])
        #expect(bounds(200, .estimate) == [180, 220])
        #expect(bounds(7, .exact).isEmpty)
        #expect(EvidenceError.lastDigit(of: 1e-7) == 1e-7 && EvidenceError.lastDigit(of: 2e20) == 1e20)
    }
}
