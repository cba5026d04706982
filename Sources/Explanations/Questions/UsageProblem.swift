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

extension UsageProblem {
    /// What is said of a year that the data do not have.
    public static func year(_ year: Int, _ known: [Int]) -> UsageProblem {
        let list = known.map(String.init)
        return UsageProblem(
            .yearNotInPanel,
            [
                "year": Phrase(verbatim: "\(year)"),
                "known": list.isEmpty
                    ? Phrase(zh: "（无）", en: "none")
                    : Phrase(zh: list.joined(separator: "、"), en: list.joined(separator: ", ")),
            ])
    }
}
