import Analysis
import Diagnostics
import Foundation
import Kernels
import Methods

/// Correlations, components, factors, reliability.
struct StructureSections {
    let example: Example
    private let names = Example.names

    func sections() throws -> [Section] {
        let components = try PrincipalComponents(of: example.columns)
        return try [
            correlations(), eigenvalues("7", page: "65", components),
            eigenvalues("16", page: "90", components),
            loadings(components), stoppingRules(components), rotated(components), maximumLikelihood(),
            reliability(),
            kendall(),
        ]
    }

    private func correlations() throws -> Section {
        let printed = try Printed("table_06_correlation")
        var grid = Grid([""] + names)
        for (place, first) in names.enumerated() {
            let cells = names.enumerated().map { other, second -> Cell? in
                let row = printed.rows.first { $0["indicator_1"] == first && $0["indicator_2"] == second }
                let found = Correlation(of: example.columns[place], and: example.columns[other]).coefficient
                return row.map { Cell($0["r"] ?? "", found ?? .nan) }
            }
            grid.add(first, cells)
        }
        return .table(
            "6", page: "64", Phrase(zh: "相关系数", en: "correlations"),
            Phrase(
                zh: "皮尔逊相关系数；电话与用电量取未取整的常用对数。",
                en: "Pearson's coefficients; telephones and electricity as decimal logarithms, unrounded."),
            [grid])
    }

    private func eigenvalues(_ number: String, page: String, _ components: PrincipalComponents) throws
        -> Section
    {
        let printed = try Printed(number == "7" ? "table_07_eigenvalues" : "table_16_eigenvalues")
        var grid = Grid(["component", "eigenvalue", "% of variance", "cumulative %"])
        var sum = 0.0
        for (place, row) in printed.rows.enumerated() {
            let deviation = components.standardDeviations[place]
            let share = 100 * components.explainedShares[place]
            sum += share
            grid.add(
                "\(place + 1)",
                [
                    Cell(row["eigenvalue"] ?? "", deviation * deviation),
                    Cell(row["pct_variance"] ?? "", share),
                    Cell(row["cum_pct"] ?? "", sum),
                ])
        }
        return .table(
            number, page: page, Phrase(zh: "特征值", en: "eigenvalues"),
            Phrase(zh: "表 6 的相关矩阵的特征值。", en: "Eigenvalues of the correlation matrix of Table 6."), [grid])
    }

    private func loadings(_ components: PrincipalComponents) throws -> Section {
        let printed = try Printed("table_08_loadings")
        let ours = (0..<8).map { component in
            aligned(Array(components.loadings.column(component)), to: printed.numbers("pc\(component + 1)"))
        }
        var grid = Grid([""] + (1...8).map { "PC\($0)" })
        for (row, name) in names.enumerated() {
            grid.add(name, (0..<8).map { Cell(printed.text(name, "pc\($0 + 1)"), ours[$0][row]) })
        }
        return .table(
            "8", page: "69", Phrase(zh: "主成分载荷", en: "component loadings"),
            Phrase(
                zh: "特征向量乘以特征值的平方根；各列正负号任意，按书上的转。",
                en:
                    "Eigenvectors times the roots of their eigenvalues; the sign of a column is arbitrary and follows the print."
            ), [grid])
    }

