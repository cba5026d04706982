import Analysis
import Construction
import Diagnostics
import Foundation
import IndexModel
import Methods
import Testing

@testable import Publication

/// The kernel of the browser, held to the program on random indices.
@Suite(.enabled(if: ScriptEngine.isThere, "no node and no chromium: apt-get install chromium"))
struct KernelTests {
    /// What the kernel says of a case.
    struct Answer: Decodable {
        var scores: [Double?]?
        var ranks: [Double?]?
        var presented: [Double?]?
        /// Ends of the 90 % interval by unit, and how many draws failed.
        var low: [Double?]?
        var high: [Double?]?
        var failures: Int?
        var refusal: String?
    }

    private static let driver = """
        const answers = cases.map(({ model, scenario, draws }) => {
          try {
            const weights = Float64Array.from(scenario.weights ?? model.nodes.map((node) => node.weight));
            const chosen = { normalisation: scenario.normalisation ?? 0, aggregation: scenario.aggregation ?? 0, weights };
            const found = evaluate(model, chosen);
            const answer = {
              scores: Array.from(found.scores), ranks: Array.from(found.ranks), presented: Array.from(found.presented),
            };
            if (draws) {
              const tally = drawn(model, chosen, found.scores, 0, draws);
              answer.low = answer.ranks.map((_, unit) => tally.quantile(0.05, unit));
              answer.high = answer.ranks.map((_, unit) => tally.quantile(0.95, unit));
              answer.failures = tally.failures;
            }
            return answer;
          } catch (error) {
            if (error instanceof Refusal) return { refusal: error.reason };
            throw error;
          }
        });
        return answers;
        """

    private func answers(_ cases: [JSONValue]) throws -> [Answer] {
        let text = try ScriptEngine.result(
            of: KernelScript.text + "\nfunction main(cases) {\n" + Self.driver + "\n}",
            on: JSONWriter.text(.array(cases), isCompact: true))
        return try JSONDecoder().decode([Answer].self, from: Data(text.utf8))
    }

    private func scenario(
        _ model: KernelModel, weights: [Double]? = nil, normalisation: Int? = nil, aggregation: Int? = nil,
        draws: Int? = nil
    ) -> JSONValue {
        [
            "model": model.json,
            "scenario": [
                "weights": weights.map { .array($0.map(JSONValue.number)) } ?? .null,
                "normalisation": normalisation.map(JSONValue.integer) ?? .null,
                "aggregation": aggregation.map(JSONValue.integer) ?? .null,
            ],
            "draws": draws.map(JSONValue.integer) ?? .null,
        ]
    }

    private static func rounded(_ score: Double) -> Double { (score * 1e9 + 0.5).rounded(.down) / 1e9 }

