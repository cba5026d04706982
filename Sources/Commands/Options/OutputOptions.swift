import ArgumentParser
import Diagnostics
import Glibc
import Publication
import SystemPackage
import Tables

/// In what form a result is had, and where it goes.
struct OutputOptions: ParsableArguments {
    @Option(help: Words.help(OptionWords.format))
    var format: Format?

    @Flag(help: Words.help(OptionWords.json))
    var json = false

    @Option(help: Words.help(OptionWords.columns))
    var columns: String?

    @Flag(help: Words.help(OptionWords.plain))
    var plain = false

    @Option(name: [.customShort("o"), .long], help: Words.help(OptionWords.output))
    var output: String?

    func validate() throws {
        if json, let format, format != .json {
            throw ValidationError(Surroundings.languages.text(OptionWords.jsonOrFormat, joinedBy: " / "))
        }
        let wanted = wantedColumns ?? [""]
        guard !wanted.isEmpty, Set(wanted).count == wanted.count else {
            throw ValidationError(Surroundings.languages.text(OptionWords.columnsOnce, joinedBy: " / "))
        }
    }

    private var wantedColumns: [String]? {
        columns?.split(separator: ",").map { $0.filter { $0 != " " } }.filter { !$0.isEmpty }
    }

    /// The format asked for; a table, also in a pipe, where none is.
    var chosen: Format { json ? .json : format ?? .table }

    /// Writes a report to standard output or to a file.
    /// - Parameter drawn: how many draws were made, where the work was stopped before all were.
    func write(_ report: Report, _ speech: SpeechOptions, drawn: Int? = nil) throws {
        var report = report
        if let wantedColumns { report = try selected(wantedColumns, of: report) }
        let command = RecordedCommand.current
        report.provenance?.command = (drawn.flatMap { command?.drawing($0) } ?? command)?.text
        if let capture = Capture.current { return capture.take(report) }
        let toTerminal = output == nil || output == "-"
        let renderer = TerminalRenderer(
            languages: speech.languages,
            width: toTerminal && columns == nil ? Surroundings.terminalWidth : nil,
            isColoured: toTerminal && speech.isColoured(STDOUT_FILENO), hasBars: Surroundings.showsUnicode,
            isPlain: plain)
        try OutputOptions.write(chosen.text(report, terminal: renderer), to: output)
    }

    static func write(_ text: String, to output: String?) throws(Diagnosed) {
        try write(Array(text.utf8), to: output)
    }

    /// Writes to standard output or to a file, which is replaced as a whole or not at all.
    static func write(_ bytes: [UInt8], to output: String?) throws(Diagnosed) {
        if Capture.current != nil { return }
        guard let output, output != "-" else { return Console.result(bytes) }
        try Signals.uninterrupted { () throws(Diagnosed) in
            try AtomicFile.write(bytes, to: FilePath(output))
        }
    }

    private func selected(_ wanted: [String], of report: Report) throws -> Report {
        var report = report
        for (position, section) in report.sections.enumerated() {
            guard case let .table(table) = section.content else { continue }
            let known = table.columns.map(\.code)
            if let unknown = wanted.first(where: { !known.contains($0) }) {
                throw UsageProblem(
                    .columnUnknown,
                    [
                        "name": Phrase(verbatim: unknown),
                        "known": Phrase(
                            zh: known.joined(separator: "、"), en: known.joined(separator: ", ")),
                    ],
                    suggestion: Suggestion.nearest(to: unknown, in: known))
            }
            guard let selected = table.selecting(wanted) else { continue }
            report.sections[position].content = .table(selected)
            return report
        }
        return report
    }
}
