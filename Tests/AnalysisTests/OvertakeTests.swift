import Construction
import IndexModel
import Kernels
import Methods
import Testing

@testable import Analysis

/// Answers to "what would bring A level with B", each applied anew: level or ahead in full, behind at 99 %.
@Suite struct OvertakeTests {
    /// A thousand random cases in ten parts; a bundle, which takes most of the time, for every third. What is level may be off
    /// by 10⁻⁹ of a score.
    @Test(arguments: UInt64(0)..<10) func answersVerifyThemselves(part: UInt64) {
        var counts: [String: Int] = [:]
        var seed = part * 1000
        while counts["cases", default: 0] < 100 {
            seed += 1
            guard let found = OvertakeCase(seed: seed) else { continue }
            counts["cases", default: 0] += 1
            for (way, count) in OvertakeTests.check(found, seed) { counts[way, default: 0] += count }
        }
        for (way, least) in [
            ("weight", 40), ("shift", 40), ("indicator", 15), ("beyond today's best", 3), ("bundle", 12),
            ("impossible", 5), ("whole", 1), ("duels", 5),
        ] { #expect(counts[way, default: 0] >= least, "\(way): \(counts)") }
    }

    private static func check(_ found: OvertakeCase, _ seed: UInt64) -> [String: Int] {
        var counts: [String: Int] = [:]
        let contest = found.contest
        let framework = contest.framework
        if contest.goesInJumps { counts["duels"] = 1 }
        for answer in contest.oneWeight() {
            guard let needed = answer.needed else {
                expectWithheld(answer.verification, &counts)
                continue
            }
            counts["weight", default: 0] += 1
            expectHolds(seed, "weight \(framework.nodes[answer.node].id)", answer.verification) { part in
                let share = answer.share + part * (needed - answer.share)
                let siblings = framework.nodes[framework.nodes[answer.node].parent!].children
                var weights = found.weights
                let rest = siblings.filter { $0 != answer.node }.reduce(0) { $0 + contest.run.weights[$1] }
                for sibling in siblings {
                    weights[framework.nodes[sibling].id] =
                        sibling == answer.node ? share : contest.run.weights[sibling] / rest * (1 - share)
                }
                return found.lead(weights: weights)
            }
        }
        for answer in contest.weightShifts() {
            if answer.isWithheld { expectWithheld(answer.verification, &counts) }
            guard answer.shift != nil else { continue }
            counts["shift", default: 0] += 1
            expectHolds(seed, "shift \(answer.scope)", answer.verification) {
                found.lead(after: answer, part: $0)
            }
        }
        let code = framework.nodes[framework.leaves[Int(seed) % framework.leaves.count]].id
        for answer in contest.oneIndicator([code]).found {
            guard let needed = answer.needed else {
                expectWithheld(answer.verification, &counts)
                counts["impossible", default: 0] += 1
                continue
            }
            counts["indicator", default: 0] += 1
            if (needed - answer.best) * answer.sign > 0 { counts["beyond today's best", default: 0] += 1 }
            expectHolds(seed, answer.indicator.code, answer.verification) { part in
                found.lead(with: [answer.indicator.code: answer.value + part * (needed - answer.value)])
            }
            if let whole = answer.whole {
                counts["whole", default: 0] += 1
                // What is needed may stand a trifle beyond a jump at the whole number.
                let trifle = 2e-9 * max(abs(needed - answer.value), abs(answer.value))
                #expect(whole == whole.rounded() && (whole - needed) * answer.sign >= -trifle)
                #expect(found.lead(with: [answer.indicator.code: whole]) >= -1e-9, "seed \(seed)")
            }
        }
        if seed.isMultiple(of: 3) { checkBundle(found, seed, &counts) }
        return counts
    }

    private static func checkBundle(_ found: OvertakeCase, _ seed: UInt64, _ counts: inout [String: Int]) {
        let bundle = found.contest.bundle()
        if bundle.isWithheld { expectWithheld(bundle.verification, &counts) }
        if bundle.items.isEmpty {
            counts["impossible", default: 0] += 1
        } else {
            counts["bundle", default: 0] += 1
            expectHolds(seed, "bundle", bundle.verification) { part in
                found.lead(
                    with: Dictionary(
                        uniqueKeysWithValues: bundle.items.map {
                            ($0.indicator.code, $0.before + part * ($0.after - $0.before))
                        }))
            }
            for item in bundle.items {
                #expect(abs(item.after - item.before) <= abs(item.ceiling - item.before) * (1 + 1e-12))
            }
            if let alone = bundle.cheapestAlone { #expect(bundle.cost <= alone * (1 + 1e-9)) }
        }
    }

    /// An answer is withheld only where the index cannot be computed with it, and then the reason is known.
    private static func expectWithheld(_ verification: Recheck?, _ counts: inout [String: Int]) {
        guard let verification else { return }
        counts["withheld", default: 0] += 1
        #expect(verification.obstacle != nil, "\(verification)")
    }

    private static func expectHolds(
        _ seed: UInt64, _ what: String, _ verification: Recheck?, _ lead: (Double) -> Double
    ) {
        #expect(verification?.holds == true, "seed \(seed), \(what): \(verification.debugDescription)")
        let (full, nearly) = (lead(1), lead(verification?.isLimit == true ? 0 : 0.99))
        #expect(full >= -1e-9, "seed \(seed), \(what): \(full) in full")
        #expect(nearly < 0, "seed \(seed), \(what): \(nearly) at 99 %")
    }

    // MARK: Formulas

    /// The formula for one weight in an index without pillars, under an arithmetic mean.
    @Test func oneWeightIsTheFormula() {
        var checked = 0
        for seed in UInt64(1)...200 {
            guard let found = OvertakeCase(seed: seed, isPlain: true, isFlat: true) else { continue }
            let contest = found.contest
            let (d, shares) = OvertakeTests.differences(contest)
            guard d.allSatisfy(\.isFinite) else { continue }
            let gap = zip(d, shares).reduce(0) { $0 + $1.0 * $1.1 }
            for answer in contest.oneWeight() {
                let j = contest.framework.leaves.firstIndex(of: answer.node)!
                let rest = (gap - d[j] * shares[j]) / (1 - shares[j])
                let t = rest / (rest - d[j])
                guard (0.001...0.999).contains(t) || !(-0.001...1.001).contains(t) else { continue }
                checked += 1
                if (0...1).contains(t) {
                    #expect(abs((answer.needed ?? .nan) - t) < 1e-9, "seed \(seed)")
                } else {
                    #expect(answer.needed == nil, "seed \(seed)")
                }
            }
        }
        #expect(checked > 200)
    }

    /// Weight is taken from where the challenger is furthest behind and given to where it is furthest ahead: what the
    /// programme finds is what this greedy way finds, flat or with pillars.
    @Test(arguments: [true, false]) func theLeastShiftIsGreedy(isFlat: Bool) {
        var checked = 0
        for seed in UInt64(1)...200 {
            guard let found = OvertakeCase(seed: seed, isPlain: true, isFlat: isFlat) else { continue }
            let (d, shares) = OvertakeTests.differences(found.contest)
            // A constant column is left out, and its weight goes to its siblings.
            guard d.allSatisfy(\.isFinite) else { continue }
            let answer = found.contest.weightShift(.indicators)!
            #expect(answer.isProved, "seed \(seed)")
            guard let greedy = OvertakeTests.greedy(d, shares) else {
                #expect(answer.shift == nil, "seed \(seed)")
                continue
            }
            checked += 1
            #expect(abs((answer.shift ?? .nan) - greedy) < 1e-9, "seed \(seed)")
            for other in found.contest.weightShifts() {
                if let shift = other.shift { #expect(shift >= greedy - 1e-9) }
            }
        }
        #expect(checked > 100)
    }

    private static func differences(_ contest: Contest) -> (d: [Double], shares: [Double]) {
        let effective = contest.framework.effectiveWeights(contest.run.weights)
        let d = contest.framework.leaves.map {
            contest.run.nodes[$0].scores[contest.rows.challenger]
                - contest.run.nodes[$0].scores[contest.rows.leader]
        }
        return (d, contest.framework.leaves.map { effective[$0] })
    }

    private static func greedy(_ d: [Double], _ shares: [Double]) -> Double? {
        var gap = -zip(d, shares).reduce(0) { $0 + $1.0 * $1.1 }
        guard let best = d.max(), best >= 0 else { return nil }
        var shift = 0.0
        for donor in d.indices.sorted(by: { d[$0] < d[$1] }) where d[donor] < best {
            let gain = best - d[donor]
            let part = min(shares[donor], gap / gain)
            shift += part
            gap -= part * gain
            if gap <= 1e-12 { return shift }
        }
        return nil
    }

    /// A geometric mean of p and c, and p a mean of a and b, on raw values. With a weighing t, A has 1 + 9t in p and B 8.2 or 7.3:
    /// level at t = 0.8 or 0.7. But C has 9 − 12t, which the geometric mean refuses from t = 0.75 on: no unit has a score then.
    @Test func whatAMeanRefusesOfAnotherUnit() throws {
        let framework = IndexModel.Framework(
            .node(
                "index",
                children: [
                    .node("p", children: [.indicator("a"), .indicator("b")]), .indicator("c"),
                ]))
        for (other, needed) in [(8.2, nil), (7.3, 0.7)] as [(Double, Double?)] {
            let panel = Panel(
                units: ["A", "B", "C"].map { StatisticalUnit(code: $0) },
                indicators: ["a", "b", "c"].map { Indicator(code: $0) },
                columns: [[10, other, -3], [1, other, 9], [4, 4, 4]])
            let plan = Plan(
                framework: framework, steps: [],
                aggregation: Assignment(
                    MethodChoice("arithmetic"), byNode: ["index": MethodChoice("geometric")]))
            let run = try Constructor(plan).run(on: panel)
            let contest = Contest(run: run, panel: panel, challenger: 0, leader: 1)
            let position = try #require(framework.position(of: "a"))
            let weight = try #require(contest.oneWeight().first { $0.node == position })
            let parent = try #require(framework.position(of: "p"))
            let shift = try #require(contest.weightShift(.children(of: parent)))
            if let needed {
                #expect(abs((weight.needed ?? .nan) - needed) < 1e-9 && weight.verification?.holds == true)
                // Half of the index is p, and 0.2 of that moves.
                #expect(abs((shift.shift ?? .nan) - 0.1) < 1e-9 && !shift.isWithheld)
            } else {
                #expect(weight.needed == nil && shift.shift == nil && shift.isWithheld)
                for verification in [weight.verification, shift.verification] {
                    #expect(verification?.obstacle?.en.contains("C") == true)
                    #expect(verification?.applied.isNaN == true)
                }
            }
        }
    }

    /// Two indicators count more than half of the duels once they weigh more; at the edge a duel is a draw.
    @Test func underCopelandAnswersStandBeyondTheEdge() throws {
        let framework = IndexModel.Framework(
            .node("index", children: ["x", "y", "z"].map { .indicator($0) }))
        // A beats B in x alone, and C in x and y.
        let panel = Panel(
            units: ["A", "B", "C"].map { StatisticalUnit(code: $0) },
            indicators: ["x", "y", "z"].map { Indicator(code: $0) },
            columns: [[3, 2, 1], [2, 3, 1], [2, 3, 1]])
        let plan = Plan(framework: framework, steps: [], aggregation: Assignment(MethodChoice("copeland")))
        let run = try Constructor(plan).run(on: panel)
        let contest = Contest(run: run, panel: panel, challenger: 0, leader: 1)
        // A has one win and one loss, B two wins: a draw at x = 1/2 makes them level.
        #expect(contest.goesInJumps && contest.difference == -2 && contest.weightShifts().isEmpty)
        let x = try #require(contest.oneWeight().first)
        #expect(x.node == framework.position(of: "x") && x.verification?.holds == true)
        let needed = try #require(x.needed)
        #expect(needed > 0.5 && needed < 0.5 + 1e-8 && (x.verification?.applied ?? 0) == 2)
        // One more of either of the others does it too: just above B's 3.
        let y = try #require(contest.oneIndicator(["y"]).found.first)
        #expect(y.isStepwise && y.verification?.holds == true)
        #expect((y.needed ?? 0) > 3 && (y.needed ?? 9) < 3 + 1e-7)
    }

    /// A count that is best already has nothing to gain; the frame of the others would only move.
    @Test func passingTheBestMovesTheFrame() throws {
        // Two indicators, min–max to 0 … 100. B has (100, 40), A (60, 50), C (0, 0).
        let framework = IndexModel.Framework(
            .node("index", children: [.indicator("x"), .indicator("y")]))
        let panel = Panel(
            units: ["a", "b", "c"].map { StatisticalUnit(code: $0) },
            indicators: [Indicator(code: "x"), Indicator(code: "y")], columns: [[60, 100, 0], [50, 40, 0]])
        let plan = Plan(
            framework: framework, steps: [.normalisation(Assignment(MethodChoice("min-max", ["upper": 100])))]
        )
        let run = try Constructor(plan).run(on: panel)
        let contest = Contest(run: run, panel: panel, challenger: 0, leader: 1)
        // A: 60 + 100 = 160 of 200, B: 100 + 80 = 180. In y, B's score is 100 · 40 / y once A has y ≥ 50:
        // 160 = 100 + 4000 / y, so y = 200 / 3; on the frozen frame 20 more points would be y = 60.
        let y = try #require(contest.oneIndicator(["y"]).found.first)
        #expect(abs((y.needed ?? 0) - 200.0 / 3) < 1e-9)
        #expect(
            y.credibility == .unprecedented(times: 70 / 50)
                || y.credibility == .unprecedented(times: (y.whole ?? 0) / 50))
        #expect(y.whole == 67 && y.rank == 1 && y.displaced.map(\.unit.code) == ["b"])
        // In x, 20 more points are 80, within the frame.
        let x = try #require(contest.oneIndicator(["x"]).found.first)
        #expect(abs((x.needed ?? 0) - 80) < 1e-9 && x.credibility == .observed(others: 1))
        // At one for 10 of x and one for 1 of y: x has the better price; at a ceiling of 70 it goes halfway.
        let terms = ImprovementTerms(costs: ["x": 0.1, "y": 1], ceilings: ["x": 70, "y": 90])
        let bundle = contest.bundle(terms)
        #expect(bundle.items.map(\.indicator.code).sorted() == ["x", "y"])
        // 170 = 100 + 4000 / y.
        let after = Dictionary(uniqueKeysWithValues: bundle.items.map { ($0.indicator.code, $0.after) })
        #expect(abs((after["x"] ?? 0) - 70) < 1e-6 && abs((after["y"] ?? 0) - 4000.0 / 70) < 1e-6)
        #expect(bundle.verification?.holds == true)
    }
}

extension OvertakeCase {
    /// The challenger's lead after part of a shift.
    func lead(after shift: WeightShift, part: Double) -> Double {
        var weights = weights
        let effective = plan.framework.effectiveWeights(contest.run.weights)
        switch shift.scope {
        case .indicators:
            for leaf in plan.framework.leaves { weights[plan.framework.nodes[leaf].id] = effective[leaf] }
        case let .children(node):
            for child in plan.framework.nodes[node].children {
                weights[plan.framework.nodes[child].id] = effective[child]
            }
        }
        for move in shift.moves {
            weights[plan.framework.nodes[move.node].id] = move.before + part * (move.after - move.before)
        }
        return lead(weights: weights, by: shift.scope == .indicators ? "effective" : "given")
    }
}
