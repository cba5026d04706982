import Diagnostics

/// What is known of a value's accuracy.
public enum Confidence: String, Sendable, CaseIterable, Comparable {
    /// As printed, or counted from a list.
    case exact
    /// Computed from two other values.
    case derived
    /// Printed with fewer digits than were known.
    case rounded
    /// At least this much.
    case lowerBound = "lower-bound"
    /// Inferred or approximate.
    case estimate
    /// A plan, not an observation.
    case target

    private var order: Int { Confidence.allCases.firstIndex(of: self) ?? 0 }

    /// Ordered by trust: the most trusted first.
    public static func < (left: Confidence, right: Confidence) -> Bool { left.order < right.order }

    public var word: Phrase {
        switch self {
        case .exact: Phrase(zh: "确切", en: "exact")
        case .derived: Phrase(zh: "推算", en: "derived")
        case .rounded: Phrase(zh: "取整", en: "rounded")
        case .lowerBound: Phrase(zh: "下限", en: "lower bound")
        case .estimate: Phrase(zh: "估计", en: "estimate")
        case .target: Phrase(zh: "目标值", en: "target")
        }
    }
}

/// Where values come from.
public struct Source: Sendable, Hashable {
    public var id: String
    public var title: String
    public var publisher: String
    public var date: String
    public var url: String
    /// Every further column of the sources' table.
    public var attributes: [String: String]

    public init(
        id: String, title: String, publisher: String = "", date: String = "", url: String = "",
        attributes: [String: String] = [:]
    ) {
        self.id = id
        self.title = title
        self.publisher = publisher
        self.date = date
        self.url = url
        self.attributes = attributes
    }
}

/// One sourced value of one cell.
public struct Evidence: Sendable, Hashable {
    /// Position of the unit in the ledger's ``Ledger/units``.
    public var unit: Int32
    /// Position of the indicator in the ledger's ``Ledger/indicators``.
    public var indicator: Int32
    /// The year the value speaks of; `nil` when the data do not say.
    public var year: Int32?
    public var value: Double
    /// Position of the source in ``Ledger/sources``; `nil` when none is named.
    public var source: Int32?
    /// Position of the locator (page, table, row of a list) in ``Ledger/locators``.
    public var locator: Int32
    public var confidence: Confidence
    /// Position of the file in ``Ledger/files``.
    public var file: Int16
    /// The line in that file, and the field of the value, both from 1.
    public var line: Int32
    public var field: Int32

    public init(
        unit: Int32, indicator: Int32, year: Int32?, value: Double, source: Int32?, locator: Int32,
        confidence: Confidence, file: Int16, line: Int32, field: Int32
    ) {
        self.unit = unit
        self.indicator = indicator
        self.year = year
        self.value = value
        self.source = source
        self.locator = locator
        self.confidence = confidence
        self.file = file
        self.line = line
        self.field = field
    }
}

/// Why a piece of evidence was passed over.
public enum PassedOver: Sendable, Hashable {
    /// Another value of the cell is in a file that stands earlier.
    case file
    /// Another value of the cell is of a better year.
    case year
    /// Another value of the cell is more trusted.
    case confidence
    /// Another value of the cell has a source that stands earlier, or stands earlier itself.
    case order
    /// It is a target, which is not an observation.
    case target

    public var word: Phrase {
        switch self {
        case .file: Phrase(zh: "所选值所在的文件排在前面", en: "the chosen value's file stands earlier")
        case .year: Phrase(zh: "年份不如所选值", en: "the chosen value is of a better year")
        case .confidence: Phrase(zh: "可信度低于所选值", en: "the chosen value is more trusted")
        case .order: Phrase(zh: "来源次序在所选值之后", en: "the chosen value's source stands earlier")
        case .target: Phrase(zh: "是目标值，不是观测值", en: "a target is not an observation")
        }
    }
}

/// All the evidence, and which of it each cell uses.
public struct Ledger: Sendable {
    /// A cell of the panel.
    public struct Cell: Sendable, Hashable {
        public var unit: Int32
        public var indicator: Int32
        public var period: Int32?

        public init(unit: Int32, indicator: Int32, period: Int32?) {
            self.unit = unit
            self.indicator = indicator
            self.period = period
        }
    }

