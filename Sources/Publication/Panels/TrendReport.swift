import Analysis
import Construction
import Diagnostics
import Explanations
import IndexModel

/// How units moved over the years: change, rate of growth, and the slope of a straight line with its interval.
public struct TrendReport: Sendable {
    private let run: Run
    private let series: [SeriesTrend]
    /// The unit whose nodes are listed; `nil` where one node of all units is.
    private let unit: StatisticalUnit?
    /// The node of which all units are listed.
    private let node: Int
    private let level: Double

    /// - Parameter level: of confidence, above 0 and below 1.
    public init(
        _ run: Run, series: [SeriesTrend], unit: StatisticalUnit?, node: Int, level: Double
    ) {
        self.run = run
        self.unit = unit
        self.node = node
        self.level = level
        self.series = unit == nil ? series.sorted { TrendReport.isAhead($0, $1) } : series
    }

    /// The steepest rise first; units without a line come last, in the order of the data.
    private static func isAhead(_ one: SeriesTrend, _ other: SeriesTrend) -> Bool {
        (one.line?.slope ?? -.infinity) > (other.line?.slope ?? -.infinity)
    }

    public func report(provenance: Provenance, top: Int? = nil) -> Report {
        let shown = top.map { Array(series.prefix($0)) } ?? series
        return Report(
            title: title,
            sections: [
                Section("trends", table: table(shown)),
                Section("reading", heading: Phrase(zh: "怎样读", en: "How to read it"), text: lines),
            ], provenance: provenance)
    }

    private var framework: Framework { run.plan.framework }

    private var title: Phrase {
        let subject = unit?.name ?? framework.nodes[node].name
        let years = series.first?.years ?? []
        let span = "\(years.first.map(String.init) ?? "")–\(years.last.map(String.init) ?? "")"
        return Phrase(zh: "\(subject.zh)的趋势，\(span)", en: "Trends: \(subject.en), \(span)")
    }

    // MARK: The table

    private func table(_ shown: [SeriesTrend]) -> Table {
        let isOfUnit = unit != nil
        let digits = isOfUnit ? nil : decimals
        func number(_ decimals: Int?) -> Table.Kind { decimals.map { .number(decimals: $0) } ?? .quantity }
        let columns = [
            Table.Column("unit", ReportWords.code, .code, isHidden: true),
            Table.Column("name", ReportWords.unit, .name, isHidden: isOfUnit),
            Table.Column("node", ReportWords.code, .code, isHidden: true),
            Table.Column(
                "node_name", Phrase(zh: "节点或指标", en: "node or indicator"), .name, isHidden: !isOfUnit),
            Table.Column("first_year", Phrase(zh: "起始年", en: "from"), .rank),
            Table.Column("first", Phrase(zh: "起始值", en: "first"), number(digits)),
            Table.Column("last_year", Phrase(zh: "最近年", en: "to"), .rank),
            Table.Column("last", Phrase(zh: "最近值", en: "last"), number(digits)),
            Table.Column(
                "change", Phrase(zh: "变化", en: "change"), digits.map { .signed(decimals: $0) } ?? .quantity),
            Table.Column("growth", Phrase(zh: "年均增长", en: "growth a year"), .percent(decimals: 2)),
            Table.Column("slope", Phrase(zh: "每年变动", en: "slope"), number(digits.map { $0 + 1 })),
            Table.Column("interval", interval, .text),
            Table.Column("slope_low", Phrase(zh: "下限", en: "low"), .quantity, isHidden: true),
            Table.Column("slope_high", Phrase(zh: "上限", en: "high"), .quantity, isHidden: true),
            Table.Column("observed", Phrase(zh: "有值年数", en: "years with a value"), .rank),
            Table.Column("trend", Phrase(zh: "趋势", en: "trend"), .name),
            Table.Column("no_growth", Phrase(zh: "无增长率的原因", en: "why no growth rate"), .name, isHidden: true),
        ]
        return Table(columns: columns, rows: shown.map { row($0, digits) })
    }

    private var interval: Phrase {
        let share = NumberText.plain((level * 1000).rounded() / 10)
        return Phrase(zh: "\(share)% 区间", en: "\(share)% interval")
    }

    private func row(_ trend: SeriesTrend, _ digits: Int?) -> [Table.Cell] {
        let node = framework.nodes[trend.node]
        let line = trend.line
        let interval = line?.interval(level: level)
        func text(_ value: Double) -> String {
            digits.map { NumberText.fixed(value, decimals: $0 + 1) } ?? NumberText.quantity(value)
        }
        let (rate, refusal): (Double?, Phrase?) =
            switch trend.growth {
            case let .success(rate): (rate, nil)
            case let .failure(refusal): (nil, TrendReport.word(refusal.reason))
            }
        return [
            .text(trend.unit.code), .phrase(trend.unit.name), .text(node.id), .phrase(node.name),
            Table.Cell(trend.first.map { Double($0.year) }), Table.Cell(trend.first?.value),
            Table.Cell(trend.last.map { Double($0.year) }), Table.Cell(trend.last?.value),
            Table.Cell(trend.change), Table.Cell(rate), Table.Cell(line?.slope),
            interval.map { .text("\(text($0.lowerBound)) … \(text($0.upperBound))") } ?? .missing,
            Table.Cell(interval?.lowerBound), Table.Cell(interval?.upperBound),
            .number(Double(trend.observed)), line.map { .phrase(word($0, node)) } ?? .missing,
            refusal.map { .phrase($0) } ?? .missing,
        ]
    }

