import Diagnostics

/// The findings of one table: the first of every kind, and how many more there were.
public struct CappedFindings: Sendable {
    private let limit: Int
    private var kept: [Diagnostic] = []
    private var counts: [String: Int] = [:]

    public init(limit: Int = TableLimits().findingsOfOneKind) {
        self.limit = limit
    }

    /// The findings that were kept, in the order in which they were found.
    public var diagnostics: [Diagnostic] { kept }

    /// How many findings of a kind there were, kept or not.
    public func count(of kind: DiagnosticKind) -> Int { counts[kind.code] ?? 0 }

    public var isEmpty: Bool { kept.isEmpty }

    public mutating func add(_ diagnostic: Diagnostic) {
        add(diagnostic.kind) { diagnostic }
    }

    /// Adds a finding that is made only if it is kept, since its place may be dear to compute.
    public mutating func add(_ kind: DiagnosticKind, _ diagnostic: () -> Diagnostic) {
        let count = counts[kind.code, default: 0]
        counts[kind.code] = count + 1
        if count < limit { kept.append(diagnostic()) }
    }

    /// The findings that were kept, then for every kind with more of them a note `N0190` with the count.
    public func summary(in file: String) -> [Diagnostic] {
        let notes = counts.filter { $0.value > limit }.sorted { $0.key < $1.key }.map { code, count in
            Diagnostic(
                .moreOfTheSame, at: Place(file: file), ["count": String(count - limit), "code": code])
        }
        return kept + notes
    }
}
