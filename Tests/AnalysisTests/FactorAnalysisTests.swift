import Foundation
import Kernels
import Testing

@testable import Analysis

/// Values of another implementation; see Tests/Golden/factors.py.
struct GoldenFactors: Decodable, Sendable {
    struct Case: Decodable, Sendable, CustomTestStringConvertible {
        let factors: Int
        let columns: [[Double]]
        /// By factor, then column.
        let loadings: [[Double]]
        let uniquenesses: [Double]
        let statistic: Double
        let freedom: Int
        let probability: Double?
        let heywood: [Int]

        var testDescription: String { "\(factors) factors of \(columns.count) columns" }
    }

    let cases: [Case]

    static let shared: GoldenFactors = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("Golden/factors.json")
        do {
            return try JSONDecoder().decode(GoldenFactors.self, from: Data(contentsOf: file))
        } catch {
            fatalError("\(file.path): \(error)")
        }
    }()
}

@Suite struct FactorAnalysisTests {
    /// The reference stops where slopes are about 1e-6, which leaves uniquenesses some 1e-5 off; the discrepancy is flat there.
    @Test(arguments: GoldenFactors.shared.cases)
    func greatestLikelihood(_ one: GoldenFactors.Case) throws {
        let found = try FactorAnalysis(of: one.columns, factors: one.factors)
        for (ours, theirs) in zip(found.uniquenesses, one.uniquenesses) { #expect(abs(ours - theirs) < 2e-4) }
        #expect(found.heywood == one.heywood)
        for factor in 0..<one.factors {
            for (ours, theirs) in zip(found.loadings.column(factor), one.loadings[factor]) {
                #expect(abs(ours - theirs) < 5e-4, "\(factor)")
            }
        }
        let test = try #require(found.sufficiency)
        #expect(test.freedom == one.freedom)
        #expect(abs(test.statistic - one.statistic) < 1e-5 * one.statistic)
        // Never worse than the reference, whose minimum may be a little off.
        #expect(test.statistic < one.statistic + 1e-7)
        #expect(abs(test.probability - (one.probability ?? .nan)) < 1e-5)
    }

    /// What loadings do not explain is unique, whatever the rotation.
    @Test(arguments: GoldenFactors.shared.cases)
    func communalitiesAndUniquenessesAddUp(_ one: GoldenFactors.Case) throws {
        let found = try FactorAnalysis(of: one.columns, factors: one.factors)
        for (column, uniqueness) in found.uniquenesses.enumerated() where !found.heywood.contains(column) {
            let communality = (0..<one.factors).reduce(0) {
                $0 + found.loadings[column, $1] * found.loadings[column, $1]
            }
            // The search ends where rounding hides whether a step lowers f, and f is flat there.
            #expect(abs(communality + uniqueness - 1) < 1e-7)
        }
        #expect(found.explained == found.explained.sorted(by: >))
    }

    @Test func limits() {
        #expect((2...8).map { FactorAnalysis.most(columns: $0) } == [0, 1, 1, 2, 3, 3, 4])
        let columns: [[Double]] = [[1, 2, 4, 3, 6], [2, 1, 3, 5, 4], [5, 1, 2, 8, 7]]
        #expect(throws: FactorAnalysisFailure.tooManyFactors(most: 1)) {
            try FactorAnalysis(of: columns, factors: 2)
        }
        #expect(throws: FactorAnalysisFailure.adequacy(.tooFewColumns)) {
            try FactorAnalysis(of: [columns[0]], factors: 1)
        }
    }
}
