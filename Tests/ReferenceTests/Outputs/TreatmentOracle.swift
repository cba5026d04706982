import Construction
import Foundation
import IndexModel
import Methods

extension Oracle {
    /// All indicators, treated as the rules say.
    static func treated(_ input: DataSet, _ result: DataSet, _ coin: Coin) throws -> [String: [Double]] {
        var columns: [String: [Double]] = [:]
        for code in coin.metadata.indicators.map(\.code) where result.refused[code] == nil {
            let values = try input.required(code)
            let rule = result.treatment?.choice(forIndicator: code, in: coin.framework)
            columns[code] = input.panel.periods.flatMap { period in
                withGaps(Array(values[period.rows])) { present in rule.map { treated(present, $0) } ?? present
                }
            }
        }
        return columns
    }

    /// Applies a function to the values that are there.
    private static func withGaps(_ values: [Double], _ function: ([Double]) -> [Double]) -> [Double] {
        var changed = function(values.filter { !$0.isNaN })[...]
        return values.map { $0.isNaN ? $0 : changed.removeFirst() }
    }

    private static func treated(_ values: [Double], _ rule: TreatmentRule) -> [Double] {
        guard let limits = rule.rule, passes(values, limits) == false else {
            return rule.rule == nil ? transformed(values, rule.first) : values
        }
        let first = transformed(values, rule.first)
        guard passes(first, limits) == false, let second = rule.otherwise else { return first }
        return transformed(rule.isCombined ? first : values, second)
    }

    static func transformed(_ values: [Double], _ choice: MethodChoice) -> [Double] {
        let (least, greatest) = (values.min() ?? .nan, values.max() ?? .nan)
        let shift = 0.01 * (greatest - least)
        switch choice.id {
        case "winsorise": return winsorised(values, choice)
        case "log": return values.map { log($0 - least + shift) }
        case "log-shifted": return values.map { log($0 - least + 1) }
        case "log-signed":
            return (skewness(values) ?? 0) > 0
                ? values.map { log($0 - least + shift) } : values.map { -log(greatest + shift - $0) }
        case "log-range": return values.map { log((greatest - 1) * ($0 - least) / (greatest - least) + 1) }
        case "box-cox":
            let power = choice.settings["lambda"]?.number ?? 0
            let origin = choice.settings["shift"]?.flag == false ? 0 : least - 1
            return values.map { power == 0 ? log($0 - origin) : (pow($0 - origin, power) - 1) / power }
        default: return values
        }
    }

    private static func winsorised(_ values: [Double], _ choice: MethodChoice) -> [Double] {
        let limits = SkewnessRule(
            skewness: choice.settings["skewness"]?.number ?? 2,
            kurtosis: choice.settings["kurtosis"]?.number ?? 3.5)
        var values = values
        var (high, low) = (0, 0)
        let isForced = choice.settings["until"]?.text == "points"
        while Double(high + low) < choice.settings["points"]?.number ?? 5,
            isForced || passes(values, limits) == false
        {
            let isHigh = (skewness(values) ?? 0) >= 0
            let edge = isHigh ? values.max() : values.min()
            let inner = values.filter { $0 != edge }
            guard let next = isHigh ? inner.max() : inner.min() else { break }
            if isHigh { high = values.count { $0 == edge } } else { low = values.count { $0 == edge } }
            values = values.map { $0 == edge ? next : $0 }
        }
        return values
    }

    /// |G₁| below its limit or G₂ below its own; unknown where neither can be said.
    private static func passes(_ values: [Double], _ limits: SkewnessRule) -> Bool? {
        let straight = skewness(values).map { abs($0) < limits.skewness }
        let light = excessKurtosis(values).map { $0 < limits.kurtosis }
        if straight == true || light == true { return true }
        return straight == nil || light == nil ? nil : false
    }

    private static func sums(_ values: [Double]) -> (n: Double, square: Double, cube: Double, fourth: Double)
    {
        let n = Double(values.count)
        let mean = values.reduce(0, +) / n
        let d = values.map { $0 - mean }
        return (
            n, d.reduce(0) { $0 + $1 * $1 }, d.reduce(0) { $0 + $1 * $1 * $1 },
            d.reduce(0) { $0 + $1 * $1 * $1 * $1 }
        )
    }

    private static func skewness(_ values: [Double]) -> Double? {
        let (n, square, cube, _) = sums(values)
        guard n >= 3, square > 0 else { return nil }
        return sqrt(n * (n - 1)) / (n - 2) * (cube / n) / pow(square / n, 1.5)
    }

    private static func excessKurtosis(_ values: [Double]) -> Double? {
        let (n, square, _, fourth) = sums(values)
        guard n >= 4, square > 0 else { return nil }
        let ratio = n * fourth / (square * square)
        return ((n + 1) * (ratio - 3) + 6) * (n - 1) / ((n - 2) * (n - 3))
    }
}
