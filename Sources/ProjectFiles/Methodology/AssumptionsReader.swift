import Construction
import Diagnostics
import IndexModel
import Methods

/// Reads the section `assumptions`: what an uncertainty analysis varies.
struct AssumptionsReader {
    let methods: MethodsReader
    /// Codes of the units.
    let units: Set<String>

    static let known = [
        "weights", "imputation", "treatment", "normalisation", "aggregation", "omit-indicators", "units",
        "evidence",
    ]

    var choices: ChoiceReader { methods.choices }

    func read(_ entry: Entry?, into plan: inout Plan, _ findings: inout Findings) {
        guard let entry else { return }
        let section = SectionReader("assumptions", entry, known: Self.known, &findings)
        for pair in section.entry.table ?? [] { plan.places["assumptions.\(pair.key)"] = pair.keyPlace }
        if let entry = section["weights"], let weights = weights(entry, plan, &findings) {
            plan.assumptions.append(Assumption("weights", .weights(weights)))
        }
        if let list = imputations(section["imputation"], own: plan.imputation, &findings) {
            plan.assumptions.append(Assumption("imputation", .imputation(list)))
        }
        if let list = treatments(section, plan, &findings) {
            plan.assumptions.append(Assumption("treatment", .treatment(list)))
        }
        if let list = alternatives(
            section, "normalisation", own: plan.normalisation, .normalisation, &findings)
        {
            plan.assumptions.append(Assumption("normalisation", .normalisation(list)))
        }
        plan.assumptions += aggregations(section, plan, &findings)
        if let entry = section["omit-indicators"], let omission = omission(entry, plan, &findings) {
            plan.assumptions.append(Assumption("omit-indicators", .omission(omission)))
        }
        if let entry = section["units"], let sets = unitSets(entry, &findings) {
            plan.assumptions.append(Assumption("units", .units(sets)))
        }
        if let entry = section["evidence"], let error = evidence(entry, &findings) {
            plan.assumptions.append(Assumption("evidence", .evidence(error)))
        }
    }

    // MARK: Alternatives of methods

    /// A list of alternatives. A bare name of the method that the plan itself uses means the plan's own choice,
    /// settings and exceptions included.
    private func alternatives(
        _ section: SectionReader, _ key: String, own: Assignment<MethodChoice>?, _ family: MethodFamily,
        _ findings: inout Findings
    ) -> [Assignment<MethodChoice>]? {
        guard let entry = section[key], let items = list(entry, key, &findings) else { return nil }
        return varied(
            items.compactMap { alternative($0, own: own, family, &findings) }, of: items, key, entry,
            &findings)
    }

    func alternative(
        _ item: Entry, own: Assignment<MethodChoice>?, _ family: MethodFamily, _ findings: inout Findings
    ) -> Assignment<MethodChoice>? {
        if family == .imputation, item.text == "none" { return Assignment(MethodChoice("none")) }
        if let own, let name = item.text, own.general?.id == name { return own }
        return choices.method(family, item, &findings).map { Assignment($0) }
    }

    private func treatments(
        _ section: SectionReader, _ plan: Plan, _ findings: inout Findings
    ) -> [Assignment<TreatmentRule>]? {
        let key = "treatment"
        guard let entry = section[key], let items = list(entry, key, &findings) else { return nil }
        let found = items.compactMap { item -> Assignment<TreatmentRule>? in
            if let own = plan.treatment, let name = item.text, own.general?.first.id == name { return own }
            return methods.rule(item, &findings).map { Assignment($0) }
        }
        return varied(found, of: items, key, entry, &findings)
    }

    /// One list for all levels, or a list for each of some levels, which then vary apart.
    private func aggregations(
        _ section: SectionReader, _ plan: Plan, _ findings: inout Findings
    ) -> [Assumption] {
        let key = "aggregation"
        guard let entry = section[key] else { return [] }
        guard let levels = entry["by-level"] else {
            guard let items = list(entry, key, &findings) else { return [] }
            let found = items.compactMap { item -> Assignment<MethodChoice>? in
                guard let levels = item.list else {
                    return alternative(item, own: plan.aggregation, .aggregation, &findings)
                }
                return methods.byLevel(levels, of: plan.framework, item.place, &findings)
            }
            return varied(found, of: items, key, entry, &findings).map {
                [Assumption(key, .aggregation($0, level: nil))]
            } ?? []
        }
        let inner = SectionReader(
            "assumptions.aggregation.by-level", levels,
            known: (2...max(2, plan.framework.height)).map(String.init),
            &findings)
        return (2...max(2, plan.framework.height)).compactMap { level -> Assumption? in
            guard let entry = inner["\(level)"], let items = list(entry, key, &findings) else { return nil }
            let found = items.compactMap { choices.method(.aggregation, $0, &findings) }.map {
                Assignment($0)
            }
            let name = "\(key).by-level.\(level)"
            return varied(found, of: items, name, entry, &findings).map {
                Assumption("\(key)-\(level)", .aggregation($0, level: level))
            }
        }
    }

