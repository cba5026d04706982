import Diagnostics
import SystemPackage
import Tables

/// A result that somebody published, read again.
public struct PublishedOutput: Sendable {
    public enum Form: Sendable, Hashable {
        case json, lines
        case delimited(Separator)

        /// The format to derive it in again.
        public var format: Format {
            switch self {
            case .json: .json
            case .lines: .ndjson
            case .delimited(.tab): .tsv
            case .delimited: .csv
            }
        }
    }

    public let name: String
    public let form: Form
    public let bytes: [UInt8]
    public let tables: [TextTable]
    /// Texts that stand in no table, by key.
    let texts: [(key: String, text: String)]
    /// What it says of its own origin; every value that occurs, since somebody may have put rows together.
    public let origin: Origin

    public struct Origin: Sendable, Hashable {
        public var method: [String] = []
        public var data: [String] = []
        public var changes: [String] = []
        public var command: [String] = []
        public var version: [String] = []
    }

    /// How large a published file may be.
    static let limit = 256 << 20

    /// Reads a file, whatever of the formats it is in.
    /// - Throws: ``Diagnosed`` where it is missing, empty, broken, or no result.
    public init(path: String) throws(Diagnosed) {
        let bytes = try SmallFile.read(FilePath(path), shownAs: path, limit: PublishedOutput.limit)
        try self.init(bytes, name: path)
    }

    public init(_ bytes: [UInt8], name: String) throws(Diagnosed) {
        self.name = name
        let bytes = PublishedPage.report(in: bytes) ?? bytes
        self.bytes = bytes
        let start = bytes.drop { [0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF].contains($0) }.first
        if start == UInt8(ascii: "{") || start == UInt8(ascii: "[") {
            let values = try JSONReader.values(bytes, file: name)
            let isLines = values.count > 1 || values.first.map(JSONRows.isRow) == true
            form = isLines ? .lines : .json
            (tables, texts) = JSONRows.contents(values, isLines: isLines)
            origin = JSONRows.origin(values, tables)
        } else if let reading = FormForReaders(bytes) {
            throw Diagnosed(
                Diagnostic(.publishedForReaders, at: [Place(file: name)], ["form": reading.name]))
        } else {
            var file = try DelimitedFile(contents: bytes, shownAs: name)
            form = .delimited(file.separator)
            let table = try TextTable(&file)
            tables = [table]
            texts = []
            origin = table.origin
        }
        guard !tables.isEmpty || !texts.isEmpty else {
            throw Diagnosed(
                Diagnostic(.publishedWithoutTable, at: [Place(file: name)], ["file": Phrase(verbatim: name)]))
        }
    }

    /// The command that made it; for a ranking without one, told by its columns and changes.
    public var command: String? {
        if let recorded = origin.command.first(where: { !$0.isEmpty }) { return recorded }
        guard let table = tables.first, table.columns.contains("rank"), table.columns.contains("unit"),
            table.columns.contains("score") || table.columns.contains("index_score")
        else { return nil }
        let changes = origin.changes.first.map { $0.split(separator: ";") } ?? []
        let sets = changes.map { " --set '" + $0.trimmingSpaces + "'" }
        return "rank" + sets.joined()
    }
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
