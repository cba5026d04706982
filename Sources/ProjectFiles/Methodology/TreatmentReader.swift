import Construction
import Diagnostics
import Methods

extension MethodsReader {
    private static let treatmentKeys = ["otherwise", "combine", "when"]

    /// Reads `methods.treatment`: a first method, another for columns that still fail, and when to treat.
    func treatment(_ section: SectionReader, _ findings: inout Findings) -> Step? {
        guard let entry = section["treatment"], entry.text != "none" else { return nil }
        let assignment = choices.assignment("methods.treatment", entry, also: [SpanReader.key], &findings) {
            entry, findings in rule(entry, &findings)
        }
        return .treatment(assignment, over: spans.spans("methods.treatment", entry, .eachPeriod, &findings))
    }

    func rule(_ entry: Entry, _ findings: inout Findings) -> TreatmentRule? {
        let pairs = entry.table ?? []
        let methods = pairs.filter { !Self.treatmentKeys.contains($0.key) }
        let named = pairs.isEmpty ? entry : Entry(content: .table(methods), place: entry.place)
        guard let first = choices.method(.treatment, named, &findings) else { return nil }
        var rule = TreatmentRule(first: first, rule: TreatmentRule.usualRule(of: first))
        if let second = entry["otherwise"], second.text != "none" {
            rule.otherwise = choices.method(.treatment, second, &findings)
        }
        if let combine = entry["combine"] {
            if let flag = combine.flag {
                rule.isCombined = flag
            } else {
                findings.add(
                    Diagnostic(
                        .valueUnexpected, at: [combine.place],
                        [
                            "key": "combine".asPhrase,
                            "expected": Phrase(zh: "true 或 false", en: "true or false"),
                            "found": combine.summary.asPhrase,
                        ]))
            }
        }
        if let when = entry["when"] { rule.rule = self.when(when, &findings) }
        return rule
    }

    private func when(_ entry: Entry, _ findings: inout Findings) -> SkewnessRule? {
        if entry.text == "always" { return nil }
        let inner = SectionReader("when", entry, known: ["skewness", "kurtosis"], &findings)
        return SkewnessRule(
            skewness: inner.number("skewness", in: Parameter.nonNegative, &findings) ?? 2,
            kurtosis: inner.number("kurtosis", in: Parameter.anyNumber, &findings) ?? 3.5)
    }
}
