import Kernels
import Testing

@Suite("Tallies of replicates")
struct ReplicateTallyTests {
    static let paths = ReplicateKernels.Path.available

    private func tally(
        _ scores: [Double], units: Int, low: Double = -1000, high: Double = 1000, bins: Int = 256,
        pairs: Bool = true, scale: ReplicateTally.Scale = .absolute, link: ScoreLink = .identity,
        block: Int = 64, path: ReplicateKernels.Path? = nil
    ) -> ReplicateTally {
        var tally = ReplicateTally(
            units: units, low: [Double](repeating: low, count: units),
            high: [Double](repeating: high, count: units), bins: bins, countsPairs: pairs, scale: scale)
        let order = (0..<Int32(units)).map { $0 }
        for start in stride(from: 0, to: scores.count, by: block * units) {
            let part = Array(scores[start..<min(start + block * units, scores.count)])
            tally.add(
                scores: part.span, replicates: part.count / units, order: order, link: link, path: path)
        }
        return tally
    }

    @Test(arguments: ReplicateReference.Kind.allCases, paths)
    func ranksAndPairsAreCounted(kind: ReplicateReference.Kind, path: ReplicateKernels.Path) {
        for (replicates, units) in [(70, 40), (17, 101), (3, 1), (1, 9)] {
            let scores = ReplicateReference.scores(kind, replicates: replicates, units: units, seed: 8)
            let counted = tally(scores, units: units, path: path)
            let ranks = ReplicateReference.ranks(scores, replicates: replicates, units: units)
            var acceptability = [UInt32](repeating: 0, count: units * units)
            var wins = acceptability
            for r in 0..<replicates {
                for u in 0..<units {
                    let own = ranks[r * units + u]
                    acceptability[u * units + Int(own) - 1] += 1
                    for v in 0..<units where own < ranks[r * units + v] { wins[u * units + v] += 1 }
                }
            }
            #expect(counted.acceptability == acceptability)
            #expect(counted.wins == wins)
            #expect(counted.replicates == replicates)
        }
    }

    /// More replicates than any narrow counter holds, all with the same order.
    @Test(arguments: paths)
    func countsDoNotOverflow(path: ReplicateKernels.Path) {
        let (replicates, units) = (66_000, 2)
        let scores = (0..<replicates * units).map { Double(-($0 % units)) }
        let counted = tally(scores, units: units, block: 3000, path: path)
        let count = UInt32(replicates)
        #expect(counted.acceptability == [count, 0, 0, count])
        #expect(counted.wins == [0, count, 0, 0])
        #expect(counted.binCounts(unit: 0).max() == count)
    }

    @Test(arguments: paths)
    func everyRankQuantileIsExact(path: ReplicateKernels.Path) {
        let (replicates, units) = (333, 20)
        let scores = ReplicateReference.scores(.coarse, replicates: replicates, units: units, seed: 9)
        let counted = tally(scores, units: units, path: path)
        let ranks = ReplicateReference.ranks(scores, replicates: replicates, units: units)
        for unit in 0..<units {
            let own = (0..<replicates).map { Double(ranks[$0 * units + unit]) }
            for p in [0, 0.05, 0.1234, 0.25, 0.5, 0.75, 0.95, 1] {
                #expect(counted.rankQuantile(p, unit: unit) == on(own) { Order.quantile($0, p) })
            }
            let mean = own.reduce(0, +) / Double(replicates)
            #expect(counted.meanRank(unit: unit) == mean)
            #expect(Double(counted.bestRank(unit: unit)) == own.min())
            #expect(Double(counted.worstRank(unit: unit)) == own.max())
        }
    }

    @Test(arguments: paths)
    func scoreQuantilesAreWithinABin(path: ReplicateKernels.Path) throws {
        let (replicates, units, bins) = (501, 12, 128)
        let scores = ReplicateReference.scores(.smooth, replicates: replicates, units: units, seed: 10)
        let counted = tally(scores, units: units, low: 0, high: 30, bins: bins, path: path)
        for unit in 0..<units {
            let own = (0..<replicates).map { scores[$0 * units + unit] }
            for step in 0...40 {
                let p = Double(step) / 40
                let exact = try #require(on(own) { Order.quantile($0, p) })
                #expect(abs(counted.scoreQuantile(p, unit: unit) - exact) < 30 / Double(bins))
            }
            #expect(counted.scoreQuantile(0, unit: unit) == own.min())
            #expect(counted.scoreQuantile(1, unit: unit) == own.max())
            // One rounding in each of 501 additions, of numbers of one sign.
            let mean = own.reduce(0, +) / Double(replicates)
            #expect(isClose(counted.meanScore(unit: unit), mean, 1e-13))
        }
    }