    private static func word(_ reason: Trend.NoGrowth) -> Phrase {
        switch reason {
        case .tooFew: Phrase(zh: "不到两年有值", en: "fewer than two years have a value")
        case .notPositive: Phrase(zh: "起点或终点不大于 0", en: "it starts or ends at 0 or below")
        }
    }

    /// Rising or falling; of an indicator of which less is better, also whether that is for the better.
    private func word(_ line: LinearTrend, _ node: Node) -> Phrase {
        if line.slope == 0, line.standardError == 0 { return Phrase(zh: "不变", en: "unmoved") }
        let isTurned = node.isLeaf && isNegative(node.id)
        switch line.direction(level: level) {
        case .unclear: return Phrase(zh: "看不出", en: "unclear")
        case .rises:
            return isTurned ? Phrase(zh: "上升（变差）", en: "rises (worse)") : Phrase(zh: "上升", en: "rises")
        case .falls:
            return isTurned ? Phrase(zh: "下降（变好）", en: "falls (better)") : Phrase(zh: "下降", en: "falls")
        }
    }

    private func isNegative(_ code: String) -> Bool {
        run.raw.position(of: code).flatMap { run.raw.indicators[$0].direction } == .negative
    }

    /// Decimals that tell values of this size apart.
    private var decimals: Int {
        let greatest = series.flatMap(\.values).filter { !$0.isNaN }.map { abs($0) }.max() ?? 0
        return switch greatest {
        case ...1.5: 3
        case ...1000: 2
        default: 0
        }
    }

    // MARK: Words

    private var lines: [Phrase] {
        var lines = [summary]
        let hasNodes = series.contains { !framework.nodes[$0.node].isLeaf }
        if hasNodes {
            lines.append(YearScale(run).sentence)
            let coverage = YearCoverage(run)
            let shares = zip(coverage.years, coverage.shares)
            lines.append(
                Phrase(
                    zh: "节点得分含填补的值；有当年证据的格子："
                        + shares.map { "\($0) 年 \(CertaintyWords.percent($1))" }.joined(separator: "，")
                        + "。得分的增长率取决于零点定在哪里，看变化与斜率更稳妥。",
                    en:
                        "Scores of nodes contain values that were filled in; cells with evidence of the year: "
                        + shares.map { "\($0) \(CertaintyWords.percent($1))" }.joined(separator: ", ")
                        + ". Growth rates of scores depend on where their zero is; changes and slopes are safer."
                ))
        }
        if series.contains(where: { framework.nodes[$0.node].isLeaf }) {
            lines.append(
                Phrase(
                    zh: "指标用原有的值（除以分母之后、填补之前），缺年不补：间隔几年就按几年算。",
                    en:
                        "Indicators have their own values, after denominators and before anything is filled in; years without one are longer steps, not values."
                ))
        }
        let refused = series.count { if case .failure = $0.growth { true } else { false } }
        if refused > 0 {
            lines.append(
                Phrase(
                    zh: "\(refused) 行没有年均增长率：起点或终点不大于 0，或不到两年有值（JSON、CSV 逐行写明原因）。",
                    en:
                        "\(NumberText.counted(refused, "row has", many: "rows have")) no growth rate: it starts or ends at 0 or below, or fewer than two years have a value (JSON and CSV say which)."
                ))
        }
        return lines + [method]
    }

    private var summary: Phrase {
        let lines = series.map(\.line)
        func count(_ direction: LinearTrend.Direction) -> Int {
            lines.count { $0?.direction(level: level) == direction }
        }
        let (rising, falling) = (count(.rises), count(.falls))
        let still = lines.count { $0?.slope == 0 && $0?.standardError == 0 }
        let rest = series.count - rising - falling - still
        let few = lines.count { $0?.standardError == nil }
        let without =
            few == 0
            ? Phrase(verbatim: "")
            : Phrase(
                zh: "（其中 \(few) 行不足三年，没有区间）",
                en: " (\(few) of them have fewer than three years, and no interval)")
        return Phrase(
            zh:
                "共 \(series.count) 行：\(rising) 行明显上升，\(falling) 行明显下降，\(still) 行不变，\(rest) 行看不出\(without.zh)。",
            en:
                "\(NumberText.counted(series.count, "row")): \(rising) clearly rising, \(falling) clearly falling, \(still) unmoved, \(rest) unclear\(without.en)."
        )
    }

    private var method: Phrase {
        Phrase(
            zh:
                "年均增长 =（末值 ÷ 初值）^(1 ÷ 年数) − 1，只看两端。斜率是最小二乘直线每年的变动，区间用 t 分布（自由度 n − 2），假定各年偏差互相独立；年数少，区间自然宽。区间不含 0 才说上升或下降。",
            en:
                "Growth a year = (last ÷ first)^(1 ÷ years) − 1, by the ends alone. The slope is that of the line of least squares, its interval by Student's t with n − 2 degrees of freedom, taking deviations of years as independent; with few years it is wide. Rises and falls are said only where the interval leaves out 0."
        )
    }
}
