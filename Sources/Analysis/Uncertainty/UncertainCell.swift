import Construction
import IndexModel

/// A value of the data that may be off, and between which numbers it lies.
public struct UncertainCell: Sendable, Hashable {
    /// Positions in the panel as it came.
    public var column: Int
    public var row: Int
    public var low: Double
    public var high: Double

    public init(column: Int, row: Int, low: Double, high: Double) {
        self.column = column
        self.row = row
        self.low = low
        self.high = high
    }

    /// The cells of a panel whose evidence is not exact, column by column.
    ///
    /// A target is never used as a value; cells without evidence, such as those of wide tables, count as exact.
    public static func cells(of panel: Panel, _ ledger: Ledger, _ error: EvidenceError) -> [UncertainCell] {
        guard !ledger.used.isEmpty else { return [] }
        let columns = ledger.indicators.map { panel.position(of: $0) ?? -1 }
        var rows: [Panel.Row: Int] = [:]
        let units = Dictionary(
            panel.units.enumerated().map { ($1.code, $0) }, uniquingKeysWith: { first, _ in first })
        for (position, row) in panel.rows.enumerated() { rows[row] = position }
        var cells: [UncertainCell] = []
        for (cell, position) in ledger.used {
            let evidence = ledger.evidence[Int(position)]
            guard let (low, high) = error.bounds(of: evidence.value, evidence.confidence), low < high,
                let unit = units[ledger.units[Int(cell.unit)]], columns[Int(cell.indicator)] >= 0,
                let row = rows[Panel.Row(unit: unit, period: cell.period.map(Int.init))]
            else { continue }
            cells.append(
                UncertainCell(column: columns[Int(cell.indicator)], row: row, low: low, high: high))
        }
        return cells.sorted { ($0.column, $0.row) < ($1.column, $1.row) }
    }
}

extension EvidenceError {
    /// Between which numbers a value lies; `nil` for one that is as it is.
    ///
    /// Half a unit of the last printed digit that is not 0 is what a rounded value may be off: 1,500 lies within
    /// 1,450 … 1,550, and 12.5 within 12.45 … 12.55.
    public func bounds(of value: Double, _ confidence: Confidence) -> (low: Double, high: Double)? {
        switch confidence {
        case .exact, .target: return nil
        case .derived: return (value - abs(value) * derived, value + abs(value) * derived)
        case .estimate: return (value - abs(value) * estimate, value + abs(value) * estimate)
        case .lowerBound: return (value, value + abs(value) * lowerBound)
        case .rounded:
            guard variesRounded, value != 0 else { return nil }
            let half = EvidenceError.lastDigit(of: value) / 2
            return (value - half, value + half)
        }
    }

    /// The worth of the last digit that is not 0 in the shortest decimal notation of a number.
    public static func lastDigit(of value: Double) -> Double {
        var mantissa = ""
        var exponent = 0
        var text = Substring("\(abs(value))")
        if let mark = text.firstIndex(of: "e") {
            exponent = Int(text[text.index(after: mark)...]) ?? 0
            text = text[..<mark]
        }
        var decimals = 0
        if let point = text.firstIndex(of: ".") {
            decimals = text.distance(from: point, to: text.endIndex) - 1
            mantissa = String(text[..<point] + text[text.index(after: point)...])
        } else {
            mantissa = String(text)
        }
        while mantissa.count > 1, mantissa.last == "0" {
            mantissa.removeLast()
            decimals -= 1
        }
        return Double("1e\(exponent - decimals)") ?? 0
    }
}
