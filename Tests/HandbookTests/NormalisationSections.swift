import Diagnostics
import Kernels
import Methods

/// Scales and normalisations.
struct NormalisationSections {
    let example: Example

    func sections() throws -> [Section] { [try scales(), try normalisations()] }

    private func scales() throws -> Section {
        let printed = try Printed("table_14_scales")
        var grid = Grid(["", "country A", "country B"])
        for row in printed.rows {
            func values(_ name: String) -> [Double] {
                ["a", "b"].map { Double(row["\(name)_\($0)"] ?? "") ?? .nan }
            }
            let shares = try ["temperature", "humidity"].map {
                try example.normalised(MethodChoice("fraction-of-maximum"), values($0))
            }
            let scores = try example.scores(MethodChoice("arithmetic"), shares)
            grid.add(
                "\(row["scale"] ?? "") \(row["year"] ?? "")",
                [Cell(row["score_a"] ?? "", scores[0]), Cell(row["score_b"] ?? "", scores[1])])
        }
        return .table(
            "14", page: "83", Phrase(zh: "区间尺度", en: "interval scales"),
            Phrase(
                zh: "与最优值之比，两个指标平均。换一个温标，A 国的变化方向就反过来：比值不能用在零点任意的尺度上。",
                en:
                    "Fractions of the best, averaged over two indicators. With another scale of temperature country A moves the other way: ratios are not for scales whose zero is arbitrary."
            ), [grid])
    }

    private func normalisations() throws -> Section {
        let printed = try Printed("table_15_normalisation")
        let values = printed.numbers("years_of_school")
        func ratio(_ reference: String, _ form: String = "ratio") -> MethodChoice {
            MethodChoice("ratio-to-reference", ["reference": .text(reference), "form": .text(form)])
        }
        let bands: [String: Setting] = [
            "percentiles": [5, 15, 35, 65, 85, 95], "scores": [0, 20, 40, 50, 60, 80, 100],
        ]
        let choices: [(String, MethodChoice)] = [
            ("rank_high_is_top", MethodChoice("rank", ["ties": "minimum"])),
            ("zscore", MethodChoice("z-score")),
            ("minmax", MethodChoice("min-max", ["upper": 1])), ("ratio_to_mean", ratio("mean")),
            ("ratio_to_best", ratio("best")), ("ratio_to_worst", ratio("worst")),
            ("diff_to_mean", ratio("mean", "difference")), ("diff_to_worst", ratio("worst", "difference")),
            ("above_below_mean_p20", MethodChoice("above-mean", ["band": 0.2])),
            ("categorical", MethodChoice("categories", bands)),
        ]
        var columns: [(String, [Double])] = []
        for (field, choice) in choices { columns.append((field, try example.normalised(choice, values))) }
        columns.insert(("percentile", columns[0].1.map { 100 * $0 / Double(values.count) }), at: 9)
        var grid = Grid([""] + columns.map { $0.0.replacing("_", with: " ") })
        for (row, line) in printed.rows.enumerated() {
            grid.add(line["country"] ?? "", columns.map { Cell(line[$0.0] ?? "", $0.1[row]) })
        }
        let exact = columns.indices.count { place in
            grid.rows.allSatisfy { row in
                if case let .compared(cell) = row.entries[place] { cell.agrees } else { true }
            }
        }
        return .table(
            "15", page: "87", Phrase(zh: "标准化方法", en: "normalisations"),
            Phrase(
                zh:
                    "平均受教育年限，按方法 rank、z-score、min-max、ratio-to-reference、above-mean、categories（分界在 5、15、35、65、85、95 百分位，得分 0、20、40、50、60、80、100）；百分位一列是名次 × 100 / 23，并列取最小名次。",
                en:
                    "Mean years of schooling by the methods rank, z-score, min-max, ratio-to-reference, above-mean and categories (cut at the 5th, 15th, 35th, 65th, 85th and 95th percentile, scores 0, 20, 40, 50, 60, 80, 100); percentile is rank × 100 / 23, ties at the least rank."
            ), [grid],
            remarks: [
                Phrase(
                    zh: "\(columns.count) 列中 \(exact) 列全部一致。手册没有写明各档怎样分；档的分界由数反推。",
                    en:
                        "\(exact) of \(columns.count) columns agree throughout. How the categories are cut is not in the handbook; the cuts are inferred from the numbers."
                )
            ])
    }
}
