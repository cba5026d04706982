import Diagnostics

/// Collects the text of a string item: plain or in runs, without the readings that stand above it (`rPh`).
struct TextCollector {
    private(set) var bytes: [UInt8] = []
    private var isText = false
    private var readings = 0
    private let limit: Int
    /// Whether the text was longer than allowed; the rest was not kept.
    private(set) var isTooLong = false

    init(limit: Int) { self.limit = limit }

    mutating func reset() {
        bytes.removeAll(keepingCapacity: true)
        isText = false
        readings = 0
        isTooLong = false
    }

    mutating func start(_ name: XMLName) {
        if name.matches("t") { isText = readings == 0 } else if name.matches("rPh") { readings += 1 }
    }

    mutating func end(_ name: XMLName) {
        if name.matches("t") { isText = false } else if name.matches("rPh") { readings -= 1 }
    }

    mutating func add(_ piece: UnsafeBufferPointer<UInt8>) {
        guard isText else { return }
        if bytes.count + piece.count > limit { isTooLong = true } else { bytes += piece }
    }

    var text: String { EscapedText.unescaped(String(decoding: bytes, as: UTF8.self)) }
}

/// The texts that the sheets of a workbook share.
final class StringTable: XMLHandler {
    private(set) var texts: [String] = []
    /// Which of them are longer than allowed.
    private(set) var tooLong: Set<Int> = []
    private var collector: TextCollector
    private var isItem = false

    init(limits: WorkbookLimits) { collector = TextCollector(limit: limits.cellBytes) }

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isOfSpreadsheets else { return }
        if name.matches("si") {
            isItem = true
            collector.reset()
        } else if isItem {
            collector.start(name)
        }
    }

    override func end(_ name: XMLName) {
        guard isItem, name.isOfSpreadsheets else { return }
        if name.matches("si") {
            isItem = false
            if collector.isTooLong { tooLong.insert(texts.count) }
            texts.append(collector.text)
        } else {
            collector.end(name)
        }
    }

    override func text(_ bytes: UnsafeBufferPointer<UInt8>) { if isItem { collector.add(bytes) } }
}

/// The number formats of a workbook's cell styles.
final class StyleTable: XMLHandler {
    /// By the style of a cell.
    private(set) var looks: [NumberLook] = []
    private var codes: [Int: NumberLook] = [:]
    private var isCells = false

    override func start(_ name: XMLName, _ attributes: XMLAttributes) {
        guard name.isOfSpreadsheets else { return }
        if name.matches("numFmt"), let id = attributes.text("numFmtId").flatMap({ Int($0) }) {
            codes[id] = NumberLook(code: attributes.text("formatCode") ?? "")
        } else if name.matches("cellXfs") {
            isCells = true
        } else if isCells, name.matches("xf") {
            let id = attributes.text("numFmtId").flatMap { Int($0) } ?? 0
            looks.append(codes[id] ?? NumberLook(builtIn: id) ?? .plain)
        }
    }

    override func end(_ name: XMLName) { if name.matches("cellXfs") { isCells = false } }
}
