import Diagnostics

/// A report as text for a terminal.
public struct TerminalRenderer: Sendable {
    public var languages: Languages
    /// The width of the terminal; `nil` where nothing limits it, as in a pipe.
    public var width: Int?
    public var isColoured: Bool
    /// Whether small bars are drawn; for terminals that show UTF-8.
    public var hasBars: Bool
    /// One record a line and nothing else of it: no title, no rule, no bars, no folded headers.
    public var isPlain: Bool

    public init(
        languages: Languages, width: Int? = nil, isColoured: Bool = false, hasBars: Bool = true,
        isPlain: Bool = false
    ) {
        self.languages = languages
        self.width = isPlain ? nil : width
        self.isColoured = isColoured
        self.hasBars = hasBars && !isPlain
        self.isPlain = isPlain
    }

    public func text(_ report: Report) -> String {
        var lines: [String] = []
        if !isPlain, !report.title.zh.isEmpty || !report.title.en.isEmpty {
            lines += [styled(harmless(report.title, " · "), .bold), ""]
        }
        for (position, section) in report.sections.enumerated() {
            if position > 0 { lines.append("") }
            if let heading = section.heading { lines.append(styled(harmless(heading, " · "), .bold)) }
            switch section.content {
            case let .table(table):
                if let phrase = table.whenEmpty, table.rows.isEmpty, !isPlain {
                    lines += paragraph(phrase)
                } else {
                    lines += self.lines(of: table)
                }
            case let .text(phrases): lines += phrases.flatMap(paragraph)
            }
        }
        if let provenance = report.provenance {
            lines.append("")
            lines += (provenance.changeLines).flatMap { languages.lines($0).map(TerminalText.harmless) }
            lines += languages.lines(provenance.line).map { styled($0, .dim) }
        }
        return lines.map(trimmed).joined(separator: "\n") + "\n"
    }

    private func paragraph(_ phrase: Phrase) -> [String] {
        languages.lines(phrase).flatMap { text -> [String] in
            // Spaces at the front are kept for every line of the paragraph.
            let indentation = text.prefix { $0 == " " }
            let body = TerminalText.harmless(String(text.dropFirst(indentation.count)))
            guard let width, !isPlain else { return [indentation + body] }
            return TerminalText.wrapped(body, to: max(20, width - indentation.count)).map { indentation + $0 }
        }
    }

    // MARK: Tables

    private struct Laid {
        var header: [String]
        var cells: [String]
        var isNumeric: Bool
        var isBar: Bool
        var width: Int
        /// Whether long cells take several lines.
        var isFolded = false
    }

    private func lines(of table: Table) -> [String] {
        let table = table.forReaders
        guard !table.rows.isEmpty || isPlain else {
            return languages.lines(Phrase(zh: "（无）", en: "(none)")).map { styled($0, .dim) }
        }
        var columns = table.columns.indices.map { laid($0, of: table) }
        let count = columns.count
        if let width { fit(&columns, in: width) }
        let height = columns.map(\.header.count).max() ?? 0
        var lines = (0..<height).map { line in
            let texts = columns.map { column in
                let row = line - (height - column.header.count)
                return TerminalText.padded(
                    row < 0 ? "" : column.header[row], to: column.width, right: column.isNumeric)
            }
            return styled(texts.joined(separator: "  "), .bold)
        }
        if !isPlain {
            lines.append(
                columns.map { String(repeating: hasBars ? "─" : "-", count: $0.width) }.joined(
                    separator: "  "))
        }
        for row in table.rows.indices { lines += self.lines(of: row, in: columns) }
        if columns.count < count {
            let more = count - columns.count
            let note = Phrase(
                zh: "还有 \(more) 列：用 --columns 选择", en: "+\(more) columns: use --columns")
            lines += languages.lines(note).map { styled($0, .dim) }
        }
        return lines
    }

    /// A last column of text is folded where there is room for it; else columns go from the right.
    private func fit(_ columns: inout [Laid], in width: Int) {
        var used = columns.reduce(-2) { $0 + $1.width + 2 }
        guard used > width, var last = columns.last else { return }
        let room = width - (used - last.width)
        if !last.isNumeric, room >= 24 {
            last.width = room
            last.isFolded = true
            columns[columns.count - 1] = last
            return
        }
        while used > width, columns.count > 1 { used -= columns.removeLast().width + 2 }
    }

    /// A row's lines: one, or as many as a folded cell has.
    private func lines(of row: Int, in columns: [Laid]) -> [String] {
        guard let last = columns.last, last.isFolded else {
            return [columns.map { cell($0, $0.cells[row]) }.joined(separator: "  ")]
        }
        return TerminalText.wrapped(last.cells[row], to: last.width).enumerated().map { position, piece in
            let others = columns.dropLast().map { cell($0, position == 0 ? $0.cells[row] : "") }
            return (others + [piece]).joined(separator: "  ")
        }
    }

    private func cell(_ column: Laid, _ cell: String) -> String {
        let text = TerminalText.padded(cell, to: column.width, right: column.isNumeric)
        guard isColoured, column.isBar, let block = text.last, block != " " else { return text }
        return text.dropLast() + styled(String(block), .cyan)
    }

    private func laid(_ position: Int, of table: Table) -> Laid {
        let column = table.columns[position]
        let text = CellText(languages: languages, hasBars: hasBars)
        let cells = table.rows.enumerated().map { row, cells in
            let depth = position == table.treeColumn && !isPlain ? table.depths[row] : 0
            return String(repeating: "  ", count: depth)
                + TerminalText.harmless(text.text(cells[position], column.kind))
        }
        let widest = cells.map { TerminalText.width($0) }.max() ?? 0
        // Long headers of numbers are folded, so that the numbers set the width.
        let fold = isPlain || !column.kind.isNumeric ? Int.max : max(widest, 12)
        let header = languages.lines(column.header).flatMap { line in
            fold == .max
                ? [TerminalText.harmless(line)] : TerminalText.wrapped(TerminalText.harmless(line), to: fold)
        }
        let lines = isPlain ? [header.joined(separator: " ")] : header
        return Laid(
            header: lines, cells: cells, isNumeric: column.kind.isNumeric, isBar: column.kind.hasBar,
            width: max(widest, lines.map { TerminalText.width($0) }.max() ?? 0))
    }

    // MARK: Text

    private func harmless(_ phrase: Phrase, _ joint: String) -> String {
        TerminalText.harmless(languages.text(phrase, joinedBy: joint))
    }

    private func trimmed(_ line: String) -> String {
        var line = line
        while line.last == " " { line.removeLast() }
        return line
    }

    private func styled(_ text: String, _ style: Style) -> String {
        isColoured ? style.applied(to: text) : text
    }
}

/// How a terminal shows a piece of text (ECMA-48).
enum Style: String, Sendable {
    case bold = "1"
    case dim = "2"
    case red = "31"
    case yellow = "33"
    case cyan = "36"

    func applied(to text: String) -> String {
        text.isEmpty ? text : "\u{1B}[\(rawValue)m\(text)\u{1B}[0m"
    }
}
