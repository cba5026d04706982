import Analysis
import Diagnostics
import Kernels
import LinearProgrammes
import Methods

/// Weights, and the ranks they give.
struct WeightSections {
    let example: Example
    private let names = Example.names

    func sections() throws -> [Section] {
        [
            try scaledSquares(), try factorWeights(), try benefit(), try hierarchy(), try methods(),
            try ranks(),
        ]
    }

    private func factor() throws -> [Double] {
        try Catalogue.weighting(MethodChoice("factor-analysis")).result(for: example.siblings()).weights
    }

    // MARK: Factors

    private func scaledSquares() throws -> Section {
        let printed = try Printed("table_17_scaled_squares")
        let ours = StructureSections.rotated(
            try PrincipalComponents(of: example.columns), try Printed("table_09_rotated_pc"))
        let explained = ours.map(StructureSections.squares)
        var grid = Grid([""] + (1...4).map { "F\($0)" })
        for (row, name) in names.enumerated() {
            grid.add(
                name,
                (0..<4).map {
                    Cell(printed.text(name, "s\($0 + 1)"), ours[$0][row] * ours[$0][row] / explained[$0])
                })
        }
        let total = explained.reduce(0, +)
        grid.add(
            "explained",
            (0..<4).map { Cell(printed.text("explained_share", "s\($0 + 1)"), explained[$0] / total) })
        return .table(
            "17", page: "90", Phrase(zh: "载荷平方归一", en: "squared loadings to unit sum"),
            Phrase(
                zh: "表 9 的载荷平方除以因子解释的方差；载荷本身见表 9。",
                en:
                    "Squared loadings of Table 9 over what the factor explains; the loadings are those of Table 9."
            ),
            [grid])
    }

    private func factorWeights() throws -> Section {
        let printed = try Printed("table_18_fa_weights")
        let components = try factor()
        let factors = try FactorAnalysis(of: example.columns, factors: 4)
        let kept = names.indices.map { row -> Double in
            let shares = (0..<4).map { factor in
                let square = factors.loadings[row, factor] * factors.loadings[row, factor]
                return (of: square / factors.explained[factor], whole: square)
            }
            return shares.max { $0.of < $1.of }?.whole ?? .nan
        }
        let total = kept.reduce(0, +)
        var grid = Grid(["", "maximum likelihood", "principal components"])
        for (row, name) in names.enumerated() {
            grid.add(
                name,
                [
                    Cell(printed.text(name, "ml"), kept[row] / total),
                    Cell(printed.text(name, "pc"), components[row]),
                ])
        }
        return .table(
            "18", page: "91", Phrase(zh: "因子分析权重", en: "factor-analysis weights"),
            Phrase(
                zh: "按 Nicoletti 等人的办法：每个指标归入占份额最大的因子，权重与其载荷平方成正比，合计为 1。",
                en:
                    "After Nicoletti and others: every indicator goes with the factor of which it has the greatest share, and weighs its squared loading there, to unit sum."
            ), [grid],
            findings: [
                Phrase(
                    zh:
                        "表 18 与表 22 是同一套主成分权重，却有四个数不同（出口 0.07 与 0.06、用电量 0.12 与 0.13、教育 0.14 与 0.13、高校 0.16 与 0.17）。我们的结果在出口、高校上与表 22 一致，在用电量、教育上与表 18 一致。",
                    en:
                        "Tables 18 and 22 print the same component weights with four different figures: exports 0.07 and 0.06, electricity 0.12 and 0.13, schooling 0.14 and 0.13, university 0.16 and 0.17. Ours side with Table 22 on exports and university, with Table 18 on electricity and schooling."
                ),
                Phrase(
                    zh: "表 18 的最大似然权重由表 10 印出的载荷也算不出来（电话与用电量载荷同为 0.73，权重却是 0.15 与 0.11）。",
                    en:
                        "The maximum-likelihood weights of Table 18 do not follow from the loadings printed in Table 10 either: telephones and electricity load 0.73 each, and weigh 0.15 and 0.11."
                ),
            ])
    }

