import Foundation
import Kernels
import Testing

@testable import Analysis

/// The Technology Achievement Index of the handbook of OECD and JRC (2008), its Table A.2: 23 countries, eight
/// indicators, the logarithms of telephones and electricity unrounded.
enum TechnologyIndex {
    static let columns: [[Double]] = [
        [
            187, 289, 271, 994, 779, 189, 82, 31, 75, 8, 235, 103, 106, 72, 103, 165, 205, 74, 42, 13, 28, 26,
            105,
        ],
        [
            125.6, 130, 156.6, 64.6, 9.8, 151.2, 134, 38.6, 18.2, 25.5, 36.8, 20.2, 110.3, 73.9, 13, 14.8,
            33.6, 43.6, 8.6, 9.8, 4.2, 6.2, 4,
        ],
        [
            200.2, 179.1, 125.8, 49, 4.8, 136, 57.4, 108, 125.9, 72.3, 41.2, 193.6, 48.6, 58.9, 146.7, 84.2,
            36.4, 43.2, 21, 30.4, 25, 21.6, 20.3,
        ],
        [
            50.7, 66.2, 59.7, 80.8, 66.7, 50.9, 61.9, 48.7, 16.2, 74.9, 64.2, 19, 53.6, 47.6, 15.4, 50.3,
            58.9, 45, 53.4, 51, 51.7, 63.5, 49.5,
        ],
        [
            1203, 993, 1247, 1007, 938, 1042, 1037, 881, 862, 901, 874, 1329, 924, 817, 720, 987, 943, 918,
            730, 991, 560, 533, 687,
        ].map(log10),
        [
            14129, 11832, 13955, 7322, 4497, 5908, 5327, 15071, 8717, 6771, 5681, 24607, 4760, 7249, 8215,
            6175, 6287, 5475, 4195, 4431, 4748, 2888, 5096,
        ].map(log10),
        [
            10, 12, 11.4, 9.5, 10.8, 9.4, 9.4, 11.6, 10.9, 7.1, 10.2, 11.9, 9.4, 9.3, 11.7, 8.4, 7.9, 9.6,
            7.3, 7.2, 9.5, 9.1, 7.1,
        ],
        [
            27.4, 13.9, 15.3, 10, 23.2, 9.5, 14.9, 14.2, 25.3, 24.2, 14.4, 11.2, 12.3, 13.6, 13.1, 13.6, 12.6,
            11, 15.6, 13, 8.2, 7.7, 10.6,
        ],
    ]
    static let codes = [
        "patents", "royalties", "internet", "exports", "telephones", "electricity", "schooling", "university",
    ]
}

@Suite("Dimensions of a set of indicators")
struct StructureDimensionTests {
    private func rounded(_ value: Double?, _ digits: Int) -> Double? {
        let scale = pow(10.0, Double(digits))
        return value.map { ($0 * scale).rounded() / scale }
    }

