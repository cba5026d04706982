/// Texts as cells can hold them.
enum CellText {
    /// The text with an apostrophe in front where a spreadsheet would take it for a formula, without control characters,
    /// and no longer than a cell is.
    static func harmless(_ text: String) -> String {
        var clean = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar.value {
                    case 0x0A: scalar
                    // XML 1.0 has no control characters, nor these two.
                    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: "\u{FFFD}"
                    default: scalar
                    }
                }))
        if let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) {
            clean = "'" + clean
        }
        guard clean.utf16.count > WorkbookWriter.longestText else { return clean }
        // Characters are at most as many as units of UTF-16, in which spreadsheets count.
        var kept = clean.prefix(WorkbookWriter.longestText - 1)
        while kept.utf16.count > WorkbookWriter.longestText - 1 { kept.removeLast() }
        return kept + "…"
    }
}
