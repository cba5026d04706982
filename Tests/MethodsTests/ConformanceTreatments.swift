import Methods
import Testing

/// Laws that every treatment of outliers keeps, and those that it claims.
@Suite("Every treatment")
struct ConformanceTreatments {
    static let ids = Catalogue.treatments.map { $0.declaration.id }
    /// A dozen operations on doubles, a logarithm among them.
    static let tolerance = 1e-11

    struct Treated {
        let choice: MethodChoice
        let values: [Double]
        let column: TreatedColumn
    }

    static func treated(_ id: String, onlyDefaults: Bool = false) throws -> [Treated] {
        let declaration = try #require(Catalogue.declaration(id, in: .treatment))
        var found: [Treated] = []
        for values in columns(seed: 21) + outliers(seed: 22) {
            for choice in Setups.choices(for: declaration, column: values).prefix(onlyDefaults ? 1 : 99) {
                guard let column = try? Catalogue.treatment(choice).treated(values) else { continue }
                found.append(Treated(choice: choice, values: values, column: column))
            }
        }
        try #require(found.count > 10)
        return found
    }

    /// Columns in which a few values are far out on one side or both.
    static func outliers(seed: UInt64) -> [[Double]] {
        var random = SplitMix64(seed: seed)
        return (0..<12).map { _ in
            var values = (0..<20).map { _ in Double.random(in: 0..<100, using: &random).rounded() }
            for position in 0..<Int.random(in: 1...3, using: &random) {
                values[position] = (Bool.random(using: &random) ? 1 : -1) * 2000 * Double(position + 1)
            }
            return values
        }
    }

    @Test(arguments: ids)
    func resultsAreFiniteAndInPlace(_ id: String) throws {
        for treated in try Self.treated(id) {
            #expect(treated.column.values.count == treated.values.count)
            #expect(
                treated.column.values.allSatisfy { $0.isFinite }, "\(treated.choice) of \(treated.values)")
            #expect(treated.column.facts.allSatisfy { $0.value.isFinite })
        }
    }

    /// Every value that changed is recorded, unless the whole column moved.
    @Test(arguments: ids)
    func changesAreRecorded(_ id: String) throws {
        for treated in try Self.treated(id) where !treated.column.isTransformed {
            let column = treated.column
            let changed = treated.values.indices.filter { treated.values[$0] != column.values[$0] }
            #expect(Set(column.high + column.low + column.limited) == Set(changed), "\(treated.choice)")
            #expect(column.high.allSatisfy { column.values[$0] < treated.values[$0] })
            #expect(column.low.allSatisfy { column.values[$0] > treated.values[$0] })
        }
    }

    @Test(arguments: ids)
    func shortAndConstantColumnsAreRefusedOrHandled(_ id: String) throws {
        let declaration = try #require(Catalogue.declaration(id, in: .treatment))
        for values in [
            [], [5], [0], [5, 5], [0, 0, 0, 0], [-1, -1], [1, 2], [1e15, 1e15], [1, 1, 1, 1, 9],
        ] {
            for choice in Setups.choices(for: declaration, column: values) {
                let column = try? Catalogue.treatment(choice).treated(values)
                #expect(column?.values.allSatisfy { $0.isFinite } ?? true, "\(choice) of \(values)")
            }
        }
    }

    @Test(arguments: ids)
    func orderOfTheUnitsDoesNotMatter(_ id: String) throws {
        for treated in try Self.treated(id) {
            let order = permutation(of: treated.values.count, seed: 5)
            let shuffled = try Catalogue.treatment(treated.choice).treated(order.map { treated.values[$0] })
            let expected = order.map { treated.column.values[$0] }
            #expect(agree(shuffled.values, expected, within: Self.tolerance, of: size(expected)))
        }
    }

    // MARK: Claims

    private func claims(_ law: Law, _ id: String) -> Bool {
        Catalogue.declaration(id, in: .treatment)?.laws.contains(law) ?? false
    }

    @Test(arguments: ids)
    func monotone(_ id: String) throws {
        guard claims(.monotone, id) else { return }
        for treated in try Self.treated(id) {
            let pairs = zip(treated.values, treated.column.values).sorted { $0.0 < $1.0 }
            for (first, second) in zip(pairs, pairs.dropFirst()) where first.0 < second.0 {
                #expect(first.1 <= second.1, "\(treated.choice)")
            }
        }
    }

    @Test(arguments: ids)
    func mean(_ id: String) throws {
        guard claims(.mean, id) else { return }
        for treated in try Self.treated(id) {
            let range = (treated.values.min() ?? 0)...(treated.values.max() ?? 0)
            #expect(treated.column.values.allSatisfy { range.contains($0) }, "\(treated.choice)")
        }
    }

    /// Scaling changes nothing but the scale.
    @Test(arguments: ids)
    func scaleInvariant(_ id: String) throws {
        guard claims(.scaleInvariant, id) else { return }
        for treated in try Self.treated(id, onlyDefaults: true) {
            let scaled = try Catalogue.treatment(treated.choice).treated(treated.values.map { $0 * 64 })
            #expect(scaled.values == treated.column.values.map { $0 * 64 })
            #expect(
                Set(scaled.high) == Set(treated.column.high) && Set(scaled.low) == Set(treated.column.low))
        }
    }

    /// A shift changes nothing, or nothing but the position of the whole column.
    @Test(arguments: ids)
    func shiftInvariant(_ id: String) throws {
        guard claims(.shiftInvariant, id) else { return }
        for treated in try Self.treated(id, onlyDefaults: true)
        where treated.values.allSatisfy({ $0 == $0.rounded() && abs($0) < 1e9 }) {
            let shifted = try Catalogue.treatment(treated.choice).treated(treated.values.map { $0 + 512 })
            let moved = treated.column.isTransformed ? 0.0 : 512
            let expected = treated.column.values.map { $0 + moved }
            #expect(agree(shifted.values, expected, within: 1e-9, of: size(expected)), "\(treated.choice)")
        }
    }
}
