/// A request, as far as an answer depends on it.
public struct Question: Sendable {
    public var method: String
    /// As in the request line: the path and, behind a `?`, the parameters.
    public var target: String
    /// Header fields by name in small letters.
    public var headers: [String: String]
    /// What a form sends.
    public var body: [UInt8]

    public init(
        _ target: String, method: String = "GET", headers: [String: String] = [:], body: [UInt8] = []
    ) {
        self.method = method
        self.target = target
        self.headers = headers
        self.body = body
    }

    /// The path's segments, decoded; `nil` where one cannot be a name: it is not UTF-8, holds a slash or a control
    /// character, or leads elsewhere.
    var segments: [String]? {
        let path = target.prefix { $0 != "?" }
        guard path.first == "/" else { return nil }
        var segments: [String] = []
        for piece in path.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
            guard let text = PercentCoding.decoded(piece, plusIsSpace: false) else { return nil }
            let isName = !text.contains { $0 == "/" || $0 == "\\" } && text != "." && text != ".."
            guard isName, text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) else {
                return nil
            }
            segments.append(text)
        }
        if segments.last == "" { segments.removeLast() }
        return segments.contains("") ? nil : segments
    }

    /// The parameters, in the order given; `nil` where one is not UTF-8.
    var parameters: [(name: String, value: String)]? {
        guard let mark = target.firstIndex(of: "?") else { return [] }
        return Question.pairs(target[target.index(after: mark)...])
    }

    /// The fields of a form that was sent; `nil` where the body is none.
    var form: [(name: String, value: String)]? {
        guard headers["content-type"]?.lowercased().hasPrefix("application/x-www-form-urlencoded") == true,
            let text = String(validating: body, as: UTF8.self)
        else { return nil }
        return Question.pairs(text[...])
    }

    private static func pairs(_ text: Substring) -> [(name: String, value: String)]? {
        var found: [(name: String, value: String)] = []
        for piece in text.split(separator: "&") {
            let sign = piece.firstIndex(of: "=") ?? piece.endIndex
            guard let name = PercentCoding.decoded(piece[..<sign]),
                let value = PercentCoding.decoded(piece[sign...].dropFirst())
            else { return nil }
            found.append((name, value))
        }
        return found
    }

    /// Whether the answer may have to be computed.
    var mayTakeTime: Bool {
        guard let route = segments.flatMap(Route.init), case let .page(subject, _) = route else {
            return false
        }
        return switch subject {
        case .ranking, .audit, .claim, .compare, .overtake, .lens, .why, .whyLeague, .fit, .consensus: true
        case .methods, .method, .about, .pair: false
        default: target.contains("?")
        }
    }
}
