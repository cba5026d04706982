import Foundation
import Construction
import Diagnostics
import Methods
import ProjectFiles
import Testing

/// What may stand under `assumptions`, read into the plan.
@Suite struct AssumptionsTests {
    /// The assumptions of the sound project with these lines.
    private func read(_ lines: String) throws -> [Assumption] {
        try Sound.scratch(["zhulu.yaml": Sound.methodology + "\nassumptions:\n" + lines]).read().plan
            .assumptions
    }

    private func weights(_ written: String) throws -> WeightVariation {
        let found = try read("  weights: " + written)
        guard case let .weights(variation) = try #require(found.first).variation else {
            throw AssumptionMissing()
        }
        return variation
    }

    private struct AssumptionMissing: Error {}

    @Test func weightsInEveryForm() throws {
        for written in ["25%", "0.25", "{noise: 25%}"] {
            #expect(try weights(written) == WeightVariation(noise: [1: 0.25, 2: 0.25]))
        }
        #expect(try weights("{noise: {1: 10%, 2: 0.3}}") == WeightVariation(noise: [1: 0.1, 2: 0.3]))
        #expect(try weights("{dirichlet: true}") == WeightVariation(law: .dirichlet(concentration: nil)))
        let order = [WeightVariation.Order(heavier: "a", lighter: "b")]
        #expect(
            try weights("{dirichlet: {concentration: 5}, order: [a > b]}")
                == WeightVariation(law: .dirichlet(concentration: 5), order: order))
        #expect(
            try weights("{noise: 10%, order: a ＞ b}")
                == WeightVariation(noise: [1: 0.1, 2: 0.1], order: order))
    }

    @Test func alternativesKeepTheirSettings() throws {
        let found = try read(
            """
              normalisation: [min-max, {z-score: {mean: 100, deviation: 10}}]
              aggregation: [[geometric, arithmetic], harmonic]
              treatment: [none, {winsorise: {points: 3}}]
              imputation: [none, median]
            """)
        #expect(found.map(\.id) == ["imputation", "treatment", "normalisation", "aggregation"])
        #expect(found.map { $0.variation.alternatives ?? 0 } == [2, 2, 2, 2])
        guard case let .normalisation(list) = found[2].variation,
            case let .aggregation(means, level: nil) = found[3].variation
        else { throw AssumptionMissing() }
        #expect(list[1].general == MethodChoice("z-score", ["mean": 100, "deviation": 10]))
        #expect(means[0].byLevel == [2: MethodChoice("geometric"), 3: MethodChoice("arithmetic")])
    }

    /// Draws of one method stand for as many alternatives, beside others.
    @Test func multipleImputation() throws {
        func choices(_ written: String) throws -> [MethodChoice] {
            let found = try read("  imputation: " + written)
            guard case let .imputation(list) = try #require(found.first).variation else {
                throw AssumptionMissing()
            }
            return list.compactMap(\.general)
        }
        #expect(
            try choices("[{multiple: {of: {em: {bounded: false}}, draws: 3}}, median]")
                == [1, 2, 3].map { MethodChoice("em", ["bounded": false, "draw": .number($0)]) }
                + [MethodChoice("median")])
        #expect(try choices("[{multiple: {of: stochastic-regression}}]").count == 20)
        for wrong in ["{of: median}", "{of: em, draws: 1}", "{draws: 3}", "em", "{of: em, times: 3}"] {
            #expect(throws: Diagnosed.self) { try choices("[none, {multiple: \(wrong)}]") }
        }
    }

    @Test func aBareNameOfThePlansOwnMethodMeansItsSettings() throws {
        let plan = try Sound.scratch().read(changes: [
            "methods.normalisation={min-max: {lower: 1, upper: 100}}",
            "assumptions.normalisation=[min-max, rank]",
        ]).plan
        guard case let .normalisation(list) = try #require(plan.assumptions.first).variation else {
            throw AssumptionMissing()
        }
        #expect(list[0] == plan.normalisation)
        #expect(list[0].general?.settings["lower"] == 1)
        #expect(list[1].general == MethodChoice("rank"))
    }

    @Test func levelsVaryApart() throws {
        let found = try read(
            "  aggregation: {by-level: {2: [arithmetic, geometric], 3: [arithmetic, harmonic]}}")
        #expect(found.map(\.id) == ["aggregation-2", "aggregation-3"])
        guard case .aggregation(_, level: 3) = found[1].variation else { throw AssumptionMissing() }
    }

    @Test func indicatorsUnitsAndEvidence() throws {
        let found = try read(
            """
              omit-indicators: 2
              units: [all, [x, y]]
              evidence: {estimate: 20%, lower-bound: 0.5, rounded: false}
            """)
        #expect(found[0].variation == .omission(.upTo(2)))
        #expect(found[1].variation == .units([[], ["x", "y"]]))
        #expect(
            found[2].variation
                == .evidence(EvidenceError(estimate: 0.2, lowerBound: 0.5, variesRounded: false)))
        #expect(try read("  omit-indicators: each")[0].variation == .omission(.each))
        #expect(try read("  evidence: by-confidence")[0].variation == .evidence(EvidenceError()))
    }

    @Test func assumptionsMoveNoScoreAndNoDigest() throws {
        let plain = try Sound.scratch().read()
        let scratch = try Sound.scratch([
            "zhulu.yaml": Sound.methodology + "\nassumptions: {weights: 25%, omit-indicators: 1}\n"
        ])
        let project = try scratch.read()
        #expect(project.digests == plain.digests)
        let once = try scratch.read(changes: ["assumptions.weights=10%"])
        guard case let .weights(variation) = once.plan.assumptions[0].variation else {
            throw AssumptionMissing()
        }
        #expect(variation.noise == [1: 0.1, 2: 0.1])
        #expect(once.digests.method == plain.digests.method)
    }
}
