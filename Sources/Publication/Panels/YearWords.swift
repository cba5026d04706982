import Analysis
import Diagnostics
import IndexModel

/// What is said of several years.
enum YearWords {
    static let ranked = Phrase(zh: "参排单位", en: "ranked")
    static let movedSinceLast = Phrase(zh: "较上年", en: "since last")

    static func moved(_ years: [Int]) -> Phrase {
        guard let first = years.first, let last = years.last, first != last else {
            return Phrase(zh: "变动", en: "moved")
        }
        return Phrase(zh: "\(first)→\(last)", en: "\(first)→\(last)")
    }

    /// Who and what is not there in every year.
    static func coverage(
        _ coverage: YearCoverage, ranked: [Int], names: [String: Phrase]
    ) -> [Phrase] {
        let years = zip(coverage.years, zip(ranked, coverage.shares)).map { year, figures in
            (year, figures.0, CertaintyWords.percent(figures.1))
        }
        var lines = [
            Phrase(
                zh: "各年参排单位与有证据的格子："
                    + years.map { "\($0.0) 年 \($0.1) 个、\($0.2)" }.joined(separator: "；") + "。其余是填补的。",
                en: "Ranked units, and cells with evidence of the year: "
                    + years.map { "\($0.0): \($0.1), \($0.2)" }.joined(separator: "; ")
                    + ". The rest is filled in.")
        ]
        let thin = zip(coverage.years, coverage.shares).filter { $0.1 < 0.5 }.map { "\($0.0)" }
        if !thin.isEmpty {
            lines.append(
                Phrase(
                    zh: "注意：\(thin.joined(separator: "、")) 年不到一半的格子有当年证据，名次的变动说明不了进步多少。",
                    en:
                        "Caution: fewer than half of the cells have evidence of \(thin.joined(separator: ", ")); ranks that moved say little about progress."
                ))
        }
        if !coverage.incompleteUnits.isEmpty {
            let list = units(coverage.incompleteUnits)
            lines.append(
                Phrase(
                    zh: "\(coverage.incompleteUnits.count) 个单位不是每年都有名次：\(list.zh)。",
                    en:
                        "\(NumberText.counted(coverage.incompleteUnits.count, "unit is", many: "units are")) not ranked in every year: \(list.en)."
                ))
        }
        if !coverage.incompleteIndicators.isEmpty {
            let list = indicators(coverage.incompleteIndicators, names)
            lines.append(
                Phrase(
                    zh: "\(coverage.incompleteIndicators.count) 个指标在某些年份没有任何证据：\(list.zh)。",
                    en:
                        "\(NumberText.counted(coverage.incompleteIndicators.count, "indicator has", many: "indicators have")) no evidence at all in some year: \(list.en)."
                ))
        }
        if !coverage.incompleteUnits.isEmpty || !coverage.incompleteIndicators.isEmpty {
            lines.append(
                Phrase(
                    zh: "只看各年共有的部分：--balanced。", en: "For what all years have in common alone: --balanced."))
        }
        return lines
    }

    /// What was left out so that all years rest on the same.
    static func balanced(_ panel: BalancedPanel, names: [String: Phrase]) -> [Phrase] {
        guard !panel.units.isEmpty || !panel.indicators.isEmpty else {
            return [
                Phrase(
                    zh: "各年本来就有相同的单位与指标：没有去掉什么。",
                    en: "All years have the same units and indicators as it is: nothing is left out.")
            ]
        }
        var zh: [String] = []
        var en: [String] = []
        if !panel.units.isEmpty {
            let list = units(panel.units)
            zh.append("\(panel.units.count) 个单位（\(list.zh)）")
            en.append("\(NumberText.counted(panel.units.count, "unit")) (\(list.en))")
        }
        if !panel.indicators.isEmpty {
            let list = indicators(panel.indicators, names)
            zh.append("\(panel.indicators.count) 个指标（\(list.zh)）")
            en.append("\(NumberText.counted(panel.indicators.count, "indicator")) (\(list.en))")
        }
        return [
            Phrase(
                zh: "只比各年共有的部分，指数已重新构建：去掉 \(zh.joined(separator: "和"))。",
                en:
                    "Only what all years have in common, with the index built again: left out are \(en.joined(separator: " and "))."
            )
        ]
    }

    private static func units(_ found: [(unit: StatisticalUnit, lacking: [Int])]) -> Phrase {
        list(found.map { ($0.unit.name, $0.lacking) })
    }

    private static func indicators(
        _ found: [(code: String, lacking: [Int])], _ names: [String: Phrase]
    ) -> Phrase {
        list(found.map { (names[$0.code] ?? Phrase(verbatim: $0.code), $0.lacking) })
    }

    /// The first few by name, with the years that they lack.
    private static func list(_ found: [(name: Phrase, lacking: [Int])]) -> Phrase {
        let shown = found.prefix(8)
        func years(_ lacking: [Int]) -> String { lacking.map(String.init).joined(separator: "/") }
        let rest = found.count - shown.count
        return Phrase(
            zh: shown.map { "\($0.name.zh) \(years($0.lacking))" }.joined(separator: "、")
                + (rest > 0 ? "，另 \(rest) 个" : ""),
            en: shown.map { "\($0.name.en) \(years($0.lacking))" }.joined(separator: ", ")
                + (rest > 0 ? ", and \(rest) more" : ""))
    }

    /// How sure the ranks of each year are.
    static func certainty(_ certainties: [Int: Certainty]) -> [Phrase] {
        guard let first = certainties.sorted(by: { $0.key < $1.key }).first?.value else { return [] }
        return [
            CertaintyWords.basis(first.uncertainty, first.assumptions),
            Phrase(
                zh: "每年各抽取一次：名次区间说的是当年名次有多确定，不是变动有多确定。",
                en:
                    "Each year has draws of its own: intervals say how sure a year's ranks are, not how sure a movement is."
            ),
        ]
    }
}
