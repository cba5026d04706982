import Diagnostics
import Foundation

/// What is printed, and what is ours.
struct Cell {
    let printed: String
    let ours: String
    let agrees: Bool

    /// - Parameter slack: how far apart the two may be beyond half a unit of the last printed digit.
    init(_ printed: String, _ value: Double, slack: Double = 0) {
        let decimals = printed.split(separator: ".").count > 1 ? printed.split(separator: ".")[1].count : 0
        let half = 0.5 * pow(10, -Double(decimals))
        agrees = Double(printed).map { abs($0 - value) <= half + slack + 1e-9 } ?? false
        let isWhole = decimals == 0 && value == value.rounded()
        ours = Cell.figure(value, isWhole ? 0 : decimals + 2)
        self.printed = printed
    }

    init(printed: String, ours: String, agrees: Bool) {
        (self.printed, self.ours, self.agrees) = (printed, ours, agrees)
    }

    var text: String {
        guard agrees else { return "**\(printed) ≠ \(ours)**" }
        return printed == ours ? "\(printed) = \(ours)" : "\(printed) ≈ \(ours)"
    }

    /// A number with some decimals; one that rounds to 0 has no sign.
    static func figure(_ value: Double, _ decimals: Int) -> String {
        let text = String(format: "%.*f", decimals, value)
        return text.hasPrefix("-") && !text.contains { "123456789".contains($0) }
            ? String(text.dropFirst()) : text
    }
}

/// A table of comparisons.
struct Grid {
    enum Entry {
        case compared(Cell)
        case plain(String)
    }

    let columns: [String]
    var rows: [(name: String, entries: [Entry])] = []

    /// - Parameter columns: the first is that of the rows' names.
    init(_ columns: [String]) { self.columns = columns }

    mutating func add(_ name: String, _ cells: [Cell?]) {
        rows.append((name, cells.map { $0.map(Entry.compared) ?? .plain("") }))
    }

    mutating func add(_ name: String, plain: [String]) { rows.append((name, plain.map(Entry.plain))) }

    var cells: [Cell] {
        rows.flatMap(\.entries).compactMap { if case let .compared(cell) = $0 { cell } else { nil } }
    }

    var markdown: String {
        let lines = rows.map { row in
            [row.name]
                + row.entries.map { entry in
                    switch entry {
                    case let .compared(cell): cell.text
                    case let .plain(text): text
                    }
                }
        }
        return ([columns, columns.indices.map { $0 == 0 ? "---" : "--:" }] + lines)
            .map { "| " + $0.joined(separator: " | ") + " |" }.joined(separator: "\n")
    }
}

/// One table of the handbook.
struct Section {
    /// Such as "Table 6" and "表 6".
    let name: Phrase
    let page: String
    let title: Phrase
    /// How our values are computed.
    let way: Phrase
    var grids: [Grid]
    /// Where the handbook is wrong, or does not fit itself; shown at the top too.
    var findings: [Phrase] = []
    var remarks: [Phrase] = []

    var cells: [Cell] { grids.flatMap(\.cells) }
    var agreeing: Int { cells.count { $0.agrees } }

    var heading: String { "\(name.en) · \(name.zh)　\(title.en) · \(title.zh)" }

    /// The anchor that renderers of Markdown make of the heading's own name.
    var anchor: String {
        String(
            name.en.lowercased().map { $0 == " " ? "-" : $0 }.filter {
                $0.isLetter || $0.isNumber || $0 == "-"
            })
    }

    var markdown: String {
        var parts = ["<a id=\"\(anchor)\"></a>\n## \(heading)"]
        let count = cells.count
        parts.append(
            count == 0
                ? "p. \(page)"
                : "p. \(page) · \(agreeing) of \(count) agree to the printed digits · \(count) 个数中 \(agreeing) 个与印出的位数一致"
        )
        parts += [way.en, way.zh]
        parts += grids.map(\.markdown)
        parts += (findings + remarks).flatMap { [$0.en, $0.zh] }
        return parts.joined(separator: "\n\n")
    }
}

extension Section {
    static func table(
        _ number: String, page: String, _ title: Phrase, _ way: Phrase, _ grids: [Grid],
        findings: [Phrase] = [], remarks: [Phrase] = []
    ) -> Section {
        Section(
            name: Phrase(zh: "表 \(number)", en: "Table \(number)"), page: page, title: title, way: way,
            grids: grids,
            findings: findings, remarks: remarks)
    }
}
