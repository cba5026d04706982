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

        /// The widest piece that cannot be broken.
        var longestWord: Int {
            cells.map { cell in
                let indentation = cell.prefix { $0 == " " }.count
                let pieces = TerminalText.wrapped(String(cell.dropFirst(indentation)), to: 1)
                return indentation + (pieces.map { TerminalText.width($0) }.max() ?? 0)
            }.max() ?? 0
        }
    }

    private func lines(of table: Table) -> [String] {
        let table = table.forReaders
        guard !table.rows.isEmpty || isPlain else {
            return languages.lines(Phrase(zh: "（无）", en: "(none)")).map { styled($0, .dim) }
        }
        var columns = table.columns.indices.map { laid($0, of: table) }
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
        if columns.count < table.columns.count {
            let left = Phrase.list(table.columns[columns.count...].map(\.header))
            let note = Phrase(
                zh: "放不下的列：\(left.zh)（用 --columns 选择）",
                en: "No room for: \(left.en) (choose with --columns)")
            lines += paragraph(note).map { styled($0, .dim) }
        }
        return lines
    }

    /// Text is folded where that makes room enough, the widest columns first; else columns go from the right.
    private func fit(_ columns: inout [Laid], in width: Int) {
        while columns.count > 1 {
            if let folded = folded(columns, to: width) {
                columns = folded
                return
            }
            columns.removeLast()
        }
    }

    /// The columns in so many cells; `nil` where folding cannot bring them there.
    private func folded(_ columns: [Laid], to width: Int) -> [Laid]? {
        var excess = columns.reduce(-2) { $0 + $1.width + 2 } - width
        guard excess > 0 else { return columns }
        let least = columns.map { $0.isNumeric ? $0.width : min($0.width, max(20, $0.longestWord)) }
        guard zip(columns, least).reduce(0, { $0 + $1.0.width - $1.1 }) >= excess else { return nil }
        var columns = columns
        while excess > 0 {
            let widest = columns.indices.filter { columns[$0].width > least[$0] }
                .max { columns[$0].width < columns[$1].width }
            guard let widest else { return nil }
            columns[widest].width -= 1
            columns[widest].isFolded = true
            excess -= 1
        }
        for position in columns.indices where columns[position].isFolded {
            let width = columns[position].width
            columns[position].header = columns[position].header.flatMap {
                TerminalText.wrapped($0, to: width)
            }
        }
        return columns
    }

    /// A row's lines: one, or as many as its longest folded cell has.
    private func lines(of row: Int, in columns: [Laid]) -> [String] {
        let pieces = columns.map { $0.isFolded ? folded($0.cells[row], to: $0.width) : [$0.cells[row]] }
        return (0..<(pieces.map(\.count).max() ?? 1)).map { line in
            zip(columns, pieces).map { column, pieces in cell(column, line < pieces.count ? pieces[line] : "")
            }
            .joined(separator: "  ")
        }
    }

    /// A cell's lines, all of them indented like the first.
    private func folded(_ cell: String, to width: Int) -> [String] {
        let indentation = cell.prefix { $0 == " " }
        let body = String(cell.dropFirst(indentation.count))
        return TerminalText.wrapped(body, to: width - indentation.count).map { indentation + $0 }
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
        // Long headers are folded, so that what stands below sets the width.
        let fold = isPlain ? Int.max : max(widest, 12)
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
