/// How bad a finding is.
public enum Severity: Int, Sendable, Comparable, CaseIterable {
    /// Worth knowing; changes nothing.
    case note
    /// The run goes on, and says what it did about it.
    case warning
    /// The input cannot be used.
    case error

    public static func < (left: Severity, right: Severity) -> Bool { left.rawValue < right.rawValue }

    /// The word for it.
    public var word: Phrase {
        switch self {
        case .note: Phrase(zh: "提示", en: "note")
        case .warning: Phrase(zh: "警告", en: "warning")
        case .error: Phrase(zh: "错误", en: "error")
        }
    }
}

/// One kind of finding: its stable code and everything that is always said about it.
///
/// The kinds stand in `Catalogue/`, one file for each hundred of codes. Codes are never re-used.
public struct DiagnosticKind: Sendable {
    /// The stable code, such as `E0203`: `E` for errors, `W` for warnings, `N` for notes.
    public let code: String
    public let severity: Severity
    /// What is wrong, with `{arguments}`.
    public let message: Phrase
    /// One way out, with `{arguments}`.
    public let wayOut: Phrase
    /// The paragraph behind the code, for `zhulu explain CODE`.
    public let explanation: Phrase

    public init(_ code: String, message: Phrase, wayOut: Phrase, explanation: Phrase) {
        self.code = code
        self.severity =
            switch code.first {
            case "E": .error
            case "W": .warning
            default: .note
            }
        self.message = message
        self.wayOut = wayOut
        self.explanation = explanation
    }
}

/// One finding, at its place.
public struct Diagnostic: Sendable {
    public var kind: DiagnosticKind
    /// The first place is where to act; further places are what it collides with.
    public var places: [Place]
    public var arguments: [String: Phrase]
    /// The name that was probably meant, where one is near.
    public var suggestion: String?

    public init(
        _ kind: DiagnosticKind, at places: [Place] = [], _ arguments: [String: Phrase] = [:],
        suggestion: String? = nil
    ) {
        self.kind = kind
        self.places = places
        self.arguments = arguments
        self.suggestion = suggestion
    }

    public init(
        _ kind: DiagnosticKind, at place: Place, _ arguments: [String: String] = [:],
        suggestion: String? = nil
    ) {
        self.init(
            kind, at: [place], arguments.mapValues(Phrase.init(verbatim:)), suggestion: suggestion)
    }

    public var code: String { kind.code }
    public var severity: Severity { kind.severity }
    public var message: Phrase { kind.message.filled(arguments) }
    public var wayOut: Phrase { kind.wayOut.filled(arguments) }
}

/// What a phase throws when its input cannot be used: all that it found, not just the first.
public struct Diagnosed: Error, Sendable {
    public let diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }

    public init(_ diagnostic: Diagnostic) {
        self.init([diagnostic])
    }
}

/// Collects the findings of a phase.
public struct Findings: Sendable {
    public private(set) var all: [Diagnostic] = []

    public init() {}

    public mutating func add(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    public mutating func add(contentsOf diagnostics: [Diagnostic]) {
        all.append(contentsOf: diagnostics)
    }

    /// The findings that make the input unusable.
    public var errors: [Diagnostic] { all.filter { $0.severity == .error } }

    /// Ends a phase.
    /// - Throws: ``Diagnosed`` with every finding, when one of them is an error.
    public func throwIfUnusable() throws(Diagnosed) {
        if all.contains(where: { $0.severity == .error }) { throw Diagnosed(all) }
    }
}
