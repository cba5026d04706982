import Diagnostics
import Explanations
import Publication

/// The parameters of a request, read. Nothing is ignored.
struct Parameters: Sendable {
    static let most = 100_000
    /// As the commands have it.
    static let usualDraws = 10_000

    var language: Language?
    var draws = Parameters.usualDraws
    var seed: UInt64 = 1
    var year: Int?
    var top: Int?
    var level: Int?
    /// A sentence to test, or a name to look up.
    var query: String?
    /// The unit that the one looked up is compared with.
    var other: String?
    /// The section whose table a CSV holds; the first table where `nil`.
    var table: String?
    /// Whether a CSV starts with a byte order mark, for Excel.
    var hasMark = false
    var scenario = ScenarioRequest()

    static let known = [
        "lang", "draws", "seed", "year", "top", "level", "q", "with", "table", "bom", "set", "w", "agg",
        "norm",
    ]

    /// - Throws: ``UsageProblem`` for an unknown name or an impossible value.
    init(_ written: [(name: String, value: String)]) throws {
        for (name, value) in written {
            switch name {
            case "lang":
                guard let language = Language(rawValue: value) else {
                    throw Parameters.invalid(name, Phrase(zh: "只能是 zh 或 en", en: "it is zh or en"))
                }
                self.language = language
            case "draws": draws = try Parameters.number(name, value, 100...Parameters.most)
            case "seed":
                guard let seed = UInt64(value) else { throw Parameters.notWhole(name) }
                self.seed = seed
            case "year": year = try Parameters.number(name, value, 1800...2200)
            case "top": top = try Parameters.number(name, value, 1...1_000_000)
            case "level": level = try Parameters.number(name, value, 1...100)
            case "q": query = value.isEmpty ? nil : value
            case "with": other = value.isEmpty ? nil : value
            case "table": table = value
            case "bom": hasMark = value == "1"
            case "set": scenario.changes.append(value)
            case "w": try scenario.addWeights(value)
            case "agg": scenario.aggregation = value.isEmpty ? nil : value
            case "norm": scenario.normalisation = value.isEmpty ? nil : value
            case let name where name.hasPrefix("w."):
                try scenario.addWeight(String(name.dropFirst(2)), value)
            default:
                throw UsageProblem(
                    .parameterInvalid,
                    ["name": Phrase(verbatim: name), "reason": Phrase(zh: "没有这个参数", en: "there is none")],
                    suggestion: Suggestion.nearest(to: name, in: Parameters.known))
            }
        }
    }

    static func invalid(_ name: String, _ reason: Phrase) -> UsageProblem {
        UsageProblem(.parameterInvalid, ["name": Phrase(verbatim: name), "reason": reason])
    }

    private static func notWhole(_ name: String) -> UsageProblem {
        invalid(name, Phrase(zh: "不是非负整数", en: "it is not a whole number of 0 or more"))
    }

    private static func number(_ name: String, _ value: String, _ range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(value), range.contains(number) else {
            throw invalid(
                name,
                Phrase(
                    zh: "须为 \(range.lowerBound) 到 \(range.upperBound) 的整数",
                    en: "it is a whole number from \(range.lowerBound) to \(range.upperBound)"))
        }
        return number
    }
}