    /// The same scores to 1e-9, and the ranks of scores rounded to 1e-9.
    private func expect(_ answer: Answer, agreesWith run: Run, _ number: Int) {
        guard let scores = answer.scores, let ranks = answer.ranks, let presented = answer.presented else {
            Issue.record("case \(number): \(answer.refusal ?? "no answer")")
            return
        }
        #expect(scores.count == run.scores.count)
        for (unit, (own, theirs)) in zip(run.scores, scores).enumerated() {
            let size = max(1, abs(own.isNaN ? 1 : own))
            #expect(own.isNaN == (theirs == nil), "case \(number), unit \(unit)")
            if let theirs { #expect(abs(own - theirs) <= 1e-9 * size, "case \(number), unit \(unit)") }
        }
        #expect(presented.count == run.presented.count, "case \(number)")
        for (own, theirs) in zip(run.presented, presented) {
            #expect(own.isNaN == (theirs == nil), "case \(number)")
            if let theirs { #expect(abs(own - theirs) <= 1e-9 * max(1, abs(own)), "case \(number)") }
        }
        #expect(ranks == Ranking.ranks(run.scores.map(Self.rounded), ties: run.plan.ties), "case \(number)")
    }

    @Test func fiveHundredRandomPlansHaveTheSameScoresAndRanks() throws {
        var runs: [Run] = []
        var cases: [JSONValue] = []
        var seed: UInt64 = 1
        while runs.count < 500 {
            var index = RandomIndex(seed: seed)
            seed += 1
            let (plan, panel) = index.made()
            guard let run = try? Constructor(plan).run(on: panel) else { continue }
            let model = KernelModel(run, panel: panel)
            #expect(model.isComputable)
            runs.append(run)
            cases.append(scenario(model))
        }
        // Few of the random plans are impossible, or the test would hold little.
        #expect(seed < 700)
        for (number, (run, answer)) in zip(runs, try answers(cases)).enumerated() {
            expect(answer, agreesWith: run, number)
        }
    }

    @Test func otherWeightsAndMethodsAreAsTheProgramHasThem() throws {
        var runs: [Run] = []
        var cases: [JSONValue] = []
        for seed in 1000..<1120 as Range<UInt64> {
            var index = RandomIndex(seed: seed)
            var (plan, panel) = index.made()
            guard let nominal = try? Constructor(plan).run(on: panel) else { continue }
            let model = KernelModel(nominal, panel: panel)
            var weights = nominal.weights
            for node in weights.indices.dropFirst() { weights[node] *= index.number(0.2...3) }
            let normalisation = Int(index.next() % UInt64(model.normalisations.count))
            let aggregation = Int(index.next() % UInt64(model.aggregations.count))
            if normalisation > 0 {
                plan.normalisation = Assignment(MethodChoice(model.normalisations[normalisation].id))
            }
            if aggregation > 0 {
                plan.aggregation = Assignment(MethodChoice(model.aggregations[aggregation].id))
            }
            plan.framework.reweigh(weights)
            plan.weighting = Assignment(MethodChoice("given"))
            guard let run = try? Constructor(plan).run(on: panel) else { continue }
            runs.append(run)
            cases.append(
                scenario(model, weights: weights, normalisation: normalisation, aggregation: aggregation))
        }
        #expect(runs.count > 60)
        for (number, (run, answer)) in zip(runs, try answers(cases)).enumerated() {
            expect(answer, agreesWith: run, number)
        }
    }

    /// The same draws: every interval's end is the same number.
    @Test func intervalsAreThoseOfTheProgram() throws {
        var expected: [(Run, Uncertainty)] = []
        var cases: [JSONValue] = []
        for seed in 2000..<2080 as Range<UInt64> {
            var index = RandomIndex(seed: seed)
            var (plan, panel) = index.made()
            plan.assumptions = index.assumptions(plan)
            let ledger = index.ledger(panel)
            guard let run = try? Constructor(plan).run(on: panel),
                let analysis = try? UncertaintyAnalysis(
                    plan: plan, panel: panel, nominal: run, ledger: ledger, seed: seed),
                !analysis.plan.assumptions.isEmpty,
                let found = analysis.uncertainty(replicates: 60, countsPairs: false)
            else { continue }
            let model = KernelModel(run, panel: panel, analysis: analysis)
            guard model.draws else { continue }
            expected.append((run, found))
            cases.append(scenario(model, draws: 60))
        }
        #expect(expected.count > 40)
        for (number, ((run, found), answer)) in zip(expected, try answers(cases)).enumerated() {
            expect(answer, agreesWith: run, number)
            #expect(answer.failures == found.failureCount, "case \(number)")
            let places = Dictionary(
                uniqueKeysWithValues: found.units.enumerated().map { ($1.code, $0) })
            for row in run.final.rows.indices {
                let own = places[run.final.unit(at: row).code]
                let low = own.map { found.rankQuantile(0.05, unit: $0) }
                let high = own.map { found.rankQuantile(0.95, unit: $0) }
                #expect(answer.low?[row] == low && answer.high?[row] == high, "case \(number), row \(row)")
            }
        }
    }

    @Test func whatItCannotComputeItSays() throws {
        var index = RandomIndex(seed: 5)
        var (plan, panel) = index.made()
        plan.normalisation = Assignment(MethodChoice("min-max", ["lower": 1, "upper": 100]))
        plan.aggregation = Assignment(MethodChoice("harmonic"))
        let model = KernelModel(try Constructor(plan).run(on: panel), panel: panel)
        #expect(!model.isComputable)
        #expect(model.limits.contains { $0.en.contains("harmonic") && $0.zh.contains("harmonic") })
        // A refusal of the data is one of the kernel too: no logarithm of 0.
        plan.normalisation = Assignment(MethodChoice("min-max"))
        plan.aggregation = Assignment(MethodChoice("arithmetic"))
        let other = KernelModel(try Constructor(plan).run(on: panel), panel: panel)
        let geometric = try #require(other.aggregations.firstIndex { $0.id == "geometric" })
        let answer = try answers([scenario(other, aggregation: geometric)])
        #expect(answer[0].refusal == "not above 0")
    }
}
