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
            known: [
                "dset", "uCodes", "iCodes", "Time", "f_trend", "use_latest", "interp_at", "adjust_directions",
            ])
        set = try output.coin.set(arguments.dset)
        function = arguments["f_trend"]?.text ?? "CAGR"
        guard function == "CAGR" || function == "prc_change" else {
            throw NotCovered("the trend \(function)")
        }
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
        let unitNames =
            arguments["uCodes"]?.texts ?? Array(Set(set.panel.rows.map { set.panel.units[$0.unit].code }))
        let chosen = arguments["iCodes"]?.texts ?? []
        let indicators = chosen.isEmpty ? output.coin.codes(level: 1) : chosen
        comparer.names(
            unitNames.flatMap { unit in indicators.map { "\(unit) \($0)" } },
            zip(units, codes).map { "\($0) \($1)" },
            "series")
        for row in units.indices {
            let series = try Series(
                set, units[row], codes[row], inAllYears: arguments["interp_at"] != nil)
            let name = "\(codes[row]) of \(units[row])"
            for (column, value) in try summary(of: series) {
                guard let wanted = columns[column]?[row] else { continue }
                // See the deviation of the trend itself.
                if column.hasSuffix("use_latest"), wanted.isNaN, startsAtOnce(series) { continue }
                comparer.value(value, wanted, "\(column) of \(name)")
            }
            compare(series, columns[function]?[row] ?? .nan, name, &comparer)
        }
        return comparer.verdict
    }

    /// The years asked for; `nil` for all.
    private var years: [Double]? { arguments["Time"]?.numbers }

    private func filled(_ series: Series) -> Series {
        guard arguments["interp_at"] != nil else { return series }
        var series = series
        series.values = Trend.interpolated(series.values, at: series.times)
        return series
    }

    private func isEnough(_ series: Series) -> Bool { series.values.count { !$0.isNaN } >= 2 }

    /// The points from which the trend is taken; the latest ones are asked for in place of years.
    private func points(of series: Series) -> Series? {
        let filled = filled(series)
        guard let count = arguments["use_latest"]?.number.map({ Int($0) }) else {
            return years.map(filled.at) ?? filled
        }
        return Trend.latest(count, of: filled.values, at: filled.times).map(filled.keeping)
    }

    /// The trend, turned so that more is for the better if so asked: the growth of −x is that of x.
    private func trend(_ series: Series) -> Double? {
        let found =
            function == "CAGR"
            ? Trend.compoundGrowth(of: series.values, at: series.times)
            : Trend.percentageChange(of: series.values, at: series.times)
        return arguments["adjust_directions"]?.flag == true ? found.map { $0 * series.direction } : found
    }

    private func summary(of series: Series) throws -> [String: Double] {
        let all = years.map(series.at) ?? series
        let whole = SeriesAvailability(of: all.values, at: all.times)
        var found: [String: Double] = [
            "Avail": whole.share ?? .nan, "t_first": whole.extent?.lowerBound ?? .nan,
            "t_latest": whole.extent?.upperBound ?? .nan,
        ]
        if let count = arguments["use_latest"]?.number.map({ Int($0) }) {
            // The share is of the values as they are, the start that of the values with gaps filled.
            let used = filled(series)
            let places = isEnough(used) ? Trend.latest(count, of: used.values, at: used.times) : nil
            let raw = places.map(series.keeping).map { SeriesAvailability(of: $0.values, at: $0.times) }
            let latest = places.map(used.keeping).map { SeriesAvailability(of: $0.values, at: $0.times) }
            found["Avail_use_latest"] = raw?.share ?? .nan
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
        func isWanted(_ value: Double) -> Bool {
            comparer.agree(value, wanted) || value.isNaN && !wanted.isFinite
        }
        if isWanted(found) {
            comparer.value(found, wanted, name)
        } else if let years, isWanted(shifted(filled(series), years)) {
            comparer.verdict.deviate("the years asked for are given the values of the first years there")
        } else if startsAtOnce(series), wanted.isNaN {
            comparer.verdict.deviate("the latest values are not used there where they are all there are")
        } else if function == "prc_change", let points,
            abs(found - wanted) <= points.lossAtOrigin * abs(found)
        {
            comparer.verdict.deviate("the line is fitted at the year 0 there, which loses digits")
        } else {
            comparer.value(found, wanted, "\(function) of \(name)")
        }
    }

    /// Whether the latest values that are asked for reach back to the first year.
    private func startsAtOnce(_ series: Series) -> Bool {
        guard arguments["use_latest"] != nil else { return false }
        return points(of: series)?.times.first == series.times.first
    }

    /// The defect of the reference: a year's place among those asked for is taken for its place in the data.
    private func shifted(_ series: Series, _ years: [Double]) -> Double {
        var shifted = series
        shifted.times = series.times.filter(years.contains)
        shifted.values = shifted.times.map { year in
            let place = years.firstIndex(of: year) ?? 0
            return series.values.indices.contains(place) ? series.values[place] : .nan
        }
        return trend(shifted) ?? .nan
    }
}

/// One indicator of one unit over time.
struct Series {
    var values: [Double]
    var times: [Double]
    /// 1 or −1: whether growth is for the better.
    var direction = 1.0

    /// - Parameter inAllYears: whether years in which the unit has no row count as gaps.
    init(_ set: DataSet, _ unit: String, _ code: String, inAllYears: Bool) throws {
        let column = try set.required(code)
        var found: [Int: Double] = [:]
        for row in set.panel.rows.indices where inAllYears || set.panel.unit(at: row).code == unit {
            let year = set.panel.rows[row].period ?? 0
            if set.panel.unit(at: row).code == unit {
                found[year] = column[row]
            } else if found[year] == nil {
                found[year] = .nan
            }
        }
        let years = found.keys.sorted()
        values = years.map { found[$0] ?? .nan }
        times = years.map(Double.init)
        direction = set.direction(of: code).sign
    }

    func at(_ years: [Double]) -> Series {
        keeping(times.indices.filter { years.contains(times[$0]) })
    }

    func keeping(_ places: [Int]) -> Series {
        var series = self
        series.values = places.map { values[$0] }
        series.times = places.map { times[$0] }
        return series
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
