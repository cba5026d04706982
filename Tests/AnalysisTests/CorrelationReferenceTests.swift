import Analysis
import Testing

@Suite("Correlations, as COINr has them", .enabled(if: Reference.isPresent, Reference.absence))
struct CorrelationReferenceTests {
    static let tolerance = 1e-12

    @Test(arguments: [
        ("asem_cor_ind_pearson", CorrelationMethod.pearson), ("asem_cor_ind_spearman", .spearman),
        ("asem_cor_ind_kendall", .kendall),
    ])
    func rawIndicators(name: String, method: CorrelationMethod) throws {
        let codes = try Reference.framework().codes(atLevel: 1)
        let table = CorrelationTable(among: try Reference.raw().columns(codes), by: method)
        try compare(name, codes) { table[$0, $1].coefficient }
    }

    @Test func significantOnly() throws {
        let codes = try Reference.framework().codes(atLevel: 1)
        let table = CorrelationTable(among: try Reference.raw().columns(codes))
        try compare("asem_cor_ind_sig", codes) { table[$0, $1].coefficient(significantAt: 0.05) }
    }

    @Test func secondLevel() throws {
        let codes = try Reference.framework().codes(atLevel: 2)
        let table = CorrelationTable(among: try Reference.aggregated().columns(codes))
        try compare("asem_cor_L2", codes) { table[$0, $1].coefficient }
    }

    @Test func indicatorsWithTheirParents() throws {
        let framework = try Reference.framework()
        let codes = framework.codes(atLevel: 1) + framework.codes(atLevel: 2)
        let pairs = Correlations.withParents(
            try Reference.aggregated().columns(codes), parents: framework.parents(in: codes))
        let found = named(pairs) { "\(codes[$0.second]),\(codes[$0.first])" }
        try compare("asem_cor_parent", found, ["Var1", "Var2"], "Correlation")
    }

    @Test func indicatorsWithAllAncestors() throws {
        let framework = try Reference.framework()
        let pairs = Correlations.withAncestors(
            try Reference.aggregated().columns(framework.codes),
            parents: framework.parents(in: framework.codes))
        let indicators = pairs.filter { framework.level[framework.codes[$0.first]] == 1 }
        let found = named(indicators) { pair in
            let level = framework.level[framework.codes[pair.second]] ?? 0
            return "Level_\(level),\(framework.codes[pair.first])"
        }
        try compare("asem_cor_family", found, ["Var1", "Var2"], "Correlation")
    }

    @Test(arguments: [
        ("asem_cor_flags", CorrelationBound.above(0.5)), ("asem_cor_flags_low", .below(-0.1)),
    ])
    func flagsWithinGroups(name: String, bound: CorrelationBound) throws {
        let framework = try Reference.framework()
        // COINr names the earlier code of a pair first, by the alphabet.
        let codes = framework.codes(atLevel: 1).sorted { $0.lowercased() < $1.lowercased() }
        let groups = codes.map { framework.parent[$0].flatMap { framework.codes.firstIndex(of: $0) } }
        let pairs = Correlations.flagged(
            try Reference.aggregated().columns(codes), groups: groups, bound)
        let found = named(pairs) { "\(codes[$0.first]),\(codes[$0.second])" }
        try compare(name, found, ["Ind1", "Ind2"], "Corr")
    }

    @Test func denominators() throws {
        let framework = try Reference.framework()
        let codes = framework.codes(atLevel: 1)
        // The denominators stand in the data file, in another order of units than the raw data set.
        let data = try Reference.sheet("_data/ASEM_iData.csv")
        let pairs = Correlations.withDenominators(
            try data.columns(codes), denominators: try data.columns(framework.denominators), beyond: 0.3)
        let found = named(pairs) { "\(codes[$0.first]),\(framework.denominators[$0.second])" }
        try compare("asem_den_corr", found, ["Ind", "Denom"], "Corr")
    }

    private func named(
        _ pairs: [CorrelatedPair], _ name: (CorrelatedPair) -> String
    ) -> [String: Double?] {
        Dictionary(uniqueKeysWithValues: pairs.map { (name($0), $0.correlation.coefficient) })
    }

    private func compare(
        _ name: String, _ codes: [String], _ coefficient: (Int, Int) -> Double?
    ) throws {
        var found: [String: Double?] = [:]
        for (row, first) in codes.enumerated() {
            for (column, second) in codes.enumerated() {
                found["\(first),\(second)"] = coefficient(row, column)
            }
        }
        try compare(name, found, ["Var1", "Var2"], "Correlation")
    }

    /// The same pairs, and the same value for each.
    private func compare(
        _ name: String, _ found: [String: Double?], _ keys: [String], _ value: String
    ) throws {
        let expected = try Reference.expected(name)
        let names = zip(try expected.texts(keys[0]), try expected.texts(keys[1])).map { "\($0),\($1)" }
        #expect(Set(names) == Set(found.keys), "\(name)")
        for (pair, reference) in zip(names, try expected.numbers(value)) {
            #expect(agrees(found[pair] ?? nil, reference, Self.tolerance), "\(name), \(pair)")
        }
    }
}
