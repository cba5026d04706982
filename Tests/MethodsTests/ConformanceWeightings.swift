import Methods
import Testing

/// Laws that every weighting keeps, and those that it claims.
@Suite("Every weighting")
struct ConformanceWeightings {
    static let ids = Catalogue.weightings.map { $0.declaration.id }
    static let tolerance = 1e-9

    /// Children of a node with values from 0 up, of which the written weights are not equal.
    static func siblings(seed: UInt64, missing: Double = 0) -> Siblings {
        var random = SplitMix64(seed: seed)
        let children = Int.random(in: 2...6, using: &random)
        let common = (0..<24).map { _ in Double.random(in: 0..<40, using: &random) }
        let columns = (0..<children).map { _ in
            common.map { value in
                Double.random(in: 0..<1, using: &random) < missing
                    ? Double.nan : value + Double.random(in: 0..<25, using: &random)
            }
        }
        return Siblings(
            ids: (0..<children).map { "c\($0)" }, written: (1...children).map(Double.init), columns: columns)
    }

    static func changed(_ siblings: Siblings, columns: [[Double]], order: [Int]? = nil) -> Siblings {
        let order = order ?? Array(siblings.ids.indices)
        return Siblings(
            ids: order.map { siblings.ids[$0] }, written: order.map { siblings.written[$0] },
            columns: order.map { columns[$0] })
    }

    static func choices(_ id: String) throws -> [MethodChoice] {
        Setups.choices(for: try #require(Catalogue.declaration(id, in: .weighting)), column: [1, 2])
    }

    static func shares(_ choice: MethodChoice, _ siblings: Siblings) throws -> [Double] {
        let weights = try Catalogue.weighting(choice).weights(for: siblings)
        let total = weights.reduce(0, +)
        return weights.map { $0 / total }
    }

    @Test(arguments: ids)
    func weightsAreSharesOfOne(_ id: String) throws {
        for seed in 1...10 as ClosedRange<UInt64> {
            for missing in [0, 0.1] {
                let siblings = Self.siblings(seed: seed, missing: missing)
                for choice in try Self.choices(id) {
                    let weights = try Catalogue.weighting(choice).weights(for: siblings)
                    #expect(weights.count == siblings.ids.count)
                    #expect(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "\(choice): \(weights)")
                    let total = try Self.shares(choice, siblings).reduce(0, +)
                    #expect(agree(total, 1, within: 1e-12), "\(choice)")
                }
            }
        }
    }

    @Test(arguments: ids)
    func orderDoesNotMatter(_ id: String) throws {
        for seed in 11...16 as ClosedRange<UInt64> {
            let siblings = Self.siblings(seed: seed, missing: 0.05)
            let rows = permutation(of: 24, seed: seed)
            let children = permutation(of: siblings.ids.count, seed: seed)
            let columns = siblings.columns.map { column in rows.map { column[$0] } }
            for choice in try Self.choices(id) {
                let shares = try Self.shares(choice, siblings)
                let byRow = try Self.shares(choice, Self.changed(siblings, columns: columns))
                #expect(agree(byRow, shares, within: Self.tolerance))
                let byChild = try Self.shares(
                    choice, Self.changed(siblings, columns: siblings.columns, order: children))
                #expect(agree(byChild, children.map { shares[$0] }, within: Self.tolerance))
            }
        }
    }

    /// Weightings that look at data either refuse columns that say nothing or give them a finite weight.
    @Test(arguments: ids)
    func degenerateColumnsAreRefusedOrHandled(_ id: String) throws {
        let flat = [Double](repeating: 3, count: 5)
        let gap = [Double](repeating: .nan, count: 5)
        let rising: [Double] = [1, 2, 3, 4, 7]
        let falling = rising.map { 10 - $0 }
        let cases: [[[Double]]] = [
            [flat, flat], [gap, gap], [gap, rising], [flat, rising], [rising], [flat], [[], []],
            [rising, rising], [rising, rising, rising], [rising, rising.map { $0 * 3 + 0.1 }],
            [rising, falling], [[0, 0, 0, 0, 0], rising], [[5], [6]], [[1, .nan], [.nan, 2]],
        ]
        for columns in cases {
            let siblings = Siblings(
                ids: columns.indices.map { "c\($0)" }, written: columns.map { _ in 1 }, columns: columns)
            for choice in try Self.choices(id) {
                guard let weights = try? Catalogue.weighting(choice).weights(for: siblings) else { continue }
                #expect(weights.allSatisfy { $0.isFinite && $0 >= 0 }, "\(choice) of \(columns): \(weights)")
                #expect(weights.reduce(0, +) > 0, "\(choice) of \(columns)")
            }
        }
    }

    /// Columns that repeat one another hold no conflict, and rounding must not make weights of it.
    @Test func criticRefusesCopies() throws {
        var random = SplitMix64(seed: 31)
        for _ in 0..<20 {
            let column = (0..<9).map { _ in Double.random(in: 0..<1, using: &random) }
            let copies = [column, column.map { $0 * 3.3 + 0.1 }, column.map { $0 / 7 - 2 }]
            let siblings = Siblings(ids: ["a", "b", "c"], written: [1, 1, 1], columns: copies)
            #expect(throws: MethodError.self) {
                try Catalogue.weighting(MethodChoice("critic")).weights(for: siblings)
            }
        }
    }

    // MARK: Claims

    @Test(arguments: ids)
    func scaleInvariant(_ id: String) throws { try check(id, .scaleInvariant) { $0 * 3 } }

    @Test(arguments: ids)
    func shiftInvariant(_ id: String) throws { try check(id, .shiftInvariant) { $0 + 100 } }

    /// Changes one column, and expects the same weights.
    private func check(_ id: String, _ law: Law, change: (Double) -> Double) throws {
        let declaration = try #require(Catalogue.declaration(id, in: .weighting))
        guard declaration.laws.contains(law) else { return }
        let choice = MethodChoice(id)
        for seed in 21...28 as ClosedRange<UInt64> {
            let siblings = Self.siblings(seed: seed)
            var columns = siblings.columns
            columns[0] = columns[0].map(change)
            let shares = try Self.shares(choice, siblings)
            let changed = try Self.shares(choice, Self.changed(siblings, columns: columns))
            #expect(agree(changed, shares, within: Self.tolerance), "\(id)")
        }
    }
}