    public var units: [String]
    public var indicators: [String]
    /// Those that the sources' tables list, in their order, then those that only the evidence names.
    public var sources: [Source]
    /// How many of ``sources`` the tables list.
    public let declaredSources: Int
    public var locators: [String]
    public var files: [String]
    /// In the order of the files.
    public var evidence: [Evidence]
    /// The position in ``evidence`` of the value that a cell uses.
    public var used: [Cell: Int32]
    /// The evidence that no cell uses, by position, and why.
    public var passedOver: [Int32: PassedOver]
    /// The wide table that cells come from, where data came in that form.
    public var table: WideTable?

    /// Where the cells of a wide table are written: its columns are those of the panel, not copied.
    public struct WideTable: Sendable {
        public var file: String
        public var rows: [Panel.Row]
        /// The line of each row.
        public var lines: [Int32]
        /// The field of each indicator, from 1; `nil` for one that has no column.
        public var fields: [Int32?]
        public var columns: [[Double]]

        public init(
            file: String, rows: [Panel.Row], lines: [Int32], fields: [Int32?], columns: [[Double]]
        ) {
            self.file = file
            self.rows = rows
            self.lines = lines
            self.fields = fields
            self.columns = columns
        }
    }

    public init(
        units: [String] = [], indicators: [String] = [], sources: [Source] = [], locators: [String] = [""],
        files: [String] = [], evidence: [Evidence] = [], used: [Cell: Int32] = [:],
        passedOver: [Int32: PassedOver] = [:]
    ) {
        self.units = units
        self.indicators = indicators
        self.sources = sources
        declaredSources = sources.count
        self.locators = locators
        self.files = files
        self.evidence = evidence
        self.used = used
        self.passedOver = passedOver
    }

    /// The evidence that a cell of the panel uses.
    public func used(unit: String, indicator: String, period: Int?) -> Evidence? {
        guard let cell = cell(unit: unit, indicator: indicator, period: period) else { return nil }
        if let position = used[cell] { return evidence[Int(position)] }
        return table.flatMap { written(in: $0, cell) }
    }

    /// A cell of the wide table, as evidence.
    private func written(in table: WideTable, _ cell: Cell) -> Evidence? {
        let wanted = Panel.Row(unit: Int(cell.unit), period: cell.period.map(Int.init))
        guard let row = table.rows.firstIndex(of: wanted), let field = table.fields[Int(cell.indicator)],
            !table.columns[Int(cell.indicator)][row].isNaN
        else { return nil }
        return Evidence(
            unit: cell.unit, indicator: cell.indicator, year: cell.period,
            value: table.columns[Int(cell.indicator)][row], source: nil, locator: 0, confidence: .exact,
            file: -1, line: table.lines[row], field: field)
    }

    /// Every value that speaks of a unit's indicator, in the order of the files, with the reason where it is
    /// not used.
    public func all(unit: String, indicator: String) -> [(evidence: Evidence, passedOver: PassedOver?)] {
        guard let cell = cell(unit: unit, indicator: indicator, period: nil) else { return [] }
        if let table {
            return table.rows.filter { $0.unit == Int(cell.unit) }.compactMap { row in
                let period = row.period.map(Int32.init)
                let found = Cell(unit: cell.unit, indicator: cell.indicator, period: period)
                return written(in: table, found).map { ($0, nil) }
            }
        }
        return evidence.indices.compactMap { position in
            let found = evidence[position]
            guard found.unit == cell.unit, found.indicator == cell.indicator else { return nil }
            return (found, passedOver[Int32(position)])
        }
    }

    /// The source of a piece of evidence.
    public func source(of evidence: Evidence) -> Source? { evidence.source.map { sources[Int($0)] } }

    /// Where a piece of evidence is written.
    public func place(of evidence: Evidence) -> Place {
        Place(
            file: evidence.file < 0 ? table?.file ?? "" : files[Int(evidence.file)], line: Int(evidence.line),
            column: nil,
            cell: Place.cellName(line: Int(evidence.line), field: Int(evidence.field)))
    }

    private func cell(unit: String, indicator: String, period: Int?) -> Cell? {
        guard let unit = units.firstIndex(of: unit), let indicator = indicators.firstIndex(of: indicator)
        else { return nil }
        return Cell(unit: Int32(unit), indicator: Int32(indicator), period: period.map(Int32.init))
    }
}
