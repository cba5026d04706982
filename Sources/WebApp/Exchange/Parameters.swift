import Analysis
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
    /// Where a search leads: to a comparison or to what would close the gap.
    var goal: String?
    /// One unit among those that a page speaks of.
    var unit: String?
    /// Units to be seen through a lens, as `UNIT` or `UNIT=GROUP`.
    var units: [String]?
    /// The earlier of two years.
    var since: Int?
    /// The scope of league tables.
    var scope: String?
    /// League tables by code.
    var reports: [String] = []
    /// How league tables are put together.
    var consensus: ConsensusMethod?
    var allConsensus = false
    var clusters: Int?
    /// The copy of the methodology that is edited, and what of it is looked at.
    var copy: String?
    var node: String?
    var step: String?
    var choice: String?
    /// Which cells of the data are looked at.
    var show: String?
    /// How and when it is to be published.
    var form: String?
    var folder: String?
    var date: String?
    var embargo: String?
    /// The chart that is wanted; the first where `nil`.
    var chart: String?
    var scenario = ScenarioRequest()
    /// What a page's own address holds besides the language and the scenario, as written.
    var own: [(name: String, value: String)] = []

    static let known = [
        "lang", "draws", "seed", "year", "top", "level", "q", "with", "to", "unit", "units", "since", "scope",
        "report", "method", "clusters", "copy", "node", "step", "choice", "show", "form", "folder",
        "date", "embargo", "chart", "table", "bom", "set", "w",
        "agg", "norm",
    ]
    /// What belongs to the reader or to a form of the data rather than to the page.
    private static let passing: Set<String> = ["lang", "set", "w", "agg", "norm", "chart", "table", "bom"]

    /// - Throws: ``UsageProblem`` for an unknown name or an impossible value.
    init(_ written: [(name: String, value: String)]) throws {
        for (name, value) in written {
            if !Parameters.passing.contains(name), !name.hasPrefix("w."), !value.isEmpty {
                own.append((name, value))
            }
            let isRead =
                try readNumber(name, value) || readMethod(name, value) || readQuestion(name, value)
                || readView(name, value)
            guard isRead else {
                throw UsageProblem(
                    .parameterInvalid,
                    ["name": Phrase(verbatim: name), "reason": Phrase(zh: "没有这个参数", en: "there is none")],
                    suggestion: Suggestion.nearest(to: name, in: Parameters.known))
            }
        }
    }

    private mutating func readNumber(_ name: String, _ value: String) throws -> Bool {
        switch name {
        case "draws": draws = try Parameters.number(name, value, 100...Parameters.most)
        case "seed":
            guard let seed = UInt64(value) else { throw Parameters.notWhole(name) }
            self.seed = seed
        case "year": year = value.isEmpty ? nil : try Parameters.number(name, value, 1800...2200)
        case "since": since = value.isEmpty ? nil : try Parameters.number(name, value, 1800...2200)
        case "top": top = try Parameters.number(name, value, 1...1_000_000)
        case "level": level = try Parameters.number(name, value, 1...100)
        case "clusters": clusters = value.isEmpty ? nil : try Parameters.number(name, value, 1...1000)
        default: return false
        }
        return true
    }

    /// How the method differs from the one that is written.
    private mutating func readMethod(_ name: String, _ value: String) throws -> Bool {
        switch name {
        case "set": scenario.changes.append(value)
        case "w": try scenario.addWeights(value)
        case "agg": scenario.aggregation = value.isEmpty ? nil : value
        case "norm": scenario.normalisation = value.isEmpty ? nil : value
        case let name where name.hasPrefix("w."): try scenario.addWeight(String(name.dropFirst(2)), value)
        default: return false
        }
        return true
    }

    private mutating func readQuestion(_ name: String, _ value: String) throws -> Bool {
        let text = value.isEmpty ? nil : value
        switch name {
        case "lang":
            guard let language = Language(rawValue: value) else {
                throw Parameters.invalid(name, Phrase(zh: "只能是 zh 或 en", en: "it is zh or en"))
            }
            self.language = language
        case "q": query = text
        case "with": other = text
        case "to": goal = text
        case "unit": unit = text
        case "units": units = text.map { $0.split(separator: ",").map(String.init) }
        case "scope": scope = text
        case "report": if let text { reports.append(text) }
        case "method": try readConsensus(value)
        case "chart": chart = text
        case "table": table = value
        case "bom": hasMark = value == "1"
        default: return false
        }
        return true
    }

    /// What of a page is looked at.
    private mutating func readView(_ name: String, _ value: String) -> Bool {
        let text = value.isEmpty ? nil : value
        switch name {
        case "copy": copy = text
        case "node": node = text
        case "step": step = text
        case "choice": choice = text
        case "show": show = text
        case "form": form = text
        case "folder": folder = text
        case "date": date = text
        case "embargo": embargo = text
        default: return false
        }
        return true
    }

    private mutating func readConsensus(_ value: String) throws {
        allConsensus = value == "all"
        consensus = ConsensusMethod(rawValue: value)
        guard allConsensus || consensus != nil || value.isEmpty else {
            let known = ConsensusMethod.allCases.map(\.rawValue) + ["all"]
            throw UsageProblem(
                .parameterInvalid,
                [
                    "name": Phrase(verbatim: "method"),
                    "reason": Phrase(
                        zh: "只能是 \(known.joined(separator: "、"))",
                        en: "it is one of \(known.joined(separator: ", "))"),
                ], suggestion: Suggestion.nearest(to: value, in: known))
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
