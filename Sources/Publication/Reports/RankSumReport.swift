import Analysis
import Diagnostics
import IndexModel

/// Rank-sum ratios with their distribution, the regression on probits and tiers, in the order in which analysts print them.
public struct RankSumReport: Sendable {
    private let node: Node
    private let period: Int?
    private let units: [StatisticalUnit]
    private let ratios: [Double]
    private let indicators: Int
    private let isFractional: Bool
    private let isEqual: Bool
    private let distribution: RankSumDistribution?
    private let tiers: RankSumTiers?
    private let isBest: Bool

    /// - Parameters:
    ///   - ratios: by unit; not-a-number where a unit has none.
    ///   - tiers: how many; `nil` for the best number.
    public init(
        node: Node, period: Int?, units: [StatisticalUnit], ratios: [Double], indicators: Int,
        isFractional: Bool, isEqual: Bool, tiers: Int?
    ) {
        (self.node, self.period, self.units, self.ratios) = (node, period, units, ratios)
        (self.indicators, self.isFractional, self.isEqual) = (indicators, isFractional, isEqual)
        distribution = RankSumDistribution(ratios)
        self.tiers = distribution.map { found in
            tiers.map { RankSumTiers(found, count: $0) } ?? RankSumTiers.best(found)
        }
        isBest = tiers == nil
    }

    public func report(provenance: Provenance) -> Report {
        let year = Phrase(zh: period.map { "，\($0) 年" } ?? "", en: period.map { ", \($0)" } ?? "")
        let title = Phrase(
            zh: "秩和比（RSR）：\(node.name.zh)" + year.zh, en: "Rank-sum ratios (RSR): \(node.name.en)" + year.en)
        guard let distribution, let tiers else {
            return Report(
                title: title,
                sections: [
                    Section("units", table: unitTable),
                    Section(
                        "verdict",
                        text: [
                            Phrase(
                                zh: "不同的秩和比不足三个，无法回归与分档。",
                                en: "Fewer than three distinct ratios: no regression and no tiers.")
                        ]),
                ], provenance: provenance)
        }
        return Report(
            title: title,
            sections: [
                Section("units", table: unitTable),
                Section("verdict", text: verdict(distribution, tiers)),
                Section(
                    "distribution", heading: Phrase(zh: "秩和比的分布", en: "Distribution of the ratios"),
                    table: distributionTable(distribution)),
                Section(
                    "regression",
                    heading: Phrase(zh: "回归：RSR = a + b × 概率单位", en: "Regression: RSR = a + b × probit"),
                    table: regressionTable(distribution.line)),
                Section(
                    "tiers", heading: Phrase(zh: "分档", en: "Tiers"), table: tierTable(distribution, tiers)),
                Section("notes", heading: Phrase(zh: "怎样读", en: "How to read this"), text: [notes]),
            ], provenance: provenance)
    }

    // MARK: Tables

    private func tier(of unit: Int) -> Int? {
        guard let place = distribution?.classOf[unit] else { return nil }
        return tiers?.tiers.firstIndex { $0.contains(place) }.map { $0 + 1 }
    }

    private var unitTable: Table {
        let ranks = Ranking.ranks(ratios)
        let order = units.indices.sorted { (ranks[$0] ?? .infinity, $0) < (ranks[$1] ?? .infinity, $1) }
        return Table(
            columns: [
                Table.Column("rank", ReportWords.rank, .rank),
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("unit_name", ReportWords.unit, .name),
                Table.Column("rsr", Phrase(zh: "秩和比 RSR", en: "RSR"), .number(decimals: 4)),
                Table.Column("probit", Phrase(zh: "概率单位", en: "probit"), .number(decimals: 3)),
                Table.Column("fitted", Phrase(zh: "RSR 拟合值", en: "fitted RSR"), .number(decimals: 4)),
                Table.Column("tier", Phrase(zh: "档", en: "tier"), .number(decimals: 0)),
            ],
            rows: order.map { unit in
                let found = distribution.flatMap { found in found.classOf[unit].map { found.classes[$0] } }
                return [
                    Table.Cell(ranks[unit]), .text(units[unit].code), .phrase(units[unit].name),
                    Table.Cell(ratios[unit]), Table.Cell(found?.probit), Table.Cell(found?.fitted),
                    Table.Cell(tier(of: unit).map(Double.init)),
                ]
            })
    }

