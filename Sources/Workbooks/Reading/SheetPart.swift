import Diagnostics
import Tables

/// Reads the cells of a sheet.
final class SheetPart: XMLHandler {
    private(set) var sheet = ReadSheet()
    private let book: WorkbookFile.Context
    private let name: String
    private var count = 0

    private var isData = false
    private var row = 0
    private var isHidden = false
    private var cells: [ReadCell] = []

    private var column = 0
    private var kind = Kind.number
    private var style = 0
    private var isCell = false
    private var isFormula = false
    private var isValue = false
    private var isInline = false
    private var value: [UInt8] = []
    private var isTooLong = false
    private var inline: TextCollector

    private enum Kind { case number, shared, inline, formulaText, boolean, error, date }

    /// - Parameter name: the sheet as places name it.
    init(_ book: WorkbookFile.Context, name: String) {
        self.book = book
        self.name = name
        inline = TextCollector(limit: book.limits.cellBytes)
    }

    // MARK: Events

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isOfSpreadsheets else { return }
        if isCell {
            if name.matches("v") {
                isValue = true
            } else if name.matches("f") {
                isFormula = true
            } else if name.matches("is") {
                isInline = true
            } else if isInline {
                inline.start(name)
            }
        } else if isData {
            if name.matches("c") {
                startCell(attributes)
            } else if name.matches("row") {
                startRow(attributes)
            }
        } else if name.matches("sheetData") {
            isData = true
        } else if name.matches("mergeCell"), let range = attributes.text("ref").flatMap(CellReference.range) {
            sheet.merged.append(range)
        } else if name.matches("col"), attributes.flag("hidden"),
            let first = attributes.text("min").flatMap({ Int($0) }),
            let last = attributes.text("max").flatMap({ Int($0) }), first > 0, first <= last
        {
            sheet.hiddenColumns.append(first...min(last, WorkbookLimits.columns))
        }
    }

    override func end(_ name: XMLName) {
        guard isData, name.isOfSpreadsheets else { return }
        if isCell {
            if name.matches("v") {
                isValue = false
            } else if name.matches("is") {
                isInline = false
            } else if isInline {
                inline.end(name)
            } else if name.matches("c") {
                endCell()
            }
        } else if name.matches("row") {
            endRow()
        } else if name.matches("sheetData") {
            isData = false
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        if isValue {
            if value.count + bytes.count > book.limits.cellBytes { isTooLong = true } else { value += bytes }
        } else if isInline {
            inline.add(bytes)
        }
    }

    // MARK: Rows

    private func startRow(_ attributes: XMLAttributes) {
        var next = row + 1
        if let text = attributes.text("r") {
            guard let number = Int(text), number > row, number <= WorkbookLimits.rows else {
                return refuse(WorkbookWords.reference(text))
            }
            next = number
        }
        guard next <= WorkbookLimits.rows else { return refuse(WorkbookWords.reference("\(next)")) }
        row = next
        column = 0
        isHidden = attributes.flag("hidden")
        cells.removeAll(keepingCapacity: true)
    }

    private func endRow() {
        guard !cells.isEmpty else { return }
        sheet.rows.append(ReadRow(number: row, cells: cells))
        if isHidden { sheet.hiddenRows += 1 }
    }

    // MARK: Cells

    private func startCell(_ attributes: XMLAttributes) {
        if let pointer = attributes.pointer("r") {
            guard let (row, column) = CellReference.parse(pointer) else {
                return refuse(WorkbookWords.reference(String(cString: pointer)))
            }
            guard row == self.row, column > self.column else {
                return refuse(WorkbookWords.order(String(cString: pointer)))
            }
            self.column = column
        } else {
            guard column < WorkbookLimits.columns else {
                return refuse(WorkbookWords.reference("\(column + 1)"))
            }
            column += 1
        }
        isCell = true
        (isFormula, isValue, isInline, isTooLong) = (false, false, false, false)
        value.removeAll(keepingCapacity: true)
        style = attributes.pointer("s").flatMap { Int(String(cString: $0)) } ?? 0
        kind = attributes.pointer("t").map { Self.kind($0) } ?? .number
        if kind == .inline { inline.reset() }
    }

    private static func kind(_ type: UnsafePointer<CChar>) -> Kind {
        switch String(cString: type) {
        case "s": .shared
        case "inlineStr": .inline
        case "str": .formulaText
        case "b": .boolean
        case "e": .error
        case "d": .date
        default: .number
        }
    }

    private func endCell() {
        isCell = false
        if isFormula { sheet.formulas += 1 }
        if isTooLong || kind == .inline && inline.isTooLong { return refuseLength() }
        guard let found = contents(), found != .text("") else { return }
        count += 1
        if count > book.limits.cells {
            fault = WorkbookFault.tooLarge(book.file, WorkbookWords.cells(book.limits.cells))
        }
        cells.append(ReadCell(column: column, value: found))
    }

    private func contents() -> ReadValue? {
        if kind == .inline { return .text(inline.text) }
        // The empty text is a result that a formula may have.
        if value.isEmpty { return isFormula && kind != .formulaText ? .formulaWithoutResult : nil }
        switch kind {
        case .number: return number()
        case .shared: return shared()
        case .inline, .formulaText: return .text(EscapedText.unescaped(string))
        case .boolean: return .boolean(string == "1" || string == "true")
        case .error: return .error(string)
        case .date: return .date(string)
        }
    }

    private var string: String { String(decoding: value, as: UTF8.self) }

    private func number() -> ReadValue? {
        guard case let .value(number) = ParsedNumber(value.span) else {
            refuse(WorkbookWords.number(String(string.prefix(40))))
            return nil
        }
        let look = book.looks.indices.contains(style) ? book.looks[style] : .plain
        switch look {
        case .plain: return .number(number)
        case .percent: return .percent(number)
        case .date, .time:
            return SerialDate.text(number, look, since1904: book.countsFrom1904).map { .date($0) }
                ?? .number(number)
        }
    }

    private func shared() -> ReadValue? {
        guard let position = Int(string), book.strings.indices.contains(position) else {
            refuse(WorkbookWords.sharedString(String(string.prefix(40))))
            return nil
        }
        if book.tooLong.contains(position) {
            refuseLength()
            return nil
        }
        return .text(book.strings[position])
    }

    // MARK: Faults

    private var place: Place {
        Place.inSheet(name, row: max(row, 1), column: max(column, 1))
    }

    private func refuse(_ reason: Phrase) {
        if fault == nil { fault = WorkbookFault.damaged(book.file, reason, at: place) }
    }

    private func refuseLength() {
        guard fault == nil else { return }
        fault = Diagnosed(
            Diagnostic(.cellTooLong, at: place, ["limit": TableLimits.words(for: book.limits.cellBytes)]))
    }
}
