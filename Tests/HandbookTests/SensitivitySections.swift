import Analysis
import Diagnostics

/// Geometric means, arithmetic of the sensitivity tables, dropped indicators, total effects.
struct SensitivitySections {
    let example: Example
    private let names = Example.names

    func sections() throws -> [Section] {
        [
            try sums("39", "table_39_sobol", page: "128"), try sums("40", "table_40_sobol", page: "130"),
            try dropped(), try effects(),
        ]
    }

    func geometric() throws -> Section {
        let printed = try Printed("text_p104_geometric")
        var grid = Grid(["", "additive", "geometric"])
        for row in printed.rows {
            let values = (1...4).map { [Double(row["v\($0)"] ?? "") ?? .nan] }
            let sum = try example.scores(.init("arithmetic"), values)[0]
            let product = try example.scores(.init("geometric"), values)[0]
            let additive = row["additive_mean"] ?? ""
            grid.add(
                row["case"] ?? "",
                [additive.isEmpty ? nil : Cell(additive, sum), Cell(row["geometric"] ?? "", product)])
        }
        return Section(
            name: Phrase(zh: "第 104 页", en: "Page 104"), page: "104",
            title: Phrase(zh: "几何平均", en: "geometric means"),
            way: Phrase(zh: "等权。", en: "Equal weights."), grids: [grid],
            findings: [
                Phrase(
                    zh: "第 104 页的几何平均截去尾数，没有四舍五入：2.5457 印成 2.54，6.2357 印成 6.23。",
                    en:
                        "The geometric means of page 104 are cut, not rounded: 2.5457 is printed as 2.54, 6.2357 as 6.23."
                )
            ])
    }

    /// Whether sums and differences of printed indices are what is printed, within the rounding of their terms.
    private func sums(_ number: String, _ table: String, page: String) throws -> Section {
        let printed = try Printed(table)
        let terms = printed.rows.filter { $0["input"] != "sum" }
        func value(_ row: [String: String], _ column: String) -> Double { Double(row[column] ?? "") ?? .nan }
        var grid = Grid(["", "S", "S_T", "S_T − S"])
        for row in terms {
            grid.rows.append(
                (
                    row["input"] ?? "",
                    [
                        .plain(row["first"] ?? ""), .plain(row["total"] ?? ""),
                        .compared(
                            Cell(
                                row["difference"] ?? "", value(row, "total") - value(row, "first"),
                                slack: 0.001)),
                    ]
                ))
        }
        grid.add(
            "sum",
            ["first", "total"].map { column in
                Cell(
                    printed.text("sum", column), terms.reduce(0) { $0 + value($1, column) },
                    slack: 0.0005 * Double(terms.count))
            } + [nil])
        return .table(
            number, page: page, Phrase(zh: "Sobol’ 指数", en: "Sobol’ indices"),
            Phrase(
                zh: "20 位专家的判断没有印出来，指数不能重算；只核对加减是否在各项取整之内自洽。",
                en:
                    "The judgements of the 20 experts are not in print, so the indices cannot be recomputed. Checked here: whether sums and differences fit the rounding of their terms."
            ), [grid])
    }

    private func dropped() throws -> Section {
        let printed = try Printed("table_41_six_indicators")
        let all = try example.ranks(example.goals)
        let six = try example.ranks(names.indices.filter { $0 != 4 && $0 != 5 }.map { example.goals[$0] })
        var grid = Grid(["", "8 indicators", "6 indicators", "difference"])
        for (row, country) in example.countries.enumerated() {
            grid.add(
                country,
                [
                    Cell(printed.text(country, "original"), all[row]),
                    Cell(printed.text(country, "six"), six[row]),
                    Cell(printed.text(country, "difference"), abs(all[row] - six[row])),
                ])
        }
        let moved = example.countries.indices.filter { all[$0] != six[$0] }.map { example.countries[$0] }
        return .table(
            "41", page: "134", Phrase(zh: "去掉两个指标", en: "without two indicators"),
            Phrase(
                zh: "按 2001 年的上下界（封顶），等权；六个指标时去掉电话与用电量。",
                en:
                    "Goalposts of 2001 with caps, equal weights; telephones and electricity left out of the six."
            ),
            [grid],
            findings: [
                Phrase(
                    zh:
                        "表 41 混用两个版本的数据：“八个指标”一列是 2001 年公布的次序（加拿大 8、澳大利亚 9、新加坡 10），“六个指标”一列由表 A.2 算出。用同一份数据，八个指标时新加坡第 8（表 23、表 38 也这样印），去掉两个指标后变动的只有：\(moved.joined(separator: "、"))，而不是书上说的五国。",
                    en:
                        "Table 41 mixes two versions of the data. Its column of eight indicators is the order published in 2001 (Canada 8, Australia 9, Singapore 10), that of six comes from Table A.2. By the same data Singapore is eighth with eight indicators, as Tables 23 and 38 print; dropping two then moves \(moved.joined(separator: " and ")) only, and not five countries."
                )
            ])
    }

    private func effects() throws -> Section {
        let printed = try Printed("table_42_total_effects")
        let scores = example.run.scores
        let correlations = example.columns.map { Correlation(of: $0, and: scores).coefficient ?? .nan }
        let total = correlations.reduce(0, +)
        var grid = Grid(["", "%"])
        for (row, name) in names.enumerated() {
            grid.add(name, [Cell(printed.text(name, "percent"), 100 * correlations[row] / total)])
        }
        return .table(
            "42", page: "135", Phrase(zh: "总效应", en: "total effects"),
            Phrase(
                zh: "标准化回归系数加上经由其他指标的间接效应，恰为与总分的相关系数；取各自占总和的百分比。",
                en:
                    "A standardised coefficient and what goes by way of the other indicators add up to the correlation with the index; in per cent of their sum."
            ), [grid],
            findings: [
                Phrase(
                    zh:
                        "表 42 用书中的数据算不出来：用电量印 10.6，应为 \(Cell.figure(100 * correlations[5] / total, 1))，其余各项相应偏大，说明总分来自另一版数据。",
                    en:
                        "Table 42 does not follow from the handbook's data: electricity is printed with 10.6 and should have \(Cell.figure(100 * correlations[5] / total, 1)), and most others are too large accordingly; its scores are of another version."
                )
            ])
    }
}
