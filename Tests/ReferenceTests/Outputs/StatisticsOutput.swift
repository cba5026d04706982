import Analysis
import IndexModel

/// Statistics of columns, and the data that units have.
struct StatisticsOutput {
    let output: Output
    private let function: String
    private let arguments: Arguments
    private let set: DataSet

    init(_ output: Output, _ function: String, _ written: [String: JSONValue]) throws {
        self.output = output
        self.function = function
        arguments = try Arguments(
            function, written,
            known: ["dset", "t_skew", "t_kurt", "t_avail", "t_zero", "t_unq", "nsignif", "out2"])
        set = try output.coin.set(arguments.dset)
    }

    private var coin: Coin { output.coin }
    private var expected: Sheet { output.subject.expected }

    func verdict() throws -> Verdict {
        if function == "get_stats" { return try statistics() }
        switch output.path {
        case ["Summary"]: return try summary()
        case ["ByGroup"]: return try shares()
        case let path: throw NotCovered("the table \(path.joined(separator: "/"))")
        }
    }

    // MARK: Columns

    private func statistics() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let codes = try expected.texts("iCode")
        let digits = arguments.isWritten("nsignif") ? arguments["nsignif"]?.number.map { Int($0) } : 3
        for (row, code) in codes.enumerated() {
            let exact = ColumnStatistics(try set.required(code), thresholds: thresholds)
            let found = digits.map(exact.rounded(significantDigits:)) ?? exact
            let numbers = StatisticsOutput.numbers(found)
            let flags = StatisticsOutput.flags(found)
            for column in expected.header.dropFirst() {
                let written = try expected.texts(column)[row]
                if let flag = flags[column] {
                    comparer.text(flag, written, "\(column) of \(code)")
                } else if let number = numbers[column] {
                    let wanted = try Sheet.number(written)
                    if found.available == 0, wanted.isInfinite, number == 0 {
                        comparer.verdict.deviate(
                            "an empty column has no most frequent value: 0, not infinite")
                    } else {
                        comparer.value(number, wanted, "\(column) of \(code)")
                    }
                } else {
                    throw NotCovered("the statistic \(column)")
                }
            }
        }
        return comparer.verdict
    }

    private var thresholds: ColumnStatistics.Thresholds {
        var thresholds = ColumnStatistics.Thresholds()
        thresholds.skewness = arguments["t_skew"]?.number ?? thresholds.skewness
        thresholds.kurtosis = arguments["t_kurt"]?.number ?? thresholds.kurtosis
        thresholds.availability = arguments["t_avail"]?.number ?? thresholds.availability
        thresholds.nonZero = arguments["t_zero"]?.number ?? thresholds.nonZero
        thresholds.unique = arguments["t_unq"]?.number ?? thresholds.unique
        return thresholds
    }

    private static func numbers(_ found: ColumnStatistics) -> [String: Double] {
        [
            "Min": found.least ?? .nan, "Max": found.greatest ?? .nan, "Mean": found.mean ?? .nan,
            "Median": found.median ?? .nan, "Std": found.standardDeviation ?? .nan,
            "Skew": found.skewness ?? .nan, "Kurt": found.excessKurtosis ?? .nan,
            "N.Avail": Double(found.available), "N.NonZero": Double(found.nonZero),
            "N.Unique": Double(found.unique), "N.Same": Double(found.mostFrequent),
            "Frc.Avail": found.shareAvailable ?? .nan, "Frc.NonZero": found.shareNonZero ?? .nan,
            "Frc.Unique": found.shareUnique ?? .nan, "Frc.Same": found.shareMostFrequent ?? .nan,
        ]
    }

    private static func flags(_ found: ColumnStatistics) -> [String: String] {
        [
            "Flag.Avail": found.hasFewAvailable ? "LOW" : "ok",
            "Flag.NonZero": found.hasFewNonZero ? "LOW" : "ok",
            "Flag.Unique": found.hasFewUnique ? "LOW" : "ok",
            "Flag.SkewKurt": found.hasOutliers.map { $0 ? "OUT" : "ok" } ?? "NA",
        ]
    }

    // MARK: Units

    private var indicators: [String] { coin.metadata.indicators.map(\.code) }

    private func summary() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let units = DataAvailability.units(try indicators.map(set.required))
        let keys = set.keys
        comparer.names(keys, try expected.texts("uCode"), "units")
        for (row, code) in try expected.texts("uCode").enumerated() {
            guard let place = keys.firstIndex(of: code) else { continue }
            let unit = units[place]
            let found: [String: Double] = [
                "N_missing": Double(unit.missing), "N_zero": Double(unit.zeros),
                "N_miss_or_zero": Double(unit.missingOrZero), "Dat_Avail": unit.shareAvailable ?? .nan,
                "Non_Zero": unit.shareNonZero ?? .nan,
            ]
            for column in expected.header.dropFirst() {
                guard let value = found[column] else { throw NotCovered("the column \(column)") }
                comparer.value(value, try expected.numbers(column)[row], "\(column) of \(code)")
            }
        }
        return comparer.verdict
    }

    private func shares() throws -> Verdict {
        var comparer = Comparer(output.subject.tolerance)
        let aggregates = coin.framework.nodes.filter { !$0.isLeaf }.map(\.id)
        let names = indicators + aggregates
        let parents = names.map { name in coin.ancestors(of: name).first.flatMap { names.firstIndex(of: $0) }
        }
        let shares = DataAvailability.shares(try indicators.map(set.required), parents: parents)
        let keys = set.keys
        comparer.names(keys, try expected.texts("uCode"), "units")
        let rows = try expected.texts("uCode").map { keys.firstIndex(of: $0) ?? 0 }
        comparer.names(
            aggregates.filter { $0 != Metadata.above }, Array(expected.header.dropFirst()), "aggregates")
        for (place, name) in aggregates.enumerated() where expected.has(name) {
            guard let share = shares[place] else { throw BadCase("\(name) has no indicators") }
            comparer.columns(rows.map { share[$0] }, try expected.numbers(name)) {
                "\(name) of \(keys[rows[$0]])"
            }
        }
        return comparer.verdict
    }
}
