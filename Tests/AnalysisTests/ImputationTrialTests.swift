import Construction
import IndexModel
import Methods
import Testing

@testable import Analysis

/// Imputations tried on values that are known.
@Suite struct ImputationTrialTests {
    static let gap = Double.nan

    static func panel(_ columns: [[Double]]) -> Panel {
        Panel(
            units: columns[0].indices.map { StatisticalUnit(code: "u\($0)") },
            indicators: columns.indices.map { Indicator(code: "i\($0)") }, columns: columns)
    }

    static func plan(_ count: Int) -> Plan {
        Plan(
            framework: IndexModel.Framework(
                .node("index", children: (0..<count).map { .indicator("i\($0)") })),
            steps: [.normalisation(Assignment(MethodChoice("min-max")))])
    }

    static func trial(
        _ columns: [[Double]], _ choices: [MethodChoice], folds: Int = 4, seed: UInt64 = 1
    ) throws -> ImputationTrial {
        try ImputationTrial(
            of: plan(columns.count), panel: panel(columns),
            candidates: choices.map { ImputationTrial.Candidate(Assignment($0)) }, folds: folds, seed: seed)
    }

    static let wave: [Double] = [3, 1, 4, 1.5, 9, 2.6, 5, 3.5, 8, 9.7]

    /// A value left out is missed by (x − x̄) n / (n − 1), so that the error is √(n / (n − 1)) standard deviations, and
    /// filling in the mean is as good as itself.
    @Test func leavingOneOut() throws {
        let trial = try Self.trial([Self.wave], [MethodChoice("mean")], folds: 10)
        let found = try #require(trial.outcomes[0].whole)
        #expect(abs(found.rootMeanSquare - (10.0 / 9).squareRoot()) < 1e-12)
        #expect(found.hidden == 10 && found.filled == 10 && found.skill == 0 && abs(found.bias) < 1e-12)
    }

    @Test func theLineIsFound() throws {
        let other = Self.wave.map { 7 - 2 * $0 }
        let choices = ["mean", "nearest-neighbours", "regression"].map { MethodChoice($0) }
        let trial = try Self.trial([Self.wave, other], choices, folds: 10)
        #expect(trial.outcomes.map { $0.candidate.choices.general?.id }.first == "regression")
        let best = try #require(trial.outcomes[0].whole)
        // With half of the partners hidden at once some rows have no predictor.
        #expect(best.filled <= best.hidden && best.filled > best.hidden / 2)
        #expect(best.skill > 0.9 && best.agreement > 0.9)
        let last = try #require(trial.outcomes.last?.whole)
        #expect(abs(last.skill) < 1e-12)
        let advantage = try #require(trial.advantage(of: trial.outcomes[0], over: trial.outcomes[2]))
        #expect(advantage.mean > 0 && advantage.standardError > 0)
    }

    /// Hidden −1, 0, 2 and filled −1, 1, 1: Σ e² = 2, Σ |e| = 2, d = 1 − 2 / (4 + 1 + 9).
    @Test func measures() throws {
        let cells = zip([-1.0, 0, 2], [-1.0, 1, 1]).map {
            RecoveryError.Cell(hidden: $0, filled: $1, mean: 0.5)
        }
        let found = try #require(RecoveryError(cells, hidden: 4))
        #expect(abs(found.rootMeanSquare - (2.0 / 3).squareRoot()) < 1e-15)
        #expect(abs(found.meanAbsolute - 2.0 / 3) < 1e-15 && abs(found.bias) < 1e-15)
        #expect(abs(found.agreement - (1 - 2.0 / 14)) < 1e-15)
        #expect(abs(found.skill - (1 - 2 / (1.5 * 1.5 + 0.25 + 1.5 * 1.5))) < 1e-15)
        #expect(found.hidden == 4 && found.filled == 3)
        #expect(RecoveryError([], hidden: 2) == nil)
    }

    @Test func everyKnownValueIsHiddenOnce() throws {
        let columns = [Self.wave, [Self.gap, 2, 3, Self.gap, 5, 1, 7, 8, 2, 4], Self.wave.map { _ in 3 }]
        let trial = try Self.trial(columns, [MethodChoice("median"), MethodChoice("row-mean")])
        #expect(trial.known == [10, 8] && trial.gaps == [0, 2] && trial.untried.map(\.code) == ["i2"])
        for outcome in trial.outcomes {
            #expect(outcome.whole?.hidden == 18)
            #expect(outcome.byIndicator.compactMap { $0?.hidden } == [10, 8])
        }
    }

    @Test func theSeedDecides() throws {
        let columns = [Self.wave, Self.wave.map { $0 * $0 }]
        func measures(_ seed: UInt64) throws -> [RecoveryError?] {
            try Self.trial(columns, [MethodChoice("regression"), MethodChoice("hot-deck")], seed: seed)
                .outcomes
                .map(\.whole)
        }
        #expect(try measures(3) == measures(3))
        #expect(try measures(3) != measures(4))
    }

    @Test func whatCannotBeTriedSaysWhy() throws {
        let columns = [Self.wave, Self.wave.map { 2 * $0 + 1 }]
        let trial = try Self.trial(columns, [MethodChoice("em"), MethodChoice("mean")])
        #expect(trial.outcomes.map { $0.failure?.code } == [nil, "E0404"])
        #expect(trial.outcomes[1].whole == nil)
    }
}
