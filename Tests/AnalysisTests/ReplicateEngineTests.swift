import Construction
import Diagnostics
import IndexModel
import Kernels
import Methods
import Synchronization
import Testing

@testable import Analysis

/// The scores of every replicate, as they came.
private struct Recorder: ReplicateReceiver {
    var scores: [Int: [Double]] = [:]
    var failures: [FailedReplicate] = []
    let units: Int

    mutating func receive(_ block: borrowing ReplicateBlock) {
        for (position, replicate) in block.replicates.enumerated() {
            scores[replicate] = (0..<units).map { block.link.score(block.scores[position * units + $0]) }
        }
    }

    mutating func fail(_ failure: FailedReplicate) { failures.append(failure) }
    mutating func end(chunk: Int) {}
}

private func recorded(_ engine: ReplicateEngine, _ count: Int, tasks: Int = 1) -> Recorder {
    let units = engine.subject.units.count
    let parts = engine.run(0..<count, tasks: tasks) { Recorder(units: units) }
    var all = Recorder(units: units)
    for part in parts {
        all.scores.merge(part.scores) { first, _ in first }
        all.failures += part.failures
    }
    return all
}

@Suite("Replicates are plans")
struct ReplicateEngineTests {
    /// Every replicate, built anew as the plan that ``ReplicateEngine/draw(_:second:)`` gives.
    private func check(
        _ plan: Plan, _ panel: Panel, cells: [UncertainCell] = [], target: Int = 0, count: Int = 300
    )
        throws
    {
        let nominal = try Constructor(plan).run(on: panel)
        let last = nominal.final.periods[nominal.final.periods.count - 1]
        let rows = last.rows.filter { !nominal.nodes[target].scores[$0].isNaN }
        let subject = Subject(
            units: rows.map { nominal.final.unit(at: $0).code }, period: last.period, target: target)
        let engine = try ReplicateEngine(
            plan: plan, panel: panel, subject: subject, cells: cells, nominal: nominal.weights, seed: 7)
        let found = recorded(engine, count)
        var failed = Set(found.failures.map(\.replicate))
        for replicate in 0..<count {
            let draw = engine.draw(replicate)
            guard let run = try? Constructor(draw.plan).run(on: draw.panel) else {
                // What forbids the index need not forbid a node of it.
                #expect(
                    failed.remove(replicate) != nil || target != 0, "replicate \(replicate) cannot be built")
                continue
            }
            let reason = found.failures.first { $0.replicate == replicate }?.reason.message.en ?? ""
            let scores = try #require(found.scores[replicate], "replicate \(replicate) has scores: \(reason)")
            for (unit, row) in subject.rows(in: run.final).enumerated() {
                let expected = row.map { run.nodes[target].scores[$0] } ?? .nan
                if expected.isNaN {
                    #expect(scores[unit].isNaN)
                } else {
                    // Sums in another order: a few units in the last place of numbers up to 1000.
                    #expect(abs(scores[unit] - expected) < 1e-9 * max(1, abs(expected)))
                }
            }
        }
        #expect(failed.isEmpty, "every failure is one of the plan")
        if !cells.isEmpty { try checkShared(engine, found, nominal.weights, count) }
    }

    /// Columns that were drawn for other weights give the same bits.
    private func checkShared(_ engine: ReplicateEngine, _ found: Recorder, _ weights: [Double], _ count: Int)
        throws
    {
        var other = engine.plan
        other.weightSets["other"] = Dictionary(
            uniqueKeysWithValues: other.framework.nodes.enumerated().map { ($1.id, Double($0 % 3 + 1)) })
        other.weighting = Assignment(MethodChoice("given", ["set": "other"]))
        let cells = engine.law.evidence?.cells ?? []
        func drawn(_ plan: Plan, count: Int, bytes: Int = 1 << 24, tasks: Int = 2) throws -> EvidenceDraws {
            let engine = try ReplicateEngine(
                plan: plan, panel: engine.panel, subject: engine.subject, cells: cells, nominal: weights,
                seed: 7)
            return try #require(
                EvidenceDraws(engine, replicates: count, bytes: bytes, tasks: tasks) { true })
        }
        // All of them, the first few, and as many as there is room for.
        let draws = [
            try drawn(other, count: count), try drawn(other, count: count / 3, tasks: 1),
            try drawn(other, count: count, bytes: 1 << 16),
        ]
        #expect(
            draws[2].replicates < count && draws[2].isEnough(for: count) && !draws[1].isEnough(for: count))
        for draws in draws {
            #expect(draws.serves(engine))
            #expect((0..<draws.replicates).contains { draws.place(of: $0) != nil })
            var shared = engine
            shared.ready = draws
            let again = recorded(shared, count, tasks: 2)
            #expect(again.failures.count == found.failures.count)
            #expect(
                again.scores.mapValues { $0.map(\.bitPattern) }
                    == found.scores.mapValues { $0.map(\.bitPattern) })
        }
        other.aggregation = Assignment(MethodChoice("geometric"))
        #expect(try !drawn(other, count: 64).serves(engine))
        #expect(EvidenceDraws(engine, replicates: count, bytes: 1 << 24, tasks: 1) { false } == nil)
    }

    private let weights = Assumption(
        "weights", .weights(WeightVariation(noise: [1: 0.25, 2: 0.25])))

    @Test("Weights, normalisations, means and omissions", arguments: [0, 1])
    func methods(target: Int) throws {
        var plan = Synthetic.plan()
        plan.assumptions = [
            weights,
            Assumption(
                "normalisation",
                .normalisation([
                    Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])),
                    Assignment(MethodChoice("z-score", ["mean": 100, "deviation": 10])),
                    Assignment(MethodChoice("rank")),
                ])),
            Assumption(
                "aggregation",
                .aggregation(
                    [
                        Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric")),
                        Assignment(MethodChoice("harmonic")),
                        Assignment(MethodChoice("generalised", ["p": 0.5])),
                        Assignment(MethodChoice("generalised", ["p": -2])),
                        Assignment(MethodChoice("mazziotta-pareto")),
                        Assignment(MethodChoice("geometric"), byLevel: [2: MethodChoice("arithmetic")]),
                    ], level: nil)),
            Assumption("omit-indicators", .omission(.upTo(3))),
        ]
        try check(plan, Synthetic.panel(missing: false), target: target)
    }

    @Test("Gaps that stay, with and without a least availability")
    func gaps() throws {
        var plan = Synthetic.plan()
        plan.steps.removeAll { $0.name == "imputation" }
        plan.assumptions = [
            weights, Assumption("omit-indicators", .omission(.each)),
            Assumption(
                "aggregation-2",
                .aggregation(
                    [Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric"))], level: 2)
            ),
        ]
        try check(plan, Synthetic.panel(missing: true))
        plan.availability = Assignment(0.7)
        try check(plan, Synthetic.panel(missing: true))
    }

    @Test("Imputation, treatment and sets of units")
    func preparation() throws {
        var plan = Synthetic.plan()
        plan.assumptions = [
            Assumption(
                "imputation",
                .imputation([Assignment(MethodChoice("mean")), Assignment(MethodChoice("row-mean"))])),
            Assumption(
                "treatment",
                .treatment([
                    Assignment(TreatmentRule(first: MethodChoice("winsorise"))),
                    Assignment(TreatmentRule(first: MethodChoice("none"))),
                ])),
            Assumption("units", .units([[], ["u03", "u11"]])), weights,
        ]
        try check(plan, Synthetic.panel(missing: true))
    }

    @Test("Errors of evidence move every column that looks at the value")
    func evidence() throws {
        var plan = Synthetic.plan()
        plan.steps = plan.steps.map { step in
            if case .imputation = step { .imputation(Assignment(MethodChoice("row-mean"))) } else { step }
        }
        plan.assumptions = [
            weights,
            Assumption(
                "aggregation",
                .aggregation(
                    [
                        Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric")),
                        Assignment(MethodChoice("copeland")),
                    ], level: nil)), Assumption("evidence", .evidence(EvidenceError())),
        ]
        let panel = Synthetic.panel(missing: true)
        let cells = [(0, 3), (0, 8), (4, 2), (7, 19)].map { column, row in
            let value = panel.columns[column][row]
            return UncertainCell(
                column: column, row: row, low: value - abs(value) * 0.2, high: value + abs(value) * 0.2)
        }
        try check(plan, panel, cells: cells, count: 200)
    }

    @Test("Dirichlet weights, named sets and orders")
    func weightLaws() throws {
        var plan = Synthetic.plan()
        plan.weightSets["expert"] = ["a": 3, "b": 1]
        let order = [WeightVariation.Order(heavier: "a", lighter: "b"), .init(heavier: "b", lighter: "c")]
        let variations = [
            WeightVariation(law: .dirichlet(concentration: nil)),
            WeightVariation(law: .dirichlet(concentration: nil), order: order),
            WeightVariation(law: .dirichlet(concentration: 5), order: [order[0]]),
            WeightVariation(noise: [2: 0.5], sets: ["", "expert"], order: [order[0]]),
        ]
        for variation in variations {
            plan.assumptions = [Assumption("weights", .weights(variation))]
            try check(plan, Synthetic.panel(missing: false), count: 100)
            let analysis = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
            for replicate in 0..<100 {
                let set = try #require(analysis.draw(replicate).plan.weightSets["draw"])
                for order in variation.order {
                    #expect(try #require(set[order.heavier]) >= #require(set[order.lighter]))
                }
            }
        }
    }

    @Test("A combination that cannot be built fails with its reason, and nothing else does")
    func failures() throws {
        var plan = Synthetic.plan()
        plan.assumptions = [
            Assumption(
                "normalisation",
                .normalisation([
                    Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100])),
                    Assignment(MethodChoice("z-score")),
                ])),
            Assumption(
                "aggregation",
                .aggregation(
                    [Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric"))],
                    level: nil)),
        ]
        let analysis = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
        let found = try #require(analysis.uncertainty(replicates: 4000))
        #expect(found.replicates + found.failureCount == 4000)
        let standardError: Double = (4000 * 0.25 * 0.75).squareRoot()
        #expect(abs(Double(found.failureCount) - 1000) < 5 * standardError)
        #expect(found.failures.count == UncertaintyReceiver.failuresKept)
        let draw = analysis.draw(found.failures[0].replicate)
        #expect(draw.plan.normalisation?.general?.id == "z-score")
        #expect(draw.plan.aggregation.general?.id == "geometric")
    }

    @Test("Same bits on 1, 2, 3 and 8 tasks")
    func tasks() throws {
        var plan = Synthetic.plan()
        plan.assumptions = [
            weights, Assumption("omit-indicators", .omission(.upTo(2))),
            Assumption(
                "aggregation",
                .aggregation(
                    [Assignment(MethodChoice("arithmetic")), Assignment(MethodChoice("geometric"))],
                    level: nil)),
        ]
        let analysis = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
        let one = try #require(analysis.uncertainty(replicates: 5000, tasks: 1))
        for tasks in [2, 3, 8] {
            let many = try #require(analysis.uncertainty(replicates: 5000, tasks: tasks))
            for unit in one.units.indices {
                #expect(one.tally.rankCounts(unit: unit) == many.tally.rankCounts(unit: unit))
                #expect(one.tally.binCounts(unit: unit) == many.tally.binCounts(unit: unit))
                #expect(one.meanScore(unit: unit) == many.meanScore(unit: unit))
            }
            #expect(one.tally.wins == many.tally.wins)
        }
    }

    @Test("Common random numbers: an assumption more leaves the others' draws alone")
    func commonNumbers() throws {
        var plan = Synthetic.plan()
        plan.assumptions = [weights]
        let alone = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
        plan.assumptions.insert(Assumption("omit-indicators", .omission(.upTo(1))), at: 0)
        let together = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
        for replicate in 0..<50 {
            let first = try #require(alone.draw(replicate).plan.weightSets["draw"])
            let draw = together.draw(replicate)
            let second = try #require(draw.plan.weightSets["draw"])
            for (code, weight) in first where !draw.omitted.contains(code) { #expect(second[code] == weight) }
        }
    }

    @Test("Stopping gives what was done so far")
    func stopping() throws {
        var plan = Synthetic.plan()
        plan.assumptions = [weights]
        let analysis = try UncertaintyAnalysis(plan: plan, panel: Synthetic.panel(missing: false))
        let found = try #require(analysis.uncertainty(replicates: 10_000) { _ in false })
        #expect(found.isPartial)
        #expect(found.replicates > 0 && found.replicates < 10_000)
    }
}