    // MARK: Benefit of the doubt

    private func scaled() throws -> [[Double]] {
        try example.columns.map { try example.normalised(MethodChoice("min-max", ["upper": 1]), $0) }
    }

    private func benefitScores() throws -> [Double] {
        let choice = MethodChoice(
            "benefit-of-the-doubt", ["lower": 0.1, "upper": 0.15, "shares-of": "weights"])
        return try example.scores(choice, try scaled())
    }

    private func benefit() throws -> Section {
        let printed = try Printed("table_19_bod")
        let (scores, columns) = (try benefitScores(), try scaled())
        var grid = Grid(["", "score", "what the printed weights give"])
        for (row, country) in example.countries.enumerated() {
            let weights = names.map { Double(printed.text(country, "w_\($0)")) ?? .nan }
            let given = zip(weights, columns).reduce(0) { $0 + $1.0 * $1.1[row] }
            // Weights of two digits are off by up to half of the last one.
            let slack = 0.005 * columns.reduce(0) { $0 + $1[row] }
            grid.add(
                country,
                [
                    Cell(printed.text(country, "ci"), scores[row]),
                    Cell(printed.text(country, "ci"), given, slack: slack),
                ])
        }
        return .table(
            "19", page: "94", Phrase(zh: "疑点利益法", en: "benefit of the doubt"),
            Phrase(
                zh: "min–max 之后，每个权重占权重之和的 10% 到 15%；第二列是把印出的权重代回去，容许两位小数的取整。",
                en:
                    "After min–max, every weight between 10 and 15 % of their sum. The second column puts the printed weights in, within the rounding of their two digits."
            ), [grid])
    }

    // MARK: Judgements

    private func hierarchy() throws -> Section {
        let printed = try Printed("table_20_ahp_matrix")
        var judgements: [String: Setting] = [:]
        for (place, first) in names.enumerated() {
            var row: [String: Setting] = [:]
            for second in names.dropFirst(place + 1) {
                let text = printed.text(first, second)
                row[second] = Double(text).map(Setting.number) ?? .text(text)
            }
            if !row.isEmpty { judgements[first] = .table(row) }
        }
        let choice = MethodChoice("ahp", ["matrix": .table(judgements)])
        let result = try Catalogue.weighting(choice).result(for: example.siblings())
        var grid = Grid([""] + names)
        grid.add("weight · 权重", plain: result.weights.map { Cell.figure($0, 4) })
        let facts = result.facts.map { "\($0.name.en) = \(Cell.figure($0.value, 3))" }.joined(separator: ", ")
        return .table(
            "20", page: "97", Phrase(zh: "判断矩阵", en: "the matrix of judgements"),
            Phrase(
                zh: "主特征向量。书上没有印这个矩阵的权重；表 22 的 AHP 是 20 位专家的平均。\(facts)。",
                en:
                    "The principal eigenvector. The weights of this matrix are not in print; the AHP of Table 22 is the mean of 20 experts. \(facts)."
            ), [grid])
    }

    // MARK: Comparing weights

    private func methods() throws -> Section {
        let printed = try Printed("table_22_weights")
        let equal = try Catalogue.weighting(MethodChoice("equal")).weights(for: example.siblings())
        let factor = try factor()
        let total = equal.reduce(0, +)
        var grid = Grid([""] + names)
        grid.add("EW", names.indices.map { Cell(printed.text("EW", names[$0]), equal[$0] / total) })
        grid.add("FA", names.indices.map { Cell(printed.text("FA", names[$0]), factor[$0]) })
        return .table(
            "22", page: "100", Phrase(zh: "各种权重", en: "weights by method"),
            Phrase(
                zh: "等权与因子分析权重。预算分配（BAP）与 AHP 是专家判断的平均，只能引用。",
                en:
                    "Equal and factor-analysis weights. Budget allocation (BAP) and AHP are means of experts, to be taken as printed."
            ), [grid],
            findings: [
                Phrase(
                    zh:
                        "表 23 的 FA 名次不是由表 22 印出的 FA 权重算出的：用未取整的权重 23 个名次全对，用印出的两位小数对 \(try agreeing("FA")) 个。",
                    en:
                        "The FA ranks of Table 23 do not come from the FA weights as printed in Table 22: with unrounded weights all 23 ranks are right, with the printed two digits \(try agreeing("FA"))."
                )
            ])
    }

