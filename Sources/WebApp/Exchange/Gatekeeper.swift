import Diagnostics
import Explanations

/// Refuses what a page of somebody else's may have sent, and what is too large to be meant.
///
/// A server on this machine can be reached by any page that the reader's browser has open. What protects it:
/// the `Host` must be one of this server's own names, so that a foreign name that was rebound to this address gets
/// nothing; a foreign `Origin`, and a cross-site request that is no plain link, get nothing. Nothing but reading is
/// allowed, save for the forms of the studio: they must come from a page of this server's own, and carry a token that
/// only such a page knows.
struct Gatekeeper: Sendable {
    /// Names under which this server may be addressed, without the port, in small letters.
    var hosts: Set<String>

    static let loopback: Set<String> = ["127.0.0.1", "localhost", "[::1]"]
    static let longestTarget = 8192
    static let mostParameters = 128
    /// A methodology of 1 MB, with every byte written as three.
    static let largestBody = 4 << 20
    /// Where forms may be sent.
    static let writable: Set<Substring> = ["/studio", "/review"]

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
        if question.method == "POST", Gatekeeper.writable.contains(question.target.prefix { $0 != "?" }) {
            guard question.headers["origin"] == "http://" + host else {
                return refusal(403, "Origin", question.headers["origin"] ?? "")
            }
            let length = question.headers["content-length"].flatMap { Int($0) } ?? question.body.count
            guard max(length, question.body.count) <= Gatekeeper.largestBody else {
                return (413, Diagnostic(.requestTooLarge, at: []))
            }
        } else if !["GET", "HEAD"].contains(question.method) {
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
        ("Referrer-Policy", "same-origin"), ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
    ]
}
