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

    static func choices(_ id: String, _ siblings: Siblings) throws -> [MethodChoice] {
        try judged(id, siblings)
            ?? Setups.choices(for: try #require(Catalogue.declaration(id, in: .weighting)), column: [1, 2])
    }

    /// Setups that speak of the children by name: the written weights, as judgements; `nil` for other methods.
    private static func judged(_ id: String, _ siblings: Siblings) -> [MethodChoice]? {
        func pairs(_ judgement: (Double, Double) -> Double) -> Setting {
            var rows: [String: Setting] = [:]
            for (position, first) in siblings.ids.enumerated() {
                var row: [String: Setting] = [:]
                for other in siblings.ids.indices.dropFirst(position + 1) {
                    let value = judgement(siblings.written[position], siblings.written[other])
                    row[siblings.ids[other]] = .number(value)
                }
                rows[first] = .table(row)
            }
            return .table(rows)
        }
        switch id {
        case "ahp":
            return ["eigenvector", "columns", "rows"].flatMap { way in
                [pairs { $0 / $1 }, pairs { $0 > $1 ? 4 : 3 }].map {
                    MethodChoice(id, ["matrix": $0, "way": .text(way)])
                }
            }
        case "precedence-chart":
            let ratings = zip(siblings.ids, siblings.written).map { ($0, Setting.number($1)) }
            return [
                MethodChoice(id, ["matrix": pairs { $0 > $1 ? 1 : $0 < $1 ? 0 : 0.5 }]),
                MethodChoice(id, ["ratings": .table(Dictionary(ratings) { first, _ in first })]),
            ]
        case "best-worst":
            let order = siblings.ids.indices.sorted { siblings.written[$0] > siblings.written[$1] }
            guard order.count > 1, let best = order.first, let worst = order.last else { return [] }
            func judgements(_ value: (Double) -> Double) -> Setting {
                let all = zip(siblings.ids, siblings.written).map { ($0, Setting.number(value($1))) }
                return .table(Dictionary(all) { first, _ in first })
            }
            return [
                MethodChoice(
                    id,
                    [
                        "best": .text(siblings.ids[best]), "worst": .text(siblings.ids[worst]),
                        "best-over": judgements { siblings.written[best] / $0 },
                        "over-worst": judgements { $0 / siblings.written[worst] },
                    ])
            ]
        case "budget-allocation":
            let total = siblings.written.reduce(0, +)
            let rows = [1.0, 2, 0.5].enumerated().map { expert, power -> Setting in
                var row: [String: Setting] = ["expert": .text("e\(expert)")]
                let points = siblings.written.map { $0 + power }
                let sum = points.reduce(0, +)
                for (id, point) in zip(siblings.ids, points) { row[id] = .number(point / sum * total) }
                return .table(row)
            }
            return ["mean", "median"].map {
                MethodChoice(
                    id, ["experts": .list(rows), "centre": .text($0), "total": .number(total)])
            }
        case "conjoint":
            // One profile for each child at its better level, and one without any.
            let rows = (0...siblings.ids.count + 1).map { profile -> Setting in
                var row: [String: Setting] = ["rating": 0]
                var rating = 1.0
                for (child, id) in siblings.ids.enumerated() {
                    let isHigh = profile == child + 1 || profile == siblings.ids.count + 1
                    row[id] = isHigh ? "high" : "low"
                    if isHigh { rating += siblings.written[child] }
                }
                row["rating"] = .number(rating)
                return .table(row)
            }
            return [MethodChoice(id, ["profiles": .list(rows)])]
        case "equal-influence":
            let targets = zip(siblings.ids, siblings.written).map { ($0, Setting.number(10 + $1)) }
            return [
                MethodChoice(id), MethodChoice(id, ["to": "written"]),
                MethodChoice(id, ["targets": .table(Dictionary(targets) { first, _ in first })]),
                MethodChoice(id, ["scope": "index"]),
            ]
        case "unobserved-components":
            // Of two columns the noise cannot be told.
            return siblings.ids.count > 2 ? [MethodChoice(id)] : []
        case "cilos", "idocriw":
            // Refused where one unit leads in everything.
            return Set(leaders(siblings)).count > 1 ? [MethodChoice(id)] : []
        case "combined":
            // Game theory may refuse; it has tests of its own.
            return ["product", "convex"].map {
                MethodChoice(id, ["of": ["standard-deviation", "given"], "rule": .text($0)])
            }
        default: return nil
        }
    }

    /// The unit that is best in each column, among those without gaps.
    private static func leaders(_ siblings: Siblings) -> [Int] {
        let rows = (siblings.columns.first ?? []).indices.filter { row in
            siblings.columns.allSatisfy { !$0[row].isNaN }
        }
        return siblings.columns.compactMap { column in rows.max { column[$0] < column[$1] } }
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
                for choice in try Self.choices(id, siblings) {
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
            for choice in try Self.choices(id, siblings) {
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
            for choice in try Self.choices(id, siblings) {
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
        var tried = 0
        for seed in 21...28 as ClosedRange<UInt64> {
            let siblings = Self.siblings(seed: seed)
            guard let choice = try Self.choices(id, siblings).first else { continue }
            tried += 1
            var columns = siblings.columns
            columns[0] = columns[0].map(change)
            let shares = try Self.shares(choice, siblings)
            let changed = try Self.shares(choice, Self.changed(siblings, columns: columns))
            #expect(agree(changed, shares, within: Self.tolerance), "\(id)")
        }
        #expect(tried > 3, "\(id): \(tried)")
    }
}
