import Construction
import Diagnostics
import Explanations
import IndexModel

/// Every cell of the data at a glance: what is known of each unit and indicator, and how well.
public struct DataMatrix: Sendable {
    /// What a cell rests on.
    public enum State: String, Sendable, CaseIterable {
        /// A value that a source gives.
        case given
        /// A value that its source calls an estimate or a lower bound.
        case estimated
        /// Values of the same year that contradict each other.
        case disputed
        /// No value; one was put in its place by imputation.
        case filled
        /// No value.
        case missing

        public var word: Phrase {
            switch self {
            case .given: Phrase(zh: "有值", en: "given")
            case .estimated: Phrase(zh: "估计", en: "estimated")
            case .disputed: Phrase(zh: "有争议", en: "disputed")
            case .filled: Phrase(zh: "已插补", en: "filled")
            case .missing: Phrase(zh: "缺失", en: "missing")
            }
        }

        /// Not by colour alone.
        public var sign: String {
            switch self {
            case .given: "·"
            case .estimated: "≈"
            case .disputed: "≠"
            case .filled: "※"
            case .missing: "–"
            }
        }
    }

    /// An indicator, and what its column comes from.
    public struct Column: Sendable {
        public let indicator: Indicator
        /// Of the values that are used; `nil` where none says.
        public let years: ClosedRange<Int>?
        public let sources: [Source]
    }

    /// A unit in a period, with the states of its cells in the order of the columns.
    public struct Row: Sendable {
        public let unit: StatisticalUnit
        public let period: Int?
        public let states: [State]

        /// The share of cells with a value of their own.
        public var completeness: Double? {
            guard !states.isEmpty else { return nil }
            return Double(states.count { $0 != .missing && $0 != .filled }) / Double(states.count)
        }
    }

    public private(set) var columns: [Column]
    public private(set) var rows: [Row]

    /// - Parameter node: only the indicators under this node; `nil` for all.
    public init(_ run: Run, ledger: Ledger, node: Int? = nil) {
        let framework = run.plan.framework
        let codes = framework.leaves(under: node ?? 0).map { framework.nodes[$0].id }
        let raw = run.raw
        let positions = codes.compactMap { raw.position(of: $0) }
        let book = EvidenceBook(ledger, error: EvidenceError.declared(in: run.plan))
        let filled = Set(
            run.amendments.filter { $0.kind == .imputed }.map { Cell($0.unit, $0.indicator, $0.period) })
        columns = positions.map { position in
            let found = book.used(raw.indicators[position].code)
            let years = found.compactMap(\.year).map(Int.init)
            let sources = Set(found.compactMap(\.source)).sorted().map { ledger.sources[Int($0)] }
            return Column(
                indicator: raw.indicators[position],
                years: years.min().flatMap { first in years.max().map { first...$0 } }, sources: sources)
        }
        rows = raw.rows.indices.map { row in
            let (unit, period) = (raw.unit(at: row), raw.rows[row].period)
            let states = positions.map { position -> State in
                let code = raw.indicators[position].code
                guard !raw.columns[position][row].isNaN else {
                    return filled.contains(Cell(unit.code, code, period)) ? .filled : .missing
                }
                return book.state(unit.code, code, period)
            }
            return Row(unit: unit, period: period, states: states)
        }
    }

    /// Only the rows and columns that have a cell of a state.
    public mutating func keep(_ state: State) {
        let kept = columns.indices.filter { column in rows.contains { $0.states[column] == state } }
        columns = kept.map { columns[$0] }
        rows = rows.filter { $0.states.contains(state) }.map { row in
            Row(unit: row.unit, period: row.period, states: kept.map { row.states[$0] })
        }
    }

    public func count(_ state: State) -> Int {
        rows.reduce(0) { $0 + $1.states.count { $0 == state } }
    }

    private struct Cell: Hashable {
        let unit, indicator: String
        let period: Int?

        init(_ unit: String, _ indicator: String, _ period: Int?) {
            (self.unit, self.indicator, self.period) = (unit, indicator, period)
        }
    }
}

/// Evidence by cell, for many cells at once.
private struct EvidenceBook {
    private struct Key: Hashable {
        let unit, indicator: Int32
        let year: Int32?
    }

    private let ledger: Ledger
    private let units: [String: Int32]
    private let indicators: [String: Int32]
    /// Cells with values that contradict each other, by year.
    private var disputed: Set<Key> = []
    private var usedByIndicator: [Int32: [Evidence]]