    private func stoppingRules(_ components: PrincipalComponents) throws -> Section {
        let printed = try Printed("box_06_stopping_rules")
        let counts = ComponentCounts(of: components)
        let found: [String: Int] = [
            "kaiser": counts.kaiser, "scree": counts.elbow ?? 0,
            "jolliffe_0.70": counts.variances.count { $0 > 0.7 }, "explaining_80_pct": counts.explaining(0.8),
        ]
        var grid = Grid(["rule", "factors"])
        for row in printed.rows {
            let rule = row["rule"] ?? ""
            grid.add(rule, [Cell(row["factors"] ?? "", Double(found[rule] ?? 0))])
        }
        let third = Cell.figure(counts.variances[2], 3)
        return Section(
            name: Phrase(zh: "方框 6", en: "Box 6"), page: "70",
            title: Phrase(zh: "保留几个因子", en: "how many factors to keep"),
            way: Phrase(
                zh: "凯泽：特征值大于 1；碎石：拐点之前（加速度最大处）；Jolliffe：大于 0.70；解释方差 80%。",
                en:
                    "Kaiser: eigenvalues above 1; scree: before the sharpest bend; Jolliffe: above 0.70; 80 % of the variance."
            ), grids: [grid],
            findings: [
                Phrase(
                    zh: "方框 6 说按凯泽准则留 3 个因子；第三个特征值是 \(third)，小于 1，只是表 7 印成了 1.0。准则给出 2 个。",
                    en:
                        "Box 6 keeps three factors by Kaiser's rule. The third eigenvalue is \(third), below 1; only Table 7's rounding makes it 1.0. The rule gives two."
                )
            ],
            remarks: [
                Phrase(
                    zh: "碎石图是目测的：手册看到第三个之后变平；按加速度算，弯得最急的在第一个之后。",
                    en:
                        "A scree plot is read by eye: the handbook sees it level off after the third component; the sharpest bend is after the first."
                )
            ])
    }

    // MARK: Factors

    private func grid(
        _ printed: Printed, _ ours: [[Double]], communalities: [Double], explained: [Double]
    ) -> Grid {
        var grid = Grid([""] + (1...4).map { "F\($0)" } + ["communality"])
        for (row, name) in names.enumerated() {
            grid.add(
                name,
                (0..<4).map { Cell(printed.text(name, "f\($0 + 1)"), ours[$0][row]) }
                    + [Cell(printed.text(name, "communality"), communalities[row])])
        }
        grid.add(
            "explained",
            (0..<4).map { Cell(printed.text("explained_variance", "f\($0 + 1)"), explained[$0]) } + [nil])
        var sum = 0.0
        let cumulative = explained.map { value -> Double in
            sum += value
            return 100 * sum / 8
        }
        grid.add(
            "cumulative %",
            (0..<4).map { Cell(printed.text("cumulative_pct", "f\($0 + 1)"), cumulative[$0]) } + [nil])
        return grid
    }

    static func squares(_ column: [Double]) -> Double { column.reduce(0) { $0 + $1 * $1 } }

    /// The first four components after varimax, in the order of the print.
    static func rotated(_ components: PrincipalComponents, _ printed: Printed) -> [[Double]] {
        let elements = (0..<4).flatMap { components.loadings.column($0) }
        let turned = Rotation.varimax(Matrix(rows: 8, columns: 4, elements: elements))
        return matched(
            (0..<4).map { Array(turned.column($0)) },
            to: (1...4).map { Array(printed.numbers("f\($0)").prefix(8)) })
    }

    private func rotated(_ components: PrincipalComponents) throws -> Section {
        let printed = try Printed("table_09_rotated_pc")
        let ours = Self.rotated(components, printed)
        let communalities = (0..<8).map { row in Self.squares(ours.map { $0[row] }) }
        return .table(
            "9", page: "71", Phrase(zh: "旋转后的主成分", en: "rotated components"),
            Phrase(
                zh: "前四个主成分，凯泽正规化的方差最大旋转；因子的次序与正负号按书上的排。",
                en:
                    "The first four components after varimax with Kaiser's normalisation; order and signs of factors follow the print."
            ), [grid(printed, ours, communalities: communalities, explained: ours.map(Self.squares))])
    }

    /// f(ψ) = Σ_{k > 4} (θ_k − ln θ_k − 1): what maximum likelihood makes least.
    private func discrepancy(_ uniquenesses: [Double]) -> Double {
        guard var matrix = Matrix.correlations(among: example.columns) else { return .nan }
        for row in 0..<8 {
            for column in 0..<8 {
                matrix[row, column] /= (uniquenesses[row] * uniquenesses[column]).squareRoot()
            }
        }
        return EigenDecomposition(symmetric: matrix).values.dropFirst(4).reduce(0) { $0 + $1 - log($1) - 1 }
    }

