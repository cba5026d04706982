import Analysis
import Kernels
import Testing

@Suite struct TierNaturalBreaksTests {
    /// Σ (x − mean)².
    private func squares(_ values: [Double]) -> Double {
        let mean = values.reduce(0, +) / Double(values.count)
        return values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }

    /// The least sum of squares over all cuts of sorted values into k groups.
    private func bruteForce(_ sorted: [Double], _ count: Int) -> Double {
        guard count > 1 else { return squares(sorted) }
        return (count - 1..<sorted.count).map { start in
            bruteForce(Array(sorted[..<start]), count - 1) + squares(Array(sorted[start...]))
        }.min() ?? .infinity
    }

    /// Rounding of sums of some 10⁴: 10⁻⁹ of the fit.
    @Test(arguments: UInt64(0)..<20) func noCutIsBetter(seed: UInt64) {
        var stream = CounterStream(seed: seed, replicate: 0, stream: 0)
        let count = 5 + Int(stream.uniform() * 5)
        // Whole numbers in half of the cases, so that some are equal.
        let scores = (0..<count).map { _ in
            seed % 2 == 0 ? Double(Int(stream.uniform() * 8)) : stream.uniform() * 100
        }
        let total = squares(scores)
        for tiers in 1...Set(scores).count {
            let found = NaturalBreaks(scores, count: tiers)
            let within = found.tiers.reduce(0) { $0 + squares($1.map { scores[$0] }) }
            #expect(found.tiers.count == tiers)
            #expect(abs(found.fit - (1 - within / total)) < 1e-9)
            #expect(abs(within - bruteForce(scores.sorted(), tiers)) < 1e-9 * total)
            #expect(found.fits.count == tiers)
            #expect(found.fits == found.fits.sorted())
            let order = found.tiers.flatMap { $0 }
            #expect(order.sorted() == Array(scores.indices))
            #expect(order.map { scores[$0] } == scores.sorted(by: >))
            for (tier, below) in zip(found.tiers, found.tiers.dropFirst()) {
                #expect(scores[tier[tier.count - 1]] > scores[below[0]])
            }
        }
    }

    /// Sizes and least members of groups by jenkspy 0.4.1 and mapclassify 2.10.0 (FisherJenks), which agree; goodness
    /// of fit from jenkspy's groups in numpy 2.4. 10⁻¹²: some tens of roundings.
    @Test func figuresAreThoseOfOtherPrograms() {
        let scores = [
            32.3, 32.8, 60.0, 15.6, 47.8, 16.2, 66.5, 53.0, 70.3, 42.4, 56.0, 45.7, 38.9, 52.2, 31.1, 44.7,
            60.4, 50.9, 43.8, 82.8, 50.9, 41.2, 52.4, 42.2,
        ]
        let expected: [(sizes: [Int], upper: [Double], fit: Double)] = [
            ([12, 12], [45.7, 82.8], 0.5759140773927194),
            ([5, 14, 5], [32.8, 56.0, 82.8], 0.8139838494368603),
            ([2, 10, 9, 3], [16.2, 45.7, 60.4, 82.8], 0.8984961008975506),
            ([2, 3, 8, 8, 3], [16.2, 32.8, 47.8, 60.4, 82.8], 0.944535964524961),
            ([2, 3, 7, 7, 4, 1], [16.2, 32.8, 45.7, 56.0, 70.3, 82.8], 0.9738096482838743),
        ]
        for (sizes, upper, fit) in expected {
            let found = NaturalBreaks(scores, count: sizes.count)
            #expect(found.tiers.map(\.count) == sizes.reversed())
            #expect(found.tiers.map { scores[$0[0]] } == upper.reversed())
            #expect(abs(found.fit - fit) < 1e-12)
        }
        #expect(NaturalBreaks(scores).tiers.count == 5)
        #expect(NaturalBreaks(scores, fit: 0.8).tiers.count == 3)
        #expect(NaturalBreaks(scores, fit: 0.999, most: 4).tiers.count == 4)
    }

    /// n evenly spread values in k equal groups: squares within fall to (n²/k² − 1) / (n² − 1) of all.
    @Test func evenSpreadsFitAsTheySay() {
        let scores = (0..<60).map { Double($0) }
        for count in [1, 2, 3, 4, 5, 6] {
            let group = 60.0 / Double(count)
            let fit = NaturalBreaks(scores, count: count).fit
            #expect(abs(fit - (1 - (group * group - 1) / (60 * 60 - 1))) < 1e-12)
        }
        #expect(NaturalBreaks(scores).tiers.count == 4)
    }

    @Test func equalScoresStayTogether() {
        #expect(NaturalBreaks([3, 3, 3], count: 2).tiers == [[0, 1, 2]])
        #expect(NaturalBreaks([3, 3, 3]).fit == 1)
        #expect(NaturalBreaks([1, 5, 5, 5, 9], count: 5).tiers == [[4], [1, 2, 3], [0]])
        #expect(NaturalBreaks([7], count: 3).tiers == [[0]])
    }

    /// Groups are the same wherever the scale begins: nothing is lost between large sums.
    @Test func distanceFromZeroDoesNotMatter() {
        let scores = [0.1, 0.2, 0.25, 0.7, 0.75, 0.8, 0.95]
        let far = NaturalBreaks(scores.map { $0 + 1e6 }, count: 3)
        #expect(far.tiers == NaturalBreaks(scores, count: 3).tiers)
        #expect(abs(far.fit - NaturalBreaks(scores, count: 3).fit) < 1e-8)
    }
}
