import Diagnostics

/// Something to be shown or stored: a title, sections, and the line that says what it was made from.
public struct Report: Sendable {
    public var title: Phrase
    public var sections: [Section]
    /// `nil` for what does not come from a project, such as the list of methods.
    public var provenance: Provenance?

    public init(title: Phrase, sections: [Section], provenance: Provenance? = nil) {
        self.title = title
        self.sections = sections
        self.provenance = provenance
    }

    /// The first table, which is what one-table formats such as CSV write.
    public var table: Table? {
        sections.lazy.compactMap { if case let .table(table) = $0.content { table } else { nil } }.first
    }
}

/// A part of a report.
public struct Section: Sendable {
    public enum Content: Sendable {
        case table(Table)
        /// Paragraphs, or lines that belong together.
        case text([Phrase])
    }

    /// The key in JSON, in ASCII.
    public var id: String
    public var heading: Phrase?
    public var content: Content

    public init(_ id: String, heading: Phrase? = nil, table: Table) {
        self.id = id
        self.heading = heading
        content = .table(table)
    }

    public init(_ id: String, heading: Phrase? = nil, text: [Phrase]) {
        self.id = id
        self.heading = heading
        content = .text(text)
    }
}

/// What a result was made from: the digests of method and data, and every departure from the written method.
public struct Provenance: Sendable, Hashable {
    /// One setting that differs from the methodology's file.
    public struct Change: Sendable, Hashable {
        public var path: String
        /// `nil` where nothing was written.
        public var before: String?
        public var after: String

        public init(path: String, before: String?, after: String) {
            self.path = path
            self.before = before
            self.after = after
        }
    }

    /// The digest of something else that the result depends on, such as the assumptions or the league tables.
    public struct Declared: Sendable, Hashable {
        public var id: String
        public var word: Phrase
        /// SHA-256 in hexadecimal.
        public var digest: String

        public init(id: String, word: Phrase, digest: String) {
            self.id = id
            self.word = word
            self.digest = digest
        }
    }

    /// SHA-256 in hexadecimal.
    public var method: String
    public var data: String
    /// Beside the method and the data, what this result depends on.
    public var declared: [Declared]
    public var changes: [Change]
    public var version: String
    /// The words of the command line that decide what the result says; `nil` for what no command made.
    public var command: String?

    public init(
        method: String, data: String, declared: [Declared] = [], changes: [Change] = [], version: String,
        command: String? = nil
    ) {
        self.method = method
        self.data = data
        self.declared = declared
        self.changes = changes
        self.version = version
        self.command = command
    }

    public var shortMethod: String { String(method.prefix(8)) }
    public var shortData: String { String(data.prefix(8)) }

    /// The line under every result.
    public var line: Phrase {
        Phrase(
            zh: "方法 \(shortMethod) · 数据 \(shortData) · zhulu \(version)",
            en: "method \(shortMethod) · data \(shortData) · zhulu \(version)")
    }

    /// The digests of what else the result depends on in short, for tables: `assumptions=1a2b3c4d; lenses=5e6f7a8b`.
    public var declaredText: String {
        declared.map { "\($0.id)=\($0.digest.prefix(8))" }.joined(separator: "; ")
    }

    /// One line for each change.
    public var changeLines: [Phrase] {
        changes.map { change in
            Phrase(
                zh: "已改动 \(change.path)：\(change.before ?? "（未写）") → \(change.after)",
                en: "changed \(change.path): \(change.before ?? "(not written)") → \(change.after)")
        }
    }

    /// The changes on one line, for tables: `methods.aggregation=geometric`.
    public var changeText: String {
        changes.map { "\($0.path)=\($0.after)" }.joined(separator: "; ")
    }
}
