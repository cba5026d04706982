import Diagnostics
import IndexModel

/// What the engine refuses, where the reference computes something.
enum Refusal {
    /// The indicator that a refusal speaks of, and the reason in words.
    static func subject(
        of error: any Error, in panel: Panel, known: [String: String]
    ) throws -> (code: String, reason: String) {
        guard let refusal = error as? Diagnosed, let first = refusal.diagnostics.first,
            let code = first.arguments["subject"]?.en, panel.position(of: code) != nil, known[code] == nil
        else { throw error }
        return (code, first.arguments["reason"]?.en ?? "")
    }

    static func words(_ error: Diagnosed) -> String {
        error.diagnostics.map {
            "\($0.kind.code) \($0.arguments.sorted { $0.key < $1.key }.map { "\($0)=\($1.en)" })"
        }
        .joined(separator: "; ")
    }
}
