import Foundation
import Kernels
import Testing

@testable import Analysis

/// Shares of all weightings, against an independent script in exact fractions, and against draws.
@Suite struct LeadingShareTests {
    /// References/lead-share.csv, written by lead-share.py beside it (Python 3.11, fractions).
    private static func references() throws -> [(
        differences: [Double], numerator: String, denominator: String
    )] {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "References/lead-share.csv")
        return try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
            .map {
                let cells = $0.split(separator: ",").map(String.init)
                return (cells[0].split(separator: " ").compactMap { Double($0) }, cells[1], cells[2])
            }
    }

    /// The rational share is the script's fraction itself; that in doubles is off by some roundings an indicator.
    @Test func sharesAreTheScriptsFractions() throws {
        let references = try Self.references()
        #expect(references.count == 60)
        for (differences, numerator, denominator) in references {
            let exact = try #require(LeadShare.exactShare(differences))
            let expected = try #require(ExactShare(numerator: numerator, denominator: denominator))
            #expect(exact == expected, "\(differences)")
            #expect(abs(LeadShare.share(differences) - expected.value) < 1e-14, "\(differences)")
            #expect(abs(exact.value - expected.value) < 1e-15)
        }
    }

    @Test func digitsAreCutOff() throws {
        let third = try #require(LeadShare.exactShare([1, -2]))
        #expect(third.text(digits: 5) == "0.33333" && third.value == 1.0 / 3)
        #expect(LeadShare.exactShare([1, 0])?.text(digits: 2) == "1.00")
        #expect(LeadShare.exactShare([-1])?.text(digits: 3) == "0.000")
        #expect(LeadShare.exactShare((0..<30).map { $0 % 2 == 0 ? 1e300 : -1e-300 }) == nil)
    }

    /// With pillars: exact over the top, drawn below; against whole draws, five standard errors of both together.
    @Test func sharesOfTreesAreThoseOfDraws() throws {
        var bases: Set<LeadingShare.Basis> = []
        for seed in UInt64(1)...60 {
            guard let found = OvertakeCase(seed: seed, isPlain: seed % 2 == 0) else { continue }
            let contest = found.contest
            guard let share = contest.leadingShare(draws: 1000, seed: seed) else { continue }
            bases.insert(share.basis)
            let draws = contest.scorer == nil ? 150 : 1000
            var leads = 0
            for replicate in 0..<draws {
                var random = CounterStream(seed: seed + 1_000_000, replicate: UInt64(replicate), stream: 5)
                let weights = contest.run.weights.map { _ in -Elementary.log(1 - random.uniform()) }
                if contest.difference(weights: weights) > 0 { leads += 1 }
            }
            let drawn = Double(leads) / Double(draws)
            let variance = (share.share * (1 - share.share) + 0.002) / Double(draws)
            let error = (variance + share.standardError * share.standardError).squareRoot()
            #expect(abs(share.share - drawn) < 5 * error, "seed \(seed): \(share) \(drawn)")
        }
        #expect(bases.count == 3)
    }

    @Test func sameSeedSameBits() throws {
        let contest = try #require(OvertakeCase(seed: 3, isPlain: true)?.contest)
        #expect(contest.leadingShare(draws: 200, seed: 9) == contest.leadingShare(draws: 200, seed: 9))
    }
}
