import CXLSXWriter
import Diagnostics
import Glibc

/// Writes workbooks as XLSX files (ECMA-376) by libxlsxwriter.
///
/// A text that a spreadsheet would take for a formula once it is copied or saved as CSV, because it starts with `=`,
/// `+`, `-`, `@`, a tab or a carriage return, gets an apostrophe in front, as in delimited files. The same workbook gives
/// the same bytes.
///
/// Numbers are written with 16 significant digits, as the library does, so that one in three is off by its last bit.
public struct WorkbookWriter {
    /// The longest text of a cell; longer ones are cut, with a mark that says so.
    public static let longestText = 32_767

    public init() {}

    /// The workbook as the bytes of a file.
    /// - Throws: ``Diagnosed`` with `E0880` where the library cannot write it.
    public func bytes(_ workbook: Workbook) throws(Diagnosed) -> [UInt8] {
        let path = try temporaryPath()
        defer { unlink(path) }
        do throws(LibraryError) {
            let session = try Session(path)
            try session.write(workbook)
            return try WorkbookWriter.contents(path)
        } catch {
            throw Diagnosed(
                Diagnostic(.workbookNotWritten, at: [], ["reason": Phrase(verbatim: error.reason)]))
        }
    }

    /// The library writes to a path, so there has to be one.
    private func temporaryPath() throws(Diagnosed) -> String {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(folder)/zhulu-XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            throw Diagnosed(
                Diagnostic(
                    .workbookNotWritten, at: [],
                    ["reason": Phrase(verbatim: "\(folder): \(String(cString: strerror(errno)))")]))
        }
        close(descriptor)
        return String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    private static func contents(_ path: String) throws(LibraryError) -> [UInt8] {
        guard let file = fopen(path, "rb") else { throw LibraryError(String(cString: strerror(errno))) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 {
                guard ferror(file) == 0 else { throw LibraryError(String(cString: strerror(errno))) }
                return bytes
            }
            bytes += buffer[..<count]
        }
    }
}

/// What the library says went wrong.
struct LibraryError: Error {
    let reason: String

    init(_ reason: String) { self.reason = reason }

    static func check(_ error: lxw_error) throws(LibraryError) {
        guard error != LXW_NO_ERROR else { return }
        throw LibraryError(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
    }
}

/// One file being written.
private final class Session {
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [CellStyle: UnsafeMutablePointer<lxw_format>] = [:]

    init(_ path: String) throws(LibraryError) {
        guard let book = workbook_new(path) else { throw LibraryError(path) }
        self.book = book
    }

    func write(_ workbook: Workbook) throws(LibraryError) {
        // Closing frees the workbook, so that it has to be done in any case.
        let written = Result { () throws(LibraryError) in
            try describe(workbook)
            for sheet in workbook.sheets { try write(sheet) }
        }
        let closed = workbook_close(book)
        try written.get()
        try LibraryError.check(closed)
    }

    private func describe(_ workbook: Workbook) throws(LibraryError) {
        let texts = [workbook.title, workbook.subject, workbook.comments].map { (text: String) in strdup(text)
        }
        defer { for text in texts { free(text) } }
        var properties = lxw_doc_properties()
        (properties.title, properties.subject, properties.comments) = (texts[0], texts[1], texts[2])
        properties.created = workbook.created
        try LibraryError.check(workbook_set_properties(book, &properties))
        for (name, value) in workbook.properties where !value.isEmpty {
            try LibraryError.check(
                workbook_set_custom_property_string(book, name, String(value.prefix(255))))
        }
    }

    private func write(_ sheet: Sheet) throws(LibraryError) {
        guard let target = workbook_add_worksheet(book, sheet.name) else { throw LibraryError(sheet.name) }
        for (column, width) in sheet.widths.enumerated() {
            let position = lxw_col_t(column)
            try LibraryError.check(worksheet_set_column(target, position, position, width, nil))
        }
        if sheet.frozenRows > 0 || sheet.frozenColumns > 0 {
            worksheet_freeze_panes(target, UInt32(sheet.frozenRows), UInt16(sheet.frozenColumns))
        }
        worksheet_set_landscape(target)
        worksheet_set_paper(target, 9)
        worksheet_fit_to_pages(target, 1, 0)
        if sheet.frozenRows > 0 {
            try LibraryError.check(worksheet_repeat_rows(target, 0, UInt32(sheet.frozenRows - 1)))
        }
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let cell else { continue }
                try LibraryError.check(write(cell, to: target, UInt32(row), UInt16(column)))
            }
        }
    }

    private func write(
        _ cell: SheetCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16
    ) -> lxw_error {
        let format = format(cell.style)
        return switch cell.content {
        case let .text(text):
            worksheet_write_string(sheet, row, column, EscapedText.escaped(CellText.harmless(text)), format)
        case let .number(number): worksheet_write_number(sheet, row, column, number, format)
        case let .formula(text, value): worksheet_write_formula_num(sheet, row, column, text, format, value)
        case .empty: worksheet_write_blank(sheet, row, column, format)
        }
    }

    private func format(_ style: CellStyle) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[style] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        switch style.look {
        case .plain: break
        case .title:
            format_set_bold(format)
            format_set_font_size(format, 15)
        case .heading:
            format_set_bold(format)
            format_set_bottom(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_bg_color(format, 0xE8EEF5)
        case .note: format_set_font_color(format, 0x56616E)
        case .input: format_set_bg_color(format, 0xFFF4D6)
        case .changed: format_set_bg_color(format, 0xFBE3D6)
        }
        if let code = style.format { format_set_num_format(format, code) }
        if style.wraps { format_set_text_wrap(format) }
        if style.indent > 0 { format_set_indent(format, UInt8(min(style.indent, 15))) }
        formats[style] = format
        return format
    }
}
