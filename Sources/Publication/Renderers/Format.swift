import Tables

/// A format in which a report can be had.
public enum Format: String, Sendable, CaseIterable {
    case table, json, ndjson, csv, tsv
    case markdown = "md"
    case html

    /// Whether it is for a reader, who sees only columns that are not hidden.
    public var isForReaders: Bool { self == .table || self == .markdown || self == .html }

    /// The report in this format.
    /// - Parameter terminal: how a table is laid out; its languages count for Markdown and HTML too.
    public func text(_ report: Report, terminal: TerminalRenderer) -> String {
        switch self {
        case .table: terminal.text(report)
        case .json: JSONRenderer.text(report)
        case .ndjson: JSONRenderer.lines(report)
        case .csv: DelimitedRenderer(separator: .comma).text(report)
        case .tsv: DelimitedRenderer(separator: .tab).text(report)
        case .markdown: MarkdownRenderer(languages: terminal.languages).text(report)
        case .html: HTMLRenderer(languages: terminal.languages).text(report)
        }
    }
}
