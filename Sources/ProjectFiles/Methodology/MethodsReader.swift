import Construction
import Diagnostics
import IndexModel
import Methods

/// Reads the section `methods` into a plan.
struct MethodsReader {
    let choices: ChoiceReader
    /// The years of the data, in order.
    let years: [Int]

    var spans: SpanReader { SpanReader(years: years) }

    static let steps = ["denomination", "screening", "imputation", "treatment", "normalisation"]
    static let known =
        ["order"] + steps + ["weighting", "aggregation", "availability", "presentation", "ties"]

    func read(
        _ entry: Entry?, into plan: inout Plan, hasDenominators: Bool, _ findings: inout Findings
    ) {
        let section = SectionReader(
            "methods", entry ?? Entry(content: .table([]), place: Place(file: "")), known: Self.known,
            &findings)
        for pair in section.entry.table ?? [] { plan.places["methods.\(pair.key)"] = pair.keyPlace }
        var steps: [String: Step] = [:]
        if hasDenominators, section["denomination"]?.text != "none" { steps["denomination"] = .denomination }
        if let screening = screening(section, &findings) { steps["screening"] = .screening(screening) }
        if let step = imputation(section, &findings) { steps["imputation"] = step }
        if let step = treatment(section, &findings) { steps["treatment"] = step }
        steps["normalisation"] = normalisation(section, into: &plan, &findings)
        plan.steps = order(section, &findings).compactMap { steps[$0] }
        weighting(section, into: &plan, &findings)
        aggregation(section, into: &plan, &findings)
        if let entry = section["presentation"],
            let choice = choices.method(.presentation, entry, &findings)
        {
            plan.presentation = choice
        }
        ties(section, into: &plan, &findings)
    }

    private func order(_ section: SectionReader, _ findings: inout Findings) -> [String] {
        guard let entry = section["order"] else { return Self.steps }
        let names = section.texts("order", &findings)
        for name in names where !Self.steps.contains(name) {
            findings.add(
                Diagnostic(
                    .keyUnknown, at: entry.place,
                    ["section": "methods.order", "key": name, "known": Self.steps.joined(separator: ", ")],
                    suggestion: Suggestion.nearest(to: name, in: Self.steps)))
        }
        for name in Self.steps where names.count(where: { $0 == name }) != 1 && section[name] != nil {
            findings.add(
                Diagnostic(.keyMissing, at: entry.place, ["section": "methods.order", "key": name]))
        }
        return names + Self.steps.filter { !names.contains($0) }
    }

    private func screening(_ section: SectionReader, _ findings: inout Findings) -> Screening? {
        guard let entry = section["screening"], entry.text != "none" else { return nil }
        let keys = ["availability", "non-zero", "include", "exclude"]
        let inner = SectionReader("methods.screening", entry, known: keys, &findings)
        return Screening(
            availability: inner.number("availability", in: 0...1, &findings),
            nonZero: inner.number("non-zero", in: 0...1, &findings),
            forcedIn: Set(inner.texts("include", &findings)),
            forcedOut: Set(inner.texts("exclude", &findings)))
    }

    private func imputation(_ section: SectionReader, _ findings: inout Findings) -> Step? {
        guard let entry = section["imputation"], entry.text != "none" else { return nil }
        let assignment = choices.assignment("methods.imputation", entry, also: [SpanReader.key], &findings) {
            entry, findings in
            entry.text == "none" ? MethodChoice("none") : choices.method(.imputation, entry, &findings)
        }
        return .imputation(
            assignment,
            over: spans.spans("methods.imputation", entry, .eachPeriod, canHaveBase: false, &findings))
    }

    private func normalisation(
        _ section: SectionReader, into plan: inout Plan, _ findings: inout Findings
    ) -> Step {
        guard let entry = section["normalisation"] else {
            return .normalisation(Assignment(MethodChoice("min-max")))
        }
        var assignment = choices.assignment("methods.normalisation", entry, also: [SpanReader.key], &findings)
        {
            entry, findings in choices.method(.normalisation, entry, &findings)
        }
        plan.renormalisation = Assignment(nil, byLevel: assignment.byLevel.filter { $0.key > 1 })
        assignment.byLevel = assignment.byLevel.filter { $0.key == 1 }
        let over = spans.spans("methods.normalisation", entry, .allPeriods, &findings)
        if let upper = over.byLevel.keys.filter({ $0 > 1 }).min(),
            let place = entry["by-level"]?["\(upper)"]?[SpanReader.key]?.place
        {
            findings.add(Diagnostic(.spanAboveIndicators, at: place, ["level": "\(upper)"]))
        }
        return .normalisation(assignment, over: over)
    }

