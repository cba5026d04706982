import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

@testable import Analysis

/// Lenses: groups by hand, and replicates against the same replicates built as plans.
@Suite("Lenses") struct ProfileLensTests {
    static let lens = Lens(
        id: "lens",
        groups: [
            .init(id: "one", members: [Lens.Member("a")]),
            .init(id: "two", members: [Lens.Member("i3"), Lens.Member("i7"), Lens.Member("i1")]),
            .init(id: "gap", members: [], gap: Phrase(zh: "无", en: "none")),
            .init(id: "three", members: [Lens.Member("i5", weight: 2), Lens.Member("c")]),
        ])

    @Test func groupsAreMeansByTheIndexsWeights() throws {
        let plan = Synthetic.plan()
        let run = try Constructor(plan).run(on: Synthetic.panel(missing: false))
        let matrix = ProfileMatrix(run, lens: Self.lens)
        #expect(matrix.columns.map(\.id) == ["one", "two", "three"] && matrix.units.count == 24)
        func score(_ code: String, _ unit: Int) throws -> Double {
            run.nodes[try #require(run.plan.framework.position(of: code))].scores[unit]
        }
        for unit in 0..<24 {
            // A pillar as a group has the pillar's score.
            let pillar = try score("a", unit)
            #expect(abs(matrix.scores[0][unit] - pillar) < 1e-9)
            // i3 weighs 2/4.5 · 1/10, i7 1.5/4.5 · 1/3, i1 1/4.5 · 2/6: as 0.2 : 0.5 : 1/3.
            let two =
                try (0.2 * score("i3", unit) + 0.5 * score("i7", unit) + score("i1", unit) / 3) / (31 / 30)
            #expect(abs(matrix.scores[1][unit] - two) < 1e-9)
            // Written: 2 for i5; 1 for c, whose i7 and i8 share it 1 : 2.
            let three = try (2 * score("i5", unit) + (score("i7", unit) + 2 * score("i8", unit)) / 3) / 3
            #expect(abs(matrix.scores[2][unit] - three) < 1e-9)
        }
    }

    @Test func theMeanIsTheNodesOwnWhereTheyAgree() throws {
        var plan = Synthetic.plan()
        plan.aggregation = Assignment(MethodChoice("geometric"))
        let panel = Synthetic.panel(missing: false)
        let run = try Constructor(plan).run(on: panel)
        let a = try #require(plan.framework.position(of: "a"))
        let found = ProfileMatrix(run, lens: Self.lens).scores[0]
        for (score, own) in zip(found, run.nodes[a].scores) { #expect(abs(score - own) < 1e-9) }
        // One node among three that is made otherwise: arithmetic for the whole lens.
        plan.aggregation.byNode["b"] = MethodChoice("harmonic")
        let mixed = try Constructor(plan).run(on: panel)
        #expect(LensScorer.mean(Self.lens, mixed) is ArithmeticMean)
        let inside = Lens(id: "inside", groups: [.init(id: "g", members: [Lens.Member("a")])])
        #expect(LensScorer.mean(inside, mixed) is GeometricMean)
        plan.aggregation = Assignment(MethodChoice("copeland"))
        let copeland = try Constructor(plan).run(on: panel)
        #expect(LensScorer.mean(Self.lens, copeland) is ArithmeticMean)
    }

    @Test func aGapLeavesTheOthersOfTheGroup() throws {
        var plan = Synthetic.plan()
        plan.steps.removeAll { $0.name == "imputation" }
        let run = try Constructor(plan).run(on: Synthetic.panel(missing: true))
        let lens = Lens(id: "l", groups: [.init(id: "g", members: ["i0", "i4"].map { Lens.Member($0) })])
        let matrix = ProfileMatrix(run, lens: lens)
        let columns = ["i0", "i4"].map { code in run.nodes[run.plan.framework.position(of: code) ?? 0].scores
        }
        let gaps = columns[0].indices.filter { columns[0][$0].isNaN != columns[1][$0].isNaN }
        #expect(!gaps.isEmpty)
        for row in gaps {
            let place = try #require(matrix.rows.firstIndex(of: row))
            #expect(
                abs(matrix.scores[0][place] - (columns[0][row].isNaN ? columns[1][row] : columns[0][row]))
                    < 1e-12)
        }
    }

    // MARK: Replicates

    private static let weights = Assumption(
        "weights", .weights(WeightVariation(noise: [1: 0.25, 2: 0.25])))
    private static let means = Assumption(
        "aggregation",
        .aggregation(
            [
                Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric")),
                Assignment(MethodChoice("arithmetic"), byNode: ["b": MethodChoice("harmonic")]),
            ], level: nil))

    private static let everything = [
        weights, means,
        Assumption(
            "normalisation",
            .normalisation([
                Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])),
                Assignment(MethodChoice("z-score", ["mean": 100, "deviation": 10])),
                Assignment(MethodChoice("rank")),
            ])),
        Assumption("omit-indicators", .omission(.upTo(3))), Assumption("units", .units([[], ["u05"]])),
    ]

    private static let uncertain = [weights, means, Assumption("evidence", .evidence(EvidenceError()))]

    /// Every replicate built as the plan that it is, read through the lens by itself, and counted.
    private func expected(
        _ engine: ReplicateEngine, _ claims: [LensReceiver.Claim], nominal: [Double], count: Int
    )
        throws -> LensCounts
    {
        var counts = LensCounts(claims: claims.count, groups: 3, circumstances: 0)
        let framework = engine.plan.framework
        for replicate in 0..<count {
            let draw = engine.draw(replicate)
            guard let run = try? Constructor(draw.plan).run(on: draw.panel) else {
                counts.failures += 1
                continue
            }
            counts.replicates += 1
            let rows = engine.subject.rows(in: run.final)
            let effective = framework.effectiveWeights(run.weights)
            let mean = LensScorer.mean(Self.lens, run)
            let linked = framework.leaves.map { leaf in
                rows.map { row in row.map { mean.linked(run.nodes[leaf].scores[$0]) ?? .nan } ?? .nan }
            }
            let sums = LensScorer(Self.lens, framework).scores(
                linked: linked, shares: framework.leaves.map { effective[$0] }, nominal: nominal,
                units: rows.count)
            let scores = sums.map { $0.map { $0.isNaN ? .nan : mean.score(ofLinked: $0) } }
            let advantage = RelativeAdvantage(scores)
            var all = true
            for (position, claim) in claims.enumerated() {
                let one = ProfileMatrix.strongest(advantage.centred.map { $0[claim.unit] })
                let two = ProfileMatrix.strongest(advantage.quotients.map { $0[claim.unit] })
                if let one { counts.centred[position][one] += 1 }
                if let two { counts.quotients[position][two] += 1 }
                if let one, one == two { counts.both[position][one] += 1 }
                for group in 0..<3 {
                    let others = claims.map(\.unit).filter { $0 != claim.unit }.map { scores[group][$0] }
                    let own = scores[group][claim.unit]
                    if !own.isNaN, others.allSatisfy({ $0.isNaN || $0 < own }) {
                        counts.leading[position][group] += 1
                    }
                }
                all = all && one != nil && one == claim.group
            }
            counts.together += all ? 1 : 0
        }
        return counts
    }

    @Test(arguments: [everything, uncertain]) func replicatesAreReadAsTheirPlansWouldBe(
        _ assumptions: [Assumption]
    )
        throws
    {
        var plan = Synthetic.plan()
        plan.assumptions = assumptions
        let panel = Synthetic.panel(missing: false)
        let run = try Constructor(plan).run(on: panel)
        let hasEvidence = assumptions.contains { $0.id == "evidence" }
        let places = hasEvidence ? [(0, 5), (3, 9), (7, 19), (5, 11)] : []
        let cells = places.map { column, row -> UncertainCell in
            let value = panel.columns[column][row]
            return UncertainCell(column: column, row: row, low: value * 0.5, high: value * 1.5)
        }
        let subject = Subject(units: run.final.units.map(\.code), period: nil, target: 0)
        let engine = try ReplicateEngine(
            plan: plan, panel: panel, subject: subject, cells: cells, nominal: run.weights, seed: 3)
        let effective = plan.framework.effectiveWeights(run.weights)
        let nominal = plan.framework.leaves.map { effective[$0] }
        let claims = [(5, 0), (9, 1), (11, 2), (19, 0)].map { LensReceiver.Claim(unit: $0, group: $1) }
        let parts = engine.run(0..<400, tasks: 3) {
            LensReceiver(Self.lens, claims, engine, nominal: nominal)
        }
        var found = LensCounts(claims: 4, groups: 3, circumstances: parts[0].counts.seen.count)
        for part in parts { found.merge(part.counts) }
        let other = try expected(engine, claims, nominal: nominal, count: 400)
        #expect(found.replicates == other.replicates && found.failures == other.failures)
        #expect(found.centred == other.centred && found.quotients == other.quotients)
        #expect(found.both == other.both && found.leading == other.leading)
        #expect(found.together == other.together)
        // The draws differ: some group is the strongest in some of them and not in others.
        #expect(found.centred.flatMap { $0 }.contains { $0 > 20 && $0 < 380 })
    }

    @Test func certaintyHasSharesAndTheSameBitsOnAnyNumberOfTasks() throws {
        var plan = Synthetic.plan()
        plan.assumptions = Self.everything
        let analysis = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false), seed: 5)
        let nominal = ProfileMatrix(analysis.nominal, lens: Self.lens)
        let claims: [(unit: String, group: String?)] = [("u09", "two"), ("u03", nil)]
        let one = try #require(
            analysis.certainty(of: Self.lens, nominal: nominal, claims: claims, replicates: 2000))
        for tasks in [2, 5] {
            let many = try #require(
                analysis.certainty(
                    of: Self.lens, nominal: nominal, claims: claims, replicates: 2000, tasks: tasks))
            for (first, second) in zip(one.readings, many.readings) {
                #expect(first.centred == second.centred && first.leading == second.leading)
                #expect(first.circumstances.map(\.holding) == second.circumstances.map(\.holding))
            }
            #expect(one.together == many.together)
        }
        #expect(one.readings.map(\.isNamed) == [true, false] && one.readings[0].claimed == 1)
        #expect(one.readings[1].claimed == nominal.strongest(3, by: nominal.advantage.centred))
        for reading in one.readings {
            // Groups exclude each other; what is missing are ties and units that are left out.
            #expect(reading.centred.reduce(0, +) <= 1 + 1e-12 && reading.centred.reduce(0, +) > 0.9)
            #expect(zip(reading.both, reading.centred).allSatisfy { $0 <= $1 })
            let claim = try #require(reading.claimed)
            #expect(reading.share == reading.centred[claim])
            // Every replicate has one of the alternatives, so their parts make up the whole.
            let means = reading.circumstances.filter { $0.assumption == "aggregation" }
            #expect(means.reduce(0) { $0 + $1.replicates } == 2000)
            #expect(abs(Double(means.reduce(0) { $0 + $1.holding }) / 2000 - reading.centred[claim]) < 1e-12)
        }
        #expect((one.together ?? 1) <= min(one.readings[0].share ?? 0, one.readings[1].share ?? 0))
    }
}
