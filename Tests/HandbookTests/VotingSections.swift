import Analysis
import Diagnostics
import Methods

/// Voting rules, and the non-compensatory ranking.
struct VotingSections {
    let example: Example
    private let letters = ["a", "b", "c", "d"]

    func sections() throws -> [Section] {
        [
            try frequencies("25, 26", "table_25_profile", "table_26_frequency", page: "106"),
            try outranking("27", "table_25_profile", "table_27_outranking", page: "107"),
            try frequencies("28, 29", "table_28_condorcet_profile", "table_29_frequency", page: "108"),
            try outranking("30", "table_28_condorcet_profile", "table_30_outranking", page: "108"),
            try kemeny(),
            try frequencies("31, 32", "table_31_fishburn_profile", "table_32_frequency", page: "109"),
            try without(), try cycle(), try logarithms(), try fiveOutranking(), try permutations(),
            try aggregation(),
        ]
    }

    private func support(_ profile: [(order: [Int], weight: Double)]) -> PairwiseSupport {
        let rankings = profile.map { order, _ in
            PartialRanking(
                ranks: order.indices.map { unit in order.firstIndex(of: unit).map { Double($0 + 1) } })
        }
        return PairwiseSupport(rankings, weights: profile.map(\.weight))
    }

    private func words(_ order: [Int]) -> String { order.map { letters[$0] }.joined(separator: " ") }

    /// Places by unit, then Borda's points, against a printed table.
    private func frequencyGrid(_ profile: [(order: [Int], weight: Double)], _ printed: Printed) -> Grid {
        let counts = PositionCounts(profile)
        let units = counts.borda.indices
        var grid = Grid(["place"] + units.map { letters[$0] })
        for (place, row) in printed.rows.enumerated() {
            let ours = place < counts.weights.count ? counts.weights[place] : counts.borda
            grid.add(row["position"] ?? "", units.map { Cell(row[letters[$0]] ?? "", ours[$0]) })
        }
        return grid
    }

    private func frequencies(_ number: String, _ profile: String, _ table: String, page: String) throws
        -> Section
    {
        let profile = try Printed(profile).profile
        let borda = support(profile).bordaPoints
        let winner = borda.indices.max { borda[$0] < borda[$1] } ?? 0
        let firsts = PositionCounts(profile).firsts
        let plurality = firsts.indices.max { firsts[$0] < firsts[$1] } ?? 0
        return .table(
            number, page: page, Phrase(zh: "频数与博达分", en: "frequencies and Borda's points"),
            Phrase(
                zh: "相对多数选 \(letters[plurality])，博达法选 \(letters[winner])。",
                en: "Plurality elects \(letters[plurality]), Borda's rule \(letters[winner])."),
            [frequencyGrid(profile, try Printed(table))])
    }

    private func outranking(_ number: String, _ profile: String, _ table: String, page: String) throws
        -> Section
    {
        let printed = try Printed(table)
        let support = support(try Printed(profile).profile)
        var grid = Grid([""] + (0..<support.count).map { letters[$0] })
        for (first, row) in printed.rows.enumerated() {
            grid.add(
                row["row"] ?? "", (0..<support.count).map { Cell(row[letters[$0]] ?? "", support[first, $0]) }
            )
        }
        let found = Kemeny(support)
        return .table(
            number, page: page, Phrase(zh: "两两比较", en: "comparisons by pair"),
            Phrase(
                zh: "支持最多的次序：\(words(found.order))。",
                en: "The order with the most support: \(words(found.order))."),
            [grid])
    }

