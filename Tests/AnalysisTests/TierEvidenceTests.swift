import Analysis
import Construction
import Kernels
import Testing

@Suite struct TierEvidenceTests {
    /// Shares of draws in which units beat each other, the better more often; some draws are ties.
    private struct Wins {
        var shares: [[Double]]

        init(seed: UInt64, units: Int) {
            var stream = CounterStream(seed: seed, replicate: 0, stream: 0)
            let strengths = (0..<units).map { Double(units - $0) + 2 * stream.uniform() }
            shares = strengths.map { own in
                strengths.map { other in
                    // In hundredths, so that shares meet thresholds exactly.
                    let distance = min(max((own - other) / 6 + 0.3 * (stream.uniform() - 0.5), -1), 1)
                    return ((0.5 + distance / 2) * 98).rounded() / 100
                }
            }
        }

        func callAsFunction(_ first: Int, _ second: Int) -> Double { shares[first][second] }
    }

    @Test(arguments: UInt64(0)..<30) func tiersAreWhatTheyAreSaidToBe(seed: UInt64) {
        let wins = Wins(seed: seed, units: 12)
        let order = Array(0..<12)
        for threshold in [0.55, 0.7, 0.8, 0.9, 0.98] {
            let found = EvidenceTiers(order: order, threshold: threshold) { wins($0, $1) }
            #expect(found.tiers.flatMap { $0 } == order)
            #expect(found.cuts.count == found.tiers.count - 1)
            for (tier, (below, cut)) in zip(found.tiers, zip(found.tiers.dropFirst(), found.cuts)) {
                let shares = tier.map { wins($0, below[0]) }
                #expect(shares.allSatisfy { $0 >= threshold })
                #expect(cut.unit == below[0])
                #expect(cut.weakest.share == shares.min())
                #expect(tier.contains(cut.weakest.upper) && cut.weakest.lower == below[0])
                let all = order[below[0]...].map { lower in tier.map { wins($0, lower) }.min() ?? 1 }
                #expect(cut.weakestOverall.share == all.min())
                #expect(cut.exceptions.map(\.share) == all.filter { $0 < threshold })
            }
            for tier in found.tiers {
                for (place, unit) in tier.enumerated().dropFirst() {
                    #expect(tier[..<place].contains { wins($0, unit) < threshold })
                }
            }
        }
    }

    @Test(arguments: UInt64(40)..<50) func namesOfUnitsDoNotMatter(seed: UInt64) {
        let wins = Wins(seed: seed, units: 9)
        let plain = EvidenceTiers(order: Array(0..<9), threshold: 0.8) { wins($0, $1) }
        // Unit u is now called 7u + 3 (mod 9 or not, names need no order).
        let named = EvidenceTiers(order: (0..<9).map { 7 * $0 + 3 }, threshold: 0.8) {
            wins(($0 - 3) / 7, ($1 - 3) / 7)
        }
        #expect(named.tiers == plain.tiers.map { $0.map { 7 * $0 + 3 } })
        #expect(named.decisions.map(\.share) == plain.decisions.map(\.share))
        let byUnit = plain.tierByUnit()
        for (number, tier) in plain.tiers.enumerated() {
            for unit in tier { #expect(byUnit[unit] == number + 1) }
        }
    }

    @Test(arguments: UInt64(60)..<70) func closestCallsAreTheNearest(seed: UInt64) {
        let wins = Wins(seed: seed, units: 10)
        let found = EvidenceTiers(order: Array(0..<10), threshold: 0.75) { wins($0, $1) }
        let distances = found.decisions.map { abs($0.share - 0.75) }.sorted()
        #expect(found.closestCalls.map { abs($0.share - 0.75) } == Array(distances.prefix(2)))
    }

    @Test func aSingleDoubtKeepsUnitsTogether() {
        // 0 beats 2 always, 1 beats it in most draws only.
        let shares = [[0, 0.6, 1, 1], [0.4, 0, 0.85, 1], [0, 0.15, 0, 0.9], [0, 0, 0.1, 0]]
        let found = EvidenceTiers(order: [0, 1, 2, 3]) { shares[$0][$1] }
        #expect(found.tiers == [[0, 1, 2], [3]])
        #expect(found.cuts.map(\.weakest.upper) == [2])
        #expect(found.closestCalls.map(\.lower) == [3, 2])
        #expect(EvidenceTiers(order: [], wins: { _, _ in 0 }).tiers.isEmpty)
    }

    /// Against tiers formed at every threshold in steps of 0.005: shares are hundredths.
    @Test(arguments: UInt64(80)..<90) func firstTiersHoldAboveTheirThresholds(seed: UInt64) {
        let wins = Wins(seed: seed, units: 11)
        let order = [3, 0, 1, 2, 5, 4, 6, 8, 7, 10, 9]
        let thresholds = EvidenceTiers.firstTierThresholds(order: order) { wins($0, $1) }
        #expect(thresholds[0] == 0)
        for step in 1...200 {
            let threshold = Double(step) / 200
            let first = EvidenceTiers(order: order, threshold: threshold) { wins($0, $1) }.tiers[0]
            #expect(first == zip(order, thresholds).filter { threshold > $0.1 }.map(\.0))
        }
    }

    @Test func tiersOfAnAnalysisComeFromItsDraws() throws {
        var plan = SmallIndex.plan(SmallIndex.tree)
        plan.assumptions = [Assumption("weights", .weights(WeightVariation(noise: [1: 0.9, 2: 0.9])))]
        let panel = SmallIndex.panel(SmallIndex.random(["a", "b", "c", "d", "e"], rows: 9))
        let analysis = try UncertaintyAnalysis(plan: plan, panel: panel)
        let uncertainty = try #require(analysis.uncertainty(replicates: 400))
        let order = uncertainty.nominalOrder
        #expect(order.map { uncertainty.ranks[$0] } == uncertainty.ranks.sorted())
        let tiers = uncertainty.tiers(threshold: 0.8)
        #expect(
            tiers == EvidenceTiers(order: order, threshold: 0.8) { uncertainty.winShare($0, over: $1) })
        for unit in order {
            let threshold = uncertainty.firstTierThreshold(unit: unit)
            #expect(tiers.tiers[0].contains(unit) == (0.8 > threshold))
        }
    }
}