/// Twenty-four units and nine indicators under three pillars.
enum Synthetic {
    static func plan() -> Plan {
        func pillar(_ id: String, _ codes: [String], _ weight: Double) -> IndexModel.Framework.Branch {
            .node(
                id, weight: weight,
                children: codes.enumerated().map { .indicator($1, weight: Double($0 + 1)) })
        }
        let framework = IndexModel.Framework(
            .node(
                "index",
                children: [
                    pillar("a", ["i0", "i1", "i2"], 1), pillar("b", ["i3", "i4", "i5", "i6"], 2),
                    pillar("c", ["i7", "i8"], 1.5),
                ]))
        return Plan(
            framework: framework,
            steps: [
                .imputation(Assignment(MethodChoice("median"))),
                .treatment(Assignment(TreatmentRule(first: MethodChoice("winsorise")))),
                .normalisation(Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100]))),
            ])
    }

    static func panel(missing: Bool) -> Panel {
        let units = (0..<24).map { unit in
            let code = "u" + (unit < 10 ? "0" : "") + "\(unit)"
            return StatisticalUnit(code: code, name: Phrase(verbatim: code))
        }
        let columns = (0..<9).map { indicator -> [Double] in
            var stream = CounterStream(seed: 99, replicate: UInt64(indicator), stream: 0)
            return units.indices.map { unit in
                let value = stream.uniform() * 10 + Double(unit) * 0.3 * Double(indicator % 3) + 1
                return missing && (unit * 7 + indicator * 5) % 11 == 0 ? .nan : value * value
            }
        }
        let indicators = (0..<9).map {
            Indicator(
                code: "i\($0)", name: Phrase(verbatim: "i\($0)"), direction: $0 == 5 ? .negative : .positive)
        }
        return Panel(units: units, indicators: indicators, columns: columns)
    }
}

