/// What a page is about.
enum Subject: Sendable, Hashable {
    case ranking
    case unit(String)
    case node(unit: String, node: String)
    case compare(String, String)
    case audit
    case claim
    case methods
    case method(String)
    case data

    /// The name in `schema` of the JSON, such as `zhulu.rank/1`.
    var schema: String {
        switch self {
        case .ranking: "rank"
        case .unit: "unit"
        case .node: "evidence"
        case .compare: "compare"
        case .audit: "audit"
        case .claim: "claim"
        case .methods, .method: "methods"
        case .data: "data"
        }
    }

    /// - Parameter segments: of the path, without `api/v1` and without the ending of the last one.
    init?(_ segments: [String]) {
        switch segments.count {
        case 0: self = .ranking
        case 1:
            switch segments[0] {
            case "rank": self = .ranking
            case "audit": self = .audit
            case "claim": self = .claim
            case "methods": self = .methods
            case "data": self = .data
            default: return nil
            }
        case 2 where segments[0] == "unit": self = .unit(segments[1])
        case 2 where segments[0] == "methods": self = .method(segments[1])
        case 3 where segments[0] == "unit": self = .node(unit: segments[1], node: segments[2])
        case 3 where segments[0] == "compare": self = .compare(segments[1], segments[2])
        default: return nil
        }
    }

    /// The page's path.
    var path: String {
        func joined(_ pieces: String...) -> String {
            "/" + pieces.map(PercentCoding.encoded).joined(separator: "/")
        }
        return switch self {
        case .ranking: "/"
        case let .unit(code): joined("unit", code)
        case let .node(unit, node): joined("unit", unit, node)
        case let .compare(first, second): joined("compare", first, second)
        case .audit: "/audit"
        case .claim: "/claim"
        case .methods: "/methods"
        case let .method(id): joined("methods", id)
        case .data: "/data"
        }
    }

    /// The path of the same as data.
    func path(as ending: String) -> String { (self == .ranking ? "/rank" : path) + "." + ending }
}
