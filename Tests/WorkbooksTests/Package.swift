import Foundation

@testable import Workbooks

/// Workbooks made by hand: a stored zip archive of parts as they are given.
struct Package {
    var parts: [(name: String, text: String)]

    private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    private static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    /// A workbook with one sheet.
    /// - Parameters:
    ///   - rows: the contents of `sheetData`.
    ///   - after: what follows it in the sheet.
    ///   - strings: the contents of the table of shared strings.
    ///   - styles: the contents of the styles.
    ///   - workbook: what stands before the list of sheets.
    init(
        rows: String, after: String = "", strings: String = "", styles: String = "<cellXfs/>",
        workbook: String = "",
        sheet: String = "指标"
    ) {
        func whole(_ name: String, _ text: String) -> String {
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<\(name) xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.links)\">\(text)</\(name)>"
        }
        func relationships(_ targets: [(id: String, type: String, path: String)]) -> String {
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + targets.map {
                    "<Relationship Id=\"\($0.id)\" Type=\"\(Self.links)/\($0.type)\" Target=\"\($0.path)\"/>"
                }.joined() + "</Relationships>"
        }
        parts = [
            ("_rels/.rels", relationships([("rId1", "officeDocument", "xl/workbook.xml")])),
            (
                "xl/workbook.xml",
                whole(
                    "workbook",
                    workbook + "<sheets><sheet name=\"\(sheet)\" sheetId=\"1\" r:id=\"rId1\"/></sheets>")
            ),
            (
                "xl/_rels/workbook.xml.rels",
                relationships([
                    ("rId1", "worksheet", "worksheets/sheet1.xml"),
                    ("rId2", "sharedStrings", "sharedStrings.xml"),
                    ("rId3", "styles", "styles.xml"),
                ])
            ),
            ("xl/worksheets/sheet1.xml", whole("worksheet", "<sheetData>\(rows)</sheetData>" + after)),
            ("xl/sharedStrings.xml", whole("sst", strings)),
            ("xl/styles.xml", whole("styleSheet", styles)),
        ]
    }

    subscript(name: String) -> String {
        get { parts.first { $0.name == name }?.text ?? "" }
        set {
            parts.removeAll { $0.name == name }
            parts.append((name, newValue))
        }
    }

    var bytes: [UInt8] { Self.archive(parts.map { ($0.name, Array($0.text.utf8)) }) }

    func open(_ limits: WorkbookLimits = WorkbookLimits()) throws -> WorkbookFile {
        try WorkbookFile(bytes, shownAs: "data.xlsx", limits: limits)
    }

    /// The first sheet.
    func read(_ limits: WorkbookLimits = WorkbookLimits()) throws -> ReadSheet {
        let book = try open(limits)
        return try book.read(book.sheets[0])
    }

    /// A zip archive without compression.
    static func archive(_ files: [(name: String, bytes: [UInt8])], flags: UInt16 = 0x800) -> [UInt8] {
        func little(_ value: UInt32, _ count: Int) -> [UInt8] {
            (0..<count).map { UInt8(value >> (8 * $0) & 255) }
        }
        var all: [UInt8] = []
        var directory: [UInt8] = []
        for (name, bytes) in files {
            let size = UInt32(bytes.count)
            let common =
                little(20, 2) + little(UInt32(flags), 2) + little(0, 8 - 2) + little(checksum(bytes), 4)
                + little(size, 4)
                + little(size, 4) + little(UInt32(name.utf8.count), 2) + little(0, 2)
            directory +=
                little(0x0201_4B50, 4) + little(20, 2) + common + little(0, 10) + little(UInt32(all.count), 4)
            directory += Array(name.utf8)
            all += little(0x0403_4B50, 4) + common + Array(name.utf8) + bytes
        }
        let count = little(UInt32(files.count), 2)
        let start = UInt32(all.count)
        return all + directory + little(0x0605_4B50, 4) + little(0, 4) + count + count
            + little(UInt32(directory.count), 4) + little(start, 4) + little(0, 2)
    }

    /// CRC-32 as zip archives have it.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in value >> 1 ^ (value & 1 == 1 ? 0xEDB8_8320 : 0) }
        }
    }
}