@Suite("Work that is stopped")
struct ReplicateStopTests {
    /// Replicates that were seen when the work was stopped are all up to some number.
    @Test("A stop keeps whole chunks, from the first on", arguments: [1, 2, 3, 8])
    func stops(tasks: Int) throws {
        var plan = Synthetic.plan()
        plan.assumptions = [Assumption("weights", .weights(WeightVariation(noise: [1: 0.25])))]
        let panel = Synthetic.panel(missing: false)
        let nominal = try Constructor(plan).run(on: panel)
        let units = nominal.final.units.map(\.code)
        let engine = try ReplicateEngine(
            plan: plan, panel: panel,
            subject: Subject(units: units, period: nominal.final.periods.last?.period, target: 0), cells: [],
            nominal: nominal.weights, seed: 7)
        let done = Mutex(0)
        let parts = engine.run(
            0..<4000, tasks: tasks, receiver: { Recorder(units: units.count) },
            progress: { count in
                done.withLock {
                    $0 += count
                    return $0 < 1000
                }
            })
        let seen = parts.flatMap { $0.scores.keys }.sorted()
        #expect(seen == Array(0..<seen.count))
        #expect(seen.count >= 1000 && seen.count < 4000 && seen.count == done.withLock { $0 })
        #expect(seen.count.isMultiple(of: 500), "chunks are an eighth of what was asked for")
    }

    @Test func sumsOfChunksAreAddedInTheirOrder() {
        let sums = ChunkSums(1)
        for chunk in [2, 0, 3, 1, 5] { sums.add([Double(chunk) + 0.1], chunk: chunk) }
        var expected = 0.0
        for chunk in 0...3 { expected += Double(chunk) + 0.1 }
        #expect(sums.total == [expected])
    }
}