    private func maximumLikelihood() throws -> Section {
        let printed = try Printed("table_10_ml")
        let found = try FactorAnalysis(of: example.columns, factors: 4)
        let ours = matched(
            (0..<4).map { Array(found.loadings.column($0)) },
            to: (1...4).map { Array(printed.numbers("f\($0)").prefix(8)) })
        let theirs = discrepancy(printed.numbers("communality").prefix(8).map { 1 - $0 })
        let least = discrepancy(found.uniquenesses)
        let bounded = found.heywood.map { names[$0] }.joined(separator: ", ")
        let farthest =
            zip(ours, 1...4).flatMap { column, factor in
                zip(column, printed.numbers("f\(factor)")).map { abs($0 - $1) }
            }.max() ?? 0
        let (first, second) = (Cell.figure(theirs, 4), Cell.figure(least, 4))
        return .table(
            "10", page: "71", Phrase(zh: "最大似然因子", en: "factors of maximum likelihood"),
            Phrase(
                zh: "最大似然，四个因子，方差最大旋转；特殊方差不小于 \(FactorAnalysis.leastUniqueness)。",
                en:
                    "Maximum likelihood, four factors, varimax; uniquenesses are kept at \(FactorAnalysis.leastUniqueness) or above."
            ),
            [
                grid(
                    printed, ours, communalities: found.uniquenesses.map { 1 - $0 },
                    explained: ours.map(Self.squares))
            ],
            findings: [
                Phrase(
                    zh:
                        "表 10 不是最大似然解：它停在特许权使用费和受教育年限的共同度 0.99 与 0.95 处（离散函数 \(first)），而最小值是 \(second)，两者的特殊方差都到下界：这是 Heywood 情形，书上没有说。载荷最多差 \(Cell.figure(farthest, 3))。",
                    en:
                        "Table 10 is not the solution of greatest likelihood. It stops with the communalities of royalties and schooling at 0.99 and 0.95, where the discrepancy is \(first); the least is \(second), with the uniquenesses of \(bounded) at their bound: a Heywood case, which the handbook does not mention. Loadings differ by \(Cell.figure(farthest, 3)) at most."
                )
            ])
    }

    // MARK: Reliability and association

    private func reliability() throws -> Section {
        let printed = try Printed("table_11_cronbach")
        let items = Reliability.items(example.standard)
        var grid = Grid(["deleted", "correlation with the rest", "alpha"])
        for (row, name) in names.enumerated() {
            grid.add(
                name,
                [
                    Cell(printed.text(name, "corr_with_total"), items[row].correlationWithRest ?? .nan),
                    Cell(printed.text(name, "alpha_if_deleted"), items[row].alphaWithout ?? .nan),
                ])
        }
        let all = Reliability.cronbachAlpha(example.standard) ?? .nan
        grid.add("(none)", [nil, Cell(printed.text("(none)", "alpha_if_deleted"), all)])
        let raw = Cell.figure(Reliability.cronbachAlpha(example.columns) ?? .nan, 3)
        return .table(
            "11", page: "73", Phrase(zh: "克朗巴哈 α", en: "Cronbach's alpha"),
            Phrase(zh: "标准化之后的列。", en: "Of columns with mean 0 and deviation 1."), [grid],
            remarks: [
                Phrase(
                    zh: "不标准化时 α 是 \(raw)：计量单位不同的列不能直接算 α。",
                    en:
                        "Without standardisation alpha is \(raw): columns in different units have none worth reading."
                )
            ])
    }

    private func kendall() throws -> Section {
        let printed = try Printed("box_07_kendall")
        let found = Correlation(of: printed.numbers("height"), and: printed.numbers("weight"), by: .kendall)
        var grid = Grid(["", "4P / n(n − 1) − 1"])
        grid.add("8 persons · 8 人", [Cell(printed.text("A", "w"), found.coefficient ?? .nan)])
        return Section(
            name: Phrase(zh: "方框 7", en: "Box 7"), page: "82",
            title: Phrase(zh: "肯德尔名次相关", en: "Kendall's rank correlation"),
            way: Phrase(zh: "肯德尔 τ。", en: "Kendall's τ."), grids: [grid],
            findings: [
                Phrase(
                    zh: "方框 7 称之为肯德尔 W；公式和算例都是 τ，W（一致性系数）是另一回事。",
                    en:
                        "Box 7 calls it Kendall's W. Formula and example are τ; W, the coefficient of concordance, is another thing."
                )
            ])
    }
}
