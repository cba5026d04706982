import IndexModel

/// The data of a case as a panel: units sorted by code, years one after another.
enum DataTable {
    /// - Parameters:
    ///   - years: the years that are kept; `nil` for data of one time only.
    ///   - keepsAll: whether every unit gets a row in every year, the added ones last.
    static func panel(
        _ sheet: Sheet, _ metadata: Metadata, years: Years?, keepsAll: Bool
    ) throws -> Panel {
        let codes = try sheet.texts("uCode")
        let times = try years.map { _ in try sheet.texts("Time").map { Int($0) ?? 0 } }
        let units = Array(Set(codes)).sorted(by: Collation.isBefore)
        let places = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($1, $0) })
        // The position in the sheet of each row, or `nil` for a row without data.
        var rows: [(source: Int?, row: Panel.Row)] = []
        for year in years?.kept(of: times ?? []).map(Optional.some) ?? [nil] {
            let present = codes.indices.filter { year == nil || times?[$0] == year }
                .sorted { (places[codes[$0]] ?? 0, $0) < (places[codes[$1]] ?? 0, $1) }
            rows += present.map { ($0, Panel.Row(unit: places[codes[$0]] ?? 0, period: year)) }
            guard keepsAll else { continue }
            let found = Set(present.map { codes[$0] })
            rows += units.indices.filter { !found.contains(units[$0]) }
                .map { (nil, Panel.Row(unit: $0, period: year)) }
        }
        let indicators = indicators(metadata)
        let columns = try indicators.map { indicator in
            let values = try sheet.numbers(indicator.code)
            return rows.map { $0.source.map { values[$0] } ?? .nan }
        }
        var groups: [String: [String?]] = [:]
        for name in metadata.codes(ofType: "Group") where sheet.has(name) {
            let labels = try sheet.texts(name)
            groups[name] = rows.map {
                $0.source.map { labels[$0] }.flatMap { $0 == "NA" || $0 == "" ? nil : $0 }
            }
        }
        return Panel(
            units: units.map { StatisticalUnit(code: $0) }, rows: rows.map(\.row), indicators: indicators,
            columns: columns, groups: groups)
    }

    enum Years {
        case all
        case some(Set<Int>)

        func kept(of times: [Int]) -> [Int] {
            let present = Set(times).sorted()
            if case .some(let chosen) = self { return present.filter(chosen.contains) }
            return present
        }
    }

    /// Indicators in the order of the metadata, then the denominators, which only describe.
    private static func indicators(_ metadata: Metadata) -> [Indicator] {
        metadata.indicators.map {
            Indicator(
                code: $0.code, direction: $0.direction, denominator: $0.columns["Denominator"],
                attributes: $0.columns)
        } + metadata.codes(ofType: "Denominator").map { Indicator(code: $0, direction: nil) }
    }
}
