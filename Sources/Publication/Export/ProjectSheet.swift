import Diagnostics
import Glibc
import Workbooks

/// The sheet by which a workbook becomes a project again: the files that describe its values, line by line, and the digits
/// of raw values that the workbook itself cannot hold.
///
/// A line is a JSON string, so that no spreadsheet takes it for a formula; one that is too long for a cell goes on in the
/// next. ``ExportedWorkbook`` reads it.
public struct ProjectSheet {
    public static let name = Languages.both.text(Phrase(zh: "项目", en: "Project"))
    /// What stands in the first cell.
    public static let mark = "zhulu:project:1"
    /// The file of the digits: a cell of the sheet of raw values and its number a line.
    public static let digits = "digits.csv"
    private static let longestPart = 30_000

    private let book: ReleaseWorkbook

    init(_ book: ReleaseWorkbook) { self.book = book }

    func sheet() -> Sheet {
        let layout = book.layout
        var sheet = Sheet(Self.name)
        let what = Phrase(
            zh: "zhulu import 由这张表和原始值重建项目，请勿改动",
            en:
                "zhulu import makes the project again by this sheet and the raw values: please leave it as it is"
        )
        sheet.add([.text(Self.mark), .text(Languages.both.text(what, joinedBy: " / "), CellStyle(.note))])
        sheet.add([
            .text("raw"), .text(WorkbookLayout.name("raw")), .number(Double(RawSheet.firstRow(book) - 3)),
            .number(Double(layout.rowHead)),
        ])
        for file in book.release.files + [(name: Self.digits, contents: lostDigits)] {
            for line in file.contents.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                sheet.add(
                    [.text(file.name)] + Self.parts(JSONWriter.text(.string(String(line)), isCompact: true)))
            }
        }
        sheet.widths = [16, 100]
        return sheet
    }

    private static func parts(_ line: String) -> [SheetCell?] {
        var parts: [SheetCell?] = []
        var rest = line[...]
        while !rest.isEmpty {
            // The mark in front keeps a part from looking like a formula, and is dropped on reading.
            let part = rest.prefix(longestPart / 2)
            parts.append(.text("|" + part))
            rest = rest[part.endIndex...]
        }
        return parts
    }

    /// Raw values that 16 digits, which libxlsxwriter writes, do not give back.
    private var lostDigits: String {
        let panel = book.layout.run.raw
        var lines = ""
        for row in panel.rows.indices {
            for (column, values) in panel.columns.enumerated() where values[row].isFinite {
                guard Self.asWritten(values[row]) != values[row] else { continue }
                let cell = Sheet.reference(RawSheet.firstRow(book) + row, book.layout.rowHead + column)
                lines += "\(cell),\(values[row])\n"
            }
        }
        return lines
    }

    /// A number as it is read back from a workbook.
    public static func asWritten(_ number: Double) -> Double {
        var buffer = [CChar](repeating: 0, count: 64)
        _ = withVaList([number]) { vsnprintf(&buffer, buffer.count, "%.16G", $0) }
        return strtod(buffer, nil)
    }
}
