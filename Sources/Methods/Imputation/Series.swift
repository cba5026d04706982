import Diagnostics
import IndexModel

/// Fills gaps in a unit's series by straight lines between its years; beyond the first and the last value the
/// line is flat.
public struct LinearInterpolation: Imputation {
    let single: Bool

    public static let declaration = MethodDeclaration(
        id: "linear", family: .imputation, title: Phrase(zh: "线性内插（面板）", en: "Linear interpolation (panel)"),
        summary: Phrase(
            zh: "按年份在前后两值之间线性内插；首尾之外取最近的值。",
            en: "A straight line between the unit's neighbouring years; flat beyond the first and last."),
        formula: "x̂(t) = x(a) + (x(b) − x(a))·(t − a)/(b − a),  a < t < b",
        whenToUse: Phrase(zh: "面板数据、变化平缓时。", en: "For panels that change slowly."),
        whenNot: Phrase(zh: "单一年份，或有突变时。", en: "With one year, or where there are breaks."),
        references: [Reference.coinr],
        parameters: [
            Parameter(
                "single", .choice(["keep", "constant"]), default: "keep",
                zh: "只有一个值时：不填（keep）或各年取它（constant）",
                en: "with one value alone: leave the gaps (keep) or use it for every year (constant)")
        ])

    public init(_ settings: Settings) {
        single = settings.text("single") == "constant"
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        try gaps.filledBySeries { series, year in
            guard series.count > 1 || single, let first = series.first, let last = series.last else {
                return nil
            }
            if year <= first.year { return first.value }
            guard let after = series.firstIndex(where: { $0.year >= year }) else { return last.value }
            let (a, b) = (series[after - 1], series[after])
            return a.value + (b.value - a.value) * Double(year - a.year) / Double(b.year - a.year)
        }
    }
}

/// Fills gaps in a unit's series with its last known value.
public struct LastKnown: Imputation {
    let limit: Int
    let fillsLeading: Bool

    public static let declaration = MethodDeclaration(
        id: "last-known", family: .imputation, title: Phrase(zh: "沿用最近值（面板）", en: "Last known value (panel)"),
        summary: Phrase(zh: "缺失年份沿用此前最近一年的值。", en: "Carries the last known value forward."),
        formula: "x̂(t) = x(s), s the latest year before t with a value",
        whenToUse: Phrase(zh: "存量指标、按期更新的名单。", en: "For stocks and lists that are updated now and then."),
        whenNot: Phrase(zh: "流量指标波动大时。", en: "For flows that swing."),
        references: [Reference.coinr],
        parameters: [
            Parameter(
                "limit", .integer(1...Int.max), isOptional: true, zh: "最多往回看几个时点",
                en: "how many points in time to look back at most"),
            Parameter(
                "leading", .choice(["keep", "first"]), default: "keep",
                zh: "首值之前：不填（keep）或取首值（first）",
                en: "before the first value: leave the gaps (keep) or use it (first)"),
        ])

    public init(_ settings: Settings) {
        limit = settings.integer("limit") ?? .max
        fillsLeading = settings.text("leading") == "first"
    }

    public func values(for gaps: Gaps) throws(MethodError) -> [Int: Double] {
        let years = Array(Set(gaps.panel.rows.compactMap(\.period))).sorted()
        return try gaps.filledBySeries { series, year in
            if let last = series.last(where: { $0.year < year }) {
                let steps = years.count { last.year < $0 && $0 <= year }
                return steps <= limit ? last.value : nil
            }
            return fillsLeading ? series.first?.value : nil
        }
    }
}

extension Gaps {
    /// Fills each gap from the unit's own values by year, ascending.
    fileprivate func filledBySeries(
        _ learnt: (_ series: [(year: Int, value: Double)], _ year: Int) -> Double?
    ) throws(MethodError) -> [Int: Double] {
        guard panel.rows.allSatisfy({ $0.period != nil }) else {
            throw MethodError(
                .settings(
                    Phrase(
                        zh: "数据没有年份，不能按时间插补", en: "the data have no years, so gaps cannot be filled over time"
                    )))
        }
        let values = values
        var found: [Int: Double] = [:]
        for rows in Dictionary(grouping: panel.rows.indices, by: { panel.rows[$0].unit }).values {
            let series = rows.filter { !values[$0].isNaN }
                .map { (year: panel.rows[$0].period ?? 0, value: values[$0]) }
                .sorted { $0.year < $1.year }
            for row in rows where values[row].isNaN {
                if let value = learnt(series, panel.rows[row].period ?? 0) { found[row] = value }
            }
        }
        return found
    }
}
