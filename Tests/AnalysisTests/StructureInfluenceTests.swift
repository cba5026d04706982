import Construction
import Foundation
import IndexModel
import Kernels
import Methods
import Testing

@testable import Analysis

@Suite("Influence beside weight")
struct StructureInfluenceTests {
    private static let x = (0..<40).map {
        (Double($0) * 0.618033988749895).truncatingRemainder(dividingBy: 1)
    }
    private static let noise = (0..<40).map {
        (Double($0) * 0.7548776662466927).truncatingRemainder(dividingBy: 1) - 0.5
    }

    private static func parabola(_ x: [Double]) -> [Double] {
        zip(x, noise).map { ($0 - 0.5) * ($0 - 0.5) * 4 + 0.3 * $1 }
    }

    /// The same criterion by scipy 1.17.1's `BSpline`, with plain solves in the place of a turned basis and Gauss's
    /// rule in that of Simpson's. The solves lose up to eight digits where the penalty is small.
    @Test func curvesAreThoseOfScipy() throws {
        let (x, noise) = (Self.x, Self.noise)
        let skewed = x.map { exp(4 * $0) }
        let cases: [(x: [Double], y: [Double], ratio: Double, parameters: Double, linear: Double)] = [
            (x, Self.parabola(x), 0.906696847814919, 5.895513083639437, 0.02279297013908351),
            (x, zip(x, noise).map { $0 + $1 }, 0.4993934062908532, 2.0001184182065, 0.49939340628108),
            (x, noise, 0.0005952722783212, 2.0001184182065, 0.00059527227545074),
            (
                skewed, zip(x, noise).map { sin(5 * $0) + 0.2 * $1 }, 0.9934453203749019, 12.25555061442633,
                0.7722320916753975
            ),
            (
                x.map { floor(10 * $0) }, Self.parabola(x), 0.8847100180260481, 4.733078721913838,
                0.021338274175321848
            ),
        ]
        for (number, known) in cases.enumerated() {
            let found = try #require(CorrelationRatio(of: known.y, given: known.x))
            #expect(agrees(found.value, known.ratio, 1e-7), "case \(number)")
            #expect(agrees(found.parameters, known.parameters, 1e-5), "case \(number)")
            #expect(agrees(found.linear, known.linear, 1e-12), "case \(number)")
        }
    }

