import Diagnostics
import IndexModel
import Tables

/// Makes a project of SDMX-CSV, version 1.0 (`DATAFLOW`, …) or 2.0 (`STRUCTURE`, `STRUCTURE_ID`, `ACTION`, …), with codes alone
/// (`labels=id`), with names behind them (`labels=both`: `REF_AREA: Reference area`, `FR: France`) or with names in columns of
/// their own (`labels=name`, as the OECD gives: `REF_AREA,Reference area`).
///
/// A value is named by the unit, the indicator and the year; every further dimension, which is a column before `OBS_VALUE`, must
/// be the same for all values of an indicator. An observation without a value or of `NaN` is missing, whatever its status; a line
/// of attributes alone is none. `UNIT_MEASURE` becomes the unit of measure; other attributes are not taken over.
///
/// After the field guide of the SDMX Technical Working Group (github.com/sdmx-twg/sdmx-csv).
struct SDMXImport {
    private static let units = ["REF_AREA", "GEO", "LOCATION", "COUNTRY", "REGION", "AREA", "CITY"]
    private static let indicators = ["INDICATOR", "INDIC", "MEASURE", "SERIES", "VARIABLE", "SUBJECT"]
    /// Columns that come before those of the components.
    private static let heads = [
        "DATAFLOW", "STRUCTURE", "STRUCTURE_ID", "STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY",
    ]

    private let file: String
    private let names: [String]
    /// The column of a component's names, by the column of its codes.
    private let nameColumns: [Int: Int]
    private var records: [Record] = []
    private var findings: [Diagnostic]
    private let hasLabels: Bool

    static func recognises(_ columns: [Column]) -> Bool {
        guard let first = columns.first?.name else { return false }
        return (first == "DATAFLOW" || first == "STRUCTURE" || first.hasPrefix("STRUCTURE["))
            && columns.contains { identifier($0.name) == "OBS_VALUE" }
    }

    /// A name or a code without its label.
    private static func identifier(_ text: String) -> String {
        guard let cut = text.firstRange(of: ": ") else { return text }
        return String(text[..<cut.lowerBound])
    }

    init(_ table: consuming DelimitedFile) throws(Diagnosed) {
        file = table.name
        names = table.columns.map { Self.identifier($0.name) }
        nameColumns = Self.nameColumns(names)
        hasLabels = table.columns.contains { $0.name.contains(": ") }
        var records: [Record] = []
        while let record = try table.next() { if !record.isBlank { records.append(record) } }
        self.records = records
        findings = try table.finish()
    }

    /// Where names have columns of their own, each stands behind the column of the codes. `STRUCTURE_NAME` says that they do;
    /// without it, headers do that are in turn identifiers in capitals and something else.
    private static func nameColumns(_ names: [String]) -> [Int: Int] {
        func isIdentifier(_ name: String) -> Bool {
            name.prefix { $0 != "[" }.allSatisfy {
                $0.isASCII && ($0.isUppercase || $0.isNumber || "_@$-.".contains($0))
            }
        }
        let start = names.firstIndex { !heads.contains($0) && !$0.hasPrefix("STRUCTURE[") } ?? names.count
        let codes = stride(from: start, to: names.count - 1, by: 2)
        guard
            names.contains("STRUCTURE_NAME")
                || codes.allSatisfy({ isIdentifier(names[$0]) && !isIdentifier(names[$0 + 1]) })
        else { return [:] }
        return Dictionary(uniqueKeysWithValues: codes.map { ($0, $0 + 1) })
    }

    /// - Throws: ``Diagnosed`` with everything that is wrong.
    mutating func project(title: String) throws(Diagnosed) -> ImportedProject {
        let unit = try dimension(Self.units, Phrase(zh: "单位", en: "the units"))
        let indicator = try dimension(Self.indicators, Phrase(zh: "指标", en: "the indicators"))
        let year = names.firstIndex(of: "TIME_PERIOD") ?? names.firstIndex(of: "TIME")
        let value = names.firstIndex(of: "OBS_VALUE") ?? 0
        dropDeletions()
        checkOthers(than: [unit, indicator, year], before: value, by: indicator)
        let observations = Observations(
            unit: unit, indicator: indicator, year: year, value: value,
            measure: names.firstIndex(of: "UNIT_MEASURE") ?? names.firstIndex(of: "UNIT"))
        var capped = CappedFindings()
        let panel = panel(observations, &capped)
        findings += capped.summary(in: file)
        if findings.contains(where: { $0.severity == .error }) { throw Diagnosed(findings) }
        guard !panel.indicators.isEmpty else {
            throw Diagnosed(Diagnostic(.importWithoutNumbers, at: Place(file: file), ["file": file]))
        }
        findings.append(
            Diagnostic(
                .importDirectionsAssumed, at: Place(file: file), ["count": "\(panel.indicators.count)"]))
        return ImportedProject(panel, title: title, findings)
    }

    private struct Observations {
        var unit, indicator: Int
        var year: Int?
        var value: Int
        var measure: Int?
    }

