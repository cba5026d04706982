import Construction
import IndexModel
import Testing

@testable import Explanations

/// What statements allow, and when two of them can both be true.
@Suite struct AccuracyTests {
    private func agreement(
        _ first: (Double, Confidence), _ second: (Double, Confidence),
        _ error: EvidenceError = EvidenceError()
    ) -> Agreement? {
        Agreement.of((first.0, first.1), (second.0, second.1), error)
    }

    @Test func eachConfidenceAllowsWhatItSays() throws {
        func range(_ value: Double, _ confidence: Confidence) throws -> [Double] {
            let found = try #require(Allowance(of: value, confidence))
            return [found.low, found.high]
        }
        #expect(try range(105, .exact) == [104.5, 105.5])
        #expect(try range(24_000, .exact) == [23_999.5, 24_000.5])
        #expect(try range(24_000, .rounded) == [23_500, 24_500])
        #expect(try range(12.5, .rounded) == [12.45, 12.55])
        #expect(try range(500, .lowerBound) == [500, .infinity])
        #expect(try range(4_500, .estimate) == [4_050, 4_950])
        #expect(try range(0, .rounded) == [-0.5, 0.5])
        #expect(Allowance(of: 5_000, .target) == nil)
    }

    /// The cases of the press: rounding, lower bounds and estimates are no contradictions, two counts are.
    @Test func realCases() {
        #expect(agreement((22_074.72, .exact), (22_074.7, .exact)) == .compatible)
        #expect(agreement((978, .rounded), (977.7, .exact)) == .compatible)
        #expect(agreement((1000, .rounded), (1000.2, .exact)) == .compatible)
        #expect(agreement((105, .exact), (141, .exact)) == .contradictory)
        #expect(agreement((36, .exact), (37, .exact)) == .contradictory)
        #expect(agreement((24_000, .lowerBound), (25_800, .exact)) == .compatible)
        #expect(agreement((24_000, .lowerBound), (19_000, .exact)) == .contradictory)
        #expect(agreement((300, .estimate), (320, .exact)) == .compatible)
        #expect(agreement((300, .estimate), (360, .exact)) == .contradictory)
        #expect(agreement((5_000, .target), (5_000, .exact)) == nil)
        #expect(agreement((5, .rounded), (5, .exact)) == .equal)
    }

    @Test func declaredErrorsCount() {
        #expect(agreement((300, .estimate), (360, .exact), EvidenceError(estimate: 0.25)) == .compatible)
        #expect(agreement((100, .derived), (103, .exact)) == .contradictory)
        #expect(agreement((100, .derived), (103, .exact), EvidenceError(derived: 0.05)) == .compatible)
    }

    /// Agreement is symmetric, and every value agrees with itself whatever is said of its accuracy.
    @Test func laws() {
        var random = SplitMix64(seed: 7)
        let words = Confidence.allCases.filter { $0 != .target }
        for _ in 0..<2_000 {
            let value = (Double.random(in: -1_000...1_000, using: &random) * 100).rounded() / 100
            let other = (value + Double.random(in: -60...60, using: &random)).rounded()
            let first = words.randomElement(using: &random) ?? .exact
            let second = words.randomElement(using: &random) ?? .exact
            #expect(agreement((value, first), (other, second)) == agreement((other, second), (value, first)))
            #expect(agreement((value, first), (value, second)) == .equal)
        }
    }
}
