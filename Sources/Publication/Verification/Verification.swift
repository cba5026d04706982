import Diagnostics

/// A published output held against the same result, derived again.
public struct Verification: Sendable {
    /// A place where the two differ.
    public struct Difference: Sendable, Hashable {
        public enum Kind: Sendable, Hashable {
            case value
            /// The number rounded, to so few digits that it cannot be checked.
            case tooFewDigits
            /// The number correctly rounded: no difference.
            case rounded
            /// A row that only the published output has, or that it has twice.
            case foreignRow, repeatedRow
            /// A row that the published output lacks.
            case missingRow
            /// A part that the published output lacks.
            case missingPart
        }

        public let kind: Kind
        /// The section; empty where there is one only.
        public let part: String
        /// What the row speaks of.
        public let row: Phrase
        public let column: String
        public let published: String
        public let derived: String
    }

    /// A digest, or something else about the origin, that is another one today.
    public struct Origin: Sendable, Hashable {
        public let what: Phrase
        public let published: String
        public let now: String
    }

    public let name: String
    public let command: String
    /// Whether the file is the same to the last byte.
    public let isByteIdentical: Bool
    public let origins: [Origin]
    public let differences: [Difference]
    /// Cells that were compared.
    public let cells: Int
    /// Those that agree to the digits that are printed, which are fewer than the result has.
    public let rounded: [Difference]
    public let rows: Int
    /// Columns of the file that the result does not have, and columns of the result that the file lacks.
    public let foreignColumns: [String]
    public let missingColumns: [String]
    /// Whether rows stand in another order.
    public let isReordered: Bool

    /// The version of the program that made it and the one that checks it, where they are not the same.
    public let versions: (made: String, now: String)?

    /// Whether the output is what the project gives today, at least to the digits that are printed.
    public var agrees: Bool { differences.isEmpty && origins.isEmpty }

    /// Compares.
    /// - Parameters:
    ///   - report: what the command gives today.
    ///   - command: the command that was repeated.
    /// - Throws: ``Diagnosed`` where the two have no column in common.
    public init(_ published: PublishedOutput, with report: Report, command: String) throws(Diagnosed) {
        let bytes = Array(published.form.format.text(report, terminal: TerminalRenderer(languages: .en)).utf8)
        let derived = try PublishedOutput(bytes, name: published.name)
        name = published.name
        self.command = command
        isByteIdentical = bytes == published.bytes
        var comparison = TableComparison()
        for table in derived.tables {
            if let found = published.tables.first(where: { $0.id == table.id }) {
                comparison.compare(found, with: table)
            } else {
                comparison.lacks(table.id)
            }
        }
        guard comparison.columns > 0 || !derived.texts.isEmpty else {
            let known = derived.tables.flatMap(\.columns).joined(separator: ", ")
            throw Diagnosed(
                Diagnostic(
                    .columnsForeign, at: Place(file: name, line: 1), ["command": command, "known": known]))
        }
        for (key, text) in derived.texts {
            comparison.compare(published.texts.first { $0.key == key }?.text, with: text, key: key)
        }
        comparison.foreignParts(
            published.tables.map(\.id).filter { id in !derived.tables.contains { $0.id == id } }
                + published.texts.map(\.key).filter { key in !derived.texts.contains { $0.key == key } })
        origins = Verification.origins(published.origin, derived.origin, report.provenance?.declared ?? [])
        differences = comparison.differences
        cells = comparison.cells
        rounded = comparison.rounded
        rows = comparison.rows
        foreignColumns = comparison.foreignColumns
        missingColumns = comparison.missingColumns
        isReordered = comparison.isReordered
        versions = Verification.versions(published.origin.version.first, derived.origin.version.first)
    }

    private static func versions(_ made: String?, _ now: String?) -> (made: String, now: String)? {
        guard let made, let now, made != now else { return nil }
        return (made, now)
    }

    /// What the output says of its origin and is not so today. What it does not say is not held against it.
    private static func origins(
        _ published: PublishedOutput.Origin, _ now: PublishedOutput.Origin, _ declared: [Provenance.Declared]
    ) -> [Origin] {
        func differences(_ said: [String], _ now: [String], _ what: Phrase) -> [Origin] {
            guard let now = now.max(by: { $0.utf8.count < $1.utf8.count }) else { return [] }
            // A short digest and the whole one may both be wrong; one of them says it.
            return said.first { text in
                !text.isEmpty && !(now == text || text.count >= 8 && now.hasPrefix(text))
            }.map { [Origin(what: what, published: $0, now: String(now.prefix(max(8, $0.count))))] } ?? []
        }
        return differences(published.method, now.method, Phrase(zh: "方法摘要", en: "digest of the method"))
            + differences(published.data, now.data, Phrase(zh: "数据摘要", en: "digest of the data"))
            + published.changes.filter { text in now.changes.first.map { $0 != text } ?? false }
            .map { Origin(what: Phrase(zh: "改动", en: "changes"), published: $0, now: now.changes[0]) }
            + declared.flatMap { declared in
                differences(
                    published.declared[declared.id].map { [$0] } ?? [], [declared.digest], declared.word)
            }
    }
}
