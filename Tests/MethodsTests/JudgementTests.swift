import Testing

@testable import Methods

/// Weightings whose settings are judgements about a node's children.
@Suite("Judgements by pair")
struct JudgementTests {
    static func siblings(_ ids: String...) -> Siblings {
        Siblings(ids: ids, written: ids.map { _ in 1 }, columns: ids.map { _ in [1, 2] })
    }

    static func ahp(_ matrix: Setting, _ settings: [String: Setting] = [:]) throws -> any JudgedWeighting {
        let choice = MethodChoice("ahp", settings.merging(["matrix": matrix]) { $1 })
        return try #require(try Catalogue.weighting(choice) as? any JudgedWeighting)
    }

    static func table(_ pairs: [String: Setting]) -> Setting { .table(pairs) }

    /// 4 : 2 : 1, judged without contradiction: all three ways give it, and CR is 0.
    @Test(arguments: ["eigenvector", "columns", "rows"])
    func consistentJudgements(_ way: String) throws {
        let matrix = Self.table(["a": Self.table(["b": 2, "c": 4]), "c": Self.table(["b": "1/2"])])
        let result = try Self.ahp(matrix, ["way": .text(way)]).result(for: Self.siblings("a", "b", "c"))
        #expect(agree(result.weights, [4.0 / 7, 2.0 / 7, 1.0 / 7], within: 1e-14))
        #expect(result.doubts.isEmpty)
        #expect(result.facts.map(\.name.en) == ["λ max", "CI", "RI", "CR"])
        #expect(abs(result.facts[0].value - 3) < 1e-12 && result.facts[3].value < 1e-12)
    }

    /// For three children λ = 1 + t^⅓ + t^−⅓ with t = a₁₂ a₂₃ a₃₁. Here t = 8/3 and CI = 0.0539, which the one table
    /// of random indices calls inconsistent (0.0539 / 0.52 = 0.104) and the other does not (/ 0.58 = 0.093).
    @Test func theTablesOfRandomIndicesDisagree() throws {
        let matrix = Self.table(["a": Self.table(["b": 2, "c": 3]), "b": Self.table(["c": 4])])
        let children = Self.siblings("a", "b", "c")
        let long = try Self.ahp(matrix).result(for: children)
        #expect(abs(long.facts[3].value - 0.1037) < 5e-5)
        #expect(long.doubts.count == 1)
        let short = try Self.ahp(matrix, ["random-index": "short"]).result(for: children)
        #expect(abs(short.facts[3].value - 0.0930) < 5e-5)
        #expect(short.doubts.isEmpty)
    }

    /// One judgement of four children was turned round by mistake: it is the one that is named. What is proposed
    /// follows from weights that the mistake has moved, and need not be the judgement that was meant.
    @Test func theJudgementThatFitsLeastIsNamed() throws {
        let matrix = Self.table([
            "a": Self.table(["b": 2, "c": 4, "d": "1/8"]), "b": Self.table(["c": 2, "d": 4]),
            "c": Self.table(["d": 2]),
        ])
        let doubts = try Self.ahp(matrix).result(for: Self.siblings("a", "b", "c", "d")).doubts
        let doubt = try #require(doubts.first)
        #expect(doubt.en.contains("\"a : d\" = 1/8"), "\(doubt.en)")
        #expect(doubt.zh.contains("“a : d”= 1/8"), "\(doubt.zh)")
    }

