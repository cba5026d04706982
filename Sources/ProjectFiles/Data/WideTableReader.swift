import Diagnostics
import IndexModel
import Tables

/// Reads a wide table: a row for each unit (and year), a column for each indicator.
struct WideTableReader {
    let units: [StatisticalUnit]
    let indicators: [Indicator]

    /// What a wide table holds.
    struct Contents {
        var panel: Panel
        var origin: Ledger.WideTable
    }

    /// Reads a table whose units are listed elsewhere.
    /// - Parameter keys: the headers of the columns for the unit and for the year.
    func read(
        _ file: consuming DelimitedFile, keys: (unit: String, year: String), _ findings: inout Findings
    ) throws(Diagnosed) -> Contents {
        let known = positions(units.map(\.code))
        let codes = units.map(\.code)
        return try read(file, keys: keys, attributes: [], units: { units }, &findings) {
            record, column, findings in
            let code = record.trimmed(column)
            if let unit = known[code] { return Int(unit) }
            findings.add(
                code.isEmpty
                    ? Diagnostic(.codeEmpty, at: record.place(of: column), ["column": keys.unit])
                    : Diagnostic(
                        .unitUnknown, at: record.place(of: column), ["code": code],
                        suggestion: Suggestion.nearest(to: code, in: codes)))
            return nil
        } note: { _, _ in
        }
    }

    /// Reads a table that lists its units itself, with groups that may differ by year.
    func readCollecting(
        _ file: consuming DelimitedFile, keys: (unit: String, year: String), name: String,
        attributes: [String], _ collector: inout UnitCollector, _ findings: inout Findings
    ) throws(Diagnosed) -> Contents {
        let columns = ColumnFinder(file)
        let nameColumn = columns[name]
        let described = attributes.compactMap { attribute in columns[attribute].map { (attribute, $0) } }
        var collected = collector
        let contents = try read(
            file, keys: keys, attributes: attributes + [name], units: { collected.units }, &findings
        ) { record, column, findings in
            let code = record.trimmed(column)
            if !code.isEmpty { return collected.position(of: code, name: record.trimmed(nameColumn)) }
            findings.add(Diagnostic(.codeEmpty, at: record.place(of: column), ["column": keys.unit]))
            return nil
        } note: { row, record in
            collected.note(
                row, Dictionary(uniqueKeysWithValues: described.map { ($0.0, record.trimmed($0.1)) }))
        }
        collector = collected
        return contents
    }

    private func read(
        _ file: consuming DelimitedFile, keys: (unit: String, year: String), attributes: [String],
        units: () -> [StatisticalUnit], _ findings: inout Findings,
        unit: (Record, Int, inout CappedFindings) -> Int?, note: (Panel.Row, Record) -> Void
    ) throws(Diagnosed) -> Contents {
        let columns = ColumnFinder(file)
        try columns.require([keys.unit], of: [keys.unit, keys.year] + indicators.map(\.code), in: file.name)
        let unitColumn = columns[keys.unit] ?? 0
        let yearColumn = columns[keys.year]
        let fields = indicators.map { columns[$0.code] }
        let places = fields.map { field in field.map { file.sheetColumn(of: $0) } }
        reportUnused(file.columns, keys, attributes, &findings)
        var rows: [(row: Panel.Row, line: Int)] = []
        var seen: Set<Panel.Row> = []
        var values = indicators.map { _ in [Double]() }
        let name = file.name
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                if record.isBlank { return }
                guard let unit = unit(record, unitColumn, &findings),
                    let row = row(record, unit, yearColumn, &findings)
                else { return }
                if !seen.insert(row).inserted {
                    findings.add(
                        Diagnostic(
                            .cellDuplicate, at: record.place(of: unitColumn),
                            ["code": record.trimmed(unitColumn), "year": row.period.map { " (\($0))" } ?? ""])
                    )
                    return
                }
                note(row, record)
                rows.append((row, record.line))
                for (indicator, field) in fields.enumerated() {
                    values[indicator].append(value(record, field, &findings))
                }
            })
        return contents(units(), rows, values, places, name)
    }

    private func reportUnused(
        _ columns: [Column], _ keys: (unit: String, year: String), _ attributes: [String],
        _ findings: inout Findings
    ) {
        let known = Set(
            indicators.map(\.code) + [keys.unit, keys.year, "name", "name_zh", "name_en"] + attributes)
        for column in columns where !known.contains(column.name) {
            findings.add(Diagnostic(.columnUnused, at: column.place, ["column": column.name]))
        }
    }

    private func value(_ record: Record, _ field: Int?, _ findings: inout CappedFindings) -> Double {
        guard let field else { return .nan }
        let number = record.number(field)
        if case .invalid = number, let problem = record.finding(at: field) { findings.add(problem) }
        return number.value ?? .nan
    }

    private func row(
        _ record: Record, _ unit: Int, _ yearColumn: Int?, _ findings: inout CappedFindings
    ) -> Panel.Row? {
        let text = record.trimmed(yearColumn)
        guard let yearColumn, !text.isEmpty, text != "NA" else { return Panel.Row(unit: unit) }
        guard let year = Int(text), (1800...2200).contains(year) else {
            findings.add(Diagnostic(.yearImpossible, at: record.place(of: yearColumn), ["found": text]))
            return nil
        }
        return Panel.Row(unit: unit, period: year)
    }

    /// Rows in the order of the years, then of the units.
    private func contents(
        _ units: [StatisticalUnit], _ rows: [(row: Panel.Row, line: Int)], _ values: [[Double]],
        _ places: [Int?], _ file: String
    ) -> Contents {
        let order = rows.indices.sorted {
            (rows[$0].row.period ?? .min, rows[$0].row.unit) < (
                rows[$1].row.period ?? .min, rows[$1].row.unit
            )
        }
        let panel = Panel(
            units: units, rows: order.map { rows[$0].row }, indicators: indicators,
            columns: values.map { column in order.map { column[$0] } })
        let origin = Ledger.WideTable(
            file: file, rows: panel.rows, lines: order.map { Int32(rows[$0].line) },
            fields: places.map { $0.map { Int32($0) } }, columns: panel.columns)
        return Contents(panel: panel, origin: origin)
    }
}
