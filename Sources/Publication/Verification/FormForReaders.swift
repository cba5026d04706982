import Diagnostics

/// A form that is written for readers and rounded, so that nothing can be verified by it.
enum FormForReaders {
    case markdown, page, workbook, portableDocument

    /// Tells the form by what stands in the file, whatever its name; `nil` where it may be a table.
    init?(_ bytes: [UInt8]) {
        let start = String(decoding: bytes.prefix(4096), as: UTF8.self).drop {
            $0.isWhitespace || $0 == "\u{FEFF}"
        }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .workbook
        } else if start.hasPrefix("%PDF-") {
            self = .portableDocument
        } else if ["<!doctype html", "<html"].contains(where: start.lowercased().hasPrefix) {
            self = .page
        } else if FormForReaders.isMarkdown(start.split(whereSeparator: \.isNewline)) {
            self = .markdown
        } else {
            return nil
        }
    }

    /// Whether lines start with a heading of Markdown, or one stands under the header of a table.
    private static func isMarkdown(_ lines: [Substring]) -> Bool {
        guard let first = lines.first else { return false }
        let isHeading = first.hasPrefix("#") && first.drop { $0 == "#" }.first == " "
        return isHeading && !first.contains { ",;\t".contains($0) }
            || lines.contains {
                $0.hasPrefix("|") && $0.contains("---") && $0.allSatisfy { "|-: ".contains($0) }
            }
    }

    var name: Phrase {
        switch self {
        case .markdown: Phrase(verbatim: "Markdown")
        case .page: Phrase(zh: "网页（HTML）", en: "A page (HTML)")
        case .workbook: Phrase(zh: "Excel 工作簿", en: "A workbook of Excel")
        case .portableDocument: Phrase(verbatim: "PDF")
        }
    }
}