    private func dimension(_ known: [String], _ what: Phrase) throws(Diagnosed) -> Int {
        if let found = known.compactMap({ names.firstIndex(of: $0) }).first { return found }
        throw Diagnosed(Diagnostic(.dimensionUnknown, at: [Place(file: file, line: 1)], ["what": what]))
    }

    private mutating func dropDeletions() {
        guard let action = names.firstIndex(of: "ACTION") else { return }
        let kept = records.filter { $0.text(action) != "D" }
        if kept.count < records.count {
            findings.append(
                Diagnostic(
                    .actionNotData, at: Place(file: file), ["count": "\(records.count - kept.count)"]))
        }
        records = kept
    }

    private mutating func checkOthers(than used: [Int?], before value: Int, by indicator: Int) {
        let labels = Set(nameColumns.values)
        for column in 0..<value where !used.contains(column) && !labels.contains(column) {
            guard !Self.heads.contains(names[column]), !names[column].hasPrefix("STRUCTURE[") else {
                continue
            }
            var first: [String: String] = [:]
            var found: Set<String> = []
            var odd: Record?
            for record in records where !isAttributes(record, value) {
                let text = record.text(column)
                found.insert(text)
                let known = first[record.text(indicator), default: text]
                if known != text, odd == nil { odd = record }
                first[record.text(indicator)] = known
            }
            if let odd {
                findings.append(
                    Diagnostic(
                        .dimensionVaries, at: odd.place(of: column),
                        ["name": names[column], "count": "\(found.count)"]))
            }
        }
    }

    /// Whether a line has no observation, but attributes of several.
    private func isAttributes(_ record: Record, _ value: Int) -> Bool {
        record.text(value).isEmpty
            && (0..<value).contains {
                record.text($0).isEmpty && !Self.heads.contains(names[$0])
                    && !nameColumns.values.contains($0)
            }
    }

    /// The code and the name of an entry.
    private func coded(_ record: Record, _ column: Int) -> (code: String, name: String) {
        let text = record.text(column)
        if let label = nameColumns[column] {
            let name = record.text(label)
            return (text, name.isEmpty ? text : name)
        }
        guard hasLabels, let cut = text.firstRange(of: ": ") else { return (text, text) }
        return (String(text[..<cut.lowerBound]), String(text[cut.upperBound...]))
    }

    private func panel(_ columns: Observations, _ findings: inout CappedFindings) -> Panel {
        var units: [StatisticalUnit] = []
        var indicators: [Indicator] = []
        var unitPositions: [String: Int] = [:]
        var indicatorPositions: [String: Int] = [:]
        var values: [Panel.Row: [Int: Double]] = [:]
        for record in records where !isAttributes(record, columns.value) {
            let unit = coded(record, columns.unit)
            let indicator = coded(record, columns.indicator)
            for (entry, column) in [(unit, columns.unit), (indicator, columns.indicator)]
            where entry.code.isEmpty {
                findings.add(Diagnostic(.codeEmpty, at: record.place(of: column), ["column": names[column]]))
            }
            let position = unitPositions[unit.code] ?? units.count
            if position == units.count {
                unitPositions[unit.code] = position
                units.append(StatisticalUnit(code: unit.code, name: Phrase(verbatim: unit.name)))
            }
            let place = indicatorPositions[indicator.code] ?? indicators.count
            if place == indicators.count {
                indicatorPositions[indicator.code] = place
                let measure = columns.measure.map { coded(record, $0).name } ?? ""
                indicators.append(
                    Indicator(
                        code: indicator.code, name: Phrase(verbatim: indicator.name), unitOfMeasure: measure))
            }
            let row = Panel.Row(unit: position, period: columns.year.flatMap { year(record, $0, &findings) })
            let isGap = record.text(columns.value).lowercased() == "nan"
            let number = isGap ? .missing : record.number(columns.value)
            if !isGap, let problem = record.finding(at: columns.value) { findings.add(problem) }
            let isNew = values[row, default: [:]].updateValue(number.value ?? .nan, forKey: place) == nil
            if !isNew {
                findings.add(
                    Diagnostic(
                        .cellDuplicate, at: record.place(of: columns.value),
                        [
                            "code": "\(unit.code) \(indicator.code)",
                            "year": row.period.map { " (\($0))" } ?? "",
                        ]))
            }
        }
        let rows = values.keys.sorted { ($0.period ?? 0, $0.unit) < ($1.period ?? 0, $1.unit) }
        return Panel(
            units: units, rows: rows, indicators: indicators,
            columns: indicators.indices.map { column in rows.map { values[$0]?[column] ?? .nan } })
    }

    private func year(_ record: Record, _ column: Int, _ findings: inout CappedFindings) -> Int? {
        let text = record.text(column)
        let year = text.hasSuffix("-A1") ? String(text.dropLast(3)) : text
        if let number = Int(year), (1800...2200).contains(number) { return number }
        findings.add(Diagnostic(.periodNoYear, at: record.place(of: column), ["found": text]))
        return nil
    }
}