    @Test(arguments: paths)
    func scoresBeyondTheRangeAreKept(path: ReplicateKernels.Path) {
        let scores: [Double] = [-7, 1, 2, 3, 50, 60]
        let counted = tally(scores, units: 1, low: 0, high: 4, bins: 4, path: path)
        #expect(counted.binCounts(unit: 0) == [1, 1, 1, 3])
        #expect(counted.least == [-7] && counted.greatest == [60])
        #expect(counted.scoreQuantile(0, unit: 0) == -7)
        #expect(counted.scoreQuantile(1, unit: 0) == 60)
    }

    @Test(arguments: paths)
    func aRangeOfNoWidthIsOneBin(path: ReplicateKernels.Path) {
        let counted = tally([3, 3, 3, 3], units: 1, low: 3, high: 3, bins: 8, path: path)
        #expect(counted.binCounts(unit: 0).reduce(0, +) == 4)
        #expect(counted.scoreQuantile(0.5, unit: 0) == 3)
    }

    @Test(arguments: paths)
    func relativeScoresRunFromWorstToBest(path: ReplicateKernels.Path) {
        let scores: [Double] = [1, 5, 3, -2, -2, -2, 10, 20, 30]
        let counted = tally(scores, units: 3, low: 0, high: 100, bins: 100, scale: .relative, path: path)
        #expect(counted.least == [0, 50, 50] && counted.greatest == [100, 100, 100])
        let mean = 250.0 / 3
        #expect(counted.meanScore(unit: 2) == mean)
    }

    @Test(arguments: paths)
    func linksLeadToTheScore(path: ReplicateKernels.Path) {
        let means: [Double] = [8, 4, 2, 1]
        let logarithms = tally(means.map(Elementary.log), units: 2, link: .exponential, path: path)
        let reciprocals = tally(means.map { -1 / $0 }, units: 2, link: .negativeReciprocal, path: path)
        let squares = tally(means.map { $0 * $0 }, units: 2, link: .power(0.5), path: path)
        let inverseSquares = tally(means.map { -1 / ($0 * $0) }, units: 2, link: .power(-0.5), path: path)
        for counted in [logarithms, reciprocals, squares, inverseSquares] {
            // The bound of the power's error, (1 + ln 8) · 2⁻⁵², and that of its argument.
            #expect(isClose(counted.meanScore(unit: 0), 5, 1e-15))
            #expect(isClose(counted.greatest[1], 4, 1e-15))
            #expect(counted.wins == [0, 2, 0, 0])
        }
    }

    @Test func scoresOfSumsAreThoseOfTheLibrary() {
        for sum in ReplicateReference.numbers(500, seed: 13, from: -700, to: 700) {
            // One unit in the last place each, ours and the library's.
            #expect(isClose(ScoreLink.exponential.score(sum), Elementary.exp(sum), 0x1p-51))
        }
        for sum in ReplicateReference.numbers(500, seed: 14, from: 1e-3, to: 200) {
            for exponent in [0.5, 1.0 / 3, 2, -0.5, -1, -2] {
                let expected = Elementary.power(sum, exponent)
                let tolerance = (1 + abs(Elementary.log(expected))) * 0x1p-52 + 0x1p-53
                #expect(
                    isClose(ScoreLink.power(exponent).score(exponent > 0 ? sum : -sum), expected, tolerance))
            }
        }
        #expect(ScoreLink.power(0.5).score(0) == 0)
        #expect(ScoreLink.identity.score(-3) == -3 && ScoreLink.negativeReciprocal.score(-4) == 0.25)
    }

    @Test func everyPathCountsTheSame() {
        let units = 101
        let scores = ReplicateReference.scores(.smooth, replicates: 200, units: units, seed: 11).map {
            $0 / 10
        }
        for link in [ScoreLink.identity, .exponential, .negativeReciprocal, .power(-0.4), .power(3)] {
            let tallies = Self.paths.map {
                tally(scores, units: units, scale: .absolute, link: link, block: 64, path: $0)
            }
            for other in tallies {
                for unit in 0..<units {
                    #expect(other.meanScore(unit: unit) == tallies[0].meanScore(unit: unit))
                    #expect(other.binCounts(unit: unit) == tallies[0].binCounts(unit: unit))
                }
                #expect(other.least == tallies[0].least && other.greatest == tallies[0].greatest)
            }
        }
    }

    @Test func partsMergeIntoTheWhole() {
        let units = 30
        let scores = ReplicateReference.scores(.coarse, replicates: 300, units: units, seed: 12)
        let whole = tally(scores, units: units)
        var merged = tally(Array(scores[..<(190 * units)]), units: units, block: 7)
        merged.merge(tally(Array(scores[(190 * units)...]), units: units, block: 33))
        #expect(merged.acceptability == whole.acceptability)
        #expect(merged.wins == whole.wins)
        #expect(merged.least == whole.least && merged.greatest == whole.greatest)
        #expect(merged.replicates == whole.replicates)
        for unit in 0..<units {
            #expect(merged.binCounts(unit: unit) == whole.binCounts(unit: unit))
            #expect(isClose(merged.meanScore(unit: unit), whole.meanScore(unit: unit), 1e-13))
        }
    }
}
