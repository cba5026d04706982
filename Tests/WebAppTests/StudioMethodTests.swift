import Construction
import Foundation
import Methods
import ProjectFiles
import Testing

@testable import WebApp

/// A form that is sent as it stands changes nothing: every key of a step is among its fields.
@Suite struct StudioMethodTests {
    private static let families: [MethodFamily] = [.imputation, .treatment, .normalisation]

    /// The copy of a text, and its id.
    private func copy(_ text: String, _ fixture: Fixture) async throws -> String {
        try id(await fixture.post("/studio", [("do", "text"), ("text", text)]))
    }

    private func id(_ answer: Answer) throws -> String {
        let location = try #require(answer.header("Location"), "\(answer.status) \(answer.text.prefix(3000))")
        return String(try #require(location.firstMatch(of: /copy=([0-9a-f]+)/)).1)
    }

    /// What a reader's browser would send of a step's form, and the text of the copy.
    private func form(
        _ step: MethodFamily, of node: String, _ copy: String, _ fixture: Fixture
    ) async throws -> (fields: [(String, String)], text: String) {
        let page = await fixture.get("/studio?copy=\(copy)&node=\(node)&step=\(step.rawValue)&lang=en").text
        let form = try #require(
            page.components(separatedBy: "<form class=\"settings\"").dropFirst().map {
                $0.components(separatedBy: "</form>")[0]
            }.first { $0.contains("name=\"step\" value=\"\(step.rawValue)\"") }, "\(step) of \(node)")
        var fields: [(String, String)] = []
        for input in form.matches(of: /<input[^>]*>/) {
            let name = try #require(input.0.firstMatch(of: /name="([^"]*)"/)).1
            let value = input.0.firstMatch(of: /value="([^"]*)"/)?.1 ?? ""
            fields.append((String(name), unescaped(value)))
        }
        for select in form.matches(of: /<select name="([^"]*)">(.*?)<\/select>/) {
            let options = select.2.matches(of: /<option value="([^"]*)"( selected)?>/)
            let chosen = options.first { $0.2 != nil } ?? options.first
            fields.append((String(select.1), unescaped(try #require(chosen).1)))
        }
        let text = try #require(page.firstMatch(of: /<textarea[^>]*>\n?([\s\S]*?)<\/textarea>/)).1
        return (fields.filter { $0.0 != "token" } + [("do", "method")], unescaped(text))
    }

    private func unescaped(_ text: Substring) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")].reduce(String(text))
        {
            $0.replacingOccurrences(of: $1.0, with: $1.1)
        }
    }

    private func plan(_ text: String, _ fixture: Fixture) throws -> Plan {
        try text.write(toFile: fixture.folder + "/zhulu.yaml", atomically: true, encoding: .utf8)
        return try Project.read(fixture.folder).plan
    }

    /// The steps before and after the form of one of them is sent as it stands.
    private func expectSame(
        _ methods: String, _ step: MethodFamily, node: String = "total", _ fixture: Fixture
    ) async throws {
        let before = try fixture.text(of: "zhulu.yaml")
        let text = before.replacingOccurrences(of: Self.normalisation, with: methods)
        let first = try await form(step, of: node, try await copy(text, fixture), fixture)
        let sent = try id(await fixture.post("/studio", first.fields))
        let last = try await form(step, of: node, sent, fixture).text
        #expect(try plan(text, fixture).steps == plan(last, fixture).steps, "\(methods)\n\(last)")
        try before.write(toFile: fixture.folder + "/zhulu.yaml", atomically: true, encoding: .utf8)
    }

    private static let normalisation = "  normalisation: {min-max: {lower: 0, upper: 100}}\n"

    private static let treatments = [
        "{winsorise: {points: 2}, otherwise: log, combine: true, when: {skewness: 1, kurtosis: 3}}",
        "{winsorise: {}, otherwise: {box-cox: {lambda: 0.5}}, when: always}",
        "{winsorise: {skewness: 1.5}, when: {skewness: 2.5}}", "{log: {}, when: {kurtosis: 1}}",
        "{log-shifted: {}, combine: true}", "{limits: {lower: 1}, when: {skewness: 1, kurtosis: 2}}",
        "{winsorise: {}, otherwise: log, when: always, over: all-years}",
        "{by-indicator: {papers: {limits: {lower: 1}, over: all-years}}, default: {winsorise: {}, when: always}}",
    ]

    @Test(arguments: treatments) func aTreatmentKeepsWhatIsSaidBesideItsMethod(_ written: String) async throws
    {
        let fixture = try Fixture("tiny")
        try await expectSame(Self.normalisation + "  treatment: \(written)\n", .treatment, fixture)
    }

    @Test func anExceptionKeepsItsYears() async throws {
        let fixture = try Fixture("tiny")
        let exception =
            "{winsorise: {points: 1}, otherwise: log, combine: true, when: always, over: all-years}"
        try await expectSame(
            Self.normalisation
                + "  treatment: {default: {limits: {lower: 2}}, by-indicator: {papers: \(exception)}}\n",
            .treatment, node: "papers", fixture)
        try await expectSame(
            "  normalisation: {min-max: {}, by-indicator: {papers: {z-score: {mean: 5}, over: each-year}}}\n",
            .normalisation, node: "papers", fixture)
    }

    /// Another field is changed, and what is said beside it stays.
    @Test func changingOneFieldKeepsTheOthers() async throws {
        let fixture = try Fixture("tiny")
        let written =
            "{winsorise: {points: 2}, otherwise: log, combine: true, when: {skewness: 1, kurtosis: 3}}"
        let text = try fixture.text(of: "zhulu.yaml") + "  treatment: \(written)\n"
        var (fields, _) = try await form(.treatment, of: "total", try await copy(text, fixture), fixture)
        let place = try #require(fields.firstIndex { $0.0 == "p.points" })
        #expect(fields[place].1 == "2")
        fields[place].1 = "3"
        let sent = try id(await fixture.post("/studio", fields))
        let after = try plan(try await form(.treatment, of: "total", sent, fixture).text, fixture)
        let rules = after.steps.compactMap { step -> TreatmentRule? in
            if case let .treatment(rules, _) = step { rules.general } else { nil }
        }
        #expect(
            rules == [
                TreatmentRule(
                    first: MethodChoice("winsorise", ["points": 3]), otherwise: MethodChoice("log"),
                    rule: SkewnessRule(skewness: 1, kurtosis: 3), isCombined: true)
            ])
    }

    /// A value of a parameter that is not the usual one; `nil` where there is no telling without the data.
    private func other(_ parameter: Parameter) -> [String] {
        let usual = parameter.defaultValue?.description
        let candidates: [String] =
            switch parameter.kind {
            case .text where parameter.name == "unit": ["c"]
            case .number where ["lower", "unacceptable"].contains(parameter.name): ["0.5"]
            case .number where ["upper", "satisfactory", "target"].contains(parameter.name): ["7"]
            case .flag: ["true", "false"]
            case let .choice(words): words
            case let .integer(range): ["\(max(range.lowerBound, 3))", "\(range.lowerBound)", "2"]
            case .number: ["0.5", "7", "2000", "-3"]
            case .list:
                parameter.name == "percentiles" ? ["[10, 50, 90, 95, 99]"] : ["[0, 10, 40, 60, 80, 90]"]
            case .text: ["kind", "a", "staff"]
            case .numbers, .comparisons, .records, .methods: []
            }
        return candidates.filter { $0 != usual }
    }

    /// Every parameter of every method of the three families, one that is not the usual one at a time.
    @Test(arguments: families) func everyParameterComesBack(_ family: MethodFamily) async throws {
        let fixture = try Fixture(
            "tiny",
            changes: [("units.csv", "code,name_zh,name_en", "code,name_zh,name_en,kind")]
                + ["Alpha", "Beta", "Gamma", "Delta"].map { ("units.csv", $0, $0 + ",x") })
        let base = try fixture.text(of: "zhulu.yaml")
        var untried: [String] = []
        for declaration in Catalogue.declarations
        where declaration.family == family && declaration.id != "none" {
            let required = declaration.parameters.filter { $0.defaultValue == nil && !$0.isOptional }
            for parameter in declaration.parameters {
                var isTried = false
                for value in other(parameter) where !isTried {
                    let rest = required.filter { $0.name != parameter.name }.compactMap { name in
                        other(name).first.map { "\(name.name): \($0)" }
                    }
                    let settings = (["\(parameter.name): \(value)"] + rest).joined(separator: ", ")
                    let choice = "{\(declaration.id): {\(settings)}}"
                    // A scale that fits one indicator does not fit the others.
                    let methods =
                        family == .normalisation
                        ? "  normalisation: {min-max: {upper: 90}, by-indicator: {papers: \(choice)}}\n"
                        : Self.normalisation + "  \(family.rawValue): \(choice)\n"
                    let text = base.replacingOccurrences(of: Self.normalisation, with: methods)
                    guard let read = try? plan(text, fixture) else { continue }
                    try base.write(
                        toFile: fixture.folder + "/zhulu.yaml", atomically: true, encoding: .utf8)
                    guard let project = try? Project.read(fixture.folder),
                        (try? Constructor(read).run(on: project.panel)) != nil
                    else { continue }
                    isTried = true
                    try await expectSame(
                        methods, family, node: family == .normalisation ? "papers" : "total", fixture)
                }
                if !isTried { untried.append("\(declaration.id).\(parameter.name)") }
            }
        }
        try base.write(toFile: fixture.folder + "/zhulu.yaml", atomically: true, encoding: .utf8)
        #expect(untried == [])
    }
}
