/// A response.
public struct Answer: Sendable {
    public var status: Int
    /// Header fields in the order in which they are sent.
    public var headers: [(name: String, value: String)]
    public var body: [UInt8]

    init(_ status: Int = 200, type: String, _ body: some Sequence<UInt8>) {
        self.status = status
        headers = [("Content-Type", type)]
        self.body = Array(body)
    }

    static func html(_ text: String, status: Int = 200) -> Answer {
        Answer(status, type: "text/html; charset=utf-8", text.utf8)
    }

    static func json(_ text: String, status: Int = 200) -> Answer {
        Answer(status, type: "application/json; charset=utf-8", text.utf8)
    }

    /// A picture. Its own document may have style attributes, and nothing else.
    static func svg(_ text: String) -> Answer {
        var answer = Answer(type: "image/svg+xml; charset=utf-8", text.utf8)
        answer.set(
            "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'"
        )
        return answer
    }

    public func header(_ name: String) -> String? {
        headers.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    mutating func set(_ name: String, _ value: String) {
        headers.removeAll { $0.name.lowercased() == name.lowercased() }
        headers.append((name, value))
    }

    public var text: String { String(decoding: body, as: UTF8.self) }
}