    private func weighting(
        _ section: SectionReader, into plan: inout Plan, _ findings: inout Findings
    ) {
        guard let entry = section["weighting"] else { return }
        plan.weightingSpan = spans.spans("methods.weighting", entry, .allPeriods, &findings)
        plan.weighting = choices.assignment(
            "methods.weighting", entry, also: [SpanReader.key], &findings
        ) { entry, findings in
            let choice = choices.method(.weighting, entry, &findings)
            if let set = choice?.settings["set"]?.description, plan.weightSets[set] == nil {
                findings.add(
                    Diagnostic(
                        .weightSetUnknown, at: entry.place, ["set": set],
                        suggestion: Suggestion.nearest(to: set, in: plan.weightSets.keys.sorted())))
            }
            return choice
        }
        if plan.weighting.general == nil { plan.weighting.general = MethodChoice("given") }
        reportUnusedWeights(entry, plan, &findings)
        JudgementReader(entry: entry).check(plan, &findings)
    }

    /// Weights that are written but that the chosen weighting does not look at.
    private func reportUnusedWeights(_ entry: Entry, _ plan: Plan, _ findings: inout Findings) {
        for node in plan.framework.nodes where !node.isLeaf {
            let weights = node.children.map { plan.framework.nodes[$0].weight }
            let choice = plan.weighting.choice(for: node) ?? MethodChoice("given")
            guard ([choice] + choice.members).allSatisfy({ !["given", "effective"].contains($0.id) }),
                Set(weights).count > 1
            else { continue }
            findings.add(
                Diagnostic(
                    .weightsUnused, at: [entry.place, plan.places["index.\(node.id)"]].compactMap { $0 },
                    ["node": node.name, "method": choice.id.asPhrase]))
        }
    }

    private func aggregation(
        _ section: SectionReader, into plan: inout Plan, _ findings: inout Findings
    ) {
        if let entry = section["aggregation"] {
            if let list = entry.list {
                plan.aggregation = byLevel(list, of: plan.framework, entry.place, &findings)
            } else {
                plan.aggregation = choices.assignment("methods.aggregation", entry, &findings) {
                    entry, findings in choices.method(.aggregation, entry, &findings)
                }
                if plan.aggregation.general == nil { plan.aggregation.general = MethodChoice("arithmetic") }
            }
        }
        if let entry = section["availability"] {
            plan.availability = choices.assignment("methods.availability", entry, &findings) {
                entry, findings in
                if let number = entry.number, (0...1).contains(number) { return number }
                section.unexpected(
                    "availability", entry, Phrase(zh: "0 到 1 的数", en: "a number from 0 to 1"), &findings)
                return nil
            }
        }
    }

    /// One aggregation a level, from the leaves' parents up; the last one goes on to the top.
    func byLevel(
        _ list: [Entry], of framework: Framework, _ place: Place, _ findings: inout Findings
    ) -> Assignment<MethodChoice> {
        let found = list.compactMap { choices.method(.aggregation, $0, &findings) }
        guard let last = found.last, found.count == list.count else {
            return Assignment(MethodChoice("arithmetic"))
        }
        if list.count > framework.height - 1 {
            findings.add(
                Diagnostic(
                    .valueUnexpected, at: [place],
                    [
                        "key": "methods.aggregation".asPhrase,
                        "expected": Phrase(
                            zh: "最多 \(framework.height - 1) 个方法（每层一个）",
                            en: "\(framework.height - 1) methods at most, one a level"),
                        "found": "\(list.count)".asPhrase,
                    ]))
        }
        var assignment = Assignment(last)
        for (offset, choice) in found.enumerated() { assignment.byLevel[offset + 2] = choice }
        return assignment
    }

    private func ties(_ section: SectionReader, into plan: inout Plan, _ findings: inout Findings) {
        guard let entry = section["ties"], let text = section.text("ties", &findings) else { return }
        let words = ["1224": RankTies.competition, "1223": .dense, "average": .average, "1334": .modified]
        if let ties = words[text] {
            plan.ties = ties
        } else {
            section.unexpected(
                "ties", entry, Phrase(zh: "1224、1223、average 或 1334", en: "1224, 1223, average or 1334"),
                &findings)
        }
    }
}

extension String {
    var asPhrase: Phrase { Phrase(verbatim: self) }
}