    private func distributionTable(_ distribution: RankSumDistribution) -> Table {
        Table(
            columns: [
                Table.Column("rsr", Phrase(zh: "RSR", en: "RSR"), .number(decimals: 4)),
                Table.Column("frequency", Phrase(zh: "频数 f", en: "f"), .number(decimals: 0)),
                Table.Column("cumulative", Phrase(zh: "累计 Σf", en: "Σf"), .number(decimals: 0)),
                Table.Column("mean_rank", Phrase(zh: "平均秩次 R̄", en: "mean rank R̄"), .number(decimals: 1)),
                Table.Column("share", Phrase(zh: "累计频率 R̄/n", en: "share R̄/n"), .percent(decimals: 2)),
                Table.Column("corrected", Phrase(zh: "校正", en: "corrected"), .name),
                Table.Column("probit", Phrase(zh: "概率单位", en: "probit"), .number(decimals: 4)),
                Table.Column("fitted", Phrase(zh: "RSR 拟合值", en: "fitted RSR"), .number(decimals: 4)),
            ],
            rows: distribution.classes.map { found in
                [
                    .number(found.ratio), .number(Double(found.frequency)), .number(Double(found.cumulative)),
                    .number(found.meanRank), .number(found.share),
                    .phrase(
                        found.isCorrected
                            ? Phrase(zh: "1 − 1/(4n)", en: "1 − 1/(4n)") : Phrase(verbatim: "")),
                    .number(found.probit), .number(found.fitted),
                ]
            })
    }

    private func regressionTable(_ line: RankSumDistribution.Line) -> Table {
        Table(
            columns: [
                Table.Column("intercept", Phrase(zh: "常数 a", en: "a"), .number(decimals: 4)),
                Table.Column("slope", Phrase(zh: "斜率 b", en: "b"), .number(decimals: 4)),
                Table.Column("r_squared", Phrase(zh: "R²", en: "R²"), .number(decimals: 4)),
                Table.Column("f", Phrase(zh: "F", en: "F"), .number(decimals: 2)),
                Table.Column("freedom", Phrase(zh: "自由度（1, ·）", en: "freedom (1, ·)"), .number(decimals: 0)),
                Table.Column("p", Phrase(zh: "p", en: "p"), .probability),
            ],
            rows: [
                [
                    .number(line.intercept), .number(line.slope), .number(line.determination),
                    Table.Cell(line.statistic), .number(Double(line.freedom)), .number(line.probability),
                ]
            ])
    }

    private func tierTable(_ distribution: RankSumDistribution, _ tiers: RankSumTiers) -> Table {
        let limits = [-Double.infinity] + tiers.limits + [.infinity]
        let count = tiers.tiers.count
        return Table(
            columns: [
                Table.Column("tier", Phrase(zh: "档", en: "tier"), .number(decimals: 0)),
                Table.Column("probit_from", Phrase(zh: "概率单位 ≥", en: "probit ≥"), .number(decimals: 2)),
                Table.Column("probit_below", Phrase(zh: "概率单位 <", en: "probit <"), .number(decimals: 2)),
                Table.Column(
                    "fitted_from", Phrase(zh: "RSR 拟合值 ≥", en: "fitted RSR ≥"), .number(decimals: 4)),
                Table.Column(
                    "fitted_below", Phrase(zh: "RSR 拟合值 <", en: "fitted RSR <"), .number(decimals: 4)),
                Table.Column("units", Phrase(zh: "单位数", en: "units"), .number(decimals: 0)),
                Table.Column("members", Phrase(zh: "成员", en: "members"), .name),
            ],
            rows: (0..<count).map { tier in
                let (low, high) = (limits[count - 1 - tier], limits[count - tier])
                let members = units.indices.filter { self.tier(of: $0) == tier + 1 }
                    .sorted { ratios[$0] > ratios[$1] }.map { units[$0].name }
                return [
                    .number(Double(tier + 1)), Table.Cell(low), Table.Cell(high),
                    Table.Cell(distribution.line.intercept + distribution.line.slope * low),
                    Table.Cell(distribution.line.intercept + distribution.line.slope * high),
                    .number(Double(tiers.counts[tier])),
                    .phrase(members.isEmpty ? Phrase(verbatim: "—") : .list(members)),
                ]
            })
    }

    // MARK: Words

