import Analysis
import Testing

@Suite("Data availability")
struct DataAvailabilityTests {
    static let columns: [[Double]] = [[1, 0, .nan], [.nan, 0, .nan], [3, 4, .nan]]

    @Test func unitsCountGapsAndZeros() {
        let units = DataAvailability.units(Self.columns)
        #expect(units.map(\.missing) == [1, 0, 3])
        #expect(units.map(\.zeros) == [0, 2, 0])
        #expect(units.map(\.missingOrZero) == [1, 2, 3])
        let shares: [Double?] = [1, 1 - 2.0 / 3, nil]
        #expect(units.map(\.shareNonZero) == shares)
        #expect(units[1].shareAvailable == 1 && units[2].shareAvailable == 0)
        #expect(DataAvailability.units([]).isEmpty)
    }

    @Test func nodesCountTheIndicatorsBelowThem() {
        // Indicators 0, 1, 2; aggregates 3 (of 0 and 1), 4 (of 3 and 2) and 5 (of none).
        let shares = DataAvailability.shares(Self.columns, parents: [3, 3, 4, 4, nil, nil])
        #expect(shares == [[0.5, 1, 0], [2.0 / 3, 1, 0], nil])
    }

    @Test func theTopAgreesWithTheUnits() {
        let top = DataAvailability.shares(Self.columns, parents: [3, 3, 3, nil])[0]
        let units = DataAvailability.units(Self.columns).map(\.shareAvailable)
        for (share, unit) in zip(top ?? [], units) { #expect(agrees(unit, share, 1e-15)) }
    }
}

@Suite("Data availability, as COINr has it", .enabled(if: Reference.isPresent, Reference.absence))
struct DataAvailabilityReferenceTests {
    @Test func byUnit() throws {
        let raw = try Reference.raw()
        let expected = try Reference.expected("asem_dm_avail")
        let units = DataAvailability.units(try raw.columns(try Reference.framework().codes(atLevel: 1)))
        #expect(try raw.texts("uCode") == expected.texts("uCode"))
        #expect(try expected.numbers("N_missing") == units.map { Double($0.missing) })
        #expect(try expected.numbers("N_zero") == units.map { Double($0.zeros) })
        #expect(try expected.numbers("N_miss_or_zero") == units.map { Double($0.missingOrZero) })
        for (unit, reference) in zip(units, try expected.numbers("Dat_Avail")) {
            #expect(agrees(unit.shareAvailable, reference, 1e-15))
        }
        for (unit, reference) in zip(units, try expected.numbers("Non_Zero")) {
            #expect(agrees(unit.shareNonZero, reference, 1e-15))
        }
    }

    @Test func byNode() throws {
        let framework = try Reference.framework()
        let codes = framework.codes(atLevel: 1)
        let shares = DataAvailability.shares(
            try Reference.raw().columns(codes), parents: framework.parents(in: framework.codes))
        let expected = try Reference.expected("asem_dm_avail_group")
        for (node, share) in zip(framework.codes.dropFirst(codes.count), shares) {
            for (value, reference) in zip(try #require(share), try expected.numbers(node)) {
                #expect(agrees(value, reference, 1e-15), "\(node)")
            }
        }
    }
}
