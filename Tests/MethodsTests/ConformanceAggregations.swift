import Methods
import Testing

/// Laws that every aggregation keeps, and those that it claims.
@Suite("Every aggregation")
struct ConformanceAggregations {
    static let ids = Catalogue.aggregations.map { $0.declaration.id }
    /// Those that look at one row at a time.
    static let rowwise = Catalogue.aggregations.filter { !($0 is any RowComparison.Type) }.map {
        $0.declaration.id
    }
    /// Row by row, and doubled where all children are doubled.
    static let homogeneous = rowwise.filter { !["coupling-coordination", "fuzzy"].contains($0) }
    static let tolerance = 1e-10

    struct Case {
        let children: [[Double]]
        let weights: [Double]
    }

    /// Positive scores of a few children in a few rows: small, middling and very large.
    static func cases(seed: UInt64, missing: Double = 0) -> [Case] {
        var random = SplitMix64(seed: seed)
        return (0..<12).map { round in
            let count = Int.random(in: 1...6, using: &random)
            let scale = [1.0, 100, 1e-6, 1e15][round % 4]
            let children = (0..<count).map { _ in
                (0..<7).map { _ in
                    Double.random(in: 0..<1, using: &random) < missing
                        ? Double.nan : Double.random(in: 0.01..<1, using: &random) * scale
                }
            }
            return Case(
                children: children,
                weights: (0..<count).map { _ in Double.random(in: 0.1..<3, using: &random) })
        }
    }

    static func choices(_ id: String) throws -> [MethodChoice] {
        Setups.choices(for: try #require(Catalogue.declaration(id, in: .aggregation)), column: [1, 2])
            + more(id).map { MethodChoice(id, $0) }
    }

    /// Setups beyond words and flags.
    private static func more(_ id: String) -> [[String: Setting]] {
        switch id {
        case "generalised": [["p": 60], ["p": -60]]
        case "owa":
            [
                ["power": 0.4], ["power": 3], ["places": [0.5, 0.3, 0.2]], ["places": [0, 0, 1, 1]],
                ["power": 2, "exponent": 0], ["power": 0.5, "exponent": 3], ["exponent": -2],
            ]
        case "mean-min": [["alpha": 0], ["alpha": 1]]
        case "benefit-of-the-doubt": [["lower": 0.1], ["lower": 0.1, "shares-of": "weights"]]
        case "robust-benefit": [["size": 3], ["size": 1, "hull": "convex", "draws": 20]]
        case "kemeny": [["indifference": 0.2]]
        case "vikor": [["v": 0], ["v": 1]]
        case "electre": [["veto": 0.5], ["indifference": 0, "preference": 0]]
        case "promethee":
            ["u-shape", "level", "linear"].map {
                ["shape": .text($0), "indifference": 0.1, "preference": 0.4]
            }
        default: []
        }
    }

    @Test(arguments: ids)
    func scoresAreFinite(_ id: String) throws {
        for choice in try Self.choices(id) {
            for one in Self.cases(seed: 1) {
                let scores = try Catalogue.aggregation(choice).scores(one.children, weights: one.weights)
                #expect(scores.count == 7 && scores.allSatisfy { $0.isFinite }, "\(choice): \(scores)")
            }
        }
    }

    @Test(arguments: ids)
    func orderDoesNotMatter(_ id: String) throws {
        for choice in try Self.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Self.cases(seed: 2, missing: 0.2) {
                let scores = try method.scores(one.children, weights: one.weights)
                let rows = permutation(of: 7, seed: 3)
                let byRow = try method.scores(
                    one.children.map { column in rows.map { column[$0] } }, weights: one.weights)
                #expect(agree(byRow, rows.map { scores[$0] }, within: Self.tolerance))
                let order = permutation(of: one.weights.count, seed: 4)
                let byChild = try method.scores(
                    order.map { one.children[$0] }, weights: order.map { one.weights[$0] })
                #expect(agree(byChild, scores, within: Self.tolerance))
            }
        }
    }

