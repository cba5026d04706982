import Analysis
import Testing

@Suite("Comparison of rankings")
struct ComparisonTests {
    @Test func ranksFallWithScoresAndShareTheBest() {
        #expect(Comparison.ranks(of: [7, 9, .nan, 7, 1]) == [2, 1, nil, 2, 4])
        #expect(Comparison.ranks(of: []) == [])
    }

    @Test func differencesTurnWithTheOrder() {
        let (first, second): ([Double], [Double]) = ([1, 5, .nan, 2], [4, 4, 3, .nan])
        #expect(Comparison.differences(first, minus: second) == [-3, 1, nil, nil])
        #expect(Comparison.differences(second, minus: first) == [3, -1, nil, nil])
        #expect(Comparison.absoluteDifferences(first, second) == [3, 1, nil, nil])
        #expect(Comparison.unitsByDifference(first, second) == [0, 1])
    }

    @Test func equalDifferencesKeepTheirOrder() {
        #expect(Comparison.unitsByDifference([1, 2, 3], [2, 1, 5]) == [2, 0, 1])
    }

    @Test func movementOfRanks() {
        let movement = RankMovement(from: [1, 2, 3, nil], to: [2, 1, 3, 4])
        #expect(movement.units == 3 && movement.unmoved == 1)
        #expect(movement.greatest == 1 && movement.meanAbsolute == 2.0 / 3)
        let none = RankMovement(from: [nil], to: [1])
        #expect(none.meanAbsolute == nil && none.greatest == nil)
    }
}

@Suite("Comparison of rankings, as COINr has it", .enabled(if: Reference.isPresent, Reference.absence))
struct ComparisonReferenceTests {
    @Test(arguments: ["asem_cmp_ranks", "asem_cmp_scores"])
    func twoLists(name: String) throws {
        let expected = try Reference.expected(name)
        let (first, second) = (try expected.numbers("coin.1"), try expected.numbers("coin.2"))
        let differences = Comparison.differences(first, minus: second)
        let sizes = Comparison.absoluteDifferences(first, second)
        for (row, reference) in try expected.numbers("Diff").enumerated() {
            #expect(agrees(differences[row], reference, 1e-15))
            #expect(agrees(sizes[row], abs(reference), 1e-15))
        }
        if name == "asem_cmp_scores" {
            #expect(Comparison.unitsByDifference(first, second) == Array(first.indices))
        }
    }

    /// The values are those of `asem_cmp_multi_values`; the differences are taken from the first list.
    @Test func severalLists() throws {
        let values = try Reference.expected("asem_cmp_multi_values")
        let place = Dictionary(
            uniqueKeysWithValues: try values.texts("uCode").enumerated().map { ($1, $0) })
        let nominal = try values.numbers("am")
        for (name, isSigned) in [("asem_cmp_multi_diffs", true), ("asem_cmp_multi_absdiffs", false)] {
            let expected = try Reference.expected(name)
            let rows = try expected.texts("uCode").map { try #require(place[$0]) }
            for list in ["am", "gm", "hm"] {
                let other = try values.numbers(list)
                let found =
                    isSigned
                    ? Comparison.differences(other, minus: nominal)
                    : Comparison.absoluteDifferences(other, nominal)
                #expect(rows.map { found[$0] } == (try expected.numbers(list)), "\(name), \(list)")
            }
        }
    }

    /// The ranks of every node follow from the scores of `asem_agg_amean` and `asem_agg_gmean`.
    @Test func correlationsOfRanks() throws {
        let arithmetic = try Reference.expected("asem_agg_amean")
        let geometric = try Reference.expected("asem_agg_gmean")
        let expected = try Reference.expected("asem_cmp_corr")
        for (node, reference) in zip(try expected.texts("iCode"), try expected.numbers("Correlation")) {
            let ranks = try [arithmetic, geometric].map { sheet in
                Comparison.ranks(of: try sheet.numbers(node)).map { $0.map(Double.init) ?? .nan }
            }
            #expect(
                agrees(Comparison.correlation(ranks[0], ranks[1]).coefficient, reference, 1e-12), "\(node)")
        }
    }

    /// The ranks follow from the scores of the same analysis, without one element after another.
    @Test(arguments: [1, 2, 3])
    func movementWithoutAnElement(level: Int) throws {
        let scores = try Reference.expected("asem_rem_L\(level)_scores")
        let expected = try Reference.expected("asem_rem_L\(level)_meandiff")
        let nominal = Comparison.ranks(of: try scores.numbers("Nominal"))
        for (name, reference) in zip(try expected.texts("name"), try expected.numbers("value")) {
            let ranks = Comparison.ranks(of: try scores.numbers(name))
            #expect(agrees(RankMovement(from: nominal, to: ranks).meanAbsolute, reference, 1e-15), "\(name)")
        }
    }

    @Test func ranks() throws {
        let missing = Double.nan
        let cases: [(String, [Double])] = [
            ("plain", [3.5, 1, 10, 7.25, -2]), ("ties", [1, 2, 2, 5, 5, 5, 0]),
            ("na", [1, missing, 3, 9, missing, 2]), ("konst", [2, 2, 2]), ("konstna", [2, missing, 2]),
            ("allna", [missing, missing, missing]), ("neg", [-1, -5, -3]), ("two", [4, 8]),
            ("big", [1e15, 1e15, 1.00000000000001e15]), ("tiny", [1e-300, 2e-300, 5e-300]),
            ("bool", [0, 1, 0, 0, 1]),
        ]
        let expected = try Reference.expected("fn_rank")
        let (names, values) = (try expected.texts("case"), try expected.numbers("value"))
        for (name, scores) in cases {
            let reference = zip(names, values).filter { $0.0 == name }.map(\.1)
            let ranks = Comparison.ranks(of: scores)
            #expect(ranks.count == reference.count)
            for (rank, value) in zip(ranks, reference) { #expect(agrees(rank.map(Double.init), value, 0)) }
        }
    }
}