    @Test func faultsAreLocated() throws {
        let matrix = Self.table([
            "a": Self.table(["b": 2, "x": 3]), "b": Self.table(["a": 2]), "c": Self.table(["c": 2]),
        ])
        let faults = try Self.ahp(matrix).faults(among: ["a", "b", "c"])
        #expect(
            faults.map(\.path) == [
                ["matrix", "a", "x"], ["matrix", "b", "a"], ["matrix", "c", "c"], ["matrix"],
            ])
        #expect(faults[3].reason.en == "no judgement of a : c, b : c")
        #expect(throws: MethodError.self) {
            try Self.ahp(matrix).weights(for: Self.siblings("a", "b", "c"))
        }
    }

    @Test func ratios() {
        #expect(Setting.text("1/4").ratio == 0.25 && Setting.text(" 3 / 4 ").ratio == 0.75)
        #expect(Setting.number(3).ratio == 3)
        for text in ["", "/", "1/0", "1/2/3", "a/2", "1/nan", "half"] {
            #expect(Setting.text(text).ratio == nil, "\(text)")
        }
        #expect(Comparisons.Kind.ratios.accepts("1/9") && Comparisons.Kind.ratios.accepts(9))
        #expect(!Comparisons.Kind.ratios.accepts(0) && !Comparisons.Kind.ratios.accepts(-2))
        #expect(!Comparisons.Kind.precedence.accepts(2) && Comparisons.Kind.precedence.accepts(0.5))
    }

    /// 8 : 4 : 1, judged without contradiction: ξ is 0.
    @Test func bestAndWorst() throws {
        let settings: [String: Setting] = [
            "best": "a", "worst": "c", "best-over": .table(["b": 2, "c": 8]),
            "over-worst": .table(["a": 8, "b": 4]),
        ]
        let method = try Catalogue.weighting(MethodChoice("best-worst", settings))
        let result = try method.result(for: Self.siblings("a", "b", "c"))
        #expect(agree(result.weights, [8.0 / 13, 4.0 / 13, 1.0 / 13], within: 1e-9))
        #expect(result.facts.allSatisfy { abs($0.value) < 1e-9 })
        let judged = try #require(method as? any JudgedWeighting)
        #expect(judged.faults(among: ["a", "b", "d"]).map(\.path).contains(["worst"]))
    }

    /// Three children: first before both, second and third the same. Sums with ½ for itself: 2.5, 1, 1.
    @Test func precedence() throws {
        let matrix = Self.table(["a": Self.table(["b": 1, "c": 1]), "b": Self.table(["c": 0.5])])
        let method = try Catalogue.weighting(MethodChoice("precedence-chart", ["matrix": matrix]))
        #expect(try method.weights(for: Self.siblings("a", "b", "c")) == [2.5, 1, 1])
        #expect(throws: MethodError.self) { try Catalogue.weighting(MethodChoice("precedence-chart")) }
    }

    @Test func combinations() throws {
        let siblings = Siblings(ids: ["a", "b"], written: [3, 1], columns: [[1, 5], [2, 9]])
        func weights(_ settings: [String: Setting]) throws -> [Double] {
            try Catalogue.weighting(MethodChoice("combined", settings)).weights(for: siblings)
        }
        #expect(agree(try weights(["of": ["given", "equal"]]), [0.75, 0.25], within: 1e-15))
        #expect(agree(try weights(["of": ["given", "given"]]), [0.9, 0.1], within: 1e-15))
        let convex: [String: Setting] = ["of": ["given", "equal"], "rule": "convex", "shares": [1, 3]]
        #expect(agree(try weights(convex), [0.5625, 0.4375], within: 1e-15))
        let same: [String: Setting] = ["of": ["given", "given"], "rule": "game-theory"]
        #expect(agree(try weights(same), [0.75, 0.25], within: 1e-12))
        for wrong: [String: Setting] in [
            ["of": ["equal"]], ["of": ["equal", "given"], "shares": [1]],
            ["of": ["equal", .table(["entropy": .table(["scope": "index"])])]],
        ] {
            #expect(throws: MethodError.self) { try Catalogue.weighting(MethodChoice("combined", wrong)) }
        }
    }

    /// A published example of five indicators and four grades, M(·, ⊕): 0.205, 0.320, 0.390, 0.085.
    @Test func fuzzyComposition() throws {
        let method = try FuzzyEvaluation(Settings(for: FuzzyEvaluation.declaration))
        let composed = method.composed(
            [
                [0.2, 0.5, 0.3, 0], [0.1, 0.3, 0.5, 0.1], [0, 0.1, 0.6, 0.3], [0, 0.4, 0.5, 0.1],
                [0.5, 0.3, 0.2, 0],
            ],
            [0.1, 0.1, 0.15, 0.3, 0.35])
        #expect(agree(composed, [0.205, 0.32, 0.39, 0.085], within: 1e-12))
    }
}

@Suite(
    "The handbook's Table 20", .enabled(if: HandbookFiles.rows("table_20_ahp_matrix.csv") != nil, "absent"))
struct HandbookJudgements {
    /// λmax 8.211 and CR 0.021, computed independently of the handbook's text, which prints neither.
    @Test func consistency() throws {
        let rows = try #require(HandbookFiles.rows("table_20_ahp_matrix.csv"))
        let names = TechnologyAchievement.names
        var matrix: [String: Setting] = [:]
        for row in rows {
            let own = row["indicator"] ?? ""
            var judgements: [String: Setting] = [:]
            for name in names where name != own {
                let text = row[name] ?? ""
                judgements[name] = Double(text).map(Setting.number) ?? .text(text)
            }
            matrix[own] = .table(judgements)
        }
        let siblings = Siblings(ids: names, written: names.map { _ in 1 }, columns: names.map { _ in [] })
        for index in ["long", "short"] {
            let result = try JudgementTests.ahp(.table(matrix), ["random-index": .text(index)]).result(
                for: siblings)
            #expect(abs(result.facts[0].value - 8.211) < 5e-4)
            #expect(abs(result.facts[3].value - 0.0214) < 5e-5)
            #expect(result.doubts.isEmpty)
        }
    }
}