    @Test(arguments: ids)
    func onlyRatiosOfWeightsCount(_ id: String) throws {
        for choice in try Self.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Self.cases(seed: 5, missing: 0.2) {
                let scores = try method.scores(one.children, weights: one.weights)
                let scaled = try method.scores(one.children, weights: one.weights.map { $0 * 10 })
                #expect(agree(scaled, scores, within: Self.tolerance), "\(choice)")
            }
        }
    }

    /// A missing child is as if it had never been there.
    @Test(arguments: rowwise)
    func missingChildrenAreSkipped(_ id: String) throws {
        for choice in try Self.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Self.cases(seed: 6, missing: 0.4) {
                let scores = try method.scores(one.children, weights: one.weights)
                for row in scores.indices {
                    let present = one.children.indices.filter { !one.children[$0][row].isNaN }
                    guard !present.isEmpty else {
                        #expect(scores[row].isNaN)
                        continue
                    }
                    let alone = try method.scores(
                        present.map { [one.children[$0][row]] }, weights: present.map { one.weights[$0] })
                    #expect(agree(alone[0], scores[row], within: Self.tolerance), "\(choice)")
                }
            }
        }
    }

    /// A child without values, a child of weight 0 and a unit without children are as if they were not there.
    @Test(arguments: ids)
    func whatIsNotThereChangesNothing(_ id: String) throws {
        for choice in try Self.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Self.cases(seed: 8, missing: 0.2) {
                let scores = try method.scores(one.children, weights: one.weights)
                let gap = [Double](repeating: .nan, count: 7)
                let empty = try method.scores(one.children + [gap], weights: one.weights + [2])
                #expect(agree(empty, scores, within: Self.tolerance), "\(choice): a child without values")
                let other = (0..<7).map { Double($0 + 1) * (one.children[0].first { !$0.isNaN } ?? 1) }
                let light = try method.scores(one.children + [other], weights: one.weights + [0])
                let present = scores.indices.filter { !scores[$0].isNaN }
                #expect(
                    agree(present.map { light[$0] }, present.map { scores[$0] }, within: Self.tolerance),
                    "\(choice): a child of weight 0")
                let beside = try method.scores(one.children.map { $0 + [.nan] }, weights: one.weights)
                #expect(agree(beside, scores + [.nan], within: Self.tolerance), "\(choice): an empty unit")
            }
        }
    }

    @Test(arguments: ids)
    func nothingGivesNothing(_ id: String) throws {
        let method = try Catalogue.aggregation(MethodChoice(id))
        let gap = Double.nan
        #expect(try method.scores([[gap, 3], [gap, 5]], weights: [1, 2])[0].isNaN)
        #expect(try method.scores([[], []], weights: [1, 2]).isEmpty)
        if Self.rowwise.contains(id) {
            #expect(try method.scores([[1, 3], [4, 5]], weights: [0, 0]).allSatisfy { $0.isNaN })
        }
    }

    /// Σ points + remainder = score, where the method has an additive account.
    @Test(arguments: ids)
    func decompositionAddsUp(_ id: String) throws {
        for choice in try Self.choices(id) {
            let method = try Catalogue.aggregation(choice)
            for one in Self.cases(seed: 7) {
                let scores = try method.scores(one.children, weights: one.weights)
                for row in scores.indices {
                    let values = one.children.map { $0[row] }
                    guard let parts = method.decomposition(values, weights: one.weights) else {
                        let isFuzzy = id == "fuzzy" && choice.settings["operator"] != nil
                        #expect(!Self.homogeneous.contains(id) && (id != "fuzzy" || isFuzzy), "\(choice)")
                        continue
                    }
                    let sum = parts.points.reduce(parts.remainder, +)
                    #expect(agree(sum, scores[row], within: Self.tolerance), "\(choice)")
                }
            }
        }
    }

    /// A value that cannot be used is named by its row and its own child, also when others are missing.
    @Test(arguments: [
        "coupling-coordination", "benefit-of-the-doubt", "directional-benefit", "robust-benefit",
    ])
    func negativeValuesAreLocated(_ id: String) throws {
        let children: [[Double]] = [[1, .nan, 3], [2, 5, 6], [7, -1, 8]]
        let error = #expect(throws: MethodError.self) {
            try Catalogue.aggregation(MethodChoice(id)).scores(children, weights: [1, 1, 1])
        }
        #expect(error?.reason == .negative(row: 1, child: 2))
    }

    /// A value that cannot be used is named by its row and its own child, also when others are missing.
    @Test(arguments: ["geometric", "harmonic", "generalised"])
    func unusableValuesAreLocated(_ id: String) throws {
        let method = try Catalogue.aggregation(MethodChoice(id, id == "generalised" ? ["p": -1] : [:]))
        let children: [[Double]] = [[1, .nan, 3], [2, 5, 6], [7, 0, 8]]
        let error = #expect(throws: MethodError.self) { try method.scores(children, weights: [1, 1, 1]) }
        let expected: MethodError.Reason =
            id == "harmonic" ? .zero(row: 1, child: 2) : .notPositive(row: 1, child: 2)
        #expect(error?.reason == expected)
    }
}
