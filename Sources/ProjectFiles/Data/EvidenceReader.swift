import Diagnostics
import IndexModel
import Tables

/// Reads evidence in the long form into a ledger.
struct EvidenceReader {
    private(set) var ledger: Ledger
    private let units: [String: Int32]
    private let indicators: [Indicator]
    private let indicatorPositions: [String: Int32]
    private let sources: [String: Int32]
    private var locators: [String: Int32] = ["": 0]
    private var unlistedSources: Set<String> = []

    static let known = [
        "unit", "indicator", "year", "value", "source", "locator", "confidence", "unit_of_measure",
    ]

    init(units: [StatisticalUnit], indicators: [Indicator], sources: [Source]) {
        ledger = Ledger(units: units.map(\.code), indicators: indicators.map(\.code), sources: sources)
        self.indicators = indicators
        self.units = positions(units.map(\.code))
        indicatorPositions = positions(indicators.map(\.code))
        self.sources = positions(sources.map(\.id))
    }

    mutating func read(_ file: consuming DelimitedFile, _ findings: inout Findings) throws(Diagnosed) {
        let columns = ColumnFinder(file)
        try columns.require(["unit", "indicator", "value"], of: Self.known, in: file.name)
        let layout = Layout(columns)
        ledger.files.append(file.name)
        while let record = try file.next() {
            if record.isBlank { continue }
            for finding in row(record, layout) { file.report(finding) }
        }
        findings.add(contentsOf: try file.finish())
    }

    private struct Layout {
        let unit, indicator, value: Int
        let year, source, locator, confidence, measure: Int?

        init(_ columns: ColumnFinder) {
            unit = columns["unit"] ?? 0
            indicator = columns["indicator"] ?? 0
            value = columns["value"] ?? 0
            year = columns["year"]
            source = columns["source"]
            locator = columns["locator"]
            confidence = columns["confidence"]
            measure = columns["unit_of_measure"]
        }
    }

    /// Adds a record's evidence, or says what is wrong with it.
    private mutating func row(_ record: Record, _ layout: Layout) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let unit = units[record.trimmed(layout.unit)]
        let indicator = indicatorPositions[record.trimmed(layout.indicator)]
        if unit == nil { found.append(unknown(record, layout.unit, .unitUnknown, ledger.units)) }
        if indicator == nil {
            found.append(unknown(record, layout.indicator, .indicatorUnknown, ledger.indicators))
        }
        let year = year(record, layout.year, &found)
        let confidence = confidence(record, layout.confidence, &found)
        if let indicator { checkMeasure(record, layout.measure, indicators[Int(indicator)], &found) }
        let value: Double
        switch record.number(layout.value) {
        case .missing: return found
        case let .value(number): value = number
        case .invalid:
            if let problem = record.finding(at: layout.value) { found.append(problem) }
            return found
        }
        let source = source(record, layout.source, &found)
        guard let unit, let indicator, !found.contains(where: { $0.severity == .error }) else { return found }
        ledger.evidence.append(
            Evidence(
                unit: unit, indicator: indicator, year: year, value: value, source: source,
                locator: locator(record, layout.locator), confidence: confidence,
                file: Int16(ledger.files.count - 1), line: Int32(record.line),
                field: Int32(record.sheetColumn(of: layout.value))))
        return found
    }

    private func unknown(
        _ record: Record, _ position: Int, _ kind: DiagnosticKind, _ known: [String]
    ) -> Diagnostic {
        let code = record.trimmed(position)
        let place = record.place(of: position)
        if code.isEmpty {
            return Diagnostic(.codeEmpty, at: place, ["column": kind.code == "E0303" ? "unit" : "indicator"])
        }
        return Diagnostic(
            kind, at: place, ["code": code], suggestion: Suggestion.nearest(to: code, in: known))
    }

    private func year(_ record: Record, _ position: Int?, _ found: inout [Diagnostic]) -> Int32? {
        guard let position else { return nil }
        let text = record.trimmed(position)
        if text.isEmpty { return nil }
        if let year = Int32(text), (1800...2200).contains(year) { return year }
        found.append(Diagnostic(.yearImpossible, at: record.place(of: position), ["found": text]))
        return nil
    }

    private func confidence(_ record: Record, _ position: Int?, _ found: inout [Diagnostic]) -> Confidence {
        guard let position else { return .exact }
        let text = record.trimmed(position)
        if text.isEmpty { return .exact }
        if let confidence = Confidence(rawValue: text) { return confidence }
        let known = Confidence.allCases.map(\.rawValue)
        found.append(
            Diagnostic(
                .confidenceUnknown, at: record.place(of: position),
                ["found": text, "known": known.joined(separator: ", ")],
                suggestion: Suggestion.nearest(to: text, in: known)))
        return .exact
    }

    private func checkMeasure(
        _ record: Record, _ position: Int?, _ indicator: Indicator, _ found: inout [Diagnostic]
    ) {
        let text = record.trimmed(position)
        guard let position, !text.isEmpty, !indicator.unitOfMeasure.isEmpty, text != indicator.unitOfMeasure
        else { return }
        found.append(
            Diagnostic(
                .unitOfMeasureMixed, at: record.place(of: position),
                ["indicator": indicator.code, "expected": indicator.unitOfMeasure, "found": text]))
    }

    /// A source that is not listed is reported once and added to the list, so that its name is kept.
    private mutating func source(
        _ record: Record, _ position: Int?, _ found: inout [Diagnostic]
    ) -> Int32? {
        let id = record.trimmed(position)
        guard let position, !id.isEmpty else { return nil }
        if let known = sources[id] { return known }
        if unlistedSources.insert(id).inserted {
            ledger.sources.append(Source(id: id, title: id))
            found.append(
                Diagnostic(
                    .sourceUnknown, at: record.place(of: position), ["id": id],
                    suggestion: Suggestion.nearest(to: id, in: sources.keys.sorted())))
        }
        return ledger.sources.firstIndex { $0.id == id }.map(Int32.init)
    }

    private mutating func locator(_ record: Record, _ position: Int?) -> Int32 {
        let text = record.trimmed(position)
        if let known = locators[text] { return known }
        let added = Int32(ledger.locators.count)
        ledger.locators.append(text)
        locators[text] = added
        return added
    }
}

/// The first position of each text.
func positions(_ texts: [String]) -> [String: Int32] {
    Dictionary(texts.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
}
