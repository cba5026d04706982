import Testing

@testable import Explanations

/// The laws of Shapley values, against the sum over all orders and by hand.
@Suite struct SwitchGameTests {
    /// Every order in which switches can be flipped, by brute force.
    private func byOrders(_ count: Int, _ value: (Int) -> Double) -> [Double] {
        var totals = [Double](repeating: 0, count: count)
        var orders = 0.0
        func walk(_ setting: Int, _ added: [Double]) {
            guard setting != (1 << count) - 1 else {
                for position in 0..<count { totals[position] += added[position] }
                orders += 1
                return
            }
            for next in 0..<count where setting & (1 << next) == 0 {
                var added = added
                added[next] = value(setting | 1 << next) - value(setting)
                walk(setting | 1 << next, added)
            }
        }
        walk(0, [Double](repeating: 0, count: count))
        return totals.map { $0 / orders }
    }

    @Test func sharesAreMeansOverAllOrders() throws {
        var random = SplitMix64(seed: 1)
        for count in 0...6 {
            for _ in 0..<20 {
                let values = (0..<(1 << count)).map { _ in
                    Double(Int.random(in: -40...40, using: &random)) / 2
                }
                let found = try #require(SwitchGame(switches: count, values: values).attribution)
                let expected = byOrders(count) { values[$0] }
                #expect(found.shares.map(\.switches) == (0..<count).map { [$0] })
                // Both are sums of a few hundred halves, divided once or 720 times.
                for (share, value) in zip(found.shares, expected) {
                    #expect(abs(share.value - value) < 1e-11)
                }
                // Exactly: numerators of halves are themselves exact.
                #expect(found.isExact)
            }
        }
    }

    @Test func exchangeTurnsEverySign() throws {
        var random = SplitMix64(seed: 2)
        for _ in 0..<200 {
            let count = Int.random(in: 1...6, using: &random)
            let whole = (1 << count) - 1
            let values: [Double?] = (0...whole).map { setting in
                let isKnown = setting == 0 || setting == whole || Int.random(in: 0..<4, using: &random) > 0
                return isKnown ? Double(Int.random(in: 1...300, using: &random)) : nil
            }
            let there = try #require(SwitchGame(switches: count, values: values).attribution)
            let back = try #require(
                SwitchGame(switches: count, values: (0...whole).map { values[whole ^ $0] }).attribution)
            #expect(there.shares.map(\.switches) == back.shares.map(\.switches))
            for (a, b) in zip(there.shares, back.shares) { #expect(a.numerator == -b.numerator) }
            #expect(there.isExact)
        }
    }

    @Test func aSwitchThatChangesNothingHasNoShareAndTwinsHaveTheSame() throws {
        var random = SplitMix64(seed: 3)
        for _ in 0..<100 {
            let base = (0..<16).map { _ in Double(Int.random(in: 1...99, using: &random)) }
            // Switch 0 is idle; 1 and 2 count only by their number.
            let values = (0..<32).map { setting -> Double? in
                let pair = (setting >> 1 & 1) + (setting >> 2 & 1)
                return base[pair + 3 * (setting >> 3 & 3)]
            }
            let found = try #require(SwitchGame(switches: 5, values: values).attribution)
            #expect(found.share(of: 0)?.numerator == 0 && found.share(of: 0)?.value == 0)
            #expect(found.share(of: 1)?.numerator == found.share(of: 2)?.numerator)
        }
    }

    @Test func whatCannotBeComputedJoinsItsSwitches() throws {
        // 0 and 2 cannot be flipped without each other.
        let values: [Double?] = [1, nil, 4, nil, nil, 10, nil, 20]
        let found = try #require(SwitchGame(switches: 3, values: values).attribution)
        #expect(found.shares.map(\.switches) == [[0, 2], [1]])
        #expect(found.shares.map(\.value) == [12.5, 6.5])
        #expect(found.hasGroups)
        // Nothing in between: one share for all.
        let alone = SwitchGame(switches: 2, values: [3, nil, nil, 5]).attribution
        #expect(alone?.shares == [Attribution.Share(switches: [0, 1], numerator: 2, denominator: 1)])
        // Neither end may be missing.
        #expect(SwitchGame(switches: 1, values: [nil, 5]).attribution == nil)
        #expect(SwitchGame(switches: 1, values: [5, nil]).attribution == nil)
    }

    /// By hand: v = 2 for the first alone, 4 for the second alone, 10 for both.
    @Test func byHand() throws {
        let found = try #require(SwitchGame(switches: 2, values: [0, 2, 4, 10]).attribution)
        #expect(found.shares.map(\.value) == [4, 6])
    }
}

extension Attribution {
    /// Whether the shares add up to the difference without any error.
    var isExact: Bool {
        let total = shares.map(\.numerator).reduce(0, +)
        return total == difference * (shares.first?.denominator ?? 1)
    }
}
