import Analysis
import IndexModel
import Kernels
import Testing

@Suite struct RankAgreementTests {
    @Test func tauBOfWeakOrdersIsTheUsualOne() {
        var random = CounterStream(seed: 1, replicate: 0, stream: 0)
        for _ in 0..<200 {
            let count = Int.random(in: 2...12, using: &random)
            let (x, y) = (
                RankingCases.weak(count, &random, levels: 5), RankingCases.weak(count, &random, levels: 5)
            )
            let found = RankAgreement(PartialRanking(ranks: x), PartialRanking(ranks: y))
            let usual = Association.kendall(x.span, y.span).coefficient
            #expect((found.tauB == nil) == (usual == nil))
            if let tau = found.tauB, let usual { #expect(abs(tau - usual) < 1e-12) }
            let rho = Association.spearman(x.span, y.span)
            #expect((found.spearman == nil) == (rho == nil))
            if let mine = found.spearman, let rho { #expect(abs(mine - rho) < 1e-12) }
        }
    }

    /// Σ aᵢⱼ bᵢⱼ / n(n − 1), written out.
    @Test func tauXOfWeakOrdersIsThatOfEmondAndMason() throws {
        var random = CounterStream(seed: 2, replicate: 0, stream: 0)
        for _ in 0..<200 {
            let count = Int.random(in: 2...9, using: &random)
            let (x, y) = (
                RankingCases.weak(count, &random, levels: 4), RankingCases.weak(count, &random, levels: 4)
            )
            var sum = 0
            for i in 0..<count {
                for j in 0..<count where i != j { sum += (x[i] <= x[j] ? 1 : -1) * (y[i] <= y[j] ? 1 : -1) }
            }
            let tau = try #require(
                RankAgreement(PartialRanking(ranks: x), PartialRanking(ranks: y)).tauX)
            #expect(abs(tau - Double(sum) / Double(count * (count - 1))) < 1e-12)
        }
    }

    @Test func agreementIsSymmetricAndReversalTurnsItsSign() {
        var random = CounterStream(seed: 3, replicate: 0, stream: 0)
        for _ in 0..<300 {
            let count = Int.random(in: 2...10, using: &random)
            let (a, b) = (RankingCases.partial(count, &random), RankingCases.partial(count, &random))
            let (one, other) = (RankAgreement(a, b), RankAgreement(b, a))
            #expect(one.tauB == other.tauB && one.tauX == other.tauX && one.common == other.common)
            #expect(one.discordant == other.discordant && one.orderedInBoth == other.orderedInBoth)
            for tau in [one.tauB, one.tauX].compactMap(\.self) { #expect(abs(tau) <= 1 + 1e-12) }
            let same = RankAgreement(a, a)
            #expect(same.discordant == 0 && (same.tauB ?? 1) == 1 && (same.tauX ?? 1) == 1)
        }
        let up = PartialRanking(ranks: [1, 2, 3, nil])
        let down = PartialRanking(ranks: [3, 2, 1, 4])
        let opposite = RankAgreement(up, down)
        #expect(opposite.tauB == -1 && opposite.tauX == -1)
        #expect(abs((opposite.spearman ?? 0) + 1) < 1e-12)
        #expect(opposite.onlySecond == [3] && opposite.discordant == 3)
        // The third unit is not last in the first ranking: nothing is known of it.
        #expect(RankAgreement(PartialRanking(ranks: [1, 2, nil, nil]), down).orderedInBoth == 1)
    }

    /// 1, then a tier of three, against 1 2 3 4, worked by hand: 3 of 6 pairs are ordered by both, all alike, and every
    /// coefficient of all pairs takes the tier for a tie.
    @Test func aTierIsATieForEveryCoefficientOfAllPairs() throws {
        let open = PartialRanking(standings: [
            .init(best: 1, worst: .infinity, tier: 1), .init(best: 1, worst: .infinity, tier: 2),
            .init(best: 1, worst: .infinity, tier: 2), .init(best: 1, worst: .infinity, tier: 2),
        ])
        let full = PartialRanking(ranks: [1, 2, 3, 4])
        for tiers in [open, PartialRanking(ranks: [1, 2, 2, 2])] {
            let found = RankAgreement(tiers, full)
            #expect(found.orderedInBoth == 3 && found.pairs == 6 && found.concordant == 3)
            #expect(found.gamma == 1)
            #expect(abs(try #require(found.tauB) - 3 / 18.0.squareRoot()) < 1e-12)
            #expect(found.tauX == 0.5)
            // Midranks 1 3 3 3 against 1 2 3 4: 3 / √(3 · 5).
            #expect(abs(try #require(found.spearman) - 3 / 15.0.squareRoot()) < 1e-12)
            #expect(!found.isTelling)
            // Sums 2 5 6 7 about 5: S = 14; within 3 + 5, times two rankings.
            #expect(abs(try #require(Concordance([tiers, full]).coefficient) - 14.0 / 16) < 1e-12)
        }
        #expect(RankAgreement(full, full).isTelling)
        let three = PartialRanking(ranks: [1, 2, 3, nil])
        #expect(!RankAgreement(three, full).isTelling)
    }

    /// Over weak orders: C − D over the pairs without a tie.
    @Test func gammaIsThatOfThePairsThatBothOrder() {
        var random = CounterStream(seed: 8, replicate: 0, stream: 0)
        for _ in 0..<200 {
            let count = Int.random(in: 2...9, using: &random)
            let (x, y) = (
                RankingCases.weak(count, &random, levels: 4), RankingCases.weak(count, &random, levels: 4)
            )
            var (alike, opposite) = (0, 0)
            for i in 0..<count {
                for j in 0..<i {
                    let sign = (x[i] - x[j]) * (y[i] - y[j])
                    if sign > 0 { alike += 1 } else if sign < 0 { opposite += 1 }
                }
            }
            let found = RankAgreement(PartialRanking(ranks: x), PartialRanking(ranks: y))
            #expect(found.concordant == alike && found.discordant == opposite)
            let gamma = alike + opposite == 0 ? nil : Double(alike - opposite) / Double(alike + opposite)
            #expect(found.gamma == gamma)
        }
    }

    @Test func aPartialRankingIsAPartialOrder() {
        var random = CounterStream(seed: 4, replicate: 0, stream: 0)
        for _ in 0..<300 {
            let ranking = RankingCases.partial(7, &random)
            for i in 0..<7 {
                for j in 0..<7 where i != j {
                    let order = ranking.order(of: i, to: j)
                    #expect(order?.rawValue == ranking.order(of: j, to: i).map { -$0.rawValue })
                }
            }
        }
    }

    @Test func whatAReportLeavesOpenStaysOpen() {
        func unit(_ code: String) -> StatisticalUnit { StatisticalUnit(code: code) }
        let league = League(
            id: "x", title: .init(verbatim: "x"),
            positions: [
                .init(unit: unit("a"), rank: 1), .init(unit: unit("b"), rank: 2, basis: .tied),
                .init(unit: unit("c"), rank: 2, basis: .tied), .init(unit: unit("d"), basis: .tier(2)),
                .init(unit: unit("e"), basis: .tier(3)), .init(unit: unit("f"), basis: .tier(3)),
                .init(unit: unit("g"), basis: .member("top10")), .init(unit: unit("h"), rank: 11),
                .init(unit: unit("i"), basis: .member("near_top")),
            ])
        let codes = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "nowhere"]
        let ranking = PartialRanking(league, units: codes)
        func order(_ a: String, _ b: String) -> PartialRanking.Order? {
            ranking.order(
                of: codes.firstIndex(of: a) ?? 0, to: codes.firstIndex(of: b) ?? 0)
        }
        #expect(order("a", "b") == .ahead && order("b", "c") == .tied)
        // 1, 2, 2 are taken, so nobody without a rank can be better than 4.
        for open in ["d", "e", "g", "i"] { #expect(order("c", open) == .ahead) }
        #expect(order("d", "e") == .ahead && order("e", "f") == nil)
        #expect(order("g", "h") == .ahead && order("d", "h") == nil && order("g", "d") == nil)
        #expect(order("i", "g") == nil && order("a", "nowhere") == nil)
        #expect(ranking.ranked.count == 9)
    }
}