    func list(_ entry: Entry, _ key: String, _ findings: inout Findings) -> [Entry]? {
        if let items = entry.list { return items }
        if entry.text != nil { return [entry] }
        unexpected(key, entry, Phrase(zh: "备选方法的列表", en: "a list of alternatives"), &findings)
        return nil
    }

    /// The alternatives, if all could be read; a list of one is warned of.
    func varied<Item>(
        _ found: [Item], of items: [Entry], _ key: String, _ entry: Entry, _ findings: inout Findings
    ) -> [Item]? {
        if items.isEmpty { idle(key, entry, Phrase(zh: "列表是空的", en: "the list is empty"), &findings) }
        guard found.count == items.count, !found.isEmpty else { return nil }
        if found.count == 1 { findings.add(Diagnostic(.assumptionTooFew, at: entry.place, ["key": key])) }
        return found
    }

    // MARK: Indicators, units, evidence

    private func omission(_ entry: Entry, _ plan: Plan, _ findings: inout Findings) -> Omission? {
        if entry.text == "each" { return .each }
        let most = plan.framework.leaves.count - 1
        if entry.number == 0 {
            idle(
                "omit-indicators", entry, Phrase(zh: "一个指标也不去掉", en: "no indicator is left out"),
                &findings)
            return nil
        }
        if let number = entry.number, number == number.rounded(), number >= 1, number <= Double(most) {
            return .upTo(Int(number))
        }
        unexpected(
            "omit-indicators", entry,
            Phrase(zh: "each 或 0 到 \(most) 的整数", en: "each, or a whole number from 0 to \(most)"), &findings)
        return nil
    }

    private func unitSets(_ entry: Entry, _ findings: inout Findings) -> [Set<String>]? {
        let expected = Phrase(
            zh: "列表，每项为 all 或要排除的单位代码的列表", en: "a list whose items are `all` or lists of codes to leave out")
        guard let items = entry.list else {
            unexpected("units", entry, expected, &findings)
            return nil
        }
        var sets: [Set<String>] = []
        for item in items {
            if item.text == "all" {
                sets.append([])
            } else if let codes = item.list, codes.allSatisfy({ $0.text != nil }) {
                for code in codes where !units.contains(code.text ?? "") {
                    let name = code.text ?? ""
                    findings.add(
                        Diagnostic(
                            .assumptionUnitUnknown, at: code.place, ["name": name],
                            suggestion: Suggestion.nearest(to: name, in: units.sorted())))
                }
                sets.append(Set(codes.compactMap(\.text)))
            } else {
                unexpected("units", item, expected, &findings)
            }
        }
        return varied(sets, of: items, "units", entry, &findings)
    }

    private func evidence(_ entry: Entry, _ findings: inout Findings) -> EvidenceError? {
        if entry.text == "by-confidence" { return EvidenceError() }
        guard entry.table != nil else {
            let expected = Phrase(
                zh: "by-confidence 或 {estimate: 10%, derived: 0%, lower-bound: 20%, rounded: true}",
                en: "by-confidence or {estimate: 10%, derived: 0%, lower-bound: 20%, rounded: true}")
            unexpected("evidence", entry, expected, &findings)
            return nil
        }
        let section = SectionReader(
            "assumptions.evidence", entry, known: ["estimate", "derived", "lower-bound", "rounded"], &findings
        )
        let usual = EvidenceError()
        func share(_ key: String, _ usual: Double) -> Double {
            section[key].map { self.share("evidence.\(key)", $0, most: 10, &findings) ?? usual } ?? usual
        }
        var error = EvidenceError(
            estimate: share("estimate", usual.estimate), derived: share("derived", usual.derived),
            lowerBound: share("lower-bound", usual.lowerBound))
        if let rounded = section["rounded"] {
            if let flag = rounded.flag {
                error.variesRounded = flag
            } else {
                unexpected(
                    "evidence.rounded", rounded, Phrase(zh: "true 或 false", en: "true or false"), &findings)
            }
        }
        return error
    }

    // MARK: Words

    /// A share, as 0.25 or 25%.
    func share(_ key: String, _ entry: Entry, most: Double, _ findings: inout Findings) -> Double? {
        var value = entry.number
        if let text = entry.text, text.hasSuffix("%"), let number = Double(text.dropLast()) {
            value = number / 100
        }
        if let value, value.isFinite, value >= 0, value <= most { return value }
        let limit = most == 1 ? "100" : "\(Int(most * 100))"
        unexpected(
            key, entry, Phrase(zh: "0% 到 \(limit)% 的份额", en: "a share from 0% to \(limit)%"), &findings)
        return nil
    }

    func idle(_ key: String, _ entry: Entry, _ reason: Phrase, _ findings: inout Findings) {
        findings.add(
            Diagnostic(.assumptionIdle, at: [entry.place], ["key": key.asPhrase, "reason": reason]))
    }

    func unexpected(_ key: String, _ entry: Entry, _ expected: Phrase, _ findings: inout Findings) {
        findings.add(
            Diagnostic(
                .assumptionValue, at: [entry.place],
                ["key": key.asPhrase, "found": entry.summary.asPhrase, "expected": expected]))
    }
}