    /// factor_analyzer 0.5.1 with numpy 2.4.6 and scipy 1.17.1 on the same columns. The inverse loses about two
    /// digits to the condition of the matrix.
    @Test func adequacyOfTheTechnologyIndex() throws {
        let found = try SamplingAdequacy(of: TechnologyIndex.columns)
        #expect(found.completeUnits == 23)
        #expect(agrees(found.overall, 0.5009609880956981, 1e-12))
        let own = [
            0.26600575, 0.34811051, 0.67810238, 0.38005692, 0.51863944, 0.59011839, 0.52432554, 0.56304929,
        ]
        for (value, reference) in zip(found.byColumn, own) { #expect(agrees(value, reference, 1e-8)) }
        #expect(agrees(found.sphericity.statistic, 86.05230639657769, 1e-12))
        #expect(found.sphericity.freedom == 28)
        #expect(abs(found.sphericity.probability / 8.104836485466844e-08 - 1) < 1e-11)
        let inflation = [
            2.14847551, 3.03951814, 5.86662001, 2.87071604, 3.48433191, 5.94620772, 2.9843995, 1.22422157,
        ]
        for (value, reference) in zip(found.varianceInflation, inflation) {
            #expect(agrees(value, reference, 1e-8))
        }
    }

    /// Two columns have no others to account for: q = −(−r) = r, and the measure is a half whatever r is.
    @Test func twoColumnsAreHalfAdequate() throws {
        let found = try SamplingAdequacy(of: [[1, 5, 2, 9, .nan, 4], [2, 3, 3, 7, 1, 9]])
        #expect(agrees(found.overall, 0.5, 1e-14))
        #expect(found.completeUnits == 5)
        let r = try #require(Correlation(of: [1, 5, 2, 9, 4], and: [2, 3, 3, 7, 9]).coefficient)
        #expect(agrees(found.partialCorrelations[0, 1], r, 1e-14))
        #expect(agrees(found.varianceInflation[0], 1 / (1 - r * r), 1e-13))
    }

    @Test func whatHasNoInverseIsSaid() {
        let column: [Double] = [1, 5, 2, 9, 3]
        let other: [Double] = [4, 4, 1, 0, 3]
        let sum = zip(column, other).map { $0 + $1 }
        #expect(throws: SamplingAdequacyFailure.singular(rank: 2)) {
            try SamplingAdequacy(of: [column, other, sum])
        }
        #expect(throws: SamplingAdequacyFailure.constantColumn(1)) {
            try SamplingAdequacy(of: [column, [7, 7, 7, 7, 7]])
        }
        #expect(throws: SamplingAdequacyFailure.tooFewColumns) { try SamplingAdequacy(of: [column]) }
        #expect(throws: SamplingAdequacyFailure.tooFewCompleteUnits(count: 1)) {
            try SamplingAdequacy(of: [[1, .nan, 3], [.nan, 2, 3]])
        }
        // More columns than complete units.
        #expect(throws: SamplingAdequacyFailure.self) {
            try SamplingAdequacy(of: TechnologyIndex.columns.map { Array($0.prefix(8)) })
        }
        let audit = DimensionAudit(["a", "b"], [column, [7, 7, 7, 7, 7]], draws: 5)
        #expect(audit.counts == nil && audit.parallel == nil && audit.standardisedAlpha == nil)
        #expect(audit.items.isEmpty)
    }

    /// Uncorrelated columns, exactly: nothing is shared, and nothing tests as shared.
    @Test func orthogonalColumnsShareNothing() throws {
        let columns: [[Double]] = [
            [1, 1, 1, 1, -1, -1, -1, -1], [1, 1, -1, -1, 1, 1, -1, -1], [1, -1, 1, -1, 1, -1, 1, -1],
        ]
        let found = try SamplingAdequacy(of: columns)
        #expect(found.overall == nil)
        #expect(found.byColumn == [nil, nil, nil])
        #expect(found.sphericity.statistic < 1e-12)
        #expect(found.sphericity.probability > 1 - 1e-6)
        let counts = ComponentCounts(of: try PrincipalComponents(of: columns))
        #expect(counts.kaiser == 0)
        #expect(counts.brokenStick == 0)
    }

    /// scipy 1.17.1, `chi2.sf`; relative 1e-11, since terms are exponentials of sums as large as 1e3.
    @Test(arguments: [
        (0.5, 1, 0.47950012218695337), (3.2, 2, 0.2018965179946554), (30, 7, 9.495972508134177e-05),
        (1300, 1176, 0.006463883248593713), (2500, 1176, 1.7771342421730902e-97),
        (80, 1, 3.744097384202887e-19), (0, 5, 1), (-1, 5, 1), (.infinity, 3, 0),
    ])
    func chiSquare(x: Double, freedom: Int, reference: Double) {
        let found = ChiSquare.tail(above: x, freedom: freedom)
        #expect(abs(found - reference) <= 1e-11 * reference)
    }

    /// Tables 7, 8 and 11 of the handbook, to every printed digit; the signs of its components are free.
    @Test func componentsOfTheTechnologyIndex() throws {
        let components = try PrincipalComponents(of: TechnologyIndex.columns)
        let counts = ComponentCounts(of: components)
        #expect(counts.variances.map { rounded($0, 1) } == [3.3, 1.7, 1.0, 0.9, 0.5, 0.3, 0.2, 0.1])
        #expect(components.explainedShares.map { rounded(100 * $0, 1) }[0..<4] == [41.9, 21.8, 12.3, 11.1])
        #expect([0.6, 0.7, 0.8].map(counts.explaining) == [2, 3, 4])
        #expect(counts.kaiser == 2 && counts.jolliffe == 4)
        // 0.419 > 0.340 and 0.218 > 0.215, but 0.123 < 0.152.
        #expect(counts.brokenStick == 2)
        // Bends of 0.84 at the second and 0.66 at the third.
        #expect(counts.elbow == 1)
        let first = [-0.11, -0.56, -0.92, 0.35, -0.76, -0.91, -0.74, -0.36]
        let second = [-0.75, -0.48, 0.21, -0.85, -0.39, 0.13, 0.11, -0.12]
        for (component, printed) in [first, second].enumerated() {
            let loadings = Array(components.loadings.column(component))
            let sign = loadings[2] * printed[2] < 0 ? -1.0 : 1
            #expect(loadings.map { rounded(sign * $0, 2) ?? .nan } == printed)
        }
    }

    @Test func reliabilityOfTheTechnologyIndex() {
        let audit = DimensionAudit(TechnologyIndex.codes, TechnologyIndex.columns, draws: 20)
        #expect(rounded(audit.standardisedAlpha, 2) == 0.70)
        let correlations = [0.261, 0.527, 0.566, -0.108, 0.701, 0.614, 0.451, 0.249]
        let alphas = [0.704, 0.645, 0.636, 0.774, 0.603, 0.624, 0.662, 0.706]
        #expect(audit.items.map { rounded($0.correlationWithRest, 3) } == correlations)
        #expect(audit.items.map { rounded($0.alphaWithout, 3) } == alphas)
        #expect((try? audit.adequacy.get())?.sphericity.freedom == 28)
    }

    /// 20,000 draws of numpy 2.4.6 (`default_rng(5)`) of 23 × 8 normal numbers. The tolerance is 4.5 standard
    /// errors of a mean of 1000 draws, and about as many of a quantile.
    @Test func chanceComponents() throws {
        let components = try PrincipalComponents(of: TechnologyIndex.columns)
        let parallel = ParallelAnalysis(of: components, draws: 1000, seed: 11)
        let means = [1.9992, 1.5741, 1.2725, 1.0258, 0.8098, 0.6151, 0.4349, 0.2686]
        let limits = [2.3589, 1.8026, 1.4508, 1.1804, 0.9591, 0.7637, 0.5765, 0.3977]
        for rank in 0..<8 {
            #expect(abs(parallel.chanceMeans[rank] - means[rank]) < 0.03)
            #expect(abs(parallel.chanceLimits[rank] - limits[rank]) < 0.07)
        }
        // 3.35 > 2.36, but 1.747 < 1.80; beside the means, 1.747 > 1.574 and 0.987 < 1.27.
        #expect(parallel.count == 1)
        #expect(parallel.countAboveMean == 2)
        #expect(abs(parallel.chanceMeans.reduce(0, +) - 8) < 1e-10)
        let few = ParallelAnalysis(of: components, draws: 50, seed: 11)
        #expect(few == ParallelAnalysis(of: components, draws: 50, seed: 11, executor: threads))
        #expect(few.chanceMeans != ParallelAnalysis(of: components, draws: 50, seed: 12).chanceMeans)
    }

    /// 20,000 resamples of numpy 2.4.6 (`default_rng(5)`), quantiles of type 7. The tolerance is four standard errors of the least
    /// quantile of 2000 resamples.
    @Test func unitsDrawnAnew() throws {
        let found = try #require(BootstrappedComponents(of: TechnologyIndex.columns, draws: 2000, seed: 4))
        let low = [2.9584, 1.5417, 0.8421, 0.4669, 0.2485, 0.1121, 0.0498, 0.0152]
        let high = [4.1496, 2.2438, 1.4159, 0.964, 0.5828, 0.3258, 0.1719, 0.0782]
        for rank in 0..<8 {
            #expect(abs(found.low[rank] - low[rank]) < 0.09 * max(0.4, low[rank]), "\(rank)")
            #expect(abs(found.high[rank] - high[rank]) < 0.09 * max(0.4, high[rank]), "\(rank)")
        }
        #expect(found.count == 2 && found.undefined < 20)
        let few = BootstrappedComponents(of: TechnologyIndex.columns, draws: 50, seed: 4)
        #expect(
            few == BootstrappedComponents(of: TechnologyIndex.columns, draws: 50, seed: 4, executor: threads))
        #expect(BootstrappedComponents(of: [[1, 2], [2, 1]]) == nil)
    }

    /// Three groups of three columns that share a factor each: three components by any good rule.
    @Test func threeFactorsAreFound() throws {
        var stream = CounterStream(seed: 4, replicate: 0, stream: 0)
        let factors = (0..<3).map { _ in (0..<200).map { _ in stream.uniform() } }
        let columns = factors.flatMap { factor in
            (0..<3).map { _ in factor.map { $0 + 0.3 * stream.uniform() } }
        }
        let audit = DimensionAudit((0..<9).map { "c\($0)" }, columns, draws: 100)
        #expect(audit.counts?.kaiser == 3)
        #expect(audit.counts?.brokenStick == 3)
        #expect(audit.counts?.elbow == 3)
        #expect(audit.parallel?.count == 3)
    }

    @Test func aRunIsAuditedByNodeAndByLevel() throws {
        let panel = SmallIndex.panel(SmallIndex.random(["a", "b", "c", "d", "e"], rows: 30))
        let run = try SmallIndex.run(SmallIndex.plan(SmallIndex.tree), panel)
        let left = DimensionAudit(of: run, node: "left", draws: 10)
        #expect(left.codes == ["a", "b", "c"])
        // Min–max changes no correlation.
        let plain = try SamplingAdequacy(of: Array(panel.columns[0..<3]))
        #expect(agrees((try left.adequacy.get()).overall, try #require(plain.overall), 1e-9))
        #expect(DimensionAudit(of: run, draws: 10).codes == ["a", "b", "c", "d", "e"])
        #expect(DimensionAudit(of: run, level: 2, draws: 10).codes == ["left", "right"])
    }
}
