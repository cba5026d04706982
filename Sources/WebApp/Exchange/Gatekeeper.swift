import Diagnostics
import Explanations

/// Refuses what a page of somebody else's may have sent, and what is too large to be meant.
///
/// A server on this machine can be reached by any page that the reader's browser has open. What protects it:
/// the `Host` must be one of this server's own names, so that a foreign name that was rebound to this address gets
/// nothing; a foreign `Origin`, and a cross-site request that is no plain link, get nothing; and nothing but reading
/// is allowed at all.
struct Gatekeeper: Sendable {
    /// Names under which this server may be addressed, without the port, in small letters.
    var hosts: Set<String>

    static let loopback: Set<String> = ["127.0.0.1", "localhost", "[::1]"]
    static let longestTarget = 8192
    static let mostParameters = 128

    /// What is wrong with a request, and the status that says so; `nil` where it may pass.
    func objection(to question: Question) -> (status: Int, diagnostic: Diagnostic)? {
        guard let host = question.headers["host"], hosts.contains(Gatekeeper.name(of: host)) else {
            return refusal(421, "Host", question.headers["host"] ?? "")
        }
        if let origin = question.headers["origin"], origin != "http://" + host {
            return refusal(403, "Origin", origin)
        }
        if let site = question.headers["sec-fetch-site"], site == "cross-site" || site == "same-site",
            question.headers["sec-fetch-mode"] != "navigate"
        {
            return refusal(403, "Sec-Fetch-Site", site)
        }
        guard ["GET", "HEAD"].contains(question.method) else {
            return (405, Diagnostic(.methodRefused, at: [], ["method": Phrase(verbatim: question.method)]))
        }
        guard question.target.utf8.count <= Gatekeeper.longestTarget else {
            return (414, Diagnostic(.requestTooLarge, at: []))
        }
        let separators = question.target.utf8.count { $0 == UInt8(ascii: "&") }
        guard separators < Gatekeeper.mostParameters else {
            return (414, Diagnostic(.requestTooLarge, at: []))
        }
        return nil
    }

    private func refusal(_ status: Int, _ field: String, _ value: String) -> (Int, Diagnostic) {
        (
            status,
            Diagnostic(
                .requestRefused, at: [],
                ["field": Phrase(verbatim: field), "value": Phrase(verbatim: String(value.prefix(120)))])
        )
    }

    /// The name in a `Host` field, without its port.
    static func name(of host: String) -> String {
        let small = host.lowercased()
        if small.hasPrefix("["), let end = small.firstIndex(of: "]") {
            let rest = small[small.index(after: end)...]
            return rest.isEmpty || rest.first == ":" ? String(small[...end]) : small
        }
        return String(small.prefix { $0 != ":" })
    }

    /// Fields of every response: nothing is loaded from elsewhere, nothing runs that is not a file of this program,
    /// nobody may frame the page or guess at types.
    static let fields: [(name: String, value: String)] = [
        (
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
        ),
        ("X-Content-Type-Options", "nosniff"), ("X-Frame-Options", "DENY"),
        ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