    private func kemeny() throws -> Section {
        let printed = try Printed("text_p111_kemeny_scores")
        let support = support(try Printed("table_28_condorcet_profile").profile)
        var grid = Grid(["order", "support"])
        for row in printed.rows {
            let order = (row["order_best_to_worst"] ?? "").split(separator: " ").compactMap {
                letters.firstIndex(of: String($0))
            }
            grid.add(words(order), [Cell(row["score"] ?? "", support.score(of: order))])
        }
        let found = Kemeny(support)
        return Section(
            name: Phrase(zh: "第 111 页", en: "Page 111"), page: "111",
            title: Phrase(zh: "凯梅尼得分", en: "Kemeny scores"),
            way: Phrase(
                zh: "最优次序 \(words(found.order))，得分 \(Cell.figure(found.score, 0))，唯一。",
                en:
                    "The best order is \(words(found.order)) with \(Cell.figure(found.score, 0)), and no other is as good."
            ),
            grids: [grid])
    }

    private func without() throws -> Section {
        let profile = try Printed("table_31_fishburn_profile").profile.map {
            (order: $0.order.filter { $0 < 3 }, weight: $0.weight)
        }
        return .table(
            "33", page: "110", Phrase(zh: "去掉 d 之后", en: "without d"),
            Phrase(
                zh: "去掉垫底的 d，博达法的胜者由 a 变为 c。",
                en: "Without d, which is last, Borda's winner is c and no longer a."),
            [frequencyGrid(profile, try Printed("table_33_frequency"))])
    }

    private func cycle() throws -> Section {
        let support = support(try Printed("table_34_cycle").profile)
        let orders = [[0, 1, 2], [1, 2, 0], [2, 0, 1], [0, 2, 1], [1, 0, 2], [2, 1, 0]]
        let best = Kemeny(support).score
        let equal = orders.filter { support.score(of: $0) == best }
        var grid = Grid(["", "value"])
        grid.add(
            "Borda",
            [
                Cell(
                    printed: "3 3 3",
                    ours: support.bordaPoints.map { Cell.figure($0, 0) }.joined(separator: " "),
                    agrees: support.bordaPoints == [3, 3, 3])
            ])
        grid.add(
            "orders with the greatest support",
            [
                Cell(
                    printed: "a b c, b c a, c a b", ours: equal.map(words).joined(separator: ", "),
                    agrees: equal == [[0, 1, 2], [1, 2, 0], [2, 0, 1]])
            ])
        return .table(
            "34", page: "112", Phrase(zh: "解不开的循环", en: "a cycle that cannot be broken"),
            Phrase(zh: "三个次序并列最优。", en: "Three orders are equally good."), [grid])
    }

    // MARK: The five countries

    private let five = ["Finland", "United States", "Sweden", "Japan", "Korea"]

    private func logarithms() throws -> Section {
        let printed = try Printed("table_35_logarithms")
        var grid = Grid(["", "telephones", "electricity"])
        for country in five {
            let row = example.countries.firstIndex(of: country) ?? 0
            grid.add(
                country,
                [
                    Cell(printed.text(country, "telephones_log10"), example.columns[4][row]),
                    Cell(printed.text(country, "electricity_log10"), example.columns[5][row]),
                ])
        }
        return .table(
            "35", page: "113", Phrase(zh: "影响矩阵", en: "the impact matrix"),
            Phrase(
                zh: "其余六列与表 A.2 相同。这里的对数有三位小数，用来核对我们的电话与用电量原值。",
                en:
                    "The other six columns are those of Table A.2. Its logarithms have three decimals here, a check on our levels of telephones and electricity."
            ), [grid],
            findings: [
                Phrase(
                    zh: "表 35 的芬兰两个对数只是表 A.2 的两位小数补零（3.080、4.150），其余四国是三位小数。",
                    en:
                        "Table 35 pads Finland's two logarithms from the two decimals of Table A.2 (3.080, 4.150); the other four countries have three."
                )
            ])
    }

    private func support(of countries: [String]) -> PairwiseSupport {
        let rows = countries.compactMap(example.countries.firstIndex(of:))
        let rankings = example.levels.map { column in
            let values = rows.map { column[$0] }
            return PartialRanking(ranks: values.map { value in Double(1 + values.count { $0 > value }) })
        }
        return PairwiseSupport(rankings, weights: rankings.map { _ in 0.125 })
    }

