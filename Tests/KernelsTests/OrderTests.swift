import Kernels
import Testing

@Suite("Order statistics and ranks")
struct OrderTests {
    let column: [Double] = [20, 10, 30, 20]

    @Test(arguments: [
        (TieRule.minimum, [2.0, 1, 4, 2]), (.maximum, [3, 1, 4, 3]), (.average, [2.5, 1, 4, 2.5]),
        (.dense, [2, 1, 3, 2]), (.first, [2, 1, 4, 3]),
    ])
    func tiesFollowTheirRule(rule: TieRule, ranks: [Double]) {
        #expect(on(column) { Order.ascendingRanks($0, ties: rule) } == ranks)
    }

    @Test(arguments: TieRule.allCases)
    func ranksSurviveIncreasingFunctions(rule: TieRule) {
        let values: [Double] = [3, -1, 4, 1, -5, 9, 2, 6, 5, 3, 5]
        let cubes = values.map { $0 * $0 * $0 - 7 }
        #expect(
            on(cubes) { Order.ascendingRanks($0, ties: rule) }
                == on(values) { Order.ascendingRanks($0, ties: rule) })
    }

    @Test(arguments: TieRule.allCases)
    func ranksOfDistinctValuesAreTheirPlaces(rule: TieRule) {
        let values = (0..<50).map { Double(($0 * 37) % 101) }
        let ranks = on(values) { Order.ascendingRanks($0, ties: rule) }
        let ordered = on(values, Order.sorted)
        for (value, rank) in zip(values, ranks) { #expect(ordered[Int(rank) - 1] == value) }
        #expect(on([]) { Order.ascendingRanks($0, ties: rule) }.isEmpty)
    }

    @Test func averageRanksKeepTheirSum() {
        let values: [Double] = [1, 1, 1, 2, 2, 7, 7, 7, 7, 0]
        #expect(on(values) { Order.ascendingRanks($0, ties: .average) }.reduce(0, +) == 55)
    }

    @Test func mediansOfEvenAndOddCounts() {
        #expect(on(column, Order.median) == 20)
        #expect(on([3, 1, 2], Order.median) == 2)
        #expect(on([1, 2], Order.median) == 1.5)
        #expect(on([], Order.median) == nil)
    }

    @Test func quantilesInterpolateBetweenOrderStatistics() {
        // numpy 2.4.6: quantile(…, method="linear").
        let values: [Double] = [7, 1, 4, 2, 11]
        #expect(on(values) { Order.quantile($0, 0) } == 1)
        #expect(on(values) { Order.quantile($0, 1) } == 11)
        #expect(on(values) { Order.quantile($0, 0.25) } == 2)
        #expect(isClose(on(values) { Order.quantile($0, 0.9) }, 9.4, 1e-15))
        #expect(on(values) { Order.quantile($0, 0.5) } == on(values, Order.median))
        #expect(on([]) { Order.quantile($0, 0.5) } == nil)
    }

    @Test func quantilesMirrorUnderReflection() throws {
        let values: [Double] = [3, 8, -2, 14, 5.5, 6]
        let mirrored = values.map { -$0 }
        for step in 0...20 {
            let share = Double(step) / 20
            let quantile = try #require(on(values) { Order.quantile($0, share) })
            let opposite = try #require(on(mirrored) { Order.quantile($0, 1 - share) })
            #expect(abs(quantile + opposite) < 1e-12)
        }
    }

    /// Against counting one by one, with ties and with values that are not among the sorted ones.
    @Test func countsOfLesserValues() {
        for count in [0, 1, 2, 3, 7, 8, 40, 65, 100] {
            let column = (0..<count).map { Double(($0 * 37) % 11) }
            let sorted = column.sorted()
            var values = column + [-1, 0.5, 99]
            let expected = values.map { value in Double(column.count { $0 < value }) }
            Order.countBelow(&values, in: sorted.span)
            #expect(values == expected)
        }
    }
}