    private func verdict(_ distribution: RankSumDistribution, _ tiers: RankSumTiers) -> [Phrase] {
        let line = distribution.line
        let a = (line.intercept < 0 ? "−" : "") + NumberText.fixed(abs(line.intercept), decimals: 4)
        let b = NumberText.fixed(abs(line.slope), decimals: 4)
        let sign = line.slope < 0 ? "−" : "+"
        let fit = NumberText.fixed(line.determination, decimals: 3)
        let good = line.determination >= 0.9 && line.probability < 0.05
        var lines = [
            Phrase(
                zh:
                    "回归方程 RSR = \(a) \(sign) \(b) × 概率单位，R² = \(fit)：\(good ? "秩和比接近正态，分档可用" : "秩和比偏离正态，按概率单位分档只供参考")。",
                en:
                    "RSR = \(a) \(sign) \(b) × probit, R² = \(fit): \(good ? "ratios are close to normal, so that tiers by probit mean something" : "ratios are not close to normal, so take tiers by probit with care")."
            )
        ]
        let count = tiers.tiers.count
        let chosen =
            !isBest
            ? Phrase(zh: "分为 \(count) 档", en: "\(count) tiers as asked for")
            : tiers.holds
                ? Phrase(zh: "最佳分档数为 \(count) 档", en: "The best number of tiers is \(count)")
                : Phrase(
                    zh: "3 到 5 档都不能使各档均值不同而方差相近，取每档至少两个单位的 \(count) 档",
                    en:
                        "No number from 3 to 5 makes means differ and variances not, so \(count) tiers, the most with two units in each"
                )
        lines.append(Phrase(zh: "\(chosen.zh)：\(test(tiers).zh)。", en: "\(chosen.en): \(test(tiers).en)."))
        let without = ratios.indices.filter { ratios[$0].isNaN }
        if !without.isEmpty {
            let names = Phrase.list(without.prefix(8).map { units[$0].name })
            lines.append(
                Phrase(
                    zh: "没有任何指标、不参与的 \(without.count) 个：\(names.zh)。",
                    en: "Without any indicator and left out, \(without.count): \(names.en)."))
        }
        return lines
    }

    private func test(_ tiers: RankSumTiers) -> Phrase {
        guard tiers.areAllFilled else {
            return Phrase(
                zh: "有的档不足两个单位，各档无法比较", en: "some tier has fewer than two units, so they cannot be compared")
        }
        let between = Self.probability(tiers.difference)
        let within = Self.probability(tiers.homogeneity)
        let verdict =
            tiers.holds
            ? Phrase(zh: "各档之间差异显著、档内方差相近", en: "means differ and variances do not")
            : Phrase(
                zh: "未同时满足“各档均值不同、方差相近”", en: "it is not so that means differ and variances do not")
        return Phrase(
            zh: "每档至少两个单位，均值相同的 p \(between)，方差相同（Bartlett）的 p \(within)，\(verdict.zh)",
            en:
                "two units or more in each, p \(between) for equal means, p \(within) for equal variances (Bartlett); \(verdict.en)"
        )
    }

    private static func probability(_ value: Double?) -> String {
        guard let value else { return "–" }
        return value < 0.001 ? "< 0.001" : "= " + NumberText.fixed(value, decimals: 3)
    }

    private var notes: Phrase {
        let kind =
            isFractional
            ? Phrase(zh: "非整次秩（按极差插值）", en: "fractional ranks, which keep distances,")
            : Phrase(zh: "整次秩（并列取平均）", en: "whole ranks, ties sharing their mean,")
        let weights =
            isEqual
            ? Phrase(zh: "等权", en: "weighed alike")
            : Phrase(zh: "按项目的有效权重", en: "by the project's effective weights")
        return Phrase(
            zh:
                "对 \(indicators) 个指标编\(kind.zh)，越好秩越大；RSR = Σ 权重 × 秩 / n，\(weights.zh)。概率单位 = 5 + 标准正态分位数，取自平均秩次占 n 的比例，最大一项用 1 − 1/(4n)。各档的界限按概率单位等距划分（三档为 4、6；四档为 3.5、5、6.5；五档为 3.2、4.4、5.6、6.8）。最佳分档数：3 到 5 档中，每档至少两个单位、各档均值差异显著、方差相近者取最多。",
            en:
                "\(indicators) indicators in \(kind.en) the best highest; RSR = Σ weight × rank / n, \(weights.en). Probit = 5 + the standard normal quantile of the mean rank's share of n, with 1 − 1/(4n) for the greatest. Tiers are cut at equal steps of probit: 4 and 6 for three; 3.5, 5, 6.5 for four; 3.2, 4.4, 5.6, 6.8 for five. The best number is the greatest of 3 to 5 whose tiers all have two units, different means and similar variances."
        )
    }
}
