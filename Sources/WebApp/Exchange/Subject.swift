/// What a page is about.
enum Subject: Sendable, Hashable {
    case ranking
    /// Who is like whom.
    case units
    case unit(String)
    case profile(String)
    case node(unit: String, node: String)
    case evidence(unit: String, indicator: String)
    case lens(String)
    /// Two units are to be chosen.
    case pair
    case compare(String, String)
    case overtake(String, String)
    /// Two methods or two years.
    case why
    case whyLeague(String)
    case leagues
    case league(String)
    case fit(String)
    /// Whether several league tables agree.
    case agreement
    case consensus
    case audit
    case claim
    /// The project's own methodology.
    case plan
    case methods
    case method(String)
    /// A copy of the methodology that is being edited.
    case studio
    /// What saving a copy would change.
    case review
    case data
    /// Every cell of the data at a glance.
    case matrix
    case sources
    case source(String)
    case about
    /// What should be in order before publishing, and the command that does it.
    case publishing

    /// Pages of one word, and the name of each in `schema` of the JSON.
    private static let single: [(word: String, subject: Subject)] = [
        ("rank", .ranking), ("units", .units), ("compare", .pair), ("why", .why), ("leagues", .leagues),
        ("agreement", .agreement), ("consensus", .consensus), ("audit", .audit), ("claim", .claim),
        ("method", .plan), ("methods", .methods), ("studio", .studio), ("review", .review), ("data", .data),
        ("matrix", .matrix), ("publish", .publishing),
        ("sources", .sources), ("about", .about),
    ]

    /// - Parameter segments: of the path, without `api/v1` and without the ending of the last one.
    init?(_ segments: [String]) {
        switch segments.count {
        case 0: self = .ranking
        case 1:
            guard let found = Subject.single.first(where: { $0.word == segments[0] }) else { return nil }
            self = found.subject
        case 2: self.init(segments[0], of: segments[1])
        case 3: self.init(segments[0], of: segments[1], segments[2])
        default: return nil
        }
    }

    private init?(_ word: String, of name: String) {
        switch word {
        case "unit": self = .unit(name)
        case "profile": self = .profile(name)
        case "lens": self = .lens(name)
        case "why": self = .whyLeague(name)
        case "leagues": self = .league(name)
        case "fit": self = .fit(name)
        case "methods": self = .method(name)
        case "sources": self = .source(name)
        default: return nil
        }
    }

    private init?(_ word: String, of first: String, _ second: String) {
        switch word {
        case "unit": self = .node(unit: first, node: second)
        case "evidence": self = .evidence(unit: first, indicator: second)
        case "compare": self = .compare(first, second)
        case "overtake": self = .overtake(first, second)
        default: return nil
        }
    }

    /// The page's path.
    var path: String {
        if self == .ranking { return "/" }
        return "/" + segments.map(PercentCoding.encoded).joined(separator: "/")
    }

    private var segments: [String] {
        switch self {
        case let .unit(code): ["unit", code]
        case let .profile(code): ["profile", code]
        case let .node(unit, node): ["unit", unit, node]
        case let .evidence(unit, indicator): ["evidence", unit, indicator]
        case let .lens(id): ["lens", id]
        case let .compare(first, second): ["compare", first, second]
        case let .overtake(first, second): ["overtake", first, second]
        case let .whyLeague(id): ["why", id]
        case let .league(id): ["leagues", id]
        case let .fit(id): ["fit", id]
        case let .method(id): ["methods", id]
        case let .source(id): ["sources", id]
        default: Subject.single.first { $0.subject == self }.map { [$0.word] } ?? []
        }
    }

    /// The path of the same as data.
    func path(as ending: String) -> String { (self == .ranking ? "/rank" : path) + "." + ending }

    /// The name in `schema` of the JSON, such as `zhulu.rank/1`.
    var schema: String {
        switch self {
        case .node: "evidence"
        case .evidence: "inquiry"
        case .source: "source"
        case .league: "league"
        default: segments.first ?? "rank"
        }
    }

    /// Whether it speaks of the program alone, whatever the project.
    var isOfProgram: Bool {
        switch self {
        case .methods, .method: true
        default: false
        }
    }

    /// The place in the navigation that it belongs to.
    var place: Subject {
        switch self {
        case .unit, .profile, .node, .evidence, .lens: .units
        case .compare, .overtake: .pair
        case .whyLeague: .why
        case .league, .fit, .agreement, .consensus: .leagues
        case .methods, .method, .studio, .review: .plan
        case .sources, .source, .matrix: .data
        default: self
        }
    }
}
