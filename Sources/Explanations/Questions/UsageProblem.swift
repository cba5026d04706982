import Diagnostics

/// A question that leads nowhere: it names what is not there, or cannot be read.
public struct UsageProblem: Error {
    public let diagnostic: Diagnostic

    public init(_ diagnostic: Diagnostic) {
        self.diagnostic = diagnostic
    }

    public init(
        _ kind: DiagnosticKind, _ arguments: [String: Phrase] = [:], suggestion: String? = nil
    ) {
        diagnostic = Diagnostic(kind, at: [], arguments, suggestion: suggestion)
    }
}