    /// A curve explains no less than a line, no more than everything, and neither units nor signs matter to it.
    @Test func lawsOfTheRatio() throws {
        for seed in 0..<UInt64(20) {
            var stream = CounterStream(seed: seed, replicate: 0, stream: 9)
            let x = (0..<30).map { _ in exp(3 * stream.uniform()) }
            let y = x.map { $0 * stream.uniform() }
            let ratio = try #require(CorrelationRatio(of: y, given: x))
            #expect(ratio.value >= ratio.linear && ratio.value <= 1)
            let turned = try #require(
                CorrelationRatio(of: y.map { 5 - 1000 * $0 }, given: x.map { 7 * $0 - 3 }))
            #expect(agrees(turned.value, ratio.value, 1e-6))
            #expect(turned.coefficient < 0 || ratio.coefficient < 0)
        }
    }

    @Test func fewDifferentValuesAreGroups() throws {
        let x: [Double] = [1, 1, 2, 2, 3, 3, .nan]
        let y: [Double] = [0, 2, 6, 8, 0, 2, 99]
        // Means 1, 7, 1 round 3: 24 · … of the squares 36 + … : (4 + 16 + 4) · 2 of 54.
        let ratio = try #require(CorrelationRatio(of: y, given: x))
        #expect(agrees(ratio.value, 48.0 / 54, 1e-14))
        #expect(abs(ratio.linear) < 1e-14)
        #expect(ratio.pairs == 6)
        #expect(CorrelationRatio(of: [1, 2, 3], given: [4, 4, 4]) == nil)
        #expect(CorrelationRatio(of: [4, 4, 4], given: [1, 2, 3]) == nil)
        #expect(CorrelationRatio(of: [1, 2, .nan], given: [1, 2, 3]) == nil)
    }

    /// One far value leaves seven eighths of the knots in a ten-thousandth of the range.
    @Test func farValuesDoNotBreakTheCurve() throws {
        var x = Self.x
        x[7] = 1e4
        let ratio = try #require(CorrelationRatio(of: Self.parabola(Self.x), given: x))
        #expect(ratio.value > 0.8 && ratio.value <= 1)
        #expect(ratio.parameters < 30)
    }

    /// Three independent columns with spreads 1 : 2 : 4 and one weight: influence goes with the square of the spread.
    private static func spreads(
        _ weights: [Double] = [1, 1, 1], direction: Direction = .positive, rows: Int = 400
    ) throws -> RankAudit {
        var columns: [String: [Double]] = [:]
        for (number, code) in ["a", "b", "c"].enumerated() {
            var stream = CounterStream(seed: 5, replicate: UInt64(number), stream: 0)
            columns[code] = (0..<rows).map { _ in 10 + pow(2, Double(number)) * stream.uniform() }
        }
        let children: [IndexModel.Framework.Branch] = zip(["a", "b", "c"], weights).map {
            .indicator($0, weight: $1)
        }
        let tree = IndexModel.Framework.Branch.node(
            "index", children: [.node("all", direction: direction, children: children)])
        let scale = MethodChoice(direction == .positive ? "none" : "min-max")
        let plan = SmallIndex.plan(tree, normalisation: scale)
        let panel = SmallIndex.panel(columns)
        return RankAudit(of: try SmallIndex.run(plan, panel), on: panel)
    }

    @Test func spreadCountsAsWeightDoes() throws {
        let run = try Self.spreads().run
        let audit = InfluenceAudit(of: run, node: "all")
        #expect(audit.parts.map(\.code) == ["a", "b", "c"])
        #expect(audit.parts.allSatisfy { abs($0.nominal - 1.0 / 3) < 1e-14 })
        // In 400 rows a share is off by about 0.02.
        for (part, share) in zip(audit.parts, [1.0 / 21, 4.0 / 21, 16.0 / 21]) {
            #expect(abs((part.share ?? 9) - share) < 0.06)
            #expect(abs((part.linearShare ?? 9) - share) < 0.06)
        }
        #expect(audit.parts[2].gap == audit.greatestGap)
        let across = InfluenceAudit(of: run)
        #expect(across.parts == audit.parts)
    }

    /// Independent columns have equal correlations when weight times spread is equal: 4 : 2 : 1.
    @Test func weightsThatMakeInfluencesEqual() throws {
        let audit = try Self.spreads()
        let node = InfluenceMatch.Target.shares(["a": 1, "b": 1, "c": 1])
        let small = RankAudit(
            of: try SmallIndex.run(
                SmallIndex.plan(
                    .node("index", children: ["a", "b", "c"].map { .indicator($0) }),
                    normalisation: MethodChoice("none")), audit.panel), on: audit.panel)
        for target in [.equal, node] {
            let match = try InfluenceMatch(small, level: 1, target: target)
            #expect(match.isReached)
            #expect(match.objective < 1e-14)
            #expect(match.objectiveBefore > 1e-3)
            for (part, weight) in zip(match.parts, [4.0 / 7, 2.0 / 7, 1.0 / 7]) {
                #expect(abs(part.weight - weight) < 0.08)
            }
            // The weights do what they are said to do.
            var plan = small.run.plan
            plan.weightSets["found"] = Dictionary(
                uniqueKeysWithValues: match.parts.map { ($0.code, $0.weight) })
            plan.weighting = Assignment(MethodChoice("given", ["set": "found"]))
            let run = try SmallIndex.run(plan, small.panel)
            let correlations = (1...3).compactMap {
                Correlation(of: run.nodes[$0].scores, and: run.scores).coefficient
            }
            #expect(correlations.count == 3)
            #expect(agrees(correlations[0], correlations[1], 1e-5))
            #expect(agrees(correlations[2], correlations[1], 1e-5))
        }
    }

    @Test func influenceAsTheWeightsSay() throws {
        let panel = SmallIndex.panel(SmallIndex.random(["a", "b", "c", "d", "e"], rows: 30))
        let audit = RankAudit(of: try SmallIndex.run(SmallIndex.plan(SmallIndex.tree), panel), on: panel)
        let match = try InfluenceMatch(audit, level: 2, target: .nominal)
        #expect(match.parts.map(\.code) == ["left", "right"])
        #expect(agrees(match.parts[0].target, 2.0 / 3, 1e-14))
        #expect(match.isReached)
        let curved = try InfluenceMatch(audit, level: 2, target: .nominal, measure: .correlationRatio)
        #expect(curved.objective <= curved.objectiveBefore)
        #expect(curved.objective < 1e-6)
    }

    /// Two columns that are one, beside a third: what the two have in common cannot be taken apart.
    @Test func whatIsOutOfReachIsSaid() throws {
        var columns = SmallIndex.random(["a", "b", "c"], rows: 50)
        columns["b"] = columns["a"]
        let panel = SmallIndex.panel(columns)
        let tree = IndexModel.Framework.Branch.node(
            "index", children: ["a", "b", "c"].map { .indicator($0) })
        let audit = RankAudit(of: try SmallIndex.run(SmallIndex.plan(tree), panel), on: panel)
        let match = try InfluenceMatch(audit, level: 1, target: .shares(["a": 6, "b": 2, "c": 2]))
        #expect(!match.isReached)
        #expect(match.objective > 0.01)
        #expect(match.objective <= match.objectiveBefore)
        // The best that can be had gives both the mean of their targets.
        #expect(agrees(match.parts[0].obtained, match.parts[1].obtained, 1e-12))
        #expect(agrees(match.parts[0].obtained, 0.4, 1e-4))
    }

    /// A node that is turned is mirrored by its fits, so that the whole pipeline is run.
    @Test func turnedNodesAreKeptTurned() throws {
        let audit = try Self.spreads(direction: .negative, rows: 40)
        let target = ["a": 1.0, "b": 2, "c": 3]
        // Turned, every part runs against the index, so that shares of influence mean nothing.
        #expect(throws: InfluenceMatch.Failure.self) {
            try InfluenceMatch(audit, level: 1, target: .shares(target))
        }
        let match = try InfluenceMatch(
            audit, level: 1, target: .shares(target), measure: .correlationRatio)
        let influences = (2...4).compactMap {
            CorrelationRatio(of: audit.run.scores, given: audit.run.nodes[$0].scores)?.value
        }
        let sum = influences.reduce(0, +)
        var missed = 0.0
        for (influence, wanted) in zip(influences, [1.0 / 6, 2.0 / 6, 3.0 / 6]) {
            let rest = influence / sum - wanted
            missed += rest * rest / 3
        }
        #expect(agrees(match.objectiveBefore, missed, 1e-9))
        #expect(match.objective < missed / 100)
    }

    @Test func whatCannotBeSought() throws {
        let panel = SmallIndex.panel(["a": [1, 2, 3, 5]])
        let alone = RankAudit(
            of: try SmallIndex.run(SmallIndex.plan(.node("index", children: [.indicator("a")])), panel),
            on: panel)
        #expect(throws: InfluenceMatch.Failure.self) { try InfluenceMatch(alone, level: 1) }
        let opposed = SmallIndex.panel(["a": [1, 2, 3, 5], "b": [5, 4, 3, 1]])
        let flat = RankAudit(
            of: try SmallIndex.run(
                SmallIndex.plan(.node("index", children: [.indicator("a"), .indicator("b")])), opposed),
            on: opposed)
        // The index is the same for all, or rounding: nothing is explained.
        #expect(throws: InfluenceMatch.Failure.self) { try InfluenceMatch(flat, level: 1) }
    }
}
