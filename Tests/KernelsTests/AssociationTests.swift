import Kernels
import Testing

@Suite("Correlation coefficients")
struct AssociationTests {
    static let tied: (x: [Double], y: [Double]) = (
        [1, 2, 2, 3, 5, 5, 5, 8, 9, 10, 11, 12], [2, 1, 4, 4, 4, 3, 9, 8, 7, 7, 12, 10]
    )
    /// Hollander and Wolfe (1973), page 185: the lightness and the quality of canned tuna.
    static let tuna: (x: [Double], y: [Double]) = (
        [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
        [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
    )

    @Test func coefficientsOfTiedColumns() {
        // scipy 1.17.1: pearsonr, spearmanr, kendalltau.
        let (x, y) = Self.tied
        #expect(isClose(on(x, y, Association.pearson), 0.8459508106411731, 1e-14))
        #expect(isClose(on(x, y, Association.spearman), 0.8291814946619217, 1e-14))
        #expect(isClose(on(x, y, Association.kendall).coefficient, 0.6451612903225806, 1e-14))
    }

    @Test func tunaOfHollanderAndWolfe() {
        let (x, y) = Self.tuna
        let counts = on(x, y, Association.kendall)
        #expect(counts.score == 16 && counts.isUntied)
        #expect(isClose(RankTests.exactKendall(score: 16, count: 9), 0.11943893298059964, 1e-14))
        #expect(isClose(on(x, y, Association.spearman), 0.6, 1e-14))
        #expect(isClose(RankTests.spearman(distance: 48, count: 9), 0.09679783950617284, 1e-14))
    }

    @Test func constantAndShortColumnsHaveNoCorrelation() {
        let (constant, other): ([Double], [Double]) = ([0.1, 0.1, 0.1], [1, 2, 4])
        #expect(on(constant, other, Association.pearson) == nil)
        #expect(on(constant, other, Association.spearman) == nil)
        #expect(on(constant, other, Association.kendall).coefficient == nil)
        #expect(on(constant, other, Association.covariance) == 0)
        #expect(on([1], [2], Association.pearson) == nil)
        #expect(on([1], [2], Association.kendall).coefficient == nil)
        #expect(on([1], [2], Association.covariance) == nil)
    }

    @Test func pearsonKnowsNoUnitsAndNoOrder() throws {
        let (x, y) = Self.tied
        let r = try #require(on(x, y, Association.pearson))
        #expect(isClose(on(y, x, Association.pearson), r, 1e-15))
        let rescaled = x.map { 1e-200 * $0 - 3e-199 }
        #expect(isClose(on(rescaled, y, Association.pearson), r, 1e-13))
        let opposed = x.map { -4 * $0 }
        #expect(isClose(on(opposed, y, Association.pearson), -r, 1e-14))
        #expect(isClose(on(x, x, Association.pearson), 1, 1e-15))
    }

    @Test func kendallEqualsCountingEveryPair() {
        for seed in 1...30 {
            let x = (0..<(seed + 1)).map { Double(($0 * 31 * seed + seed) % 17) }
            let y = (0..<(seed + 1)).map { Double(($0 * $0 * 7 + 3 * seed) % 13) }
            var score = 0
            for later in x.indices {
                for earlier in 0..<later {
                    let product = (x[later] - x[earlier]) * (y[later] - y[earlier])
                    score += product > 0 ? 1 : product < 0 ? -1 : 0
                }
            }
            #expect(on(x, y, Association.kendall).score == score)
        }
    }
}

/// Exact values by enumeration of all orders in python3; Kendall's by scipy 1.17.1,
/// `kendalltau(method="exact")`.
@Suite("Null distributions of rank correlations")
struct RankTestsTests {
    @Test(arguments: [
        (4, 2, 1.0 / 3), (5, 8, 0.35), (7, 14, 0.06626984126984127), (8, 30, 0.09618055555555556),
        (8, 150, 0.027926587301587303),
    ])
    func spearmanExactly(count: Int, distance: Int, probability: Double) {
        #expect(isClose(RankTests.spearman(distance: Double(distance), count: count), probability, 1e-14))
    }

    /// The series is an approximation: it errs by less than a thousandth for these.
    @Test(arguments: [(60, 0.0033319805194805194), (100, 0.02570038596948319), (400, 0.200954376770349)])
    func spearmanBySeries(distance: Int, probability: Double) {
        #expect(abs(RankTests.spearman(distance: Double(distance), count: 12) - probability) < 1e-3)
    }

    @Test(arguments: [
        (5, 4, 0.48333333333333334), (12, 6, 0.7373055246579552), (30, 17, 0.7772097145495372),
        (49, 306, 0.008077168045598458),
    ])
    func kendallExactly(count: Int, score: Int, probability: Double) {
        #expect(isClose(RankTests.exactKendall(score: score, count: count), probability, 1e-13))
        #expect(
            RankTests.exactKendall(score: -score, count: count)
                == RankTests.exactKendall(score: score, count: count))
    }

    @Test func noEvidenceHasProbabilityOne() {
        #expect(RankTests.exactKendall(score: 0, count: 8) == 1)
        #expect(RankTests.spearman(distance: 84, count: 8) == 1)
        #expect(RankTests.spearman(distance: 286, count: 12) == 1)
    }
}
