import Construction
import Diagnostics
import IndexModel
import Methods
import Testing

/// Which of several choices counts, and formulas.
@Suite("Assignments and formulas")
struct AssignmentTests {
    static let framework = Framework(
        .node(
            "index",
            children: [
                .node("p", children: [.node("s", children: [.indicator("a")]), .indicator("b")]),
                .indicator("c"),
            ]))

    @Test func theNearestChoiceForAnIndicatorCounts() {
        var assignment = Assignment(1)
        func choices() -> [Int?] {
            ["a", "b", "c"].map { assignment.choice(forIndicator: $0, in: Self.framework) }
        }
        #expect(choices() == [1, 1, 1])
        assignment.byLevel = [1: 2, 2: 9]
        #expect(choices() == [2, 2, 2])
        assignment.byNode = ["p": 3]
        #expect(choices() == [3, 3, 2])
        assignment.byNode["s"] = 4
        #expect(choices() == [4, 3, 2])
        assignment.byIndicator = ["a": 5, "c": 6]
        #expect(choices() == [5, 3, 6])
        #expect(assignment.all == [1, 2, 9, 3, 4, 5, 6])
    }

    @Test func theNearestChoiceForANodeCounts() {
        let assignment = Assignment(1, byLevel: [3: 2], byNode: ["s": 3])
        let found = ["index", "p", "s"].map { id in
            Self.framework.position(of: id).flatMap { assignment.choice(for: Self.framework.nodes[$0]) }
        }
        #expect(found == [1, 2, 3])
    }

    @Test func indicatorsAreNormalisedByTheirOwnChoice() throws {
        let choices = Assignment(
            MethodChoice("min-max"), byNode: ["p": MethodChoice("rank")],
            byIndicator: ["b": MethodChoice("none")])
        let plan = Plan(framework: Self.framework, steps: [.normalisation(choices)])
        let run = try Constructor(plan).run(on: panel(["a": [5, 7, 6], "b": [5, 7, 6], "c": [5, 7, 6]]))
        #expect(run.final.columns == [[1, 3, 2], [5, 7, 6], [0, 100, 50]])
    }

    @Test func parametersMayComeFromTheIndicatorsTable() throws {
        var data = panel(["a": [5, 7, 6], "b": [5, 7, 6], "c": [5, 7, 6]])
        for (position, top) in ["10", "20", "40"].enumerated() {
            data.indicators[position].attributes = ["top": top]
        }
        let choice = MethodChoice("goalposts", ["lower": 0, "upper": "top"])
        let plan = Plan(framework: Self.framework, steps: [.normalisation(Assignment(choice))])
        let run = try Constructor(plan).run(on: data)
        #expect(run.final.columns.map { $0[0] } == [50, 25, 12.5])
    }

    @Test func weightSetsAreNamed() throws {
        var plan = Plan(
            framework: flat("a", "b"), steps: [scaled("none")],
            weighting: Assignment(MethodChoice("given", ["set": "experts"])),
            weightSets: ["experts": ["a": 3]])
        let run = try Constructor(plan).run(on: panel(["a": [4, 8], "b": [0, 0]]))
        #expect(run.scores == [3, 6])
        plan.weighting = Assignment(MethodChoice("given", ["set": "expert"]))
        let error = #expect(throws: Diagnosed.self) {
            try Constructor(plan).run(on: panel(["a": [4, 8], "b": [0, 0]]))
        }
        #expect(error?.diagnostics.map(\.code) == ["E0407"])
        #expect(error?.diagnostics.first?.suggestion == "experts")
    }

    // MARK: Formulas

    @Test(arguments: [
        ("1 + 2 * 3", 7.0), ("(1 + 2) * 3", 9), ("8 / 4 / 2", 1), ("10 - 4 - 3", 3), ("-a * 2", -6),
        ("a ÷ b × 10000", 6000), ("2 − -b", 7), ("1.5e2 / b", 30), ("gdp_2020.x + a", 103), ("  a\t", 3),
    ])
    func formulasFollowTheUsualRules(_ text: String, _ expected: Double) throws {
        let values = ["a": 3.0, "b": 5, "gdp_2020.x": 100]
        let formula = try Formula(text)
        #expect(abs(formula.value { values[$0] ?? .nan } - expected) < 1e-9)
        #expect(formula.description == text)
    }

    @Test(arguments: [
        ("", 0), ("a +", 3), ("(a", 2), ("a b", 2), ("a ) b", 2), ("* a", 0), ("1.2.3", 0), ("2x", 0),
        ("a + $", 4), ("a / (b + ", 9),
    ])
    func faultsAreLocated(_ text: String, _ offset: Int) {
        let fault = #expect(throws: Formula.Fault.self) { try Formula(text) }
        #expect(fault?.offset == offset)
    }

    @Test func veryLongAndVeryDeepFormulasAreRefused() {
        let deep = String(repeating: "(", count: 5000) + "a" + String(repeating: ")", count: 5000)
        let long = "a" + String(repeating: " + a", count: 100_000)
        #expect(throws: Formula.Fault.self) { try Formula(deep) }
        #expect(throws: Formula.Fault.self) { try Formula(long) }
    }

    /// What is not above 0 has no logarithm; another word before a parenthesis is a fault where it begins.
    @Test func logarithms() throws {
        func value(_ text: String, _ x: Double) throws -> Double { try Formula(text).value { _ in x } }
        #expect(try value("log10(phones)", 1000) == 3)
        #expect(try value("2 * ln( phones + 0 ) / ln(phones)", 7) == 2)
        #expect(try Formula("log10(a / b) - ln(c)").codes == ["a", "b", "c"])
        for text in ["ln(a)", "log10(a)"] {
            #expect(try value(text, 0).isNaN && value(text, -1).isNaN && value(text, .nan).isNaN)
        }
        #expect(#expect(throws: Formula.Fault.self) { try Formula("1 + log(a)") }?.offset == 4)
        #expect(#expect(throws: Formula.Fault.self) { try Formula("ln(a") }?.offset == 4)
        #expect(try Formula("ln").codes == ["ln"])
    }

    @Test func derivedIndicatorsTakePart() throws {
        let formula = try Formula("patents / people * 10")
        #expect(formula.codes == ["patents", "people"])
        let plan = Plan(
            framework: flat("rate"),
            derivations: [
                Derivation(indicator: Indicator(code: "rate"), formula: formula),
                Derivation(indicator: Indicator(code: "twice"), formula: try Formula("rate * 2")),
            ], steps: [scaled("none")])
        let run = try Constructor(plan).run(
            on: panel(["patents": [6, 8, 9, gap], "people": [3, 0, gap, 1]]))
        #expect(agree(run.scores, [20, gap, gap, gap]))
        #expect(run.raw.columns[3][0] == 40)
    }
}
