import Foundation
import Methods
import Testing

/// Robust benefit of the doubt beside mixtures of units, against scipy; see Tests/Golden/robust.py.
@Suite("Robust benefit of the doubt")
struct RobustBenefitTests {
    struct Golden: Decodable {
        struct Case: Decodable {
            let columns: [[Double?]]
            let settings: [String: Setting]
            let scores: [Double]
            let lower: [Double]?
            let upper: [Double]?

            func found() throws -> [Double] {
                try Catalogue.aggregation(MethodChoice("robust-benefit", settings)).scores(
                    columns.map { $0.map { $0 ?? .nan } }, weights: columns.map { _ in 1 })
            }
        }
        let drawn: Case
        let exact: Case
    }

    private func golden() throws -> Golden {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/robust.json")
        return try JSONDecoder().decode(Golden.self, from: Data(contentsOf: file))
    }

    /// The same sets of units, gaps and zeros among their values; programmes are solved to about 1e-9.
    @Test func drawnSetsAgree() throws {
        let drawn = try golden().drawn
        let found = try drawn.found()
        #expect(agree(found, drawn.scores, within: 1e-8, of: 1), "\(found) and \(drawn.scores)")
    }

    /// The expectation over all sets lies within five standard errors of the draws.
    @Test func drawsComeToTheExpectation() throws {
        let exact = try golden().exact
        let (lower, upper) = (try #require(exact.lower), try #require(exact.upper))
        for (unit, score) in try exact.found().enumerated() {
            #expect(lower[unit] <= score && score <= upper[unit], "\(score) of \(exact.scores[unit])")
        }
        // Other seeds come to other numbers, and the same seed to the same bits.
        var settings = exact.settings
        settings["seed"] = 2
        let other = try Catalogue.aggregation(MethodChoice("robust-benefit", settings)).scores(
            exact.columns.map { $0.map { $0 ?? .nan } }, weights: [1, 1, 1])
        #expect(try exact.found() == exact.found() && other != exact.found())
    }
}
