import IndexModel
import Methods
import Testing

@Suite("Kemeny's order as an aggregation")
struct KemenyOrderTests {
    private func method(_ settings: [String: Setting] = [:]) throws -> any Aggregation {
        try Catalogue.aggregation(MethodChoice("kemeny", settings))
    }

    /// All orders of a few units.
    private static func orders(_ units: [Int]) -> [[Int]] {
        guard units.count > 1 else { return [units] }
        return units.indices.flatMap { place -> [[Int]] in
            var rest = units
            let first = rest.remove(at: place)
            return orders(rest).map { [first] + $0 }
        }
    }

    /// Against all 720 orders: places lie among those of the best orders.
    @Test func bestOfAllOrders() throws {
        var random = SplitMix64(seed: 7)
        for round in 0..<20 {
            // Few different values, so that there are ties, and weights in halves, so that sums are exact.
            let children = (0..<4).map { _ in
                (0..<6).map { _ in Double(Int.random(in: 0..<5, using: &random)) }
            }
            let weights = (0..<4).map { _ in Double(Int.random(in: 1..<5, using: &random)) / 2 }
            func support(_ first: Int, _ second: Int) -> Double {
                zip(children, weights).reduce(0) { sum, one in
                    let (a, b) = (one.0[first], one.0[second])
                    return sum + (a > b ? one.1 : a == b ? one.1 / 2 : 0)
                }
            }
            let scored = Self.orders(Array(0..<6)).map { order -> (order: [Int], score: Double) in
                var score = 0.0
                for (place, unit) in order.enumerated() {
                    for other in order.dropFirst(place + 1) { score += support(unit, other) }
                }
                return (order, score)
            }
            let greatest = scored.map(\.score).max() ?? 0
            let best = scored.filter { $0.score > greatest - 1e-9 }.map(\.order)
            let found = try method().result(children, weights: weights)
            let places = found.scores.map { 6 - $0 * 5 }
            for unit in 0..<6 {
                let own = best.compactMap { $0.firstIndex(of: unit) }.map { Double($0 + 1) }
                let (low, high) = (own.min() ?? 0, own.max() ?? 0)
                #expect(places[unit] >= low - 1e-9 && places[unit] <= high + 1e-9, "round \(round)")
                if low == high { #expect(abs(places[unit] - low) < 1e-9, "round \(round)") }
            }
            let total = weights.reduce(0, +)
            #expect(abs(found.facts[0].value - greatest / total / 15) < 1e-12)
            #expect(found.doubts.isEmpty)
        }
    }

    /// Weights that add up to a balance only but for rounding make no majority.
    @Test func aBalanceIsNoMajority() throws {
        let scores = try method().scores([[2, 1], [2, 1], [1, 2]], weights: [0.1, 0.2, 0.3])
        #expect(scores == [0.5, 0.5])
    }

    @Test func indifferenceMakesTies() throws {
        let children: [[Double]] = [[100, 95, 0]]
        #expect(try method().scores(children, weights: [1]) == [1, 0.5, 0])
        #expect(try method(["indifference": 0.1]).scores(children, weights: [1]) == [0.75, 0.75, 0])
    }

    @Test func tooManyUnitsAreRefused() throws {
        let column = (0..<151).map(Double.init)
        let error = #expect(throws: MethodError.self) { try method().scores([column], weights: [1]) }
        #expect(error?.message.en.contains("151 units") == true)
        #expect(error?.message.zh.contains("copeland") == true)
        #expect(try method().scores([Array(column.prefix(150))], weights: [1])[149] == 1)
    }

    /// The handbook's technology index with equal weights: the best order has the support 184.75 of 253 pairs.
    @Test(.enabled(if: HandbookFiles.rows("tai_raw.csv") != nil, "reference tables are absent"))
    func technologyIndex() throws {
        let rows = try #require(HandbookFiles.rows("tai_raw.csv"))
        let names = [
            "patents", "royalties", "internet", "exports", "telephones_per_1000", "electricity_kwh_pc",
            "schooling", "university",
        ]
        let children = names.map { name in rows.map { $0[name].flatMap(Double.init) ?? .nan } }
        try #require(children.allSatisfy { column in column.contains { !$0.isNaN } })
        let found = try method().result(children, weights: names.map { _ in 1 })
        #expect(abs(found.facts[0].value * 253 - 184.75) < 1e-9)
    }
}
