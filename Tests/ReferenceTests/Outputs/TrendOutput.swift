import Analysis
import IndexModel

/// Trends of units and indicators over the years.
struct TrendOutput {
    let output: Output
    private let arguments: Arguments
    private let set: DataSet
    private let function: String

    init(_ output: Output, _ written: [String: JSONValue]) throws {
        self.output = output
        arguments = try Arguments(
            "get_trends", written,
            known: ["dset", "uCodes", "iCodes", "Time", "f_trend", "use_latest", "interp_at", "adjust_directions"])
        set = try output.coin.set(arguments.dset)
        function = arguments["f_trend"]?.text ?? "CAGR"
        guard function == "CAGR" || function == "prc_change" else { throw NotCovered("the trend \(function)") }
        guard output.path == ["Trends"] else { throw NotCovered("the table \(output.path)") }
        if let place = arguments["interp_at"], place.text != "all" {
            throw NotCovered("interpolation at chosen times")
        }
    }

    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let (units, codes) = (try expected.texts("uCode"), try expected.texts("iCode"))
        let columns = try Dictionary(
            uniqueKeysWithValues: expected.header.dropFirst(2).map { ($0, try expected.numbers($0)) })
        let unitNames = arguments["uCodes"]?.texts ?? Array(Set(set.panel.rows.map { set.panel.units[$0.unit].code }))
        let chosen = arguments["iCodes"]?.texts ?? []
        let indicators = chosen.isEmpty ? output.coin.codes(level: 1) : chosen
        comparer.names(
            unitNames.flatMap { unit in indicators.map { "\(unit) \($0)" } }, zip(units, codes).map { "\($0) \($1)" },
            "series")
        for row in units.indices {
            let series = try Series(set, units[row], codes[row], adjusted: arguments["adjust_directions"]?.flag ?? false)
            let name = "\(codes[row]) of \(units[row])"
            for (column, value) in try summary(of: series) {
                guard let wanted = columns[column] else { continue }
                comparer.value(value, wanted[row], "\(column) of \(name)")
            }
            compare(series, columns[function]?[row] ?? .nan, name, &comparer)
        }
        return comparer.verdict
    }

    /// The years asked for; `nil` for all.
    private var years: [Double]? { arguments["Time"]?.numbers }

    /// The points from which the trend is taken.
    private func points(of series: Series) -> Series? {
        var series = years.map(series.at) ?? series
        if arguments["interp_at"] != nil { series.values = Trend.interpolated(series.values, at: series.times) }
        guard let count = arguments["use_latest"]?.number.map({ Int($0) }) else { return series }
        return Trend.latest(count, of: series.values, at: series.times).map(series.keeping)
    }

    private func trend(_ series: Series) -> Double? {
        function == "CAGR"
            ? Trend.compoundGrowth(of: series.values, at: series.times)
            : Trend.percentageChange(of: series.values, at: series.times)
    }

    private func summary(of series: Series) throws -> [String: Double] {
        let all = years.map(series.at) ?? series
        let whole = SeriesAvailability(of: all.values, at: all.times)
        var found: [String: Double] = [
            "Avail": whole.share ?? .nan, "t_first": whole.extent?.lowerBound ?? .nan,
            "t_latest": whole.extent?.upperBound ?? .nan,
        ]
        if arguments["use_latest"] != nil {
            let latest = points(of: series).map { SeriesAvailability(of: $0.values, at: $0.times) }
            found["Avail_use_latest"] = latest?.share ?? .nan
            found["t_first_use_latest"] = latest?.extent?.lowerBound ?? .nan
        }
        let known = Set(found.keys).union(["uCode", "iCode", function])
        if let unknown = expected.header.first(where: { !known.contains($0) }) {
            throw NotCovered("the column \(unknown)")
        }
        return found
    }

    private func compare(_ series: Series, _ wanted: Double, _ name: String, _ comparer: inout Comparer) {
        let points = points(of: series)
        let found = points.flatMap(trend) ?? .nan
        if comparer.agree(found, wanted) || found.isNaN && !wanted.isFinite {
            comparer.value(found, wanted, name)
        } else if let years, let shifted = shifted(series, years), comparer.agree(shifted, wanted)
            || shifted.isNaN && !wanted.isFinite
        {
            comparer.verdict.deviate("the years asked for are given the values of the first years there")
        } else if function == "prc_change", let points, abs(found - wanted) <= points.lossAtOrigin * abs(found) {
            comparer.verdict.deviate("the line is fitted at the year 0 there, which loses digits")
        } else {
            comparer.value(found, wanted, "\(function) of \(name)")
        }
    }

    /// The defect of the reference: as many of the first values as years are asked for, at those years.
    private func shifted(_ series: Series, _ years: [Double]) -> Double? {
        guard series.values.count >= years.count else { return nil }
        return trend(Series(values: Array(series.values.prefix(years.count)), times: years)) ?? .nan
    }
}

/// One indicator of one unit over time.
struct Series {
    var values: [Double]
    var times: [Double]

    init(values: [Double], times: [Double]) {
        self.values = values
        self.times = times
    }

    init(_ set: DataSet, _ unit: String, _ code: String, adjusted: Bool) throws {
        let rows = set.panel.rows.indices.filter { set.panel.unit(at: $0).code == unit }
        let column = try set.required(code)
        let sign = adjusted ? set.direction(of: code).sign : 1
        values = rows.map { column[$0] * sign }
        times = rows.map { Double(set.panel.rows[$0].period ?? 0) }
    }

    func at(_ years: [Double]) -> Series {
        keeping(times.indices.filter { years.contains(times[$0]) })
    }

    func keeping(_ places: [Int]) -> Series {
        Series(values: places.map { values[$0] }, times: places.map { times[$0] })
    }

    /// The relative error that a line of least squares has at its start when its origin is the year 0: the
    /// rounding of terms as large as slope × year, over the size of the line there.
    var lossAtOrigin: Double {
        let present = zip(times, values).filter { !$1.isNaN }
        let span = (present.map(\.0).max() ?? 0) - (present.map(\.0).min() ?? 0)
        guard span > 0, let change = Trend.percentageChange(of: values, at: times) else { return 0 }
        // 100 · slope / start is the change, so slope · year / start is change · year / 100.
        let year = present.map(\.0).max() ?? 0
        return 1e3 * Double.ulpOfOne * (1 + abs(change) * year / 100) * (1 + year / span)
    }
}