    init(_ ledger: Ledger, error: EvidenceError) {
        self.ledger = ledger
        units = Dictionary(
            ledger.units.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        indicators = Dictionary(
            ledger.indicators.enumerated().map { ($1, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        usedByIndicator = Dictionary(grouping: ledger.used.values.map { ledger.evidence[Int($0)] }) {
            $0.indicator
        }
        var groups: [Key: [Evidence]] = [:]
        for evidence in ledger.evidence where evidence.confidence != .target {
            let key = Key(unit: evidence.unit, indicator: evidence.indicator, year: evidence.year)
            groups[key, default: []].append(evidence)
        }
        for (key, group) in groups where group.count > 1 {
            let isDisputed = group.indices.contains { later in
                group[..<later].contains {
                    Agreement.of(
                        ($0.value, $0.confidence), (group[later].value, group[later].confidence), error)
                        == .contradictory
                }
            }
            if isDisputed { disputed.insert(key) }
        }
    }

    func used(_ indicator: String) -> [Evidence] {
        indicators[indicator].flatMap { usedByIndicator[$0] } ?? []
    }

    func state(_ unit: String, _ indicator: String, _ period: Int?) -> DataMatrix.State {
        guard let unit = units[unit], let indicator = indicators[indicator],
            let position = ledger.used[
                Ledger.Cell(unit: unit, indicator: indicator, period: period.map(Int32.init))]
        else { return .given }
        let evidence = ledger.evidence[Int(position)]
        if disputed.contains(Key(unit: unit, indicator: indicator, year: evidence.year)) { return .disputed }
        return [.estimate, .lowerBound, .target].contains(evidence.confidence) ? .estimated : .given
    }
}

/// The matrix as tables.
public struct MatrixReport: Sendable {
    private let matrix: DataMatrix

    public init(_ matrix: DataMatrix) { self.matrix = matrix }

    public func report(provenance: Provenance? = nil) -> Report {
        Report(
            title: Phrase(zh: "数据矩阵", en: "Data matrix"),
            sections: [
                Section("summary", text: [summary]), Section("matrix", table: cells),
                Section("columns", heading: Phrase(zh: "各列", en: "Columns"), table: columns),
            ], provenance: provenance)
    }

    /// What the matrix holds, in one sentence.
    public var summary: Phrase {
        let all = matrix.rows.count * matrix.columns.count
        let parts = DataMatrix.State.allCases.filter { matrix.count($0) > 0 }.map { state in
            let count = NumberText.grouped(matrix.count(state))
            return Phrase(zh: "\(state.word.zh) \(count) 格", en: "\(count) \(state.word.en)")
        }
        let cells = NumberText.grouped(all)
        return Phrase(
            zh:
                "\(matrix.rows.count) 行 × \(matrix.columns.count) 列，共 \(cells) 格：\(parts.map(\.zh).joined(separator: "，"))。",
            en:
                "\(matrix.rows.count) rows and \(matrix.columns.count) columns, \(cells) cells: \(parts.map(\.en).joined(separator: ", "))."
        )
    }

    private var hasPeriods: Bool { Set(matrix.rows.map(\.period)).count > 1 }

    private var cells: Table {
        Table(
            columns: [
                Table.Column("unit", ReportWords.code, .code, isHidden: true),
                Table.Column("name", ReportWords.unit, .name),
                Table.Column("period", ReportWords.period, .rank, isHidden: !hasPeriods),
                Table.Column("complete", Phrase(zh: "完整", en: "complete"), .percent(decimals: 0)),
            ]
                + matrix.columns.map { Table.Column($0.indicator.code, $0.indicator.name, .code) },
            rows: matrix.rows.map { row in
                [
                    .text(row.unit.code), .phrase(row.unit.name), Table.Cell(row.period.map(Double.init)),
                    Table.Cell(row.completeness),
                ] + row.states.map { .text($0.rawValue) }
            })
    }

    private var columns: Table {
        Table(
            columns: [
                Table.Column("indicator", ReportWords.code, .code),
                Table.Column("name", Phrase(zh: "指标", en: "indicator"), .name),
                Table.Column("first_year", Phrase(zh: "最早年份", en: "first year"), .rank),
                Table.Column("last_year", Phrase(zh: "最近年份", en: "last year"), .rank),
            ]
                + DataMatrix.State.allCases.map { Table.Column($0.rawValue, $0.word, .rank) } + [
                    Table.Column("sources", Phrase(zh: "来源", en: "sources"), .text),
                    Table.Column("licences", Phrase(zh: "许可", en: "licences"), .text),
                ],
            rows: matrix.columns.enumerated().map { place, column in
                let licences = column.sources.map {
                    $0.attributes["licence"] ?? $0.attributes["license"] ?? ""
                }
                var unique: [String] = []
                for licence in licences where !licence.isEmpty && !unique.contains(licence) {
                    unique.append(licence)
                }
                return [
                    .text(column.indicator.code), .phrase(column.indicator.name),
                    Table.Cell(column.years.map { Double($0.lowerBound) }),
                    Table.Cell(column.years.map { Double($0.upperBound) }),
                ]
                    + DataMatrix.State.allCases.map { state in
                        .number(Double(matrix.rows.count { $0.states[place] == state }))
                    } + [
                        .text(column.sources.map(\.id).joined(separator: "; ")),
                        unique.isEmpty ? .missing : .text(unique.joined(separator: "; ")),
                    ]
            })
    }
}
