import Analysis
import Testing

@Suite("Principal components and reliability")
struct StructureTests {
    static let columns: [[Double]] = [
        [2, 3, 9, -4, .nan, 2, 8, 0.25], [1, 5, 7, 0, 4, 3, 6, 0.5], [-3, 1, 2, 6, 1, -2, 0, 4],
    ]

    @Test func componentsSplitTheVariance() throws {
        let components = try PrincipalComponents(of: Self.columns)
        #expect(components.completeUnits == 7)
        let variance = components.standardDeviations.reduce(0) { $0 + $1 * $1 }
        #expect(agrees(variance, 3, 1e-13))
        #expect(agrees(components.explainedShares.reduce(0, +), 1, 1e-14))
        #expect(components.standardDeviations == components.standardDeviations.sorted(by: >))
        #expect(agrees(components.weights.reduce(0) { $0 + $1 * $1 }, 1, 1e-14))
    }

    @Test func componentsKnowNoUnits() throws {
        let components = try PrincipalComponents(of: Self.columns)
        let rescaled = try PrincipalComponents(of: Self.columns.map { $0.map { 1000 * $0 - 7 } })
        for (one, other) in zip(components.rotation.elements, rescaled.rotation.elements) {
            #expect(agrees(one, other, 1e-12))
        }
    }

    @Test func identicalColumnsShareOneComponent() throws {
        let column: [Double] = [1, 5, 2, 9]
        let components = try PrincipalComponents(of: [column, column])
        #expect(agrees(components.explainedShares[0], 1, 1e-14))
        #expect(agrees(components.weights[0], 0.5.squareRoot(), 1e-14))
        #expect(agrees(components.weights[1], 0.5.squareRoot(), 1e-14))
    }

    @Test func whatCannotBeDecomposed() {
        #expect(throws: PrincipalComponentsFailure.constantColumn(1)) {
            try PrincipalComponents(of: [[1, 2, 3, .nan], [4, 4, 4, 5]])
        }
        #expect(throws: PrincipalComponentsFailure.unboundedColumn(0)) {
            try PrincipalComponents(of: [[1, 2, .infinity], [4, 5, 7]])
        }
        #expect(throws: PrincipalComponentsFailure.tooFewCompleteUnits(count: 1)) {
            try PrincipalComponents(of: [[1, 2, .nan], [4, .nan, 5]])
        }
    }

    @Test func alphaOfAgreeingColumnsIsOne() {
        let column: [Double] = [1, 5, 2, 9]
        #expect(agrees(Reliability.cronbachAlpha([column, column.map { $0 + 3 }]), 1, 1e-14))
        #expect(Reliability.cronbachAlpha([column]) == nil)
        #expect(Reliability.cronbachAlpha([column, column.map { -$0 }]) == nil)
        #expect(Reliability.cronbachAlpha([[1, .nan], [.nan, 2]]) == nil)
    }

    @Test func alphaNeitherShiftsNorScales() throws {
        let alpha = try #require(Reliability.cronbachAlpha(Self.columns))
        #expect(agrees(Reliability.cronbachAlpha(Self.columns.map { $0.map { 4 * $0 + 11 } }), alpha, 1e-12))
        #expect(agrees(Reliability.cronbachAlpha(Self.columns.reversed()), alpha, 1e-13))
        #expect(alpha <= 1)
    }
}

@Suite(
    "Principal components and reliability, as COINr has them",
    .enabled(if: Reference.isPresent, Reference.absence))
struct StructureReferenceTests {
    @Test func allIndicators() throws {
        let rotation = try Reference.expected("asem_pca_L1_rotation")
        let codes = try rotation.texts("row")
        let components = try PrincipalComponents(of: try Reference.aggregated().columns(codes))
        let deviations = try Reference.expected("asem_pca_L1_sdev").numbers("value")
        #expect(deviations.count == components.standardDeviations.count)
        for (value, reference) in zip(components.standardDeviations, deviations) {
            #expect(agrees(value, reference, 1e-12))
        }
        // Loadings lose digits where neighbouring eigenvalues are close.
        for column in codes.indices {
            let reference = try rotation.numbers("PC\(column + 1)")
            compare(Array(components.rotation.column(column)), reference, 1e-10, "PC\(column + 1)")
        }
    }

    @Test(arguments: [
        ("asem_pca_L1_weights", 1, false), ("asem_pca_L2_weights", 2, false),
        ("asem_pca_L1_NA_weights", 1, true),
    ])
    func firstLoadingsByGroup(name: String, level: Int, isRaw: Bool) throws {
        let framework = try Reference.framework()
        let data = isRaw ? try Reference.raw() : try Reference.aggregated()
        let expected = try Reference.expected(name)
        let weights = Dictionary(
            uniqueKeysWithValues: zip(try expected.texts("iCode"), try expected.numbers("Weight")))
        for group in framework.codes(atLevel: level + 1) {
            let codes = framework.codes(atLevel: level).filter { framework.parent[$0] == group }
            let components = try PrincipalComponents(of: try data.columns(codes))
            compare(
                components.weights, try codes.map { try #require(weights[$0]) }, 1e-11, "\(name), \(group)")
        }
    }

    @Test func cronbach() throws {
        let framework = try Reference.framework()
        let aggregated = try Reference.aggregated()
        let indicators = framework.codes(atLevel: 1)
        let cases = [
            ("asem_cronbach_all", try Reference.raw().columns(indicators)),
            ("asem_cronbach_L2", try aggregated.columns(framework.codes(atLevel: 2))),
            (
                "asem_cronbach_grp",
                try aggregated.columns(indicators.filter { framework.parent[$0] == "P2P" })
            ),
        ]
        for (name, columns) in cases {
            let reference = try #require(try Reference.expected(name).numbers("value").first)
            #expect(agrees(Reliability.cronbachAlpha(columns), reference, 1e-13), "\(name)")
        }
    }

    /// Equal up to the sign of the whole vector.
    private func compare(_ vector: [Double], _ reference: [Double], _ tolerance: Double, _ what: String) {
        #expect(vector.count == reference.count)
        let sign = zip(vector, reference).reduce(0) { $0 + $1.0 * $1.1 } < 0 ? -1.0 : 1
        for (value, expected) in zip(vector, reference) {
            #expect(agrees(sign * value, expected, tolerance), "\(what)")
        }
    }
}