    private func printedWeights(_ method: String) throws -> [Double] {
        let printed = try Printed("table_22_weights")
        return names.map { Double(printed.text(method, $0)) ?? .nan }
    }

    /// How many printed ranks the printed weights give.
    private func agreeing(_ method: String) throws -> Int {
        let printed = try Printed("table_23_ranks_by_weighting")
        let ranks = try example.ranks(example.goals, try printedWeights(method))
        return zip(example.countries, ranks).count { Double(printed.text($0, method)) == $1 }
    }

    /// The least gap between neighbours in the printed order under the weights that make it greatest, among those that
    /// round to the printed ones.
    private func gap(_ method: String) throws -> Double? {
        let printed = try Printed("table_23_ranks_by_weighting")
        var programme = LinearProgramme()
        let weights = try printedWeights(method).map { programme.addVariable(in: $0 - 0.005...$0 + 0.005) }
        let gap = programme.addVariable(in: -1...1, cost: -1)
        let order = example.countries.indices.sorted {
            (Double(printed.text(example.countries[$0], method)) ?? 0)
                < (Double(printed.text(example.countries[$1], method)) ?? 0)
        }
        for (better, worse) in zip(order, order.dropFirst()) {
            let terms = weights.indices.map {
                (weights[$0], example.goals[$0][better] - example.goals[$0][worse])
            }
            programme.addRow(terms + [(gap, -1)], in: 0 ... .infinity)
        }
        return programme.minimum().solution.map { -$0.objective }
    }

    private func ranks() throws -> Section {
        let printed = try Printed("table_23_ranks_by_weighting")
        let found: [(String, [Double])] = [
            ("EW", try example.ranks(example.goals)), ("FA", try example.ranks(example.goals, try factor())),
            ("BOD", example.scoresRanked(try benefitScores())),
            ("BAP", try example.ranks(example.goals, try printedWeights("BAP"))),
            ("AHP", try example.ranks(example.goals, try printedWeights("AHP"))),
        ]
        var grid = Grid([""] + found.map(\.0))
        for (row, country) in example.countries.enumerated() {
            grid.add(country, found.map { Cell(printed.text(country, $0.0), $0.1[row]) })
        }
        let gap = try gap("AHP") ?? .nan
        return .table(
            "23", page: "100", Phrase(zh: "各种权重下的名次", en: "ranks by weighting"),
            Phrase(
                zh: "按 2001 年的上下界标准化（电话、用电量封顶），线性合成；FA 用我们未取整的权重，BOD 用表 19 的得分，BAP、AHP 用表 22 印出的权重。",
                en:
                    "Goalposts of 2001 with caps, linear; FA by our unrounded weights, BOD by the scores of Table 19, BAP and AHP by the weights printed in Table 22."
            ), [grid],
            findings: [
                Phrase(
                    zh:
                        "AHP 一列用印出的两位小数算，对 \(try agreeing("AHP")) 个；"
                        + (gap > 0
                            ? "取整后等于印出值的权重中，有的能给出全部 23 个名次（相邻得分至少差 \(Cell.figure(gap, 4))）。"
                            : "取整后等于印出值的权重给不出全部名次。"),
                    en:
                        "With the AHP weights as printed \(try agreeing("AHP")) ranks are right; "
                        + (gap > 0
                            ? "among weights that round to them are some that give all 23, with neighbours at least \(Cell.figure(gap, 4)) apart."
                            : "no weights that round to them give all.")
                )
            ])
    }
}
