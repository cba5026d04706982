import Diagnostics
import IndexModel
import ProjectFiles
import Tables

/// Makes a project of one wide table: a row for each unit (and year), a column for each indicator.
///
/// The unit stands in a column that is called so (`unit`, `code`, `city`, 单位, 城市 …), else in the first. A column in which
/// at least half of the entries are numbers is an indicator, and an entry of it that is none is an error; other columns describe units.
/// Nothing in such a table says whether more is better: more is, until `indicators.csv` says otherwise, and that is said.
struct WideImport {
    private static let unitNames = [
        "unit", "code", "ucode", "id", "city", "country", "region", "ref_area", "单位", "代码", "城市", "国家", "地区",
    ]
    private static let yearNames = ["year", "time", "time_period", "年份", "年"]
    private static let names = ["name", "uname", "名称"]

    private let findings: [Diagnostic]
    private let file: String
    private let columns: [Column]
    private var records: [Record] = []
    private let unitColumn: Int
    private let yearColumn: Int?
    private let gaps: Set<String>

    /// - Parameter gaps: further words that stand for a missing entry.
    init(_ table: consuming DelimitedFile, gaps: Set<String> = []) throws(Diagnosed) {
        self.gaps = gaps
        file = table.name
        columns = table.columns
        func position(_ known: [String], _ columns: [Column]) -> Int? {
            known.compactMap { name in columns.firstIndex { $0.name.lowercased() == name } }.first
        }
        let year = position(Self.yearNames, columns)
        yearColumn = year
        unitColumn = position(Self.unitNames, columns) ?? columns.indices.first { $0 != year } ?? 0
        var records: [Record] = []
        while let record = try table.next() { if !record.isBlank { records.append(record) } }
        self.records = records
        findings = try table.finish()
    }

    /// - Throws: ``Diagnosed`` with everything that is wrong.
    func project(title: String) throws(Diagnosed) -> ImportedProject {
        var units: [StatisticalUnit] = []
        var positions: [String: Int] = [:]
        var rows: [Panel.Row] = []
        var seen: Set<Panel.Row> = []
        var capped = CappedFindings()
        var findings = findings
        let measured = columns.indices.filter(isIndicator)
        let described = columns.indices.filter {
            $0 != unitColumn && $0 != yearColumn && !measured.contains($0)
        }
        for record in records {
            let code = trimmed(record, unitColumn)
            if code.isEmpty {
                capped.add(
                    Diagnostic(
                        .codeEmpty, at: record.place(of: unitColumn), ["column": columns[unitColumn].name]))
                continue
            }
            let position = positions[code] ?? units.count
            if position == units.count {
                positions[code] = position
                units.append(unit(code, record, described))
            }
            var row = Panel.Row(unit: position)
            if let yearColumn {
                let text = trimmed(record, yearColumn)
                row.period = Int(text).flatMap { (1800...2200).contains($0) ? $0 : nil }
                guard row.period != nil else {
                    capped.add(
                        Diagnostic(.yearImpossible, at: record.place(of: yearColumn), ["found": text]))
                    continue
                }
            }
            if !seen.insert(row).inserted {
                capped.add(
                    Diagnostic(
                        .cellDuplicate, at: record.place(of: unitColumn),
                        ["code": code, "year": row.period.map { " (\($0))" } ?? ""]))
            }
            rows.append(row)
            for column in measured where !isGap(record, column) {
                if let problem = record.finding(at: column) { capped.add(problem) }
            }
        }
        findings += capped.summary(in: file)
        guard !measured.isEmpty else {
            throw Diagnosed(
                findings + [Diagnostic(.importWithoutNumbers, at: Place(file: file), ["file": file])])
        }
        if findings.contains(where: { $0.severity == .error }) { throw Diagnosed(findings) }
        let indicators = measured.map { Indicator(code: columns[$0].name) }
        let values = measured.map { column in records.map { number($0, column).value ?? .nan } }
        let panel = Panel(units: units, rows: rows, indicators: indicators, columns: values)
        findings.append(
            Diagnostic(
                .importDirectionsAssumed, at: Place(file: file), ["count": "\(indicators.count)"]))
        return ImportedProject(panel, title: title, findings)
    }

    private func isGap(_ record: Record, _ column: Int) -> Bool {
        !gaps.isEmpty && gaps.contains(record.text(column))
    }

    private func number(_ record: Record, _ column: Int) -> ParsedNumber {
        isGap(record, column) ? .missing : record.number(column)
    }

    private func trimmed(_ record: Record, _ column: Int) -> String {
        let text = record.text(column)
        if gaps.contains(text) { return "" }
        return String(text.drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }

    private func isIndicator(_ column: Int) -> Bool {
        guard column != unitColumn, column != yearColumn else { return false }
        var numbers = 0
        var others = 0
        for record in records {
            switch number(record, column) {
            case .value: numbers += 1
            case .missing: break
            case .invalid: others += 1
            }
        }
        return numbers > 0 && numbers >= others
    }

    private func unit(_ code: String, _ record: Record, _ described: [Int]) -> StatisticalUnit {
        var attributes: [String: String] = [:]
        var name: String?
        var zh: String?
        var en: String?
        for column in described {
            let text = trimmed(record, column)
            switch columns[column].name.lowercased() {
            case "name_zh": zh = text
            case "name_en": en = text
            case let header where Self.names.contains(header): name = text
            default: attributes[columns[column].name] = text
            }
        }
        let some = [name, zh, en].compactMap { $0 }.first { !$0.isEmpty } ?? code
        func present(_ text: String?) -> String { text.flatMap { $0.isEmpty ? nil : $0 } ?? some }
        return StatisticalUnit(
            code: code, name: Phrase(zh: present(zh), en: present(en)), attributes: attributes)
    }
}
