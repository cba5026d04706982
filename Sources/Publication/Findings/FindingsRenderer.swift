import Diagnostics
import SystemPackage
import Tables

/// Findings as text for a reader.
///
///     warning[W0403]: screening left out 2 units: 460200, 540100
///       --> zhulu.yaml:42:3
///        |
///     42 |   screening: {availability: 0.6}
///        |   ^^^^^^^^^
///        = try: relax the limits of screening
///        = more: zhulu explain W0403
public struct FindingsRenderer: Sendable {
    public var languages: Languages
    public var isColoured: Bool
    /// One line a finding, for editors.
    public var isPlain: Bool
    /// The project folder, to which places are relative; `nil` where they are not.
    public var folder: String?
    /// How many findings of one kind are shown.
    public var shown: Int

    public init(
        languages: Languages, isColoured: Bool = false, isPlain: Bool = false, folder: String? = nil,
        shown: Int = 5
    ) {
        self.languages = languages
        self.isColoured = isColoured
        self.isPlain = isPlain
        self.folder = folder
        self.shown = shown
    }

    /// All findings, kind by kind, the gravest last, and a line that sums them up.
    public func text(_ findings: [Diagnostic]) -> String {
        if isPlain { return findings.map { plain($0) + "\n" }.joined() }
        let groups = FindingsRenderer.groups(findings)
        return groups.map { group in lines(of: group).joined(separator: "\n") + "\n\n" }.joined()
            + summary(findings) + "\n"
    }

    /// Findings by kind: in the order of their first place within a severity, the gravest last.
    static func groups(_ findings: [Diagnostic]) -> [[Diagnostic]] {
        var groups: [String: [Diagnostic]] = [:]
        var order: [String] = []
        for finding in findings {
            if groups[finding.code] == nil { order.append(finding.code) }
            groups[finding.code, default: []].append(finding)
        }
        return Severity.allCases.flatMap { severity in
            order.compactMap { groups[$0] }.filter { $0[0].severity == severity }
        }
    }

    /// `2 warnings · 1 error · 3 files`.
    public func summary(_ findings: [Diagnostic]) -> String {
        let counts = Severity.allCases.reversed().compactMap { severity -> Phrase? in
            let count = findings.count { $0.severity == severity }
            guard count > 0 else { return nil }
            return Phrase(
                zh: "\(count) 个\(severity.word.zh)",
                en: "\(count) \(severity.word.en)\(count == 1 ? "" : "s")")
        }
        guard !counts.isEmpty else { return languages.text(FindingsWords.nothing, joinedBy: " · ") }
        let files = Set(findings.compactMap { $0.places.first?.file }).count
        var parts = counts
        if files > 0 { parts.append(Phrase(zh: "\(files) 个文件", en: "\(files) file\(files == 1 ? "" : "s")")) }
        return languages.all.map { language in parts.map { $0[language] }.joined(separator: " · ") }
            .joined(separator: " | ")
    }

    // MARK: One line

    /// `path:line:column: severity: message [code]`.
    func plain(_ finding: Diagnostic) -> String {
        let place = finding.places.first.map { "\(shown($0)): " } ?? ""
        let message = TerminalText.harmless(languages.text(finding.message, joinedBy: " / "))
        return "\(place)\(finding.severity.word.en): \(message) [\(finding.code)]"
    }

    // MARK: In full

    private func lines(of group: [Diagnostic]) -> [String] {
        let first = group[0]
        let title = coloured("\(languages.text(first.severity.word))[\(first.code)]", first.severity)
        guard group.count > 1 else {
            let indentation = TerminalText.width(
                "\(languages.text(first.severity.word))[\(first.code)]\(colon)")
            return message(first, title + colon, indentation) + body(first) + advice(first)
        }
        let count = FindingsWords.many(group.count, shown: shown)
        var lines = ["\(title) \(languages.text(count, joinedBy: " / "))"]
        for finding in group.prefix(shown) {
            lines += message(finding, "  · ", 4) + body(finding) + hint(finding)
        }
        return lines + advice(first, withHint: false)
    }

    private func message(_ finding: Diagnostic, _ start: String, _ indentation: Int) -> [String] {
        languages.lines(finding.message).enumerated().map { position, line in
            (position == 0 ? start : String(repeating: " ", count: indentation)) + TerminalText.harmless(line)
        }
    }

    private func body(_ finding: Diagnostic) -> [String] {
        guard let place = finding.places.first else { return [] }
        let cell =
            place.isInWorkbook
            ? "" : place.cell.map { " (\(languages.text(FindingsWords.cell)) \($0))" } ?? ""
        var lines = ["  --> \(TerminalText.harmless(shown(place)))\(cell)"]
        lines += excerpt(place)
        for other in finding.places.dropFirst() {
            lines.append(note(FindingsWords.also, TerminalText.harmless(shown(other))))
        }
        return lines
    }

    /// The line of the file, with the piece that is meant underlined.
    private func excerpt(_ place: Place) -> [String] {
        guard let line = place.line, !place.isInWorkbook else { return [] }
        let column = place.column ?? 1
        guard
            let source = SourceLine.read(FilePath(path(place)), line: line, around: column, width: 96),
            !source.text.isEmpty
        else { return [] }
        let number = String(line)
        let margin = String(repeating: " ", count: number.count)
        let before = source.text.prefix(max(0, column - source.firstColumn))
        var lines = ["\(margin) |", "\(number) | \(source.text)\(source.isCut ? "…" : "")"]
        if place.column != nil {
            let meant = source.text.dropFirst(before.count).prefix(place.length)
            let caret = String(repeating: "^", count: max(1, TerminalText.width(meant)))
            lines.append(
                "\(margin) | \(String(repeating: " ", count: TerminalText.width(before)))"
                    + (isColoured ? Style.red.applied(to: caret) : caret))
        }
        return lines
    }

    private func hint(_ finding: Diagnostic) -> [String] {
        finding.suggestion.map { [note(FindingsWords.didYouMean, TerminalText.harmless($0))] } ?? []
    }

    private func advice(_ finding: Diagnostic, withHint: Bool = true) -> [String] {
        (withHint ? hint(finding) : [])
            + [
                note(
                    FindingsWords.wayOut,
                    TerminalText.harmless(languages.text(finding.wayOut, joinedBy: " / "))),
                note(FindingsWords.more, "zhulu explain \(finding.code)"),
            ]
    }

    private var colon: String { languages == .zh ? "：" : ": " }

    private func note(_ label: Phrase, _ text: String) -> String {
        "   = \(languages.text(label))\(colon)\(text)"
    }

    // MARK: Places

    /// A place's file as the reader's shell knows it.
    func path(_ place: Place) -> String {
        guard let folder, folder != ".", !folder.isEmpty, !place.file.hasPrefix("/") else {
            return place.file
        }
        return folder.hasSuffix("/") ? folder + place.file : folder + "/" + place.file
    }

    private func shown(_ place: Place) -> String {
        var place = place
        place.file = path(place)
        return place.description
    }

    private func coloured(_ text: String, _ severity: Severity) -> String {
        guard isColoured else { return text }
        return switch severity {
        case .error: Style.red.applied(to: text)
        case .warning: Style.yellow.applied(to: text)
        case .note: Style.cyan.applied(to: text)
        }
    }
}