    private func fiveOutranking() throws -> Section {
        let printed = try Printed("table_36_outranking")
        let support = support(of: five)
        var grid = Grid([""] + five)
        for (first, country) in five.enumerated() {
            grid.add(country, five.indices.map { Cell(printed.text(country, five[$0]), support[first, $0]) })
        }
        return .table(
            "36", page: "114", Phrase(zh: "五国两两比较", en: "five countries by pair"),
            Phrase(zh: "八个指标，各占 1/8。", en: "Eight indicators of weight 1/8."), [grid])
    }

    private func permutations() throws -> Section {
        let printed = try Printed("table_37_permutations")
        let support = support(of: five)
        var grid = Grid(["order", "support"])
        for row in printed.rows {
            let order = (row["order"] ?? "").components(separatedBy: " > ").compactMap(five.firstIndex(of:))
            grid.add(row["order"] ?? "", [Cell(row["score"] ?? "", support.score(of: order))])
        }
        let found = Kemeny(support)
        return .table(
            "37", page: "114", Phrase(zh: "排列的得分", en: "scores of permutations"),
            Phrase(
                zh: "所有次序中最高分 \(Cell.figure(found.score, 3))\(found.isProven ? "（已证明）" : "")。",
                en:
                    "The greatest score of all orders is \(Cell.figure(found.score, 3))\(found.isProven ? ", proven" : "")."
            ),
            [grid])
    }

    // MARK: Table 38

    private func aggregation() throws -> Section {
        let printed = try Printed("table_38_ranks_by_aggregation")
        let linear = try example.ranks(example.goals)
        let geometric = example.scoresRanked(
            try example.scores(.init("geometric"), example.columns))
        let support = support(of: example.countries)
        let found = Kemeny(support)
        var ranks = example.countries.map { _ in 0.0 }
        for (place, row) in found.order.enumerated() { ranks[row] = Double(place + 1) }
        var grid = Grid(["", "LIN", "NCMC", "GME"])
        for (row, country) in example.countries.enumerated() {
            grid.add(
                country,
                [
                    Cell(printed.text(country, "LIN"), linear[row]),
                    Cell(printed.text(country, "NCMC"), ranks[row]),
                    Cell(printed.text(country, "GME"), geometric[row]),
                ])
        }
        let theirs = example.countries.map { Double(printed.text($0, "NCMC")) ?? .nan }
        // Countries that share a printed rank may stand in either order.
        let orders = [1, -1].map { turn in
            example.countries.indices.sorted { (theirs[$0], turn * $0) < (theirs[$1], turn * $1) }
        }
        let scores = orders.map { support.score(of: $0) }
        let (best, bound) = (Cell.figure(scores.max() ?? .nan, 3), Cell.figure(found.score, 3))
        return .table(
            "38", page: "116", Phrase(zh: "各种合成方法下的名次", en: "ranks by aggregation"),
            Phrase(
                zh:
                    "等权。LIN：封顶的上下界，算术平均；GME：原值（电话、用电量取未封顶的对数），几何平均；NCMC：凯梅尼次序，\(found.isProven ? "已证明最优" : "未证明最优")，不止一个。",
                en:
                    "Equal weights. LIN: capped goalposts, arithmetic; GME: values as they are with uncapped logarithms, geometric; NCMC: Kemeny's order, \(found.isProven ? "proven" : "not proven"), one of several."
            ), [grid],
            findings: [
                Phrase(
                    zh: "表 38 的 NCMC 不是它所说的支持最多的次序：印出的次序至多得 \(best)，最优为 \(bound)。",
                    en:
                        "The NCMC column of Table 38 is not the order of most support that it is said to be: the printed order has \(best) at most, the best one \(bound)."
                )
            ])
    }
}
