import Diagnostics
import IndexModel
import Tables

/// Reads the tables in which things are listed: units, indicators, sources.
struct CodeTables {
    static let unitColumns = ["code", "name_zh", "name_en"]
    static let indicatorColumns = [
        "code", "name_zh", "name_en", "unit", "direction", "denominator", "denominator_factor", "definition",
    ]
    static let sourceColumns = ["id", "title", "publisher", "date", "url"]

    /// The units, in the order of the file.
    static func units(
        _ file: consuming DelimitedFile, places: inout [String: Place], _ findings: inout Findings
    ) throws(Diagnosed) -> [StatisticalUnit] {
        let columns = ColumnFinder(file)
        try columns.require(["code"], of: unitColumns, in: file.name)
        let others = columns.others(than: unitColumns)
        var units: [StatisticalUnit] = []
        var seen: [String: Place] = [:]
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard let code = unique(record, columns["code"], "code", &seen, &findings) else { return }
                var attributes: [String: String] = [:]
                for (name, position) in others { attributes[name] = record.trimmed(position) }
                units.append(
                    StatisticalUnit(code: code, name: name(record, columns, code), attributes: attributes))
            })
        places = seen
        return units
    }

    /// The indicators, in the order of the file. Directions may be missing; whether that matters depends on the
    /// framework.
    static func indicators(
        _ file: consuming DelimitedFile, places: inout [String: Place], _ findings: inout Findings
    ) throws(Diagnosed) -> [Indicator] {
        let columns = ColumnFinder(file)
        try columns.require(["code", "direction"], of: indicatorColumns, in: file.name)
        let others = columns.others(than: indicatorColumns)
        var indicators: [Indicator] = []
        var seen: [String: Place] = [:]
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard let code = unique(record, columns["code"], "code", &seen, &findings) else { return }
                var attributes = ["direction": record.trimmed(columns["direction"])]
                for (name, position) in others { attributes[name] = record.trimmed(position) }
                let denominator = record.trimmed(columns["denominator"])
                indicators.append(
                    Indicator(
                        code: code, name: name(record, columns, code),
                        unitOfMeasure: record.trimmed(columns["unit"]),
                        direction: direction(attributes["direction"] ?? ""),
                        denominator: denominator.isEmpty ? nil : denominator,
                        denominatorFactor: factor(record, columns["denominator_factor"], &findings),
                        definition: record.trimmed(columns["definition"]), attributes: attributes))
            })
        places = seen
        return indicators
    }

    /// The sources, in the order of the file, which is the order of preference.
    static func sources(
        _ file: consuming DelimitedFile, places: inout [String: Place], _ findings: inout Findings
    ) throws(Diagnosed) -> [Source] {
        let columns = ColumnFinder(file)
        try columns.require(["id"], of: sourceColumns, in: file.name)
        let others = columns.others(than: sourceColumns)
        var sources: [Source] = []
        var seen: [String: Place] = [:]
        findings.add(
            contentsOf: try file.forEachRecord { record, findings throws(Diagnosed) in
                guard let id = unique(record, columns["id"], "id", &seen, &findings) else { return }
                var attributes: [String: String] = [:]
                for (name, position) in others { attributes[name] = record.trimmed(position) }
                sources.append(
                    Source(
                        id: id, title: record.trimmed(columns["title"]),
                        publisher: record.trimmed(columns["publisher"]),
                        date: record.trimmed(columns["date"]), url: record.trimmed(columns["url"]),
                        attributes: attributes))
            })
        places = seen
        return sources
    }

    private static func name(_ record: Record, _ columns: ColumnFinder, _ code: String) -> Phrase {
        let zh = record.trimmed(columns["name_zh"])
        let en = record.trimmed(columns["name_en"])
        let either = zh.isEmpty ? (en.isEmpty ? code : en) : zh
        return Phrase(zh: zh.isEmpty ? either : zh, en: en.isEmpty ? either : en)
    }

    private static func direction(_ text: String) -> Direction? {
        switch text {
        case "1", "+1": .positive
        case "-1", "−1": .negative
        default: nil
        }
    }

    private static func factor(
        _ record: Record, _ position: Int?, _ findings: inout CappedFindings
    ) -> Double {
        guard let position else { return 1 }
        switch record.number(position) {
        case let .value(factor) where factor > 0: return factor
        case .missing: return 1
        default:
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [record.place(of: position)],
                    [
                        "key": Phrase(verbatim: "denominator_factor"),
                        "expected": Phrase(zh: "大于 0 的数", en: "a number above 0"),
                        "found": Phrase(verbatim: record.text(position)),
                    ]))
            return 1
        }
    }

    /// A record's code, if it has one that did not occur before.
    static func unique(
        _ record: Record, _ position: Int?, _ column: String, _ seen: inout [String: Place],
        _ findings: inout CappedFindings
    ) -> String? {
        guard let position, !record.isBlank else { return nil }
        let code = record.trimmed(position)
        let place = record.place(of: position)
        if code.isEmpty {
            findings.add(Diagnostic(.codeEmpty, at: place, ["column": column]))
            return nil
        }
        if let earlier = seen[code] {
            findings.add(
                Diagnostic(.codeDuplicate, at: [place, earlier], ["code": Phrase(verbatim: code)]))
            return nil
        }
        seen[code] = place
        return code
    }
}
